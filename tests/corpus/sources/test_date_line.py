import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from corpus.publication_date import PublicationDate
from corpus.sources.date_line import DateLine, read_date_line


def line(published: str | None = None, updated: str | None = None, authors: tuple[str, ...] = ()) -> DateLine:
    return DateLine(
        PublicationDate.parse(published) if published else None, PublicationDate.parse(updated) if updated else None, authors
    )


REDACTION = ("La rédaction",)

DATE_LINES = {
    "Publié : 3 décembre 2024 à 17h06 par La rédaction": line("2024-12-03T17:06", authors=REDACTION),
    "Publié le 03/12/2024 à 17:06": line("2024-12-03T17:06"),
    "Publié le : 3 mai 2020": line("2020-05-03"),
    "Publié:3 mai 2020": line("2020-05-03"),
    "PUBLIÉ LE 3 FÉVRIER 2020": line("2020-02-03"),
    "Publié le 9 mai 1950": line("1950-05-09"),
    "Publié le 9 mai 1950.": line("1950-05-09"),
    "Publié par La rédaction le 3 décembre 2024 à 17h06": line("2024-12-03T17:06", authors=REDACTION),
    "Mis en ligne le 9 mai 1950": line("1950-05-09"),
    "Date de publication : 9 mai 1950": line("1950-05-09"),
    "Paris, le 1er mars 1962 –": line("1962-03-01"),
    "Paris, 1er mars 1962 (AFP)": line("1962-03-01"),
    "Paris (AFP), 3 mai 1962": line("1962-05-03"),
    "Rabat, le mardi 3 octobre 2023": line("2023-10-03"),
    "Genève, 1954": line("1954"),
    "Alger, mars 1957": line("1957-03"),
    "Le 1er mars 1962, Paris": line("1962-03-01"),
    "Le 3 mai 2020 à Paris": line("2020-05-03"),
    "Publié le 3 mai 2020 à Paris par La rédaction": line("2020-05-03", authors=REDACTION),
    "Par La rédaction, le 5 mai 1949": line("1949-05-05", authors=REDACTION),
    "La rédaction, le 5 mai 1949": line("1949-05-05", authors=REDACTION),
    "La rédaction | 12 septembre 1990 à 18 h 30": line("1990-09-12T18:30", authors=REDACTION),
    "3 déc. 2024 • Par Anne Morel et Karim Haddad": line("2024-12-03", authors=("Anne Morel", "Karim Haddad")),
    "3 déc. 2024 · Anne Morel, Karim Haddad": line("2024-12-03", authors=("Anne Morel", "Karim Haddad")),
    "Publié le 3 mai 2020, Anne Morel": line("2020-05-03", authors=("Anne Morel",)),
    "03-12-2024 17:06 par A. Dupont, B. Durand et la rédaction": line(
        "2024-12-03T17:06", authors=("A. Dupont", "B. Durand", "La rédaction")
    ),
    "Publié le 4 avril 1949 à 19h00, mis à jour le 5 avril 1949 à 08h15": line("1949-04-04T19:00", "1949-04-05T08:15"),
    "Publié le 3 décembre 2024 à 17h06, modifié le 3 décembre 2024 à 18h00 • Lecture 3 min.": line(
        "2024-12-03T17:06", "2024-12-03T18:00"
    ),
    "Publié le 3 décembre 2024 à 17h06 | Mis à jour à 18h30": line("2024-12-03T17:06", "2024-12-03T18:30"),
    "Mis à jour par La rédaction le 5 mai 1949": line(None, "1949-05-05", REDACTION),
    "Mis à jour le 5/4/1949": line(None, "1949-04-05"),
    "Mise à jour : 5.4.1949": line(None, "1949-04-05"),
    "Dernière modification le 5-4-1949": line(None, "1949-04-05"),
    "MAJ le 5 avril 1949": line(None, "1949-04-05"),
    "Le 22 janvier 1963 à 20h15": line("1963-01-22T20:15"),
    "mardi 22 janvier 1963": line("1963-01-22"),
    "Publié en mars 1957": line("1957-03"),
    "Publié en 1957": line("1957"),
    "mars 1957": line("1957-03"),
    "1962": line("1962"),
    "2024-12-03T17:06:00+01:00": line("2024-12-03T17:06"),
    "Publié • 3 mai 2020": line("2020-05-03"),
    "Mis à jour | 3 mai 2020": line(None, "2020-05-03"),
    "AFP - Publié le 3 mai 2020 à 9 h": line("2020-05-03T09:00"),
    "Le Monde avec AFP | 3 mai 2020": line("2020-05-03"),
    "New York | 3 mai 1962": line("1962-05-03"),
    "Monde • Europe • 3 mai 2020": line("2020-05-03"),
    "Temps de lecture : 4 min | 3 mai 2020": line("2020-05-03"),
}


@pytest.mark.parametrize("text", DATE_LINES)
def test_date_lines(text: str) -> None:
    assert read_date_line(text) == DATE_LINES[text]


@pytest.mark.parametrize("text", DATE_LINES)
def test_spaces_apostrophes_and_composition_change_nothing(text: str) -> None:
    assert read_date_line(f"  {text.replace(' ', chr(0xA0))}\t") == DATE_LINES[text]
    assert read_date_line(unicodedata.normalize("NFD", text)) == DATE_LINES[text]


@pytest.mark.parametrize(
    "text",
    [
        "Le 3 octobre dernier, le groupe s'est réuni.",
        "Le 22 janvier 1963, le général de Gaulle",
        "Le 22 janvier 1963, le général",
        "Le 22 janvier 1963 marque un tournant",
        "Le 22 janvier 1963, Robert Schuman",
        "À Paris, le 22 janvier 1963, une cérémonie",
        "En 1957, le traité de Rome",
        "Publié en 1957, le rapport fait date.",
        "Publié le lendemain, le rapport fait date.",
        "Résolution 242",
        "Résolution 242 | 22 novembre 1967",
        "Résolution 242 (22 novembre 1967) : le texte",
        "Conférence de mars 1957",
        "Conférence 1957",
        "Paris | 1957",
        "Paris, 3 mai",
        "Accords du 18 mars 1962 à Évian",
        "Le traité du 22 janvier 1963",
        "Du 3 mai 1950 au 5 mai 1950",
        "3 mai 1950 – 5 mai 1950",
        "1958-1962",
        "1958, 1962",
        "Signé par Robert Schuman le 9 mai 1950",
        "Par Décret du 3 mai 1950",
        "Robert Schuman parle le 9 mai 1950",
        "3 mai",
        "17h06",
        "par La rédaction",
        "Paris",
        "",
        "Publié le 3 mai 1962 " + "x" * 250,
    ],
)
def test_prose_is_no_date_line(text: str) -> None:
    assert read_date_line(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Publié le 31 février 1962",
            DateLine(faults=("« Publié le 31 février 1962 » is no date: day is out of range for month",)),
        ),
        ("Le 3 mai 1962 à 25h10", DateLine(faults=("« Le 3 mai 1962 à 25h10 » is no date: hour must be in 0..23",))),
        (
            "Publié le 3 mai 62",
            DateLine(faults=("« Publié le 3 mai 62 » is no date: a year of two digits leaves the century open",)),
        ),
        ("Publié le 3 mai", DateLine(faults=("« Publié le 3 mai » is no date: the year is missing",))),
        ("Publié hier à 17h", DateLine(faults=("« Publié hier à 17h » announces a date, and none can be read in it",))),
        ("Publié il y a 3 h", DateLine(faults=("« Publié il y a 3 h » announces a date, and none can be read in it",))),
        ("Mis à jour hier", DateLine(update_faults=("« Mis à jour hier » announces a date, and none can be read in it",))),
        (
            "Publié le 3 mai 1962, mis à jour le 32 mai 1962",
            DateLine(
                PublicationDate.parse("1962-05-03"),
                update_faults=("« mis à jour le 32 mai 1962 » is no date: day is out of range for month",),
            ),
        ),
        (
            "Publié le 3 mai 1962 | Mis à jour à 29h",
            DateLine(PublicationDate.parse("1962-05-03"), update_faults=("« 29h » is no hour: hour must be in 0..23",)),
        ),
    ],
)
def test_impossible_dates_are_faults(text: str, expected: DateLine) -> None:
    assert read_date_line(text) == expected


def test_whether_publication_is_stated() -> None:
    assert line("1962").states_publication
    assert DateLine(faults=("…",)).states_publication
    assert not line(None, "1962", REDACTION).states_publication


@given(st.text(max_size=80))
@example("Publié le : |")
def test_any_text(text: str) -> None:
    for prefix in ("", "Publié le 3 mai 1962 ", "Publié le "):
        read_date_line(prefix + text)


@given(
    st.text(alphabet="abcdefghij é,.", min_size=3, max_size=40).filter(lambda text: any(len(word) > 2 for word in text.split()))
)
def test_words_in_lower_case_make_prose(text: str) -> None:
    assert read_date_line(f"Le 22 janvier 1963 la {text}") is None

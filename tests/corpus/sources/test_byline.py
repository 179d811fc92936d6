import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.sources.byline import is_collective, is_name, read_byline, read_signature


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("par La rédaction", ("La rédaction",)),
        ("Par la rédaction", ("La rédaction",)),
        ("PAR ANNE MOREL", ("ANNE MOREL",)),
        ("Par Anne Morel et Karim Haddad", ("Anne Morel", "Karim Haddad")),
        ("Par Anne Morel, Karim Haddad et Jean-Yves d’Estaing", ("Anne Morel", "Karim Haddad", "Jean-Yves d’Estaing")),
        ("Par Anne Morel & Plantu", ("Anne Morel", "Plantu")),
        ("Par Anne Morel, à Rabat", ("Anne Morel",)),
        ("Par Anne Morel à Rabat", ("Anne Morel",)),
        ("Par Anne Morel, Rabat", ("Anne Morel",)),
        ("Par Anne Morel (avec AFP)", ("Anne Morel",)),
        ("Par Anne Morel avec Reuters", ("Anne Morel",)),
        ("Par Anne Morel, envoyée spéciale à Rabat", ("Anne Morel",)),
        ("Par Anne Morel, notre correspondante", ("Anne Morel",)),
        ("Par Anne Morel (Rabat, correspondante)", ("Anne Morel",)),
        ("Par notre envoyé spécial à Genève", ("Notre envoyé spécial",)),
        ("Par la rédaction et le service économique", ("La rédaction", "Le service économique")),
        ("Par Ahmed ben Bella", ("Ahmed ben Bella",)),
        ("Propos recueillis par Anne Morel", ("Anne Morel",)),
        ("Par A. Dupont.", ("A. Dupont",)),
        ("Par Anne Morel et Anne Morel", ("Anne Morel",)),
    ],
)
def test_bylines(line: str, authors: tuple[str, ...]) -> None:
    assert read_byline(line) == authors


@pytest.mark.parametrize(
    "line",
    [
        "Par ce traité, les deux pays renoncent à la force.",
        "Par 12 voix contre 3",
        "Paris",
        "par",
        "Par Décret du",
        "Signé par Robert Schuman",
        "Par Anne Morel, Il parle encore",
        "Par " + "Anne Morel, " * 30,
        "Par " + "A" * 300,
    ],
)
def test_what_is_no_byline(line: str) -> None:
    assert read_byline(line) is None


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("La rédaction", ("La rédaction",)),
        ("Le service diplomatique", ("Le service diplomatique",)),
        ("Anne Morel", ("Anne Morel",)),
        ("Anne Morel, Karim Haddad", ("Anne Morel", "Karim Haddad")),
        ("Paris", ()),
        ("AFP", ()),
        ("New York", ()),
        ("Le Caire", ()),
        ("Addis Abeba", ()),
        ("San Francisco", ()),
        ("Le Monde", ()),
    ],
)
def test_signatures(line: str, authors: tuple[str, ...]) -> None:
    assert read_signature(line) == authors


@pytest.mark.parametrize(
    "line", ["", "le général de Gaulle", "Résolution 242", "La conférence de Paris", "Vers la paix", "Il part."]
)
def test_what_is_no_signature(line: str) -> None:
    assert read_signature(line) is None


def test_names_and_collectives() -> None:
    assert [is_name(text) for text in ("Charles de Gaulle", "de Gaulle", "Jean XXIII", "A b", "")] == [
        True,
        False,
        True,
        False,
        False,
    ]
    assert [is_collective(text) for text in ("L'équipe", "Nos envoyés spéciaux", "Rédaction", "Le ministre")] == [
        True,
        True,
        True,
        False,
    ]


@given(st.text(max_size=60))
def test_any_text(text: str) -> None:
    for line in (text, f"Par {text}"):
        for authors in (read_byline(line), read_signature(line)):
            assert authors is None or all(author.strip() == author != "" for author in authors)

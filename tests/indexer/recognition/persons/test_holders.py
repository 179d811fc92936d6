"""Who is meant by an office, as a reader of the article would say."""

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.authority import Authorities
from corpus.publication_date import PublicationDate
from indexer.recognition import Recogniser

Persons = Callable[..., list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # with its country or organisation, wherever that stands
        ("Le ministre français des Affaires étrangères", ["ministre français des Affaires étrangères=>vedrine"]),
        ("du ministre des affaires étrangères de la France,", ["ministre des affaires étrangères de la France=>vedrine"]),
        ("Le ministre des Affaires étrangères français a dit", ["ministre des Affaires étrangères français=>vedrine"]),
        ("Le chef de la diplomatie américaine", ["chef de la diplomatie américaine=>albright"]),
        ("la secrétaire d'État américaine", ["secrétaire d'État américaine=>albright"]),
        ("au président américain", ["président américain=>clinton"]),
        ("le Président de la République française", ["Président de la République française=>chirac"]),
        ("le secrétaire général de l’ONU", ["secrétaire général de l’ONU=>annan"]),
        ("le secrétaire général des Nations unies", ["secrétaire général des Nations unies=>annan"]),
        ("le secrétaire général de la CNUCED", ["secrétaire général de la CNUCED=>ricupero"]),
        (
            "la haut-commissaire des Nations unies pour les réfugiés",
            ["haut-commissaire des Nations unies pour les réfugiés=>ogata"],
        ),
        ("le président de la Commission européenne", ["président de la Commission européenne=>santer"]),
        ("le roi du Maroc et le nouveau roi", ["roi du Maroc=>hassan", "roi=>hassan"]),
        # by what the article speaks of
        ("À Rabat, Sa Majesté le Roi a parlé.", ["Sa Majesté le Roi=>hassan"]),
        ("En France, le chef de l'État a parlé.", ["chef de l'État=>chirac"]),
        ("En France et au Maroc, le chef de l'État a parlé.", []),
        ("Le chef de l'État a parlé.", []),
        ("En Allemagne, le chef de l'État a parlé. En France, non.", []),  # no authority knows who that is
        ("La France, la France. Le Maroc. Le Premier ministre, lui,", ["Premier ministre=>jospin"]),
        ("Au Vatican, le pape et le souverain pontife", ["pape=>jean-paul", "souverain pontife=>jean-paul"]),
        ("Le pape.", ["pape=>jean-paul"]),
        # what a single word takes up
        ("M. Bill Clinton est là. Le président s'en va.", ["Bill Clinton=clinton", "président=>clinton"]),
        ("M. Bill Clinton voit M. Jacques Chirac. Le président s'en va.", ["Bill Clinton=clinton", "Jacques Chirac=chirac"]),
        (
            "Bill Clinton voit Jacques Chirac. Madeleine Albright accompagne le président.",
            ["Bill Clinton=clinton", "Jacques Chirac=chirac", "Madeleine Albright=albright", "président=>clinton"],
        ),
        ("Le président s'en va.", []),
        ("Le ministre s'en va.", []),
        # beside the name, the name says who
        ("le président Bill Clinton", ["Bill Clinton=clinton"]),
        ("le ministre des Affaires étrangères, M. Hubert Védrine,", ["Hubert Védrine=vedrine"]),
        ("Hubert Védrine, ministre français des Affaires étrangères,", ["Hubert Védrine=vedrine"]),
        ("Hubert Védrine (le ministre français des Affaires étrangères)", ["Hubert Védrine=vedrine"]),
        (
            "Hubert Védrine a vu le président américain.",
            ["Hubert Védrine=vedrine", "président américain=>clinton"],
        ),
        # whoever holds the same elsewhere
        (
            "Hubert Védrine a vu son homologue américain.",
            ["Hubert Védrine=vedrine", "homologue américain=>albright"],
        ),
        ("Le président américain et son homologue français", ["président américain=>clinton", "homologue français=>chirac"]),
        ("Son homologue américain.", []),
        ("Hubert Védrine et un homologue américain, et son homologue", ["Hubert Védrine=vedrine"]),
        # other offices, nobody's office, somebody else's
        ("l'ancien président américain", []),
        ("le vice-président américain", []),
        ("le futur président américain", []),
        ("un président américain", []),
        ("les présidents américains", []),
        ("le président du groupe américain", []),
        ("le président républicain de la Chambre, aux États-Unis", []),
        ("le secrétaire général adjoint de l'ONU", []),
        ("le président américain élu", []),
        ("le président en exercice de l'ONU, aux États-Unis", []),
        ("Il devient le président américain.", []),
        ("Il devint ainsi de facto le président américain.", []),
        ("le ministre français de l'Agriculture", []),
        ("le ministre français", []),
        ("le président-directeur général américain", []),
        # a genitive that begins another part of the sentence
        ("Le président américain, de passage à Rabat", ["président américain=>clinton"]),
        ("Le président américain de son côté", ["président américain=>clinton"]),
    ],
)
def test_who_is_meant(persons: Persons, text: str, expected: list[str]) -> None:
    assert persons(text) == expected


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("1990-01-01", ["roi du Maroc=>hassan"]),
        ("1999-07-22", ["roi du Maroc=>hassan"]),
        ("1999-07-23", []),  # both, on the day of the handover
        ("1999-07-24", ["roi du Maroc=>mohammed"]),
        ("1999", []),
        ("1998", ["roi du Maroc=>hassan"]),
        ("2024-12-03", ["roi du Maroc=>mohammed"]),
        ("1950-01-01", []),
        (None, []),
    ],
)
def test_whoever_held_it_on_the_day(persons: Persons, date: str | None, expected: list[str]) -> None:
    assert persons("Le roi du Maroc.", date) == expected


def test_whoever_has_just_left_is_still_meant_where_the_article_names_him(persons: Persons) -> None:
    assert persons("Hassan II. Le roi du Maroc", "1999-07-25") == ["Hassan II=hassan", "roi du Maroc=>hassan"]
    assert persons("Hassan II. Le roi du Maroc", "1999-09-25") == ["Hassan II=hassan", "roi du Maroc=>mohammed"]


def test_a_reader_is_told_why(office_holders: Authorities) -> None:
    recogniser = Recogniser(office_holders)
    (place, person) = recogniser.annotate_text("Le roi du Maroc", PublicationDate.parse("1998"))[::-1]
    assert (place.value, str(person.reason)) == ("maroc", "function: roi de 1961 à 1999")
    taken_up = recogniser.annotate_text("Mohammed VI ; le roi", PublicationDate.parse("2020"))[-1]
    assert str(taken_up.reason) == "function: roi depuis 1999"


def test_without_authorities_nobody_is_meant() -> None:
    assert Recogniser(Authorities({})).annotate_text("Le roi du Maroc", PublicationDate.parse("1998")) == ()


_WORDS = st.sampled_from(
    re.findall(
        r"\S+|\n",
        """le la du président ministre roi pape Sa Majesté Roi français américain de des l' Affaires étrangères chef d' État ONU
        , . ( Hubert Védrine Bill Clinton M. en général secrétaire haut - commissaire Maroc""",
    )
)


@given(st.lists(_WORDS, max_size=30).map(" ".join), st.sampled_from(["1998-05-04", "1999", None]))
def test_any_words_in_any_order(office_holders: Authorities, text: str, date: str | None) -> None:
    for each in Recogniser(office_holders).annotate_text(text, PublicationDate.parse(date) if date else None):
        assert each.passage
        assert 0 <= each.passage.start < each.passage.end <= len(text)
        assert text[each.passage.start : each.passage.end].strip() == text[each.passage.start : each.passage.end]

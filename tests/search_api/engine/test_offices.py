"""Who held a function, by its words, and by those of its country or organisation."""

import datetime

import pytest

from indexer.analysis import FrenchAnalyzer
from indexer.index import ConceptLabel, Labels
from indexer.index.labels import Office
from search_api.engine.offices import Offices
from search_api.query import Holder

START, END = datetime.date(1997, 6, 4), datetime.date(2002, 5, 7)


def person(*offices: tuple[str, str | None, str | None]) -> ConceptLabel:
    return ConceptLabel("X", offices=tuple(Office(function, place, body, START, END) for function, place, body in offices))


LABELS = Labels(
    {
        "person": {
            "vedrine": person(("ministre des Affaires étrangères", "france", None)),
            "filali": person(("ministre des Affaires étrangères", "maroc", None)),
            "josselin": person(("ministre délégué auprès du ministre des Affaires étrangères", "france", None)),
            "annan": person(("secrétaire général", None, "onu")),
            "unfiled": person(("ministre des Affaires étrangères", "france", None)),
            "chirac": person(("président de la République", "france", None)),
            "hassan": person(("roi", "maroc", None)),
            "nobody": person(("", "maroc", None)),
        },
        "place": {
            "france": ConceptLabel("France", ("République française",), demonyms=("français", "française")),
            "maroc": ConceptLabel("Maroc", demonyms=("marocain", "marocaine")),
        },
        "organisation": {"onu": ConceptLabel("Organisation des Nations unies", ("ONU",))},
    }
)
OFFICES = Offices(LABELS, FrenchAnalyzer(), lambda value: value != "unfiled")


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        # Functions of just these words come before those that hold them among others.
        ("ministre des Affaires étrangères", ["vedrine", "filali"]),
        ("MINISTRES DES AFFAIRES ETRANGERES", ["vedrine", "filali"]),
        ("ministre français des Affaires étrangères", ["vedrine"]),
        ("ministre marocain des affaires étrangères", ["filali"]),
        ("ministre des Affaires étrangères Maroc", ["filali"]),
        ("ministre", ["vedrine", "filali", "josselin"]),
        ("ministre délégué", ["josselin"]),
        ("secrétaire général de l'ONU", ["annan"]),
        ("secrétaire général des Nations unies", ["annan"]),
        ("secrétaire", ["annan"]),
        ("chef de l'État", ["chirac", "hassan"]),
        ("chef d’État marocain", ["hassan"]),
        ("chef de la diplomatie française", ["vedrine"]),
        ("président français", ["chirac"]),
        ("chef", []),
        ("plombier", []),
        ("ministre plombier", []),
        ("de la", []),
        ("", []),
    ],
)
def test_who_held_it(text: str, persons: list[str]) -> None:
    assert OFFICES.holders(text) == tuple(Holder(each, START, END) for each in persons)

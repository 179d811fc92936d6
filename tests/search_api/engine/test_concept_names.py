"""Which concept a name calls, and which other names find articles that the name does not."""

import datetime

import pytest

from indexer.analysis import FrenchAnalyzer
from indexer.index import ConceptLabel, Labels
from indexer.index.labels import NamePeriod
from search_api.engine.concept_names import ConceptNames

DAY = datetime.date(1984, 8, 4)
EVE = datetime.date(1984, 8, 3)

LABELS = Labels(
    {
        "place": {
            "burkina": ConceptLabel(
                "Burkina Faso",
                ("Burkina", "Haute-Volta", "République de Haute-Volta"),
                periods=(
                    NamePeriod("Burkina Faso", DAY, None),
                    NamePeriod("Burkina", DAY, None),
                    NamePeriod("Haute-Volta", None, EVE),
                    NamePeriod("République de Haute-Volta", None, EVE),
                ),
            ),
            "maurice": ConceptLabel(
                "Maurice", ("île Maurice", "République de Maurice", "Île de France"), display_only=("Maurice",)
            ),
            "congo": ConceptLabel("Congo", ("République du Congo", "Congo-Brazzaville")),
            "luxembourg": ConceptLabel("Luxembourg", ("grand-duché",)),
            "luxembourg-ville": ConceptLabel("Luxembourg", ("Lucilinburhuc",)),
            "le": ConceptLabel("Le", ("Xx",)),
            "zaire": ConceptLabel(
                "RDC",
                ("Zaïre", "République du Zaïre"),
                periods=(NamePeriod("RDC", None, EVE), NamePeriod("RDC", DAY, None), NamePeriod("Zaïre", EVE, DAY)),
            ),
        },
        "organisation": {
            "onu": ConceptLabel("Organisation des Nations unies", ("Nations unies", "ONU", "O.N.U.", "onu")),
        },
        "topic": {"visas": ConceptLabel("Visas", ("laissez-passer",))},
    }
)
ANALYZER = FrenchAnalyzer()


def others(name: str) -> list[tuple[str, datetime.date | None, datetime.date | None]] | None:
    called = ConceptNames(LABELS, ANALYZER).called(ANALYZER.tokens(name))
    return called and [(each.text, each.first, each.last) for each in called.others]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        # A name that holds another finds no more than that; a name that holds all of the words used finds nothing new.
        ("Burkina Faso", [("Burkina", DAY, None), ("Haute-Volta", None, EVE)]),
        ("haute volta", [("Burkina", DAY, None)]),
        ("ONU", [("Nations unies", None, None)]),
        ("O.N.U.", [("Nations unies", None, None)]),
        ("Nations Unies", [("ONU", None, None)]),
        ("Organisation des Nations Unies", [("Nations unies", None, None), ("ONU", None, None)]),
        # A shorter name of some years doesn't find what a longer one of all years does; a name has all its periods.
        ("RDC", [("Zaïre", EVE, DAY), ("République du Zaïre", None, None)]),
        ("Zaïre", [("RDC", None, EVE), ("RDC", DAY, None)]),
        # A label that is only shown is no name that texts hold.
        ("île Maurice", [("République de Maurice", None, None), ("Île de France", None, None)]),
        ("Maurice", None),
        # Nothing new, two concepts, a topic, a function word, no name.
        ("Congo", None),
        ("Luxembourg", None),
        ("Visas", None),
        ("le", None),
        ("Burkina Fas", None),
        ("", None),
        ("!", None),
    ],
)
def test_the_other_names(name: str, expected: list | None) -> None:
    assert others(name) == expected


def test_what_is_called() -> None:
    called = ConceptNames(LABELS, ANALYZER).called(ANALYZER.tokens("Burkina Faso"))
    assert (called.kind, called.value, called.label) == ("place", "burkina", "Burkina Faso")

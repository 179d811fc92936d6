"""Operators and field names that have nothing to work on."""

import pytest

from search_api.query import And, Everything, FacetValue, Not, Or, Word
from search_api.query.nodes import Node
from tests.search_api.query.rows import check_row, row

A, B = Word("a"), Word("b")
VISAS, MAROC = Word("visas"), Word("Maroc")


def lonely(operator: str) -> tuple[str, str]:
    return operator, f"L’opérateur « {operator} » est ignoré : il manque un mot avant ou après lui."


def unfollowed(operator: str) -> tuple[str, str]:
    return operator, f"L’opérateur « {operator} » est ignoré : aucun mot ne le suit."


def wordless(field: str) -> tuple[str, str]:
    return field, f"Le champ « {field} » est ignoré : aucun mot ne le suit."


@pytest.mark.parametrize(
    ("query", "tree", "understood", "notices"),
    [
        row("ET réadmission", Word("réadmission"), "réadmission", lonely("ET")),
        row("OU réadmission", Word("réadmission"), "réadmission", lonely("OU")),
        row("réadmission AND", Word("réadmission"), "réadmission", lonely("AND")),
        row("visas SAUF", VISAS, "visas", unfollowed("SAUF")),
        row("NON", Everything(), "", unfollowed("NON")),
        row("ET", Everything(), "", lonely("ET")),
        row("ET OU", Everything(), "", lonely("ET"), lonely("OU")),
        row("a ET OU b", Or((A, B)), "a OU b", lonely("ET")),
        row("a OU ET b", And((A, B)), "a ET b", lonely("OU")),
        row("a ET ET b", And((A, B)), "a ET b", lonely("ET")),
        row("visas SAUF ET Maroc", And((VISAS, Not(MAROC))), "visas SAUF Maroc", lonely("ET")),
        row("a ET SAUF", A, "a", lonely("ET"), unfollowed("SAUF")),
        row("(ET a)", A, "a", lonely("ET")),
        row("a (OU) b", And((A, B)), "a ET b", lonely("OU")),
        row("a ET ()", A, "a", lonely("ET")),
        row("a ET ?", A, "a", lonely("ET")),
        row("ET 1962", Word("1962"), "1962", lonely("ET")),
        # In capitals throughout, such an operator is more likely a word.
        row("ET MAINTENANT", Word("MAINTENANT"), "MAINTENANT"),
        row("QUE FAIRE ET", And((Word("QUE"), Word("FAIRE"))), "QUE ET FAIRE"),
        row("OUI OU NON", Word("OUI"), "OUI"),
        # Signs without a word are punctuation.
        row("a -", A, "a"),
        row("a -() b", And((A, B)), "a ET b"),
        row("a -_ b", And((A, B)), "a ET b"),
        row("a -_b", And((A, B)), "a ET b"),
        row("a =_ b", And((A, B)), "a ET b"),
        # Field names without words.
        row("titre:", Everything(), "", wordless("titre:")),
        row("visas titre:", VISAS, "visas", wordless("titre:")),
        row("visas titre: ET Maroc", And((VISAS, MAROC)), "visas ET Maroc", wordless("titre:")),
        row("titre: SAUF visas", Not(VISAS), "SAUF visas", wordless("titre:")),
        row("titre: -visas", Not(VISAS), "SAUF visas", wordless("titre:")),
        row("titre:()", Everything(), "", wordless("titre:")),
        row("titre:(…) visas", VISAS, "visas", wordless("titre:")),
        row("titre:… visas", VISAS, "visas", wordless("titre:")),
        row("(visas titre:) Maroc", And((VISAS, MAROC)), "visas ET Maroc", wordless("titre:")),
        row("titre:lieu:Maroc", FacetValue("place", "Maroc"), "lieu : Maroc", wordless("titre:")),
    ],
)
def test_reading(query: str, tree: Node, understood: str, notices: tuple[tuple[str, str], ...]) -> None:
    check_row(query, tree, understood, notices)

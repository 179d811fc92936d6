"""Trees in French: what no query of the other tables leads to."""

import pytest

from search_api.query import And, Everything, FiledUnder, Not, Or, Phrase, Terms, Word
from search_api.query.nodes import Node
from search_api.query.understood import in_quotation_marks, understood


def test_everything_needs_no_words() -> None:
    assert understood(Everything()) == ""


def test_a_negated_group_that_opens_a_group() -> None:
    tree = Or((And((Not(Or((Word("a"), Word("b")))), Phrase("c"))), Not(And((Word("d"), Word("e"))))))
    assert understood(tree) == "SAUF (a OU b) ET « c » OU SAUF (d ET e)"


@pytest.mark.parametrize("node", [Terms((), "stem"), FiledUnder("person", ())])
def test_an_expanded_tree_has_no_words(node: Node) -> None:
    with pytest.raises(TypeError, match=f"{type(node).__name__} is no node of a tree as parsed"):
        understood(And((Word("a"), node)))


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("crise", "« crise »"),
        ("la « crise »", "« la « crise » »"),
        ('la "crise"', '« la "crise" »'),
        ("crise »", '"crise »"'),
        ("» crise «", '"» crise «"'),
        ('"crise" »', '“"crise" »”'),
        ('"crise" » ”', '" crise  » ”"'),
    ],
)
def test_quotation_marks_that_the_text_does_not_close(text: str, marked: str) -> None:
    assert in_quotation_marks(text) == marked

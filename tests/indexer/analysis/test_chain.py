"""The chain runs its filters in one order, and each filter changes only what it says."""

from indexer.analysis import Token
from indexer.analysis.chain import build_chain, on_exact


def test_the_forms_are_filled_from_the_exact_one_to_the_stem() -> None:
    tokens = [Token(0, 9, 0, "L’ŒUVRES²")]
    filled = []
    for token_filter in build_chain(frozenset()):
        tokens = list(token_filter(tokens))
        last = tokens[-1]
        filled.append((last.exact, last.folded, last.stem))
    assert filled == [
        ("L’ŒUVRES²", "", ""),  # hyphens
        ("ŒUVRES²", "", ""),  # elisions
        ("œuvres2", "", ""),  # composition, apostrophes, acronyms, number groups, superscripts, case
        ("œuvres2", "oeuvres2", ""),  # folding
        ("œuvres2", "oeuvres2", ""),  # function words
        ("œuvres2", "oeuvres2", "oeuvres2"),  # stemming
    ]


def test_several_changes_run_in_their_order() -> None:
    token_filter = on_exact(str.upper, lambda form: form.removeprefix("É"))
    assert [token.exact for token in token_filter([Token(0, 4, 0, "état")])] == ["TAT"]


def test_a_change_of_the_exact_form_leaves_the_rest_of_a_token_alone() -> None:
    token = Token(3, 7, 2, "État", "f", "s", function_word=True)
    assert list(on_exact(str.upper)([token])) == [Token(3, 7, 2, "ÉTAT", "f", "s", function_word=True)]

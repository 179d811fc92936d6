"""The chain of filters that turns one written word into tokens: this file is the order.

The tokenizer alone sees the text; every filter sees one written word. That is what lets the analyzer run the chain once for
each distinct word and remember the outcome.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from msgspec.structs import replace

from indexer.analysis.acronyms import join_acronym
from indexer.analysis.apostrophes import straighten_apostrophes
from indexer.analysis.composition import compose
from indexer.analysis.elision import split_elisions
from indexer.analysis.folding import fold_accents
from indexer.analysis.function_words import flag_function_words
from indexer.analysis.hyphens import split_hyphens
from indexer.analysis.letter_case import fold_case
from indexer.analysis.number_groups import join_number_groups
from indexer.analysis.snowball import french_stem
from indexer.analysis.stemming import StemmingFilter
from indexer.analysis.superscripts import lower_superscripts
from indexer.analysis.token import Token

TokenFilter: TypeAlias = Callable[[Iterable[Token]], Iterator[Token]]


def build_chain(protected: frozenset[str]) -> tuple[TokenFilter, ...]:
    """Give the filters in the order in which they run; each says what it passes on."""
    return (
        # Splitting: `exact` is still the slice of the text.
        split_hyphens,  # franco-marocain -> franco | marocain
        split_elisions,  # l’avocat -> l’ | avocat
        # Cleaning: nothing is lost that French means.
        on_exact(
            compose,  # e + ́  -> é, soft hyphens dropped
            straighten_apostrophes,  # l’ -> l'
            join_acronym,  # O.T.A.N. -> OTAN
            join_number_groups,  # 1 000 -> 1000
            lower_superscripts,  # XXᵉ -> XXe
            fold_case,  # État -> état: `exact` is done
        ),
        # Widening: each form finds more and says less.
        fold_accents,  # état -> etat: `folded` is done
        flag_function_words,  # le, de, à, l'…
        StemmingFilter(protected, french_stem),  # etats -> etat: `stem` is done
    )


def on_exact(*changes: Callable[[str], str]) -> TokenFilter:
    """Make a token filter of functions on forms, run one after another: it changes `exact` and nothing else."""

    def change_exact(tokens: Iterable[Token]) -> Iterator[Token]:
        for token in tokens:
            exact = token.exact
            for change in changes:
                exact = change(exact)
            yield token if exact == token.exact else replace(token, exact=exact)

    return change_exact

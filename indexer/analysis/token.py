"""The token that the filters of the chain pass on, and the three strengths at which it can be found."""

from typing import Literal, TypeAlias

from msgspec import Struct

Strength: TypeAlias = Literal["exact", "folded", "stem"]

STRENGTHS: tuple[Strength, ...] = ("exact", "folded", "stem")


class Token(Struct, frozen=True):
    """One word of a text.

    `start` and `end` count Unicode code points in the original text; `position` counts tokens from 0 without a gap.
    `exact` is the form as written, NFC and case-folded, accents kept; `folded` is it without accents and ligatures;
    `stem` is its stem. A filter sees "" in a form that no earlier filter has filled. `function_word` marks articles,
    prepositions, pronouns and elided forms: they hold a position, but a plain query does not require them.
    """

    start: int
    end: int
    position: int
    exact: str
    folded: str = ""
    stem: str = ""
    function_word: bool = False

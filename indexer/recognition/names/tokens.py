"""A text as the tagger sees it: words, initials, punctuation and line ends, each with its place in the original.

>>> TokenisedText.of("MM. J.-P. N’Dour, d’Oran :\\n« Oui »").words
['MM.', 'J.-P.', 'N’Dour', ',', 'd’', 'Oran', ':', '\\n', '«', 'Oui', '»']
"""

import re
from dataclasses import dataclass
from typing import Self

from indexer.analysis.characters import APOSTROPHES, COMBINING, HYPHENS, one_of

_CAPITAL = "A-ZÀ-ÖØ-Þ"
_LETTER = rf"[\w{COMBINING}]"
_APOSTROPHE = one_of(APOSTROPHES)
_HYPHEN = one_of(HYPHENS)

_TOKEN = re.compile(
    rf"""
    [{_CAPITAL}]\.(?:-?[{_CAPITAL}]\.)*(?:[{_CAPITAL}](?!\w))?(?![a-zà-ÿ\d])  # initials: J., J.-P., O.N.U; M. too
    | (?:MM|Mr|Mrs|Mmes?|Mlles?|Mgr|Dr|Pr)\.                              # other abbreviations before names
    | (?:(?![LDJSCQ])[{_CAPITAL}]{_APOSTROPHE}(?=[{_CAPITAL}]))?           # N'Dour, O'Brien; but the d' of d'Oran stands alone
      {_LETTER}+(?:{_HYPHEN}{_LETTER}+)*
      (?:(?<=[^\W\d_][a-zà-ÿ])(?<![qQ]u){_APOSTROPHE}(?=[a-zà-ÿ]){_LETTER}+           # Le Cléac'h, Ra'ad; but Qu'il is two words
        |{_APOSTROPHE})?
    | \n+
    | [^\w\s]
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class TokenisedText:
    """`words[i]` is `original[starts[i]:ends[i]]`; several line ends are one."""

    words: list[str]
    starts: list[int]
    ends: list[int]

    @classmethod
    def of(cls, text: str) -> Self:
        spans = [match.span() for match in _TOKEN.finditer(text)]
        words = [text[start:end] for start, end in spans]
        words = [word if word[0] != "\n" else "\n" for word in words] if "\n\n" in text else words
        return cls(words, [start for start, _ in spans], [end for _, end in spans])

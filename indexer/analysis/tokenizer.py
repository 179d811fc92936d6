"""Find the written words of a text: the only step that sees more than one word, and so the only one that knows context.

A written word goes from one space or punctuation mark to the next: it keeps its apostrophes, its hyphens, the points of an
acronym and the spaces of a number. Later filters split and clean it.

>>> [word for _, word in written_words("L’ex-U.R.S.S. livre 1 000 tonnes d'acier en 1990.")]
['L’ex-U.R.S.S.', 'livre', '1 000', 'tonnes', "d'acier", 'en', '1990']

It runs over the text as it was written, whatever its normal form, so that offsets count in the original.
"""

import re
from collections.abc import Iterator

from indexer.analysis.characters import APOSTROPHES, COMBINING, GROUP_SPACES, HYPHENS, INVISIBLES, MODIFIER_APOSTROPHES, one_of

# Possessive repetitions and bounded counts keep the time linear in the length of the text, whatever the text.

_ALPHANUMERIC = rf"[^\W_{MODIFIER_APOSTROPHES}]"
_MARK = one_of(COMBINING)
_INVISIBLE = one_of(INVISIBLES)
_APOSTROPHE = one_of(APOSTROPHES)
_HYPHEN = one_of(HYPHENS)
_SPACE = one_of(GROUP_SPACES)

# Letters and digits with their combining marks; a soft hyphen only between two of them.
_RUN = rf"{_ALPHANUMERIC}++(?:(?:{_MARK}++|{_INVISIBLE}++(?={_ALPHANUMERIC})){_ALPHANUMERIC}*+)*+"

# O.T.A.N. or O.T.A.N: single letters with points between. The last point belongs to it unless a word follows at once, so
# "J. Chirac" and "J.Chirac" are an initial and a name.
_LETTER = rf"[^\W\d_{MODIFIER_APOSTROPHES}]{_MARK}*+"
_ACRONYM = rf"{_LETTER}(?:\.{_LETTER}){{1,15}}(?:\.(?!\w)|(?![\w.]))"

# 1 000, 1.000.000 or 3,5. A group has exactly three digits and the first neither four nor a leading zero, so that
# "en 1990 500 soldats" holds two numbers. A list ("articles 1,2,3") is no decimal number.
_GROUPS = rf"[1-9][0-9]{{0,2}}(?:(?:{_SPACE}[0-9]{{3}}){{1,6}}|(?:\.[0-9]{{3}}){{1,6}})(?:,[0-9]+)?"
_NUMBER = rf"(?=[0-9])(?<![0-9],)(?:{_GROUPS}|[0-9]++,[0-9]++)(?!{_ALPHANUMERIC}|,[0-9])"

_NUMERO = "[nN][°ºᵒ]"

_ATOM = rf"(?:{_ACRONYM}|{_RUN})"
# A number may follow an elision (d'1,5 million), and ends the word.
_COMPOUND = rf"{_ATOM}(?:(?:{_APOSTROPHE}(?!{_NUMBER})|{_HYPHEN}){_ATOM}){{0,31}}+(?:{_APOSTROPHE}(?:{_NUMBER})?)?"

WHOLE_PATTERN = rf"{_NUMBER}|{_NUMERO}|{_COMPOUND}"

# Nine words in ten are plain Latin letters, at most one apostrophe, then a space or a comma: this path finds them without
# trying anything else and makes tokenizing six times as fast. It finds nothing that WHOLE_PATTERN would not find alike.
_PLAIN = "[A-Za-zÀ-ÖØ-öø-ÿ]"
_PLAIN_WORD = rf"(?:{_PLAIN}++['’](?={_PLAIN}))?+{_PLAIN}++(?=[\s,;:)»]|\.\s|\Z)"

WRITTEN_WORD = re.compile(f"{_PLAIN_WORD}|{WHOLE_PATTERN}")


def written_words(text: str) -> Iterator[tuple[int, str]]:
    """Every written word with the offset of its first code point."""
    for match in WRITTEN_WORD.finditer(text):
        yield match.start(), match.group()

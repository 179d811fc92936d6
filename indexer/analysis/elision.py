"""Split the elided word from the word it leans on: l'avocat -> l' | avocat.

The elided word keeps its apostrophe (so that l' is never taken for the letter L) and the next word's offsets begin after
it: a highlight marks `avocat` and not its article.

The list is closed, hence aujourd'hui, prud'homme, presqu'île, quelqu'un, entr'acte, O'Brien and Sana'a stay one word. So do
names such as N'Djamena, M'Bow or M'Ba: French elides before a vowel or a mute h only.

Nothing is elided in grand'mère, grand'croix: until 1932 the Academy wrote an apostrophe there, since then a hyphen, and it is
split as one.
"""

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from indexer.analysis.characters import APOSTROPHES, one_of
from indexer.analysis.composition import compose
from indexer.analysis.folding import fold
from indexer.analysis.letter_case import fold_case
from indexer.analysis.token import Token

# Source: our own list of the words that French spelling elides before any vowel: le, la, je, me, te, se, ce, ça, de, ne, que
# and the compounds of que. Left out on purpose: presque, quelque and entre, which elide in a few fixed words and are one word
# there.
ELIDED = frozenset({"l", "d", "j", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "c", "ç", "s", "n", "m", "t"})

# n' and m' before one of these begin a name of Africa or the Maghreb (N'Djamena, M'Sila); the others (l', d'…) never do.
NAME_PREFIXES = frozenset({"n", "m"})
_CONSONANT = re.compile("[b-df-gj-np-tv-xz]")

# The h of these names is not mute, which no rule tells from "m'honore". Source: given names of Morocco and Algeria.
NAMES_WITH_H = frozenset({"hamed", "hammed", "hand", "henni"})

BEFORE_OLD_HYPHEN = "grand"

# As much of the following word as tells those names, be every letter of theirs decomposed.
_LOOK_AHEAD = 16

_APOSTROPHE = re.compile(one_of(APOSTROPHES))


def split_elisions(tokens: Iterable[Token]) -> Iterator[Token]:
    """Runs while `exact` still is the slice of the text; an apostrophe that closes a quotation is dropped.

    >>> [(part.start, part.end, part.exact) for part in split_elisions([Token(0, 8, 0, "l’avocat")])]
    [(0, 2, 'l’'), (2, 8, 'avocat')]
    >>> [part.exact for part in split_elisions([Token(0, 14, 0, "d'aujourd'hui'")])]
    ["d'", "aujourd'hui"]
    """
    for token in tokens:
        if not _APOSTROPHE.search(token.exact):
            if token.exact:
                yield token
            continue
        begin = 0
        for apostrophe in _APOSTROPHE.finditer(token.exact):
            if _is_elision(token.exact, begin, apostrophe.start()):
                yield _part(token, begin, apostrophe.end())
            elif fold_case(compose(token.exact[begin : apostrophe.start()])) == BEFORE_OLD_HYPHEN:
                yield _part(token, begin, apostrophe.start())
            else:
                break
            begin = apostrophe.end()
        end = len(token.exact) - 1 if _APOSTROPHE.match(token.exact, len(token.exact) - 1) else len(token.exact)
        if begin < end:
            yield _part(token, begin, end)


def _is_elision(form: str, begin: int, apostrophe: int) -> bool:
    """Whether form[begin:apostrophe] is an elided word; looks at a few characters only, so that the whole stays linear."""
    prefix = fold_case(compose(form[begin:apostrophe]))
    if prefix not in ELIDED:
        return False
    if prefix not in NAME_PREFIXES:
        return True
    following = fold(form[apostrophe + 1 : apostrophe + 1 + _LOOK_AHEAD])
    return not _CONSONANT.match(following) and following not in NAMES_WITH_H


def _part(token: Token, begin: int, end: int) -> Token:
    return replace(token, start=token.start + begin, end=token.start + end, exact=token.exact[begin:end])

"""Which characters the filters take for apostrophes, hyphens, spaces and combining marks.

One place, so that the tokenizer, the filters and the folding never disagree. Each constant is a string of characters;
`one_of` and `none_of` turn it into a class of a regular expression.

>>> import re
>>> bool(re.fullmatch(one_of(HYPHENS), "\\N{NON-BREAKING HYPHEN}"))
True
"""

import re
import unicodedata

# Typewriter, typographic (right, left, reversed), modifier letters, prime, accents used as apostrophes in old files, full width.
APOSTROPHES = "'’‘‛ʼʻʹʽ′´`＇"

# The modifier letters among them count as letters in Unicode, hence for `\w`; in French text they are apostrophes.
MODIFIER_APOSTROPHES = "ʼʻʹʽ"

# Hyphens that stand inside words: hyphen-minus, hyphen, non-breaking hyphen, small and full-width hyphen-minus.
HYPHENS = "-\N{HYPHEN}\N{NON-BREAKING HYPHEN}﹣－"

# Dashes part words, so the tokenizer does not know them; folded text writes them all as "-".
DASHES = "\N{FIGURE DASH}\N{EN DASH}\N{EM DASH}\N{HORIZONTAL BAR}\N{MINUS SIGN}"

# Invisible characters that may stand inside a word without being part of it: soft hyphen, (non-)joiners, byte order mark.
# The zero-width space is not among them: it parts words.
INVISIBLES = "\N{SOFT HYPHEN}\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}\N{WORD JOINER}\N{ZERO WIDTH NO-BREAK SPACE}"

# What French typography puts between groups of three digits: plain, non-breaking, narrow non-breaking and thin space.
GROUP_SPACES = " \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}"

# What composes with the character before it: every combining mark, not only those of Latin (U+0300–036F), and the vowels and
# finals of decomposed Korean syllables. Marks beyond U+FFFF belong to scripts that no dispatch is written in, and would make
# the class slow: `re` has a table for the first 65,536 characters only.
_KOREAN_VOWELS_AND_FINALS = range(0x1160, 0x1200)
COMBINING = "".join(
    chr(code_point)
    for code_point in range(0x300, 0x10000)
    if unicodedata.category(chr(code_point)).startswith("M") or code_point in _KOREAN_VOWELS_AND_FINALS
)


def one_of(characters: str) -> str:
    """The class of a regular expression that holds just these characters."""
    return f"[{re.escape(characters)}]"


def none_of(characters: str) -> str:
    """The class of a regular expression that holds all characters but these."""
    return f"[^{re.escape(characters)}]"

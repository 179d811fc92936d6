r"""Text as one line, for formats in which a line end has a meaning.

>>> single_line(" Un titre\r\nsur deux\u2028ou trois lignes\x00\xa0: « ici » ")
'Un titre sur deux ou trois lignes\xa0: « ici »'
"""

import re

# Every character that some reader of a format takes for the end of a line, and the blanks beside it. The no-break spaces of
# French typography are neither.
_LINE_ENDS_AND_BLANKS = re.compile(r"[ \t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+")

# What XML 1.0 can't hold, even escaped, and the other control characters: none of them means anything in a title.
_NOT_TEXT = re.compile(r"[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def single_line(text: str) -> str:
    """The text with its line ends folded into spaces and without control characters."""
    return _LINE_ENDS_AND_BLANKS.sub(" ", _NOT_TEXT.sub("", text)).strip()

"""The bytes of a text file become text, or an error; never another text than the one that was written.

A byte order mark decides; else strict UTF-8; else Windows-1252, in which French was written for twenty years. Bytes that
are UTF-8 but for the end or a few places are a damaged file, not Windows-1252, and are never read as such:

>>> decode("Déjà vu".encode("cp1252"))
'Déjà vu'
>>> decode("Déjà vu à Orléans".encode().replace("é".encode(), b"\\xff", 1))
Traceback (most recent call last):
    ...
corpus.errors.UnreadableError: damaged UTF-8: at byte 1 (line 1) stands no valid character, though others are; ...
"""

import codecs
import re

from corpus.errors import UnreadableError

# UTF-32 LE begins with the mark of UTF-16 LE, so it is asked for first.
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_LINE_END = re.compile(rb"\r\n|\r|\n")
_CONTROL_BYTE = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_CONTROL_CHARACTER = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")

# The Unicode Standard, table 3-7: well-formed UTF-8 byte sequences, those of one byte left out.
_WELL_FORMED = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]"
    rb"|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]"
    rb"|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}"
)
_HIGH_BYTES = re.compile(rb"[\x80-\xff]+")

# Windows-1252 has letters of French here, and a sign may follow them: "QUALITÉ»" or "été »" happens to be well-formed UTF-8.
# Â, Ã, Å and â are left out: a sign follows them only in UTF-8 that was taken for Windows-1252 ("Ã©", "â€™").
_FRENCH_LETTERS = frozenset("ÇÈÉÊËÎÏÔÙÛÜàçèéêëîïô".encode("cp1252"))

# Where well-formed sequences are so few among ill-formed places, they are a quotation gone wrong in a text of Windows-1252.
_ILL_FORMED_FOR_ONE_WELL_FORMED = 10


def decode(content: bytes) -> str:
    """Read the bytes of a text file; a byte order mark is not part of the text.

    Raises:
        UnreadableError: the bytes are binary, damaged or cut off; it carries the line where that shows.
    """
    for mark, encoding in BYTE_ORDER_MARKS:
        if content.startswith(mark):
            text = _decode_marked(content, mark, encoding)
            break
    else:
        text = _decode_unmarked(content)
    if found := _CONTROL_CHARACTER.search(text):
        line = line_of(text[: found.start()].encode("utf-8"))
        raise UnreadableError(_binary(f"the control character U+{ord(found[0]):04X}", f"line {line}"), line)
    return text.lstrip("\ufeff")


def line_of(content_before: bytes) -> int:
    """The 1-based line on which the byte after `content_before` stands, whichever of CR, LF and CRLF ends the lines.

    >>> line_of(b"un\\r\\ndeux\\rtrois\\n")
    4
    """
    return len(_LINE_END.findall(content_before)) + 1


def decode_utf8_line(content: bytes, line: int | None) -> str:
    """Read one line of a format that is always UTF-8.

    Raises:
        UnreadableError: it is something else.
    """
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        found = f"0x{content[error.start]:02X} at byte {error.start} of the line begins no character"
        raise UnreadableError(f"not UTF-8: {found}; save the file as UTF-8, or fetch a whole copy", line) from error


def _decode_marked(content: bytes, mark: bytes, encoding: str) -> str:
    try:
        return content[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        offset = len(mark) + error.start
        line = line_of(content[len(mark) : offset].decode(encoding, "ignore").encode("utf-8", "ignore"))
        raise UnreadableError(
            f"damaged {encoding.upper()}, which its byte order mark announces: {error.reason} at byte {offset} (line {line}); "
            "fetch a whole copy of the file, or save it as UTF-8",
            line,
        ) from error


def _decode_unmarked(content: bytes) -> str:
    if control := _CONTROL_BYTE.search(content):
        offset = control.start()
        line = line_of(content[:offset])
        raise UnreadableError(_binary(f"the byte 0x{content[offset]:02X}", f"byte {offset} (line {line})"), line)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        _refuse_damaged_utf8(content, error)
    try:
        return content.decode("cp1252")
    except UnicodeDecodeError as error:
        line = line_of(content[: error.start])
        what = f"the byte 0x{content[error.start]:02X}, which neither UTF-8 nor Windows-1252 has"
        raise UnreadableError(_binary(what, f"byte {error.start} (line {line})"), line) from error


def _refuse_damaged_utf8(content: bytes, error: UnicodeDecodeError) -> None:
    line = line_of(content[: error.start])
    where = f"byte {error.start} (line {line})"
    # Strict decoding stops at the first fault: if that is the end of the bytes, it is the only one.
    if error.reason == "unexpected end of data" and not _ends_in_a_french_letter(content, error.start):
        raise UnreadableError(
            f"UTF-8 cut off: the last character begins at {where} and has no end; fetch a whole copy of the file", line
        ) from error
    sequences = _WELL_FORMED.findall(content)
    ill_formed = len(_HIGH_BYTES.findall(_WELL_FORMED.sub(b" ", content)))
    telling = sum(sequence[0] not in _FRENCH_LETTERS for sequence in sequences)
    if telling * _ILL_FORMED_FOR_ONE_WELL_FORMED > ill_formed:
        raise UnreadableError(
            f"damaged UTF-8: at {where} stands no valid character, though others are; "
            "fetch a whole copy of the file, or save it as UTF-8 in an editor and put that character right",
            line,
        ) from error


def _ends_in_a_french_letter(content: bytes, start: int) -> bool:
    """Whether the fault is a last é or à of Windows-1252, in a text without a single other sequence of UTF-8.

    No character of French UTF-8 begins with such a byte, so that none was cut off here.
    """
    return start == len(content) - 1 and content[start] in _FRENCH_LETTERS and not _WELL_FORMED.search(content)


def _binary(what: str, where: str) -> str:
    return f"binary, not text: {what} at {where}; a text file in UTF-8 was wanted: save it as plain text, or move it away"

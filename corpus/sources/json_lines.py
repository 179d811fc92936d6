r"""Articles as JSON Lines, one object a line, in the contract of DESIGN §9. A file may be of any size: it is never held whole.

A file falls into lines, which is cheap; each line is read for itself, which may happen in another process.

>>> [block.text for block in paragraphs("Un\nparagraphe.\n\nUn autre.")]
['Un paragraphe.', 'Un autre.']
"""

import hashlib
import itertools
import re
from collections.abc import Iterator
from typing import BinaryIO

from pydantic import ValidationError

from corpus.article import Block
from corpus.errors import UnreadableError
from corpus.problem import Problem
from corpus.sources.assembly import assemble
from corpus.sources.draft import Draft
from corpus.sources.encoding import BYTE_ORDER_MARKS, decode_utf8_line
from corpus.sources.opening import mebibytes, open_regular, refused
from corpus.sources.raw_record import RawRecord
from corpus.sources.reading import FoundFile, ReadArticle
from corpus.sources.statement import Statement, faults_in
from corpus.sources.usual_statement import UsualStatement

LONGEST_LINE = 8 * 1024 * 1024

_CHUNK = 64 * 1024

# Lines of some kilobytes are put together from smaller buffers, which takes six times as long.
_BUFFER = 1024 * 1024
_UTF8_MARK = BYTE_ORDER_MARKS[0][0]

_TOO_LONG = f"a line of more than {mebibytes(LONGEST_LINE)}; one article a line was wanted: break the lines"

_LINE_END = r"(?:\r\n|\r(?!\n)|\n)"
_BLANK_LINES = re.compile(rf"{_LINE_END}(?:[ \t]*{_LINE_END})+")
# In most bodies every line break is one of a pair of LF; then splitting there does the same, several times as fast.
_BLANK_LINE = "\n\n"
_RARE_LINE_BREAKS = ("\r", "\u2028", "\u2029")
_LINE_BREAK = re.compile(r"[\n\r\u2028\u2029]")


def split_json_lines(file: FoundFile) -> Iterator[RawRecord | Problem]:
    """The lines of a file that are not blank; one that is too long is a problem, and the next one follows."""
    try:
        stream = open_regular(file.path, _BUFFER)
    except UnreadableError as error:
        yield Problem(file.shown, None, error.reason)
        return
    is_blank = True
    with stream:
        try:
            for number, content in _lines(stream):
                is_blank = False
                yield Problem(file.shown, number, _TOO_LONG) if content is None else RawRecord(file, content, number)
        except UnreadableError as error:
            is_blank = False
            yield Problem(file.shown, error.line, error.reason)
    if is_blank:
        yield Problem(file.shown, None, "empty: one JSON object a line was wanted; fetch a whole copy of the file, or delete it")


def read_json_line(record: RawRecord) -> Iterator[ReadArticle | Problem]:
    """Read one line; a broken one is a problem."""
    try:
        statement = _statement(record)
    except UnreadableError as error:
        yield Problem(record.file.shown, record.line, error.reason)
        return
    draft = Draft(blocks=paragraphs(statement.body or ""))
    sha256 = hashlib.sha256(record.content).hexdigest()
    article, faults = assemble(record.file, sha256, statement, draft, lambda _: record.line)
    yield from (Problem(record.file.shown, fault.line, fault.reason) for fault in faults)
    yield ReadArticle(article, record.line)


def paragraphs(body: str) -> tuple[Block, ...]:
    """The paragraphs of a body, which blank lines part.

    Where each blank line is empty and alone, every character keeps its place in the body of the article: a line break
    within a paragraph becomes one space, and nothing is trimmed, so that offsets that others took are good here too.
    """
    pieces = body.split(_BLANK_LINE)
    has_simple_breaks = body.count("\n") == len(_BLANK_LINE) * (len(pieces) - 1)
    if not has_simple_breaks or any(character in body for character in _RARE_LINE_BREAKS):
        pieces = [_LINE_BREAK.sub(" ", piece) for piece in _BLANK_LINES.split(body)]
    return tuple(Block("paragraph", piece) for piece in pieces if piece.strip())


def _lines(stream: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """The lines that are not blank, numbered, without the characters that end them; None for one that is too long.

    Raises:
        UnreadableError: the system refuses to read on, or the file is in another encoding.
    """
    for number in itertools.count(1):
        try:
            content = stream.readline(LONGEST_LINE + len(b"\r\n"))
            line = content.rstrip(b"\r\n")
            is_too_long = len(line) > LONGEST_LINE
            if is_too_long and not content.endswith(b"\n"):
                _skip_line(stream)
        except OSError as error:
            raise UnreadableError(f"{refused(error)}; the lines before this one were read", number) from error
        if not content:
            return
        if number == 1:
            line = _without_mark(line)
        if line and not line.isspace():
            yield number, None if is_too_long else line


def _skip_line(stream: BinaryIO) -> None:
    while (chunk := stream.readline(_CHUNK)) and not chunk.endswith(b"\n"):
        pass


def _without_mark(content: bytes) -> bytes:
    for mark, encoding in BYTE_ORDER_MARKS:
        if content.startswith(mark):
            if mark != _UTF8_MARK:
                raise UnreadableError(f"{encoding.upper()} by its byte order mark; JSON Lines are UTF-8: save it so", 1)
            return content.removeprefix(mark)
    return content


def _statement(record: RawRecord) -> Statement | UsualStatement:
    statement = UsualStatement.read(record.content) or _checked(record)
    if not statement.title and not (statement.body and statement.body.strip()):
        raise UnreadableError("neither title nor body was found, one of them was wanted; add it, or delete the line")
    return statement


def _checked(record: RawRecord) -> Statement:
    """Look closely at a line: it is a statement, or it is told what is wrong with it."""
    text = decode_utf8_line(record.content, record.line)
    try:
        return Statement.model_validate_json(text)
    except ValidationError as error:
        raise UnreadableError(_fault(error)) from error


def _fault(error: ValidationError) -> str:
    first = error.errors(include_url=False, include_input=False)[0]
    if first["type"] == "json_invalid":
        # The parser counts lines in what it was given, which is always one.
        said = re.sub(r" at line 1 column (\d+)$", r" at column \1", first["ctx"]["error"])
        return f"invalid JSON: {said}; one whole object a line was wanted"
    return f"no article of the contract: {faults_in(error)}"

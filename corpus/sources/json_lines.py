r"""Articles as JSON Lines, one object a line, in the contract of DESIGN §9. A file may be of any size: it is never held whole.

>>> [block.text for block in paragraphs("Un\nparagraphe.\n\nUn autre.")]
['Un paragraphe.', 'Un autre.']
"""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from pydantic import ValidationError

from corpus.article import Block
from corpus.errors import UnreadableError
from corpus.problem import Problem
from corpus.sources.assembly import assemble
from corpus.sources.draft import Draft
from corpus.sources.encoding import BYTE_ORDER_MARKS, decode_utf8_line
from corpus.sources.opening import mebibytes, open_regular, refused
from corpus.sources.reading import FoundFile, ReadArticle
from corpus.sources.statement import Statement, faults_in

LONGEST_LINE = 8 * 1024 * 1024

_CHUNK = 64 * 1024
_UTF8_MARK = BYTE_ORDER_MARKS[0][0]

_LINE_END = r"(?:\r\n|\r(?!\n)|\n)"
_BLANK_LINES = re.compile(rf"{_LINE_END}(?:[ \t]*{_LINE_END})+")
_LINE_BREAK = re.compile(r"[\n\r\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class _RawLine:
    number: int
    content: bytes
    is_too_long: bool = False


def read_json_lines_file(file: FoundFile) -> Iterator[ReadArticle | Problem]:
    """Read a file line by line; a broken line is a problem, and the next one is read."""
    try:
        stream = open_regular(file.path)
    except UnreadableError as error:
        yield Problem(file.shown, None, error.reason)
        return
    is_blank = True
    with stream:
        try:
            for line in _raw_lines(stream):
                is_blank = False
                yield from _read_line(file, line)
        except UnreadableError as error:
            is_blank = False
            yield Problem(file.shown, error.line, error.reason)
    if is_blank:
        yield Problem(file.shown, None, "empty: one JSON object a line was wanted; fetch a whole copy of the file, or delete it")


def paragraphs(body: str) -> tuple[Block, ...]:
    """The paragraphs of a body, which blank lines part.

    Where each blank line is empty and alone, every character keeps its place in the body of the article: a line break
    within a paragraph becomes one space, and nothing is trimmed, so that offsets that others took are good here too.
    """
    pieces = (_LINE_BREAK.sub(" ", piece) for piece in _BLANK_LINES.split(body))
    return tuple(Block("paragraph", piece) for piece in pieces if piece.strip())


def _raw_lines(stream: BinaryIO) -> Iterator[_RawLine]:
    """The lines that are not blank, each of bounded size, without the characters that end them.

    Raises:
        UnreadableError: the system refuses to read on, or the file is in another encoding.
    """
    number = 0
    while True:
        number += 1
        try:
            content = stream.readline(LONGEST_LINE + len(b"\r\n"))
            is_too_long = len(content.rstrip(b"\r\n")) > LONGEST_LINE
            if is_too_long and not content.endswith(b"\n"):
                _skip_line(stream)
        except OSError as error:
            raise UnreadableError(f"{refused(error)}; the lines before this one were read", number) from error
        if not content:
            return
        if number == 1:
            content = _without_mark(content)
        if content.strip():
            yield _RawLine(number, b"" if is_too_long else content.rstrip(b"\r\n"), is_too_long)


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


def _read_line(file: FoundFile, line: _RawLine) -> Iterator[ReadArticle | Problem]:
    try:
        statement = _statement(line)
    except UnreadableError as error:
        yield Problem(file.shown, line.number, error.reason)
        return
    draft = Draft(blocks=paragraphs(statement.body or ""))
    sha256 = hashlib.sha256(line.content).hexdigest()
    article, faults = assemble(file, sha256, statement, draft, lambda _: line.number)
    yield from (Problem(file.shown, fault.line, fault.reason) for fault in faults)
    yield ReadArticle(article, line.number)


def _statement(line: _RawLine) -> Statement:
    if line.is_too_long:
        raise UnreadableError(f"a line of more than {mebibytes(LONGEST_LINE)}; one article a line was wanted: break the lines")
    text = decode_utf8_line(line.content, line.number)
    try:
        statement = Statement.model_validate_json(text)
    except ValidationError as error:
        raise UnreadableError(_fault(error)) from error
    if not statement.title and not (statement.body and statement.body.strip()):
        raise UnreadableError("neither title nor body was found, one of them was wanted; add it, or delete the line")
    return statement


def _fault(error: ValidationError) -> str:
    first = error.errors(include_url=False, include_input=False)[0]
    if first["type"] == "json_invalid":
        # The parser counts lines in what it was given, which is always one.
        said = re.sub(r" at line 1 column (\d+)$", r" at column \1", first["ctx"]["error"])
        return f"invalid JSON: {said}; one whole object a line was wanted"
    return f"no article of the contract: {faults_in(error)}"

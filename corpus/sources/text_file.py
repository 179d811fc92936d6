"""One file, one article: plain text or Markdown, with or without front matter."""

import hashlib
import re
from collections.abc import Callable, Iterator
from typing import TypeAlias

from corpus.errors import UnreadableError
from corpus.problem import Problem
from corpus.sources.assembly import assemble
from corpus.sources.draft import Draft
from corpus.sources.encoding import decode
from corpus.sources.front_matter import FrontMatter, split_front_matter
from corpus.sources.markdown import read_markdown
from corpus.sources.opening import read_whole
from corpus.sources.plain_text import read_plain_text
from corpus.sources.raw_record import RawRecord
from corpus.sources.reading import FoundFile, ReadArticle

# Text, the number of its first line, and the title where front matter states one.
Format: TypeAlias = Callable[[str, int, str | None], Draft]

# "Les Misérables" are 3 MiB.
LARGEST_FILE = 5 * 1024 * 1024


def take_whole(file: FoundFile) -> Iterator[RawRecord | Problem]:
    """The one record of a file, or why it can't be read."""
    try:
        content = read_whole(file.path, LARGEST_FILE)
    except UnreadableError as error:
        yield Problem(file.shown, error.line, error.reason)
    else:
        yield RawRecord(file, content)


def read_plain_text_file(record: RawRecord) -> Iterator[ReadArticle | Problem]:
    """Read the plain-text format of French news sites."""
    return _read(record, read_plain_text)


def read_markdown_file(record: RawRecord) -> Iterator[ReadArticle | Problem]:
    """Read Markdown."""
    return _read(record, read_markdown)


def _read(record: RawRecord, read_format: Format) -> Iterator[ReadArticle | Problem]:
    path = record.file.shown
    try:
        text = _text_of(record.content)
        front = split_front_matter(text)
        draft = _draft_of(front, read_format)
    except UnreadableError as error:
        yield Problem(path, error.line, error.reason)
        return

    def line_of(stated: str) -> int:
        """The line of the front matter on which a value stands; the first where it is written in other words."""
        return text.count("\n", 0, max(text.find(stated), 0)) + 1

    sha256 = hashlib.sha256(record.content).hexdigest()
    article, faults = assemble(record.file, sha256, front.statement, draft, line_of)
    yield from (Problem(path, fault.line, fault.reason) for fault in faults)
    yield ReadArticle(article)


def _draft_of(front: FrontMatter, read_format: Format) -> Draft:
    title = front.statement.title or None
    draft = read_format(front.text, front.first_line, title)
    if not (title or draft.title or draft.blocks):
        raise UnreadableError("no article in it: a title or a text was wanted; write one, or delete the file")
    return draft


def _text_of(content: bytes) -> str:
    """The text with LF at the end of its lines.

    Raises:
        UnreadableError: there is none, or it can't be decoded.
    """
    if not content:
        raise UnreadableError("empty: a text was wanted; fetch a whole copy of the file, or delete it")
    text = decode(content)
    if not text or text.isspace():
        raise UnreadableError("blank: nothing but white space was found; write a text, or delete the file")
    return re.sub(r"\r\n?", "\n", text)

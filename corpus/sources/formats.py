"""Which files are read, and how: by its suffix a file falls into records, and each of them is read.

>>> sorted(READERS)
['.jsonl', '.markdown', '.md', '.ndjson', '.text', '.txt']
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from corpus.problem import Problem
from corpus.sources.json_lines import read_json_line, split_json_lines
from corpus.sources.raw_record import RawRecord
from corpus.sources.reading import FoundFile, ReadArticle
from corpus.sources.text_file import read_markdown_file, read_plain_text_file, take_whole


@dataclass(frozen=True, slots=True)
class Reader:
    """How one format is read: `split` is cheap and opens the file; `read` takes time, and needs nothing but the record."""

    split: Callable[[FoundFile], Iterator[RawRecord | Problem]]
    read: Callable[[RawRecord], Iterator[ReadArticle | Problem]]


_PLAIN_TEXT = Reader(take_whole, read_plain_text_file)
_MARKDOWN = Reader(take_whole, read_markdown_file)
_JSON_LINES = Reader(split_json_lines, read_json_line)

READERS: Mapping[str, Reader] = {
    ".txt": _PLAIN_TEXT,
    ".text": _PLAIN_TEXT,
    ".md": _MARKDOWN,
    ".markdown": _MARKDOWN,
    ".jsonl": _JSON_LINES,
    ".ndjson": _JSON_LINES,
}


def reader_of(file: FoundFile) -> Reader:
    """The reader of a file that the walk has found."""
    return READERS[file.path.suffix.lower()]

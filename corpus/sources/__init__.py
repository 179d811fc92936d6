"""How do files become articles? One reader a format; each yields an `Article` or a `Problem`.

>>> from pathlib import Path
>>> from tempfile import TemporaryDirectory
>>> with TemporaryDirectory() as folder:
...     _ = Path(folder, "traite.txt").write_text("Un traité est signé\\nPublié le 22 janvier 1963\\nLa suite demain.")
...     _ = Path(folder, "vide.txt").touch()
...     for found in read_sources([Path(folder)]):
...         print(found.title if isinstance(found, Article) else found.reason)
Un traité est signé
empty: a text was wanted; fetch a whole copy of the file, or delete it

Reading takes two steps: `raw_records` finds files and splits them, which is cheap; `read_record` parses one article, in whichever
process it runs. `read_sources` is both, one after the other.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from corpus.article import Article
from corpus.problem import Problem
from corpus.sources.copy_finder import CopyFinder
from corpus.sources.first_copy import first_copies
from corpus.sources.formats import READERS, reader_of
from corpus.sources.raw_record import RawRecord
from corpus.sources.reading import ReadArticle
from corpus.sources.size import size_of
from corpus.sources.walk import Walk, check_source

__all__ = [
    "READERS",
    "CopyFinder",
    "RawRecord",
    "ReadArticle",
    "check_source",
    "raw_records",
    "read_record",
    "read_sources",
    "size_of",
]


def read_sources(sources: Sequence[Path]) -> Iterator[Article | Problem]:
    """Read files and folders: sources in the order given, the files of each in the order of their paths.

    Whatever is broken is a problem, and the rest is read. Of articles with one identifier the first is kept.

    Raises:
        MissingSourceError: a source does not exist. Raised at once, before anything is read of any source.
        EmptySourceError: a source is a folder without a file that a reader knows; at once as well.
    """
    return first_copies(_read_all(raw_records(sources)))


def raw_records(sources: Sequence[Path]) -> Iterator[RawRecord | Problem]:
    """What `read_sources` reads, in the same order, before it is parsed; at most one line or one small file is held at a time.

    A problem stands where it was met: a file or a line that can't be read at all. What is wrong with a record is told when
    it is read.

    Raises:
        MissingSourceError: a source does not exist. Raised at once, before anything is read of any source.
        EmptySourceError: a source is a folder without a file that a reader knows; at once as well.
    """
    for source in sources:
        check_source(source, READERS)
    return _split_all(sources)


def read_record(record: RawRecord) -> Iterator[ReadArticle | Problem]:
    """Parse one record: its problems, and its article if there is one. It depends on nothing but the record."""
    return reader_of(record.file).read(record)


def _split_all(sources: Sequence[Path]) -> Iterator[RawRecord | Problem]:
    walk = Walk(READERS)
    for source in sources:
        for found in walk.files_of(source):
            if isinstance(found, Problem):
                yield found
            else:
                yield from reader_of(found).split(found)


def _read_all(records: Iterator[RawRecord | Problem]) -> Iterator[ReadArticle | Problem]:
    for found in records:
        if isinstance(found, Problem):
            yield found
        else:
            yield from read_record(found)

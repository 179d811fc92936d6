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
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from corpus.article import Article
from corpus.problem import Problem
from corpus.sources.first_copy import first_copies
from corpus.sources.json_lines import read_json_lines_file
from corpus.sources.reading import FoundFile, ReadArticle
from corpus.sources.text_file import read_markdown_file, read_plain_text_file
from corpus.sources.walk import Walk, check_source

__all__ = ["READERS", "check_source", "read_sources"]

Reader: TypeAlias = Callable[[FoundFile], Iterator[ReadArticle | Problem]]

READERS: Mapping[str, Reader] = {
    ".txt": read_plain_text_file,
    ".text": read_plain_text_file,
    ".md": read_markdown_file,
    ".markdown": read_markdown_file,
    ".jsonl": read_json_lines_file,
    ".ndjson": read_json_lines_file,
}


def read_sources(sources: Sequence[Path]) -> Iterator[Article | Problem]:
    """Read files and folders: sources in the order given, the files of each in the order of their paths.

    Whatever is broken is a problem, and the rest is read. Of articles with one identifier the first is kept.

    Raises:
        MissingSourceError: a source does not exist. Raised at once, before anything is read of any source.
        EmptySourceError: a source is a folder without a file that a reader knows; at once as well.
    """
    for source in sources:
        check_source(source, READERS)
    return first_copies(_read_all(sources))


def _read_all(sources: Sequence[Path]) -> Iterator[ReadArticle | Problem]:
    walk = Walk(READERS)
    for source in sources:
        for found in walk.files_of(source):
            if isinstance(found, Problem):
                yield found
            else:
                yield from READERS[found.path.suffix.lower()](found)

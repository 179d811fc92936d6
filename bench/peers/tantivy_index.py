"""Tantivy's index, in the fastest way that Python has to it: it parses each line itself, in Rust, and indexes in two threads.

The same is stored as in the line; facets are fast fields, which its aggregations count. One form of each word is indexed, with
positions: lower case, without accents, stemmed.
"""

from pathlib import Path
from typing import Any

from bench.peers.package import package

THREADS = 2

# Enough for each thread to write 100,000 articles as one segment; 128 MB and 2 GB were not faster.
_HEAP_BYTES = 1_000_000_000

TEXTS = ("title", "standfirst", "body")
FACETS = ("persons", "topics", "places", "organisations", "authors", "source")
_STORED = ("url", "language", "rights", "section", "published")

ANALYZER = "french"

# Tantivy's Python has no text that is stored only; this analyzer leaves nothing of it to be indexed.
_NOTHING = "nothing"

_DATE = '"published":"'


def build_tantivy(lines: Path, folder: Path) -> int:
    """Index all lines; returns how many there were."""
    folder.mkdir(parents=True)
    index = package("tantivy").Index(_schema(), path=str(folder))
    _register(index)
    writer = index.writer(heap_size=_HEAP_BYTES, num_threads=THREADS)
    articles = 0
    with lines.open(encoding="utf-8") as stream:
        for line in stream:
            writer.add_json(with_year(line))
            articles += 1
    writer.commit()
    writer.wait_merging_threads()
    return articles


def open_tantivy(folder: Path) -> Any:
    """The index, ready to be searched."""
    index = package("tantivy").Index.open(str(folder))
    _register(index)
    return index


def analyzer() -> Any:
    """What a text, or a word of a question, becomes."""
    tantivy = package("tantivy")
    filters = (tantivy.Filter.lowercase(), tantivy.Filter.ascii_fold(), tantivy.Filter.stemmer("french"))
    builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    for each in filters:
        builder = builder.filter(each)
    return builder.build()


def with_year(line: str) -> str:
    """Add the year to a line, for it to be counted; cheaper than parsing and writing the line anew.

    >>> with_year('{"published":"1950-05-09"}\\n')
    '{"published":"1950-05-09","year":1950}'
    """
    start = line.find(_DATE)
    if start < 0:
        return line
    start += len(_DATE)
    return f'{line.rstrip()[:-1]},"year":{line[start : start + 4]}}}'


def _register(index: Any) -> None:
    tantivy = package("tantivy")
    index.register_tokenizer(ANALYZER, analyzer())
    nothing = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.raw()).filter(tantivy.Filter.remove_long(1)).build()
    index.register_tokenizer(_NOTHING, nothing)


def _schema() -> Any:
    builder = package("tantivy").SchemaBuilder()
    builder.add_text_field("id", stored=True, tokenizer_name="raw", index_option="basic")
    for name in TEXTS:
        builder.add_text_field(name, stored=True, tokenizer_name=ANALYZER, index_option="position")
    for name in FACETS:
        builder.add_text_field(name, stored=True, fast=True, tokenizer_name="raw", index_option="basic")
    for name in _STORED:
        builder.add_text_field(name, stored=True, tokenizer_name=_NOTHING, index_option="basic")
    builder.add_integer_field("year", indexed=True, fast=True)
    return builder.build()

from pathlib import Path

import pytest

from corpus.sources.formats import READERS, reader_of
from corpus.sources.json_lines import read_json_line, split_json_lines
from corpus.sources.reading import FoundFile
from corpus.sources.text_file import read_markdown_file, read_plain_text_file, take_whole


@pytest.mark.parametrize(
    ("names", "split", "read"),
    [
        (("a.txt", "a.TEXT"), take_whole, read_plain_text_file),
        (("a.md", "a.Markdown"), take_whole, read_markdown_file),
        (("a.jsonl", "a.b.NDJSON"), split_json_lines, read_json_line),
    ],
)
def test_suffix_tells_the_reader(names: tuple[str, ...], split: object, read: object) -> None:
    for name in names:
        reader = reader_of(FoundFile(Path("fonds.txt", name)))
        assert (reader.split, reader.read) == (split, read)


def test_suffixes_are_in_lower_case() -> None:
    assert [suffix for suffix in READERS if suffix != suffix.lower() or not suffix.startswith(".")] == []

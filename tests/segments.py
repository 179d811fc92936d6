"""Segments and generations for tests, made without the pipeline: just these documents, in just these segments."""

import dataclasses
from collections.abc import Iterable, Sequence
from pathlib import Path

from msgspec import json

from indexer.analysis import ANALYSIS_VERSION, FrenchAnalyzer
from indexer.index import FacetKind, IndexDocument, IndexReader, Labels, Manifest
from indexer.index.arrays.layout import HEADER, Directory
from indexer.index.document import NO_FINGERPRINT
from indexer.index.labels import LABELS_NAME
from indexer.index.live_segment import DELETIONS_SUFFIX, write_deletions
from indexer.index.segment.builder import SegmentBuilder
from indexer.index.segment.form_table import FormTable
from indexer.index.segment.segment import SUFFIX, Segment

ANALYZER = FrenchAnalyzer()

MANIFEST = Manifest(built="2026-01-01T00:00:00+00:00", analysis_version=ANALYSIS_VERSION, sources=(), recognition=False)


@dataclasses.dataclass(frozen=True)
class Group:
    """The documents of one segment, and the numbers of those that are deleted in it."""

    documents: Sequence[IndexDocument]
    deleted: frozenset[int] = frozenset()

    @property
    def surviving(self) -> list[IndexDocument]:
        return [each for number, each in enumerate(self.documents) if number not in self.deleted]


def document(
    id: str,
    body: str = "",
    *,
    title: str = "",
    standfirst: str = "",
    facets: dict[FacetKind, tuple[str, ...]] | None = None,
    day: int | None = None,
    second: int | None = None,
    cited: tuple[tuple[int, int], ...] = (),
    record: bytes = b"",
    origin: str = "tests",
    path: str = "",
    fingerprint: bytes = NO_FINGERPRINT,
) -> IndexDocument:
    """A document; its second is the first of its day where none is given."""
    if second is None and day is not None:
        second = (day - 1) * 86_400
    texts = (title, standfirst, body)
    return IndexDocument(id, texts, facets or {}, day, second, cited, record or id.encode(), origin, path, fingerprint)


def segment_of(
    path: Path, documents: Iterable[IndexDocument], dictionary: bytes = b"", table: FormTable | None = None
) -> Segment:
    """Write the documents as one segment, and open it."""
    builder = SegmentBuilder(table or FormTable(ANALYZER), dictionary)
    for each in documents:
        builder.add(each)
    builder.write(path)
    return Segment(path)


def generation_of(folder: Path, groups: Sequence[Group], labels: Labels | None = None) -> IndexReader:
    """A generation of a segment a group, none of them merged, and its reader."""
    names = []
    for number, group in enumerate(groups):
        names.append(f"s{number}")
        segment_of(folder / f"s{number}{SUFFIX}", group.documents).file.close()
        if group.deleted:
            write_deletions(folder / f"s{number}{DELETIONS_SUFFIX}", group.deleted)
    (labels or Labels()).write(folder / LABELS_NAME)
    Manifest(
        MANIFEST.built,
        MANIFEST.analysis_version,
        (),
        recognition=False,
        articles=sum(len(group.surviving) for group in groups),
        segments=tuple(names),
    ).write(folder)
    return IndexReader(folder)


def place_of(path: Path, name: str) -> int:
    """Where an array begins in its file."""
    content = path.read_bytes()
    _, _, _, offset, table_size, _, _ = HEADER.unpack_from(content)
    directory = json.decode(content[offset + table_size :], type=Directory)
    return next(entry.offset for entry in directory.arrays if entry.name == name)

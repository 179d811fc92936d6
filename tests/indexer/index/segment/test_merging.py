"""Merged segments are, array by array, the segment of the documents that survive."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.index import IndexDocument
from indexer.index.arrays import DamagedArray
from indexer.index.segment import merged_postings, merged_records
from indexer.index.segment.merging import Part, merge
from indexer.index.segment.records import train
from indexer.index.segment.segment import Segment
from tests.indexer.index.segment.documents import documents
from tests.segments import Group, document, place_of, segment_of

# An example writes several segments.
EXAMPLES = settings().max_examples

# The bytes of compressed records depend on the dictionary; the records themselves are compared.
NOT_COMPARED = {"records", "record_offsets", "dictionary"}

DICTIONARIES = [
    train([b'{"title": "%d %s", "body": "un texte"}' % (number, word) for number in range(99)]) for word in (b"a", b"b")
]
assert len(set(DICTIONARIES)) == 2


@st.composite
def groups(draw: st.DrawFn) -> list[Group]:
    drawn = draw(documents)
    cuts = sorted(draw(st.lists(st.integers(0, len(drawn)), max_size=3)))
    parts = [drawn[start:stop] for start, stop in zip([0, *cuts], [*cuts, len(drawn)], strict=True)]
    return [Group(part, frozenset(number for number in range(len(part)) if draw(st.booleans()))) for part in parts]


def kept(group: Group) -> np.ndarray | None:
    if not group.deleted:
        return None
    return np.array([number not in group.deleted for number in range(len(group.documents))])


def merged(folder: Path, groups: Sequence[Group], dictionaries: Sequence[bytes] = (b"",)) -> Segment:
    parts = [
        Part(segment_of(folder / f"{number}.segment", group.documents, dictionaries[number % len(dictionaries)]), kept(group))
        for number, group in enumerate(groups)
    ]
    merge(parts, folder / "merged.segment")
    return Segment(folder / "merged.segment")


def check(segment: Segment, expected: Segment, surviving: Sequence[IndexDocument]) -> None:
    assert segment.file.facts == expected.file.facts
    assert set(segment.file.arrays()) == set(expected.file.arrays())
    for name, array in expected.file.arrays().items():
        if name not in NOT_COMPARED:
            assert segment.file[name].whole().tolist() == array.whole().tolist(), name
            # Types may be wider than needed where the documents that needed them are gone, never of another kind.
            assert np.can_cast(array.dtype, segment.file[name].dtype), name
    assert [segment.record(number) for number in range(segment.document_count)] == [each.record for each in surviving]
    assert all(array.damage() == [] for array in segment.file.arrays().values())


@settings(max_examples=EXAMPLES * 6 // 10)
@given(groups(), st.sampled_from([(b"",), (b"", DICTIONARIES[0]), tuple(DICTIONARIES), (DICTIONARIES[0],)]))
def test_a_merged_segment_is_that_of_the_surviving_documents(drawn: list[Group], dictionaries: tuple[bytes, ...]) -> None:
    surviving = [each for group in drawn for each in group.surviving]
    with tempfile.TemporaryDirectory() as folder:
        expected = segment_of(Path(folder, "expected.segment"), surviving)
        check(merged(Path(folder), drawn, dictionaries), expected, surviving)


@settings(max_examples=EXAMPLES * 4 // 10)
@given(groups(), st.integers(1, 6))
def test_stretches_of_any_size_give_the_same(drawn: list[Group], size: int) -> None:
    surviving = [each for group in drawn for each in group.surviving]
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        expected = segment_of(Path(folder, "expected.segment"), surviving)
        patch.setattr(merged_postings, "_STRETCH", size)
        patch.setattr(merged_records, "_STRETCH", size)
        check(merged(Path(folder), drawn), expected, surviving)


@settings(max_examples=EXAMPLES * 3 // 10)
@given(groups())
def test_merging_in_steps_is_merging_at_once(drawn: list[Group]) -> None:
    surviving = [each for group in drawn for each in group.surviving]
    with tempfile.TemporaryDirectory() as folder:
        expected = segment_of(Path(folder, "expected.segment"), surviving)
        stepwise = merged(Path(folder), drawn[:1])
        for number, group in enumerate(drawn[1:]):
            added = segment_of(Path(folder, f"added{number}.segment"), group.documents)
            merge([Part(stepwise), Part(added, kept(group))], Path(folder, f"step{number}.segment"))
            stepwise = Segment(Path(folder, f"step{number}.segment"))
        check(stepwise, expected, surviving)


@pytest.mark.parametrize("count", [1, 2])
def test_nothing_survives(tmp_path: Path, count: int) -> None:
    groups = [Group([document(f"{number}", "été", facets={"person": ("Ana",)})], frozenset({0})) for number in range(count)]
    check(merged(tmp_path, groups), segment_of(tmp_path / "expected.segment", []), [])


def test_frequencies_and_positions_beyond_a_byte(tmp_path: Path) -> None:
    many, few = document("many", "été " * 70_000), document("few", "été hiver")
    check(merged(tmp_path, [Group([few]), Group([many])]), segment_of(tmp_path / "expected.segment", [few, many]), [few, many])


@pytest.mark.parametrize(
    "name", ["forms", "ids", "body_documents", "body_positions", "stem_forms", "person_ordinals", "days", "record_offsets"]
)
def test_merging_a_damaged_segment_is_refused(tmp_path: Path, name: str) -> None:
    path = tmp_path / "one.segment"
    segment = segment_of(path, [document("a", "été", facets={"person": ("Ana",)})])
    content = bytearray(path.read_bytes())
    content[place_of(path, name)] ^= 1
    damaged = tmp_path / f"{name}.segment"
    damaged.write_bytes(content)
    with pytest.raises(DamagedArray, match=f"the array {name}"):
        merge([Part(segment), Part(Segment(damaged))], tmp_path / "merged.segment")

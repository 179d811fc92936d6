"""The writer over many generations: what is read is what a dictionary would hold, however segments are kept and merged."""

import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.errors import IndexDamaged
from indexer.index import DocumentWriter, IndexDocument, IndexReader, IndexWriter, Labels, check_index
from indexer.index import writer as index_writer
from indexer.index.live_segment import LiveSegment, read_deletions, write_deletions
from indexer.index.segment.merging import Part
from indexer.index.writer import policy
from tests.segments import ANALYZER, MANIFEST, document, place_of, segment_of

EXAMPLES = settings().max_examples

Held = dict[str, bytes]


def write(index: Path, documents: Sequence[IndexDocument], gone: Iterable[str] = ()) -> Path:
    """A generation of what was there before, without `gone` and what comes anew, and of the documents."""
    dropped = {*gone, *(each.id for each in documents)}
    with IndexWriter.open(index) as writer:
        if (index / "CURRENT").exists():
            for live in IndexReader.open(index).segments:
                own = (live.segment.number(id) for id in dropped)
                writer.keep(live, [number for number in own if number is not None and not live.is_deleted(number)])
        for written in DocumentWriter(ANALYZER).write(documents, writer.folder):
            writer.add(written[0] if isinstance(written, tuple) else written)
        return writer.commit(MANIFEST, Labels())


def held_by(reader: IndexReader) -> Held:
    held = {}
    for live in reader.segments:
        assert live.document_count == live.segment.document_count - live.deleted.size
        for own in range(live.segment.document_count):
            assert (reader.located(live.base + own)[0] is live, reader.located(live.base + own)[1]) == (True, own)
            if not live.is_deleted(own):
                held[live.segment.ids[own]] = live.segment.record(own)
                assert reader.number(live.segment.ids[own]) == live.base + own
    assert list(reader.ids()) == list(held)
    assert reader.document_count == reader.manifest.articles == len(held)
    return held


def of(number: int, generation: int) -> IndexDocument:
    return document(f"a{number}", f"mot{number} traité", facets={"person": (f"P{number % 3}",)}, record=b"%d" % generation)


steps = st.lists(st.tuples(st.sets(st.integers(0, 12)), st.sets(st.integers(0, 12))), min_size=1, max_size=6)


@settings(max_examples=EXAMPLES * 5 // 10)
@given(steps, st.sampled_from([0, 1, 4]), st.sampled_from([0.25, 1.0]))
def test_many_generations_hold_what_a_dictionary_holds(drawn: list[tuple[set[int], set[int]]], factor: int, most: float) -> None:
    expected: Held = {}
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(index_writer, "_MERGE_FACTOR", factor)
        patch.setattr(index_writer, "_MOST_DELETED", most)
        index = Path(folder, "index")
        for generation, (coming, going) in enumerate(drawn):
            write(index, [of(number, generation) for number in sorted(coming)], [f"a{number}" for number in going])
            expected = {id: record for id, record in expected.items() if int(id[1:]) not in going}
            expected |= {f"a{number}": b"%d" % generation for number in coming}
            reader = IndexReader.open(index)
            assert held_by(reader) == expected
            assert check_index(index) == []
            for number in range(14):
                assert (reader.number(f"a{number}") is not None) == (f"a{number}" in expected)
            # Whatever is deleted more than allowed was written anew, and no segment is empty.
            assert all(live.document_count > 0 for live in reader.segments)
            assert all(live.deleted.size <= most * live.segment.document_count for live in reader.segments)
            reader.close()


def test_a_kept_segment_is_linked_and_its_deletions_stand_beside_it(tmp_path: Path) -> None:
    write(tmp_path, [of(number, 0) for number in range(40)])
    before = IndexReader.open(tmp_path).segments[0].segment.path
    generation = write(tmp_path, [of(99, 1)], gone=["a3", "a7"])
    kept = generation / before.name
    assert kept.samefile(before)
    assert read_deletions(kept.with_suffix(".deleted")).tolist() == [3, 7]
    assert read_deletions(before.with_suffix(".deleted")).tolist() == []
    assert len(list(generation.glob("*.segment"))) == 2


def test_a_kept_segment_is_copied_where_links_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(18, "Invalid cross-device link")

    write(tmp_path, [of(number, 0) for number in range(40)])
    monkeypatch.setattr("os.link", refuse)
    generation = write(tmp_path, [of(99, 1)])
    assert all(path.stat().st_nlink == 1 for path in generation.iterdir())
    assert len(held_by(IndexReader.open(tmp_path))) == 41


def test_everything_may_go(tmp_path: Path) -> None:
    write(tmp_path, [of(0, 0), of(1, 0)])
    write(tmp_path, [], gone=["a0", "a1"])
    reader = IndexReader.open(tmp_path)
    assert (held_by(reader), reader.segments, reader.document_count) == ({}, (), 0)
    write(tmp_path, [of(2, 0)])
    assert set(held_by(IndexReader.open(tmp_path))) == {"a2"}


def test_an_index_of_nothing(tmp_path: Path) -> None:
    write(tmp_path, [])
    assert held_by(IndexReader.open(tmp_path)) == {}


def test_new_segments_are_merged_without_what_is_dropped(tmp_path: Path) -> None:
    with IndexWriter.open(tmp_path / "index") as writer:
        for name in ("one", "two", "three"):
            segment_of(writer.folder / f"{name}.segment", [document(f"{name}{n}") for n in range(3)]).file.close()
            writer.add(writer.folder / f"{name}.segment", {"one": [0, 2], "two": [], "three": [0, 1, 2]}[name])
        assert writer.articles == 4
        generation = writer.commit(MANIFEST, Labels())
    assert set(held_by(IndexReader.open(tmp_path / "index"))) == {"one1", "two0", "two1", "two2"}
    assert len(list(generation.glob("*.segment"))) == 1


def test_documents_are_written_in_as_many_segments_as_memory_asks_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(index_writer, "MOST_CHARACTERS", 30)
    monkeypatch.setattr("indexer.index.segment.form_table.MOST_PIECES", 4)
    generation = write(tmp_path, [of(number, 0) for number in range(20)])
    assert list(held_by(IndexReader.open(tmp_path))) == [f"a{number}" for number in range(20)]
    assert len(list(generation.glob("*.segment"))) == 1


def test_a_damaged_segment_is_not_merged_into_a_new_generation(tmp_path: Path) -> None:
    write(tmp_path, [of(0, 0)])
    path = IndexReader.open(tmp_path).segments[0].segment.path
    content = bytearray(path.read_bytes())
    content[place_of(path, "forms")] ^= 1
    path.write_bytes(content)
    with pytest.raises(IndexDamaged, match="the index is as it was before; `depeches build` makes it anew"):
        write(tmp_path, [of(1, 1), of(2, 1)])
    assert list((tmp_path / "generations").iterdir()) == [path.parent]


sizes = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 20)), max_size=6)


@settings(max_examples=EXAMPLES * 4 // 10)
@given(sizes, st.integers(0, 50))
def test_the_policy_keeps_segments_apart_that_differ_in_size(drawn: list[tuple[int, int]], new: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        parts = []
        for number, (count, deleted) in enumerate(drawn):
            segment = segment_of(Path(folder, f"{number}.segment"), [document(str(n)) for n in range(count)])
            kept = np.arange(count) >= min(deleted, count) if deleted else None
            parts.append(Part(segment, kept))
        staying, merging = policy(parts, new)
    filled = {id(part) for part in parts if part.document_count}
    assert {id(part) for part in (*staying, *merging)} == filled
    assert len(staying) + len(merging) == len(filled)
    merged = new + sum(part.document_count for part in merging)
    for part in staying:
        assert part.document_count >= 4 * merged or not merged or part.document_count >= 4 * new
        assert part.segment.document_count - part.document_count <= part.segment.document_count / 4


@given(st.sets(st.integers(0, 19)))
def test_deletions_come_back(deleted: set[int]) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        segment = segment_of(folder / "a.segment", [document(str(n)) for n in range(20)])
        write_deletions(folder / "a.deleted", deleted)
        live = LiveSegment(segment, 0, read_deletions(folder / "a.deleted"))
        assert [live.is_deleted(number) for number in range(21)] == [number in deleted for number in range(21)]
        assert live.document_count == 20 - len(deleted)
        kept = live.kept()
        assert (kept is None) == (not deleted)
        assert kept is None or kept.tolist() == [number not in deleted for number in range(20)]

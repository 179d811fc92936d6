"""What `check_index` says of manifests, files and folders that are not what they should be."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import structs

from indexer.errors import IndexDamaged, IndexMissing
from indexer.index import IndexReader, Manifest, check_index
from indexer.index.arrays import FORMAT_VERSION, DamagedArray
from indexer.index.generations import current_generation
from tests.archives import article, build_archive, update_archive
from tests.segments import place_of


@pytest.fixture
def index(tmp_path: Path) -> Path:
    return build_archive(tmp_path / "index", [article("a", "Un.")])


def reasons(index: Path) -> list[str]:
    return [damage.reason for damage in check_index(index)]


def test_a_missing_generation(index: Path) -> None:
    (index / "CURRENT").write_text("elsewhere")
    assert reasons(index) == ["the generation that CURRENT names is missing"]


def test_current_cannot_lead_out_of_the_index(index: Path, tmp_path: Path) -> None:
    (index / "CURRENT").write_text("../../elsewhere")
    assert current_generation(index) == index / "generations" / "elsewhere"


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (
            {"format_version": FORMAT_VERSION + 1},
            f"has format version {FORMAT_VERSION + 1}, this program reads {FORMAT_VERSION}; run `depeches build` again",
        ),
        ({"analysis_version": -1}, "was built by version -1 of the analysis"),
    ],
)
def test_a_manifest_of_another_version(index: Path, change: dict, reason: str) -> None:
    generation = current_generation(index)
    structs.replace(Manifest.read(generation), **change).write(generation)
    assert len(reasons(index)) == 1
    assert reasons(index)[0].startswith(reason)
    with pytest.raises(IndexDamaged):
        IndexReader.open(index)


@pytest.mark.parametrize(
    "change", [{"articles": 99}, {"files": {}}, {"files": None}, {"sources": [{"path": "/etc", "articles": 1}]}]
)
def test_a_manifest_that_was_changed(index: Path, change: dict) -> None:
    manifest = current_generation(index) / "manifest.json"
    sealed = json.loads(manifest.read_text())
    manifest.write_text(json.dumps(sealed | {"manifest": sealed["manifest"] | change}))
    (reason,) = reasons(index)
    assert reason.startswith("is no manifest, or not the one that was written (")
    with pytest.raises(IndexDamaged):
        IndexReader.open(index)


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b"\xff", b"null"])
def test_what_is_no_manifest(index: Path, content: bytes) -> None:
    (current_generation(index) / "manifest.json").write_bytes(content)
    (reason,) = reasons(index)
    assert reason.startswith("is no manifest, or not the one that was written (")
    with pytest.raises(IndexDamaged):
        IndexReader.open(index)


def test_the_manifest_of_the_first_version_is_told_as_such(index: Path) -> None:
    (current_generation(index) / "manifest.json").write_text('{"built": "2026", "format_version": 1}')
    assert reasons(index) == [f"has format version 1, this program reads {FORMAT_VERSION}; run `depeches build` again"]


def test_a_missing_manifest(index: Path) -> None:
    (current_generation(index) / "manifest.json").unlink()
    assert reasons(index) == ["can't be read (No such file or directory)"]


def test_a_file_that_cannot_be_read(index: Path) -> None:
    labels = current_generation(index) / "labels.json"
    labels.unlink()
    labels.mkdir()
    assert reasons(index) == ["can't be read (Is a directory)"]


def test_a_file_that_fails_while_the_index_is_opened_is_damage(index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_args: object, **_options: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr("indexer.index.reader.Segment", fail)
    with pytest.raises(IndexDamaged):
        IndexReader.open(index)


@pytest.fixture(scope="module")
def generations(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index whose current generation has all kinds of files: two segments, one of them with deletions."""
    index = tmp_path_factory.mktemp("damage") / "index"
    build_archive(index, [article(f"a{n}", "Un traité.", persons=["Ana"], published="1962-03-18") for n in range(9)])
    update_archive(index, [article("b", "Un accord.")], gone=["a3", "a4"])
    assert sorted(path.suffix for path in current_generation(index).iterdir()) == [
        ".deleted",
        ".json",
        ".json",
        ".segment",
        ".segment",
    ]
    return index


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=3 * settings().max_examples)
@given(st.data())
def test_any_changed_byte_of_any_file_is_named(generations: Path, data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(sorted(current_generation(generations).iterdir())))
    whole = path.read_bytes()
    damaged = bytearray(whole)
    damaged[data.draw(st.integers(0, len(whole) - 1))] ^= data.draw(st.integers(1, 255))
    try:
        path.write_bytes(damaged)
        assert {damage.path for damage in check_index(generations)} == {path}
    finally:
        path.write_bytes(whole)
    assert check_index(generations) == []


@settings(max_examples=settings().max_examples)
@given(st.data())
def test_a_cut_of_any_file_is_named_and_the_older_generation_answers(generations: Path, data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(sorted(current_generation(generations).iterdir())))
    whole = path.read_bytes()
    try:
        path.write_bytes(whole[: data.draw(st.integers(0, len(whole) - 1))])
        assert [damage.path for damage in check_index(generations)] == [path]
        if path.stat().st_nlink == 1:
            assert sorted(IndexReader.open(generations).ids()) == [f"a{n}" for n in range(9)]
        else:
            # A segment that an update kept is one file in both generations.
            with pytest.raises(IndexDamaged):
                IndexReader.open(generations)
    finally:
        path.write_bytes(whole)


def test_every_damaged_block_of_a_file_is_named(generations: Path) -> None:
    path = next(path for path in current_generation(generations).iterdir() if path.suffix == ".segment")
    whole = path.read_bytes()
    names = ["body_positions", "ids", "days"]
    damaged = bytearray(whole)
    for name in names:
        damaged[place_of(path, name)] ^= 1
    try:
        path.write_bytes(damaged)
        found = check_index(generations)
        assert {damage.path for damage in found} == {path}
        assert len(found) == len(names)
        for name in names:
            assert any(f"the array {name}: its checksum differs" in str(damage) for damage in found)
        # Opening reads no values; reading them does.
        with pytest.raises(DamagedArray):
            list(IndexReader.open(generations).ids())
    finally:
        path.write_bytes(whole)


def test_any_changed_byte_of_current_names_no_generation_and_the_others_answer(generations: Path) -> None:
    current = generations / "CURRENT"
    whole = current.read_bytes()
    try:
        for place in range(len(whole)):
            for mask in (0x01, 0x20, 0x80, 0xFF):
                damaged = bytearray(whole)
                damaged[place] ^= mask
                current.write_bytes(damaged)
                if damaged.strip() == whole.strip():
                    continue
                try:
                    assert check_index(generations) != []
                    assert len(list(IndexReader.open(generations).ids())) in {8, 9}
                except (IndexDamaged, IndexMissing):
                    pass
    finally:
        current.write_bytes(whole)


def test_damaged_deletions_are_seen_when_the_index_is_opened(generations: Path) -> None:
    path = next(path for path in current_generation(generations).iterdir() if path.suffix == ".deleted")
    whole = path.read_bytes()
    damaged = bytearray(whole)
    damaged[place_of(path, "documents")] ^= 1
    try:
        path.write_bytes(damaged)
        assert len(list(IndexReader.open(generations).ids())) == 9
    finally:
        path.write_bytes(whole)


def test_generations_that_reading_has_shown_to_be_damaged_are_passed_over(generations: Path) -> None:
    current = current_generation(generations)
    older = IndexReader.open(generations, frozenset({current.name}))
    assert older.generation != current
    with pytest.raises(IndexDamaged):
        IndexReader.open(generations, frozenset({current.name, older.generation.name}))


def test_a_file_that_cannot_be_opened_while_it_is_checked(generations: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(path: Path) -> None:
        raise OSError(5, "Input/output error") if path.suffix == ".segment" else DamagedArray(str(path), "is gone")

    monkeypatch.setattr("indexer.index.check.ArrayFile", fail)
    assert sorted(reasons(generations)) == ["can't be read (Input/output error)"] * 2 + ["is gone"]

"""Arrays come back as they were written, or not at all: whatever is damaged, no other value is ever handed out."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import json

from indexer.index.arrays import ArrayFile, ArrayFileWriter, ArraySpec, DamagedArray, directory_of, write_arrays
from indexer.index.arrays.layout import (
    BLOCK_SIZE,
    FORMAT_VERSION,
    HEADER,
    HEADER_SIZE,
    MAGIC,
    TYPES,
    ArrayEntry,
    Directory,
    checksum,
)

EXAMPLES = settings().max_examples

# Around the bounds of blocks, in bytes.
SIZES = [0, 1, 8, 63, 64, 65, BLOCK_SIZE - 8, BLOCK_SIZE, BLOCK_SIZE + 8, 3 * BLOCK_SIZE - 8, 3 * BLOCK_SIZE, 3 * BLOCK_SIZE + 8]
COUNTS = st.sampled_from(SIZES) | st.integers(0, 200)


@st.composite
def arrays(draw: st.DrawFn) -> dict[str, np.ndarray]:
    made = {}
    for number in range(draw(st.integers(0, 4))):
        dtype = np.dtype(draw(st.sampled_from(sorted(TYPES))))
        count = draw(COUNTS) // dtype.itemsize
        generator = np.random.default_rng(draw(st.integers(0, 99)))
        bounds = np.iinfo(dtype)
        made[f"a{number}"] = generator.integers(bounds.min, bounds.max, count, dtype, endpoint=True)
    return made


def pieces(array: np.ndarray, cuts: Sequence[int]) -> list[np.ndarray]:
    return np.split(array, sorted(cut % (array.size + 1) for cut in cuts))


def write_in_pieces(path: Path, made: dict[str, np.ndarray], cuts: Sequence[int], facts: dict[str, int]) -> None:
    with ArrayFileWriter(path, [ArraySpec(name, array.dtype, array.size) for name, array in made.items()]) as writer:
        waiting = {name: pieces(array, cuts) for name, array in made.items()}
        while waiting:
            for name in list(waiting):
                writer.append(name, waiting[name].pop(0))
                if not waiting[name]:
                    del waiting[name]
        writer.finish(facts)


@given(
    arrays(), st.lists(st.integers(0, 10**6), max_size=6), st.dictionaries(st.text(max_size=5), st.integers(0, 2**62), max_size=3)
)
def test_arrays_written_in_pieces_come_back(made: dict[str, np.ndarray], cuts: list[int], facts: dict[str, int]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.segment")
        write_in_pieces(path, made, cuts, facts)
        whole = path.read_bytes()
        write_arrays(path, made, facts)
        assert path.read_bytes() == whole
        with ArrayFile(path) as file:
            assert file.facts == facts
            assert list(file.arrays()) == list(made)
            for name, array in made.items():
                assert name in file
                assert (len(file[name]), file[name].dtype, file[name].nbytes) == (array.size, array.dtype, array.nbytes)
                assert file[name].damage() == []
                assert np.array_equal(file[name].whole(), array)


@given(arrays().filter(bool), st.data())
def test_parts_are_slices_whatever_was_read_before(made: dict[str, np.ndarray], data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.segment")
        write_arrays(path, made, {})
        with ArrayFile(path) as file:
            for _ in range(5):
                name = data.draw(st.sampled_from(sorted(made)))
                start, stop = data.draw(st.tuples(st.integers(0, made[name].size), st.integers(0, made[name].size)))
                assert np.array_equal(file[name].part(start, stop), made[name][start:stop])


def test_what_is_handed_out_is_read_only_and_outlives_the_file(tmp_path: Path) -> None:
    write_arrays(tmp_path / "a.segment", {"a": np.arange(9)}, {})
    with ArrayFile(tmp_path / "a.segment") as file:
        values = file["a"].whole()
    (tmp_path / "a.segment").unlink()
    assert values.tolist() == list(range(9))
    with pytest.raises(ValueError, match="read-only"):
        values[0] = 1
    with pytest.raises(KeyError):
        file["a"]


def answers(path: Path) -> dict[str, list[int] | None]:
    """All values of a file, part by part; None stands for what was refused."""
    found: dict[str, list[int] | None] = {}
    with ArrayFile(path) as file:
        for name, array in file.arrays().items():
            damaged = array.damage()
            try:
                half = len(array) // 2
                found[name] = [*array.part(0, half).tolist(), *array.part(half, len(array)).tolist()]
            except DamagedArray as error:
                found[name] = None
                told = (error.path, error.reason)
            assert (found[name] is None) == bool(damaged)
            assert found[name] is None or array.whole().tolist() == found[name]
            assert not damaged or told in [(str(path), array.describe(block)) for block in damaged]
    return found


SMALL = {"one": np.arange(3, dtype=np.uint8), "none": np.empty(0, dtype=np.int32), "two": np.arange(40, dtype=np.uint16)}


@settings(max_examples=2 * EXAMPLES)
@given(st.data())
def test_any_flipped_bits_of_one_byte_are_refused_or_change_nothing(data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.segment")
        write_arrays(path, SMALL, {"documents": 3})
        content = bytearray(path.read_bytes())
        content[data.draw(st.integers(0, len(content) - 1))] ^= data.draw(st.integers(1, 255))
        path.write_bytes(content)
        try:
            found = answers(path)
        except DamagedArray:
            return
        for name, values in found.items():
            assert values is None or values == SMALL[name].tolist()


def test_a_cut_at_any_place_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.segment"
    write_arrays(path, SMALL, {})
    content = path.read_bytes()
    for end in range(len(content)):
        path.write_bytes(content[:end])
        with pytest.raises(DamagedArray):
            ArrayFile(path)
    for longer in (content + b"\0", b"\0" + content):
        path.write_bytes(longer)
        with pytest.raises(DamagedArray):
            ArrayFile(path)


def test_what_was_never_finished_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.segment"
    with ArrayFileWriter(path, [ArraySpec("a", np.dtype(np.uint8), 200)]) as writer:
        writer.append("a", np.zeros(200, dtype=np.uint8))
    for look in (ArrayFile, directory_of):
        with pytest.raises(DamagedArray, match="no array file"):
            look(path)


def test_a_damaged_block_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.segment"
    array = np.arange(3 * BLOCK_SIZE // 4 + 5, dtype=np.int32)
    write_arrays(path, {"first": np.arange(5), "a": array}, {})
    content = bytearray(path.read_bytes())
    place = content.index(array[BLOCK_SIZE // 4 : BLOCK_SIZE // 4 + 9].tobytes())
    content[place] ^= 1
    path.write_bytes(content)
    with ArrayFile(path) as file:
        assert file["first"].damage() == []
        assert file["a"].damage() == [1]
        per_block = BLOCK_SIZE // 4
        assert file["a"].part(0, per_block).tolist() == array[:per_block].tolist()
        assert file["a"].part(2 * per_block, array.size).tolist() == array[2 * per_block :].tolist()
        for start, stop in (
            (per_block, per_block + 1),
            (per_block - 1, per_block + 1),
            (2 * per_block - 1, array.size),
            (0, array.size),
        ):
            with pytest.raises(DamagedArray, match="block 1 of the array a: its checksum differs"):
                file["a"].part(start, stop)
        with pytest.raises(DamagedArray, match=str(path)):
            file["a"].whole()


def forged(path: Path, entries: Sequence[ArrayEntry] | bytes, values: bytes, *, version: int = FORMAT_VERSION) -> Path:
    """A file whose directory has the right checksum, whatever it says."""
    directory = entries if isinstance(entries, bytes) else json.encode(Directory(tuple(entries), {}))
    table = np.array([checksum(values)], dtype="<u8").tobytes()
    end = table + directory
    header = HEADER.pack(MAGIC, version, BLOCK_SIZE, HEADER_SIZE + 64, len(table), len(directory), checksum(end))
    path.write_bytes(header.ljust(HEADER_SIZE, b"\0") + values.ljust(64, b"\0") + end)
    return path


@pytest.mark.parametrize("dtype", ["|O8", "|V8", "<f8", ">i8", "|S8", "<M8[s]", "i8,i8", "nonsense"])
def test_a_foreign_type_is_refused(tmp_path: Path, dtype: str) -> None:
    with pytest.raises(DamagedArray, match="directory that doesn't fit"):
        ArrayFile(forged(tmp_path / "a.segment", [ArrayEntry("a", dtype, 1, HEADER_SIZE, 0)], bytes(8)))
    with ArrayFile(forged(tmp_path / "a.segment", [ArrayEntry("a", "<i8", 1, HEADER_SIZE, 0)], bytes(8))) as file:
        assert file["a"].whole().tolist() == [0]


@pytest.mark.parametrize(
    "directory", [b"", b"{", b"[]", b'{"arrays": 1}', b"\xff", b'[[["a"]], {}]', b'{"arrays":[],"facts":{"\xff":1}}']
)
def test_what_is_no_directory_is_refused(tmp_path: Path, directory: bytes) -> None:
    with pytest.raises(DamagedArray, match="has a directory that"):
        ArrayFile(forged(tmp_path / "a.segment", directory, bytes(8)))


@pytest.mark.parametrize(
    "entry",
    [
        ArrayEntry("a", "<i8", 1, 10**6, 0),
        ArrayEntry("a", "<i8", 1, -8, 0),
        ArrayEntry("a", "<i8", 10, HEADER_SIZE, 0),
        ArrayEntry("a", "<i8", -1, HEADER_SIZE, 0),
        ArrayEntry("a", "<i8", 1, HEADER_SIZE, 7),
        ArrayEntry("a", "<i8", 1, HEADER_SIZE, -1),
    ],
)
def test_an_array_that_is_not_in_the_file_is_refused(tmp_path: Path, entry: ArrayEntry) -> None:
    with pytest.raises(DamagedArray), ArrayFile(forged(tmp_path / "a.segment", [entry], bytes(8))) as file:
        file["a"].whole()


def test_another_version_or_kind_of_file_is_refused(tmp_path: Path) -> None:
    path = forged(tmp_path / "a.segment", [ArrayEntry("a", "<i8", 1, HEADER_SIZE, 0)], bytes(8), version=FORMAT_VERSION + 1)
    with pytest.raises(
        DamagedArray, match=rf"format version {FORMAT_VERSION + 1}.*reads {FORMAT_VERSION}; run `depeches build` again"
    ):
        ArrayFile(path)
    for content in (b"", b"{}", b"PK" + bytes(200)):
        path.write_bytes(content)
        with pytest.raises(DamagedArray, match="no array file"):
            ArrayFile(path)
    with pytest.raises(FileNotFoundError):
        ArrayFile(tmp_path / "missing")


def fill(path: Path, announced: int, pieces: Sequence[int]) -> None:
    with ArrayFileWriter(path, [ArraySpec("a", np.dtype(np.uint16), announced)]) as writer:
        for count in pieces:
            writer.append("a", np.zeros(count, dtype=np.uint16))
        writer.finish({})


@given(st.sampled_from(SIZES), st.lists(st.integers(0, 99), min_size=1, max_size=3))
def test_more_or_fewer_values_than_announced_are_an_error(size: int, others: list[int]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.segment")
        pieces = [size, *others]
        fill(path, sum(pieces), pieces)
        with pytest.raises(ValueError, match=f"a: more values than the {sum(pieces)} that were announced"):
            fill(path, sum(pieces), [*pieces, 1])
        with pytest.raises(ValueError, match=f"a: {2 * sum(pieces)} bytes written, {2 * sum(pieces) + 2} were announced"):
            fill(path, sum(pieces) + 1, pieces)

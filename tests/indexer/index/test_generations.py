"""A generation appears whole or not at all, whatever happens to the process, the disk or the files."""

import errno
import io
import os
import signal
import subprocess
import sys
import textwrap
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from indexer.errors import IndexDamaged, IndexLocked, IndexMissing, IndexUnwritable
from indexer.index import IndexReader, IndexWriter, check_index
from indexer.index import writer as index_writer
from indexer.index.generations import current_generation, exclusive, generations_folder
from tests.archives import article, build_archive, update_archive

OLD = [article(f"old{n}", "Un traité ancien.") for n in range(3)]
NEW = [article(f"new{n}", "Un traité nouveau.") for n in range(4)]


def ids(index: Path) -> list[str]:
    return sorted(IndexReader.open(index).ids())


def test_a_missing_index_is_told_with_what_to_type(tmp_path: Path) -> None:
    with pytest.raises(IndexMissing, match=r"no index here; `depeches build --index .*` makes one"):
        IndexReader.open(tmp_path / "nowhere")


def test_a_build_replaces_the_one_before_and_keeps_it_as_a_fallback(tmp_path: Path) -> None:
    index = tmp_path / "index"
    for articles in (OLD, NEW, OLD):
        build_archive(index, articles)
    assert ids(index) == [each.id for each in OLD]
    assert len(list(generations_folder(index).iterdir())) == 2
    assert check_index(index) == []


def test_leaving_without_commit_leaves_everything_as_it_was(tmp_path: Path) -> None:
    index = build_archive(tmp_path / "index", OLD)
    before = sorted(index.rglob("*"))
    with pytest.raises(ZeroDivisionError), IndexWriter.open(index):
        raise ZeroDivisionError
    assert sorted(index.rglob("*")) == before
    assert ids(index) == [each.id for each in OLD]


def test_a_second_writer_is_turned_away(tmp_path: Path) -> None:
    with exclusive(tmp_path), pytest.raises(IndexLocked, match="another run is writing"), exclusive(tmp_path):
        pass
    build_archive(tmp_path, OLD)


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(IndexUnwritable, match="choose another folder with --index"):
        build_archive(tmp_path / "file" / "index", OLD)


def test_a_clock_that_goes_back_does_not_bring_an_old_generation_back(tmp_path: Path, monkeypatch) -> None:
    index = build_archive(tmp_path / "index", OLD)
    future = current_generation(index).with_name("99990101T000000.000000")
    current_generation(index).rename(future)
    (index / "CURRENT").write_text(future.name)
    build_archive(index, NEW)
    assert current_generation(index).name > future.name
    assert ids(index) == [each.id for each in NEW]


KILLED = textwrap.dedent("""
    import sys
    from pathlib import Path
    from tests.indexer.index.test_generations import NEW
    from tests.archives import build_archive
    print("ready", flush=True)
    while True:
        build_archive(Path(sys.argv[1]), NEW)
""")


@pytest.mark.parametrize("milliseconds", [0, 7, 19, 31, 53, 90])
def test_sigkill_leaves_the_old_or_the_new_generation(tmp_path: Path, milliseconds: int) -> None:
    index = build_archive(tmp_path / "index", OLD)
    root = Path(__file__).resolve().parents[3]
    with subprocess.Popen([sys.executable, "-c", KILLED, str(index)], cwd=root, stdout=subprocess.PIPE) as child:
        child.stdout.readline()
        threading.Event().wait(milliseconds / 1000)
        child.send_signal(signal.SIGKILL)
    assert ids(index) in ([each.id for each in OLD], [each.id for each in NEW])
    assert check_index(index) == []
    build_archive(index, NEW)
    assert ids(index) == [each.id for each in NEW]
    assert not list(generations_folder(index).glob("building-*"))


def sweep(monkeypatch: pytest.MonkeyPatch, name: str, owner: object, fails_from: int, error: int) -> list[int]:
    """Make the call number `fails_from` of a function of the operating system fail, and all calls after it."""
    calls = [0]
    original = getattr(owner, name)

    def faulty(*args, **kwargs):
        calls[0] += 1
        if calls[0] >= fails_from:
            raise OSError(error, os.strerror(error), str(args[0]) if args else None)
        return original(*args, **kwargs)

    monkeypatch.setattr(owner, name, faulty)
    return calls


# What writing asks of the operating system; `io.open` is what `Path` opens files by.
CALLS = [("fsync", os), ("open", os), ("pwrite", os), ("rename", os), ("replace", os), ("link", os), ("mkdir", os), ("open", io)]


def sweep_faults(tmp_path: Path, name: str, owner: object, error: int, change: Callable[[Path], object], new: list[str]) -> int:
    """Let `change` fail from its first call of a function on, from its second, and so on until it calls it no more.

    Returns how often it failed; each time the articles have to be the old ones or `new`.
    """
    failures, fault = 0, 0
    while True:
        fault += 1
        index = build_archive(tmp_path / f"{fault}", OLD)
        failed = False
        with pytest.MonkeyPatch.context() as patch:
            calls = sweep(patch, name, owner, fault, error)
            try:
                change(index)
            except (IndexUnwritable, IndexMissing, IndexDamaged):
                failed = True
        # A fault after the rename is an error too, though the new generation is whole by then.
        assert ids(index) in ([[each.id for each in OLD], new] if failed else [new])
        assert check_index(index) == []
        if calls[0] < fault:
            assert not failed
            assert fault > 1
            return failures
        failures += failed


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EIO, errno.EMFILE])
@pytest.mark.parametrize(("name", "owner"), [each for each in CALLS if each[0] != "link"])
def test_every_fault_of_the_disk_leaves_the_old_or_the_new_generation(
    tmp_path: Path, name: str, owner: object, error: int
) -> None:
    new = [each.id for each in NEW]
    assert sweep_faults(tmp_path, name, owner, error, lambda index: build_archive(index, NEW), new) > 0


def update(index: Path) -> None:
    """Keep the old segment without two of its documents, and put the new articles beside it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(index_writer, "policy", lambda kept, _: (list(kept), []))
        update_archive(index, NEW, gone=["old1", "old2"])


@pytest.mark.parametrize(("name", "owner"), CALLS)
def test_every_fault_of_an_update_leaves_the_old_or_the_new_generation(tmp_path: Path, name: str, owner: object) -> None:
    new = ["new0", "new1", "new2", "new3", "old0"]
    # Where files can't be linked they are copied, which is no failure.
    assert (sweep_faults(tmp_path, name, owner, errno.EIO, update, new) > 0) == (name != "link")


def test_a_disk_that_takes_little_at_once_gets_everything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    original = os.pwrite
    monkeypatch.setattr(os, "pwrite", lambda descriptor, content, offset: original(descriptor, content[:100], offset))
    index = build_archive(tmp_path / "index", NEW)
    monkeypatch.undo()
    assert check_index(index) == []
    assert ids(index) == [each.id for each in NEW]


def test_a_cut_and_a_missing_and_a_foreign_file_are_named(tmp_path: Path) -> None:
    index = build_archive(tmp_path / "index", OLD)
    files = sorted(path for path in current_generation(index).iterdir() if path.name != "manifest.json")
    files[0].write_bytes(files[0].read_bytes()[:-1])
    files[1].unlink()
    (current_generation(index) / "stray").touch()
    reasons = {damage.path.name: damage.reason for damage in check_index(index)}
    assert "bytes" in reasons[files[0].name]
    assert reasons[files[1].name] == "is missing"
    assert reasons["stray"] == "is not named in the manifest"
    with pytest.raises(IndexDamaged, match="no generation is whole"):
        IndexReader.open(index)


def test_readers_see_one_whole_generation_while_others_are_written(tmp_path: Path) -> None:
    index = build_archive(tmp_path / "index", OLD)
    seen: list[list[str]] = []
    errors: list[Exception] = []
    stop = threading.Event()

    def read() -> None:
        while not stop.is_set():
            try:
                reader = IndexReader.open(index)
                seen.append(sorted(stored.article.id for stored in reader.articles()))
                reader.close()
            except IndexDamaged:
                # Two generations came and went between reading CURRENT and opening; the next look sees the newest.
                continue
            except Exception as error:  # noqa: BLE001 - any error at all is the failure
                errors.append(error)

    readers = [threading.Thread(target=read) for _ in range(2)]
    for reader in readers:
        reader.start()
    for articles in (NEW, OLD, NEW, OLD):
        build_archive(index, articles)
    stop.set()
    for reader in readers:
        reader.join()
    assert errors == []
    assert {tuple(each) for each in seen} <= {tuple(e.id for e in OLD), tuple(e.id for e in NEW)}
    assert seen

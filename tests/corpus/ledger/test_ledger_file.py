"""The file of the ledger loses nothing that was recorded, whatever happens to the process, the disk or the file."""

import errno
import os
import signal
import subprocess
import sys
import tempfile
import textwrap
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.errors import LedgerError, LedgerLocked
from corpus.ledger import Ledger, Merge, append, exclusively, ledger_beside, ledger_file
from corpus.ledger.entry import LONGEST_LINE, written_line
from tests.corpus.ledger.ledgers import entry

ENTRIES = [entry(Merge("person", f"a{number}", "é"), number) for number in range(4)]


def written(path: Path, *added) -> Path:
    with exclusively(path):
        for each in added:
            append(path, each)
    return path


def test_what_is_appended_is_read_in_order(tmp_path: Path) -> None:
    path = written(tmp_path / "var" / "ledger.jsonl", *ENTRIES)
    ledger = Ledger.read(path)
    assert (ledger.entries, ledger.problems) == (tuple(ENTRIES), ())
    assert ledger.lines == {each.id: line for line, each in enumerate(ENTRIES, 1)}
    assert str(ledger.problem(ENTRIES[2].id, "no")) == f"{path}:3: entry {ENTRIES[2].id}: no"


def test_a_ledger_that_is_not_there_is_empty(tmp_path: Path) -> None:
    assert Ledger.read(tmp_path / "none") == Ledger(tmp_path / "none")


def test_a_ledger_that_cannot_be_read_or_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="the ledger can't be read"):
        Ledger.read(tmp_path)
    with pytest.raises(LedgerError, match=r"can't be written .*nothing was recorded"):
        written(tmp_path, ENTRIES[0])


def test_joined_ledgers_have_each_entry_once(tmp_path: Path) -> None:
    one, two = written(tmp_path / "one", *ENTRIES[:3]), written(tmp_path / "two", *ENTRIES[1:])
    joined = tmp_path / "joined"
    joined.write_bytes(two.read_bytes() + one.read_bytes())
    assert Ledger.read(joined).entries == (*ENTRIES[1:], ENTRIES[0])


def test_each_bad_line_is_told_with_its_number_and_the_others_are_read(tmp_path: Path) -> None:
    path = written(tmp_path / "ledger", *ENTRIES)
    lines = path.read_bytes().splitlines(keepends=True)
    lines[1] = lines[1].replace(b"a1", b"a9")
    lines.insert(2, b"x" * (3 * LONGEST_LINE) + b"\n")
    lines.insert(3, b"  \n")
    lines.insert(4, b"[]\n")
    path.write_bytes(b"".join(lines))
    ledger = Ledger.read(path)
    assert ledger.entries == (ENTRIES[0], *ENTRIES[2:])
    assert [(problem.line, problem.reason) for problem in ledger.problems] == [
        (2, f"entry {ENTRIES[1].id} has been changed or damaged: its content does not give its id"),
        (3, "is longer than 65536 bytes, which no entry is"),
        (5, "is no entry of a ledger (a JSON object with an `id`)"),
    ]


def test_a_line_cut_off_at_any_byte_is_told_and_the_next_entry_has_a_line_of_its_own(tmp_path: Path) -> None:
    path = written(tmp_path / "ledger", *ENTRIES[:2])
    whole = len(written_line(ENTRIES[0]))
    for size in range(whole, path.stat().st_size):
        cut = tmp_path / f"{size}"
        cut.write_bytes(path.read_bytes()[:size])
        ledger = Ledger.read(cut)
        told = [(2, "was cut off while it was being written; the entry was not recorded")]
        # Only its line end is missing: the digest shows that the entry is whole.
        is_whole = size == path.stat().st_size - 1
        assert ledger.entries == tuple(ENTRIES[: 1 + is_whole])
        assert [(each.line, each.reason) for each in ledger.problems] == ([] if is_whole or size == whole else told)
        written(cut, ENTRIES[2])
        assert Ledger.read(cut).entries == (*ENTRIES[: 1 + is_whole], ENTRIES[2])


@given(st.lists(st.one_of(st.binary(max_size=80), st.sampled_from([written_line(each) for each in ENTRIES])), max_size=6))
def test_any_bytes_are_read_and_appended_to(parts: list[bytes]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "ledger")
        path.write_bytes(b"".join(parts))
        before = Ledger.read(path)
        new = entry(Merge("person", "new", "one"), 99)
        written(path, new)
        after = Ledger.read(path)
        assert after.entries == (*before.entries, new)
        assert path.read_bytes().startswith(b"".join(parts))


class Faulty:
    """A function of the operating system whose call number `fault` fails, and with `for_ever` all after it."""

    def __init__(self, original, fault: int, error: int, *, for_ever: bool) -> None:
        self.calls = 0
        self._original, self._fault, self._error, self._for_ever = original, fault, error, for_ever

    def __call__(self, *arguments, **options):
        self.calls += 1
        if self.calls == self._fault or (self._for_ever and self.calls > self._fault):
            raise OSError(self._error, os.strerror(self._error))
        return self._original(*arguments, **options)


FAULTS = [("fsync", os), ("open", os), ("_write", ledger_file), ("_sync_folder", ledger_file)]


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EIO])
@pytest.mark.parametrize(("name", "owner"), FAULTS, ids=[name for name, _ in FAULTS])
@pytest.mark.parametrize("for_ever", [False, True])
def test_every_fault_of_the_disk_keeps_what_was_recorded(
    tmp_path: Path, name: str, owner: object, error: int, for_ever: bool
) -> None:
    fault, failures = 0, 0
    while True:
        fault += 1
        path = written(tmp_path / str(fault) / "ledger", *ENTRIES[: 2 * (name != "_sync_folder")])
        recorded = Ledger.read(path).entries
        faulty = Faulty(getattr(owner, name), fault, error, for_ever=for_ever)
        failed = False
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(owner, name, faulty)
            try:
                written(path, ENTRIES[2])
            except LedgerError:
                failed = True
        found = Ledger.read(path)
        assert found.problems == ()
        assert found.entries == (recorded if failed else (*recorded, ENTRIES[2]))
        written(path, ENTRIES[3])
        assert Ledger.read(path).entries == (*found.entries, ENTRIES[3])
        failures += failed
        if faulty.calls < fault:
            break
    assert failures >= 1


def test_a_disk_that_is_full_within_a_line_leaves_the_lines_before(tmp_path: Path, monkeypatch) -> None:
    path = written(tmp_path / "ledger", *ENTRIES[:2])

    def half(file, content: bytes) -> None:
        file.write(content[: len(content) // 2])
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(ledger_file, "_write", half)
    with pytest.raises(LedgerError, match="No space left"):
        written(path, ENTRIES[2])
    assert Ledger.read(path) == Ledger(path, tuple(ENTRIES[:2]), {each.id: n for n, each in enumerate(ENTRIES[:2], 1)})


KILLED = textwrap.dedent("""
    import sys
    from pathlib import Path
    from corpus.ledger import Merge, append, exclusively, signed
    path = Path(sys.argv[1])
    for number in range(100_000):
        entry = signed(Merge("person", f"a{number}", "é" * 500), by="child")
        with exclusively(path):
            append(path, entry)
        print(entry.id, flush=True)
""")


@pytest.mark.parametrize("milliseconds", [3, 17, 40, 90])
def test_sigkill_keeps_every_entry_that_was_recorded(tmp_path: Path, milliseconds: int) -> None:
    path = written(tmp_path / "ledger", *ENTRIES)
    root = Path(__file__).resolve().parents[3]
    with subprocess.Popen([sys.executable, "-c", KILLED, str(path)], cwd=root, stdout=subprocess.PIPE, text=True) as child:
        first = child.stdout.readline()
        threading.Event().wait(milliseconds / 1000)
        child.send_signal(signal.SIGKILL)
        recorded = [line.strip() for line in (first, *child.stdout) if line.endswith("\n")]
    ids = [each.id for each in Ledger.read(path).entries]
    assert ids[: 4 + len(recorded)] == [*(each.id for each in ENTRIES), *recorded]
    assert len(ids) <= 5 + len(recorded)
    written(path, entry(Merge("person", "last", "one")))
    assert len(Ledger.read(path).entries) == len(ids) + 1


def test_writers_wait_for_one_another(tmp_path: Path) -> None:
    path = tmp_path / "ledger"
    many = [entry(Merge("person", f"b{number}", "c"), number) for number in range(40)]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda each: written(path, each), many))
    ledger = Ledger.read(path)
    assert ({each.id for each in ledger.entries}, ledger.problems) == ({each.id for each in many}, ())


def test_a_writer_that_has_waited_too_long_is_told(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(ledger_file, "_PATIENCE", 0.05)
    with exclusively(tmp_path / "ledger"), pytest.raises(LedgerLocked, match="another command is writing the ledger"):
        written(tmp_path / "ledger", ENTRIES[0])


def test_the_ledger_stands_beside_the_index(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert ledger_beside(Path("var/index")) == tmp_path / "var" / "index.ledger.jsonl"
    assert ledger_beside(Path("var/index/")) == tmp_path / "var" / "index.ledger.jsonl"

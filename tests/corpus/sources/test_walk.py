import inspect
import os
import socket
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from corpus.errors import EmptySourceError, MissingSourceError
from corpus.problem import Problem
from corpus.sources.collection import Collection
from corpus.sources.reading import FoundFile
from corpus.sources.walk import Walk, check_source

Write = Callable[[str, str | bytes], Path]

SUFFIXES = frozenset({".txt", ".jsonl"})


def walked(*sources: Path) -> list[FoundFile | Problem]:
    walk = Walk(SUFFIXES)
    return [found for source in sources for found in walk.files_of(source)]


def names(found: list[FoundFile | Problem], folder: Path) -> list[str]:
    return [str(item.path.relative_to(folder)) if isinstance(item, FoundFile) else f"! {_below(item, folder)}" for item in found]


def reasons(found: list[FoundFile | Problem]) -> list[str]:
    return [item.reason for item in found if isinstance(item, Problem)]


def _below(problem: Problem, folder: Path) -> str:
    return problem.path.removeprefix(f"{folder}/")


def test_order_is_that_of_the_paths(write: Write, tmp_path: Path) -> None:
    paths = [write(name, "x") for name in ("b.txt", "a/z.txt", "a.txt", "é.txt", "Z.TXT", "a/b/c.jsonl", "a-b.txt")]
    assert [item.path for item in walked(tmp_path) if isinstance(item, FoundFile)] == sorted(paths)
    assert names(walked(tmp_path), tmp_path) == ["Z.TXT", "a/b/c.jsonl", "a/z.txt", "a-b.txt", "a.txt", "b.txt", "é.txt"]


def test_sources_keep_their_order_and_their_names(write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write("b/1.txt", "x")
    write("a/1.txt", "x")
    monkeypatch.chdir(tmp_path)
    found = walked(Path("b"), Path("a/1.txt"), Path("../" + tmp_path.name + "/a"))
    assert [item.shown for item in found if isinstance(item, FoundFile)] == ["b/1.txt", "a/1.txt", f"../{tmp_path.name}/a/1.txt"]


def test_what_is_passed_over_in_silence(write: Write, tmp_path: Path) -> None:
    for name in (".hidden.txt", ".git/a.txt", "a.txt~", "source.toml", "a.txt"):
        write(name, "")
    assert names(walked(tmp_path), tmp_path) == ["a.txt"]


def test_hidden_source_is_read_where_it_is_named(write: Write, tmp_path: Path) -> None:
    write(".archive/a.txt", "x")
    assert names(walked(tmp_path / ".archive"), tmp_path) == [".archive/a.txt"]


def test_unknown_suffix(write: Write, tmp_path: Path) -> None:
    write("a.pdf", "x")
    write("README", "x")
    found = walked(tmp_path)
    assert names(found, tmp_path) == ["! README", "! a.pdf"]
    assert reasons(found) == [
        "no reader for a name without a suffix; files named .jsonl, .txt are read: convert it, or move it away",
        "no reader for *.pdf; files named .jsonl, .txt are read: convert it, or move it away",
    ]
    assert names(walked(tmp_path / "a.pdf"), tmp_path) == ["! a.pdf"]


def test_folder_named_like_a_file(write: Write, tmp_path: Path) -> None:
    write("article.txt/b.txt", "x")
    write("article.txt~/c.txt", "x")
    found = walked(tmp_path)
    assert names(found, tmp_path) == ["! article.txt", "article.txt/b.txt", "article.txt~/c.txt"]
    assert reasons(found) == ["a folder with the name of a file, *.txt; what it holds is read: rename it"]


def test_pipes_and_sockets(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "b.txt"))
        found = walked(tmp_path, tmp_path / "a.txt")
    assert reasons(found) == [
        "it is a named pipe, where a regular file was wanted; move it out of the source",
        "it is a socket, where a regular file was wanted; move it out of the source",
        "it is a named pipe, where a regular file was wanted; move it out of the source",
    ]


def test_broken_links(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to("nowhere.txt")
    (tmp_path / "b.txt").symlink_to("b.txt")
    found = walked(tmp_path)
    assert reasons(found) == [
        "a broken symbolic link: there is nothing at nowhere.txt; mend or delete the link",
        "a symbolic link in a loop: it leads to itself; delete the link",
    ]


def test_links_back_into_the_source(write: Write, tmp_path: Path) -> None:
    write("archive/1962/a.txt", "x")
    (tmp_path / "archive/1962/loop").symlink_to("..")
    (tmp_path / "archive/above").symlink_to(tmp_path)
    (tmp_path / "archive/0-latest").symlink_to("1962")
    found = walked(tmp_path / "archive")
    assert names(found, tmp_path) == ["! archive/0-latest", "archive/1962/a.txt", "! archive/1962/loop", "! archive/above"]
    archive = f"{tmp_path.resolve()}/archive"
    assert [reason.split(", which")[0] for reason in reasons(found)] == [
        f"a symbolic link to what the source holds already: {archive}/1962",
        f"a symbolic link in a loop: it leads back to {archive}",
        f"a symbolic link in a loop: it leads back to {tmp_path.resolve()}",
    ]


def test_links_out_of_the_source_are_followed_once(write: Write, tmp_path: Path) -> None:
    write("source/a.txt", "x")
    write("other/b.txt", "x")
    write("other/inner/c.txt", "x")
    (tmp_path / "other/back").symlink_to(tmp_path / "other")
    (tmp_path / "source/x").symlink_to(tmp_path / "other")
    (tmp_path / "source/y").symlink_to(tmp_path / "other/inner")
    (tmp_path / "source/z.txt").symlink_to(tmp_path / "other/b.txt")
    found = walked(tmp_path / "source")
    assert names(found, tmp_path / "source") == ["a.txt", "x/b.txt", "! x/back", "x/inner/c.txt", "! y", "z.txt"]
    assert reasons(found)[1] == (
        f"this folder was read in this run already, as {tmp_path}/source/x/inner; name it once, and link to it from nowhere"
    )


def test_source_named_twice(write: Write, tmp_path: Path) -> None:
    write("a/b.txt", "x")
    assert names(walked(tmp_path, tmp_path, tmp_path / "a"), tmp_path) == ["a/b.txt", f"! {tmp_path}", "! a"]


def test_folder_that_cannot_be_listed(write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write("a/1.txt", "x")
    write("b.txt", "x")
    real = Path.iterdir

    def refuse(path: Path) -> Iterator[Path]:
        if path.name == "a":
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(Path, "iterdir", refuse)
    found = walked(tmp_path)
    assert names(found, tmp_path) == ["! a", "b.txt"]
    assert reasons(found) == ["this folder can't be read: Permission denied; give this user the right to read it"]


def test_entry_that_cannot_be_asked(write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write("a.txt", "x")
    write("b.txt", "x")
    real = Path.stat

    def refuse(path: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        if path.name == "a.txt":
            raise PermissionError(13, "Permission denied")
        return real(path, follow_symlinks=follow_symlinks)

    monkeypatch.setattr(Path, "stat", refuse)
    assert names(walked(tmp_path), tmp_path) == ["! a.txt", "b.txt"]


def test_folders_nest_deeper_than_functions(write: Write, tmp_path: Path) -> None:
    depth = 200
    path = write("/".join(["d"] * depth) + "/a.txt", "x")
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(len(inspect.stack(0)) + depth - 50)
    try:
        found = walked(tmp_path)
    finally:
        sys.setrecursionlimit(limit)
    assert found == [FoundFile(path)]


def test_names_that_are_not_unicode(tmp_path: Path) -> None:
    (Path(os.fsdecode(os.fsencode(tmp_path) + b"/d\xe9p\xeache.txt"))).write_bytes(b"x")
    (Path(os.fsdecode(os.fsencode(tmp_path) + b"/d\xe9p\xeache.pdf"))).write_bytes(b"x")
    problem, found = walked(tmp_path)
    assert isinstance(problem, Problem)
    assert problem.path == f"{tmp_path}/d\\xe9p\\xeache.pdf"
    assert isinstance(found, FoundFile)
    assert found.shown == f"{tmp_path}/d\\xe9p\\xeache.txt"
    assert found.path.read_bytes() == b"x"


def test_collection_holds_below_its_folder(write: Write, tmp_path: Path) -> None:
    write("source.toml", 'name = "Fonds"\nlanguage = "fr"')
    write("a/source.toml", 'name = "Journal"')
    write("a/b/1.txt", "x")
    write("2.txt", "x")
    inner, outer = Collection(name="Journal", language="fr"), Collection(name="Fonds", language="fr")
    assert [item.collection for item in walked(tmp_path) if isinstance(item, FoundFile)] == [outer, inner]


def test_collection_is_the_same_wherever_the_source_begins(write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write("source.toml", 'language = "en"')
    write("a/source.toml", 'name = "Journal"')
    path = write("a/b/1.txt", "x")
    monkeypatch.chdir(tmp_path / "a")
    expected = Collection(name="Journal", language="en")
    for source in (tmp_path, tmp_path / "a", tmp_path / "a/b", path, Path("b"), Path("b/1.txt"), Path()):
        assert [item.collection for item in walked(source) if isinstance(item, FoundFile)] == [expected]


def test_broken_collection_is_one_problem_and_its_folder_is_read(write: Write, tmp_path: Path) -> None:
    write("source.toml", 'name = "A"')
    write("a/source.toml", "rights = ")
    write("a/1.txt", "x")
    write("a/2.txt", "x")
    found = walked(tmp_path / "a/1.txt", tmp_path / "a/2.txt")
    assert names(found, tmp_path) == ["! a/source.toml", "a/1.txt", "a/2.txt"]
    assert [item.collection for item in found if isinstance(item, FoundFile)] == [Collection(name="A")] * 2


def test_source_that_is_there(write: Write, tmp_path: Path) -> None:
    check_source(write("a/b/c.txt", ""), SUFFIXES)
    check_source(tmp_path, SUFFIXES)
    check_source(write("a.pdf", ""), SUFFIXES)


@pytest.mark.parametrize("name", ["nowhere", "a\0b", "a.txt/b"])
def test_missing_source(write: Write, tmp_path: Path, name: str) -> None:
    write("a.txt", "x")
    with pytest.raises(MissingSourceError, match="no such source") as caught:
        check_source(tmp_path / name, SUFFIXES)
    assert caught.value.path == f"{tmp_path}/{name}".replace("\0", "\\x00")


def test_missing_behind_a_link(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("nowhere")
    (tmp_path / "b").symlink_to("b")
    with pytest.raises(MissingSourceError, match="a broken symbolic link: there is nothing at nowhere"):
        check_source(tmp_path / "a", SUFFIXES)
    with pytest.raises(MissingSourceError, match="a symbolic link in a loop"):
        check_source(tmp_path / "b", SUFFIXES)


def test_empty_source(write: Write, tmp_path: Path) -> None:
    with pytest.raises(EmptySourceError) as caught:
        check_source(tmp_path, SUFFIXES)
    assert (
        str(caught.value) == f"{tmp_path}: no article in this folder: a file named *.jsonl, *.txt was wanted, name another folder"
    )
    write(".hidden.txt", "x")
    write("a/b.pdf", "x")
    with pytest.raises(EmptySourceError, match=r"; found instead: .*/a/b\.pdf: no reader for \*\.pdf"):
        check_source(tmp_path, SUFFIXES)

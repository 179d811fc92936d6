"""Files are found: every one below a source that a reader knows, in an order that depends on their paths alone.

Hidden files, editor backups (`~`) and `source.toml` are passed over in silence; whatever else is no article is a problem.
Links are followed out of the source, never back into it, so that each file is read once, under its own name.
"""

import errno
import os
import stat
from collections.abc import Collection as Several
from collections.abc import Generator, Iterator
from pathlib import Path

from corpus.errors import EmptySourceError, MissingSourceError, UnreadableError
from corpus.problem import Problem
from corpus.sources.collection import FILE_NAME, NOTHING_IN_COMMON, Collection, read_collection
from corpus.sources.opening import refused, special_file
from corpus.sources.reading import FoundFile, shown


def check_source(source: Path, suffixes: Several[str]) -> None:
    """Make sure that there is something to read, before anything is read.

    Raises:
        MissingSourceError: there is nothing at that path, or no way to it.
        EmptySourceError: it is a folder, and holds no file with one of `suffixes`.
    """
    try:
        mode = source.stat().st_mode
    except (OSError, ValueError) as error:
        raise MissingSourceError(shown(source), f"no such source: {_why_missing(source, error)}; name one that exists") from error
    if not stat.S_ISDIR(mode):
        return
    problems = []
    for found in Walk(suffixes).files_of(source):
        if isinstance(found, FoundFile):
            return
        problems.append(found)
    wanted = f"a file named {', '.join(f'*{suffix}' for suffix in sorted(suffixes))} was wanted"
    instead = f"; found instead: {problems[0]}" if problems else ""
    raise EmptySourceError(shown(source), f"no article in this folder: {wanted}, name another folder{instead}")


class Walk:
    """One walk over the sources of a run, which remembers the folders that it has read."""

    def __init__(self, suffixes: Several[str]) -> None:
        self._suffixes = suffixes
        self._read_folders: dict[tuple[int, int], Path] = {}
        self._stated: dict[Path, Collection] = {}

    def files_of(self, source: Path) -> Iterator[FoundFile | Problem]:
        """The files of a source, itself a file or a folder, and what is wrong with the others."""
        collection = yield from self._stated_above(source)
        if _is_folder(source):
            yield from self._files_below(source, collection)
        else:
            yield from self._file(source, collection)

    def _files_below(self, root: Path, collection: Collection) -> Iterator[FoundFile | Problem]:
        real_root = root.resolve()
        # A stack of our own: folders nest deeper than Python's functions may.
        open_folders = [(yield from self._enter(root, collection))]
        while open_folders:
            entries, common = open_folders[-1]
            entry = next(entries, None)
            if entry is None:
                open_folders.pop()
            elif not _is_folder(entry):
                yield from self._file(entry, common)
            elif problem := self._why_not_entered(entry, real_root):
                yield problem
            else:
                if entry.suffix.lower() in self._suffixes:
                    reason = f"a folder with the name of a file, *{entry.suffix}; what it holds is read: rename it"
                    yield Problem(shown(entry), None, reason)
                open_folders.append((yield from self._enter(entry, common)))

    def _enter(self, folder: Path, collection: Collection) -> Generator[Problem, None, tuple[Iterator[Path], Collection]]:
        """List a folder; gives its entries in order, and what its articles have in common."""
        try:
            status = folder.stat()
            entries = sorted((entry for entry in folder.iterdir() if not _is_passed_over(entry)), key=lambda entry: entry.name)
        except OSError as error:
            yield Problem(shown(folder), None, f"this folder {refused(error)}")
            return iter(()), collection
        identity = (status.st_dev, status.st_ino)
        if before := self._read_folders.get(identity):
            reason = f"this folder was read in this run already, as {shown(before)}; name it once, and link to it from nowhere"
            yield Problem(shown(folder), None, reason)
            return iter(()), collection
        self._read_folders[identity] = folder
        inner = yield from self._stated_in(folder)
        return iter(entries), collection.refined_by(inner)

    def _why_not_entered(self, folder: Path, real_root: Path) -> Problem | None:
        """A link to a folder that this source holds, or that holds this source, would lead in a circle or to everything twice."""
        if not folder.is_symlink():
            return None
        target = folder.resolve()
        if not (target.is_relative_to(real_root) or real_root.is_relative_to(target)):
            return None
        is_loop = folder.parent.resolve().is_relative_to(target)
        what = "a symbolic link in a loop: it leads back to" if is_loop else "a symbolic link to what the source holds already:"
        return Problem(shown(folder), None, f"{what} {shown(target)}, which is read under its own name; delete the link")

    def _file(self, path: Path, collection: Collection) -> Iterator[FoundFile | Problem]:
        try:
            mode = path.stat().st_mode
        except OSError as error:
            yield Problem(shown(path), None, _why_unreachable(path, error))
            return
        if not stat.S_ISREG(mode):
            yield Problem(shown(path), None, special_file(mode))
        elif path.suffix.lower() not in self._suffixes:
            known = ", ".join(sorted(self._suffixes))
            found = f"*{path.suffix}" if path.suffix else "a name without a suffix"
            yield Problem(shown(path), None, f"no reader for {found}; files named {known} are read: convert it, or move it away")
        else:
            yield FoundFile(path, collection)

    def _stated_above(self, source: Path) -> Generator[Problem, None, Collection]:
        """What the folders above a source state: an article is the same whether its folder is read or the one above."""
        collection = NOTHING_IN_COMMON
        for folder in reversed(Path(os.path.abspath(source)).parents):  # noqa: PTH100  # links in the path stay as they are named
            collection = collection.refined_by((yield from self._stated_in(folder)))
        return collection

    def _stated_in(self, folder: Path) -> Generator[Problem, None, Collection]:
        """What one folder states; what is wrong with that is told once a run."""
        place = Path(os.path.abspath(folder))  # noqa: PTH100  # as above
        if place not in self._stated:
            try:
                self._stated[place] = read_collection(folder) or NOTHING_IN_COMMON
            except UnreadableError as error:
                self._stated[place] = NOTHING_IN_COMMON
                yield Problem(shown(folder / FILE_NAME), error.line, error.reason)
        return self._stated[place]


def _is_passed_over(path: Path) -> bool:
    return path.name.startswith(".") or path.name == FILE_NAME or (path.name.endswith("~") and not _is_folder(path))


def _is_folder(path: Path) -> bool:
    """Whether it is a folder that can be reached; what can't be is told when it is read."""
    try:
        return stat.S_ISDIR(path.stat().st_mode)
    except OSError:
        return False


def _why_missing(source: Path, error: OSError | ValueError) -> str:
    if not isinstance(error, OSError):
        return f"this is no path, {error}"
    if isinstance(error, FileNotFoundError) and not source.is_symlink():
        return "there is neither a file nor a folder at this path"
    return _why_unreachable(source, error)


def _why_unreachable(path: Path, error: OSError) -> str:
    if error.errno == errno.ELOOP:
        return "a symbolic link in a loop: it leads to itself; delete the link"
    if isinstance(error, FileNotFoundError) and path.is_symlink():
        return f"a broken symbolic link: there is nothing at {shown(path.readlink())}; mend or delete the link"
    return refused(error)

"""A concept is added to an authority file: appended, checked, and put in place at once.

What stands in the file stays as it is, to the byte. The new file is written beside it and synced, parsed and checked with all
others, and replaces the old one by a rename, so that whenever the run is killed one of the two stands there whole.
"""

import os
import secrets
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from pyoxigraph import RdfFormat, parse

from corpus.authority import AuthorityProblem, check_authorities
from corpus.authority.concept import CONCEPT_KINDS, Authorities, Concept
from corpus.authority.label_key import label_key
from corpus.authority.reader import authority_files
from corpus.authority.turtle import read_turtle
from corpus.authority.turtle_block import STANDARD_PREFIXES, namespaces_of, prefix_lines, turtle_block
from corpus.errors import AuthorityError
from indexer.errors import PromotionRefused
from indexer.index import Labels

_SUFFIX = ".ttl"


@dataclass(frozen=True, slots=True)
class Promotion:
    """What was appended, to which file, and whether that is a file that builds and updates read."""

    concept: Concept
    block: str
    path: Path
    is_read: bool


def promote(concept: Concept, into: Path, authorities: Path, *, dry_run: bool = False) -> Promotion:
    """Append a concept to an authority file, which is made where there is none; `authorities` is the whole set.

    Raises:
        AuthorityError: an authority file is missing or broken as it stands.
        PromotionRefused: the files would have a problem that they did not have, or the file can't be written.
    """
    path = into.resolve()
    if path.suffix != _SUFFIX:
        raise PromotionRefused(f"{into}: an authority file's name ends in {_SUFFIX}")
    others, is_read = _whole_set(authorities, path)
    before = check_authorities(others)
    old = _as_it_stands(path)
    block, added = _added(concept, old)
    try:
        with _written(path, old + added, dry_run=dry_run) as new:
            _refuse_new_problems(path, new, old, others, before)
            if not dry_run:
                _put_in_place(new, path, old)
    except OSError as error:
        raise PromotionRefused(f"{into}: can't be written ({error.strerror or error}); nothing was changed") from error
    return Promotion(concept, block, into, is_read)


def refuse_used_identifier(concept: Concept, authorities: Authorities, former: Labels) -> None:
    """An identifier is never given to another concept: neither one of the authority files, nor one that the index still knows.

    Raises:
        PromotionRefused: it is.
    """
    for kind in CONCEPT_KINDS:
        if taken := authorities.of_kind(kind).get(concept.id):
            raise PromotionRefused(f"{kind}:{concept.id} is « {taken.pref_label} »; give another identifier with --id")
        earlier = former.by_kind.get(kind, {}).get(concept.id)
        if earlier and (kind != concept.kind or label_key(earlier.label) != label_key(concept.pref_label)):
            raise PromotionRefused(
                f"{kind}:{concept.id} was « {earlier.label} » when the index was built, and an identifier is never given to "
                f"another concept; give another one with --id"
            )


def _as_it_stands(path: Path) -> bytes:
    """The file's bytes, none where there is no file; one that can't be read as it is would not be right with more in it."""
    if not path.exists():
        return b""
    read_turtle(path)
    return path.read_bytes()


def _whole_set(authorities: Path, path: Path) -> tuple[list[Path], bool]:
    """The authority files as they are, without links, and whether `path` is, or will be, one of them."""
    will_be = path.parent == authorities.resolve()
    try:
        files = [each.resolve() for each in authority_files([authorities])]
    except AuthorityError:
        # The first file of a folder is yet to be written.
        if not will_be:
            raise
        files = []
    is_read = will_be or path in files
    return [*files, *([path] if path.exists() and path not in files else [])], is_read


def _added(concept: Concept, old: bytes) -> tuple[str, bytes]:
    """The lines that describe the concept, and everything that is appended."""
    if old:
        parser = parse(old.decode("utf-8-sig"), format=RdfFormat.TURTLE)
        for _ in parser:
            pass
        declared = {namespace: prefix for prefix, namespace in parser.prefixes.items()}
        taken = set(parser.prefixes)
        missing = {
            namespace: STANDARD_PREFIXES[namespace]
            for namespace in namespaces_of(concept)
            if namespace not in declared and STANDARD_PREFIXES[namespace] not in taken
        }
    else:
        declared, missing = {}, dict(STANDARD_PREFIXES)
    block = turtle_block(concept, {**declared, **missing})
    line_end = "\r\n" if b"\r\n" in old else "\n"
    begin = "\n" if old and not old.endswith(b"\n") else ""
    apart = "\n" if old and not old.endswith((b"\n\n", b"\r\n\r\n")) else ""
    prefixes = f"{prefix_lines(missing)}\n" if missing else ""
    try:
        return block, f"{begin}{apart}{prefixes}{block}".replace("\n", line_end).encode()
    except UnicodeEncodeError as error:
        raise PromotionRefused(f"{concept.pref_label!r} holds bytes that are no UTF-8; is the terminal set to UTF-8?") from error


@contextmanager
def _written(path: Path, content: bytes, *, dry_run: bool) -> Iterator[Path]:
    """The content in a file beside `path`, synced to disk, and removed at the end; a dry run has it in a folder of its own."""
    folder = Path(tempfile.mkdtemp()) if dry_run else path.parent
    new = folder / f".{path.name}.{secrets.token_hex(4)}.new"
    try:
        with new.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            shutil.copymode(path, new)
        yield new
    finally:
        new.unlink(missing_ok=True)
        if dry_run:
            folder.rmdir()


def _refuse_new_problems(path: Path, new: Path, old: bytes, others: Sequence[Path], before: Sequence[AuthorityProblem]) -> None:
    """Check all files with the new one in place of the old."""
    files = [new if each == path else each for each in others]
    found = check_authorities(files if new in files else [*files, new])
    named = (
        replace(each, path=path if each.path == new else each.path, message=each.message.replace(str(new), str(path)))
        for each in found
    )
    known, lines = set(before), old.count(b"\n")
    wrong = [each.message if each.path == path and (each.line or 0) > lines else str(each) for each in named if each not in known]
    if wrong:
        raise PromotionRefused(f"{path}: nothing was written, for the authority files would not be in order: {'; '.join(wrong)}")


def _put_in_place(new: Path, path: Path, old: bytes) -> None:
    if (path.read_bytes() if path.exists() else b"") != old:
        raise PromotionRefused(f"{path}: was changed by somebody else just now; try again")
    new.replace(path)
    descriptor = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)

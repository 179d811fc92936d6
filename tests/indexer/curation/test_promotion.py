"""A concept is appended to an authority file, or nothing is changed."""

import errno
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.authority import AuthorityError, label_key, read_authorities
from corpus.authority.concept import Concept, Tenure
from corpus.authority.turtle_block import STANDARD_PREFIXES, prefix_lines
from indexer.curation import promote
from indexer.curation.promotion import refuse_used_identifier
from indexer.errors import PromotionRefused
from indexer.index import Labels
from tests.archives import authorities

ROOT = Path(__file__).resolve().parents[3]
PREFIXES = prefix_lines(STANDARD_PREFIXES)
FRANCE = 'place:france a skos:Concept ; skos:prefLabel "France"@fr .\n'
UNTEL = Concept("person", "jeanne-untel", "Jeanne Untel", family_name="Untel")
UNTEL_BLOCK = """\
person:jeanne-untel a skos:Concept ;
    skos:prefLabel "Jeanne Untel"@fr ;
    dep:familyName "Untel"@fr .
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Authority files: a place, and a person in a file of the archivist's."""
    folder = tmp_path / "authorities"
    folder.mkdir()
    (folder / "places.ttl").write_text(PREFIXES + FRANCE)
    (folder / "mine.ttl").write_text(PREFIXES + '# À moi.\nperson:x a skos:Concept ; skos:prefLabel "X Y"@fr . # fin\n')
    return folder


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_what_stands_there_stays_and_the_concept_follows(folder: Path) -> None:
    mine = folder / "mine.ttl"
    old = mine.read_bytes()
    promotion = promote(UNTEL, mine, folder)
    assert (promotion.block, promotion.path, promotion.is_read) == (UNTEL_BLOCK, mine, True)
    assert mine.read_bytes() == old + b"\n" + UNTEL_BLOCK.encode()
    assert read_authorities([folder]).of_kind("person")["jeanne-untel"] == UNTEL
    assert sorted(files(folder)) == ["mine.ttl", "places.ttl"]


def test_a_new_file_begins_with_the_prefixes(folder: Path) -> None:
    promotion = promote(UNTEL, folder / "new.ttl", folder)
    assert (folder / "new.ttl").read_text("utf-8") == f"{PREFIXES}\n{UNTEL_BLOCK}"
    assert promotion.is_read


def test_the_first_file_of_a_folder(tmp_path: Path) -> None:
    assert promote(UNTEL, tmp_path / "first.ttl", tmp_path).is_read
    assert read_authorities([tmp_path]).of_kind("person") == {"jeanne-untel": UNTEL}


@pytest.mark.parametrize(
    ("old", "added"),
    [
        (PREFIXES, "\n" + UNTEL_BLOCK),
        (PREFIXES + FRANCE.rstrip(), "\n\n" + UNTEL_BLOCK),
        (PREFIXES + FRANCE + "\n", UNTEL_BLOCK),
        (PREFIXES + "# un commentaire à la fin", "\n\n" + UNTEL_BLOCK),
        ("\ufeff" + PREFIXES, "\n" + UNTEL_BLOCK),
        (PREFIXES.replace("\n", "\r\n"), ("\n" + UNTEL_BLOCK).replace("\n", "\r\n")),
        ("", PREFIXES + "\n" + UNTEL_BLOCK),
        # What is missing is declared, what is called otherwise is called so.
        (
            PREFIXES.replace("skos:", "s:").replace("@prefix person: <urn:depeches:person:> .\n", ""),
            f"\n@prefix person: <urn:depeches:person:> .\n\n{UNTEL_BLOCK.replace('skos:', 's:')}",
        ),
        # A prefix that stands for something else is left alone.
        (
            PREFIXES.replace("urn:depeches:person:", "https://example.org/"),
            f"\n{UNTEL_BLOCK.replace('person:jeanne-untel', '<urn:depeches:person:jeanne-untel>')}",
        ),
    ],
)
def test_however_the_file_ends(folder: Path, old: str, added: str) -> None:
    (folder / "places.ttl").unlink()
    mine = folder / "mine.ttl"
    mine.write_bytes(old.encode())
    promote(UNTEL, mine, folder)
    assert mine.read_bytes().decode() == old + added
    assert read_authorities([folder]).of_kind("person")["jeanne-untel"] == UNTEL


def test_a_file_elsewhere_is_checked_with_the_others_and_not_read_with_them(folder: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "mine.ttl"
    assert not promote(UNTEL, elsewhere, folder).is_read
    with pytest.raises(PromotionRefused, match="« X Y » is a label of person:x too"):
        promote(Concept("person", "y", "X Y"), elsewhere, folder)


def test_a_link_stays_a_link_and_the_file_keeps_its_mode(folder: Path, tmp_path: Path) -> None:
    mine, real = folder / "mine.ttl", tmp_path / "real.ttl"
    mine.rename(real)
    real.chmod(0o640)
    mine.symlink_to(real)
    assert promote(UNTEL, mine, folder).is_read
    assert mine.is_symlink()
    assert real.stat().st_mode & 0o777 == 0o640
    assert real.read_text("utf-8").endswith(UNTEL_BLOCK)


@pytest.mark.parametrize(
    ("concept", "message"),
    [
        (Concept("person", "y", "X-Y"), "person:y: « X-Y » is a label of person:x too"),
        (Concept("person", "x", "Z"), "person:x: described already"),
        (Concept("person", "france", "Z"), "place:france: the same identifier names a concept of another kind: person:france"),
        (Concept("person", "y", "…"), "holds no letter and no digit"),
        (Concept("person", "y", "Z", family_name="W"), "the family name « W » stands in none of its labels"),
        (
            Concept("person", "y", "Z", tenures=(Tenure("roi", "frence", None, "1950", None, "S"),)),
            "dep:country place:frence: described nowhere; is it misspelled?",
        ),
        (
            Concept("person", "y", "Z", tenures=(Tenure("roi", "france", None, "1950", "1949", "S"),)),
            r"ends \(1949\) before it begins \(1950\)",
        ),
        (Concept("place", "lyon", "Lyon", broader=("frence",)), "skos:broader place:frence: described nowhere"),
    ],
)
def test_what_would_not_be_in_order_is_refused(folder: Path, concept: Concept, message: str) -> None:
    before = files(folder)
    with pytest.raises(PromotionRefused, match=message):
        promote(concept, folder / "mine.ttl", folder)
    with pytest.raises(PromotionRefused, match=message):
        promote(concept, folder / "mine.ttl", folder, dry_run=True)
    assert files(folder) == before


def test_a_problem_that_another_file_has_with_it_is_told_with_its_place(folder: Path) -> None:
    # Of two concepts with one label the later file's is reported, which is not the one that is written.
    with pytest.raises(
        PromotionRefused, match=r"places\.ttl:9: place:france: « France » is a label of place:gaule too"
    ) as refused:
        promote(Concept("place", "gaule", "France"), folder / "mine.ttl", folder)
    assert ".new" not in str(refused.value)


def test_problems_that_were_there_before_do_not_stand_in_the_way(folder: Path) -> None:
    with (folder / "mine.ttl").open("a") as mine:
        mine.write('person:y a skos:Concept ; skos:prefLabel "X Y"@fr .\n')
    promote(UNTEL, folder / "mine.ttl", folder)
    assert "jeanne-untel" in read_authorities([folder]).of_kind("person")


def test_a_broken_file_is_not_added_to(folder: Path) -> None:
    (folder / "mine.ttl").write_text(PREFIXES + "person:x a [ .")
    before = files(folder)
    with pytest.raises(AuthorityError, match=r"mine\.ttl:9: no valid Turtle"):
        promote(UNTEL, folder / "mine.ttl", folder)
    assert files(folder) == before


def test_a_missing_set_and_another_name_are_told(tmp_path: Path) -> None:
    with pytest.raises(AuthorityError, match="holds no authority file"):
        promote(UNTEL, tmp_path / "a.ttl", _made(tmp_path / "empty"))
    with pytest.raises(PromotionRefused, match=r"a\.txt: an authority file's name ends in \.ttl"):
        promote(UNTEL, tmp_path / "a.txt", tmp_path)
    with pytest.raises(PromotionRefused, match=r"can't be written \(No such file or directory\); nothing was changed"):
        promote(UNTEL, tmp_path / "nowhere" / "a.ttl", _with_france(tmp_path / "some"))


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def _with_france(folder: Path) -> Path:
    (_made(folder) / "places.ttl").write_text(PREFIXES + FRANCE)
    return folder


def test_a_dry_run_writes_nothing(folder: Path) -> None:
    before = files(folder)
    assert promote(UNTEL, folder / "mine.ttl", folder, dry_run=True).block == UNTEL_BLOCK
    assert promote(UNTEL, folder / "new.ttl", folder, dry_run=True).is_read
    assert files(folder) == before


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_full_disk_leaves_the_old_file_whole(folder: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    before = files(folder)
    monkeypatch.setattr(*((os, "fsync") if step == "fsync" else (Path, "replace")), full)
    with pytest.raises(PromotionRefused, match=r"mine\.ttl: can't be written \(No space left on device\); nothing was changed"):
        promote(UNTEL, folder / "mine.ttl", folder)
    assert files(folder) == before


def test_somebody_else_s_change_is_not_lost(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mine, fsync = folder / "mine.ttl", os.fsync

    def changed(descriptor: int) -> None:
        fsync(descriptor)
        mine.write_text(PREFIXES + "# changé\n")

    monkeypatch.setattr(os, "fsync", changed)
    with pytest.raises(PromotionRefused, match="was changed by somebody else just now; try again"):
        promote(UNTEL, mine, folder)
    assert mine.read_text() == PREFIXES + "# changé\n"


KILLED = """
import os, pathlib, signal, sys
from corpus.authority.concept import Concept
from indexer.curation import promote

step, folder = sys.argv[1], pathlib.Path(sys.argv[2])
def die(*_):
    os.kill(os.getpid(), signal.SIGKILL)
if step == "fsync":
    os.fsync = die
elif step == "before":
    pathlib.Path.replace = die
else:
    replace = pathlib.Path.replace
    pathlib.Path.replace = lambda self, target: (replace(self, target), die())
promote(Concept("person", "jeanne-untel", "Jeanne Untel", family_name="Untel"), folder / "mine.ttl", folder)
"""


@pytest.mark.parametrize(("step", "is_added"), [("fsync", False), ("before", False), ("after", True)])
def test_killed_at_any_moment_one_of_the_two_files_stands_there(folder: Path, step: str, is_added: bool) -> None:
    old = (folder / "mine.ttl").read_bytes()
    killed = subprocess.run([sys.executable, "-c", KILLED, step, str(folder)], cwd=ROOT, check=False)
    assert killed.returncode == -signal.SIGKILL
    assert (folder / "mine.ttl").read_bytes() == (old + b"\n" + UNTEL_BLOCK.encode() if is_added else old)
    # What a killed run leaves beside it is no authority file, and does not stand in the way.
    assert ("jeanne-untel" in read_authorities([folder]).of_kind("person")) is is_added
    promote(Concept("person", "z", "Z"), folder / "mine.ttl", folder)


LABELS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(label_key)


@given(st.lists(LABELS, min_size=1, max_size=3, unique_by=label_key), LABELS)
def test_any_label_comes_back_from_the_file(tmp_path_factory: pytest.TempPathFactory, labels: list[str], note: str) -> None:
    folder = tmp_path_factory.mktemp("any")
    first, *others = (Concept("person", f"p{n}", label, (label + "!",), scope_note=note) for n, label in enumerate(labels))
    for concept in (first, *others):
        promote(concept, folder / "mine.ttl", folder)
    assert read_authorities([folder]).of_kind("person") == {concept.id: concept for concept in (first, *others)}


def test_an_identifier_is_never_given_again() -> None:
    now = authorities(Concept("place", "lyon", "Lyon"))
    former = Labels.of(authorities(Concept("person", "jeanne-untel", "Jeanne Untel (diplomate)"), Concept("person", "x", "Été")))
    refuse_used_identifier(Concept("person", "paul-exemple", "Paul Exemple"), now, former)
    # The same concept comes back.
    refuse_used_identifier(Concept("person", "x", "ETE"), now, former)
    with pytest.raises(PromotionRefused, match="place:lyon is « Lyon »; give another identifier with --id"):
        refuse_used_identifier(Concept("person", "lyon", "Jean Lyon"), now, former)
    with pytest.raises(
        PromotionRefused, match=r"person:jeanne-untel was « Jeanne Untel \(diplomate\) » when the index was built"
    ):
        refuse_used_identifier(UNTEL, now, former)
    with pytest.raises(PromotionRefused, match="person:x was « Été » when the index was built"):
        refuse_used_identifier(Concept("place", "x", "Été"), now, former)

"""Of a thousand articles five are changed and five added."""

from pathlib import Path

import pytest

from bench.archive import Archive
from bench.errors import BuildIncomplete
from bench.indexing import lines_of
from bench.own import build_own
from bench.peers.lines import read_articles
from bench.peers.registry import OWN, index_of
from bench.real_text import RealText
from bench.updating import change_archive, update_own


def test_changed_articles_keep_their_places_and_others_follow(
    text: RealText, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(RealText, "at_hand", lambda seed: text)
    Archive(7, 1_000).write(lines_of(tmp_path))
    before = list(read_articles(lines_of(tmp_path)))
    assert change_archive(7, 1_000, tmp_path) == (5, 5)
    after = list(read_articles(lines_of(tmp_path)))
    assert [article["id"] for article in after[:1_000]] == [article["id"] for article in before]
    assert len({article["id"] for article in after}) == 1_005
    assert sum(one != other for one, other in zip(before, after, strict=False)) == 5


def test_an_update_that_misses_changes_is_found(text: RealText, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(RealText, "at_hand", lambda seed: text)
    Archive(7, 10).write(lines_of(tmp_path))
    build_own(lines_of(tmp_path), index_of(tmp_path, OWN))
    changed, added = change_archive(7, 10, tmp_path)
    with pytest.raises(BuildIncomplete, match=r"2 of them marked; 11 and 3 wanted"):
        update_own(10, tmp_path, changed + 1, added)

"""A peer that is missing, or too slow, is left out, and the report says why."""

import pytest

import bench.peers.registry
from bench.errors import PeerMissing
from bench.peers.package import package
from bench.peers.registry import ENGINES
from bench.serving import absence


def test_a_missing_package_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench.peers.registry, "is_installed", lambda name: False)
    assert ENGINES["xapian"].absence(10) == "Xapian (the package xapian is not installed)"
    with pytest.raises(PeerMissing, match=r"no_such_peer is not installed; .*requirements-dev.txt"):
        package("no_such_peer")


def test_stock_whoosh_takes_part_in_small_archives_only() -> None:
    assert ENGINES["whoosh"].absence(10_000) is None
    assert ENGINES["whoosh"].absence(10_001) == "stock Whoosh (too slow for more than 10,000 articles)"


def test_without_wrk_nothing_is_served(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert absence() == "the served API (wrk is not installed; `apt-get install wrk` brings it)"

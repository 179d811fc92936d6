"""Who takes part when answers are compared."""

from collections.abc import Mapping
from dataclasses import dataclass

import pytest

from bench.archive import Archive
from bench.own import OwnSearch
from bench.peers.answer import Contestant
from bench.peers.registry import ENGINES
from bench.questions import Question


@dataclass(frozen=True, slots=True)
class Contest:
    """One archive, its questions, and everyone who answers them."""

    archive: Archive
    questions: tuple[Question, ...]
    own: OwnSearch
    peers: Mapping[str, Contestant]

    def peer(self, name: str) -> Contestant:
        if name not in self.peers:
            pytest.skip(f"left out: {ENGINES[name].absence(self.archive.size)}")
        return self.peers[name]

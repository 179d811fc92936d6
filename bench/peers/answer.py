"""What a peer answers to a question, in a form that can be compared with ours."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from indexer.index import FacetKind

CountedKind: TypeAlias = FacetKind | Literal["date"]


@dataclass(frozen=True, slots=True)
class PeerAnswer:
    """`counts[kind][value]` is how many articles have a value (for dates a year or `undated`); `loaded` hits were read whole."""

    total: int
    counts: Mapping[CountedKind, Mapping[str, int]]
    loaded: int

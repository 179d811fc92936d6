"""A query string as one engine understands it: parsed, freed of idle words, expanded."""

from dataclasses import dataclass
from typing import Self

from search_api.engine import SearchEngine
from search_api.query import Node, ParsedQuery, expand, parse, understood, without_idle_words


@dataclass(frozen=True, slots=True)
class Question:
    """`required` is what has to be found, as the researcher would say it; `tree` what to look for in this engine's index."""

    parsed: ParsedQuery
    required: Node
    tree: Node

    @classmethod
    def read(cls, q: str, engine: SearchEngine) -> Self:
        """Read any string; what can't be understood is among the notices of `parsed`."""
        parsed = parse(q)
        required = without_idle_words(parsed.tree, engine.analyzer)
        return cls(parsed, required, expand(required, engine.analyzer, engine.resolve))

    @property
    def understood(self) -> str:
        """What is required, in French words."""
        return understood(self.required)

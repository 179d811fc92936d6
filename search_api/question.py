"""A query string as one engine understands it: parsed, freed of idle words, expanded."""

from dataclasses import dataclass
from typing import Self

from search_api.engine import SearchEngine
from search_api.query import (
    Enough,
    Node,
    ParsedQuery,
    expand,
    parse,
    ranked_by_proximity,
    relaxed,
    understood,
    without_idle_words,
)
from search_api.request import MatchMode


@dataclass(frozen=True, slots=True)
class Question:
    """`required` is what has to be found, as the researcher would say it; `tree` what to look for in this engine's index."""

    parsed: ParsedQuery
    required: Node
    tree: Node

    @classmethod
    def read(cls, q: str, engine: SearchEngine, match: MatchMode = "auto") -> Self:
        """Read any string; what can't be understood is among the notices of `parsed`."""
        parsed = parse(q)
        required = without_idle_words(parsed.tree, engine.analyzer)
        if match == "auto":
            required = relaxed(parsed, required)
        return cls(parsed, required, ranked_by_proximity(expand(required, engine.analyzer, engine.resolve)))

    @property
    def relaxed(self) -> str | None:
        """What is not required of the words, in French; None where all of them are."""
        if not isinstance(self.required, Enough):
            return None
        return (
            "Tous les mots ne sont pas exigés : un article qui n’en contient que les plus rares est trouvé aussi. "
            "Avec « ET » entre les mots, tous le sont."
        )

    @property
    def understood(self) -> str:
        """What is required, in French words."""
        return understood(self.required)

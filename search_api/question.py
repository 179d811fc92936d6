"""A query string as one engine understands it: parsed, freed of idle words, expanded."""

from dataclasses import dataclass
from typing import Self

from search_api.engine import SearchEngine
from search_api.query import (
    Enough,
    Expansion,
    InOffice,
    Node,
    ParsedQuery,
    expand,
    expansions,
    looked_for,
    parse,
    ranked_by_proximity,
    relaxed,
    understood,
    with_other_names,
    without_idle_words,
)
from search_api.request import SearchRequest


@dataclass(frozen=True, slots=True)
class Question:
    """`required` is what has to be found, as the researcher would say it; `tree` what to look for in this engine's index.

    `expansions` are the names of the query in place of which other names of the same may stand.
    """

    parsed: ParsedQuery
    required: Node
    tree: Node
    expansions: tuple[Expansion, ...] = ()

    @classmethod
    def read(cls, request: SearchRequest, engine: SearchEngine) -> Self:
        """Read the query of a request, any string, as its modes say; what can't be understood is among the notices of `parsed`.

        With `match` "all", every word is required as it is written, and no other name stands in its place.
        """
        parsed = parse(request.q)
        required = without_idle_words(parsed.tree, engine.analyzer)
        found: tuple[Expansion, ...] = ()
        if request.match == "auto":
            required = relaxed(parsed, required)
            if request.expand == "names":
                found = expansions(parsed.tree, request.q, engine.analyzer, engine)
                required = with_other_names(required, found)
        return cls(parsed, required, ranked_by_proximity(expand(required, engine.analyzer, engine)), found)

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
    def functions(self) -> tuple[str, ...]:
        """The functions that are asked for; one that is excluded is not."""
        return tuple(leaf.text for leaf in looked_for(self.required) if isinstance(leaf, InOffice))

    @property
    def understood(self) -> str:
        """What is required, in French words."""
        return understood(self.required)

"""What a query is told about names where no authority file is at hand."""

from collections.abc import Sequence

from indexer.analysis import Token
from indexer.index import FacetKind
from search_api.query import CalledConcept, Holder


class NoNames:
    """A name source that knows no name."""

    def resolve(self, kind: FacetKind, text: str) -> tuple[str, ...]:
        return ()

    def called(self, tokens: Sequence[Token]) -> CalledConcept | None:
        return None

    def holders(self, text: str) -> tuple[Holder, ...]:
        return ()

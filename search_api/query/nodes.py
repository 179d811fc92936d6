"""The typed tree that a query is read into. Frozen records; `start` and `end` count code points in the query string.

The parser writes words, phrases and names as they were typed; `expand` replaces them by `Terms` and `FiledUnder`, which say
what to look for in the index.
"""

import datetime
from dataclasses import dataclass
from typing import TypeAlias

from corpus.annotation import FieldName
from indexer.analysis import Strength, Token
from indexer.index import FacetKind
from search_api.query.name_sources import OtherName


@dataclass(frozen=True, slots=True)
class Word:
    """A word as typed, found in any text field or in `field`.

    It may hold several tokens (`porte-parole`, `l'avocat`). `exact` asks for the form with its accents only.
    """

    text: str
    field: FieldName | None = None
    exact: bool = False
    boost: float = 1.0
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words in this order, exact forms, with at most `slop` other words between two neighbours."""

    text: str
    field: FieldName | None = None
    slop: int = 0
    boost: float = 1.0
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Wildcard:
    """A word with `*` (any letters) or `?` (one letter); a prefix is a wildcard that ends in its only `*`."""

    pattern: str
    field: FieldName | None = None
    boost: float = 1.0
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Fuzzy:
    """A word with at most `distance` edits, 1 or 2."""

    text: str
    distance: int = 1
    field: FieldName | None = None
    boost: float = 1.0
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class FacetValue:
    """Articles filed under a concept or value that is called so: `personne:Macron`."""

    kind: FacetKind
    text: str
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class InOffice:
    """Articles filed under a person who held a function on the day of publication: `fonction:ministre`."""

    text: str
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True)
class Named:
    """A word of a name, and the other names of what is called so: an article that holds one of them need not hold the word."""

    word: Word
    others: tuple[OtherName, ...]


@dataclass(frozen=True, slots=True)
class Terms:
    """Consecutive tokens at one strength, with at most `slop` others between two neighbours.

    Where a single one is asked for at the stem, its exact and its folded form count for the ranking, unless `finer` is False.
    """

    tokens: tuple[Token, ...]
    strength: Strength
    field: FieldName | None = None
    slop: int = 0
    boost: float = 1.0
    finer: bool = True


@dataclass(frozen=True, slots=True)
class Called:
    """What an expanded `Named` looks for: `terms`, or one of `others`, which may be narrowed to the years of a name."""

    terms: Terms
    others: "tuple[Node, ...]"

    @property
    def children(self) -> "tuple[Node, ...]":
        """All that is looked for, of which one is enough."""
        return (self.terms, *self.others)


@dataclass(frozen=True, slots=True)
class FiledUnder:
    """Articles filed under at least one of `values`; under no value: none. Each of them scores `boost` for it."""

    kind: FacetKind
    values: tuple[str, ...]
    boost: float = 1.0


@dataclass(frozen=True, slots=True)
class Published:
    """Articles published from `first` to `last`, both included; None is open. Never an undated article.

    `boost` is what it adds to a score.
    """

    first: datetime.date | None
    last: datetime.date | None
    start: int = 0
    end: int = 0
    boost: float = 1.0


@dataclass(frozen=True, slots=True)
class Cited:
    """Articles that speak of a date all of which lies from `first` to `last`, both included; None is open.

    An article that speaks of March 1962 is one of 1962, and none of 18 March 1962.
    """

    first: datetime.date | None
    last: datetime.date | None
    start: int = 0
    end: int = 0
    boost: float = 1.0


@dataclass(frozen=True, slots=True)
class And:
    """All of `children`, at least one."""

    children: "tuple[Node, ...]"


@dataclass(frozen=True, slots=True)
class Or:
    """At least one of `children`."""

    children: "tuple[Node, ...]"


@dataclass(frozen=True, slots=True)
class Enough:
    """So many of `children` that they weigh at least `share` of what all of them weigh.

    A child weighs log(1 + N / (n + 1)), where `n` of the `N` articles of the archive match it: rare words weigh most.
    """

    children: "tuple[Node, ...]"
    share: float


@dataclass(frozen=True, slots=True)
class Ranked:
    """What `required` matches; articles in which `words` (single tokens at the stem) stand near each other come before others."""

    required: "Node"
    words: "tuple[Terms, ...]"


@dataclass(frozen=True, slots=True)
class Not:
    """Every article that `child` does not match."""

    child: "Node"


@dataclass(frozen=True, slots=True)
class Everything:
    """Every article: the empty query."""


Node: TypeAlias = (
    Word
    | Phrase
    | FacetValue
    | InOffice
    | Named
    | Terms
    | Called
    | FiledUnder
    | Wildcard
    | Fuzzy
    | Published
    | Cited
    | And
    | Or
    | Enough
    | Ranked
    | Not
    | Everything
)


@dataclass(frozen=True, slots=True)
class Notice:
    """What was ignored or read otherwise than written, in French, and where."""

    message: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ParsedQuery:
    """A query string as read: the tree, what was ignored, and whether it is nothing but words, as one says it to a person."""

    text: str
    tree: Node
    notices: tuple[Notice, ...] = ()
    is_plain: bool = False

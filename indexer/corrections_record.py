"""Which corrections an index was built with, and which of its articles are concerned when they are others.

The record stands in the generation, so that the two never part; a generation without one was built without corrections.
"""

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import numpy.typing as npt
from msgspec import Struct, field, json

from corpus.ledger import Corrections, Ledger
from indexer.earlier import Earlier, id_digest
from indexer.index import StoredArticle

RECORD_NAME = "corrections.json"


class CorrectionsRecord(Struct, frozen=True):
    """`entries` counts those of the ledger, undone ones too; `merges[kind][value]` is what a value became.

    `articles` has a digest of the corrections of each article that has any. It is empty where one of them could not be
    applied, so that the article is looked at again by every run, and the conflict told again.
    """

    ledger: str = ""
    entries: int = 0
    merges: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    articles: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, ledger: Ledger, corrections: Corrections, conflicting: frozenset[str] = frozenset()) -> "CorrectionsRecord":
        """The record of a run, in which corrections of the articles `conflicting` could not be applied."""
        return cls(
            str(ledger.path.absolute()),
            len(ledger.entries),
            {
                kind: {value: merge.meaning.value for value, merge in sorted(of_kind.items())}
                for kind, of_kind in corrections.merges.items()
                if of_kind
            },
            {id: "" if id in conflicting else each.digest() for id, each in corrections.articles.items()},
        )

    @classmethod
    def read(cls, generation: Path) -> "CorrectionsRecord":
        """The record of a generation whose files have been checked.

        Raises:
            OSError: it can't be read.
            msgspec.DecodeError: it is none.
        """
        try:
            return _RECORD.decode((generation / RECORD_NAME).read_bytes())
        except FileNotFoundError:
            return cls()

    def write(self, generation: Path) -> None:
        """Write it down, where there is something to write."""
        if self.entries:
            (generation / RECORD_NAME).write_bytes(json.encode(self))

    def concerned(self, earlier: Earlier, corrections: Corrections) -> npt.NDArray[np.bool_]:
        """The articles that have to be prepared anew where other corrections hold now, shape (articles of the index,).

        Corrections of one article concern that one. Merges concern every article that speaks of what is merged or no longer
        is, and every article with corrections of its own, which may be about such a value.
        """
        now = CorrectionsRecord.of(Ledger(Path()), corrections)
        values = _changed_values(self.merges, now.merges)
        ids = self.articles.keys() | now.articles.keys()
        changed = ids if values else {id for id in ids if self.articles.get(id) != now.articles.get(id)}
        if not changed and not values:
            return np.zeros(earlier.order.size, dtype=np.bool_)
        found = earlier.with_digests(np.fromiter(map(id_digest, changed), np.uint64, len(changed)))
        if values:
            found = found | earlier.where(lambda stored: _speaks_of(stored, values))
        return found


def _changed_values(before: Mapping[str, Mapping[str, str]], now: Mapping[str, Mapping[str, str]]) -> frozenset[tuple[str, str]]:
    """The values, with their kind, that are merged otherwise."""
    found = set()
    for kind in before.keys() | now.keys():
        old, new = before.get(kind, {}), now.get(kind, {})
        found |= {(kind, value) for value in old.keys() | new.keys() if old.get(value) != new.get(value)}
    return frozenset(found)


def _speaks_of(stored: StoredArticle, values: frozenset[tuple[str, str]]) -> bool:
    """Whether an article has one of the values, or had it until a merge."""
    if any((each.kind, each.value) in values for each in stored.annotations):
        return True
    return any(each.operation == "merge" and (each.kind, each.value) in values for each in stored.corrections)


_RECORD = json.Decoder(CorrectionsRecord)

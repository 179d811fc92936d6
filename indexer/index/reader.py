"""The reader: one whole generation, opened once and shared by all searches; a later generation is another reader."""

import logging
from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np
import numpy.typing as npt
from whoosh import index as whoosh_index
from whoosh.reading import IndexReader as WhooshReader
from whoosh.searching import Searcher

from indexer.errors import IndexDamaged
from indexer.index.check import Damage, find_damage
from indexer.index.document import FACET_KINDS, FacetKind, StoredArticle
from indexer.index.facet_column import FacetColumn
from indexer.index.generations import readable_generations
from indexer.index.labels import Labels
from indexer.index.manifest import Manifest
from indexer.index.writer import LABELS_NAME

_log = logging.getLogger(__name__)


class IndexReader:
    """One generation. Document numbers run from 0 to `document_count - 1` and mean nothing outside it.

    `days` and `seconds` are the columns of `IndexDocument`, -1 for an undated article; `id_ranks[n]` is the place of
    document n when all identifiers are sorted.
    """

    def __init__(self, generation: Path) -> None:
        self.generation = generation
        self.manifest = Manifest.read(generation)
        self.labels = Labels.read(generation / LABELS_NAME)
        # Whoosh unpickles its table of contents here; the checksums have been compared before.
        self.searcher: Searcher = whoosh_index.open_dir(generation).searcher()
        reader: WhooshReader = self.searcher.reader()
        self.document_count: int = reader.doc_count_all()
        self.ids = tuple(reader.stored_fields(number)["id"] for number in range(self.document_count))
        self._numbers = {id: number for number, id in enumerate(self.ids)}
        self.id_ranks = np.empty(self.document_count, dtype=np.int64)
        self.id_ranks[sorted(range(self.document_count), key=self.ids.__getitem__)] = np.arange(self.document_count)
        self.days = _column(reader, "day_column", self.document_count).astype(np.int32)
        self.seconds = _column(reader, "second_column", self.document_count)
        self.facets: Mapping[FacetKind, FacetColumn] = {
            kind: _facet_column(reader, kind, self.document_count) for kind in FACET_KINDS
        }

    @classmethod
    def open(cls, index: Path) -> "IndexReader":
        """Open the current generation, or where it is damaged the newest whole one before it (and log that).

        Raises:
            IndexMissing: nothing was ever built here.
            IndexDamaged: no generation is whole.
        """
        candidates = readable_generations(index)
        for generation in candidates:
            try:
                damage = next(find_damage(generation), None)
                if damage is None:
                    return cls(generation)
            except OSError as error:
                damage = Damage(generation, f"can't be opened ({error.strerror})")
            _log.error("%s; trying the generation before it", damage)
        raise IndexDamaged(f"{index}: no generation is whole; `depeches check` says what is damaged, `depeches build` rebuilds")

    def stored(self, number: int) -> StoredArticle:
        """The article with that document number."""
        return StoredArticle.from_json(self.searcher.stored_fields(number)["stored"])

    def number(self, id: str) -> int | None:
        """The document number of an article, or None where there is none."""
        return self._numbers.get(id)

    def articles(self) -> Iterator[StoredArticle]:
        """Every article, in no particular order."""
        return (self.stored(number) for number in range(self.document_count))

    def close(self) -> None:
        self.searcher.close()


def _column(reader: WhooshReader, name: str, document_count: int) -> npt.NDArray[np.int64]:
    values = reader.column_reader(name)
    return np.fromiter((values[number] for number in range(document_count)), np.int64, document_count)


def _facet_column(reader: WhooshReader, kind: FacetKind, document_count: int) -> FacetColumn:
    postings = {term.decode("utf-8"): list(reader.postings(kind, term).all_ids()) for term in reader.lexicon(kind)}
    return FacetColumn.from_postings(document_count, postings)

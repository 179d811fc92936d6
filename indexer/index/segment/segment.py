"""One segment, opened: its lexicon, postings, columns and records, each read in place when it is asked for."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from corpus.annotation import FieldName
from indexer.analysis import Strength
from indexer.index.arrays import ArrayFile, StoredArray, Strings, encoded
from indexer.index.document import FACET_KINDS, TEXT_FIELDS, FacetKind, FiledArticle, StoredArticle
from indexer.index.segment.groups import lengths_of, places_of, starts_of
from indexer.index.segment.records import Compression

IntArray = npt.NDArray[np.int32]

SUFFIX = ".segment"

# From so many on, forms are looked up in one array operation.
_MANY = 16

WIDER_STRENGTHS: tuple[Strength, ...] = ("folded", "stem")


class FieldPostings:
    """The postings of all exact forms in one text field, and the length of that field in every document."""

    def __init__(self, field: FieldName, file: ArrayFile) -> None:
        self.starts = file[f"{field}_starts"]
        self.documents = file[f"{field}_documents"]
        self.frequencies = file[f"{field}_frequencies"]
        self.position_starts = file[f"{field}_position_starts"]
        self.positions = file[f"{field}_positions"]
        self.lengths = file[f"{field}_lengths"]
        self.tokens: int = file.facts[f"{field}_tokens"]

    def bounds(self, form: int) -> tuple[int, int]:
        """Where the postings of a form begin and end."""
        start, stop = self.starts.part(form, form + 2).tolist()
        return start, stop

    def bounds_of(self, forms: Sequence[int]) -> list[tuple[int, int]]:
        """Where the postings of each of some forms begin and end."""
        if len(forms) < _MANY:
            return [self.bounds(form) for form in forms]
        starts, places = self.starts.whole(), np.array(forms)
        return list(zip(starts[places].tolist(), starts[places + 1].tolist(), strict=True))

    def document_counts(self, forms: IntArray) -> npt.NDArray[np.int64]:
        """In how many documents each of some forms stands, shape of `forms`; deleted ones count."""
        starts = self.starts.whole()
        counts: npt.NDArray[np.int64] = starts[forms + 1].astype(np.int64) - starts[forms]
        return counts

    def positions_of(self, form: int) -> npt.NDArray[Any]:
        """The positions of a form in all its documents, one document after another."""
        first, last = self.position_starts.part(form, form + 2).tolist()
        return self.positions.part(first, last)


class WiderLexicon:
    """The entries of a strength wider than the exact form, and the exact forms that each of them joins."""

    def __init__(self, strength: Strength, file: ArrayFile) -> None:
        self.entries = Strings(file[f"{strength}_offsets"], file[strength])
        self._starts = file[f"{strength}_starts"]
        self._forms = file[f"{strength}_forms"]

    def forms(self, entry: int) -> list[int]:
        """The ordinals of the exact forms of one entry."""
        start, stop = self._starts.part(entry, entry + 2).tolist()
        forms: list[int] = self._forms.part(start, stop).tolist()
        return forms

    def forms_of_several(self, entries: npt.NDArray[np.int64]) -> tuple[IntArray, npt.NDArray[np.int64]]:
        """The exact forms of some entries, those of one after those of the other, and where each one's begin."""
        starts = self._starts.whole()
        begins = starts[entries]
        lengths = starts[entries + 1] - begins
        return self._forms.whole()[places_of(begins, lengths)], starts_of(lengths)[:-1]

    def forms_between(self, first: int, last: int) -> IntArray:
        """The exact forms of the entries `first` to before `last`, one entry after another."""
        start, stop = (int(self._starts.part(entry, entry + 1)[0]) for entry in (first, last))
        return self._forms.part(start, stop)

    def form_counts(self, first: int, last: int) -> npt.NDArray[np.int64]:
        """How many exact forms each of these entries joins: one at least."""
        return lengths_of(self._starts.part(first, last + 1))

    def entry_of_form(self) -> IntArray:
        """The entry of each exact form, shape (forms,)."""
        entries = np.empty(len(self._forms), dtype=np.int32)
        ordinals = np.arange(len(self.entries), dtype=np.int32)
        entries[self._forms.whole()] = np.repeat(ordinals, lengths_of(self._starts.whole()))
        return entries


class FacetValues:
    """The values of a facet, sorted; the ordinals of each document, ascending; the documents of each value."""

    def __init__(self, kind: FacetKind, file: ArrayFile) -> None:
        self.values = Strings(file[f"{kind}_value_offsets"], file[f"{kind}_values"])
        self.starts = file[f"{kind}_starts"]
        self.ordinals = file[f"{kind}_ordinals"]
        self._value_starts = file[f"{kind}_value_starts"]
        self._documents = file[f"{kind}_documents"]

    def documents(self, ordinal: int) -> IntArray:
        """The documents that carry a value, ascending."""
        start, stop = self._value_starts.part(ordinal, ordinal + 2).tolist()
        return self._documents.part(start, stop)


class CitedDates:
    """The dates that each document speaks of, ascending: the first and the last day of each, as proleptic ordinals."""

    def __init__(self, file: ArrayFile) -> None:
        self.starts = file["cited_starts"]
        self.first_days = file["cited_first_days"]
        self.last_days = file["cited_last_days"]


class Segment:
    """A segment file. Document numbers run from 0 to `document_count - 1`."""

    def __init__(self, path: Path) -> None:
        """Open a segment.

        Raises:
            OSError: it can't be opened.
            DamagedArray: it is not what was written.
        """
        self.path = path
        self.file = ArrayFile(path)
        self.document_count: int = self.file.facts["documents"]
        self.forms = Strings(self.file["form_offsets"], self.file["forms"])
        self.wider: dict[Strength, WiderLexicon] = {each: WiderLexicon(each, self.file) for each in WIDER_STRENGTHS}
        self.fields = {field: FieldPostings(field, self.file) for field in TEXT_FIELDS}
        self.facets = {kind: FacetValues(kind, self.file) for kind in FACET_KINDS}
        self.cited = CitedDates(self.file)
        self.ids = Strings(self.file["id_offsets"], self.file["ids"])
        self.origins = Strings(self.file["origin_offsets"], self.file["origins"])
        self._record_offsets = self.file["record_offsets"]
        self._records = self.file["records"]
        self._compression: Compression | None = None

    @property
    def name(self) -> str:
        return self.path.stem

    def column(self, name: str) -> StoredArray:
        """One value a document: `days`, `months`, `seconds`, `id_ranks`, `ids_sorted`, `origin_of`, `path_hashes`."""
        return self.file[name]

    def fingerprints(self) -> npt.NDArray[np.uint64]:
        """The fingerprint of each document, shape (documents, 2)."""
        return self.file["fingerprints"].whole().reshape(-1, 2)

    def forms_of(self, strength: Strength, text: str) -> list[int]:
        """The exact forms that a term of a strength finds, by their ordinals."""
        wanted = encoded(text)
        if strength == "exact":
            form = self.forms.find(wanted)
            return [] if form is None else [form]
        entry = self.wider[strength].entries.find(wanted)
        return [] if entry is None else self.wider[strength].forms(entry)

    def occurrences(self, forms: IntArray, fields: Iterable[FieldName] = TEXT_FIELDS) -> npt.NDArray[np.int64]:
        """In how many of some fields of documents each of some forms stands, shape of `forms`; deleted documents count."""
        counts = np.zeros(forms.size, dtype=np.int64)
        for field in fields:
            counts += self.fields[field].document_counts(forms)
        return counts

    def number(self, id: str) -> int | None:
        """The document with that identifier, or None."""
        wanted = encoded(id)
        order = self.file["ids_sorted"]
        low, high = 0, len(order)
        while low < high:
            middle = (low + high) // 2
            if self.ids.raw(int(order.part(middle, middle + 1)[0])) < wanted:
                low = middle + 1
            else:
                high = middle
        if low == len(order):
            return None
        number = int(order.part(low, low + 1)[0])
        return number if self.ids.raw(number) == wanted else None

    @property
    def dictionary(self) -> bytes:
        """What records are compressed with."""
        return self.file["dictionary"].whole().tobytes()

    def frame(self, number: int) -> memoryview:
        """The compressed record of a document."""
        start, stop = self._record_offsets.part(number, number + 2).tolist()
        return self._records.view(start, stop)

    def record(self, number: int) -> bytes:
        """The record of a document, as `StoredArticle.to_msgpack` wrote it."""
        if self._compression is None:
            self._compression = Compression(self.dictionary)
        return self._compression.decompress(self.frame(number))

    def filed(self, number: int) -> FiledArticle:
        """A document with what it is filed under."""
        return FiledArticle.from_msgpack(self.record(number))

    def stored(self, number: int) -> StoredArticle:
        """A document with its annotations."""
        return StoredArticle.from_msgpack(self.record(number))

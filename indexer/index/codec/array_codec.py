"""The codec: what Whoosh asks of a segment, answered from arrays. It reads only; `IndexWriter` writes."""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import chain
from typing import Any, NoReturn

import numpy as np
import numpy.typing as npt
from whoosh.codec import base
from whoosh.columns import ColumnReader
from whoosh.filedb.filestore import ReadOnlyError
from whoosh.reading import TermInfo, TermNotFound

from indexer.index.codec.matcher import ArrayMatcher
from indexer.index.codec.term_postings import TermPostings
from indexer.index.codec.term_source import TermSource, term_sources
from indexer.index.live_segment import LiveSegment
from indexer.index.schema import TEXT_FIELD_PARTS
from indexer.index.segment.segment import CitedDates

# mypy takes Whoosh's classes for Any.
# mypy: disable-error-code="misc"


class ArraySegment(base.Segment):
    """A segment as Whoosh's lists of segments hold it."""

    def __init__(self, live: LiveSegment, weights: dict[str, float]) -> None:
        super().__init__("depeches")
        self.segid = live.segment.name
        self.live = live
        self.weights = weights

    def codec(self) -> "ArrayCodec":
        return ArrayCodec()

    def doc_count_all(self) -> int:
        return self.live.segment.document_count

    def deleted_count(self) -> int:
        return int(self.live.deleted.size)

    def deleted_docs(self) -> Iterator[int]:
        deleted: list[int] = self.live.deleted.tolist()
        return iter(deleted)

    def is_deleted(self, docnum: int) -> bool:
        return self.live.is_deleted(docnum)

    def delete_document(self, docnum: int, delete: bool = True) -> NoReturn:  # noqa: ARG002, FBT001, FBT002 - Whoosh's signature
        raise ReadOnlyError


class ArrayCodec(base.Codec):
    """Reads segments. The writing half of Whoosh's interface takes postings one by one, which is what made it slow."""

    def terms_reader(self, storage: Any, segment: ArraySegment) -> "ArrayTermsReader":  # noqa: ARG002 - Whoosh's signature
        return ArrayTermsReader(segment)

    def per_document_reader(self, storage: Any, segment: ArraySegment) -> "ArrayDocumentReader":  # noqa: ARG002 - as above
        return ArrayDocumentReader(segment)


class ArrayTermsReader(base.TermsReader):
    """The terms of all fields."""

    def __init__(self, segment: ArraySegment) -> None:
        self._segment = segment
        self._sources = term_sources(segment.live.segment, segment.weights)
        self._lexicons: dict[str, list[bytes]] = {}

    def __contains__(self, term: tuple[str, bytes]) -> bool:
        field, text = term
        return field in self._sources and self._sources[field].postings(text) is not None

    def indexed_field_names(self) -> list[str]:
        return sorted(self._sources)

    def terms(self) -> Iterator[tuple[str, bytes]]:
        return ((field, text) for field in self.indexed_field_names() for text in self.lexicon(field))

    def terms_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[str, bytes]]:
        lexicon = self.lexicon(fieldname)
        own = ((fieldname, text) for text in lexicon[bisect_left(lexicon, prefix) :])
        later = (name for name in self.indexed_field_names() if name > fieldname)
        return chain(own, ((name, text) for name in later for text in self.lexicon(name)))

    def items(self) -> Iterator[tuple[tuple[str, bytes], TermInfo]]:
        return (((field, text), self.term_info(field, text)) for field, text in self.terms())

    def items_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[tuple[str, bytes], TermInfo]]:
        return (((field, text), self.term_info(field, text)) for field, text in self.terms_from(fieldname, prefix))

    def cursor(self, fieldname: str, fieldobj: Any) -> "LexiconCursor":
        return LexiconCursor([fieldobj.from_bytes(text) for text in self.lexicon(fieldname)])

    def lexicon(self, field: str) -> list[bytes]:
        """The sorted terms of a field."""
        if field not in self._sources:
            raise TermNotFound(f"no field {field!r}")
        if field not in self._lexicons:
            self._lexicons[field] = self._sources[field].terms()
        return self._lexicons[field]

    def term_info(self, fieldname: str, text: bytes) -> TermInfo:
        source, postings = self._found(fieldname, text)
        lengths = postings.documents * 0 + 1
        if fieldname in TEXT_FIELD_PARTS:
            field, _ = TEXT_FIELD_PARTS[fieldname]
            lengths = self._segment.live.segment.fields[field].lengths.whole()[postings.documents]
        return TermInfo(
            weight=float(postings.frequencies.sum()) * source.weight,
            df=postings.documents.size,
            minlength=int(lengths.min()),
            maxlength=int(lengths.max()),
            maxweight=float(postings.frequencies.max()) * source.weight,
            minid=int(postings.documents[0]),
            maxid=int(postings.documents[-1]),
        )

    def frequency(self, fieldname: str, text: bytes) -> float:
        return self.term_info(fieldname, text).weight() if (fieldname, text) in self else 0.0

    def doc_frequency(self, fieldname: str, text: bytes) -> int:
        return self.term_info(fieldname, text).doc_frequency() if (fieldname, text) in self else 0

    def matcher(self, fieldname: str, text: bytes, format_: Any, scorer: Any = None) -> ArrayMatcher:  # noqa: ARG002 - as above
        source, postings = self._found(fieldname, text)
        return ArrayMatcher((fieldname, text), postings, source.weight, scorer)

    def _found(self, field: str, text: bytes) -> tuple[TermSource, TermPostings]:
        source = self._sources.get(field)
        postings = source.postings(text) if source else None
        if source is None or postings is None:
            raise TermNotFound(f"{field}:{text!r}")
        return source, postings


class LexiconCursor(base.FieldCursor):
    """A place in a lexicon; spelling and fuzzy terms walk by it."""

    def __init__(self, lexicon: list[str]) -> None:
        self._lexicon = lexicon
        self._place = 0

    def first(self) -> str | None:
        self._place = 0
        return self.text()

    def find(self, string: str) -> str | None:
        self._place = bisect_left(self._lexicon, string)
        return self.text()

    def next(self) -> str | None:
        self._place += 1
        return self.text()

    def text(self) -> str | None:
        return self._lexicon[self._place] if self.is_valid() else None

    def is_valid(self) -> bool:
        return self._place < len(self._lexicon)


class ArrayDocumentReader(base.PerDocumentReader):
    """Lengths, columns and stored fields of documents."""

    def __init__(self, segment: ArraySegment) -> None:
        self._segment = segment
        self._live = segment.live

    def doc_count(self) -> int:
        return int(self._segment.doc_count())

    def doc_count_all(self) -> int:
        return self._segment.doc_count_all()

    def has_deletions(self) -> bool:
        return bool(self._segment.has_deletions())

    def is_deleted(self, docnum: int) -> bool:
        return self._segment.is_deleted(docnum)

    def deleted_docs(self) -> Iterator[int]:
        return self._segment.deleted_docs()

    def supports_columns(self) -> bool:
        return True

    def has_column(self, fieldname: str) -> bool:
        return fieldname in {"day", "second", "cited"}

    def column_reader(self, fieldname: str, column: Any) -> ColumnReader:  # noqa: ARG002 - Whoosh's signature
        if fieldname == "cited":
            return IntervalColumnReader(self._live.segment.cited)
        return ArrayColumnReader(self._live.segment.column(f"{fieldname}s").whole())

    def doc_field_length(self, docnum: int, fieldname: str, default: int = 0) -> int:
        if fieldname not in TEXT_FIELD_PARTS:
            return default
        return int(self._lengths(fieldname)[docnum]) or default

    def field_length(self, fieldname: str) -> int:
        return int(self._lengths(fieldname).sum(dtype=np.int64)) if fieldname in TEXT_FIELD_PARTS else 0

    def min_field_length(self, fieldname: str) -> int:
        return int(self._lengths(fieldname).min(initial=0)) if fieldname in TEXT_FIELD_PARTS else 0

    def max_field_length(self, fieldname: str) -> int:
        return int(self._lengths(fieldname).max(initial=0)) if fieldname in TEXT_FIELD_PARTS else 0

    def stored_fields(self, docnum: int) -> dict[str, object]:
        return {"id": self._live.segment.ids[docnum], "stored": self._live.segment.record(docnum)}

    def _lengths(self, fieldname: str) -> npt.NDArray[Any]:
        field, _ = TEXT_FIELD_PARTS[fieldname]
        return self._live.segment.fields[field].lengths.whole()


class ArrayColumnReader(ColumnReader):
    """One whole number a document."""

    def __init__(self, values: npt.NDArray[Any]) -> None:
        self._values = values

    def __len__(self) -> int:
        return self._values.size

    def __getitem__(self, docnum: int) -> int:
        return int(self._values[docnum])

    def __iter__(self) -> Iterator[int]:
        values: list[int] = self._values.tolist()
        return iter(values)


class IntervalColumnReader(ColumnReader):
    """The dates that each document speaks of, one `INTERVAL` after another."""

    def __init__(self, dates: CitedDates) -> None:
        self._starts = dates.starts.whole()
        self._intervals = np.column_stack([dates.first_days.whole(), dates.last_days.whole()])

    def __len__(self) -> int:
        return self._starts.size - 1

    def __getitem__(self, docnum: int) -> bytes:
        return self._intervals[self._starts[docnum] : self._starts[docnum + 1]].tobytes()

    def __iter__(self) -> Iterator[bytes]:
        return map(self.__getitem__, range(len(self)))

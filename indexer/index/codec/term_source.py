"""Whoosh's fields as views of a segment: each knows its terms and their postings.

A text field of ours is three of Whoosh's, one a strength, over the same postings of exact forms.
"""

from typing import Protocol

import numpy as np

from corpus.annotation import FieldName
from indexer.analysis import Strength
from indexer.index.codec.term_postings import TermPostings, text_postings
from indexer.index.document import FACET_KINDS, FacetKind
from indexer.index.schema import STRENGTHS, TEXT_FIELDS, text_field
from indexer.index.segment.segment import Segment


class TermSource(Protocol):
    """The terms of one of Whoosh's fields."""

    weight: float

    def terms(self) -> list[bytes]:
        """All terms that stand in a document, sorted."""
        ...

    def postings(self, text: bytes) -> TermPostings | None:
        """The postings of a term, or None where there is no such term."""
        ...


class TextTerms:
    """The terms of a text field at a strength; `weight` is that of one occurrence."""

    def __init__(self, segment: Segment, field: FieldName, strength: Strength, weight: float) -> None:
        self.weight = weight
        self._segment = segment
        self._postings = segment.fields[field]
        self._strength = strength

    def terms(self) -> list[bytes]:
        present = np.diff(self._postings.starts.whole().astype(np.int64)) > 0
        if self._strength == "exact":
            return [form for form, is_present in zip(self._segment.forms.all_raw(), present.tolist(), strict=True) if is_present]
        wider = self._segment.wider[self._strength]
        entries = np.unique(wider.entry_of_form()[present]).tolist()
        return [wider.entries.raw(entry) for entry in entries]

    def postings(self, text: bytes) -> TermPostings | None:
        return text_postings(self._postings, self._segment.forms_of(self._strength, text.decode("utf-8", "surrogatepass")))


class FacetTerms:
    """The values of a facet."""

    weight = 1.0

    def __init__(self, segment: Segment, kind: FacetKind) -> None:
        self._facet = segment.facets[kind]

    def terms(self) -> list[bytes]:
        return self._facet.values.all_raw()

    def postings(self, text: bytes) -> TermPostings | None:
        ordinal = self._facet.values.find(text)
        if ordinal is None:
            return None
        documents = self._facet.documents(ordinal)
        return TermPostings(documents, np.ones(documents.size, dtype=np.int64))


class IdTerms:
    """The identifiers."""

    weight = 1.0

    def __init__(self, segment: Segment) -> None:
        self._segment = segment

    def terms(self) -> list[bytes]:
        return sorted(self._segment.ids.all_raw())

    def postings(self, text: bytes) -> TermPostings | None:
        number = self._segment.number(text.decode("utf-8", "surrogatepass"))
        if number is None:
            return None
        return TermPostings(np.array([number], dtype=np.int32), np.ones(1, dtype=np.int64))


def term_sources(segment: Segment, weights: dict[str, float]) -> dict[str, TermSource]:
    """All fields of a segment by Whoosh's name; `weights` are those of the text fields."""
    sources: dict[str, TermSource] = {"id": IdTerms(segment)}
    for field in TEXT_FIELDS:
        for strength in STRENGTHS:
            name = text_field(field, strength)
            sources[name] = TextTerms(segment, field, strength, weights[name])
    for kind in FACET_KINDS:
        sources[kind] = FacetTerms(segment, kind)
    return sources

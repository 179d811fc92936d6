"""Phase one of a search: the documents of one segment that match a query."""

from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import Any

import numpy as np
from whoosh import query

from corpus.annotation import FieldName
from indexer.analysis import Strength
from indexer.index import FACET_KINDS, LiveSegment
from indexer.index.arrays import encoded
from indexer.index.schema import TEXT_FIELD_PARTS
from search_api.engine.arrays import sorted_sets
from search_api.engine.arrays.cited_dates import citing_documents
from search_api.engine.arrays.expansion import Expansion, forms_of
from search_api.engine.arrays.phrase import phrase_documents
from search_api.engine.arrays.sorted_sets import BoolArray, Documents
from search_api.engine.arrays.term_list import TermList
from search_api.engine.queries import (
    CitedRange,
    DayRange,
    EnoughQuery,
    FuzzyExpansion,
    PrefixExpansion,
    WildcardExpansion,
    WordQuery,
)

_EXPANSIONS = (PrefixExpansion, WildcardExpansion, FuzzyExpansion)
_REMEMBERED = (query.Phrase, EnoughQuery, *_EXPANSIONS)


class SegmentSearch:
    """Answers one query tree; keeps the postings that it has met, and nothing longer than the query."""

    def __init__(self, live: LiveSegment) -> None:
        self.live = live
        self.segment = live.segment
        self.document_count = live.segment.document_count
        self._forms: dict[tuple[Strength, str], list[int]] = {}
        self._terms: dict[tuple[str, str], TermList | None] = {}
        self._lists: dict[tuple[FieldName, tuple[int, ...]], TermList] = {}
        self._found: dict[query.Query, Documents] = {}

    def documents(self, tree: query.Query) -> Documents:
        """The documents that match and are not deleted, ascending."""
        found = self._documents(tree)
        if not self.live.deleted.size:
            return found
        return found[~sorted_sets.held(self.live.deleted, found, self.document_count)]

    def all_documents(self) -> Documents:
        """Every document, deleted ones too."""
        return np.arange(self.document_count, dtype=np.int32)

    def _documents(self, tree: query.Query) -> Documents:
        match tree:
            case query.Term():
                return self._term_documents(tree)
            case query.And():
                return self._intersected(tree.subqueries)
            case query.Or():
                return sorted_sets.union([self._documents(child) for child in tree.subqueries], self.document_count)
            case query.AndMaybe():
                return self._documents(tree.a)
            case query.Not():
                excluded = sorted_sets.marked(self._documents(tree.query), self.document_count)
                return np.flatnonzero(~excluded).astype(np.int32)
            case DayRange():
                days = self.segment.column("days").whole()
                return np.flatnonzero((days >= max(tree.first, 0)) & (days <= tree.last)).astype(np.int32)
            case CitedRange():
                return citing_documents(self.segment.cited, tree.first, tree.last)
            case query.Every() if tree.fieldname is None:
                return self.all_documents()
            case _ if tree is query.NullQuery:
                return sorted_sets.NONE
            case _ if isinstance(tree, _REMEMBERED):
                return self._remembered(tree)
            case _:
                raise TypeError(f"no way to answer {tree!r} from arrays")

    def parts(self, tree: query.Query) -> Iterator[Documents]:
        """Sets of documents, deleted ones too, that together are those that match: of a word, the postings as they are stored."""
        match tree:
            case query.Or():
                for child in tree.subqueries:
                    yield from self.parts(child)
            case query.AndMaybe():
                yield from self.parts(tree.a)
            case query.Term() if tree.fieldname in TEXT_FIELD_PARTS:
                if term := self.term(tree.fieldname, tree.text):
                    yield from term.parts
            case _:
                yield self._documents(tree)

    def _intersected(self, children: Sequence[query.Query]) -> Documents:
        """Begin with what finds least, and ask the others only of what is left."""
        found: Documents | None = None
        for child in sorted(children, key=self.most):
            found = self._documents(child) if found is None else self._within(child, found)
            if not found.size:
                break
        return sorted_sets.NONE if found is None else found

    def _within(self, tree: query.Query, documents: Documents) -> Documents:
        """Those of `documents` that match."""
        match tree:
            case query.Phrase():
                found = self._found.get(tree)
                if found is None:
                    return self._phrase_documents(tree, documents)
                return sorted_sets.intersection(found, documents, self.document_count)
            case query.And():
                for child in sorted(tree.subqueries, key=self.most):
                    documents = self._within(child, documents)
                return documents
            case DayRange():
                days = self.segment.column("days").whole()[documents]
                return documents[(days >= max(tree.first, 0)) & (days <= tree.last)]
            case CitedRange():
                return citing_documents(self.segment.cited, tree.first, tree.last, documents)
            case query.Every() if tree.fieldname is None:
                return documents
            case _:
                return documents[self.holds(tree, documents)]

    def holds(self, tree: query.Query, documents: Documents) -> BoolArray:
        """Which of `documents` match, shape of `documents`."""
        match tree:
            case query.Or():
                mask = np.zeros(documents.size, dtype=np.bool_)
                for child in tree.subqueries:
                    mask |= self.holds(child, documents)
                return mask
            case query.Term() if tree.fieldname in TEXT_FIELD_PARTS:
                term = self.term(tree.fieldname, tree.text)
                return term.holds(documents) if term else np.zeros(documents.size, dtype=np.bool_)
            case EnoughQuery():
                weights = np.zeros(documents.size, dtype=np.int64)
                for child, weight in zip(tree.subqueries, tree.weights, strict=True):
                    weights += sorted_sets.held(self._remembered(child), documents, self.document_count) * weight
                return weights >= tree.least
            case query.AndMaybe():
                return self.holds(tree.a, documents)
            case query.Not():
                return ~self.holds(tree.query, documents)
            case query.And() | query.Phrase() | DayRange() | CitedRange():
                return sorted_sets.held(self._within(tree, documents), documents, self.document_count)
            case _:
                return sorted_sets.held(self._documents(tree), documents, self.document_count)

    def count(self, tree: query.Query) -> int:
        """How many documents match and are not deleted."""
        found = self._remembered(tree)
        return found.size - int(np.count_nonzero(sorted_sets.held(found, self.live.deleted, self.document_count)))

    def finds_any(self, tree: query.Query) -> bool:
        """Whether any document matches that is not deleted."""
        if isinstance(tree, WordQuery) and not self.live.deleted.size:
            # A word stands somewhere as soon as it has postings.
            return self.most(tree) > 0
        return self.most(tree) > 0 and self.count(tree) > 0

    def _remembered(self, tree: query.Query) -> Documents:
        """The documents of a query that is costly, or asked about more than once."""
        if tree not in self._found:
            self._found[tree] = self._looked_for(tree)
        return self._found[tree]

    def _looked_for(self, tree: query.Query) -> Documents:
        match tree:
            case query.Phrase():
                return self._phrase_documents(tree, None)
            case EnoughQuery():
                return self._with_enough(tree)
            case _ if isinstance(tree, _EXPANSIONS):
                return self._expansion_documents(tree)
            case _:
                return self._documents(tree)

    def _with_enough(self, tree: EnoughQuery) -> Documents:
        """Documents that match light subqueries only, which together are not enough, are never looked at."""
        light, heavy = 0, []
        for weight, child in sorted(zip(tree.weights, tree.subqueries, strict=True), key=itemgetter(0)):
            light += weight
            if light >= tree.least:
                heavy.append(self._remembered(child))
        candidates = sorted_sets.union(heavy, self.document_count)
        return candidates[self.holds(tree, candidates)]

    def most(self, tree: query.Query) -> int:
        """At least as many documents as match, without looking for them."""
        match tree:
            case query.Term():
                if tree.fieldname not in TEXT_FIELD_PARTS:
                    return self._term_documents(tree).size
                term = self.term(tree.fieldname, tree.text)
                return term.most if term else 0
            case query.And():
                return min(map(self.most, tree.subqueries), default=0)
            case query.Or() | EnoughQuery():
                return sum(map(self.most, tree.subqueries))
            case query.AndMaybe():
                return self.most(tree.a)
            case query.Phrase():
                # Words have to be looked at twice, for documents and for positions.
                return 2 * min((word.most for word in self._words(tree)), default=0)
            case _ if tree is query.NullQuery:
                return 0
            case _:
                return self.document_count

    def _term_documents(self, term: query.Term) -> Documents:
        if term.fieldname in TEXT_FIELD_PARTS:
            found = self.term(term.fieldname, term.text)
            return found.documents if found else sorted_sets.NONE
        if term.fieldname == "id":
            number = self.segment.number(term.text)
            return sorted_sets.NONE if number is None else np.array([number], dtype=np.int32)
        return self.filed_under(term.fieldname, term.text)

    def filed_under(self, kind: str, value: str) -> Documents:
        """The documents that carry a value of a facet, deleted ones too."""
        facet = self.segment.facets[_kind(kind)]
        ordinal = facet.values.find(encoded(value))
        return sorted_sets.NONE if ordinal is None else facet.documents(ordinal)

    def term(self, name: str, text: str) -> TermList | None:
        """The postings of a term in one of Whoosh's text fields; None where it stands nowhere."""
        if (name, text) not in self._terms:
            field, strength = TEXT_FIELD_PARTS[name]
            if (strength, text) not in self._forms:
                self._forms[strength, text] = self.segment.forms_of(strength, text)
            self._terms[name, text] = self._list(field, self._forms[strength, text])
        return self._terms[name, text]

    def _list(self, field: FieldName, forms: Sequence[int]) -> TermList | None:
        """Terms of several strengths that stand for the same forms share their postings."""
        postings = self.segment.fields[field]
        bounds = {
            form: (start, stop) for form, (start, stop) in zip(forms, postings.bounds_of(forms), strict=True) if start < stop
        }
        if not bounds:
            return None
        if (field, present := tuple(bounds)) not in self._lists:
            self._lists[field, present] = TermList(postings, bounds, self.document_count)
        return self._lists[field, present]

    def _phrase_documents(self, phrase: query.Phrase, within: Documents | None) -> Documents:
        words = self._words(phrase)
        return phrase_documents(words, phrase.slop, self.document_count, within) if words else sorted_sets.NONE

    def _words(self, phrase: query.Phrase) -> list[TermList]:
        """The words of a phrase; none where one of them stands nowhere."""
        words = [self.term(phrase.fieldname, word) for word in phrase.words]
        return [word for word in words if word] if all(words) else []

    def _expansion_documents(self, expansion: Expansion) -> Documents:
        field, strength = TEXT_FIELD_PARTS[expansion.fieldname]
        found = self._list(field, forms_of(expansion, self.segment, strength))
        # However often its words stand in a document, an expansion scores the same.
        return sorted_sets.union(found.parts, self.document_count) if found else sorted_sets.NONE


def _kind(name: str) -> Any:
    if name not in FACET_KINDS:
        raise TypeError(f"no field {name!r}")
    return name

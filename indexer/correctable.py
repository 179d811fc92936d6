"""What can be corrected: the articles, passages and values that the index and the authority files know.

A correction is held against them before it is recorded, so that a slip of the pen is told at once and not by the next build.
"""

import contextlib
from collections.abc import Iterator
from pathlib import Path

from corpus.annotation import Annotation, AnnotationKind, FieldName
from corpus.authority import Authorities
from corpus.authority.concept import ConceptKind
from corpus.errors import CorrectionRefused
from corpus.ledger import Corrections, QuotedPassage, spoken_period
from indexer.errors import IndexMissing
from indexer.index import IndexReader, StoredArticle
from indexer.index.arrays.strings import encoded
from indexer.recognition import NameIndex

# How many values of an article are named where the wanted one is not among them.
_NAMED = 10


class Correctable:
    """The index, where there is one, and the authority files. Made by `Correctable.open`."""

    def __init__(self, index: Path, reader: IndexReader | None, authorities: Authorities) -> None:
        self.authorities = authorities
        self._index = index
        self._reader = reader
        self._names = NameIndex(authorities)

    @classmethod
    @contextlib.contextmanager
    def open(cls, index: Path, authorities: Authorities) -> Iterator["Correctable"]:
        """Look at an index; it may be that there is none yet.

        Raises:
            IndexDamaged: there is one, and no generation of it is whole.
        """
        try:
            reader = IndexReader.open(index)
        except IndexMissing:
            yield cls(index, None, authorities)
            return
        with contextlib.closing(reader):
            yield cls(index, reader, authorities)

    @property
    def has_index(self) -> bool:
        """Whether there is an index in which articles can be looked up."""
        return self._reader is not None

    def article(self, id: str) -> StoredArticle | None:
        """An article, or None where there is no index to look it up in.

        Raises:
            CorrectionRefused: the index has no such article.
        """
        if self._reader is None:
            return None
        number = self._reader.number(id)
        if number is None:
            raise CorrectionRefused(f"{self._index}: no article has the identifier {id!r}; `depeches search` prints identifiers")
        return self._reader.stored(number)

    def value(self, kind: AnnotationKind, name: str, stored: StoredArticle | None = None) -> str:
        """The value that a name means: one of the article's, a concept's identifier or label, or the name itself.

        Raises:
            CorrectionRefused: the name is blank, or no date where a date is wanted.
        """
        name = name.strip()
        if not name:
            raise CorrectionRefused(f"a {kind} needs a name; nothing was recorded")
        if stored and any(each.kind == kind and each.value == name for each in stored.annotations):
            return name
        if kind == "date":
            if spoken_period(name) is None:
                raise CorrectionRefused(f"« {name} » is no date; write 1962, 1962-03, 1962-03-18 or 1962-03-18/1962-03-20")
            return name
        concept = self._names.find(kind, name)
        return concept.id if concept else name

    def label(self, kind: AnnotationKind, value: str) -> str | None:
        """The label of a concept, None for what is in no authority."""
        concept = None if kind == "date" else self.authorities.of_kind(kind).get(value)
        return concept.pref_label if concept else None

    def is_known(self, kind: ConceptKind, value: str) -> bool:
        """Whether an authority file or an article has a value; where there is no index, any value may be one."""
        if self._reader is None or value in self.authorities.of_kind(kind):
            return True
        return any(live.segment.facets[kind].values.find(encoded(value)) is not None for live in self._reader.segments)

    def passage(self, stored: StoredArticle | None, field: FieldName, start: int, end: int) -> QuotedPassage:
        """A passage with its words.

        Raises:
            CorrectionRefused: there is no such passage, or no index to look it up in.
        """
        if stored is None:
            raise CorrectionRefused(f"{self._index}: without an index a passage can't be looked up; `depeches build` makes one")
        text = stored.article.texts()[field]
        if not start < end <= len(text):
            raise CorrectionRefused(f"{field} has {len(text)} code points, and no passage from {start} to {end}")
        return QuotedPassage(field, start, end, text[start:end])


def require(
    stored: StoredArticle | None, kind: AnnotationKind, value: str, corrections: Corrections, passage: QuotedPassage | None = None
) -> None:
    """Refuse what is not there to be corrected.

    Raises:
        CorrectionRefused: the article has no such annotation (in that passage).
    """
    if stored is None:
        return
    of_kind = [each for each in stored.annotations if each.kind == kind and _is_in(each, passage)]
    if any(value in {each.value, corrections.merged_value(kind, each.value)} for each in of_kind):
        return
    there = list(dict.fromkeys(each.value for each in of_kind))
    named = ", ".join(there[:_NAMED]) + (", …" if len(there) > _NAMED else "") if there else "none"
    where = f"{passage.field} {passage.start}-{passage.end} of article" if passage else "article"
    raise CorrectionRefused(f"{where} {stored.article.id} has no {kind} « {value} »; it has: {named}")


def require_absence(stored: StoredArticle | None, kind: AnnotationKind, value: str, passage: QuotedPassage | None) -> None:
    """Refuse to add what is there.

    Raises:
        CorrectionRefused: the article is filed under that value, or the passage has that annotation.
    """
    if stored is None:
        return
    same = [each for each in stored.annotations if each.kind == kind and each.value == value]
    if passage:
        is_there = any(_is_at(each, passage) for each in same)
    else:
        is_there = value in stored.concepts.get(kind, ()) if kind != "date" else bool(same)
    if is_there:
        where = f"{passage.field} {passage.start}-{passage.end} of article" if passage else "article"
        raise CorrectionRefused(f"{where} {stored.article.id} has the {kind} « {value} » already")


def _is_in(annotation: Annotation, quoted: QuotedPassage | None) -> bool:
    if quoted is None:
        return True
    passage = annotation.passage
    return bool(passage and passage.field == quoted.field and passage.start < quoted.end and quoted.start < passage.end)


def _is_at(annotation: Annotation, quoted: QuotedPassage) -> bool:
    passage = annotation.passage
    return bool(passage and (passage.field, passage.start, passage.end) == (quoted.field, quoted.start, quoted.end))

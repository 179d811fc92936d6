"""Corrections applied to one article: first its date, then, when it has been recognised, its annotations.

Every correction is held against what recognition found, not against what another one left, so that none depends on the order.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from msgspec import structs

from corpus.annotation import Annotation, Passage, Reason
from corpus.article import Article
from corpus.ledger.applied import AppliedCorrection, applied, day_in_words
from corpus.ledger.conflict import Conflict
from corpus.ledger.corrections import (
    Addition,
    ArticleCorrections,
    Corrections,
    Meaning,
    MergeInto,
    Redating,
    Rejection,
    Separation,
)
from corpus.ledger.entry import UNDATED, Entry, QuotedPassage
from corpus.ledger.spoken_period import spoken_period
from corpus.publication_date import PublicationDate

_NONE = ArticleCorrections()


@dataclass(frozen=True, slots=True)
class Redated:
    """An article with its date of publication put right, where that was to be done."""

    article: Article
    applied: tuple[AppliedCorrection, ...] = ()
    conflicts: tuple[Conflict, ...] = ()


@dataclass(frozen=True, slots=True)
class Corrected:
    """An article's annotations put right, what was applied to them, and what could not be."""

    annotations: tuple[Annotation, ...]
    applied: tuple[AppliedCorrection, ...] = ()
    conflicts: tuple[Conflict, ...] = ()


def redated(article: Article, corrections: Corrections) -> Redated:
    """The article of its corrected date; recognition has to read it, since relative dates and functions depend on it."""
    redating = corrections.articles.get(article.id, _NONE).redating
    if redating is None:
        return Redated(article)
    entry, wanted, stated = redating.entry, redating.correction.published, _stated(article.published)
    if reason := _why_not(redating, stated):
        return Redated(article, conflicts=(_conflict(article, entry, reason),))
    published = None if wanted == UNDATED else PublicationDate.parse(wanted)
    line = applied(entry, published=published, source=article.published)
    return Redated(structs.replace(article, published=published), (line,))


def corrected(article: Article, annotations: Sequence[Annotation], corrections: Corrections) -> Corrected:
    """The annotations with every correction of the article and every merge applied."""
    of_article = corrections.articles.get(article.id)
    if of_article is None and not any(corrections.merged(each.kind, each.value) for each in annotations):
        return Corrected(tuple(annotations))
    return _Correcting(article, corrections, of_article or _NONE).corrected(annotations)


def with_merges(annotation: Annotation, corrections: Corrections) -> Annotation:
    """An annotation under the value that all merges bring it to."""
    merge = corrections.merged(annotation.kind, annotation.value)
    return _merged(annotation, merge) if merge else annotation


def _why_not(redating: Redating, stated: str) -> str | None:
    wanted, then = redating.correction.published, redating.correction.source_published
    # Who redates an article back to what its source stated has seen that.
    if stated == wanted != then:
        return f"its source now states the corrected date, {stated}; the entry can be undone"
    if then is not None and then != stated:
        return f"its source stated {then} when it was redated, and now states {stated}; undo the entry, or redate it again"
    return None


def _stated(published: PublicationDate | None) -> str:
    return published.isoformat() if published else UNDATED


def _conflict(article: Article, entry: Entry, reason: str) -> Conflict:
    return Conflict(entry.id, f"article {article.id}: {reason}", article.id)


@dataclass(slots=True)
class _Correcting:
    """One article being corrected. `matched` are the entries that met what they are about."""

    article: Article
    corrections: Corrections
    of_article: ArticleCorrections
    applied: dict[str, AppliedCorrection] = field(default_factory=dict)
    conflicts: list[Conflict] = field(default_factory=list)

    def corrected(self, annotations: Iterable[Annotation]) -> Corrected:
        rejections = [each for each in self.of_article.rejections if self._stands(each.entry, each.correction.passage)]
        kept = _each_once(each for found in annotations if (each := self._one(found, rejections)))
        for separation in self.of_article.separations:
            self._expect(separation.entry, separation.correction.kind, separation.correction.value)
        for rejection in rejections:
            self._expect(rejection.entry, rejection.correction.kind, rejection.correction.value)
        for addition in self.of_article.additions:
            if self._stands(addition.entry, addition.correction.passage):
                self._add(addition, kept)
        history = sorted(self.applied.values(), key=lambda line: (line.at, line.entry))
        return Corrected(tuple(kept), tuple(history), tuple(self.conflicts))

    def _one(self, annotation: Annotation, rejections: Iterable[Rejection]) -> Annotation | None:
        """What becomes of an annotation that recognition or the source gave."""
        merge = self.corrections.merged(annotation.kind, annotation.value)
        names = {annotation.value} | ({merge.meaning.value} if merge else set())
        # A split of the value that was recognised says more than one of what merges made of it.
        separations = [each for each in self.of_article.separations if _is_of(each, annotation, names)]
        separation = min(separations, key=lambda each: each.correction.value != annotation.value, default=None)
        if separation:
            names.add(separation.meaning.value)
            self._note(separation.entry)
        rejecting = [each for each in rejections if _rejects(each, annotation, names)]
        for rejection in rejecting:
            self._note(rejection.entry)
        if rejecting:
            return None
        if separation:
            words = f"attribué par correction, le {day_in_words(separation.entry.at)}"
            return _meaning(annotation, separation.meaning, Reason("given", words))
        if merge:
            for entry in merge.entries:
                self._note(entry)
            return _merged(annotation, merge)
        return annotation

    def _add(self, addition: Addition, kept: list[Annotation]) -> None:
        quoted = addition.correction.passage
        annotation = _added(addition)
        if any(_is_there(each, annotation) for each in kept):
            where = "in that passage" if quoted else "in the article"
            self._conflict(
                addition.entry, f"the {annotation.kind} « {annotation.value} » is {where} already; the entry can be undone"
            )
            return
        kept.append(annotation)
        self._note(addition.entry)
        if merge := self.corrections.merged(annotation.kind, addition.correction.value):
            for entry in merge.entries:
                self._note(entry)

    def _stands(self, entry: Entry, quoted: QuotedPassage | None) -> bool:
        """Whether the text still says the words of a passage."""
        if quoted is None:
            return True
        found = self.article.texts()[quoted.field][quoted.start : quoted.end]
        if found == quoted.words:
            return True
        where = f"{quoted.field} {quoted.start}-{quoted.end}"
        self._conflict(entry, f"{where} said « {quoted.words} » and now says « {found} »; undo the entry, or correct it again")
        return False

    def _expect(self, entry: Entry, kind: str, value: str) -> None:
        if entry.id not in self.applied:
            self._conflict(entry, f"the {kind} « {value} » is not there; the entry can be undone")

    def _note(self, entry: Entry) -> None:
        if entry.id not in self.applied:
            self.applied[entry.id] = applied(entry)

    def _conflict(self, entry: Entry, reason: str) -> None:
        self.conflicts.append(_conflict(self.article, entry, reason))


def _each_once(annotations: Iterable[Annotation]) -> list[Annotation]:
    """Annotations of the whole article each once: merges may have made two of them one."""
    kept: dict[object, Annotation] = {}
    for number, each in enumerate(annotations):
        kept.setdefault(number if each.passage else (each.kind, each.value), each)
    return list(kept.values())


def _is_of(separation: Separation, annotation: Annotation, names: Iterable[str]) -> bool:
    return separation.correction.kind == annotation.kind and separation.correction.value in names


def _rejects(rejection: Rejection, annotation: Annotation, names: Iterable[str]) -> bool:
    reject = rejection.correction
    if reject.kind != annotation.kind or reject.value not in names:
        return False
    return reject.passage is None or _overlaps(reject.passage, annotation.passage)


def _overlaps(quoted: QuotedPassage, passage: Passage | None) -> bool:
    return bool(passage and passage.field == quoted.field and passage.start < quoted.end and quoted.start < passage.end)


def _is_there(found: Annotation, added: Annotation) -> bool:
    """A mention files an article under a person; under a topic it may be too weak, so that it can be added to the whole."""
    if found.kind != added.kind or found.value != added.value:
        return False
    if added.passage is None:
        return found.passage is None or added.kind != "topic"
    return found.passage == added.passage


def _added(addition: Addition) -> Annotation:
    add, meaning = addition.correction, addition.meaning
    reason = Reason("given", f"ajouté par correction, le {day_in_words(addition.entry.at)}")
    passage = Passage(add.passage.field, add.passage.start, add.passage.end) if add.passage else None
    first, last = (spoken_period(add.value) if add.kind == "date" else None) or (None, None)
    label = add.passage.words if add.kind == "date" and add.passage else meaning.label
    return Annotation(add.kind, meaning.value, label, reason, passage, meaning.known, first, last)


def _merged(annotation: Annotation, merge: MergeInto) -> Annotation:
    words = f"{annotation.reason.words} (réuni par correction, le {day_in_words(merge.entries[-1].at)})"
    return _meaning(annotation, merge.meaning, Reason(annotation.reason.code, words))


def _meaning(annotation: Annotation, meaning: Meaning, reason: Reason) -> Annotation:
    return structs.replace(annotation, value=meaning.value, label=meaning.label, known=meaning.known, reason=reason)

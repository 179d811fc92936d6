"""Topics that an article speaks of by naming places or organisations: who writes of Corée in 1951 writes of the guerre de Corée.

The authority files say which names evoke a topic, and in which days. An evocation by several names needs all of them in one
field: two countries in a title speak of their relations. They say too among which topics one is evoked: Ukraine in 2022 evokes
the war, but not in an article on a song contest, which speaks of nothing else that has to do with one.
"""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from corpus.annotation import FIELD_NAMES, Annotation, FieldName, Passage, Reason
from corpus.authority.concept import Authorities, Concept, ConceptKind, Evocation
from corpus.authority.stated_day import StatedDay
from corpus.publication_date import PublicationDate

_EVOKING: tuple[ConceptKind, ...] = ("place", "organisation")

# A field of an article, with its first mention of each place and organisation.
_Named = dict[tuple[str, str], Annotation]


@dataclass(frozen=True, slots=True)
class _Evoked:
    """A topic, the names that evoke it together, among which topics (any, if none), from which day to which."""

    topic: Concept
    names: tuple[tuple[str, str], ...]
    among: frozenset[str]
    first: datetime.date
    last: datetime.date


class Evocations:
    """The evocations of all topics, by the first of their names."""

    def __init__(self, authorities: Authorities) -> None:
        self._by_name: dict[tuple[str, str], list[_Evoked]] = {}
        self._above = {id: authorities.ancestors("topic", id) for id in authorities.of_kind("topic")}
        # Who names a capital or a town names its country.
        self._names: dict[tuple[str, str], tuple[tuple[str, str], ...]] = {
            (kind, id): ((kind, id), *((kind, above) for above in authorities.ancestors(kind, id)))
            for kind in _EVOKING
            for id in authorities.of_kind(kind)
        }
        for topic in authorities.of_kind("topic").values():
            among = _among(topic, authorities)
            for evocation in topic.evoked_by:
                if days := _days(evocation):
                    self._by_name.setdefault(evocation.names[0], []).append(_Evoked(topic, evocation.names, among, *days))

    def added(self, annotations: Sequence[Annotation], published: PublicationDate | None) -> tuple[Annotation, ...]:
        """The annotations of an article with those that they evoke, one a topic and field, in the order of the text."""
        evoked = list(self._evoked(annotations, published.day if published else None))
        return tuple(sorted((*annotations, *evoked), key=_place)) if evoked else tuple(annotations)

    def _evoked(self, annotations: Sequence[Annotation], day: datetime.date | None) -> Iterator[Annotation]:
        spoken_of = {topic for each in annotations if each.kind == "topic" for topic in (each.value, *self._above[each.value])}
        said = _within_topics(annotations)
        for named in self._by_field(annotations).values():
            found: dict[str, Annotation] = {}
            for name in named:
                for evoked in self._by_name.get(name, ()):
                    if evoked.among and not evoked.among & spoken_of:
                        continue
                    if (evoked.topic.id, named[name].passage) in said or not _is_of(evoked, day):
                        continue
                    if all(other in named for other in evoked.names) and _are_alike(
                        [named[each] for each in evoked.names], evoked
                    ):
                        found.setdefault(evoked.topic.id, _annotation(evoked, [named[each] for each in evoked.names]))
            yield from found.values()

    def _by_field(self, annotations: Iterable[Annotation]) -> dict[FieldName, _Named]:
        fields: dict[FieldName, _Named] = {}
        for annotation in annotations:
            if annotation.passage:
                named = fields.setdefault(annotation.passage.field, {})
                for name in self._names.get((str(annotation.kind), annotation.value), ()):
                    named.setdefault(name, annotation)
        return fields


def _are_alike(names: Sequence[Annotation], evoked: _Evoked) -> bool:
    """Whether all are named themselves, or all by towns: Paris, where Americans sign, is not yet France, but in a title it is."""
    if names[0].passage and names[0].passage.field == "title":
        return True
    return len({name.value == id for name, (_, id) in zip(names, evoked.names, strict=True)}) == 1


def _within_topics(annotations: Iterable[Annotation]) -> frozenset[tuple[str, Passage | None]]:
    """The passages that lie within a mention of a topic, each with that topic: conflit coréen says all that coréen evokes."""
    found: list[tuple[str, Passage | None]] = []
    topic: Annotation | None = None
    for each in annotations:
        if each.passage is None:
            continue
        if each.kind == "topic":
            topic = each
        elif topic and topic.passage and each.passage.field == topic.passage.field and each.passage.end <= topic.passage.end:
            found.append((topic.value, each.passage))
    return frozenset(found)


def _annotation(evoked: _Evoked, names: Sequence[Annotation]) -> Annotation:
    reason = Reason("recognised", f"évoqué par {' et '.join(name.label for name in names)}")
    return Annotation("topic", evoked.topic.id, evoked.topic.pref_label, reason, names[0].passage)


def _is_of(evoked: _Evoked, day: datetime.date | None) -> bool:
    """Whether the topic is evoked on that day; an undated article is only what is evoked on any."""
    if day is None:
        return evoked.first == datetime.date.min and evoked.last == datetime.date.max
    return evoked.first <= day <= evoked.last


def _among(topic: Concept, authorities: Authorities) -> frozenset[str]:
    """The topics among which a topic is evoked, its own or those of what is broader; it is so among mentions of itself too."""
    topics = authorities.of_kind("topic")
    if topic.evoked_among:
        return frozenset((*topic.evoked_among, topic.id))
    inherited = frozenset(each for above in authorities.ancestors("topic", topic.id) for each in topics[above].evoked_among)
    return inherited | {topic.id} if inherited else inherited


def _days(evocation: Evocation) -> tuple[datetime.date, datetime.date] | None:
    """The first and last day; None where the file states no possible date, which `authorities check` tells."""
    try:
        first = StatedDay.parse(evocation.start).first if evocation.start else datetime.date.min
        last = StatedDay.parse(evocation.end).last if evocation.end else datetime.date.max
    except ValueError:
        return None
    return first, last


def _place(annotation: Annotation) -> tuple[int, int, int]:
    if annotation.passage is None:
        return (-1, 0, 0)
    return FIELD_NAMES.index(annotation.passage.field), annotation.passage.start, -annotation.passage.end

"""Text -> mentions of known persons, topics, places and organisations, and of dates."""

from collections import Counter, deque
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass

from corpus.annotation import FIELD_NAMES, Annotation, FieldName, Passage
from corpus.article import Article
from corpus.authority.concept import Authorities, Concept, ConceptKind
from corpus.publication_date import PublicationDate
from indexer.recognition.dates.spoken_dates import SpokenDate, spoken_dates
from indexer.recognition.labels.automaton import Found, LabelAutomaton
from indexer.recognition.labels.forms import Form, forms_of
from indexer.recognition.labels.longest import leftmost_longest
from indexer.recognition.labels.names_of_things import is_within_a_name, names_a_thing
from indexer.recognition.mention import Meaning, Mention
from indexer.recognition.persons.functions import FunctionFinder
from indexer.recognition.persons.holders import Holders
from indexer.recognition.persons.offices import OfficeTable
from indexer.recognition.persons.surnames import NamedPersons, is_bare
from indexer.recognition.scanned_text import ScannedText

_SEATS: tuple[ConceptKind, ...] = ("place", "organisation")


@dataclass(frozen=True, slots=True)
class _Field:
    """One field of an article: what was found in it, and the surnames that may be meant."""

    text: ScannedText
    names: list[Mention]
    topics: list[Mention]
    surnames: list[Found]


class Recogniser:
    """Built once from the authority files; holds nothing of the texts it reads, and may be shared between threads.

    Where several kinds have the same words, a person wins over an organisation, this over a place, this over a topic;
    where several concepts of one kind have them, none is annotated. A place within a topic's name is a mention of its own (mur de
    Berlin), and so is one within an office's (président américain).
    """

    def __init__(self, authorities: Authorities) -> None:
        self._automaton = LabelAutomaton(forms_of(authorities))
        self._offices = OfficeTable(authorities)
        self._functions = FunctionFinder(self._offices)
        self._seats = _seats(authorities)

    def annotate(self, article: Article) -> tuple[Annotation, ...]:
        """What title, standfirst and body speak of, in their order. What the source states is added by `given_annotations`."""
        return self._annotate(article.texts(), article.published)

    def annotate_text(self, text: str, published: PublicationDate | None = None) -> tuple[Annotation, ...]:
        """What a text speaks of that is no article; its passages are in the field `body`.

        `published` says when it was written: relative dates are counted from it, and functions are those of that day.
        """
        return self._annotate({"body": text}, published)

    def _annotate(self, texts: Mapping[FieldName, str], published: PublicationDate | None) -> tuple[Annotation, ...]:
        fields = {name: self._read(texts[name], published) for name in FIELD_NAMES if texts.get(name)}
        standing = {name: leftmost_longest(field.names) for name, field in fields.items()}
        persons = NamedPersons(person for mentions in standing.values() for _, person in _full_names(mentions))
        if persons:
            for name, field in fields.items():
                meant = _meant_by_surnames(field, standing[name], persons)
                standing[name] = leftmost_longest([*meant, *field.names])
        seats = Counter(seat for value in _seated(standing.values()) for seat in self._seats.get(value, ()))
        holders = Holders(self._offices, published, seats)
        annotations: list[Annotation] = []
        for name, field in fields.items():
            names = standing[name]
            functions = self._functions.find(field.text, names)
            offices = holders.mentions(field.text, functions, names, self._seats)
            topics = leftmost_longest(_outside(field.topics, names))
            mentions = sorted((*names, *offices, *topics), key=lambda mention: (mention.start, -mention.end))
            annotations.extend(_annotation(name, field.text, mention, mention.meaning) for mention in mentions if mention.meaning)
        return tuple(annotations)

    def _read(self, text: str, published: PublicationDate | None) -> _Field:
        scanned = ScannedText.of(text)
        names = [_of_date(scanned, date) for date in spoken_dates(scanned, published)]
        topics: list[Mention] = []
        surnames: list[Found] = []
        everything = list(self._automaton.find(scanned))
        neighbours = {edge for found in everything for edge in (found.start, found.end)}
        for found in everything:
            if any(form.is_surname for form in found.forms):
                surnames.append(found)
            if form := _one_meaning(found.forms):
                (topics if form.concept.kind == "topic" else names).extend(_mentions(scanned, found, form, neighbours))
        return _Field(scanned, names, topics, surnames)


def _seats(authorities: Authorities) -> dict[str, tuple[str, ...]]:
    """What each place and each organisation lies in, itself included: whose offices may be meant where it is named."""
    return {id: (id, *authorities.ancestors(kind, id)) for kind in _SEATS for id in authorities.of_kind(kind)}


def _seated(fields: Iterable[Iterable[Mention]]) -> Iterator[str]:
    meanings = (mention.meaning for mentions in fields for mention in mentions)
    return (meaning.value for meaning in meanings if meaning and meaning.kind in _SEATS)


def _mentions(text: ScannedText, found: Found, form: Form, neighbours: Container[int]) -> Iterator[Mention]:
    if form.concept.kind == "person":
        yield _of_form(text, found, None if names_a_thing(text, found, form) else form)
    elif form.concept.kind != "place" or form.is_demonym or not is_within_a_name(text, found, neighbours):
        yield _of_form(text, found, form)


def _of_form(text: ScannedText, found: Found, form: Form | None) -> Mention:
    if form is None:
        return Mention(found.start, found.end, None)
    end = found.end
    if form.reason.code == "acronym" and text.words[end - 2] == " " and text.separator(end) == ".":
        end += 1  # the last point of O.T.A.N.
    return Mention(found.start, end, Meaning.of(form.concept, form.reason), form.title)


def _of_date(text: ScannedText, date: SpokenDate) -> Mention:
    meaning = Meaning(
        "date", date.value, text.slice(date.start, date.end), date.reason, first_day=date.first_day, last_day=date.last_day
    )
    return Mention(date.start, date.end, meaning)


def _meant_by_surnames(field: _Field, standing: list[Mention], persons: NamedPersons) -> Iterator[Mention]:
    """Go through a field from its beginning, full names and surnames side by side."""
    full_names = deque(_full_names(standing))
    for found in sorted(field.surnames, key=lambda found: found.start):
        while full_names and full_names[0][0] < found.start:
            persons.name(full_names.popleft()[1])
        form = persons.bearer(form for form in found.forms if form.is_surname)
        if form and is_bare(field.text, found, form, persons.surname_words):
            yield _of_form(field.text, found, None if names_a_thing(field.text, found, form) else form)
    for _, person in full_names:
        persons.name(person)


def _full_names(mentions: Iterable[Mention]) -> Iterator[tuple[int, Concept]]:
    for mention in mentions:
        if mention.meaning and mention.meaning.concept and mention.meaning.kind == "person":
            yield mention.start, mention.meaning.concept


def _one_meaning(forms: Iterable[Form]) -> Form | None:
    """The form of the kind that comes first; None where that kind has several concepts of that form."""
    certain = [form for form in forms if not form.is_surname]
    same_kind = [form for form in certain if form.concept.kind == certain[0].concept.kind]
    return same_kind[0] if same_kind and len({form.concept.id for form in same_kind}) == 1 else None


def _outside(topics: Iterable[Mention], names: Iterable[Mention]) -> Iterator[Mention]:
    """The topics that are not within a name: the migrations of the Organisation internationale pour les migrations."""
    ends = sorted((name.start, name.end) for name in names)
    waiting = deque(ends)
    reach = 0
    for topic in sorted(topics, key=lambda topic: topic.start):
        while waiting and waiting[0][0] <= topic.start:
            reach = max(reach, waiting.popleft()[1])
        if topic.end > reach:
            yield topic


def _annotation(field: FieldName, text: ScannedText, mention: Mention, meaning: Meaning) -> Annotation:
    return Annotation(
        kind=meaning.kind,
        value=meaning.value,
        label=meaning.label,
        reason=meaning.reason,
        passage=Passage(field, *text.passage(mention.start + mention.title, mention.end)),
        known=meaning.known,
        first_day=meaning.first_day,
        last_day=meaning.last_day,
    )

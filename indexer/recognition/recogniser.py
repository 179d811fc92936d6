"""Text -> mentions of known persons, topics, places and organisations, and of dates."""

from collections import deque
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass

from corpus.annotation import FIELD_NAMES, Annotation, FieldName, Passage
from corpus.article import Article
from corpus.authority.concept import Authorities, Concept
from corpus.publication_date import PublicationDate
from indexer.recognition.dates.spoken_dates import SpokenDate, spoken_dates
from indexer.recognition.labels.automaton import Found, LabelAutomaton
from indexer.recognition.labels.forms import Form, forms_of
from indexer.recognition.labels.longest import leftmost_longest
from indexer.recognition.labels.names_of_things import is_within_a_name, names_a_thing
from indexer.recognition.names.protocol import KnownMention, NameFinder, ReadText
from indexer.recognition.names.unknown_persons import UnknownPerson, unknown_persons
from indexer.recognition.persons.surnames import NamedPersons, is_bare
from indexer.recognition.scanned_text import ScannedText


@dataclass(frozen=True, slots=True)
class _Mention:
    """`words[start:end]` of a field: a form of a concept, a date, a person; None where it is the name of a thing."""

    start: int
    end: int
    meaning: Form | SpokenDate | UnknownPerson | None

    def known(self) -> KnownMention:
        """What is told of it to those who look for unknown names."""
        if isinstance(self.meaning, Form):
            return KnownMention(self.start, self.end, self.meaning.concept.kind)
        return KnownMention(self.start, self.end, "thing" if self.meaning is None else "date")


@dataclass(frozen=True, slots=True)
class _Field:
    """One field of an article: what was found in it, and the surnames that may be meant."""

    text: ScannedText
    mentions: list[_Mention]
    surnames: list[Found]


class Recogniser:
    """Built once from the authority files; holds nothing of the texts it reads, and may be shared between threads.

    Where several kinds have the same words, a person wins over an organisation, this over a place, this over a topic;
    where several concepts of one kind have them, none is annotated. `names` finds the persons that no authority knows.
    """

    def __init__(self, authorities: Authorities, names: NameFinder | None = None) -> None:
        self._automaton = LabelAutomaton(forms_of(authorities))
        self._names = names

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
        standing = {name: leftmost_longest(field.mentions) for name, field in fields.items()}
        persons = NamedPersons(person for mentions in standing.values() for _, person in _full_names(mentions))
        for name, field in fields.items():
            if persons:
                standing[name] = leftmost_longest([*_meant_by_surnames(field, standing[name], persons), *field.mentions])
        if self._names:
            read = {name: ReadText(field.text, [each.known() for each in standing[name]]) for name, field in fields.items()}
            for name, unknown in unknown_persons(self._names, read).items():
                # A name that stands goes beyond the labels that it overlaps.
                standing[name] = leftmost_longest([*(_Mention(each.start, each.end, each) for each in unknown), *standing[name]])
        return tuple(each for name, field in fields.items() for each in _annotations(name, field.text, standing[name]))

    def _read(self, text: str, published: PublicationDate | None) -> _Field:
        scanned = ScannedText.of(text)
        mentions = [_Mention(date.start, date.end, date) for date in spoken_dates(scanned, published)]
        surnames = []
        everything = list(self._automaton.find(scanned))
        neighbours = {edge for found in everything for edge in (found.start, found.end)}
        for found in everything:
            if any(form.is_surname for form in found.forms):
                surnames.append(found)
            if form := _one_meaning(found.forms):
                mentions.extend(_mentions(scanned, found, form, neighbours))
        return _Field(scanned, mentions, surnames)


def _mentions(text: ScannedText, found: Found, form: Form, neighbours: Container[int]) -> Iterator[_Mention]:
    if form.concept.kind == "person":
        yield _Mention(found.start, found.end, None if names_a_thing(text, found, form) else form)
    elif form.concept.kind != "place" or form.is_demonym or not is_within_a_name(text, found, neighbours):
        yield _Mention(found.start, found.end, form)


def _meant_by_surnames(field: _Field, standing: list[_Mention], persons: NamedPersons) -> Iterator[_Mention]:
    """Go through a field from its beginning, full names and surnames side by side."""
    full_names = deque(_full_names(standing))
    for found in sorted(field.surnames, key=lambda found: found.start):
        while full_names and full_names[0][0] < found.start:
            persons.name(full_names.popleft()[1])
        form = persons.bearer(form for form in found.forms if form.is_surname)
        if form and is_bare(field.text, found, form, persons.surname_words):
            yield _Mention(found.start, found.end, None if names_a_thing(field.text, found, form) else form)
    for _, person in full_names:
        persons.name(person)


def _full_names(mentions: Iterable[_Mention]) -> Iterator[tuple[int, Concept]]:
    for mention in mentions:
        if isinstance(mention.meaning, Form) and mention.meaning.concept.kind == "person":
            yield mention.start, mention.meaning.concept


def _one_meaning(forms: Iterable[Form]) -> Form | None:
    """The form of the kind that comes first; None where that kind has several concepts of that form."""
    certain = [form for form in forms if not form.is_surname]
    same_kind = [form for form in certain if form.concept.kind == certain[0].concept.kind]
    return same_kind[0] if same_kind and len({form.concept.id for form in same_kind}) == 1 else None


def _annotations(field: FieldName, text: ScannedText, mentions: Iterable[_Mention]) -> Iterator[Annotation]:
    for mention in mentions:
        if isinstance(mention.meaning, SpokenDate):
            yield _of_date(field, text, mention.meaning)
        elif isinstance(mention.meaning, UnknownPerson):
            passage = Passage(field, *text.passage(mention.start, mention.end))
            yield Annotation("person", mention.meaning.name, mention.meaning.name, mention.meaning.reason, passage, known=False)
        elif mention.meaning:
            yield _of_concept(field, text, mention, mention.meaning)


def _of_date(field: FieldName, text: ScannedText, date: SpokenDate) -> Annotation:
    start, end = text.passage(date.start, date.end)
    return Annotation(
        kind="date",
        value=date.value,
        label=text.original[start:end],
        reason=date.reason,
        passage=Passage(field, start, end),
        first_day=date.first_day,
        last_day=date.last_day,
    )


def _of_concept(field: FieldName, text: ScannedText, mention: _Mention, form: Form) -> Annotation:
    last = mention.end
    if form.reason.code == "acronym" and text.words[last - 2] == " " and text.separator(last) == ".":
        last += 1  # the last point of O.T.A.N.
    passage = Passage(field, *text.passage(mention.start + form.title, last))
    return Annotation(form.concept.kind, form.concept.id, form.concept.pref_label, form.reason, passage)

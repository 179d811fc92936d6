"""Text -> mentions of persons, topics, places and organisations, and of dates."""

from collections import Counter, deque
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from corpus.annotation import FIELD_NAMES, Annotation, FieldName, Passage, Reason
from corpus.article import Article
from corpus.authority.concept import Authorities, Concept, ConceptKind
from corpus.publication_date import PublicationDate
from indexer.analysis.folding import fold
from indexer.recognition.dates.spoken_dates import SpokenDate, spoken_dates
from indexer.recognition.labels.automaton import Found, LabelAutomaton
from indexer.recognition.labels.contexts import LabelContexts
from indexer.recognition.labels.defined_acronyms import definitions, occurrences
from indexer.recognition.labels.forms import Form, forms_of
from indexer.recognition.labels.homonyms import Homonyms, is_generic
from indexer.recognition.labels.longest import leftmost_longest
from indexer.recognition.labels.names_of_things import is_language, is_within_a_name, names_a_thing
from indexer.recognition.labels.taken_up import NamedOrganisations
from indexer.recognition.mention import Meaning, Mention
from indexer.recognition.names.protocol import KnownMention, NameFinder, ReadText
from indexer.recognition.names.unknown_persons import UnknownPerson, unknown_persons
from indexer.recognition.persons.functions import FunctionFinder
from indexer.recognition.persons.holders import Holders
from indexer.recognition.persons.offices import OfficeTable
from indexer.recognition.persons.plausible import PlausibleBearers
from indexer.recognition.persons.surnames import NamedPersons, is_bare, titles_before
from indexer.recognition.scanned_text import ScannedText
from indexer.recognition.topics.evocations import Evocations
from indexer.recognition.word_lists import GENITIVES

_SEATS: tuple[ConceptKind, ...] = ("place", "organisation")


@dataclass(slots=True)
class _Field:
    """One field of an article: what stands in it so far, and what the article as a whole has to tell.

    `names` are all that was found of persons, places, organisations and dates, `standing` those that stand; `surnames` may mean
    several persons, `homonyms` are labels of several concepts.
    """

    text: ScannedText
    names: list[Mention]
    topics: list[Mention]
    surnames: list[Found]
    homonyms: list[tuple[Found, list[Form]]]
    standing: list[Mention] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.standing = leftmost_longest(self.names)

    def add(self, mentions: Iterable[Mention], *, first: bool = False) -> None:
        """More was found; of equal passages the one that was found before stands, or with `first` the new one."""
        if more := list(mentions):
            self.names = [*more, *self.names] if first else [*self.names, *more]
            self.standing = leftmost_longest(self.names)


class Recogniser:
    """Built once from the authority files; holds nothing of the texts it reads, and may be shared between threads.

    Where several kinds have the same words, a person wins over an organisation, this over a place, this over a topic; of several
    concepts of one kind the one is meant that date and countries of the article leave (see `Homonyms`), or none. A place within a
    topic's name is a mention of its own (mur de Berlin), and so is one within an office's (président américain). `names` finds
    the persons that no authority knows.
    """

    def __init__(self, authorities: Authorities, names: NameFinder | None = None) -> None:
        self._names = names
        self._automaton = LabelAutomaton(forms_of(authorities))
        self._offices = OfficeTable(authorities)
        self._functions = FunctionFinder(self._offices)
        self._seats = {id: (id, *authorities.ancestors(kind, id)) for kind in _SEATS for id in authorities.of_kind(kind)}
        self._countries = frozenset(id for id, place in authorities.of_kind("place").items() if place.demonyms)
        self._contexts = LabelContexts(authorities)
        self._evocations = Evocations(authorities)

    def annotate(self, article: Article) -> tuple[Annotation, ...]:
        """What title, standfirst and body speak of, in their order. What the source states is added by `given_annotations`."""
        annotations = self._annotate(article.texts(), article.published)
        return self._evocations.added(annotations, article.published)

    def annotate_text(self, text: str, published: PublicationDate | None = None) -> tuple[Annotation, ...]:
        """What a text speaks of that is no article; its passages are in the field `body`.

        `published` says when it was written: relative dates are counted from it, and functions are those of that day.
        """
        return self._annotate({"body": text}, published)

    def _annotate(self, texts: Mapping[FieldName, str], published: PublicationDate | None) -> tuple[Annotation, ...]:
        fields = {name: self._read(texts[name], published) for name in FIELD_NAMES if texts.get(name)}
        seats = Counter(seat for each in fields.values() for seat in self._seated(each, published))
        homonyms = Homonyms(self._offices, self._countries, seats, published)
        for each in fields.values():
            each.add(_told_apart(each, homonyms))
        _define_acronyms(fields.values())
        persons = NamedPersons(person for each in fields.values() for _, person in _full_names(each.standing))
        for each in fields.values():
            each.add(_meant_by_surnames(each, persons), first=True)
        self._name_others(fields, PlausibleBearers(self._offices, published, seats))
        organisations = NamedOrganisations()
        for each in fields.values():
            each.add(list(organisations.mentions(each.text, each.standing)))
        functions = {name: list(self._functions.find(each.text, each.standing)) for name, each in fields.items()}
        holders = Holders(self._offices, published, seats, self._countries) if any(functions.values()) else None
        annotations: list[Annotation] = []
        for name, each in fields.items():
            offices = holders.mentions(each.text, functions[name], each.standing, self._seats) if holders else ()
            topics = leftmost_longest(_outside(each.topics, each.standing))
            mentions = sorted((*each.standing, *offices, *topics), key=lambda mention: (mention.start, -mention.end))
            annotations.extend(_annotation(name, each.text, mention, mention.meaning) for mention in mentions if mention.meaning)
        return tuple(self._contexts.kept(annotations, [each.text for each in fields.values()]))

    def _name_others(self, fields: Mapping[FieldName, _Field], plausible: PlausibleBearers) -> None:
        """Names of persons whom the article does not name as an authority does: a known surname, or somebody unknown."""
        unknown: Mapping[FieldName, Sequence[UnknownPerson]] = {}
        if self._names:
            known = {name: leftmost_longest([*each.names, *each.topics]) for name, each in fields.items()}
            read = {name: ReadText(each.text, [_known(mention) for mention in known[name]]) for name, each in fields.items()}
            unknown = unknown_persons(self._names, read)
        full_names = {word for persons in unknown.values() for person in persons for word in _surname_of(person)}
        for name, each in fields.items():
            others = [_of_unknown(person) for person in unknown.get(name, ())]
            meant = _plausible_surnames(each, plausible, others, full_names, trusted=self._names is None)
            each.add(leftmost_longest([*meant, *others]), first=True)

    def _seated(self, field: _Field, published: PublicationDate | None) -> Iterator[str]:
        """The places and organisations that a field speaks of, itself or by naming who holds an office there; once a mention."""
        for mention in field.standing:
            if mention.meaning and mention.meaning.kind in _SEATS:
                yield from self._seats[mention.meaning.value]
            elif mention.meaning and mention.meaning.kind == "person" and published:
                yield from {held.seat for _, held in self._offices.offices(mention.meaning.value, published) if held.seat}

    def _read(self, text: str, published: PublicationDate | None) -> _Field:
        scanned = ScannedText.of(text)
        names = [_of_date(scanned, date) for date in spoken_dates(scanned, published)]
        topics: list[Mention] = []
        surnames: list[Found] = []
        homonyms: list[tuple[Found, list[Form]]] = []
        everything = list(self._automaton.find(scanned))
        neighbours = {edge for found in everything for edge in (found.start, found.end)}
        for found in everything:
            if any(form.is_surname for form in found.forms):
                surnames.append(found)
            forms = _of_first_kind(found.forms)
            if len(forms) > 1 or (forms and is_generic(forms[0])):
                homonyms.append((found, forms))
            elif forms:
                (topics if forms[0].concept.kind == "topic" else names).extend(_mentions(scanned, found, forms[0], neighbours))
        return _Field(scanned, names, topics, surnames, homonyms)


def _told_apart(field: _Field, homonyms: Homonyms) -> Iterator[Mention]:
    for found, forms in field.homonyms:
        if is_generic(forms[0]) and GENITIVES.intersection([_word_after(field.text, found.end)]):
            continue  # the Front national de libération is another
        if len(forms) == 1:
            if homonyms.may_be(forms[0]):
                yield _of_form(field.text, found, forms[0])
        elif form := homonyms.meant(forms):
            yield _of_form(field.text, found, form)
        elif forms[0].concept.kind == "person":
            yield Mention(found.start, found.end, _left_open(field.text.slice(found.start, found.end), forms))


def _word_after(text: ScannedText, end: int) -> str:
    after = text.word_after(end)
    return text.words[slice(*after)] if after else ""


def _left_open(name: str, forms: Iterable[Form]) -> Meaning:
    """A name of several persons none of whom is meant for certain: it stands for itself, and says whom it may mean."""
    several = " ou ".join(sorted({form.concept.pref_label for form in forms}))
    return Meaning("person", name, name, Reason("full_name", f"nom de plusieurs personnes : {several}"))


def _define_acronyms(fields: Iterable[_Field]) -> None:
    """What an article defines as an acronym means the same wherever it stands in that article."""
    meanings: dict[str, Meaning] = {}
    for each in fields:
        standing = {each.text.passage(mention.start, mention.end): mention.meaning for mention in each.standing}
        for defined in definitions(each.text.original):
            meaning = standing.get((defined.start, defined.end))
            if meaning is None or meaning.kind != "organisation":
                name = " ".join(each.text.original[defined.start : defined.end].split())
                reason = Reason("recognised", f"nom suivi de son sigle {defined.letters}")
                meaning = Meaning("organisation", name, name, reason)
                start, end = each.text.place(defined.start), each.text.place(defined.end)
                each.add([Mention(start, end, meaning)])
            meanings.setdefault(defined.letters, meaning)
    for each in fields if meanings else ():
        found = occurrences(each.text, meanings)
        each.add(Mention(start, end, _as_acronym(meanings[letters], letters)) for letters, start, end in found)


def _as_acronym(meaning: Meaning, letters: str) -> Meaning:
    return replace(meaning, reason=Reason("acronym", f"{letters}, défini dans l’article : {meaning.label}"))


def _mentions(text: ScannedText, found: Found, form: Form, neighbours: Container[int]) -> Iterator[Mention]:
    if form.concept.kind == "person":
        yield _of_form(text, found, None if names_a_thing(text, found, form) else form)
    elif form.joined:
        if found.end + 1 in neighbours:  # franco-marocain, but not anglo-saxon
            yield _of_form(text, found, form)
    elif form.is_demonym:
        if not is_language(text, found):
            yield _of_form(text, found, form)
    elif form.is_false_friend:
        yield _of_form(text, found, None)
    elif form.concept.kind != "place" or not is_within_a_name(text, found, neighbours):
        yield _of_form(text, found, form)


def _of_form(text: ScannedText, found: Found, form: Form | None) -> Mention:
    if form is None:
        return Mention(found.start, found.end, None)
    end = found.end
    if form.reason.code == "acronym" and text.words[end - 2] == " " and text.separator(end) == ".":
        end += 1  # the last point of O.T.A.N.
    elif text.separator(end) == ")" and form.reason.words.endswith(")"):
        end += 1  # Valence (Drôme)
    return Mention(found.start + form.title, end, Meaning.of(form.concept, form.reason))


def _of_date(text: ScannedText, date: SpokenDate) -> Mention:
    meaning = Meaning(
        "date", date.value, text.slice(date.start, date.end), date.reason, first_day=date.first_day, last_day=date.last_day
    )
    return Mention(date.start, date.end, meaning)


def _meant_by_surnames(field: _Field, persons: NamedPersons) -> Iterator[Mention]:
    """Go through a field from its beginning, full names and surnames side by side."""
    full_names = deque(_full_names(field.standing))
    for found in sorted(field.surnames, key=lambda found: found.start):
        while full_names and full_names[0][0] < found.start:
            persons.name(full_names.popleft()[1])
        form = persons.bearer(form for form in found.forms if form.is_surname)
        if form and is_bare(field.text, found, form, persons.surname_words):
            yield _of_form(field.text, found, None if names_a_thing(field.text, found, form) else form)
    for _, person in full_names:
        persons.name(person)


def _plausible_surnames(
    field: _Field, plausible: PlausibleBearers, others: Sequence[Mention], full_names: Container[str], *, trusted: bool
) -> Iterator[Mention]:
    """Surnames of someone whom the article names in full nowhere, where a title or the finder of names says that they are names.

    `others` are the unknown persons of the field, `full_names` the surnames of those that the article names in full. `trusted`
    surnames need no one to say so.
    """
    seen = {(other.start, other.end) for other in others}
    taken = {mention.end for mention in field.standing if mention.is_of("person")}
    for found in field.surnames:
        if found.end in taken:
            continue
        forms = [form for form in found.forms if form.is_surname]
        titles = titles_before(field.text, found.start)
        if not (titles or trusted or (found.start, found.end) in seen) or field.text.words[found.start : found.end] in full_names:
            continue
        form = plausible.bearer(forms, titles)
        if form and is_bare(field.text, found, form, ()):
            yield _of_form(field.text, found, None if names_a_thing(field.text, found, form) else form)


def _known(mention: Mention) -> KnownMention:
    """What is told of a mention to those who look for other names."""
    return KnownMention(mention.start, mention.end, mention.meaning.kind if mention.meaning else "thing")


def _of_unknown(person: UnknownPerson) -> Mention:
    return Mention(person.start, person.end, Meaning("person", person.name, person.name, person.reason))


def _surname_of(person: UnknownPerson) -> Iterator[str]:
    """The folded last word of a full name."""
    words = fold(person.name).replace("-", " ").split()
    if len(words) > 1:
        yield words[-1]


def _full_names(mentions: Iterable[Mention]) -> Iterator[tuple[int, Concept]]:
    for mention in mentions:
        if mention.meaning and mention.meaning.concept and mention.meaning.kind == "person":
            yield mention.start, mention.meaning.concept


def _of_first_kind(forms: Iterable[Form]) -> list[Form]:
    """One form of each concept of the kind that comes first."""
    certain = [form for form in forms if not form.is_surname]
    by_concept = {form.concept.id: form for form in reversed(certain) if form.concept.kind == certain[0].concept.kind}
    return list(by_concept.values())


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
        passage=Passage(field, *text.passage(mention.start, mention.end)),
        known=meaning.known,
        first_day=meaning.first_day,
        last_day=meaning.last_day,
    )

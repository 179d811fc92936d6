"""Who is meant by an office that a text speaks of? Whoever held it on the day of publication, where the context says where.

An office beside its holder's name is no mention of its own: the name says who. Where the context does not settle the country,
or two persons held the office, nobody is meant: nothing is guessed.
"""

import datetime
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from corpus.annotation import Reason
from corpus.publication_date import PublicationDate
from indexer.recognition.mention import Meaning, Mention
from indexer.recognition.persons.functions import COUNTERPART, Function
from indexer.recognition.persons.offices import Held, OfficeTable, of_seat
from indexer.recognition.scanned_text import ScannedText
from indexer.recognition.word_lists import TITLES, word_set

# A country counts so much more where it stands in the sentence of the office, and where its holder has been named.
_SAME_SENTENCE = 3
_NAMED_HOLDER = 6

# For so long an article may still speak of someone as holding an office that has passed to another.
_HANDOVER = datetime.timedelta(days=7)
_NO_TIME = datetime.timedelta()

# Offices that may be meant without their country where the article speaks of several: nobody else is called so.
_ONLY_ONE = frozenset({("pape",), ("souverain", "pontife"), ("saint", "pere")})

# Offices of one word that say enough where the country is clear; any other (le président, le ministre) takes up a person.
_ALONE = frozenset((word,) for word in word_set("chah chancelier emir empereur monarque pape reine roi souverain sultan"))

_LONGEST_APPOSITION = 40

# So many mentions on either side of an office may say of which country it is, and so many persons whose counterpart somebody is.
_MOST_NEAR = 12
_MOST_COUNTERPARTS = 4
_ARTICLES_AND_SUCH = word_set("actuel actuelle alors ancien l la le nouveau nouvelle sa son")

_SENTENCE_END = re.compile(r"[.!?…]\s+(?=\S)|\n")


class Holders:
    """The persons of one article, in the order in which it speaks of them, and the countries and organisations it is about."""

    def __init__(
        self, table: OfficeTable, published: PublicationDate | None, seats: Counter[str], countries: Container[str]
    ) -> None:
        """`seats` counts the places and organisations that the article speaks of; `countries` are all that are countries."""
        self._countries = countries
        self._table = table
        self._published = published
        self._seats = seats
        self._named: dict[str, Meaning] = {}
        # By the first word of an office, everyone of whom the article may go on speaking by that word.
        self._by_head: dict[str, dict[str, Meaning]] = {}

    def mentions(
        self, text: ScannedText, functions: Iterable[Function], standing: Sequence[Mention], seats: Mapping[str, Collection[str]]
    ) -> Iterator[Mention]:
        """Go through a field from its beginning; `standing` are its mentions, those of persons among them."""
        persons = [mention for mention in standing if mention.is_of("person")]
        sentences = _Sentences(text, standing)
        place = 0
        for function in functions:
            while place < len(persons) and persons[place].start < function.start:
                self._meet(text, persons[place])
                place += 1
            before = persons[place - 1] if place else None
            after = persons[place] if place < len(persons) else None
            beside = _beside(text, function, before, after)
            if beside is not None:
                self._know(beside, function.name[0])
                continue
            near = [self._seats_of(each.meaning, seats) for each in sentences.around(function.start) if each.meaning]
            if meaning := self._meaning(function, near):
                self._know(meaning, function.name[0])
                yield Mention(function.start, function.end, meaning)
        for mention in persons[place:]:
            self._meet(text, mention)

    def _meet(self, text: ScannedText, mention: Mention) -> None:
        if mention.meaning:
            titles = [word for word in text.words_before(mention.start, 3) if word in TITLES]
            self._know(mention.meaning, *titles)

    def _know(self, meaning: Meaning, *heads: str) -> None:
        """The article has spoken of someone, who is now the last of whom it has."""
        self._named[meaning.value] = self._named.pop(meaning.value, meaning)
        for head in (*heads, *(name[0] for name, _ in self._table.offices(meaning.value, self._published))):
            self._by_head.setdefault(head, {}).setdefault(meaning.value, meaning)

    def _meaning(self, function: Function, near: Iterable[Collection[str]]) -> Meaning | None:
        if function.is_bare and function.name not in _ALONE:
            return self._taken_up(function.name[0], near)
        if self._published is None:
            return None
        if function.name == COUNTERPART and function.seat:
            return self._counterpart(function.seat, self._published)
        held = [each for each in function.node.held if self._held(each, self._published)]
        if function.seat:
            return self._one(of_seat(held, function.seat))
        if function.name in _ONLY_ONE:
            return self._one(held)
        return self._one(self._of_the_context(held, near))

    def _seats_of(self, meaning: Meaning, seats: Mapping[str, Collection[str]]) -> Collection[str]:
        """The countries and organisations that a mention speaks of: what it lies in, or where a person holds an office."""
        if meaning.kind == "person":
            return {held.seat for _, held in self._table.offices(meaning.value, self._published) if held.seat}
        return seats.get(meaning.value, ())

    def _held(self, held: Held, published: PublicationDate) -> bool:
        """Whether an office was held on that day, or until a few days before by someone whom the article names."""
        return held.on(published) or (held.person.id in self._named and held.near(published, _NO_TIME, _HANDOVER))

    def _counterpart(self, seat: str, published: PublicationDate) -> Meaning | None:
        """Who holds elsewhere what the person of whom the article has last spoken holds."""
        for person in islice(reversed(self._named), _MOST_COUNTERPARTS):
            for name, own in self._table.offices(person, published):
                elsewhere = (held for held in self._table.called(name) if held.seat != own.seat and held.on(published))
                if there := of_seat(list(elsewhere), seat):
                    return self._one(there)
        return None

    def _taken_up(self, head: str, near: Iterable[Collection[str]]) -> Meaning | None:
        """`le président` takes up the only person of whom the article has spoken as one, or that of a country of its sentence."""
        called = list(self._by_head.get(head, {}).values())
        if len(called) > 1:
            # The country that stands nearest decides.
            beside = ([each for each in called if set(seats).intersection(self._seats_of(each, {}))] for seats in near)
            called = next((here for here in beside if here), [])
        if len(called) != 1:
            return None
        reason = Reason("function", f"« {head} », dont l’article a parlé")
        return replace(called[0], reason=reason)

    def _of_the_context(self, held: Sequence[Held], near: Iterable[Collection[str]]) -> list[Held]:
        """Those of the country or organisation of which the article, and that sentence above all, speaks by far the most."""
        counts = Counter({each.seat: self._seats[each.seat] for each in held if each.seat and each.seat in self._seats})
        spoken_of = {seat for seats in near for seat in seats}
        beside = spoken_of & counts.keys()
        if not beside and any(seat in self._countries for seat in spoken_of):
            # The sentence speaks of a country whose holder no authority knows; only who has been named may be meant instead.
            counts = Counter({each.seat: counts[each.seat] for each in held if each.seat and each.person.id in self._named})
        counts.update(dict.fromkeys(beside, _SAME_SENTENCE))
        counts.update(dict.fromkeys((each.seat for each in held if each.seat and each.person.id in self._named), _NAMED_HOLDER))
        ranked = counts.most_common(2)
        if not ranked or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
            return []
        return [each for each in held if each.seat == ranked[0][0]]

    def _one(self, held: Sequence[Held]) -> Meaning | None:
        """The holder; on the day of a handover, the one of whom the article has spoken."""
        persons: dict[str, Held] = {each.person.id: each for each in held}
        if len(persons) > 1:
            persons = {id: each for id, each in persons.items() if id in self._named} or persons
        if len(persons) != 1:
            return None
        (only,) = persons.values()
        return Meaning.of(only.person, _reason(only))


def _reason(held: Held) -> Reason:
    years = f"de {held.first.year} à {held.last.year}" if held.last else f"depuis {held.first.year}"
    return Reason("function", f"{held.function} {years}")


def _beside(text: ScannedText, function: Function, before: Mention | None, after: Mention | None) -> Meaning | None:
    """Whoever's name stands beside an office: `M. Pineau, ministre des Affaires étrangères`, `le président Nixon`."""
    if after and _joins(text, function.end, after.start, TITLES):
        return after.meaning
    if before and _joins(text, before.end, function.start, _ARTICLES_AND_SUCH):
        between = text.folded[before.end - 1 : function.start - 1]
        if "," in between or "(" in between or not between.strip():
            return before.meaning
    return None


def _joins(text: ScannedText, start: int, end: int, words: frozenset[str]) -> bool:
    if end - start > _LONGEST_APPOSITION:
        return False
    between = text.folded[start - 1 : end - 1]
    return all(each in words for each in re.findall(r"\w+", between)) and not re.search(r"[;:!?\n]|(?<!\bm)(?<!\bmm)\.", between)


class _Sentences:
    """The mentions of a field by sentence."""

    def __init__(self, text: ScannedText, standing: Sequence[Mention]) -> None:
        self._edges = [0, *(end.end() for end in _SENTENCE_END.finditer(text.folded)), len(text.folded) + 1]
        self._standing = standing
        self._starts = [mention.start for mention in standing]

    def around(self, start: int) -> Iterator[Mention]:
        """The mentions of the sentence of a place in `words`, the nearest of them on either side, those before it first."""
        sentence = bisect_right(self._edges, start - 1)
        begins, ends = self._edges[sentence - 1], self._edges[min(sentence, len(self._edges) - 1)]
        here = bisect_left(self._starts, start)
        before = self._standing[max(0, here - _MOST_NEAR) : here]
        after = self._standing[here : here + _MOST_NEAR]
        return (each for each in (*reversed(before), *after) if begins < each.start <= ends)

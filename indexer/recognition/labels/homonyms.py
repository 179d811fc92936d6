"""Which of several concepts of one label is meant? The one that the date and the countries of the article leave.

A label such as Sénat or Assemblée nationale is borne by more institutions than any authority file knows: one is meant only where
the article speaks of its country. Nothing is guessed: where several remain, none is meant.
"""

import datetime
from collections import Counter
from collections.abc import Container, Sequence

from corpus.authority.concept import Concept
from corpus.publication_date import PublicationDate
from indexer.analysis.folding import fold
from indexer.recognition.labels.forms import Form
from indexer.recognition.persons.office_names import OfficeName
from indexer.recognition.persons.offices import Held, OfficeTable
from indexer.recognition.word_lists import INSTITUTIONS

_ABOUT = datetime.timedelta(days=366)


class Homonyms:
    """Tells concepts of one label apart in one article; `seats` counts the places and organisations that it speaks of."""

    def __init__(
        self, offices: OfficeTable, countries: Container[str], seats: Counter[str], published: PublicationDate | None
    ) -> None:
        self._offices = offices
        self._seats = seats
        self._published = published
        self._most = max((count for seat, count in seats.items() if seat in countries), default=0)

    def meant(self, forms: Sequence[Form]) -> Form | None:
        """The form of the concept that is meant by a label of several; `forms` are of one kind."""
        if forms[0].concept.kind == "organisation":
            return self._of_the_country(forms)
        if forms[0].concept.kind == "person":
            return self._of_the_time(forms)
        if forms[0].concept.kind == "place":
            return self._most_spoken_of([(self._seats[form.concept.id], form) for form in forms])
        return None

    def may_be(self, form: Form) -> bool:
        """Whether an institution can be meant though others, of countries that no authority knows of, are called so."""
        country = form.concept.country
        return country is None or self._most == 0 or self._seats[country] * 2 >= self._most

    def _of_the_country(self, forms: Sequence[Form]) -> Form | None:
        best = self._most_spoken_of([(self._seats[form.concept.country or ""], form) for form in forms])
        return best if best and self.may_be(best) else None

    def _most_spoken_of(self, counts: Sequence[tuple[int, Form]]) -> Form | None:
        """The form of what the article speaks of twice as often as of any other; a country is spoken of by its cities too."""
        (most, best), (second, _) = sorted(counts, key=lambda each: each[0], reverse=True)[:2]
        return best if most and most >= 2 * second else None

    def _of_the_time(self, forms: Sequence[Form]) -> Form | None:
        """The only person who held an office then, or about then, else the only one who held one of a country of the article."""
        if self._published is None:
            return None
        day = self._published
        for candidates in (
            [form for form in forms if any(self._offices.offices(form.concept.id, day))],
            [form for form in forms if any(held.near(day, _ABOUT, _ABOUT) for _, held in self._held(form.concept))],
            [form for form in forms if self._is_near(form.concept)],
        ):
            if len(candidates) == 1:
                return candidates[0]
        return None

    def _is_near(self, person: Concept) -> bool:
        return any(held.seat in self._seats for _, held in self._held(person))

    def _held(self, person: Concept) -> Sequence[tuple[OfficeName, Held]]:
        return self._offices.of_person.get(person.id, ())


def is_generic(form: Form) -> bool:
    """Whether an institution's label says what it is rather than which: Assemblée nationale, but not Quai d'Orsay."""
    if form.concept.kind != "organisation" or form.concept.country is None:
        return False
    return fold(form.reason.words).replace("-", " ").split(" ")[0] in INSTITUTIONS

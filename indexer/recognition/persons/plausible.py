"""Whom does a surname mean that the article gives without any full name? The only bearer who is plausible at its date.

A person is plausible while in office, or some years before and after where a title stands before the name; only where the article
speaks of the country or the organisation of that office. Of several the title tells which one: le président Bush, in 1990.
"""

import datetime
from collections import Counter
from collections.abc import Iterable

from corpus.publication_date import PublicationDate
from indexer.recognition.labels.forms import Form
from indexer.recognition.persons.offices import Held, OfficeTable

_BEFORE = datetime.timedelta(days=2 * 366)
_AFTER = datetime.timedelta(days=10 * 366)


class PlausibleBearers:
    """Of the bearers of a surname, who can be meant in an article; `seats` counts the places and organisations it speaks of."""

    def __init__(self, offices: OfficeTable, published: PublicationDate | None, seats: Counter[str]) -> None:
        self._offices = offices
        self._published = published
        self._seats = seats

    def bearer(self, forms: Iterable[Form], titles: frozenset[str]) -> Form | None:
        """The form of the only plausible bearer; `titles` are the folded words of titles and offices before the name."""
        if self._published is None:
            return None
        in_office: list[Form] = []
        by_title: list[Form] = []
        near: list[Form] = []
        for form in forms:
            for name, held in self._offices.of_person.get(form.concept.id, ()):
                if not self._is_spoken_of(held):
                    continue
                if held.on(self._published):
                    in_office.append(form)
                    if titles and name[0] in titles:
                        by_title.append(form)
                elif titles and held.near(self._published, _BEFORE, _AFTER):
                    near.append(form)
        return _only(by_title) or _only(in_office) or (None if in_office else _only(near))

    def _is_spoken_of(self, held: Held) -> bool:
        return held.seat in self._seats or any(seat in self._seats for seat in held.within)


def _only(forms: list[Form]) -> Form | None:
    return forms[0] if forms and len({form.concept.id for form in forms}) == 1 else None

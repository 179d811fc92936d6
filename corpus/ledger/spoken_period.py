"""A date that a text speaks of, as it is written down: a year, a month, a day, or from one to another.

>>> [day.isoformat() for day in spoken_period("1962-02")]
['1962-02-01', '1962-02-28']
>>> [day.isoformat() for day in spoken_period("1962-03-18/1962-03-20")]
['1962-03-18', '1962-03-20']
>>> spoken_period("le 18 mars") is None
True
"""

import datetime

from corpus.authority.stated_day import StatedDay


def spoken_period(text: str) -> tuple[datetime.date, datetime.date] | None:
    """The first and the last day, both included; None where the text is something else."""
    first, _, last = text.partition("/")
    try:
        start = StatedDay.parse(first)
        end = StatedDay.parse(last) if "/" in text else start
    except ValueError:
        return None
    return (start.first, end.last) if start.first <= end.last else None

"""Reads the values of `date:`, `avant:`, `après:` and `cite:` as days: of publication, or spoken of."""

import datetime
import re

from corpus.normal_form import composed
from search_api.period import Period
from search_api.query import notices
from search_api.query.fields import DateField
from search_api.query.lexer import SPACE, Lexeme
from search_api.query.nodes import Cited, Notice, Published

_ONE_DAY = datetime.timedelta(days=1)
# Text editors turn points that were typed into an ellipsis.
_DOTTED = re.compile(r"(?P<low>.*?)(?:\.{2,}|…)(?P<high>.*)", re.DOTALL)
_BRACKETED = re.compile(r"(?P<low>\S*)\s+(?:À|A|TO)\s+(?P<high>\S*)", re.IGNORECASE)
_SPACES = re.compile(rf"[{SPACE}]+")
_OPEN_BOUNDS = {"", "*"}


def read_date(field: DateField, value: Lexeme) -> tuple[Published | Cited | None, tuple[Notice, ...]]:
    """The days that a word, a phrase or a bracketed range stands for; None, with a notice, where it names no day."""
    written = _without_punctuation(_SPACES.sub(" ", composed(value.text)))
    try:
        if field.relation == "before":
            return Published(None, _day_before(written), value.start, value.end), ()
        if field.relation == "after":
            return Published(_day_after(written), None, value.start, value.end), ()
        low, high = _bounds(written)
    except ValueError as error:
        return None, (notices.impossible_date(value, str(error)),)
    in_reverse = low is not None and high is not None and low.first > high.last
    if in_reverse:
        low, high = high, low
    kind = Cited if field.relation == "cited" else Published
    period = kind(low.first if low else None, high.last if high else None, value.start, value.end)
    return period, (notices.dates_in_reverse(value),) if in_reverse else ()


def _without_punctuation(value: str) -> str:
    """A full stop ends the sentence; two leave the range open."""
    value = value.strip(" ,;:!?'’")
    return value if value.endswith("..") else value.removesuffix(".")


def _bounds(written: str) -> tuple[Period | None, Period | None]:
    between = _BRACKETED.fullmatch(written) or _DOTTED.fullmatch(written)
    if between is None:
        period = _period(written)
        return period, period
    low, high = between["low"].strip(), between["high"].strip()
    if {low, high} <= _OPEN_BOUNDS:
        raise ValueError(f"« {notices.shortened(written)} » n’a ni début ni fin")
    return (
        None if low in _OPEN_BOUNDS else _period(low),
        None if high in _OPEN_BOUNDS else _period(high),
    )


def _period(written: str) -> Period:
    """Shortened, because the message of the error quotes it; what is too long is no date in any case."""
    return Period.parse(notices.shortened(written))


def _day_before(written: str) -> datetime.date:
    first = _period(written).first
    if first == datetime.date.min:
        raise ValueError(f"aucun jour du calendrier ne précède « {written} »")
    return first - _ONE_DAY


def _day_after(written: str) -> datetime.date:
    last = _period(written).last
    if last == datetime.date.max:
        raise ValueError(f"aucun jour du calendrier ne suit « {written} »")
    return last + _ONE_DAY

"""What an article remembers of a correction that was applied to it: its history, kept with it in the index."""

import datetime

from msgspec import Struct
from msgspec.structs import replace as _with

from corpus.annotation import AnnotationKind, Passage
from corpus.ledger.entry import Add, Entry, Merge, Operation, Redate, Reject, Split, operation_of
from corpus.publication_date import PARIS, PublicationDate

_MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip


class AppliedCorrection(Struct, frozen=True, array_like=True, gc=False):
    """An entry of the ledger that is in effect here. `entry`, `at`, `by` and `why` are the entry's own.

    `value` and `into` are of merges and splits, `value` and `passage` of rejections and additions; `published` and
    `source_published` of redatings: the corrected date and that of the source, None for undated.
    """

    entry: str
    at: datetime.datetime
    by: str
    why: str
    operation: Operation
    kind: AnnotationKind | None = None
    value: str | None = None
    into: str | None = None
    passage: Passage | None = None
    published: PublicationDate | None = None
    source_published: PublicationDate | None = None


def applied(
    entry: Entry, *, published: PublicationDate | None = None, source: PublicationDate | None = None
) -> AppliedCorrection:
    """The history's line of an entry; of a redating with both dates."""
    made = AppliedCorrection(entry.id, entry.at, entry.by, entry.why, operation_of(entry.correction))
    match entry.correction:
        case Reject(kind=kind, value=value, passage=quoted) | Add(kind=kind, value=value, passage=quoted):
            passage = Passage(quoted.field, quoted.start, quoted.end) if quoted else None
            return _with(made, kind=kind, value=value, passage=passage)
        case Merge(kind=kind, value=value, into=into) | Split(kind=kind, value=value, into=into):
            return _with(made, kind=kind, value=value, into=into)
        case Redate():
            return _with(made, published=published, source_published=source)
        case _:
            return made


def in_paris(moment: datetime.datetime) -> datetime.datetime:
    """A moment on the clocks of the archive; as it is within hours of the calendar's ends."""
    try:
        return moment.astimezone(PARIS)
    except OverflowError:
        return moment


def day_in_words(moment: datetime.datetime) -> str:
    """The day of a moment in Paris, as French writes it.

    >>> day_in_words(datetime.datetime(2024, 2, 29, 23, 30, tzinfo=datetime.UTC))
    '1er mars 2024'
    """
    day = in_paris(moment)
    return f"{'1er' if day.day == 1 else day.day} {_MONTHS[day.month - 1]} {day.year}"

"""The line of an article that says when it was published, and by whom.

>>> line = read_date_line("Publié : 3 décembre 2024 à 17h06 par La rédaction")
>>> line.published.isoformat(), line.authors
('2024-12-03T17:06:00+01:00', ('La rédaction',))

It is one only when the whole line is made of dates, hours, labels, authors and places; prose that begins with a date is prose:

>>> read_date_line("Le 22 janvier 1963, le général de Gaulle reçoit le chancelier.") is None
True
"""

import dataclasses
import datetime
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from corpus.normal_form import composed
from corpus.publication_date import PublicationDate
from corpus.sources.byline import is_collective, is_name, read_byline, read_signature
from corpus.sources.french_date import DATE_AND_TIME, FLAGS, TIME, clock_in, date_in
from corpus.sources.french_text import ends_a_sentence, plain

# A line of prose may be as long as it likes; none longer than this is looked at.
_LONGEST_DATE_LINE = 250
_LONGEST_UNREADABLE_DATE_LINE = 12

_PUBLISHED = (
    r"(?:article\ |texte\ )?(?:publiee?|parue?|mise?\ en\ ligne|postee?|creee?)|(?:date\ de\ )?(?:publication|parution)|date"
)
_UPDATED = r"(?:derniere\ )?(?:mise\ a\ jour|modification|actualisation)|mis\ a\ jour|modifiee?|actualisee?|corrigee?|maj"

_STAMP = re.compile(
    rf"""(?<![\w/.:-])
    (?: (?: (?P<updated> {_UPDATED} ) | (?P<published> {_PUBLISHED} ) )\b (?:\ le)?\ ?:?\ ? (?: (?:en|du|au)\ )? )?
    {DATE_AND_TIME} (?![\w/-])""",
    FLAGS,
)
_LABEL = re.compile(rf"(?: (?P<updated> {_UPDATED} ) | {_PUBLISHED} )\b \ ?:?\ ?", FLAGS)
_UPDATED_AT = re.compile(rf"(?:{_UPDATED})\ ?:?\ (?:a\ )?(?P<time>{TIME})", FLAGS)
_LABEL_WITHOUT_DATE = re.compile(
    rf"(?:(?P<updated>{_UPDATED})|{_PUBLISHED})\ ?(?: :\ \S | le\ \d | (?:hier|aujourd'hui|il\ y\ a)\b )", FLAGS
)

_READING_TIME = re.compile(r"(?:temps de )?lecture ?:? ?\d+ ?min(?:utes?|\.)?|\d+ min(?:utes?)? de lecture", re.IGNORECASE)
_PARENTHESIS = re.compile(r"\([^()]{0,60}\)")
_STRONG_SEPARATOR = re.compile(r"[|•·–—/]|(?<!\S)-+(?!\S)")
_BEFORE_BYLINE = re.compile(r"\s(?=par\s)", re.IGNORECASE)
_PLACE = re.compile(r"[ÀàAa]\s(?=[A-ZÀ-ÖØ-Þ])")
_IDLE = " \t\u00a0\u202f,;:.-"


@dataclass(frozen=True, slots=True)
class DateLine:
    """What a date line states.

    `faults` say why its date of publication is none, and leave the article undated; `update_faults` those of its update.
    """

    published: PublicationDate | None = None
    updated: PublicationDate | None = None
    authors: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()
    update_faults: tuple[str, ...] = ()

    @property
    def states_publication(self) -> bool:
        """Whether it tells the date of publication, be it a possible one or not."""
        return self.published is not None or bool(self.faults)


# A date that was matched, and whether it is the one of an update.
Stamp: TypeAlias = tuple[re.Match[str], bool]


@dataclass(frozen=True, slots=True)
class _Gap:
    """What stands before, between or after the dates of the line; `is_bare` where it is names and nothing else."""

    authors: tuple[str, ...] = ()
    is_update: bool = False
    updated_at: str | None = None
    is_bare: bool = False


def read_date_line(line: str) -> DateLine | None:
    """Read a line that is wholly a date line; None where it is something else."""
    text = composed(line.strip())
    if len(text) > _LONGEST_DATE_LINE:
        return None
    simple = plain(text)
    matches = list(_STAMP.finditer(simple))
    if not matches:
        return _without_date(text, simple)
    gaps = _read_gaps(text, matches)
    if gaps is None or not _are_dates_of_publication(matches, gaps, text):
        return None
    stamps = [(match, match["updated"] is not None or gap.is_update) for match, gap in zip(matches, gaps, strict=False)]
    # Two dates of publication, or two of updating, are a period, and no date line's.
    if len({is_update for _, is_update in stamps}) < len(stamps):
        return None
    stated = stated_by(text, stamps, (author for gap in gaps for author in gap.authors))
    return _updated_on_the_day(stated, next((gap.updated_at for gap in gaps if gap.updated_at), None))


def stated_by(text: str, stamps: Sequence[Stamp], authors: Iterable[str] = ()) -> DateLine:
    """Turn what was matched in `text` into dates, or into faults where there are no such dates."""
    dates: dict[bool, PublicationDate] = {}
    faults: dict[bool, tuple[str, ...]] = {}
    for match, is_update in stamps:
        try:
            dates[is_update] = date_in(match)
        except ValueError as error:
            faults[is_update] = (f"« {text[match.start() : match.end()].strip()} » is no date: {error}",)
    return DateLine(dates.get(False), dates.get(True), tuple(dict.fromkeys(authors)), faults.get(False, ()), faults.get(True, ()))


def _without_date(text: str, simple: str) -> DateLine | None:
    """A line that announces a date and holds none that can be read is a fault, so that somebody hears of it."""
    is_short = len(text.split()) <= _LONGEST_UNREADABLE_DATE_LINE
    label = _LABEL_WITHOUT_DATE.match(simple)
    if label is None or not is_short or ends_a_sentence(text):
        return None
    fault = (f"« {text} » announces a date, and none can be read in it",)
    return DateLine(update_faults=fault) if label["updated"] else DateLine(faults=fault)


def _read_gaps(text: str, matches: Sequence[re.Match[str]]) -> list[_Gap] | None:
    edges = [0, *(edge for match in matches for edge in match.span()), len(text)]
    gaps = []
    is_labelled = False
    for place, (start, end) in enumerate(zip(edges[::2], edges[1::2], strict=True)):
        gap = _read_gap(text[start:end], is_first=place == 0, is_labelled=is_labelled)
        if gap is None:
            return None
        gaps.append(gap)
        is_labelled = is_labelled or (place < len(matches) and _is_labelled(matches[place]))
    return gaps


def _read_gap(text: str, *, is_first: bool, is_labelled: bool) -> _Gap | None:
    """Read what stands beside a date; None where it belongs in no date line."""
    is_set_apart = bool(_STRONG_SEPARATOR.search(text))
    is_after_comma = not is_first and text.lstrip().startswith(",")
    is_before_comma = is_first and text.rstrip().endswith(",")
    gap = _Gap()
    parts = [part for piece in _STRONG_SEPARATOR.split(_PARENTHESIS.sub(" ", text)) for part in _split_off_byline(piece)]
    for part in filter(None, (part.strip(_IDLE) for part in parts)):
        read = _read_part(part)
        if read is None:
            return None
        if read.is_bare and not (is_set_apart or (is_after_comma and is_labelled)):
            # A bare name that nothing sets apart is a town ("Paris, le…"), or the line is prose.
            if not (is_before_comma or (is_after_comma and (is_collective(part) or " " not in part))):
                return None
            read = _Gap(read.authors if is_collective(part) else ())
        gap = _Gap(gap.authors + read.authors, gap.is_update or read.is_update, gap.updated_at or read.updated_at)
    return gap


def _read_part(part: str) -> _Gap | None:
    """Read one element of what stands beside a date."""
    simple = plain(part)
    if _READING_TIME.fullmatch(simple) or simple.lower() in {"et", "puis"}:
        return _Gap()
    if update := _UPDATED_AT.fullmatch(simple):
        return _Gap(updated_at=update["time"])
    label = _LABEL.match(simple)
    if label:
        part = part[label.end() :]
        if not part:
            return _Gap(is_update=label["updated"] is not None)
    authors = read_byline(part)
    if authors is not None:
        return _Gap(authors, is_update=bool(label and label["updated"]))
    if _PLACE.match(part) and is_name(part[2:]):
        return _Gap()
    signed = read_signature(part)
    return None if signed is None or label else _Gap(signed, is_bare=True)


def _split_off_byline(piece: str) -> list[str]:
    """« à Paris par La rédaction » is two elements; « Propos recueillis par A » is one."""
    piece = piece.strip(_IDLE)
    label = _LABEL.match(plain(piece))
    if label or read_byline(piece) is not None:
        return [piece]
    return _BEFORE_BYLINE.split(piece, maxsplit=1)


def _are_dates_of_publication(matches: Sequence[re.Match[str]], gaps: Sequence[_Gap], text: str) -> bool:
    """A year alone, or a day without its year, dates an article only where a label, or nothing else, stands with it."""
    is_alone = len(matches) == 1 and not (text[: matches[0].start()] + text[matches[0].end() :]).strip(_IDLE)
    for match, gap in zip(matches, gaps, strict=False):
        is_labelled = _is_labelled(match) or gap.is_update
        if match["day"] and not match["year"] and not is_labelled:
            return False
        if match["year_alone"] and not (is_labelled or is_alone or text[: match.start()].rstrip().endswith(",")):
            return False
    return True


def _is_labelled(match: re.Match[str]) -> bool:
    return bool(match["updated"] or match["published"])


def _updated_on_the_day(stated: DateLine, time: str | None) -> DateLine:
    """« Publié le 3 décembre 2024, mis à jour à 18h30 »: the day is that of publication."""
    if time is None or stated.published is None:
        return stated
    try:
        updated = PublicationDate.from_datetime(datetime.datetime.combine(stated.published.day, clock_in(time)))
    except ValueError as error:
        return dataclasses.replace(stated, update_faults=(f"« {time} » is no hour: {error}",))
    return dataclasses.replace(stated, updated=updated)

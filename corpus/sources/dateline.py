"""The opening of a dispatch: place and date before a dash.

>>> opening, rest = read_dateline("Paris, le 1er mars 1962 (AFP) – Le gouvernement se réunit.")
>>> opening.published.isoformat(), opening.authors, rest
('1962-03-01', (), 'Le gouvernement se réunit.')
"""

import re

from corpus.normal_form import composed
from corpus.sources.byline import is_name
from corpus.sources.date_line import DateLine, stated_by
from corpus.sources.french_date import DATE_AND_TIME, FLAGS
from corpus.sources.french_text import original_index, plain

_LONGEST_OPENING = 200
_LONGEST_PLACE = 4

# "Depuis le 3 mai 1962 – …" opens a sentence.
_NO_PLACE = frozenset({
    "le", "la", "les", "du", "au", "en", "ce", "des", "depuis", "jusqu'au", "avant", "apres", "vers", "entre", "fin", "debut",
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
})  # fmt: skip

_DATELINE = re.compile(
    rf"""(?P<place> [^\d–—:;.!?«»()|]{{2,60}}? ) \ ?(?:\([^()]{{2,40}}\))? (?: ,\ ? | \ )
    (?P<stamp> {DATE_AND_TIME} ) \ ?(?:\([^()]{{2,40}}\))? ,?\ ?\.?\ ?(?: – | — | -{{1,2}}(?=\ ) ) \ ? (?P<rest> \S )""",
    FLAGS,
)


def read_dateline(paragraph: str) -> tuple[DateLine, str] | None:
    """Read « Paris, le 1er mars 1962 (AFP) – » off a paragraph: what it states, and the rest of the paragraph.

    None where the paragraph opens otherwise; a place, a full date and a dash in the middle of a sentence are prose.
    """
    opening = composed(paragraph[:_LONGEST_OPENING])
    match = _DATELINE.match(plain(opening))
    if match is None or match["year_alone"] or (match["day"] and not match["year"]):
        return None
    place = opening[: match.end("place")]
    is_place = len(place.split()) <= _LONGEST_PLACE and all(is_name(part) for part in place.split(", "))
    is_place = is_place and plain(place).lower() not in _NO_PLACE
    # What goes on in lower case is the sentence that the date stands in.
    if not is_place or match["rest"].islower():
        return None
    stated = stated_by(opening[: match.end("stamp")], [(match, False)])
    return stated, paragraph[original_index(paragraph, match.start("rest")) :]

"""Is what is said of a date past or still to come? The verb nearest to it tells.

>>> text = ScannedText.of("L'accord sera signé le 10 septembre à Rabat.")
>>> tense_around(text, *(text.words.index(word) for word in ("10", " a rabat")))
'future'
"""

import re
from typing import Literal, TypeAlias
from unicodedata import normalize

from indexer.recognition.scanned_text import ScannedText

Tense: TypeAlias = Literal["past", "future"]

# How far from a date a verb may stand, in characters, and where the sentence ends before that.
_REACH = 90
_SENTENCE_END = re.compile(r"[.!?;:\n]\s")

# Accents are kept: `a` is a verb, `à` is none. Words in -ra that are no verbs are few.
_FUTURE = (
    r"(?:vais|va|allons|vont|doit|doivent|(?<!non )(?<!pas )prévue?s?"
    r"|(?:est|sont|reste|restent) (?:\w+ )?attendue?s?|(?:[nls]['’])?attend(?:ait|aient|ent)?"
    r"|(?!(?:opéra|caméra|choléra|contra|vrai|marais|engrais)\b)\w{2,}r(?:a|ais?|ont))"
)
_PAST = (
    r"(?:a|ont|avait|avaient|était|étaient|fut|furent|est (?:mort|décédé|né|venu|parti|arrivé|devenu|entré)e?"
    r"|s'est|s'était|se sont|\w{3,}(?:èrent|irent|aient))"
)

# What is arranged is told in the present: "se réunissent", "s'ouvre", "débute".
_ARRANGED = re.compile(
    r"(?<![\w'’-])(?:(?:se |s['’])(?:retrouve|réuni(?:t|ssent)|rencontre|ouvre|achève|tien(?:t|nent)|ren(?:d|dent)|entretien)\w*"
    r"|(?:débute|commence|reprend|reprenne|reçoi|rencontre|accueille|préside|examine|entame|arrive|vote)(?:t|nt|vent)?)(?![\w-])",
    re.IGNORECASE,
)

# Where no verb is seen, "l'expérience engagée en janvier" has happened.
_PARTICIPLE = re.compile(r"\w{3,}[éiu]e?s? (?:en |le |au |dès |fin |début )?(?:mois d[e'’] ?)?$")
_VERB = re.compile(rf"(?<![\w'’-])(?:(?P<future>{_FUTURE})|(?P<past>{_PAST}))(?![\w-])", re.IGNORECASE)


def tense_around(text: ScannedText, start: int, end: int) -> Tense | None:
    """The tense of the verb nearest to `words[start:end]` in its sentence; None where no verb is seen."""
    before, after = _sentence_around(text, start, end)
    nearest: tuple[int, Tense] | None = None
    for match in _VERB.finditer(before):
        nearest = (len(before) - match.end(), _tense(match))
    if (following := _VERB.search(after)) and (nearest is None or following.start() < nearest[0]):
        nearest = (following.start(), _tense(following))
    if nearest is None and _PARTICIPLE.search(before):
        return "past"
    return nearest[1] if nearest else None


def is_arranged(text: ScannedText, start: int, end: int) -> bool:
    """Whether a verb in the present that arranges something stands before `words[start:end]` in its sentence, or just after."""
    before, after = _sentence_around(text, start, end)
    return bool(_ARRANGED.search(before) or _ARRANGED.search(after))


def _sentence_around(text: ScannedText, start: int, end: int) -> tuple[str, str]:
    """What stands before and after in the sentence, as far as a verb is looked for, with composed accents."""
    first, last = text.passage(start, end)
    before = normalize("NFC", text.original[max(0, first - _REACH) : first])
    after = normalize("NFC", text.original[last : last + _REACH])
    return _SENTENCE_END.split(before)[-1], _SENTENCE_END.split(after, maxsplit=1)[0]


def _tense(match: re.Match[str]) -> Tense:
    return "future" if match["future"] else "past"

"""Which phrases of the other projects' tests are in the scope of `docs/dates.md`: rules on the phrase, set down before measuring.

A phrase is out for the first reason that fits. What no reason fits is in, however odd its French.
"""

import re

_MONTHS = "jan|f[ée]v|mars|avr|mai|juin|juil|ao[uû]t|sep|oct|nov|d[ée]c"
_WEEKDAYS = "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"

# A phrase that names a day beside a clock time is in with its day.
_NAMES_A_DAY = re.compile(
    rf"(?i)\b(?:{_WEEKDAYS}|hier|demain|aujourd.hui|semaines?|mois|ann[ée]es?)\b"
    rf"|\bcet?(?:te)? (?:matin|soir|nuit|apr[eè]s-midi|jour)\b|\b(?:{_MONTHS})|\d[/-]\d(?!\d?(?:h|pm))"
)

_FEASTS = re.compile(
    r"(?i)\b(?:no[eë]l|toussaint|nouvel an|jour de l.an|saint-sylvestre|fête du travail|p[aâ]ques|pentec[oô]te)\b"
)
_OTHER_FEASTS = re.compile(
    r"(?i)thanksgiving|yuandan|gr[aâ]ce|chinois|vendredi noir|cyber|patrick|halloween|valentin|indépendance"
    rf"|mardi gras|m[eè]res|p[eè]res|jour des? (?!{_MONTHS})|f[eê]te d|luther|colomb|armistice|qingming|lantern|bateau|dragon"
)

# Why a phrase is out -> what it looks like.
_REASONS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "month before day (English order)",
        re.compile(rf"(?i)\b(?:{_MONTHS})\w*\.?,?[ /-](?:\d{{1,2}}(?!\d)|\w+i[eè]me\b|premier\b|vingt|onze|\d{{4}}-\d)"),
    ),
    ("month before day (English order)", re.compile(r"\b\d{1,2}([/-])(?:1[3-9]|2\d|3[01])\1\d{2,4}\b")),
    ("ordinal as a day", re.compile(rf"(?i)\b(?:seconde?|\w+i[eè]me|\d+[eè]me) (?:jour )?de (?:{_MONTHS})")),
    ("year in letters", re.compile(r"(?i)\bdix[ -]neuf (?:cent|soixante)|\bdeux mille|\bmil\b")),
    ("vague", re.compile(r"(?i)\b(?:quelques|plusieurs|maintenant|en ce moment|récemment|bientôt|tout de suite)\b")),
    ("clock time", re.compile(r"(?i)\b(?:\d+|une?|deux|trois|quatre|cinq|dix|vingt) ?(?:minutes?|mins?|heures?|secondes?|h)\b")),
    (
        "duration",
        re.compile(r"(?i)\b(?:en|pour|pendant|durant) (?:\d+|une?|deux|trois|quatre|cinq|dix) (?:jour|semaine|mois|an)"),
    ),
    ("vague", re.compile(r"(?i)^(?:un peu )?plus tard")),
    ("bare day of a month", re.compile(r"(?i)^(?:\D*\b)?(?:le|du|au|à partir du) \d{1,2}e?(?: (?:au|à|vers|aux)\b.*)?$")),
    (
        "bare fraction",
        re.compile(
            rf"(?i)(?<!\ble )(?<!\bdu )(?<!\bau )(?<!di )(?<!che )(?<![\d/.-])\b\d{{1,2}}[/.-]\d{{1,2}}\b"
            rf"(?![/.,-] ?\d| (?:{_MONTHS}|mois))"
        ),
    ),
    ("before Christ or before 1000", re.compile(r"\b(?:AC|av\. J)|(?<!\d)\d{3} (?:AC|ap)")),
)


def reason_out(text: str, kind: str, named: str = "") -> str | None:
    """Why a phrase is out of scope; None where it is in.

    `kind` is what its test expects: date, clock, duration or nothing; `named` the words that its test says are the date.
    """
    if kind == "nothing":
        return "no expected date"
    if kind == "duration":
        return "duration"
    if re.fullmatch(r"(?:le )?\d{1,2}", named.strip()):
        return "bare day of a month"
    if kind == "clock" and not _NAMES_A_DAY.search(text):
        return "clock time"
    for reason, pattern in _REASONS:
        if pattern.search(text) and not (reason == "clock time" and _NAMES_A_DAY.search(text)):
            return reason
    if _OTHER_FEASTS.search(text) and not (_FEASTS.search(text) and not re.search(r"(?i)chinois|r[ée]veillon", text)):
        return "feast that isn't read"
    return None

"""A period in French words, for the reasons that researchers read."""

from indexer.recognition.dates.periods import Period

MONTH_NAMES = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)


def in_french(period: Period) -> str:
    """A day, a month or a year.

    >>> from indexer.recognition.dates.periods import day, month, year
    >>> in_french(day(1962, 3, 1)), in_french(month(2024, 12)), in_french(year(1998))
    ('1er mars 1962', 'décembre 2024', '1998')
    """
    first = period.first
    if period.grain == "year":
        return str(first.year)
    name = f"{MONTH_NAMES[first.month - 1]} {first.year}"
    if period.grain == "month":
        return name
    return f"{'1er' if first.day == 1 else first.day} {name}"


def counted_from(period: Period) -> str:
    """What reasons say of an origin: du 3 décembre 2024, d'avril 1962, de 1998; of other periods the value stands there.

    >>> from indexer.recognition.dates.periods import day, month, year, decade
    >>> [counted_from(period) for period in (day(2024, 12, 3), month(1962, 4), year(1998), decade(1950))]
    ['du 3 décembre 2024', "d'avril 1962", 'de 1998', 'de 195X']
    """
    if "/" in period.value or period.grain not in {"day", "month", "year"}:
        return f"de {period.value}"
    named = in_french(period)
    if period.grain == "day":
        return f"du {named}"
    return f"d'{named}" if named[0] in "ao" else f"de {named}"

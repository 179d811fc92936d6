"""Is an office that one person holds at a time held by one person at a time?"""

import datetime
import re
from collections.abc import Iterator, Sequence

from corpus.authority.checks.entry import AuthorityProblem, Entry
from corpus.authority.checks.tenures import DatedTenure, dated_tenures
from corpus.authority.label_key import label_key

# A handover may take a day, or stand in two lists with a day's difference.
HANDOVER = datetime.timedelta(days=1)

# The offices, folded and in the masculine. Foreign ministers' titles vary within one country; their beginning decides.
_SINGLE_HOLDER = re.compile(
    r"(?P<whole>(?:president|roi|premier ministre|secretaire general|chancelier federal)\b(?!.* adjoint).*)"
    r"|(?P<beginning>ministre des affaires etrangeres)\b.*"
)
_FEMININE = (
    ("presidente", "president"),
    ("premiere ministre", "premier ministre"),
    ("reine", "roi"),
    ("secretaire generale", "secretaire general"),
    ("chanceliere federale", "chancelier federal"),
)


def office(function: str) -> str | None:
    """The office that only one person holds at a time, whoever holds it; None for any other function.

    >>> office("Première ministre"), office("ministre des Affaires étrangères et européennes"), office("ministre d'État")
    ('premier ministre', 'ministre des affaires etrangeres', None)
    """
    key = label_key(function)
    for feminine, masculine in _FEMININE:
        key = re.sub(rf"^{feminine}\b", masculine, key)
    found = _SINGLE_HOLDER.fullmatch(key)
    return (found["whole"] or found["beginning"]) if found else None


def check_offices(entries: Sequence[Entry]) -> Iterator[AuthorityProblem]:
    """Compare the tenures of each office, in the order in which they begin."""
    holders: dict[tuple[str, tuple[str, ...]], list[DatedTenure]] = {}
    for entry in entries:
        for tenure in dated_tenures(entry):
            if name := office(tenure.function):
                holders.setdefault((name, tenure.seat), []).append(tenure)
    for tenures in holders.values():
        tenures.sort(key=lambda tenure: (tenure.start.first, tenure.entry.id))
        for position, later in enumerate(tenures):
            for earlier in tenures[:position]:
                shared = later.certainly_shares(earlier)
                if later.entry.id != earlier.entry.id and shared and shared > HANDOVER:
                    message = f"« {later.function} » held at the same time, {_length(shared)}, by {earlier}"
                    yield later.entry.problem_with_part(later.index, message)


def _length(shared: datetime.timedelta) -> str:
    # A tenure without an end is compared as one that lasts for ever.
    return f"for {shared.days} days at least" if shared.days < 365 * 200 else "neither having ended"

"""Ledgers for tests: entries at fixed moments, and random histories of a few values and articles."""

import datetime

from hypothesis import strategies as st

from corpus.ledger import Add, Correction, Entry, Merge, Redate, Reject, Split, Undo, signed

NOON = datetime.datetime(2024, 3, 3, 12, tzinfo=datetime.UTC)

VALUES = ("a", "b", "c", "d")
ARTICLES = ("x", "y")


def entry(correction: Correction, minute: int = 0, *, by: str = "jeanne", why: str = "") -> Entry:
    """An entry of that many minutes after noon."""
    return signed(correction, by=by, why=why, at=NOON + datetime.timedelta(minutes=minute))


def entries(*corrections: Correction) -> list[Entry]:
    """Entries one minute after another."""
    return [entry(each, minute) for minute, each in enumerate(corrections)]


_values = st.sampled_from(VALUES)
_articles = st.sampled_from(ARTICLES)

plain_corrections: st.SearchStrategy[Correction] = st.one_of(
    st.builds(Reject, article=_articles, kind=st.just("person"), value=_values),
    st.builds(Add, article=_articles, kind=st.just("person"), value=_values),
    st.builds(Merge, kind=st.just("person"), value=_values, into=_values),
    st.builds(
        Split,
        kind=st.just("person"),
        value=_values,
        into=_values,
        articles=st.lists(_articles, min_size=1, unique=True).map(tuple),
    ),
    st.builds(Redate, article=_articles, published=st.sampled_from(["1962", "1962-03", "undated"])),
)


@st.composite
def histories(draw: st.DrawFn, most: int = 8) -> list[Entry]:
    """Corrections, and undoings of earlier entries, undoings among them."""
    made: list[Entry] = []
    for minute in range(draw(st.integers(0, most))):
        takes_back = made and draw(st.booleans())
        correction = Undo(draw(st.sampled_from(made)).id) if takes_back else draw(plain_corrections)
        made.append(entry(correction, minute))
    return made

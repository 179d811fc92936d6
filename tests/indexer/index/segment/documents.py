"""Random documents for segments: French-like texts, weird identifiers, facets, dates and records."""

import datetime

from hypothesis import strategies as st

from indexer.index import IndexDocument
from indexer.index.document import FACET_KINDS
from tests.segments import document

LETTERS = "abcdefghijklmnopqrstuvwxyzàâäçéèêëîïôöùûüÿœæ"

# All that `str.split` parts words at, the spaces of numbers among them, and what only looks like a space.
WHITE_SPACE = "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
WHITE_SPACE += "\u2028\u2029\u202f\u205f\u3000"
FALSE_SPACE = "\u200b\u200c\u200d\u2060\ufeff\u180e\u00ad"

NUMBERS = ["1 000", "1 000 000,5", "1\u00a0000", "12\u202f345\u2009678", "1\n000", "1 \n000", "1.000", "1.000 000", "1 000,5"]
NUMBERS += [
    "1990 500",
    "1 000 00",
    "1 000a",
    "0 000",
    "3,5 000",
    "١ 000",
    "1 ٠٠٠",
    "x1 000",
    "d'1 000",
    "1 000-2 000",
    "n° 1 000",
]
NUMBERS += ["1\u3000000", "1\x85000", "1,2,3 000", "²1 000"]

FRAGMENTS = st.one_of(
    st.text(LETTERS + LETTERS.upper(), min_size=1, max_size=8),
    st.text("0123456789", min_size=1, max_size=4),
    st.text("0123456789 \u00a0\u202f\u2009.,", min_size=1, max_size=9),
    st.sampled_from(WHITE_SPACE),
    st.sampled_from(WHITE_SPACE),
    st.sampled_from(NUMBERS),
    st.sampled_from(["'", "’", "ʼ", "-", "\u2011", ".", "\u0301", "\u0327", "°", "²", "_", "«", "»", *FALSE_SPACE]),
    st.sampled_from(
        [
            "l'",
            "d’",
            "qu'",
            "jusqu’",
            "O.T.A.N.",
            "U.R.S.S",
            "J.",
            "M.",
            "XXe",
            "est",
            "Est",
            "aujourd'hui",
            "œuvre",
            "e\u0301te\u0301",
        ]
    ),
    st.text(st.characters(codec="utf-8"), max_size=3),
)
FRENCH_TEXT = st.lists(FRAGMENTS, max_size=12).map("".join)

# Few words, so that documents share them.
WORDS = ("pêche", "péché", "Pêches", "traité", "traités", "le", "l'avocat", "franco-marocain", "1 000", "𝄞", "été")
PROSE = st.lists(st.sampled_from(WORDS), max_size=9).map(" ".join)

IDS = st.text(st.characters(codec="utf-8"), max_size=4) | st.text("a\0é😀\uffff/%", max_size=3)
VALUES = st.sampled_from(["Ana", "Béatrice", "ana", "", "😀", "\uffff", "Z"])
DAYS = st.dates().map(datetime.date.toordinal)
# The same date may be named twice; it counts once.
DATES = st.lists(st.tuples(DAYS, DAYS).map(sorted).map(tuple) | st.sampled_from([(1, 1), (711_000, 711_364)]), max_size=4)


@st.composite
def index_documents(draw: st.DrawFn, ids: st.SearchStrategy[str] = IDS, texts: st.SearchStrategy[str] = PROSE) -> IndexDocument:
    day = draw(st.none() | DAYS)
    return document(
        draw(ids),
        draw(texts),
        title=draw(texts),
        standfirst=draw(texts),
        # The same value may be named twice; it counts once.
        facets={kind: tuple(draw(st.lists(VALUES, max_size=3))) for kind in draw(st.sets(st.sampled_from(FACET_KINDS)))},
        day=day,
        second=None if day is None else (day - 1) * 86_400 + draw(st.integers(0, 86_399)),
        cited=tuple(draw(DATES)),
        record=draw(st.binary(min_size=1, max_size=40)),
        origin=draw(st.sampled_from(["one", "two", "été", ""])),
        path=draw(st.text(max_size=4)),
        fingerprint=draw(st.binary(min_size=16, max_size=16)),
    )


documents = st.lists(index_documents(), max_size=7, unique_by=lambda each: each.id)

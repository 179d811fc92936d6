"""A stored article comes back as it went in."""

import datetime

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.annotation import Annotation, Passage, Reason
from corpus.article import Article, Block, GivenNames
from corpus.publication_date import PublicationDate
from indexer.index import FiledArticle, StoredArticle

text = st.text(st.characters(codec="utf-8"), max_size=20)
dates = st.builds(PublicationDate, st.dates(), st.sampled_from(["year", "month", "day"])) | st.datetimes().map(
    PublicationDate.from_datetime
)
articles = st.builds(
    Article,
    id=text,
    title=text,
    standfirst=text,
    blocks=st.lists(st.builds(Block, st.sampled_from(["paragraph", "subheading", "quote"]), text), max_size=3).map(tuple),
    published=st.none() | dates,
    authors=st.lists(text, max_size=2).map(tuple),
    source=st.none() | text,
    given=st.builds(GivenNames, persons=st.lists(text, max_size=2).map(tuple)),
)


@given(articles, text)
def test_round_trip(article: Article, origin: str) -> None:
    annotation = Annotation(
        "date",
        "1962",
        "en 1962",
        Reason("absolute", "en 1962"),
        Passage("body", 3, 7),
        first_day=datetime.date(1962, 1, 1),
        last_day=datetime.date(1962, 12, 31),
    )
    stored = StoredArticle(article, origin, {"person": ("a",)}, (annotation,))
    assert StoredArticle.from_msgpack(stored.to_msgpack()) == stored
    # A page of hits reads the same record without the annotations at its end.
    assert FiledArticle.from_msgpack(stored.to_msgpack()) == FiledArticle(article, origin, {"person": ("a",)})


@pytest.mark.parametrize(
    "record", [b"", b"\x80", b"\x91\x01", b"\x91\xa1", b"\xc1", b"\x92\x92\xa1a\xa1b\xa1cgarbage", b"\x92\x92\xa1a\xa2b\xff\xa1c"]
)
def test_a_record_that_is_something_else_is_refused(record: bytes) -> None:
    for kind in (FiledArticle, StoredArticle):
        with pytest.raises((msgspec.DecodeError, UnicodeDecodeError)):
            kind.from_msgpack(record)

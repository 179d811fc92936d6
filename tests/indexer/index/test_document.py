"""A stored article comes back as it went in."""

import datetime

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from corpus.annotation import Annotation, Passage, Reason
from corpus.article import Article, Block, GivenNames
from corpus.publication_date import PublicationDate
from indexer.index import StoredArticle
from indexer.index.facet_column import FacetColumn

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
    stored = StoredArticle(article, origin, (annotation,), {"person": ("a",)})
    assert StoredArticle.from_json(stored.to_json()) == stored


@given(st.lists(st.sets(st.sampled_from("abcdef")), max_size=10), st.data())
def test_a_column_counts_what_a_loop_counts(values_of: list[set[str]], data: st.DataObject) -> None:
    postings = {value: [n for n, values in enumerate(values_of) if value in values] for value in "abcdef"}
    column = FacetColumn.from_postings(len(values_of), {value: found for value, found in postings.items() if found})
    hits = np.array(data.draw(st.lists(st.booleans(), min_size=len(values_of), max_size=len(values_of))), dtype=np.bool_)
    expected = [sum(value in values for values, hit in zip(values_of, hits, strict=True) if hit) for value in column.values]
    assert column.counts(hits).tolist() == expected
    for value in "abcdefg":
        assert column.carrying(value).tolist() == [value in values for values in values_of]

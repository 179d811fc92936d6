"""The Whoosh engine against the oracle, and the laws that every answer keeps."""

import datetime
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.index import FACET_KINDS
from search_api.engine.whoosh_engine import WhooshEngine
from search_api.query import OtherName, expand
from search_api.query.nodes import (
    And,
    Cited,
    Everything,
    FacetValue,
    Fuzzy,
    Named,
    Node,
    Not,
    Or,
    Phrase,
    Published,
    Wildcard,
    Word,
)
from search_api.request import FacetChoice, SearchRequest
from tests.archives import article
from tests.search_api.engine.histories import DAYS, NAMES, SPOKEN_DAYS, WORDS, History, Update, engine_of, histories, names, texts

# An example builds an index: fewer of them than of other properties, and more in `make soak`.
EXAMPLES = settings().max_examples

fields = st.sampled_from([None, "title", "standfirst", "body"])
words = st.builds(Word, st.sampled_from(WORDS), fields, st.booleans())
leaves = (
    words
    | st.builds(Named, words, st.lists(st.builds(OtherName, texts, st.none() | DAYS, st.none() | DAYS), max_size=2).map(tuple))
    | st.builds(Phrase, texts, fields, st.integers(0, 2))
    | st.builds(Wildcard, st.sampled_from(["p*", "p?ch*", "trait", "*s", "Tr?ité*", "a*", "*"]), fields)
    | st.builds(Fuzzy, st.sampled_from(["pêche", "traits", "avocat", "mar"]), st.integers(1, 2), fields)
    | st.builds(FacetValue, st.sampled_from(["person", "place", "source"]), st.sampled_from(NAMES))
    | st.builds(Published, st.none() | DAYS, st.none() | DAYS)
    | st.builds(Cited, st.none() | SPOKEN_DAYS, st.none() | SPOKEN_DAYS)
    | st.just(Everything())
)
trees = st.recursive(
    leaves,
    lambda nodes: (
        st.builds(lambda children: And(tuple(children)), st.lists(nodes, min_size=1, max_size=3))
        | st.builds(lambda children: Or(tuple(children)), st.lists(nodes, min_size=1, max_size=3))
        | st.builds(Not, nodes)
    ),
    max_leaves=5,
)
choices = st.builds(FacetChoice, names.map(tuple), names.map(tuple), names.map(tuple))
requests = st.builds(
    SearchRequest,
    choices=st.fixed_dictionaries({"person": choices, "place": choices, "source": choices}),
    first=st.none() | DAYS,
    last=st.none() | DAYS,
    undated=st.sampled_from([None, "include", "exclude", "only"]),
    sort=st.sampled_from(["relevance", "newest", "oldest"]),
    date_interval=st.sampled_from(["year", "month", "day"]),
    per_page=st.just(100),
)


@settings(max_examples=EXAMPLES * 6 // 10)
@given(histories(), st.lists(st.tuples(trees, requests), min_size=1, max_size=6))
def test_hits_totals_and_every_count_are_the_oracles(history: History, questions: list[tuple[Node, SearchRequest]]) -> None:
    engine, oracle = engine_of(history)
    for surface, request in questions:
        tree = expand(surface, engine.analyzer, engine)
        result = engine.search(tree, request)
        assert {hit.stored.article.id for hit in result.hits} == oracle.ids(tree, request)
        assert result.total == len(result.hits)
        for kind in FACET_KINDS:
            counted = {bucket.value: bucket.count for bucket in result.facets[kind].buckets if bucket.count}
            assert counted == dict(oracle.counts(tree, request, kind)), kind
        assert {bucket.value: bucket.count for bucket in result.dates.buckets} == dict(oracle.dates(tree, request))


@settings(max_examples=EXAMPLES * 4 // 10)
@given(histories(), trees, requests)
def test_the_count_of_a_value_is_the_total_with_it_alone_chosen(history: History, surface: Node, request: SearchRequest) -> None:
    engine, _ = engine_of(history)
    tree = expand(surface, engine.analyzer, engine)
    result = engine.search(tree, replace(request, date_interval="year"))
    for kind in FACET_KINDS:
        for bucket in result.facets[kind].buckets:
            alone = FacetChoice(any_of=(bucket.value,), none_of=request.choice(kind).none_of)
            asked = SearchRequest(
                choices={**request.choices, kind: alone},
                first=request.first,
                last=request.last,
                undated=request.undated,
            )
            assert engine.search(tree, asked).total == bucket.count
    for bucket in result.dates.buckets:
        if bucket.value == "undated":
            asked = SearchRequest(choices=request.choices, undated="only")
        else:
            year = int(bucket.value)
            asked = SearchRequest(choices=request.choices, first=datetime.date(year, 1, 1), last=datetime.date(year, 12, 31))
        assert engine.search(tree, asked).total == bucket.count


@settings(max_examples=EXAMPLES * 3 // 10)
@given(histories(), trees, requests)
def test_pages_are_slices_of_one_order_and_ties_go_to_the_newest(history: History, tree: Node, request: SearchRequest) -> None:
    engine, _ = engine_of(history)
    tree = expand(tree, engine.analyzer, engine)
    hits = engine.search(tree, request).hits
    pages = []
    for page in range(1, len(history.articles) + 1):
        asked = SearchRequest(
            choices=request.choices,
            first=request.first,
            last=request.last,
            undated=request.undated,
            sort=request.sort,
            page=page,
            per_page=2,
        )
        pages += engine.search(tree, asked).hits
    assert pages == list(hits)

    def order(hit):
        date = hit.stored.article.published
        # The first second of a day, month or year stands for the whole.
        day = date.day.toordinal() + (date.time.hour / 24 + date.time.minute / 1440 if date.time else 0) if date else None
        by_age = (0, day) if request.sort == "oldest" and day else (1, 0) if day is None else (0, -day)
        return (-hit.score if request.sort == "relevance" else 0, by_age, hit.stored.article.id)

    assert list(hits) == sorted(hits, key=order)


@settings(max_examples=EXAMPLES * 3 // 10)
@given(histories(deletions=False), trees, requests)
def test_how_an_archive_lies_in_segments_changes_neither_order_nor_scores(
    history: History, surface: Node, request: SearchRequest
) -> None:
    answers = []
    for each in (history, History((Update(tuple(history.articles)),))):
        engine, _ = engine_of(each)
        answers.append(engine.search(expand(surface, engine.analyzer, engine), request))
    parted, whole = answers
    assert [hit.stored.article.id for hit in parted.hits] == [hit.stored.article.id for hit in whole.hits]
    assert [hit.score for hit in parted.hits] == pytest.approx([hit.score for hit in whole.hits])
    assert (parted.total, parted.facets, parted.dates) == (whole.total, whole.facets, whole.dates)


@pytest.mark.parametrize(
    "words", ["le chat le le le traité chat mot traité", "traité mot", "mot mot mot chat traité le", "traité traité"]
)
@pytest.mark.parametrize("others", range(1, 5))
def test_articles_that_tie_in_different_segments_go_by_identifier(words: str, others: int) -> None:
    """In one segment all strengths of a word may stand for the same postings, and not in another: sums are made otherwise."""
    later = [article("a", words), *(article(f"o{number}", "traités" + " chien" * number) for number in range(others))]
    for updates in ((Update((article("z", words),)), Update(tuple(later))), (Update((article("z", words), *later)),)):
        engine, _ = engine_of(History(updates))
        assert [id for id in search(engine, Word("traité")) if id in "az"] == ["a", "z"]


@settings(max_examples=EXAMPLES * 3 // 10)
@given(histories(), trees, trees)
def test_boolean_laws(history: History, a: Node, b: Node) -> None:
    engine, _ = engine_of(history)

    def found(node: Node) -> set[str]:
        expanded = expand(node, engine.analyzer, engine)
        return {hit.stored.article.id for hit in engine.search(expanded, SearchRequest(per_page=100)).hits}

    everything = {each.id for each in history.articles}
    assert found(a) | found(Not(a)) == everything
    assert not found(a) & found(Not(a))
    assert found(And((a, b))) == found(a) & found(b)
    assert found(Or((a, b))) == found(Or((b, a))) == found(a) | found(b)


def search(engine: WhooshEngine, word: Word) -> list[str]:
    tree = expand(word, engine.analyzer, engine)
    return [hit.stored.article.id for hit in engine.search(tree, SearchRequest()).hits]


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("1946-01-01", "1946-12-31", ["day", "month", "title", "year"]),
        ("1946-01-02", "1946-12-31", ["day", "month", "title"]),
        ("1946-01-01", "1946-12-30", ["day", "month", "title"]),
        ("1946-03-01", "1946-03-31", ["day", "month"]),
        ("1946-03-18", "1946-03-18", ["day"]),
        ("1946-03-19", "1946-03-31", []),
        (None, "1946-03-18", ["day"]),
        (None, "1946-03-17", []),
        ("1946-06-01", None, ["title"]),
        (None, None, ["day", "month", "title", "year"]),
    ],
)
def test_an_article_speaks_of_a_period_where_a_date_lies_wholly_within(
    archive, first: str | None, last: str | None, expected: list[str]
) -> None:
    engine = WhooshEngine(
        archive(
            article("day", "Le 18 mars 1946 et en 1946."),
            article("month", standfirst="mars 1946"),
            article("title", title="Le traité de juin 1946"),
            article("year", "en 1946"),
            article("none", "traité", published="1946-03-18"),
            recognition=True,
        )
    )
    period = [datetime.date.fromisoformat(day) if day else None for day in (first, last)]
    for tree in (Cited(*period), And((Cited(*period), Not(Word("traités", exact=True))))):
        result = engine.search(expand(tree, engine.analyzer, engine), SearchRequest())
        assert sorted(hit.stored.article.id for hit in result.hits) == expected


def test_the_exact_form_ranks_above_the_folded_and_that_above_the_stem(archive) -> None:
    engine = WhooshEngine(
        archive(
            article("stem", "réadmissions deux trois", published="2003"),
            article("folded", "readmission deux trois", published="2002"),
            article("exact", "réadmission deux trois", published="2001"),
        )
    )
    assert search(engine, Word("réadmission")) == ["exact", "folded", "stem"]
    assert search(engine, Word("réadmission", exact=True)) == ["exact"]


@pytest.mark.parametrize(
    "word", ["réadmission", "readmission", "RÉADMISSION", "Re\u0301admission", "l’réadmission", "réadmissions"]
)
def test_accents_case_normal_form_and_elision_change_nothing_in_what_is_found(archive, word: str) -> None:
    engine = WhooshEngine(archive(article("a", "La réadmission."), article("b", "L'admission.")))
    assert search(engine, Word(word)) == ["a"]


def test_a_hyphenated_word_finds_its_parts_side_by_side_only(archive) -> None:
    engine = WhooshEngine(
        archive(article("a", "Un porte-parole."), article("b", "Il porte la parole."), article("c", "Des porte parole."))
    )
    assert sorted(search(engine, Word("porte-parole"))) == ["a", "c"]
    assert sorted(search(engine, Word("parole"))) == ["a", "b", "c"]


def test_at_most_twenty_values_the_chosen_ones_always_and_whether_there_are_more(archive) -> None:
    engine = WhooshEngine(archive(*(article(f"a{n:02}", persons=[f"P{n:02}"]) for n in range(25))))
    facet = engine.search(Everything(), SearchRequest()).facets["person"]
    assert [bucket.value for bucket in facet.buckets] == [f"P{n:02}" for n in range(20)]
    assert facet.truncated
    request = SearchRequest(choices={"person": FacetChoice(any_of=("P24", "nobody"))})
    facet = engine.search(Everything(), request).facets["person"]
    assert [(bucket.value, bucket.count) for bucket in facet.buckets[20:]] == [("P24", 1), ("nobody", 0)]
    assert all(bucket.selected == (bucket.value in {"P24", "nobody"}) for bucket in facet.buckets)


def test_twenty_values_are_not_truncated(archive) -> None:
    engine = WhooshEngine(archive(*(article(f"a{n:02}", persons=[f"P{n:02}"]) for n in range(20))))
    assert not engine.search(Everything(), SearchRequest()).facets["person"].truncated


def test_month_and_day_buckets_and_which_lie_in_the_chosen_range(archive) -> None:
    engine = WhooshEngine(
        archive(
            article("a", published="1962-03-18"),
            article("b", published="1962-03"),
            article("c", published="1962"),
            article("d"),
        )
    )
    request = SearchRequest(date_interval="month", first=datetime.date(1962, 2, 1), last=datetime.date(1962, 3, 31))
    buckets = engine.search(Everything(), request).dates.buckets
    assert [(b.value, b.count, b.selected) for b in buckets] == [
        ("1962-01", 1, False),
        ("1962-03", 2, True),
        ("undated", 1, False),
    ]
    days = engine.search(Everything(), SearchRequest(date_interval="day")).dates.buckets
    assert [b.value for b in days] == ["1962-01-01", "1962-03-01", "1962-03-18", "undated"]

"""Random archives of several segments, and random Whoosh query trees of all the classes that the engine answers."""

import datetime
import itertools

from hypothesis import strategies as st
from whoosh import query

from indexer.analysis import STRENGTHS
from indexer.index import IndexDocument
from indexer.index.document import TEXT_FIELDS
from indexer.index.schema import TEXT_FIELD_PARTS
from search_api.engine.queries import CitedRange, DayRange, EnoughQuery, FuzzyExpansion, PrefixExpansion, WildcardExpansion
from search_api.engine.whoosh_query import whoosh_query
from search_api.query import And, Called, Enough, Published, Terms, ranked_by_proximity
from tests.segments import ANALYZER, Group, document

# Some share their stem, some their folded form only; some stand in one other's neighbourhood of one or two edits.
WORDS = (
    "pêche",
    "péché",
    "pêches",
    "pêcher",
    "traité",
    "traités",
    "traite",
    "le",
    "l'avocat",
    "avocats",
    "été",
    "a",
    "𝄞x",
    "1 000",
)
FORMS = ["absent", *sorted({form for word in WORDS for strength in STRENGTHS for form in ANALYZER.forms(word, strength)})]
NAMES = ("Ana", "Béatrice", "😀", "nobody")
FIRST_DAY = 711_000

texts = st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join)
names = st.lists(st.sampled_from(NAMES[:3]), max_size=2, unique=True).map(tuple)
days = st.integers(FIRST_DAY, FIRST_DAY + 9)
dates = st.lists(st.tuples(days, days).map(sorted).map(tuple), max_size=3).map(tuple)


@st.composite
def groups(draw: st.DrawFn, most: int = 9) -> list[Group]:
    """Documents in some segments (one may be empty), some of them deleted."""
    count = draw(st.integers(0, most))
    made = [one_document(draw, number) for number in range(count)]
    cuts = sorted(draw(st.lists(st.integers(0, count), max_size=3)))
    parts = [made[start:stop] for start, stop in zip([0, *cuts], [*cuts, count], strict=True)]
    return [Group(part, draw(st.sets(st.integers(0, len(part) - 1)).map(frozenset)) if part else frozenset()) for part in parts]


def one_document(draw: st.DrawFn, number: int) -> IndexDocument:
    return document(
        f"a{number}",
        draw(texts),
        title=draw(texts),
        standfirst=draw(texts),
        facets={"person": draw(names), "place": draw(names), "source": draw(names)[:1]},
        day=draw(st.none() | days),
        cited=draw(dates),
    )


text_fields = st.sampled_from(sorted(TEXT_FIELD_PARTS))
facets = st.sampled_from(["person", "place", "source", "topic"])
forms = st.sampled_from(FORMS)
# A boost of 0 is none to Whoosh, which takes it for a boost that was not given.
boosts = st.sampled_from([1.0, 0.25, 0.5, 3.0])
patterns = st.sampled_from(["p*che*", "?", "*", "*é", "p?ch*", "[pt]*", "tra*te", "*a*", "x*", "pêche", "?x", "[!p]*e"])


@st.composite
def phrases(draw: st.DrawFn) -> query.Phrase:
    strength = draw(st.sampled_from(STRENGTHS))
    text = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join))
    name = f"{draw(st.sampled_from(TEXT_FIELDS))}_{strength}"
    return query.Phrase(name, ANALYZER.forms(text, strength), slop=draw(st.integers(1, 4)), boost=draw(boosts))


def relaxed_question(asked: list[str], share: float, weights: list[int]) -> query.Query:
    """What the engine makes of a question: enough of the words, ranked by how near each other they stand."""
    given = itertools.cycle(weights)
    words = tuple(Terms(tuple(ANALYZER.tokens(word)), "stem") for word in asked)
    return whoosh_query(ranked_by_proximity(Enough(words, share)), lambda _: next(given))


def _named(word: str, other: str, day: int) -> query.Query:
    """A word, or another name that held from some day on."""
    terms, name = Terms(tuple(ANALYZER.tokens(word)), "stem"), Terms(tuple(ANALYZER.tokens(other)), "folded", boost=0.5)
    held = And((name, Published(datetime.date.fromordinal(day), None, boost=0.0)))
    return whoosh_query(Called(terms, (name, held)))


leaves = (
    st.builds(query.Term, text_fields, forms, boost=boosts)
    | st.builds(query.Term, text_fields, forms, boost=boosts)
    | st.builds(query.Term, facets, st.sampled_from(NAMES), boost=boosts)
    | st.builds(query.Term, st.just("id"), st.sampled_from(["a0", "a1", "a5", "b"]), boost=boosts)
    | phrases()
    | phrases()
    | st.builds(lambda word: whoosh_query(Terms(tuple(ANALYZER.tokens(word)), "stem")), st.sampled_from(WORDS))
    | st.builds(PrefixExpansion, text_fields, st.sampled_from(["p", "pê", "trait", "", "𝄞", "x"]), boost=boosts)
    | st.builds(WildcardExpansion, text_fields, patterns, boost=boosts)
    # Whoosh fails where the common beginning that is asked for is longer than the word.
    | st.builds(FuzzyExpansion, text_fields, forms, boosts, st.integers(1, 2), st.integers(0, 1))
    | st.builds(DayRange, days, days, boosts | st.just(0.0))
    | st.builds(CitedRange, days, days, boosts)
    | st.builds(_named, st.sampled_from(WORDS), st.sampled_from(WORDS), days)
    | st.builds(query.Every, boost=boosts)
    | st.just(query.NullQuery)
    | st.builds(
        relaxed_question,
        st.lists(st.sampled_from(WORDS), min_size=2, max_size=4),
        st.just(0.4),
        st.lists(st.integers(0, 5), min_size=4, max_size=4),
    )
)


def _above(nodes: st.SearchStrategy[query.Query]) -> st.SearchStrategy[query.Query]:
    some = st.lists(nodes, min_size=1, max_size=3)
    return (
        st.builds(query.And, some)
        | st.builds(query.Or, some)
        | st.builds(query.AndMaybe, nodes, nodes)
        | st.builds(EnoughQuery, st.lists(st.tuples(nodes, st.integers(0, 5)), min_size=1, max_size=4), st.floats(0.1, 1))
        | st.builds(query.Not, nodes)
        | st.builds(lambda kept, dropped: query.And([kept, query.Not(dropped)]), nodes, nodes)
    )


trees = st.recursive(leaves, _above, max_leaves=7)

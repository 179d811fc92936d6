"""Corrections do to an article what they say, once, and nothing where it is not certain."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.annotation import Annotation, Passage, Reason
from corpus.article import Article, Block
from corpus.authority import Authorities, Concept
from corpus.ledger import (
    Add,
    Correction,
    Entry,
    Merge,
    QuotedPassage,
    Redate,
    Reject,
    Split,
    Undo,
    corrected,
    redated,
    replay,
    with_merges,
)
from corpus.publication_date import PublicationDate
from tests.archives import authorities
from tests.corpus.ledger.ledgers import VALUES, entries, entry, histories

TEXT = "Jean Dupont parle. Pierre Durand répond à Jean Dupont."
DUPONT, DURAND, DUPONT_AGAIN = (0, 11), (19, 32), (42, 53)
ARTICLE = Article("x", "Un titre", blocks=(Block("paragraph", TEXT),), published=PublicationDate.parse("1962-03-18"))
KNOWN = authorities(Concept("person", "jean-dupont", "Jean Dupont"), Concept("topic", "paix", "Paix"))
GIVEN = Reason("given", "indiqué par la source")
FOUND = Reason("full_name", "Jean Dupont")


def mention(value: str, place: tuple[int, int], kind: str = "person") -> Annotation:
    return Annotation(kind, value, value, FOUND, Passage("body", *place))


def quoted(place: tuple[int, int], words: str | None = None) -> QuotedPassage:
    return QuotedPassage("body", *place, words or TEXT[slice(*place)])


MENTIONS = (mention("dupont", DUPONT), mention("durand", DURAND), mention("dupont", DUPONT_AGAIN))


def apply(*corrections: Correction, annotations=MENTIONS, known: Authorities = KNOWN):
    history = entries(*corrections)
    found = replay(history, known)
    assert found.conflicts == ()
    right = corrected(ARTICLE, annotations, found.corrections)
    places = {each.id: place for place, each in enumerate(history)}
    return (
        [(each.value, each.passage.start if each.passage else None) for each in right.annotations],
        [places[each.entry] for each in right.applied],
        [(places[each.entry], each.reason.removeprefix("article x: ")) for each in right.conflicts],
    )


def test_without_corrections_everything_is_as_it_was() -> None:
    assert corrected(ARTICLE, MENTIONS, replay([], KNOWN).corrections).annotations == MENTIONS


def test_a_rejected_value_is_gone_from_the_whole_article() -> None:
    assert apply(Reject("x", "person", "dupont")) == ([("durand", 19)], [0], [])


def test_a_rejected_passage_leaves_the_others() -> None:
    assert apply(Reject("x", "person", "dupont", quoted(DUPONT_AGAIN))) == ([("dupont", 0), ("durand", 19)], [0], [])


def test_a_rejected_passage_may_be_recognised_with_a_word_more_or_less() -> None:
    assert apply(Reject("x", "person", "dupont", quoted((5, 11)))) == ([("durand", 19), ("dupont", 42)], [0], [])


def test_an_annotation_is_added_to_an_article_or_to_a_passage() -> None:
    [whole, passage] = corrected(
        ARTICLE,
        (),
        replay(entries(Add("x", "topic", "paix"), Add("x", "person", "jean-dupont", None, quoted(DUPONT))), KNOWN).corrections,
    ).annotations
    reason = Reason("given", "ajouté par correction, le 3 mars 2024")
    assert whole == Annotation("topic", "paix", "Paix", reason)
    assert passage == Annotation("person", "jean-dupont", "Jean Dupont", reason, Passage("body", *DUPONT))


def test_a_date_is_added_with_its_days() -> None:
    history = entries(Add("x", "date", "1962-02", None, quoted(DURAND)))
    [date] = corrected(ARTICLE, (), replay(history, KNOWN).corrections).annotations
    assert (date.value, date.label, date.first_day.isoformat(), date.last_day.isoformat()) == (
        "1962-02",
        "Pierre Durand",
        "1962-02-01",
        "1962-02-28",
    )


def test_merges_hold_everywhere_and_keep_the_reason() -> None:
    history = entries(Merge("person", "dupont", "jean-dupont"), Merge("person", "jean-dupont", "j-d"))
    right = corrected(ARTICLE, MENTIONS, replay(history, KNOWN).corrections)
    assert [each.value for each in right.annotations] == ["j-d", "durand", "j-d"]
    assert str(right.annotations[0].reason) == "full_name: Jean Dupont (réuni par correction, le 3 mars 2024)"
    assert [(each.operation, each.value, each.into) for each in right.applied] == [
        ("merge", "dupont", "jean-dupont"),
        ("merge", "jean-dupont", "j-d"),
    ]
    assert with_merges(MENTIONS[1], replay(history, KNOWN).corrections) == MENTIONS[1]


def test_what_a_source_gives_twice_by_names_that_are_one_is_given_once() -> None:
    given_twice = (Annotation("person", "a", "a", GIVEN, None, False), Annotation("person", "b", "b", GIVEN, None, False))
    assert apply(Merge("person", "a", "b"), annotations=given_twice) == ([("b", None)], [0], [])


def test_a_split_reaches_its_articles_only() -> None:
    assert apply(Split("person", "dupont", "jean-dupont", ("x", "y"))) == (
        [("jean-dupont", 0), ("durand", 19), ("jean-dupont", 42)],
        [0],
        [],
    )
    other = corrected(ARTICLE, MENTIONS, replay(entries(Split("person", "dupont", "n", ("y",))), KNOWN).corrections)
    assert other.annotations == MENTIONS


def test_corrections_reach_what_a_merge_brought_under_a_value() -> None:
    assert apply(Merge("person", "dupont", "durand"), Reject("x", "person", "durand")) == ([], [1], [])
    assert apply(Merge("person", "durand", "d"), Split("person", "d", "durant", ("x",))) == (
        [("dupont", 0), ("durant", 19), ("dupont", 42)],
        [1],
        [],
    )


def test_a_rejection_of_what_was_merged_afterwards_is_still_of_that_value_alone() -> None:
    assert apply(Reject("x", "person", "durand"), Merge("person", "durand", "dupont")) == (
        [("dupont", 0), ("dupont", 42)],
        [0],
        [],
    )


def test_a_passage_may_be_rejected_and_the_rest_split() -> None:
    assert apply(
        Reject("x", "person", "dupont", quoted(DUPONT)), Split("person", "dupont", "n", ("x",)), Reject("x", "person", "durand")
    ) == ([("n", 42)], [0, 1, 2], [])


def test_what_a_split_made_may_be_rejected_in_a_passage() -> None:
    assert apply(Split("person", "dupont", "n", ("x",)), Reject("x", "person", "n", quoted(DUPONT))) == (
        [("durand", 19), ("n", 42)],
        [0, 1],
        [],
    )


def test_a_split_of_the_recognised_value_says_more_than_one_of_what_merges_made_of_it() -> None:
    assert apply(
        Merge("person", "dupont", "durand"), Split("person", "durand", "m", ("x",)), Split("person", "dupont", "n", ("x",))
    ) == ([("n", 0), ("m", 19), ("n", 42)], [1, 2], [])


@pytest.mark.parametrize(
    ("correction", "reason"),
    [
        (Reject("x", "person", "nobody"), "the person « nobody » is not there; the entry can be undone"),
        (Reject("x", "person", "durand", quoted(DUPONT)), "the person « durand » is not there; the entry can be undone"),
        (Split("person", "nobody", "n", ("x",)), "the person « nobody » is not there; the entry can be undone"),
        (Add("x", "person", "dupont"), "the person « dupont » is in the article already; the entry can be undone"),
        (
            Add("x", "person", "dupont", None, quoted(DUPONT)),
            "the person « dupont » is in that passage already; the entry can be undone",
        ),
        (
            Add("x", "person", "n", None, quoted(DUPONT, "Jeanne Duval"[:11])),
            "body 0-11 said « Jeanne Duva » and now says « Jean Dupont »; undo the entry, or correct it again",
        ),
        (
            Reject("x", "person", "dupont", quoted(DUPONT, "Jeanne Duva")),
            "body 0-11 said « Jeanne Duva » and now says « Jean Dupont »; undo the entry, or correct it again",
        ),
        (
            Reject("x", "person", "dupont", QuotedPassage("body", 900, 902, "ab")),
            "body 900-902 said « ab » and now says «  »; undo the entry, or correct it again",
        ),
    ],
)
def test_what_cannot_be_applied_for_certain_is_told_and_not_applied(correction: Correction, reason: str) -> None:
    values, applied, conflicts = apply(correction)
    assert values == [("dupont", 0), ("durand", 19), ("dupont", 42)]
    assert (applied, conflicts) == ([], [(0, reason)])


def test_a_topic_that_is_mentioned_in_passing_can_be_given_to_the_whole_article() -> None:
    assert apply(Add("x", "topic", "paix"), annotations=(mention("paix", DUPONT, "topic"),)) == (
        [("paix", 0), ("paix", None)],
        [0],
        [],
    )


def date(redate: Redate, article: Article = ARTICLE):
    found = redated(article, replay(entries(redate), KNOWN).corrections)
    published = found.article.published.isoformat() if found.article.published else None
    return published, [each.reason.removeprefix("article x: ") for each in found.conflicts]


def test_an_article_is_redated_and_remembers_what_its_source_said() -> None:
    assert date(Redate("x", "1963-01", "1962-03-18")) == ("1963-01", [])
    assert date(Redate("x", "undated", "1962-03-18")) == (None, [])
    [line] = redated(ARTICLE, replay(entries(Redate("x", "1963-01")), KNOWN).corrections).applied
    assert (line.published.isoformat(), line.source_published.isoformat()) == ("1963-01", "1962-03-18")


def test_a_source_that_has_changed_its_date_since_is_a_conflict() -> None:
    assert date(Redate("x", "1963", "1961")) == (
        "1962-03-18",
        ["its source stated 1961 when it was redated, and now states 1962-03-18; undo the entry, or redate it again"],
    )
    assert date(Redate("x", "1962-03-18", "1961")) == (
        "1962-03-18",
        ["its source now states the corrected date, 1962-03-18; the entry can be undone"],
    )
    # Redated back to the source by somebody who knew what it says.
    assert date(Redate("x", "1962-03-18", "1962-03-18")) == ("1962-03-18", [])


annotations = st.lists(
    st.tuples(st.sampled_from(VALUES), st.none() | st.sampled_from([DUPONT, DURAND, DUPONT_AGAIN])), max_size=6, unique=True
).map(lambda found: tuple(Annotation("person", value, value, FOUND, Passage("body", *at) if at else None) for value, at in found))


@given(histories(), annotations, st.sampled_from(VALUES), st.sampled_from(VALUES))
def test_merge_then_undo_leaves_an_article_as_it_was(history: list[Entry], found, value: str, into: str) -> None:
    before = corrected(ARTICLE, found, replay(history, KNOWN).corrections)
    merge = entry(Merge("person", value, into), 98)
    undone = replay([*history, merge, entry(Undo(merge.id), 99)], KNOWN).corrections
    assert corrected(ARTICLE, found, undone) == before


@given(histories(), annotations)
def test_every_entry_about_an_article_is_applied_to_it_or_told_and_none_is_both(history: list[Entry], found) -> None:
    state = replay(history, KNOWN).corrections
    right = corrected(ARTICLE, found, state)
    applied, told = {each.entry for each in right.applied}, {each.entry for each in right.conflicts}
    assert not applied & told
    own = state.articles.get("x")
    expected = {each.id for each in own.entries() if not isinstance(each.correction, Redate)} if own else set()
    merges = {each.entry for each in right.applied if each.operation == "merge"}
    assert (applied - merges) | told == expected
    assert all(state.merged_value("person", each.value) == each.value for each in right.annotations)


@given(histories(), annotations, st.randoms(use_true_random=False))
def test_the_order_of_annotations_changes_nothing_but_their_order(history: list[Entry], found, random) -> None:
    state = replay(history, KNOWN).corrections
    shuffled = list(found)
    random.shuffle(shuffled)
    one, other = corrected(ARTICLE, found, state), corrected(ARTICLE, shuffled, state)
    assert {(each.value, each.passage) for each in one.annotations} == {(each.value, each.passage) for each in other.annotations}
    assert set(one.applied) == set(other.applied)
    assert one.conflicts == other.conflicts

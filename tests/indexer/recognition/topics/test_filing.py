from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.annotation import Annotation, FieldName, Passage, Reason
from corpus.article import Article, Block
from corpus.authority.concept import Authorities, Concept
from indexer.recognition import TopicFiling
from indexer.recognition.topics.evidence import Positions, evidence
from indexer.recognition.topics.weights import Position, Weights

ARTICLE = Article.create(
    title="Titre",
    standfirst="Chapô",
    blocks=(
        Block("subheading", "Inter"),
        Block("paragraph", "0123456789"),
        Block("quote", "quatre"),
        Block("subheading", "Inter"),
        Block("paragraph", "fin"),
    ),
)
# The blocks begin at 0, 7, 19, 27 and 34 of the body; the first of them that is no subheading leads.

PLAIN = Weights(
    of_position={"title": 3.0, "standfirst": 2.0, "subheading": 2.0, "lead": 1.5, "body": 1.0},
    of_words=(1.0, 2.0),
    evoked=0.5,
    again=0.5,
    top=0.5,
    threshold=2.0,
    share=0.25,
    most=3,
)

# paix > treve > trêve de Noël; guerre.
TOPICS = Authorities(
    {
        "topic": {
            "paix": Concept("topic", "paix", "Paix"),
            "treve": Concept("topic", "treve", "Trêve", broader=("paix",)),
            "noel": Concept("topic", "noel", "Trêve de Noël", broader=("treve",)),
            "siege": Concept("topic", "siege", "Siège", broader=("paix",)),
            "raid": Concept("topic", "raid", "Raid", broader=("paix",)),
            "chars": Concept("topic", "chars", "Chars", broader=("paix",)),
        }
    }
)


def at(field: FieldName, start: int, topic: str, label: str = "mot", *, evoked: bool = False) -> Annotation:
    reason = Reason("recognised" if evoked else "label", label)
    return Annotation("topic", topic, topic, reason, Passage(field, start, start + 1))


@pytest.fixture
def filed() -> Callable[..., tuple[str, ...]]:
    filing = TopicFiling(TOPICS, PLAIN)
    return lambda *mentions, given=(): filing.topics(ARTICLE, mentions, given)


@pytest.mark.parametrize(
    ("field", "start", "position"),
    [
        ("title", 0, "title"),
        ("standfirst", 3, "standfirst"),
        ("body", 0, "subheading"),
        ("body", 4, "subheading"),
        ("body", 7, "lead"),
        ("body", 16, "lead"),
        ("body", 19, "body"),
        ("body", 27, "subheading"),
        ("body", 34, "body"),
    ],
)
def test_where_a_passage_stands(field: FieldName, start: int, position: Position) -> None:
    assert Positions.of(ARTICLE).position(Passage(field, start, start + 1)) == position


def test_an_article_without_a_body_has_no_positions_in_it() -> None:
    assert Positions.of(Article.create(title="Titre")).position(Passage("body", 0, 1)) == "body"


def weight(*mentions: Annotation) -> float:
    return evidence(ARTICLE, mentions, PLAIN)["treve"]


def test_a_mention_weighs_by_position_and_label() -> None:
    assert weight(at("title", 0, "treve")) == 3.0
    assert weight(at("title", 0, "treve", "deux mots")) == 6.0
    assert weight(at("title", 0, "treve", "plus de deux mots")) == 6.0
    assert weight(at("body", 7, "treve")) == 1.5
    assert weight(at("title", 0, "treve", "évoqué par Berlin", evoked=True)) == 1.5


def test_another_label_says_more_than_the_same_again() -> None:
    assert weight(at("body", 19, "treve"), at("body", 20, "treve", "autre")) == 2.0
    assert weight(at("body", 19, "treve"), at("body", 20, "treve"), at("body", 21, "treve")) == 1.75
    # Of one label the weightiest mention counts whole, wherever it stands.
    assert weight(at("body", 19, "treve"), at("title", 0, "treve")) == 3.5
    assert (
        weight(at("title", 0, "treve", "évoqué par A", evoked=True), at("body", 0, "treve", "évoqué par B", evoked=True)) == 2.0
    )


def test_what_weighs_enough_is_filed_the_weightiest_first(filed: Callable[..., tuple[str, ...]]) -> None:
    assert filed(at("body", 19, "treve")) == ()
    assert filed(at("body", 19, "treve"), at("body", 20, "treve", "autre")) == ("treve",)
    assert filed(at("standfirst", 0, "treve"), at("title", 0, "siege")) == ("siege", "treve")
    assert filed(at("title", 0, "treve"), at("title", 3, "siege")) == ("treve", "siege")
    assert filed() == ()


def test_what_weighs_little_beside_the_weightiest_is_left_out(filed: Callable[..., tuple[str, ...]]) -> None:
    weighty = (at("title", 0, "siege", "deux mots"), at("title", 1, "siege", "encore deux"))
    assert filed(*weighty, at("standfirst", 0, "treve")) == ("siege",)
    assert filed(*weighty, at("title", 0, "treve")) == ("siege", "treve")


def test_a_broader_topic_gives_way(filed: Callable[..., tuple[str, ...]]) -> None:
    assert filed(at("title", 0, "treve"), at("standfirst", 0, "noel")) == ("noel",)
    assert filed(at("title", 0, "treve"), at("body", 19, "noel")) == ("treve",)
    assert filed(at("title", 0, "treve"), at("title", 3, "siege"), given=["noel"]) == ("siege",)


def test_a_topic_of_the_first_level_weighs_less(filed: Callable[..., tuple[str, ...]]) -> None:
    assert filed(at("title", 0, "paix")) == ()
    assert filed(at("title", 0, "paix", "deux mots")) == ("paix",)
    # What no authority file has is on no level.
    assert filed(at("title", 0, "autre")) == ("autre",)


def test_there_are_so_many_topics_at_most(filed: Callable[..., tuple[str, ...]]) -> None:
    assert filed(*(at("title", start, topic) for start, topic in enumerate(("treve", "siege", "raid", "chars")))) == (
        "treve",
        "siege",
        "raid",
    )


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["title", "standfirst", "body"]),
            st.integers(0, 36),
            st.sampled_from(sorted(TOPICS.of_kind("topic"))),
            st.sampled_from(["un", "deux mots", "bien plus de mots"]),
            st.booleans(),
        )
    )
)
def test_whatever_is_filed_weighs_enough_and_nothing_broader_is(mentions: list) -> None:
    found = [at(field, start, topic, label, evoked=evoked) for field, start, topic, label, evoked in mentions]
    filed = TopicFiling(TOPICS, Weights()).topics(ARTICLE, found)
    weights = evidence(ARTICLE, found, Weights())
    assert all(weights[topic] >= Weights().threshold for topic in filed)
    assert len(set(filed)) == len(filed) <= Weights().most
    assert not any(above in filed for topic in filed for above in TOPICS.ancestors("topic", topic))

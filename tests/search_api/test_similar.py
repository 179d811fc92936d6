"""What says most about an article, what is like it, and what they share."""

from collections.abc import Callable, Iterable
from math import log

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.article import Article
from corpus.authority.concept import Concept
from indexer.index import IndexReader, StoredArticle
from search_api import similar
from search_api.engine import SearchEngine
from search_api.engine.whoosh_engine import WhooshEngine
from search_api.models import SimilarResponse
from search_api.similar import Profile, similar_response
from tests.archives import article, authorities
from tests.search_api.engine.histories import History, Update, engine_of, histories

EXAMPLES = settings().max_examples

OTHERS = tuple(article(f"o{number:02}", f"La séance numéro {number} du comité.") for number in range(20))


@pytest.fixture
def engine(archive: Callable[..., IndexReader]) -> Callable[..., WhooshEngine]:
    """An engine over some articles and twenty that have nothing to do with them."""
    return lambda *articles, **options: WhooshEngine(archive(*articles, *OTHERS, **options))


def stored(engine: SearchEngine, id: str) -> StoredArticle:
    found = engine.article(id)
    assert found is not None
    return found


def alike(engine: SearchEngine, id: str, limit: int = 10) -> SimilarResponse:
    return similar_response(engine, stored(engine, id), limit)


def ids(answer: SimilarResponse) -> list[str]:
    return [hit.id for hit in answer.hits]


def words(engine: SearchEngine, id: str) -> dict[str, float]:
    return {word.text: word.weight for word in Profile.of(stored(engine, id), engine).words}


def test_what_shares_most_comes_first_and_says_what(engine: Callable[..., WhooshEngine]) -> None:
    concepts = authorities(
        Concept("person", "macron", "Emmanuel Macron", family_name="Macron"), Concept("place", "rabat", "Rabat")
    )
    asked = engine(
        article("a", "Un accord de réadmission, des laissez-passer consulaires.", persons=["macron"], places=["rabat"]),
        article("b", "Les laissez-passer de la réadmission.", persons=["macron"]),
        article("c", "Les réadmissions.", places=["rabat"], persons=["Jeanne Untel"]),
        article("d", "Il faut laisser passer."),
        concepts=concepts,
    )
    answer = alike(asked, "a")
    assert answer.id == "a"
    assert answer.words == ["laissez-passer", "réadmission"]
    assert ids(answer) == ["b", "c", "d"]
    first, second, _ = answer.hits
    assert first.shared.words == ["laissez-passer", "réadmission"]
    assert [(each.value, each.label) for each in first.shared.persons] == [("macron", "Emmanuel Macron")]
    assert (first.shared.topics, first.shared.places, first.shared.organisations) == ([], [], [])
    assert second.shared.words == ["réadmission"]
    assert [each.label for each in second.shared.places] == ["Rabat"]
    assert second.shared.persons == []
    assert first.score > second.score
    assert first.snippets == []
    assert [each.label for each in second.persons] == ["Jeanne Untel"]


def test_a_word_weighs_by_how_often_it_stands_here_and_how_rarely_elsewhere(engine: Callable[..., WhooshEngine]) -> None:
    asked = engine(
        article("a", "Un visa, des visas et un mandat.", title="Le visa", standfirst="Un consul."),
        article("b", "Des visas."),
        article("c", "Un mandat, des mandats, un consul.", title="Mandat"),
    )
    # `mandat` stands elsewhere in a title and in a body in two forms; the title counts thrice, the standfirst twice.
    assert list(words(asked, "a").items()) == [
        ("visa", pytest.approx((1 + log(5)) * (log(23 / 2) - 1))),
        ("consul", pytest.approx((1 + log(2)) * (log(23 / 2) - 1))),
        ("mandat", pytest.approx(log(23 / 4) - 1)),
    ]


def test_a_word_in_a_text_is_worth_more_than_one_in_a_title(engine: Callable[..., WhooshEngine]) -> None:
    asked = engine(
        article("a", "Un visa."),
        article("b", "Un texte.", title="Visa"),
        article("c", "Un visa.", title="Texte"),
        *(article(f"t{number:02}", "Un texte.", title="Un titre de quelques mots") for number in range(20)),
    )
    assert ids(alike(asked, "a")) == ["c", "b"]


def test_what_stands_nowhere_else_or_in_every_third_article_says_nothing(engine: Callable[..., WhooshEngine]) -> None:
    asked = engine(
        article("a", "Unique et comité : le visa de la séance.", title="Unique"),
        article("b", "Un visa."),
    )
    assert list(words(asked, "a")) == ["visa"]


def test_numbers_say_something_only_where_they_are_rare(
    engine: Callable[..., WhooshEngine], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = engine(article("a", "En 1962, le G20, le 3e et 1 000 visas."), article("b", "En 1962, le G20, le 3e et 1 000 visas."))
    assert sorted(words(asked, "a")) == ["G20", "visas"]
    monkeypatch.setattr(similar, "_NUMBERS_SHARE", 20)
    assert sorted(words(asked, "a")) == ["1 000", "1962", "3e", "G20", "visas"]


def test_words_are_shown_as_they_are_most_often_written_in_the_body(engine: Callable[..., WhooshEngine]) -> None:
    texts = "L’ÉTAT signe. D’États-Unis aux États-Unis, l’état et l’état d’urgence."
    asked = engine(article("a", texts, title="État Signe"), article("b", texts))
    assert set(words(asked, "a")) == {"état", "signe", "États-Unis", "urgence"}


def test_a_compound_is_shared_whole(engine: Callable[..., WhooshEngine]) -> None:
    asked = engine(
        article("a", "Les États-Unis."), article("b", "Des États, des Nations unies."), article("c", "Des États unis.")
    )
    assert [(hit.id, hit.shared.words) for hit in alike(asked, "a").hits] == [("c", ["États-Unis"])]


def test_function_words_are_never_asked_for(engine: Callable[..., WhooshEngine]) -> None:
    asked = engine(article("a", "de l’ qu’il était dans"), article("b", "de l’ qu’il était dans"))
    answer = alike(asked, "a")
    assert (answer.words, answer.hits) == ([], [])


def test_concepts_alone_make_articles_alike_the_rarest_most(engine: Callable[..., WhooshEngine]) -> None:
    asked = engine(
        article("a", persons=["Ana"], topics=["Visas"], places=["Alger"]),
        article("b", topics=["Visas"], published="1999"),
        article("c", topics=["Visas"], published="2001"),
        article("d", persons=["Ana"]),
        *(article(f"p{number:02}", places=["Alger"]) for number in range(20)),
    )
    answer = alike(asked, "a")
    # Ties go to the newest.
    assert ids(answer) == ["d", "c", "b"]
    assert answer.hits[0].score == pytest.approx((log(44 / 2) - 1) ** 2, abs=1e-5)
    assert answer.hits[1].score == pytest.approx((log(44 / 3) - 1) ** 2, abs=1e-5)


def test_of_many_concepts_the_first_are_weighed(engine: Callable[..., WhooshEngine], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(similar, "_MOST_CONCEPTS", 2)
    people = ["Ana", "Béatrice", "Chloé"]
    asked = engine(article("a", persons=people), *(article(name, persons=[name]) for name in people))
    assert ids(alike(asked, "a")) == ["Ana", "Béatrice"]


def test_as_many_as_are_asked_for_and_never_the_article_itself(engine: Callable[..., WhooshEngine]) -> None:
    asked = engine(*(article(f"a{number}", "Un accord de réadmission.", published=f"200{number}") for number in range(5)))
    assert ids(alike(asked, "a3", 3)) == ["a4", "a2", "a1"]
    assert ids(alike(asked, "a3", 50)) == ["a4", "a2", "a1", "a0"]


def test_of_a_long_article_the_beginning_is_read(engine: Callable[..., WhooshEngine], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(similar, "_MOST_READ", 12)
    long = article("a", "visa mandat consul", title="x" * 20, standfirst=" " * 20)
    asked = engine(long, article("b", "visa, man, mandat, consul"))
    assert list(words(asked, "a")) == ["visa"]


def test_no_more_words_than_are_wanted(engine: Callable[..., WhooshEngine]) -> None:
    names = [f"{letter}zk" for letter in "abcdefghijklmnopqrstuvwxyz"]
    text = " ".join(names)
    asked = engine(article("a", text), article("b", text))
    profile = Profile.of(stored(asked, "a"), asked)
    assert [word.text for word in profile.words] == names[:25]
    assert len(Profile.of(stored(asked, "a"), asked, 3).words) == 3


def answers(history: History, padding: Iterable[Article]) -> dict[str, tuple[object, ...]]:
    """The answer for each article of a history whose first update has some others too."""
    first, *later = history.updates
    engine, _ = engine_of(History((Update((*first.articles, *padding)), *later), history.merging))
    made = {each.id: alike(engine, each.id, 50) for each in history.articles}
    return {
        id: (answer.words, [(hit.id, hit.shared, pytest.approx(hit.score)) for hit in answer.hits]) for id, answer in made.items()
    }


@settings(max_examples=EXAMPLES * 3 // 10)
@given(histories(deletions=False))
def test_how_an_archive_lies_in_segments_changes_nothing(history: History) -> None:
    whole = History((Update(tuple(history.articles)),))
    assert answers(history, OTHERS) == answers(whole, OTHERS)


@settings(max_examples=EXAMPLES * 3 // 10)
@given(histories())
def test_articles_that_are_gone_are_never_among_them(history: History) -> None:
    first, *later = history.updates
    engine, _ = engine_of(History((Update((*first.articles, *OTHERS)), *later), history.merging))
    here = {each.id for each in (*history.articles, *OTHERS)}
    for id in here:
        found = ids(alike(engine, id, 50))
        assert set(found) <= here - {id}
        assert len(set(found)) == len(found)


@settings(max_examples=EXAMPLES * 5 // 10)
@given(st.text(max_size=60), st.text(max_size=30))
def test_no_text_fails(body: str, title: str) -> None:
    made = (article("a", body, title=title), article("b", body, title=title), *OTHERS)
    engine, _ = engine_of(History((Update(made),)))
    answer = alike(engine, "a")
    assert "a" not in ids(answer)
    texts = "\n".join(made[0].texts().values())
    assert all(word in texts for word in answer.words)
    if answer.words:
        assert ids(answer)[0] == "b"
        assert answer.hits[0].shared.words == answer.words
    answer.to_json()

"""Made-up archives are the same for the same seed, and look like news in what matters to an index."""

import itertools
from collections import Counter

from bench.archive import FIRST_DAY, LAST_DAY, Archive, word_count


def test_the_same_seed_gives_the_same_articles_and_another_seed_others(made_up: Archive) -> None:
    again, other = Archive(made_up.seed, 3), Archive(made_up.seed + 1, 3)
    assert list(again) == list(itertools.islice(made_up, 3))
    assert not {article.body for article in again} & {article.body for article in other}


def test_an_article_does_not_depend_on_the_size(made_up: Archive) -> None:
    larger = Archive(made_up.seed, 1_000_000)
    assert larger.article(29) == list(made_up)[29]
    assert larger.article(999_999).id == "bench-0999999"


def test_articles_have_some_three_hundred_words_and_every_facet(made_up: Archive) -> None:
    articles = list(made_up)
    assert 270 <= sum(map(word_count, articles)) / len(articles) <= 330
    assert all(article.source and article.given.topics for article in articles)
    assert all(FIRST_DAY <= article.published.day <= LAST_DAY for article in articles if article.published)
    for kind, ids in (("person", "persons"), ("topic", "topics"), ("place", "places"), ("organisation", "organisations")):
        given = {id for article in articles for id in getattr(article.given, ids)}
        assert given
        assert given <= set(made_up.authorities.of_kind(kind))


def test_words_and_names_follow_zipf(made_up: Archive) -> None:
    words = Counter(word.lower() for article in Archive(made_up.seed, 200) for word in article.body.split())
    frequencies = sorted(words.values(), reverse=True)
    assert frequencies[0] > 0.04 * words.total()
    assert 4 < frequencies[9] / frequencies[99] < 25
    assert sum(count == 1 for count in frequencies) > 0.4 * len(frequencies)
    topics = Counter(topic for article in Archive(made_up.seed, 200) for topic in article.given.topics)
    assert topics.most_common(1)[0][1] > 5 * topics.total() / len(topics)

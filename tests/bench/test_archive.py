"""Made-up archives are the same for the same seed, and look like news in what matters to an index."""

import itertools
import re
from collections import Counter
from pathlib import Path

from bench.archive import FIRST_DAY, LAST_DAY, WORDS_AN_ARTICLE, Archive, word_count
from bench.real_text import RealText
from corpus.article import Article
from corpus.sources import read_sources


def test_the_same_seed_gives_the_same_articles_and_another_seed_others(made_up: Archive, text: RealText) -> None:
    again, other = Archive(made_up.seed, 3, text), Archive(made_up.seed + 1, 3, text)
    assert list(again) == list(itertools.islice(made_up, 3))
    assert not {article["body"] for article in again} & {article["body"] for article in other}


def test_a_small_archive_is_the_beginning_of_a_large_one(made_up: Archive, text: RealText) -> None:
    larger = list(Archive(made_up.seed, 1_001, text))
    assert larger[: made_up.size] == list(made_up)
    assert larger[-1]["id"] == "bench-0001000"
    assert Archive(made_up.seed, 1_000_000, text).block(1)[0] == larger[-1]


def test_the_lines_are_read_whole(made_up: Archive, tmp_path: Path) -> None:
    lines = tmp_path / "archive.jsonl"
    assert made_up.write(lines) == lines.stat().st_size
    articles = [found for found in read_sources([lines]) if isinstance(found, Article)]
    assert len(articles) == made_up.size
    for article, made in zip(articles, made_up, strict=True):
        assert (article.id, article.title, article.body) == (made["id"], made["title"], made["body"])
        assert article.given.topics == tuple(made["topics"])
        assert article.published is None or article.published.day.isoformat() == made["published"]


def test_articles_have_some_three_hundred_words_and_every_facet(made_up: Archive) -> None:
    articles = list(made_up)
    assert abs(sum(map(word_count, articles)) / len(articles) - WORDS_AN_ARTICLE) < 15
    assert all(article["source"] and article["topics"] for article in articles)
    dates = [article["published"] for article in articles if "published" in article]
    assert len(dates) >= 0.9 * len(articles)
    assert all(FIRST_DAY.isoformat() <= date <= LAST_DAY.isoformat() for date in dates)
    for kind, key in (("person", "persons"), ("topic", "topics"), ("place", "places"), ("organisation", "organisations")):
        filed = {id for article in articles for id in article[key]}
        assert filed
        assert filed <= set(made_up.authorities.of_kind(kind))


def test_an_article_is_filed_under_everything_broader(made_up: Archive) -> None:
    for article in made_up:
        for topic in article["topics"]:
            assert set(made_up.authorities.ancestors("topic", topic)) <= set(article["topics"])


def test_texts_are_written_like_french(made_up: Archive) -> None:
    body = "\n\n".join(article["body"] for article in made_up)
    for pattern in (r"\b[ld]['’]\w", r"\w\. [A-ZÀÉÈ]", r"\w, \w", r"\.\n\n[A-ZÀÉÈ]", r"\b\d{4}\b", "\\d\u202f\\d{3}", r"[éèàç]"):
        assert len(re.findall(pattern, body)) > 20, pattern


def test_words_and_names_follow_zipf_and_the_vocabulary_keeps_growing(made_up: Archive, text: RealText) -> None:
    articles = Archive(made_up.seed, 1_000, text).block(0)
    words = Counter(word.lower() for article in articles for word in re.findall(r"\w+", article["body"]))
    frequencies = sorted(words.values(), reverse=True)
    assert frequencies[0] > 0.03 * words.total()
    assert 4 < frequencies[9] / frequencies[99] < 25
    assert sum(count == 1 for count in frequencies) > 0.25 * len(frequencies)
    tenth = {word.lower() for article in articles[:100] for word in re.findall(r"\w+", article["body"])}
    assert len(words) > 2 * len(tenth)
    topics = Counter(topic for article in articles for topic in article["topics"])
    assert topics.most_common(1)[0][1] > 5 * topics.total() / len(topics)

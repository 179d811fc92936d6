"""Random archives as they grow: built, then updated, in segments that are merged or not; the engine and the oracle of each."""

import dataclasses
import datetime
import itertools
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import strategies as st

from corpus.article import Article
from corpus.authority import Authorities
from indexer.index import IndexReader, StoredArticle
from indexer.index import writer as index_writer
from indexer.preparation import Preparation, SourcedArticle
from search_api.engine.whoosh_engine import WhooshEngine
from tests.archives import article, build_archive, update_archive
from tests.search_api.engine.oracle import Oracle

WORDS = ("pêche", "péché", "pêches", "l'avocat", "avocats", "traité", "traités", "le", "de", "franco-marocain", "marocain")
# Dates that recognition finds in the text.
SPOKEN = ("en 1945", "en 1946", "mars 1946", "18 mars 1946", "1er janvier 1947", "31 décembre 1945")
# Their first and last days, and some beside them.
SPOKEN_DAYS = st.sampled_from(
    [datetime.date(*day) for day in ((1945, 1, 1), (1945, 12, 30), (1945, 12, 31), (1946, 1, 1), (1946, 3, 1), (1946, 3, 18))]
    + [datetime.date(*day) for day in ((1946, 3, 19), (1946, 3, 30), (1946, 3, 31), (1946, 12, 31), (1947, 1, 1))]
)
NAMES = ("Ana", "Béatrice", "Chloé")
DAYS = st.dates(datetime.date(1944, 1, 1), datetime.date(1947, 12, 31))

texts = st.lists(st.sampled_from((*WORDS, *SPOKEN)), max_size=8).map(" ".join)
names = st.lists(st.sampled_from(NAMES), max_size=2, unique=True)
DATES = st.none() | st.builds(
    lambda day, shape: shape.format(day),
    DAYS.map(str),
    st.sampled_from(["{}", "{:.7}", "{:.4}", "{}T10:30:00", "{}T23:59:59"]),
)


@dataclasses.dataclass(frozen=True)
class Update:
    """Articles that come, or come anew, and identifiers that go."""

    articles: tuple[Article, ...]
    gone: tuple[str, ...] = ()


@dataclasses.dataclass(frozen=True)
class History:
    """A build and its updates; `merging` says whether segments are merged as the policy says, or never."""

    updates: tuple[Update, ...]
    merging: bool = False

    @property
    def articles(self) -> list[Article]:
        """What the archive holds in the end."""
        held: dict[str, Article] = {}
        for update in self.updates:
            held = {id: each for id, each in held.items() if id not in update.gone}
            held |= {each.id: each for each in update.articles}
        return list(held.values())

    def build(self, index: Path) -> Path:
        """Build the archive; returns the index's folder."""
        with pytest.MonkeyPatch.context() as patch:
            if not self.merging:
                patch.setattr(index_writer, "policy", lambda kept, _: (list(kept), []))
            build_archive(index, self.updates[0].articles, recognition=True)
            for update in self.updates[1:]:
                update_archive(index, update.articles, update.gone, recognition=True)
        return index


@st.composite
def _articles(draw: st.DrawFn, ids: Sequence[str]) -> tuple[Article, ...]:
    return tuple(
        article(
            id,
            draw(texts),
            title=draw(texts),
            standfirst=draw(texts),
            published=draw(DATES),
            persons=draw(names),
            places=draw(names),
            source=draw(st.none() | st.sampled_from(NAMES)),
        )
        for id in ids
    )


@st.composite
def histories(draw: st.DrawFn, *, deletions: bool = True) -> History:
    """Up to eight articles in up to three generations. Without `deletions` all articles are new ones."""
    ids = [f"a{number}" for number in draw(st.permutations(range(draw(st.integers(1, 8)))))]
    cuts = [*sorted(draw(st.lists(st.integers(1, len(ids)), max_size=2))), len(ids)]
    updates = [Update(draw(_articles(ids[: cuts[0]])))]
    for start, stop in itertools.pairwise(cuts):
        before = st.sampled_from(ids[:start])
        again = draw(st.sets(before, max_size=2)) if deletions else set()
        gone = draw(st.sets(before, max_size=3)) if deletions else set()
        updates.append(Update(draw(_articles([*ids[start:stop], *sorted(again)])), tuple(sorted(gone - again))))
    return History(tuple(updates), merging=draw(st.booleans()))


def stored_of(articles: Sequence[Article]) -> list[StoredArticle]:
    """The articles as the index keeps them, without an index."""
    preparation = Preparation(Authorities(), recognition=True)
    return [StoredArticle.from_msgpack(preparation.document(SourcedArticle(each, "tests")).record) for each in articles]


def engine_of(history: History) -> tuple[WhooshEngine, Oracle]:
    """The engine of the archive, whose folder is gone by then, and the oracle of the same articles."""
    with tempfile.TemporaryDirectory() as folder:
        reader = IndexReader.open(history.build(Path(folder) / "index"))
    return WhooshEngine(reader), Oracle(stored_of(history.articles))

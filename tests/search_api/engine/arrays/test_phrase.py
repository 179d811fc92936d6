"""Phrases and positions against a walk over the words of every document, in small archives and in large ones."""

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from indexer.index import LiveSegment
from indexer.index.segment.segment import Segment
from search_api.engine.arrays import term_list
from search_api.engine.arrays.phrase import phrase_documents
from search_api.engine.arrays.segment_search import SegmentSearch
from search_api.engine.arrays.term_list import TermList
from tests.segments import document, segment_of

EXAMPLES = settings().max_examples

LETTERS = "abc"


@pytest.fixture(autouse=True, params=[0, term_list._FEW])
def few(request: pytest.FixtureRequest) -> Iterator[None]:
    """Small archives never reach the lengths from which on postings are marked; here they do."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(term_list, "_FEW", request.param)
        yield


def holds(words: Sequence[str], phrase: Sequence[str], slop: int) -> bool:
    """Whether the phrase stands in the words, at most `slop - 1` others between two neighbours."""
    ends = {place for place, word in enumerate(words) if word == phrase[0]}
    for wanted in phrase[1:]:
        ends = {place for place, word in enumerate(words) if word == wanted and any(0 < place - end <= slop for end in ends)}
    return bool(ends)


def term(segment: Segment, *forms: str) -> TermList | None:
    body = segment.fields["body"]
    found = {number: body.bounds(number) for form in forms for number in segment.forms_of("exact", form)}
    return TermList(body, found, segment.document_count) if found else None


@settings(max_examples=EXAMPLES, suppress_health_check=list(HealthCheck))
@given(
    st.lists(st.lists(st.sampled_from(LETTERS), max_size=9), min_size=1, max_size=6),
    st.lists(st.sampled_from(LETTERS), min_size=1, max_size=4),
    st.integers(1, 4),
    st.data(),
)
def test_a_phrase(texts: list[list[str]], phrase: list[str], slop: int, data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        segment = segment_of(Path(folder, "a.segment"), [document(str(n), " ".join(text)) for n, text in enumerate(texts)])
        words = [term(segment, form) for form in phrase]
        if not all(words):
            return
        expected = [number for number, text in enumerate(texts) if holds(text, phrase, slop)]
        assert phrase_documents(words, slop, len(texts)).tolist() == expected
        within = np.array([number for number in range(len(texts)) if data.draw(st.booleans())], dtype=np.int32)
        assert phrase_documents(words, slop, len(texts), within).tolist() == [each for each in expected if each in within]


@settings(max_examples=EXAMPLES // 2, suppress_health_check=list(HealthCheck))
@given(st.integers(0, 99), st.integers(1, 3), st.sampled_from(["rare", "common", "all"]))
def test_positions_of_rare_and_common_words(seed: int, width: int, which: str) -> None:
    """Where few documents are asked for they are searched, else all are marked."""
    generator = np.random.default_rng(seed)
    texts = [generator.choice(["a", "b", "c", "d"], 6).tolist() for _ in range(120)]
    forms = "abc"[:width]
    with tempfile.TemporaryDirectory() as folder:
        segment = segment_of(Path(folder, "a.segment"), [document(str(n), " ".join(text)) for n, text in enumerate(texts)])
        postings = term(segment, *forms)
        documents, frequencies = postings.joined
        expected = {number: [p for p, word in enumerate(text) if word in forms] for number, text in enumerate(texts)}
        assert documents.tolist() == [number for number, found in expected.items() if found]
        assert frequencies.tolist() == [len(found) for found in expected.values() if found]
        assert postings.most >= documents.size
        chosen = {"rare": np.array([3, 77], np.int32), "common": np.arange(0, 120, 2, dtype=np.int32), "all": documents}[which]
        keys = postings.position_keys(chosen, 100).tolist()
        assert keys == [100 * place + p for place, number in enumerate(chosen.tolist()) for p in expected[number]]


def test_the_same_postings_at_two_strengths_are_one_list(tmp_path: Path) -> None:
    segment = segment_of(tmp_path / "a.segment", [document("a", "hiver été"), document("b", "ete")])
    search = SegmentSearch(LiveSegment(segment, 0, np.empty(0, np.int32)))
    assert search.term("body_exact", "hiver") is search.term("body_stem", "hiv") is search.term("body_folded", "hiver")
    assert search.term("body_exact", "été") is not search.term("body_folded", "ete")
    assert search.term("title_exact", "hiver") is None

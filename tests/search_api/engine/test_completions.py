"""Completions against counting the words of every document."""

import tempfile
from collections import Counter, defaultdict
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from indexer.analysis import fold
from search_api.engine.completions import completions
from tests.segments import ANALYZER, Group, document, generation_of

texts = st.lists(st.text("aébœ", min_size=1, max_size=3), max_size=4).map(" ".join)


def words_of(texts: list[str]) -> dict[str, Counter[str]]:
    """Of each folded word, in how many texts each of its exact forms stands."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for text in texts:
        for token in {token.exact: token for token in ANALYZER.tokens(text)}.values():
            found[token.folded][token.exact] += 1
    return found


@given(st.lists(st.tuples(texts, texts), min_size=1, max_size=8), st.integers(0, 4), st.text("aéeo", max_size=2))
def test_every_word_that_begins_so(written: list[tuple[str, str]], cut: int, beginning: str) -> None:
    made = [document(str(number), body, title=title) for number, (title, body) in enumerate(written)]
    with tempfile.TemporaryDirectory() as folder:
        segments = generation_of(Path(folder), [Group(made[:cut]), Group(made[cut:])]).segments
        for field in (None, "title"):
            standing = words_of([text for title, body in written for text in ((title,) if field else (title, body))])
            expected = [
                (max(forms.items(), key=lambda each: (each[1], each[0].encode()))[0], forms.total())
                for word, forms in sorted(standing.items(), key=lambda each: (-each[1].total(), each[0].encode()))
                if word.startswith(fold(beginning))
            ]
            assert [tuple(each) for each in completions(segments, fold(beginning), field, 100)] == expected
            first = [tuple(each) for each in completions(segments, fold(beginning), field, 2)]
            if cut in {0, len(made)}:
                assert first == expected[:2]
            else:  # those that are frequent in one segment, and all of them counted in both
                assert first == [each for each in expected if each in first]


def test_no_more_than_asked_for_and_none_of_nothing(tmp_path: Path) -> None:
    segments = generation_of(tmp_path, [Group([document("a", "pêche péché peu"), document("b", "Pêche")])]).segments
    assert [tuple(each) for each in completions(segments, "pe", None, 1)] == [("pêche", 3)]
    assert list(completions(segments, "zorglub", None, 5)) == list(completions(segments, "\ud800", None, 5)) == []

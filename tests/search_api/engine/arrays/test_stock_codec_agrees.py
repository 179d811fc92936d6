"""Whoosh with its own codec, fed with the same words one by one, finds the same documents and gives them the same scores.

It shares no code with ours but its query classes. It keeps the length of a field in a byte, and rounds those of eleven tokens and
more so that they fit; here the byte is the length, since no field of these documents has 256 tokens.
"""

import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from whoosh import index as whoosh_index
from whoosh import query
from whoosh.codec import whoosh3
from whoosh.index import Index

from indexer.analysis import STRENGTHS
from indexer.index import FACET_KINDS, IndexDocument
from indexer.index.codec import ArrayIndex
from indexer.index.document import TEXT_FIELDS
from indexer.index.schema import INTERVAL, create_schema, text_field
from indexer.index.segment.merging import Part, merge
from tests.search_api.engine.arrays.answers import array_answer, assert_alike, whoosh_answer
from tests.search_api.engine.arrays.trees import groups, trees
from tests.segments import ANALYZER, Group, document, generation_of, segment_of

# An example builds a stock index, which takes some 20 ms a segment.
EXAMPLES = settings().max_examples

# Whoosh would round eleven tokens to twelve.
ELEVEN_TOKENS = Group([document("a0", "", title="l'avocat " * 5 + "traité"), document("a1", "", title="traité")])


@pytest.fixture(autouse=True, scope="module")
def _exact_lengths() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(whoosh3, "length_to_byte", lambda length: length or 0)
        patch.setattr(whoosh3, "byte_to_length", int)
        yield


def stock_index(folder: Path, drawn: Sequence[Group]) -> Index:
    """An index of Whoosh's own, of a segment a group."""
    folder.mkdir()
    made = whoosh_index.create_in(folder, create_schema())
    for group in drawn:
        if group.documents:
            writer = made.writer()
            for each in group.documents:
                writer.add_document(**stock_fields(each))
            writer.commit(merge=False)
    base = 0
    writer = made.writer()
    for group in drawn:
        for number in group.deleted:
            writer.delete_document(base + number)
        base += len(group.documents)
    writer.commit(merge=False)
    return made


def stock_fields(each: IndexDocument) -> dict[str, object]:
    stored: dict[str, object] = {"id": each.id, "stored": each.record}
    for field, text in zip(TEXT_FIELDS, each.texts, strict=True):
        for strength in STRENGTHS:
            stored[text_field(field, strength)] = ANALYZER.forms(text, strength)
    for kind in FACET_KINDS:
        if values := each.facets.get(kind):
            stored[kind] = list(values)
    if each.day is not None:
        stored |= {"day": each.day, "second": each.second}
    stored["cited"] = b"".join(INTERVAL.pack(*date) for date in each.cited)
    return stored


@settings(max_examples=EXAMPLES * 5 // 10)
@example([ELEVEN_TOKENS], [query.Term("title_stem", "traite")])
@given(groups(), st.lists(trees, min_size=1, max_size=8))
def test_hits_and_scores(drawn: list[Group], asked: list[query.Query]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        stock = stock_index(Path(folder, "stock"), drawn)
        reader = generation_of(Path(folder), drawn)
        for tree in asked:
            assert_alike(array_answer(reader, tree), whoosh_answer(stock, tree), tree)
        stock.close()


@settings(max_examples=EXAMPLES * 3 // 10)
@given(groups(), st.lists(trees, min_size=1, max_size=8))
def test_hits_and_scores_after_merging(drawn: list[Group], asked: list[query.Query]) -> None:
    surviving = [each for group in drawn for each in group.surviving]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        stock = stock_index(folder / "stock", [Group(surviving)])
        reader = generation_of(folder, [Group(surviving)])
        (live,) = reader.segments
        parts = [
            Part(segment_of(folder / f"part{number}.segment", group.documents), kept_of(group))
            for number, group in enumerate(drawn)
        ]
        merge(parts, folder / "merged.segment")
        (folder / "merged.segment").replace(live.segment.path)
        merged = type(reader)(folder)
        for tree in asked:
            assert_alike(array_answer(merged, tree), whoosh_answer(stock, tree), tree)
            assert_alike(whoosh_answer(ArrayIndex(merged), tree), whoosh_answer(stock, tree), tree)
        stock.close()


def kept_of(group: Group) -> npt.NDArray[np.bool_]:
    return np.array([number not in group.deleted for number in range(len(group.documents))], dtype=np.bool_)


@settings(max_examples=EXAMPLES * 2 // 10)
@given(groups())
def test_statistics_and_lexicons(drawn: list[Group]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        stock = stock_index(Path(folder, "stock"), drawn)
        ours = ArrayIndex(generation_of(Path(folder), drawn))
        with stock.reader() as expected, ours.reader() as found:
            assert list(found.all_terms()) == list(expected.all_terms())
            assert [term for term, _ in found] == [term for term, _ in expected]
            if not stock.is_empty():
                # All terms from there on, those of later fields too; of a field that each segment has.
                assert list(found.terms_from("id", b"a1")) == list(expected.terms_from("id", b"a1"))
                assert [term for term, _ in found.iter_from("id", b"a1")] == [term for term, _ in expected.iter_from("id", b"a1")]
            for name in ours.schema.names():
                if ours.schema[name].format is None:
                    continue
                terms = list(expected.lexicon(name))
                assert list(found.lexicon(name)) == terms
                if ours.schema[name].scorable:
                    assert found.field_length(name) == expected.field_length(name)
                for term in [*terms, b"absent"]:
                    assert found.doc_frequency(name, term) == expected.doc_frequency(name, term)
                    assert found.frequency(name, term) == pytest.approx(expected.frequency(name, term))
        stock.close()

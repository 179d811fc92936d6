"""What Whoosh may ask of a generation besides hits: storage, lexicons, cursors, matchers, columns and stored fields."""

import bisect
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from whoosh import query
from whoosh.filedb.filestore import ReadOnlyError
from whoosh.matching import ReadTooFar
from whoosh.reading import EmptyReader, TermNotFound
from whoosh.searching import Searcher

from indexer.index import IndexReader
from indexer.index.codec import ArrayIndex, ArrayStorage
from indexer.index.document import UNDATED
from indexer.index.schema import INTERVAL, TEXT_FIELD_PARTS, create_schema
from tests.segments import ANALYZER, Group, document, generation_of

DOCUMENTS = [
    document("é/1", "été hiver été", title="Étés", facets={"person": ("Ana", "Béatrice")}, day=700_000, record=b"one"),
    document("b", "hiver", day=None, cited=((1, 1),), record=b"two"),
    document("", "le printemps 𝄞 a", facets={"person": ("Ana",)}, day=700_002, record=b"three"),
    document("c", "été", cited=((711_000, 711_364), (700_000, 700_000)), record=b"four"),
]


@pytest.fixture
def reader(tmp_path: Path) -> IndexReader:
    return generation_of(tmp_path, [Group(DOCUMENTS[:3], frozenset({1})), Group(DOCUMENTS[3:])])


@pytest.fixture
def searcher(reader: IndexReader) -> Searcher:
    with ArrayIndex(reader).searcher() as searcher:
        yield searcher


def test_a_generation_opens_as_a_whoosh_index(reader: IndexReader) -> None:
    index = ArrayStorage(reader.generation).open_index()
    assert not index.is_empty()
    assert index.doc_count() == 3
    assert index.doc_count_all() == 4
    assert index.schema.names() == create_schema().names()
    with index.searcher() as searcher:
        assert [hit["id"] for hit in searcher.search(query.Term("body_exact", "été"))] == ["c", "é/1"]


def test_storage_lists_the_folder_and_holds_no_pickle(reader: IndexReader) -> None:
    storage = ArrayIndex(reader).storage
    assert storage.list() == ["labels.json", "manifest.json", "s0.deleted", "s0.segment", "s1.segment"]
    assert storage.file_exists("s0.segment")
    assert not storage.file_exists("nowhere")
    assert storage.file_length("labels.json") == (reader.generation / "labels.json").stat().st_size
    # A pickle of protocol 2 and above begins with \x80 and ends with a point; none may be among the files.
    assert all(not (reader.generation / name).read_bytes().startswith(b"\x80") for name in storage.list())


def test_an_index_without_segments_is_empty(tmp_path: Path) -> None:
    index = ArrayIndex(generation_of(tmp_path, []))
    assert index.is_empty()
    assert isinstance(index.reader(), EmptyReader)


def test_segments_are_read_only(reader: IndexReader) -> None:
    with pytest.raises(ReadOnlyError):
        ArrayIndex(reader)._segments[0].delete_document(0)


def test_stored_fields_columns_and_deletions(searcher: Searcher) -> None:
    ours = searcher.reader()
    assert [searcher.stored_fields(number) for number in range(4)] == [
        {"id": each.id, "stored": each.record} for each in DOCUMENTS
    ]
    assert [ours.is_deleted(number) for number in range(4)] == [False, True, False, False]
    assert ours.has_deletions()
    assert list(ours.all_doc_ids()) == [0, 2, 3]
    days = ours.column_reader("day")
    assert (
        [days[number] for number in range(4)] == list(days) == [UNDATED if each.day is None else each.day for each in DOCUMENTS]
    )
    cited = ours.column_reader("cited")
    assert [cited[number] for number in range(4)] == list(cited)
    assert [list(INTERVAL.iter_unpack(each)) for each in cited] == [sorted(each.cited) for each in DOCUMENTS]
    assert [len(leaf.column_reader("cited")) for leaf, _ in ours.leaf_readers()] == [3, 1]
    assert not ours.has_column("person")


def test_terms_of_fields(searcher: Searcher) -> None:
    ours = searcher.reader()
    assert sorted(ours.indexed_field_names()) == sorted(
        {"id", *TEXT_FIELD_PARTS, "person", "topic", "place", "organisation", "source", "author"}
    )
    words = ANALYZER.forms(" ".join(each.texts[2] for each in DOCUMENTS), "folded")
    assert [term.decode() for term in ours.lexicon("body_folded")] == sorted(set(words))
    assert [term.decode() for term in ours.lexicon("person")] == ["Ana", "Béatrice"]
    assert [term.decode() for term in ours.lexicon("id")] == ["", "b", "c", "é/1"]
    assert ours.first_id("body_exact", "hiver") == 0
    assert ("title_exact", b"hiver") not in ours
    assert ours.doc_frequency("title_exact", "hiver") == ours.frequency("title_exact", "hiver") == 0
    info = ours.term_info("title_exact", "étés")
    assert (info.weight(), info.doc_frequency(), info.max_weight(), info.min_length()) == (3.0, 1, 3.0, 1)
    for name, text in (("body_exact", b"absent"), ("nowhere", b"a")):
        with pytest.raises(TermNotFound):
            ours.term_info(name, text)


def test_a_matcher_walks_skips_and_reads_positions(searcher: Searcher) -> None:
    leaf, _ = searcher.reader().leaf_readers()[0]
    matcher = leaf.postings("body_exact", "hiver")
    assert matcher.supports("positions")
    assert list(matcher.all_ids()) == [0]
    raw = leaf._terms.matcher("body_exact", b"hiver", None)
    assert list(raw.all_ids()) == [0, 1]
    copy = raw.copy()
    assert (raw.id(), raw.weight(), raw.value_as("positions"), raw.value_as("frequency")) == (0, 1.0, [1], 1)
    raw.skip_to(1)
    assert (raw.id(), copy.id()) == (1, 0)
    raw.skip_to(0)
    assert raw.id() == 1
    raw.next()
    assert not raw.is_active()
    for step in (raw.next, lambda: raw.skip_to(3)):
        with pytest.raises(ReadTooFar):
            step()
    raw.reset()
    assert [(span.start, span.end) for span in raw.spans()] == [(1, 1)]
    facet = leaf._terms.matcher("person", b"Ana", None)
    assert not facet.supports("positions")
    with pytest.raises(ValueError, match="no positions"):
        facet.spans()


@given(st.lists(st.text("aébz𝄞", min_size=1, max_size=3), max_size=8), st.text("aébz𝄞", max_size=3))
def test_a_cursor_walks_over_a_sorted_lexicon(words: list[str], sought: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        reader = generation_of(Path(folder), [Group([document("a", " ".join(words))])])
        with ArrayIndex(reader).reader() as ours:
            lexicon = [term.decode() for term in ours.lexicon("body_exact")]
            cursor = ours.cursor("body_exact")
            place = bisect.bisect_left(lexicon, sought)
            assert cursor.find(sought) == (lexicon[place] if place < len(lexicon) else None)
            walked = [cursor.first()]
            while cursor.is_valid():
                walked.append(cursor.next())
            assert walked == [*lexicon, None] or (walked, lexicon) == ([None], [])
            found = [text.decode() for field, text in ours.terms_from("body_exact", sought.encode()) if field == "body_exact"]
            assert found == lexicon[place:]

"""A segment holds just what went into it: every list is compared with one that plain Python makes of the documents."""

import datetime
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from xxhash import xxh3_64_intdigest

from indexer.analysis import STRENGTHS, Strength
from indexer.index import IndexDocument
from indexer.index.document import FACET_KINDS, TEXT_FIELDS, UNDATED
from indexer.index.segment.form_table import FormTable
from indexer.index.segment.records import MOST_SAMPLES, Compression, train
from indexer.index.segment.segment import WIDER_STRENGTHS, Segment
from tests.indexer.index.segment.documents import FRENCH_TEXT, IDS, documents, index_documents
from tests.segments import ANALYZER, document, segment_of

EXAMPLES = settings().max_examples

SHARED = FormTable(ANALYZER)


def text_of(each: IndexDocument, field: str) -> str:
    return each.texts[TEXT_FIELDS.index(field)]


def lexicon(made: Sequence[IndexDocument], strength: Strength) -> list[str]:
    return sorted({form for each in made for text in each.texts for form in ANALYZER.forms(text, strength)})


def check_words(segment: Segment, made: Sequence[IndexDocument]) -> None:
    forms = lexicon(made, "exact")
    assert segment.forms.all() == forms
    for field in TEXT_FIELDS:
        postings = segment.fields[field]
        tokens = [ANALYZER.forms(text_of(each, field), "exact") for each in made]
        assert postings.lengths.whole().tolist() == list(map(len, tokens))
        assert postings.tokens == sum(map(len, tokens))
        assert len(postings.starts) == len(postings.position_starts) == len(forms) + 1
        for number, form in enumerate(forms):
            holding = [document for document, each in enumerate(tokens) if form in each]
            start, stop = postings.bounds(number)
            assert postings.documents.part(start, stop).tolist() == holding
            assert postings.frequencies.part(start, stop).tolist() == [tokens[document].count(form) for document in holding]
            positions = [place for document in holding for place, each in enumerate(tokens[document]) if each == form]
            assert postings.positions_of(number).tolist() == positions


def check_strengths(segment: Segment, made: Sequence[IndexDocument]) -> None:
    widened: dict[Strength, dict[str, set[str]]] = {strength: {} for strength in STRENGTHS}
    for each in made:
        for text in each.texts:
            for token in ANALYZER.tokens(text):
                for strength in STRENGTHS:
                    widened[strength].setdefault(getattr(token, strength), set()).add(token.exact)
    for strength in STRENGTHS:
        for entry, joined in widened[strength].items():
            assert [segment.forms[form] for form in segment.forms_of(strength, entry)] == sorted(joined)
        assert segment.forms_of(strength, "nulle part") == []
    for strength in WIDER_STRENGTHS:
        wider = segment.wider[strength]
        entries = sorted(widened[strength])
        assert wider.entries.all() == entries
        for first in range(len(entries) + 1):
            joined = [form for entry in range(first, len(entries)) for form in wider.forms(entry)]
            assert wider.forms_between(first, len(entries)).tolist() == joined
            counts = [len(wider.forms(entry)) for entry in range(first, len(entries))]
            assert wider.form_counts(first, len(entries)).tolist() == counts
        own = {
            form: wider.entries[entry] for form, entry in zip(segment.forms.all(), wider.entry_of_form().tolist(), strict=True)
        }
        assert all(form in widened[strength][entry] for form, entry in own.items())


def check_facets(segment: Segment, made: Sequence[IndexDocument]) -> None:
    for kind in FACET_KINDS:
        facet = segment.facets[kind]
        carried = [set(each.facets.get(kind, ())) for each in made]
        values = sorted(set().union(*carried))
        assert facet.values.all() == values
        starts, ordinals = facet.starts.whole(), facet.ordinals.whole()
        assert len(starts) == len(made) + 1
        for number, own in enumerate(carried):
            assert [values[ordinal] for ordinal in ordinals[starts[number] : starts[number + 1]]] == sorted(own)
        for ordinal, value in enumerate(values):
            assert facet.documents(ordinal).tolist() == [number for number, own in enumerate(carried) if value in own]


def check_columns(segment: Segment, made: Sequence[IndexDocument]) -> None:
    ids = [each.id for each in made]
    assert segment.document_count == len(made)
    assert segment.ids.all() == ids
    order = sorted(range(len(ids)), key=ids.__getitem__)
    assert segment.column("ids_sorted").whole().tolist() == order
    assert segment.column("id_ranks").whole().tolist() == [sorted(ids).index(id) for id in ids]
    assert [segment.number(id) for id in ids] == list(range(len(ids)))
    days = [UNDATED if each.day is None else each.day for each in made]
    assert segment.column("days").whole().tolist() == days
    assert segment.column("months").whole().tolist() == [month_of(day) for day in days]
    assert segment.column("seconds").whole().tolist() == [UNDATED if each.second is None else each.second for each in made]
    assert [segment.origins[number] for number in segment.column("origin_of").whole().tolist()] == [each.origin for each in made]
    assert segment.origins.all() == sorted({each.origin for each in made})
    hashes = [xxh3_64_intdigest(each.path.encode("utf-8", "surrogatepass")) for each in made]
    assert segment.column("path_hashes").whole().tolist() == hashes
    assert [row.tobytes() for row in segment.fingerprints()] == [each.fingerprint for each in made]
    assert [segment.record(number) for number in range(len(made))] == [each.record for each in made]


def check_cited(segment: Segment, made: Sequence[IndexDocument]) -> None:
    starts = segment.cited.starts.whole().tolist()
    days = list(zip(segment.cited.first_days.whole().tolist(), segment.cited.last_days.whole().tolist(), strict=True))
    assert len(starts) == len(made) + 1
    assert starts[-1] == len(days)
    for number, each in enumerate(made):
        assert days[starts[number] : starts[number + 1]] == sorted(set(each.cited))


def month_of(day: int) -> int:
    return UNDATED if day == UNDATED else (date := datetime.date.fromordinal(day)).year * 12 + date.month - 1


def check(segment: Segment, made: Sequence[IndexDocument]) -> None:
    check_words(segment, made)
    check_strengths(segment, made)
    check_facets(segment, made)
    check_columns(segment, made)
    check_cited(segment, made)
    assert [array.damage() for array in segment.file.arrays().values()] == [[]] * len(segment.file.arrays())


@settings(max_examples=EXAMPLES * 6 // 10)
@given(documents)
def test_round_trip(made: list[IndexDocument]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        check(segment_of(Path(folder, "a.segment"), made), made)


@settings(max_examples=EXAMPLES * 4 // 10)
@given(st.lists(index_documents(texts=FRENCH_TEXT), max_size=4, unique_by=lambda each: each.id))
def test_round_trip_of_any_text_with_a_table_that_knows_other_words(made: list[IndexDocument]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        check(segment_of(Path(folder, "a.segment"), made, table=SHARED), made)


@given(st.lists(IDS, max_size=12, unique=True), st.lists(IDS, max_size=5))
def test_an_identifier_finds_its_document_and_no_other_does(ids: list[str], others: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        segment = segment_of(Path(folder, "a.segment"), [document(id) for id in ids])
        for id in (*ids, *others, "\ud800", "a\udfff"):
            assert segment.number(id) == (ids.index(id) if id in ids else None)


def test_no_documents(tmp_path: Path) -> None:
    segment = segment_of(tmp_path / "a.segment", [])
    check(segment, [])
    assert (segment.name, segment.number(""), segment.forms_of("stem", "a")) == ("a", None, [])


def test_types_grow_with_what_they_hold(tmp_path: Path) -> None:
    """Positions, lengths and frequencies beyond one and two bytes; facets beyond two."""
    long = " ".join(["pêche"] * 70_000)
    many = tuple(f"v{number:05}" for number in range(70_000))
    made = [document("a", long, title="le " * 300, facets={"person": many}), document("b", "pêche", facets={"person": many[-2:]})]
    segment = segment_of(tmp_path / "a.segment", made)
    body, title = segment.fields["body"], segment.fields["title"]
    assert body.lengths.whole().tolist() == [70_000, 1]
    assert title.lengths.whole().tolist() == [300, 0]
    (form,) = segment.forms_of("exact", "pêche")
    assert body.frequencies.part(*body.bounds(form)).tolist() == [70_000, 1]
    assert np.array_equal(body.positions_of(form), [*range(70_000), 0])
    facet = segment.facets["person"]
    assert facet.documents(69_999).tolist() == [0, 1]
    assert facet.ordinals.whole()[-2:].tolist() == [69_998, 69_999]


@given(st.lists(st.binary(max_size=60), max_size=9), st.booleans())
def test_records_come_back(records: list[bytes], trained: bool) -> None:
    dictionary = (
        train([b"Un traite de readmission, signe a Paris le %d mars 1962." % number for number in range(900)]) if trained else b""
    )
    assert bool(dictionary) == trained
    compression = Compression(dictionary)
    frames = [compression.compress(each) for each in records]
    assert [Compression(dictionary).decompress(each) for each in frames] == records


def test_a_dictionary_is_trained_where_there_is_enough_to_learn_from() -> None:
    assert train([]) == b""
    assert train([b"a"] * 10) == b""
    # Samples that have nothing in common.
    assert train([b""] * MOST_SAMPLES) == b""
    assert len(train([b"{'title': 'Un accord', 'body': 'Les ministres %d'}" % number for number in range(2 * MOST_SAMPLES)])) > 0


def test_words_are_counted_over_all_fields_of_a_segment(tmp_path: Path) -> None:
    segment = segment_of(tmp_path / "a.segment", [document("a", "été", title="été Été", standfirst="ete")])
    assert segment.forms.all() == ["ete", "été"]
    assert segment.wider["folded"].entries.all() == ["ete"]
    counted = Counter({field: segment.fields[field].tokens for field in TEXT_FIELDS})
    assert counted == {"title": 2, "standfirst": 1, "body": 1}


@pytest.mark.parametrize("day", [1, 730_000, datetime.date.max.toordinal()])
def test_the_first_and_the_last_day(tmp_path: Path, day: int) -> None:
    made = [document("a", day=day), document("b")]
    check_columns(segment_of(tmp_path / "a.segment", made), made)

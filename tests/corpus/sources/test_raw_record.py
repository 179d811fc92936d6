import dataclasses
import pickle
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.sources.collection import Collection
from corpus.sources.raw_record import RawRecord
from corpus.sources.reading import FoundFile

stated = st.none() | st.text(alphabet="ab\x00", max_size=3)
collections = st.builds(Collection, **{field.name: stated for field in dataclasses.fields(Collection)})
records = st.builds(
    RawRecord,
    st.builds(FoundFile, st.text(alphabet="ab", min_size=1, max_size=3).map(Path), collections),
    st.text(alphabet="ab\x00", max_size=3).map(str.encode),
    st.none() | st.integers(1, 3),
)


def made_from(record: RawRecord) -> tuple[Any, ...]:
    return record.content, record.file.collection


@given(records, records)
def test_fingerprints_are_equal_where_the_article_would_be(one: RawRecord, other: RawRecord) -> None:
    assert len(one.fingerprint()) == 16
    assert (one.fingerprint() == other.fingerprint()) == (made_from(one) == made_from(other))


def test_fingerprint_of_a_record_stays_from_release_to_release() -> None:
    # An index keeps fingerprints: where this fails, an update reads every article anew, which belongs in the CHANGELOG.
    record = RawRecord(FoundFile(Path("fonds/a.jsonl"), Collection(name="Journal", language="fr")), b'{"title": "Un"}', 7)
    assert record.fingerprint().hex() == "0539ef9aab0553afefac22f77e410e1a"


@pytest.mark.parametrize("field", [field.name for field in dataclasses.fields(Collection)])
def test_each_field_of_the_collection_counts(field: str) -> None:
    prints = {
        RawRecord(FoundFile(Path("a"), Collection(**{field: value})), b"x").fingerprint() for value in (None, "", "fr", "en")
    }
    assert len(prints) == 4


def test_parts_do_not_run_into_each_other() -> None:
    one = RawRecord(FoundFile(Path("a"), Collection(name="b", rights="")), b"c")
    other = RawRecord(FoundFile(Path("a"), Collection(name="", rights="b")), b"c")
    third = RawRecord(FoundFile(Path("a"), Collection(name="", rights="")), b"bc")
    assert len({record.fingerprint() for record in (one, other, third)}) == 3


def test_a_pickle_of_many_records_holds_their_file_once() -> None:
    file = FoundFile(Path("un/chemin/long/a.jsonl"), Collection(name="Le Journal diplomatique"))
    lines = [RawRecord(file, b"%04d" % number, number) for number in range(1000)]
    pickled = pickle.dumps(lines)
    assert pickled.count(b"Le Journal diplomatique") == 1
    assert len(pickled) < 1000 * 24
    read = pickle.loads(pickled)
    assert read == lines
    assert all(record.file is read[0].file for record in read)

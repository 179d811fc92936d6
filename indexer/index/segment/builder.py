"""Documents become a segment: they are gathered, inverted at once, and written as one file of arrays."""

import datetime
import itertools
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from xxhash import xxh3_64_intdigest

from indexer.index.arrays import encode_strings, write_arrays
from indexer.index.arrays.strings import encode_bytes
from indexer.index.document import FACET_KINDS, TEXT_FIELDS, UNDATED, IndexDocument
from indexer.index.segment.form_table import FormTable
from indexer.index.segment.groups import grouped, narrowest, starts_of
from indexer.index.segment.inversion import invert
from indexer.index.segment.records import Compression

Array = npt.NDArray[Any]


class SegmentBuilder:
    """Gathers documents. `characters` tells how much text it holds: memory is some sixteen times as much."""

    def __init__(self, table: FormTable, dictionary: bytes = b"") -> None:
        self._table = table
        self._dictionary = dictionary
        self._compress = Compression(dictionary).compress
        self._documents: list[IndexDocument] = []
        self._records: list[bytes] = []
        self.characters = 0

    def __len__(self) -> int:
        return len(self._documents)

    def add(self, document: IndexDocument) -> None:
        """Gather one document."""
        self._records.append(self._compress(document.record))
        self._documents.append(document)
        self.characters += sum(map(len, document.texts))

    def write(self, path: Path) -> None:
        """Write all documents as one segment, numbered in the order in which they came.

        Raises:
            OSError: the system refuses.
        """
        arrays: dict[str, Array] = {}
        facts = {"documents": len(self._documents)}
        self._add_words(arrays, facts)
        for kind in FACET_KINDS:
            arrays |= facet_arrays(kind, [document.facets.get(kind, ()) for document in self._documents])
        arrays |= self._dates() | self._cited() | self._identity() | self._stored()
        write_arrays(path, arrays, facts)

    def _add_words(self, arrays: dict[str, Array], facts: dict[str, int]) -> None:
        by_field = [
            self._table.forms_of([document.texts[number] for document in self._documents]) for number in range(len(TEXT_FIELDS))
        ]
        used = np.unique(np.concatenate([np.flatnonzero(np.bincount(tokens)) for tokens, _ in by_field]))
        numbers = sorted(used.tolist(), key=self._table.exact.__getitem__)
        place = np.zeros(int(used[-1]) + 1 if used.size else 0, dtype=np.int32)
        place[numbers] = np.arange(len(numbers))
        arrays["form_offsets"], arrays["forms"] = encode_strings([self._table.exact[number] for number in numbers])
        for name, forms in (("folded", self._table.folded), ("stem", self._table.stem)):
            own = [forms[number] for number in numbers]
            entries = sorted(set(own))
            entry = {form: place for place, form in enumerate(entries)}
            entry_of = np.fromiter(map(entry.__getitem__, own), np.int32, len(own))
            arrays |= widening_arrays(name, list(map(str.encode, entries)), entry_of)
        for field, (tokens, starts) in zip(TEXT_FIELDS, by_field, strict=True):
            lengths = np.diff(starts)
            postings = invert(place[tokens], lengths, len(numbers))
            arrays[f"{field}_starts"] = compact(postings.starts)
            arrays[f"{field}_documents"] = postings.documents
            arrays[f"{field}_frequencies"] = compact(postings.frequencies)
            arrays[f"{field}_position_starts"] = compact(postings.position_starts)
            arrays[f"{field}_positions"] = compact(postings.positions, "<u2")
            arrays[f"{field}_lengths"] = compact(lengths, "<u2")
            facts[f"{field}_tokens"] = int(lengths.sum())

    def _dates(self) -> dict[str, Array]:
        count = len(self._documents)
        days = np.fromiter((UNDATED if each.day is None else each.day for each in self._documents), np.int32, count)
        seconds = np.fromiter((UNDATED if each.second is None else each.second for each in self._documents), np.int64, count)
        return {"days": days, "months": np.fromiter(map(_month, days.tolist()), np.int32, count), "seconds": seconds}

    def _cited(self) -> dict[str, Array]:
        distinct = [sorted(set(document.cited)) for document in self._documents]
        days = np.array(list(itertools.chain.from_iterable(distinct)), dtype=np.int32).reshape(-1, 2)
        return cited_arrays(np.fromiter(map(len, distinct), np.int64, len(distinct)), *days.T)

    def _identity(self) -> dict[str, Array]:
        ids = [document.id for document in self._documents]
        paths = (xxh3_64_intdigest(document.path.encode("utf-8", "surrogatepass")) for document in self._documents)
        fingerprints = b"".join(document.fingerprint for document in self._documents)
        return identity_arrays(ids, [document.origin for document in self._documents]) | {
            "path_hashes": np.fromiter(paths, np.uint64, len(ids)),
            "fingerprints": np.frombuffer(fingerprints, "<u8"),
        }

    def _stored(self) -> dict[str, Array]:
        offsets, content = encode_bytes(self._records)
        return {
            "record_offsets": offsets,
            "records": content,
            "dictionary": np.frombuffer(self._dictionary, np.uint8),
        }


def widening_arrays(name: str, entries: Sequence[bytes], entry_of: Array) -> dict[str, Array]:
    """The lexicon of a wider strength, and the exact forms of each of its entries.

    Args:
        name: the strength.
        entries: sorted; those that no form has are left out.
        entry_of: the entry of each exact form, shape (forms,).
    """
    used = np.bincount(entry_of, minlength=len(entries)) > 0
    number = np.cumsum(used) - 1
    starts, members = grouped(number[entry_of], int(np.count_nonzero(used)))
    offsets, content = encode_bytes(list(itertools.compress(entries, used.tolist())))
    return {f"{name}_offsets": offsets, name: content, f"{name}_starts": compact(starts), f"{name}_forms": members}


def facet_arrays(kind: str, values: list[tuple[str, ...]]) -> dict[str, Array]:
    """The sorted values of a facet, the ordinals of each document and the documents of each value; a value counts once."""
    distinct = [dict.fromkeys(each) for each in values]
    lexicon = sorted({value for each in distinct for value in each})
    places = {value: place for place, value in enumerate(lexicon)}
    starts = starts_of(np.fromiter(map(len, distinct), np.int64, len(distinct)))
    ordinals = np.fromiter((place for each in distinct for place in sorted(map(places.__getitem__, each))), np.int32, starts[-1])
    return facet_arrays_of(kind, lexicon, starts, ordinals)


def facet_arrays_of(kind: str, lexicon: list[str], starts: Array, ordinals: Array) -> dict[str, Array]:
    """The arrays of a facet whose ordinals are known."""
    documents = np.repeat(np.arange(starts.size - 1, dtype=np.int32), np.diff(starts))
    value_starts, places = grouped(ordinals, len(lexicon))
    offsets, content = encode_strings(lexicon)
    return {
        f"{kind}_value_offsets": offsets,
        f"{kind}_values": content,
        f"{kind}_starts": compact(starts),
        f"{kind}_ordinals": ordinals.astype(narrowest(len(lexicon), "<u2", "<u4")),
        f"{kind}_value_starts": compact(value_starts),
        f"{kind}_documents": documents[places],
    }


def cited_arrays(lengths: Array, first_days: Array, last_days: Array) -> dict[str, Array]:
    """The dates that documents speak of: how many each document has, and the first and the last day of all of them."""
    return {"cited_starts": compact(starts_of(lengths)), "cited_first_days": first_days, "cited_last_days": last_days}


def identity_arrays(ids: list[str], origins: list[str]) -> dict[str, Array]:
    """Identifiers, their order, and from which source each document came."""
    order = np.array(sorted(range(len(ids)), key=ids.__getitem__), dtype=np.int32)
    ranks = np.empty_like(order)
    ranks[order] = np.arange(order.size, dtype=np.int32)
    id_offsets, id_content = encode_strings(ids)
    lexicon = sorted(set(origins))
    places = {origin: place for place, origin in enumerate(lexicon)}
    origin_offsets, origin_content = encode_strings(lexicon)
    return {
        "id_offsets": id_offsets,
        "ids": id_content,
        "ids_sorted": order,
        "id_ranks": ranks,
        "origin_offsets": origin_offsets,
        "origins": origin_content,
        "origin_of": np.fromiter(map(places.__getitem__, origins), narrowest(len(lexicon), "<u2", "<u4"), len(origins)),
    }


def compact(values: Array, *types: str) -> Array:
    """The values in the narrowest unsigned type that holds them all."""
    return values.astype(narrowest(int(values.max(initial=0)), *(types or ("|u1", "<u2")), "<u4", "<u8"))


def _month(day: int) -> int:
    """Months since the year 0, -1 for an undated article."""
    if day < 0:
        return UNDATED
    date = datetime.date.fromordinal(day)
    return date.year * 12 + date.month - 1

"""Several segments become one, by putting arrays together: nothing is analysed again.

Words are sorted in every segment, so that a stretch of the merged lexicon is a stretch of each of them: the postings are
written stretch by stretch, in memory that doesn't grow with the segments.
"""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from corpus.annotation import FieldName
from indexer.analysis import Strength
from indexer.index.arrays import ArrayFileWriter, ArraySpec, StoredArray, Strings
from indexer.index.arrays.strings import encode_bytes
from indexer.index.document import FACET_KINDS, TEXT_FIELDS, FacetKind
from indexer.index.segment.builder import cited_arrays, compact, facet_arrays_of, identity_arrays, widening_arrays
from indexer.index.segment.groups import lengths_of, starts_of
from indexer.index.segment.merged_postings import MergedPostings, PostingsPart
from indexer.index.segment.merged_records import MergedRecords
from indexer.index.segment.segment import WIDER_STRENGTHS, Segment

Array = npt.NDArray[Any]
BoolArray = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Part:
    """A segment to merge, and which of its documents to keep: shape (documents,), None for all."""

    segment: Segment
    kept: BoolArray | None = None

    @property
    def document_count(self) -> int:
        return self.segment.document_count if self.kept is None else int(np.count_nonzero(self.kept))

    def column(self, name: str) -> Array:
        """The values of a column for the documents to keep."""
        values = self.segment.column(name).whole()
        return values if self.kept is None else values[self.kept]

    def lists(self, starts: StoredArray, *members: Array) -> tuple[Array, ...]:
        """The lists of the documents to keep: how long each is, and their members, in each of some arrays."""
        lengths = lengths_of(starts.whole())
        if self.kept is None:
            return lengths, *members
        stays = np.repeat(self.kept, lengths)
        return lengths[self.kept], *(each[stays] for each in members)

    def numbers(self, base: int) -> npt.NDArray[np.int32]:
        """The new number of each document, counted from `base`; what stands for one that is left out means nothing."""
        if self.kept is None:
            return np.arange(base, base + self.segment.document_count, dtype=np.int32)
        return (np.cumsum(self.kept) + (base - 1)).astype(np.int32)


@dataclass(frozen=True, slots=True)
class _Lexicon:
    """The merged lexicon, and for each part the place of its own forms in it."""

    forms: list[bytes]
    places: list[npt.NDArray[np.int32]]


def merge(parts: Sequence[Part], path: Path) -> None:
    """Write all documents to keep as one segment, in the order of the parts.

    Raises:
        OSError: the system refuses.
        DamagedArray: a segment is not what was written.
    """
    numbers = list(_numbered(parts))
    lexicon = _lexicon(parts)
    postings = {field: _postings(parts, field, numbers, lexicon) for field in TEXT_FIELDS}
    used = np.logical_or.reduce([each.postings > 0 for each in postings.values()])
    records = MergedRecords([(part.segment, part.kept) for part in parts])
    arrays = _lexicon_arrays(parts, lexicon, used) | _columns(parts) | _cited(parts) | records.arrays()
    for kind in FACET_KINDS:
        arrays |= _facet(parts, kind)
    facts = {"documents": sum(part.document_count for part in parts)}
    for field, each in postings.items():
        lengths = compact(np.concatenate([part.column(f"{field}_lengths") for part in parts]), "<u2")
        arrays |= each.starts(used) | {f"{field}_lengths": lengths}
        facts[f"{field}_tokens"] = int(lengths.sum(dtype=np.int64))
    specs = [ArraySpec(name, array.dtype, array.size) for name, array in arrays.items()]
    specs += [spec for each in postings.values() for spec in each.specs()] + records.specs()
    with ArrayFileWriter(path, specs) as writer:
        for name, array in arrays.items():
            writer.append(name, array)
        streamed: list[MergedPostings | MergedRecords] = [*postings.values(), records]
        for name, values in itertools.chain.from_iterable(each.stretches() for each in streamed):
            writer.append(name, values)
            for part in parts:
                part.segment.file.release()
        writer.finish(facts)


def _numbered(parts: Sequence[Part]) -> Iterator[npt.NDArray[np.int32]]:
    base = 0
    for part in parts:
        yield part.numbers(base)
        base += part.document_count


def _postings(
    parts: Sequence[Part], field: FieldName, numbers: Sequence[npt.NDArray[np.int32]], lexicon: _Lexicon
) -> MergedPostings:
    own = [
        PostingsPart(part.segment.fields[field], part.kept, own_numbers, places)
        for part, own_numbers, places in zip(parts, numbers, lexicon.places, strict=True)
    ]
    return MergedPostings(field, own, len(lexicon.forms))


def _lexicon(parts: Sequence[Part]) -> _Lexicon:
    return _Lexicon(*merged([part.segment.forms for part in parts]))


def _lexicon_arrays(parts: Sequence[Part], lexicon: _Lexicon, used: BoolArray) -> dict[str, Array]:
    """The lexicons of all strengths, without the forms that nothing holds any more."""
    kept = np.flatnonzero(used)
    arrays: dict[str, Array] = {}
    arrays["form_offsets"], arrays["forms"] = encode_bytes([lexicon.forms[form] for form in kept.tolist()])
    for strength in WIDER_STRENGTHS:
        entries, entry_of = _wider(parts, lexicon, strength)
        arrays |= widening_arrays(strength, entries, entry_of[kept])
    return arrays


def _wider(parts: Sequence[Part], lexicon: _Lexicon, strength: Strength) -> tuple[list[bytes], npt.NDArray[np.int32]]:
    """The merged entries of a wider strength, sorted, and the entry of each form of the merged lexicon."""
    entries, places = merged([part.segment.wider[strength].entries for part in parts])
    entry_of = np.zeros(len(lexicon.forms), dtype=np.int32)
    for part, of_forms, of_entries in zip(parts, lexicon.places, places, strict=True):
        entry_of[of_forms] = of_entries[part.segment.wider[strength].entry_of_form()]
    return entries, entry_of


def merged(lexicons: Sequence[Strings]) -> tuple[list[bytes], list[npt.NDArray[np.int32]]]:
    """The entries of several sorted lexicons as one, and for each of them the places of its own entries in it.

    They are read twice, one after the other: all of them at once would not fit into memory.
    """
    distinct: set[bytes] = set()
    for lexicon in lexicons:
        distinct.update(lexicon.all_raw())
    entries = sorted(distinct)
    del distinct
    place = {entry: number for number, entry in enumerate(entries)}
    return entries, [np.fromiter(map(place.__getitem__, own.all_raw()), np.int32, len(own)) for own in lexicons]


def _columns(parts: Sequence[Part]) -> dict[str, Array]:
    arrays = {
        name: np.concatenate([part.column(name) for part in parts]) for name in ("days", "months", "seconds", "path_hashes")
    }
    prints = [part.segment.fingerprints() if part.kept is None else part.segment.fingerprints()[part.kept] for part in parts]
    arrays["fingerprints"] = np.concatenate(prints).ravel()
    ids, origins = [], []
    for part in parts:
        own_ids, own_origins = part.segment.ids.all(), part.segment.origins.all()
        ids += own_ids if part.kept is None else [own_ids[number] for number in np.flatnonzero(part.kept).tolist()]
        origins += [own_origins[origin] for origin in part.column("origin_of").tolist()]
    return arrays | identity_arrays(ids, origins)


def _cited(parts: Sequence[Part]) -> dict[str, Array]:
    """The dates that documents speak of."""
    dates = [part.segment.cited for part in parts]
    own = [
        part.lists(each.starts, each.first_days.whole(), each.last_days.whole()) for part, each in zip(parts, dates, strict=True)
    ]
    return cited_arrays(*map(np.concatenate, zip(*own, strict=True)))


def _facet(parts: Sequence[Part], kind: FacetKind) -> dict[str, Array]:
    """The arrays of a facet, without the values that no document carries any more."""
    own = [part.segment.facets[kind].values.all() for part in parts]
    values = sorted(set().union(*own))
    place = {value: number for number, value in enumerate(values)}
    lengths, ordinals = [], []
    for part, names in zip(parts, own, strict=True):
        facet = part.segment.facets[kind]
        places = np.fromiter(map(place.__getitem__, names), np.int32, len(names))
        counts, carried = part.lists(facet.starts, places[facet.ordinals.whole()])
        lengths.append(counts)
        ordinals.append(carried)
    merged = np.concatenate(ordinals)
    used = np.bincount(merged, minlength=len(values)) > 0
    renumbered = (np.cumsum(used) - 1).astype(np.int32)
    return facet_arrays_of(
        kind,
        [value for value, is_used in zip(values, used.tolist(), strict=True) if is_used],
        starts_of(np.concatenate(lengths)),
        renumbered[merged],
    )

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

from indexer.analysis import Strength
from indexer.index.arrays import ArrayFileWriter, ArraySpec
from indexer.index.arrays.strings import encode_bytes
from indexer.index.document import FACET_KINDS, TEXT_FIELDS, FacetKind
from indexer.index.segment.builder import compact, facet_arrays_of, identity_arrays, widening_arrays
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
    postings = {
        field: MergedPostings(
            field,
            [
                PostingsPart(part.segment.fields[field], part.kept, own_numbers, places)
                for part, own_numbers, places in zip(parts, numbers, lexicon.places, strict=True)
            ],
        )
        for field in TEXT_FIELDS
    }
    used = np.zeros(len(lexicon.forms), dtype=np.bool_)
    for each in postings.values():
        used |= each.counts(len(lexicon.forms)) > 0
    records = MergedRecords([(part.segment, part.kept) for part in parts])
    arrays = _lexicon_arrays(parts, lexicon, used) | _columns(parts) | records.arrays()
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
        writer.finish(facts)


def _numbered(parts: Sequence[Part]) -> Iterator[npt.NDArray[np.int32]]:
    base = 0
    for part in parts:
        yield part.numbers(base)
        base += part.document_count


def _lexicon(parts: Sequence[Part]) -> _Lexicon:
    own = [part.segment.forms.all_raw() for part in parts]
    forms = own[0] if len(own) == 1 else sorted(set().union(*own))
    place = {form: number for number, form in enumerate(forms)}
    return _Lexicon(forms, [np.fromiter(map(place.__getitem__, each), np.int32, len(each)) for each in own])


def _lexicon_arrays(parts: Sequence[Part], lexicon: _Lexicon, used: BoolArray) -> dict[str, Array]:
    """The lexicons of all strengths, without the forms that nothing holds any more."""
    kept = np.flatnonzero(used).tolist()
    arrays: dict[str, Array] = {}
    arrays["form_offsets"], arrays["forms"] = encode_bytes([lexicon.forms[form] for form in kept])
    for strength in WIDER_STRENGTHS:
        wider = _wider(parts, lexicon, strength)
        arrays |= widening_arrays(strength, [wider[form] for form in kept])
    return arrays


def _wider(parts: Sequence[Part], lexicon: _Lexicon, strength: Strength) -> list[str]:
    """The wider form of each form of the merged lexicon."""
    wider: list[str] = [""] * len(lexicon.forms)
    for part, places in zip(parts, lexicon.places, strict=True):
        own = part.segment.wider[strength]
        entries = own.entries.all()
        for place, entry in zip(places.tolist(), own.entry_of_form().tolist(), strict=True):
            wider[place] = entries[entry]
    return wider


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


def _facet(parts: Sequence[Part], kind: FacetKind) -> dict[str, Array]:
    """The arrays of a facet, without the values that no document carries any more."""
    own = [part.segment.facets[kind].values.all() for part in parts]
    values = sorted(set().union(*own))
    place = {value: number for number, value in enumerate(values)}
    lengths, ordinals = [], []
    for part, names in zip(parts, own, strict=True):
        facet = part.segment.facets[kind]
        places = np.fromiter(map(place.__getitem__, names), np.int32, len(names))
        counts, carried = lengths_of(facet.starts.whole()), places[facet.ordinals.whole()]
        if part.kept is not None:
            carried, counts = carried[np.repeat(part.kept, counts)], counts[part.kept]
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

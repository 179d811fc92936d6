"""How frequent words are in the archive, hundreds of them at a time."""

from collections.abc import Sequence

import numpy as np

from indexer.index import LiveSegment
from indexer.index.arrays import encoded


def word_frequencies(segments: Sequence[LiveSegment], stems: Sequence[str]) -> list[int]:
    """In how many fields of articles the forms of each stem stand.

    An article counts once for each form and field: that is known without joining any postings. Deleted articles count until their
    segment is merged.
    """
    totals = np.zeros(len(stems), dtype=np.int64)
    for live in segments:
        lexicon = live.segment.wider["stem"]
        found = {place: entry for place, stem in enumerate(stems) if (entry := lexicon.entries.find(encoded(stem))) is not None}
        if found:
            forms, begins = lexicon.forms_of_several(np.fromiter(found.values(), np.int64, len(found)))
            totals[list(found)] += np.add.reduceat(live.segment.occurrences(forms), begins)
    return totals.tolist()

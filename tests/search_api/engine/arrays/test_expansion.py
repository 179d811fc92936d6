"""Expansions of what no lexicon can hold."""

from pathlib import Path

import pytest
from whoosh import query

from search_api.engine.arrays.segment_search import SegmentSearch
from search_api.engine.queries import FuzzyExpansion, PrefixExpansion, WildcardExpansion
from tests.segments import Group, document, generation_of


@pytest.mark.parametrize(
    "expansion",
    [
        PrefixExpansion("body_folded", "\ud800"),
        PrefixExpansion("body_exact", "pa\udfff"),
        WildcardExpansion("body_folded", "\ud800?"),
        WildcardExpansion("body_folded", "p\ud800*x"),
        WildcardExpansion("body_folded", "p*\ud800"),
        FuzzyExpansion("body_folded", "\ud800aix", prefixlength=1),
        FuzzyExpansion("body_exact", "\ud800aix", prefixlength=0, maxdist=1),
    ],
)
def test_half_a_surrogate_pair_is_in_no_word(tmp_path: Path, expansion: query.Query) -> None:
    (live,) = generation_of(tmp_path, [Group([document("a", "paix"), document("b", "pax 𝄞x")])]).segments
    found = SegmentSearch(live).documents(expansion).tolist()
    # One letter away from `paix`, whatever that letter is.
    assert found == ([0] if isinstance(expansion, FuzzyExpansion) and not expansion.prefixlength else [])

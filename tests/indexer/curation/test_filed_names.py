from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.curation.filed_names import FiledNames
from indexer.index import IndexReader
from tests.indexer.curation.conftest import filed
from tests.segments import Group, document, generation_of


def test_values_of_several_segments_are_one_and_deleted_articles_never_count(reader: Callable[..., IndexReader]) -> None:
    index = reader(
        [filed("a", persons=["Untel", "Exemple"]), filed("b", persons=["Untel"])],
        [filed("c", persons=["Untel"]), filed("d", persons=["Autre", "Untel"]), filed("e", persons=["Exemple"])],
        deleted=[1],
    )
    names = FiledNames(index, "person")
    counts = dict(zip(names.names, names.counts.tolist(), strict=True))
    assert counts == {"Untel": 3, "Exemple": 2, "Autre": 0}
    number = {name: n for n, name in enumerate(names.names)}
    assert names.articles([number["Untel"]]).tolist() == [0, 1, 2]
    assert names.articles([number["Untel"], number["Exemple"]]).tolist() == [0, 1, 2, 4]
    assert names.articles([number["Autre"]]).tolist() == []
    carried = names.carried_by(np.array([1, 4]))
    assert {names.names[n] for n in carried.tolist()} == {"Untel", "Exemple"}
    assert names.carried_by(np.array([], dtype=np.int64)).size == 0


VALUES = st.lists(st.sampled_from(["a", "b", "c", "é", "d d"]), max_size=3, unique=True)


@given(st.lists(st.tuples(st.lists(VALUES, max_size=5), st.sets(st.integers(0, 4))), max_size=3), st.data())
def test_the_same_as_looking_at_every_article(
    tmp_path_factory: pytest.TempPathFactory, segments: list[tuple[list[list[str]], set[int]]], data: st.DataObject
) -> None:
    groups, carried = [], dict[int, set[str]]()
    base = 0
    for number, (documents, deleted) in enumerate(segments):
        group = [document(f"{number}-{n}", facets={"person": tuple(values)}) for n, values in enumerate(documents)]
        gone = frozenset(each for each in deleted if each < len(documents))
        groups.append(Group(group, gone))
        carried |= {base + n: set(values) for n, values in enumerate(documents) if n not in gone}
        base += len(documents)
    folder: Path = tmp_path_factory.mktemp("generation")
    names = FiledNames(generation_of(folder, groups), "person")
    for number, name in enumerate(names.names):
        bearing = [article for article, values in carried.items() if name in values]
        assert names.counts[number] == len(bearing)
        assert names.articles([number]).tolist() == bearing
    some = data.draw(st.sets(st.sampled_from(sorted(carried)))) if carried else set()
    found = {names.names[n] for n in names.carried_by(np.array(sorted(some), dtype=np.int64)).tolist()}
    assert found == set().union(*(carried[article] for article in some))

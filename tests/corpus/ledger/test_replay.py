"""Entries come to a state that depends on which there are and not on their order; what disagrees is told and not applied."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.authority import Authorities, Concept
from corpus.ledger import Add, Correction, Corrections, Entry, Merge, Redate, Reject, Split, Undo, in_effect, replay, standing
from tests.archives import authorities
from tests.corpus.ledger.ledgers import VALUES, entries, entry, histories, plain_corrections

NONE = Authorities()


def state(history: list[Entry]) -> Corrections:
    return replay(history, NONE).corrections


def merged(*corrections: Correction) -> dict[str, str]:
    found = replay(entries(*corrections), NONE)
    assert found.conflicts == ()
    return {value: merge.meaning.value for value, merge in found.corrections.merges["person"].items()}


def told(*corrections: Correction) -> list[str]:
    """What is told, with the place of each entry for its identifier."""
    history = entries(*corrections)
    texts = []
    for conflict in replay(history, NONE).conflicts:
        text = f"{conflict.entry}: {conflict.reason}"
        for place, each in enumerate(history):
            text = text.replace(each.id, str(place))
        texts.append(text)
    return texts


def test_merges_are_followed_to_their_end() -> None:
    assert merged(Merge("person", "a", "b"), Merge("person", "b", "c"), Merge("place", "a", "z")) == {"a": "c", "b": "c"}


def test_a_merge_in_the_middle_of_later_ones_can_be_undone() -> None:
    history = entries(Merge("person", "a", "b"), Merge("person", "b", "c"), Merge("person", "c", "d"))
    history.append(entry(Undo(history[1].id), 9))
    assert {value: merge.meaning.value for value, merge in state(history).merges["person"].items()} == {"a": "b", "c": "d"}
    assert state(history).merged("person", "c").entries == (history[2],)


def test_merges_that_disagree_are_none_of_them_applied() -> None:
    assert told(Merge("person", "a", "b"), Merge("person", "a", "c")) == [
        "0: person « a » is merged into « b » and « c »; undo all of them but one",
        "1: person « a » is merged into « b » and « c »; undo all of them but one",
    ]


def test_merges_in_a_circle_are_none_of_them_applied_and_the_way_into_it_ends_there() -> None:
    history = entries(*(Merge("person", *pair) for pair in (("x", "a"), ("a", "b"), ("b", "c"), ("c", "a"), ("d", "d"))))
    found = replay(history, NONE)
    assert {conflict.entry for conflict in found.conflicts} == {each.id for each in history[1:]}
    assert "closes a circle of merges" in found.conflicts[0].reason
    assert found.corrections.merged_value("person", "x") == "a"
    assert found.corrections.merged_value("person", "a") == "a"


def test_what_was_a_concept_and_is_none_any_more_is_not_given() -> None:
    known = authorities(Concept("person", "b", "Béatrice"))
    history = entries(
        Merge("person", "a", "b", "Béatrice"),
        Merge("person", "x", "gone", "Une Disparue"),
        Merge("person", "y", "x", "Ixe"),
        Add("art", "person", "gone", "Une Disparue"),
        Split("person", "b", "gone", ("art",), "Une Disparue"),
        Merge("person", "z", "A name in no authority"),
    )
    found = replay(history, known)
    assert [conflict.entry for conflict in found.conflicts] == [history[place].id for place in (1, 2, 3, 4)]
    assert found.conflicts[0].reason == "no authority file has the person « gone » (Une Disparue) any more"
    meaning = found.corrections.merged("person", "a").meaning
    assert (meaning.value, meaning.label, meaning.known) == ("b", "Béatrice", True)
    assert not found.corrections.merged("person", "z").meaning.known
    assert found.corrections.merged("person", "y") is None


@pytest.mark.parametrize(
    ("corrections", "expected"),
    [
        ([Redate("x", "1962"), Redate("x", "1962")], []),
        (
            [Redate("x", "1962"), Redate("x", "1963")],
            [f"{place}: article x: is dated 1962 and 1963; undo all of them but one" for place in (0, 1)],
        ),
        ([Redate("x", "mars")], ["0: article x: « mars » is no date"]),
        ([Add("x", "date", "mars")], ["0: article x: « mars » is no date"]),
        (
            [Add("x", "person", "a"), Reject("x", "person", "a")],
            [
                "0: article x: adds the person « a » that entry 1 rejects; undo one of them",
                "1: article x: rejects the person « a » that entry 0 adds; undo one of them",
            ],
        ),
        (
            [Split("person", "a", "b", ("x",)), Split("person", "a", "c", ("y", "x"))],
            [
                "0: article x: the person « a » means something else by entry 1; undo all of them but one",
                "1: article x: the person « a » means something else by entry 0; undo all of them but one",
            ],
        ),
        (
            [Merge("person", "b", "a"), Split("person", "a", "b", ("x",))],
            ["1: article x: the persons « a » and « b » are merged into one; undo the merge or this split"],
        ),
        ([Undo("0123456789abcdef")], ["0: there is no entry 0123456789abcdef that it could take back or replace"]),
    ],
)
def test_what_disagrees_is_told(corrections: list[Correction], expected: list[str]) -> None:
    assert told(*corrections) == expected


def test_a_redating_replaces_the_one_before_and_its_undoing_brings_that_back() -> None:
    first = entry(Redate("x", "1962"), 0)
    second = entry(Redate("x", "1963", replaces=(first.id,)), 1)
    third = entry(Redate("x", "1964", replaces=(second.id, first.id)), 2)
    history = [third, first, second]
    assert state(history).articles["x"].redating.entry == third
    history.append(entry(Undo(third.id), 3))
    assert state(history).articles["x"].redating.entry == second
    history.append(entry(Undo(second.id), 4))
    assert state(history).articles["x"].redating.entry == first


@given(histories(), plain_corrections)
def test_what_is_undone_is_as_if_it_had_never_been(history: list[Entry], correction: Correction) -> None:
    added = entry(correction, 98)
    undone = [*history, added, entry(Undo(added.id), 99)]
    assert replay(undone, NONE) == replay(history, NONE)


@given(histories(), st.sampled_from(VALUES), st.sampled_from(VALUES))
def test_merge_then_undo_is_identity(history: list[Entry], value: str, into: str) -> None:
    merge = entry(Merge("person", value, into), 98)
    assert replay([*history, merge, entry(Undo(merge.id), 99)], NONE) == replay(history, NONE)


@given(histories().filter(bool), st.data())
def test_an_undo_that_is_undone_is_as_if_it_had_never_been(history: list[Entry], data: st.DataObject) -> None:
    undo = entry(Undo(data.draw(st.sampled_from(history)).id), 98)
    assert replay([*history, undo, entry(Undo(undo.id), 99)], NONE) == replay(history, NONE)


@given(histories(), st.randoms(use_true_random=False))
def test_the_order_of_the_lines_changes_nothing(history: list[Entry], random) -> None:
    shuffled = history[:]
    random.shuffle(shuffled)
    one, other = replay(history, NONE), replay(shuffled, NONE)
    assert one.corrections == other.corrections
    assert set(one.conflicts) == set(other.conflicts)


@given(histories(most=14))
def test_an_entry_stands_where_nothing_that_stands_takes_it_back(history: list[Entry]) -> None:
    found = standing(history)
    for each in history:
        above = [other for other in history if other.correction == Undo(each.id)]
        assert found[each.id] == (not any(found[other.id] for other in above))


@given(histories())
def test_merges_end_where_no_merge_goes_on_as_a_plain_walk_finds(history: list[Entry]) -> None:
    steps: dict[str, set[str]] = {}
    for each in in_effect(history)[0]:
        if isinstance(each.correction, Merge):
            steps.setdefault(each.correction.value, set()).add(each.correction.into)
    single = {value: next(iter(into)) for value, into in steps.items() if len(into) == 1}

    def returns(value: str) -> bool:
        walked = single.get(value)
        for _ in single:
            if walked in {value, None}:
                break
            walked = single.get(walked)
        return walked == value

    legal = {value: into for value, into in single.items() if not returns(value)}
    for value in VALUES:
        end = value
        while end in legal:
            end = legal[end]
        assert state(history).merged_value("person", value) == end

"""What Lucene's French tests want of an analysis, and ours: every difference is known, and defended in docs/stemming.md.

A stem's letters are nobody's business; which words share one is. So an expectation is met where

- as many tokens count as Lucene keeps: function words are marked by us and dropped by Lucene;
- each is the same word, begun with the same letters and holding the same digits;
- it shares its stem with exactly those words, of all expectations of the same kind, with which it shares Lucene's.

Lucene's tests of both filters protect one word, so it is protected here.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import msgspec
import pytest

from indexer.analysis import FrenchAnalyzer, Token, fold

ANALYZER = FrenchAnalyzer(frozenset({"chevaux"}))

DEFENCE = Path(__file__).resolve().parents[3] / "docs" / "stemming.md"
PUBLISHED = 101


class Expectation(msgspec.Struct, frozen=True):
    """One input of a test of Lucene, and the tokens that it wants."""

    analyzer: str
    input: str
    expected: list[str]


def differing(expectations: Iterable[Expectation]) -> set[int]:
    """The numbers, from 1, of the expectations that are not met."""
    expected_by_kind: dict[str, dict[int, list[str]]] = defaultdict(dict)
    tokens: dict[int, list[Token]] = {}
    for number, expectation in enumerate(expectations, 1):
        expected_by_kind[expectation.analyzer][number] = expectation.expected
        tokens[number] = [token for token in ANALYZER.tokens(expectation.input) if not token.function_word]
    found = set()
    for expected in expected_by_kind.values():
        aligned = {number for number in expected if are_the_same_words(expected[number], tokens[number])}
        stems = {number: [token.stem for token in tokens[number]] for number in aligned}
        ours, theirs = companions(stems), companions({number: expected[number] for number in aligned})
        found |= expected.keys() - {number for number in aligned if ours[number] == theirs[number]}
    return found


def are_the_same_words(expected: list[str], tokens: list[Token]) -> bool:
    return [_likeness(word, word) for word in expected] == [_likeness(token.exact, token.stem) for token in tokens]


def _likeness(word: str, stem: str) -> tuple[str, list[str]]:
    return fold(word)[:2], re.findall(r"\d", stem)


def companions(stems: dict[int, list[str]]) -> dict[int, list[set[tuple[int, int]]]]:
    """For each stem of each expectation, where else it occurs."""
    places: dict[str, set[tuple[int, int]]] = defaultdict(set)
    for number, each in stems.items():
        for place, stem in enumerate(each):
            places[stem].add((number, place))
    return {number: [places[stem] for stem in each] for number, each in stems.items()}


def defended() -> set[int]:
    """The numbers at the beginning of the table's rows."""
    section = DEFENCE.read_text("utf-8").split("## Lucene's expectations")[1].split("\n## ")[0]
    rows = re.findall(r"^\| ([\d, ]+) \| [^|]+ \| [^|]+ \| [^|]{20,} \|$", section, re.MULTILINE)
    return {int(number) for row in rows for number in row.split(", ")}


def light(word: str, expected: str) -> Expectation:
    return Expectation("light", word, [expected])


@pytest.mark.parametrize(
    ("expectations", "numbers"),
    [
        ([light("traités", "trait"), light("traité", "trait"), light("guerre", "guer")], set()),
        ([light("traités", "trait"), light("traité", "traite")], {1, 2}),
        ([light("guerre", "g"), light("gouvernement", "g"), light("paix", "paix")], {1, 2}),
        ([light("traités", "x"), light("12", "13")], {1, 2}),
        ([light("chevaux", "chevaux"), light("cheval", "cheval")], set()),
        ([light("accord", "accord"), Expectation("whole", "les accords", ["acord"])], set()),
        ([Expectation("whole", "d'accord", ["accord"]), Expectation("whole", "les", [])], set()),
        ([Expectation("whole", "un accord", ["un", "accord"]), Expectation("whole", "accords", ["accord"])], {1}),
        ([Expectation("whole", "un accord de paix", ["accord", "paix"]), Expectation("whole", "paix", ["paz"])], {1, 2}),
    ],
)
def test_what_counts_as_met(expectations: list[Expectation], numbers: set[int]) -> None:
    assert differing(expectations) == numbers


def test_every_difference_is_defended_and_no_other(shared: Path) -> None:
    lines = (shared / "data" / "stemming" / "expectations.jsonl").read_bytes().splitlines()
    expectations = [msgspec.json.decode(line, type=Expectation) for line in lines]
    assert len(expectations) == PUBLISHED
    assert differing(expectations) == defended()

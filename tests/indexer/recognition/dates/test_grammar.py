import random

from indexer.recognition.dates import spoken_dates
from indexer.recognition.dates.grammar import Phrase, Rule, in_classes
from indexer.recognition.dates.vocabulary import CLASSES


def test_classes_pieces_and_groups() -> None:
    assert in_classes("(?P<day><day>)<month>?").pattern == "(?P<day>d)M?"
    assert in_classes("OF<year>").pattern == "(?:v'?)y"
    assert in_classes("(?:<slash>|<hyphen>)").pattern == r"(?:/|\-)"


def test_a_group_that_took_no_part_is_empty() -> None:
    rule = Rule("(?P<day><day>)(?P<month><month>)?", lambda phrase: None)
    match = in_classes(rule.pattern).match("d")
    assert match
    phrase = Phrase(spoken_dates.ClassLine.of(spoken_dates.ScannedText.of("3")), match)
    assert (phrase.has("month"), phrase.has("year"), phrase.word("month"), phrase.words("year")) == (False, False, "", [])
    assert (phrase.start, phrase.end, phrase.word("day")) == (0, 1, "3")


def test_nothing_is_passed_over_where_a_rule_would_match() -> None:
    grammar = spoken_dates._GRAMMAR
    chance = random.Random(2026)
    letters = "".join(CLASSES.values())
    matched = 0
    for _ in range(20_000):
        classes = "".join(chance.choices(letters, k=6))
        for pattern, _read in grammar._rules:
            if pattern.match(classes):
                matched += 1
                assert grammar._any.match(classes), (pattern.pattern, classes)
    assert matched > 1000

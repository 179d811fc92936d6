"""Phrases as regular expressions over the classes of words, and what each is read as.

A pattern names classes in angle brackets. Every repetition is bounded, so that time grows with the text and no faster.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from indexer.recognition.dates.class_line import ClassLine
from indexer.recognition.dates.meaning import Found
from indexer.recognition.dates.vocabulary import CLASSES

_NAME = re.compile(r"(?<!\?P)<(\w+)>")
_GROUP = re.compile(r"\(\?P<\w+>")

# Pieces that several rules share.
_DAY = "(?:<day><ending>?|<first>|<ordinal>|<number>(?:<hyphen><number>|<hyphen>?<and><hyphen>?<one>)?)"
_MONTH = "(?:<month>|<short_month><point>?|<sept><point>?)"
PIECES = {
    "WEEKDAY": "(?:<weekday>|<short_weekday><point>?)<comma>?<the>?",
    "DAY": _DAY,
    "MONTH": _MONTH,
    "IN_YEAR": "(?:<of>(?:<the>?<apostrophe>?<year_unit>)?)?<year>",
    "NUMBER": "(?:<day>|<two_digits>|<digits>|<one>|<sept>|<number>(?:<hyphen>(?:<number>|<sept>)){0,2})",
    "ORDINAL": "(?:<first>|<ordinal>|<roman_century>|<roman><ending>?|<day><ending>|<last>)",
    "UNIT": "(?:<days>|<weeks>|<months>|<years>|<year_unit>|<quarter>|<half>|<decade>|<century>)",
    "SIDE": "(?:<next>|<last>|<past>)",
    "L": "(?:<the><apostrophe>?)",
    "OF": "(?:<of><apostrophe>?)",
}


@dataclass(frozen=True, slots=True)
class Phrase:
    """What a rule's pattern has matched: tokens by the names of its groups."""

    line: ClassLine
    match: re.Match[str]

    @property
    def start(self) -> int:
        return self.match.start()

    @property
    def end(self) -> int:
        return self.match.end()

    def has(self, group: str) -> bool:
        """Whether a group took part; a rule need not have it."""
        return group in self.match.re.groupindex and self.match[group] is not None

    def words(self, group: str) -> Sequence[str]:
        """The folded tokens of a group; none where it is absent."""
        start, end = self.match.span(group) if self.has(group) else (0, 0)
        return [self.line.word(index) for index in range(start, end)]

    def word(self, group: str) -> str:
        """The first of them, or nothing."""
        return next(iter(self.words(group)), "")


def in_classes(pattern: str) -> re.Pattern[str]:
    """A pattern that names classes and pieces, as a regular expression over their letters."""
    for name, piece in PIECES.items():
        pattern = re.sub(rf"(?<![\w<]){name}(?![\w>])", piece, pattern)
    return re.compile(_NAME.sub(lambda match: re.escape(CLASSES[match[1]]), pattern))


# None: the phrase is no date, look further from its second word. Empty: it is none, and no part of it is one.
Read: TypeAlias = Callable[[Phrase], Sequence[Found] | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of phrase; of two that match at a place, the one that comes first in the grammar is tried."""

    pattern: str
    read: Read


# No rule begins with these, nor with an article or a preposition before them: most of a text is passed over at once.
_NEVER_FIRST = (
    "<word><comma><point><slash><bracket><break><sign><ending><part><past><previous><following><and><or>"
    "<until><between><since><in><plus><after><before><course>"
)
_MAY_BEGIN = in_classes(
    f"(?![<the><of><to><this><one>]<apostrophe>?[{_NEVER_FIRST}])(?=[^{_NEVER_FIRST}<apostrophe><hyphen><here>])"
)


class Grammar:
    """Rules in their order; one regular expression finds where any of them matches."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = [(in_classes(rule.pattern), rule.read) for rule in rules]
        any_rule = "|".join(f"({_GROUP.sub('(?:', pattern.pattern)})" for pattern, _ in self._rules)
        self._any = re.compile(f"{_MAY_BEGIN.pattern}(?:{any_rule})")

    def find(self, line: ClassLine) -> Sequence[Found]:
        """What is read in a text, in its order and not overlapping."""
        found: list[Found] = []
        place = 0
        while match := self._any.search(line.classes, place):
            place = match.start() + 1
            for pattern, read in self._rules[(match.lastindex or 1) - 1 :]:
                if (own := pattern.match(line.classes, match.start())) and (here := read(Phrase(line, own))) is not None:
                    found.extend(here)
                    place = own.end()
                    break
        return found

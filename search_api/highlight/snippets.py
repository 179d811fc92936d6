"""The passages of a text that show its marks best."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from corpus.annotation import FieldName
from search_api.highlight.marks import Mark

_LENGTH = 240
_MOST = 2

# So much longer a passage may become, before and after, where a sentence begins or ends there.
_BEFORE = 80
_AFTER = 40

# A sentence ends after a word of three letters or more (`M. Dupont`, `J. Chirac` go on), and the next one begins with a capital.
_END_OF_SENTENCE = re.compile(r"""[.!?…](?<=\w\w\w.)[.!?…»”"')]*+\s++(?=[«“"'(]?\s?[^\W\d_a-zà-öø-ÿ])""")

_end = itemgetter(1)


class Snippet(NamedTuple):
    """A passage of a field; `marks` are (start, end) in `text`, in code points."""

    field: FieldName
    text: str
    marks: tuple[Mark, ...]


def best_passages(field: FieldName, text: str, marks: tuple[Mark, ...], fold: Callable[[str], str]) -> tuple[Snippet, ...]:
    """The one or two passages of about 240 characters with the most marks; none where nothing is marked.

    They begin and end with sentences where those are near, else at white space. Different words count before many: marks of text
    that `fold` makes alike are one word.
    """
    windows = sorted(set(_windows(text, marks)))
    if len(windows) > 1:
        words = [fold(text[start:end]) for start, end in marks]
        windows.sort(key=lambda window: _worth(words[_inside(window, marks)]), reverse=True)
    chosen: list[Mark] = []
    for window in windows:
        if all(window[1] <= start or end <= window[0] for start, end in chosen):
            chosen.append(window)
            if len(chosen) == _MOST:
                break
    shown, after = [], 0
    for window, following in pairwise([*sorted(chosen), (len(text), len(text))]):
        start, after = _to_sentences(text, window, marks[_inside(window, marks)], after, following[0])
        shown.append(_cut(field, text, (start, after), marks))
    return tuple(shown)


def _to_sentences(text: str, window: Mark, marks: tuple[Mark, ...], floor: int, ceiling: int) -> Mark:
    """The window moved to where sentences begin and end, between `floor` and `ceiling`, with all its marks."""
    start, end = window
    paragraph, paragraph_end = _paragraph(text, window)
    if start > paragraph:
        low = max(floor, paragraph, start - _BEFORE)
        begins = [match.end() for match in _END_OF_SENTENCE.finditer(text, low, marks[0][0] + 1)]
        start = begins[-1] if begins else paragraph if low == paragraph else start
    if end < paragraph_end:
        high = min(ceiling, paragraph_end, end + _AFTER)
        # What follows a sentence has to be seen to tell that it ends.
        ends = [match.start() + len(match.group().rstrip()) for match in _END_OF_SENTENCE.finditer(text, marks[-1][1], high + 3)]
        ends = [place for place in ends if place <= high]
        end = paragraph_end if high == paragraph_end else ends[-1] if ends else end
    return start, end


def _paragraph(text: str, passage: Mark) -> Mark:
    """Where the paragraph around a passage begins and ends."""
    last = text.find("\n", passage[1])
    return text.rfind("\n", 0, passage[0]) + 1, len(text) if last < 0 else last


def _windows(text: str, marks: tuple[Mark, ...]) -> Iterator[Mark]:
    """A passage of a paragraph around each mark, cut at white space; the whole paragraph where it is short."""
    first = last = -1
    for mark in marks:
        # A paragraph is looked for once, however many marks it has: it may be the whole of a long text.
        if not first <= mark[0] <= mark[1] <= last:
            first, last = _paragraph(text, mark)
        yield (first, last) if last - first <= _LENGTH else _window(text, mark, first, last)


def _window(text: str, mark: Mark, first: int, last: int) -> Mark:
    start = max(first, mark[0] - _LENGTH // 3)
    end = min(last, start + max(_LENGTH, mark[1] - start))
    if start > first:
        start = next((place + 1 for place in range(start, mark[0]) if text[place].isspace()), mark[0])
    if end < last:
        end = next((place for place in range(end, mark[1], -1) if text[place].isspace()), mark[1])
    return start, end


def _worth(words: list[str]) -> tuple[int, int]:
    return len(set(words)), len(words)


def _inside(window: Mark, marks: tuple[Mark, ...]) -> slice:
    """The marks that stand whole in a window."""
    return slice(bisect_left(marks, (window[0], 0)), bisect_right(marks, window[1], key=_end))


def _cut(field: FieldName, text: str, window: Mark, marks: tuple[Mark, ...]) -> Snippet:
    start, end = window
    return Snippet(field, text[start:end], tuple((a - start, b - start) for a, b in marks[_inside(window, marks)]))

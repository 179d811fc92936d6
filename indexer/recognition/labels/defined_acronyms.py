"""Acronyms that a text defines: Groupe migratoire mixte permanent (GMMP), or GMMP (Groupe migratoire mixte permanent).

What is defined so is an organisation where the long form begins with a word for one; in the whole article the acronym means it.
Letters are compared with the initials of words, those of function words optional, as in Schwartz and Hearst, "A simple algorithm
for identifying abbreviation definitions in biomedical text" (2003), but from initials alone: French acronyms are made of these.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from indexer.analysis.folding import fold
from indexer.recognition.scanned_text import ScannedText
from indexer.recognition.word_lists import INSTITUTIONS, ORGANISATION_NOUNS, word_set

_ACRONYM = r"[^\W\d_a-zà-ÿ](?:\.?[^\W\d_]){1,9}\.?"
_AFTER = re.compile(rf"\(\s*({_ACRONYM})\s*\)")
_BEFORE = re.compile(rf"(?<!\w)({_ACRONYM})\s\(([^()\n]{{6,100}})\)")
_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE_END = re.compile(r"[.;:!?\n«»()](?=\s|$)|\n")

# Words whose initials an acronym may leave out.
_OPTIONAL = word_set("a au aux contre d de des du en et l la le les par pour sur")

_NOUNS = ORGANISATION_NOUNS | INSTITUTIONS

_LONGEST = 120
_MIN_LETTERS = 3


@dataclass(frozen=True, slots=True)
class Definition:
    """An acronym (its letters), and where its long form stands in the original text."""

    letters: str
    start: int
    end: int


def definitions(text: str) -> Iterator[Definition]:
    """The acronyms that a text defines as organisations, in the order of the text."""
    if "(" not in text:
        return
    for match in _AFTER.finditer(text):
        letters = _letters(match[1])
        first = max(0, match.start() - _LONGEST)
        before = text[first : match.start()].rstrip()
        if letters and (start := _long_form(before, letters)) is not None:
            yield Definition(letters, first + start, first + len(before))
    for match in _BEFORE.finditer(text):
        letters = _letters(match[1])
        if letters and _long_form(match[2], letters) == 0:
            yield Definition(letters, match.start(2), match.end(2))


def _letters(acronym: str) -> str:
    letters = acronym.replace(".", "")
    return letters if sum(map(str.isupper, letters)) >= _MIN_LETTERS else ""


def _long_form(text: str, letters: str) -> int | None:
    """Where the words begin whose initials the letters are, the last of them at the end of the text."""
    clause = max((end.end() for end in _SENTENCE_END.finditer(text)), default=0)
    words = list(_WORD.finditer(text, clause))
    wanted = [fold(letter) for letter in letters if letter.isupper()]
    place = len(words)
    while wanted and place:
        place -= 1
        word = fold(words[place][0])
        if word[0] == wanted[-1]:
            wanted.pop()
        elif word not in _OPTIONAL:
            return None
    if wanted or not words[place][0][0].isupper():
        return None
    return words[place].start() if fold(words[place][0]) in _NOUNS else None


def occurrences(text: ScannedText, letters: Mapping[str, object]) -> Iterator[tuple[str, int, int]]:
    """Where acronyms stand in a text, with points or without: the letters, and the place in `words`."""
    for acronym in letters:
        plain = fold(acronym)
        spelt = re.compile(rf"(?<= )(?:{re.escape(plain)}|{' '.join(plain)})(?= )")
        for match in spelt.finditer(text.words):
            if text.slice(match.start(), match.end()).replace(".", "").replace(" ", "") == acronym:
                yield acronym, match.start(), match.end()

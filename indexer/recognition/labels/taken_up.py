"""Organisations taken up by their first word: « le Conseil » once the Conseil de sécurité has been named."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.annotation import Reason
from indexer.analysis.folding import fold
from indexer.recognition.mention import Meaning, Mention
from indexer.recognition.scanned_text import ScannedText
from indexer.recognition.word_lists import GENITIVES, TAKEN_UP

_WORDS = re.compile("(?<= )(?:" + "|".join(sorted(TAKEN_UP)) + ")(?= )")
_ARTICLES = frozenset({"au", "cette", "du", "l", "la", "le"})

# « le Conseil européen », « l'Assemblée générale » are others.
_ADJECTIVES = ("al", "ale", "ain", "aine", "een", "eenne", "ien", "ienne", "if", "ive", "ique", "ais", "aise", "ois", "oise")


class NamedOrganisations:
    """What an article has named so far, by the first word of the name."""

    def __init__(self) -> None:
        self._last: dict[str, Meaning] = {}

    def mentions(self, text: ScannedText, standing: Sequence[Mention]) -> Iterator[Mention]:
        """Go through a field from its beginning; `standing` are its mentions."""
        named = [mention for mention in standing if mention.is_of("organisation")]
        place = 0
        for word in _WORDS.finditer(text.words):
            while place < len(named) and named[place].start < word.start():
                self._name(text, named[place])
                place += 1
            meaning = self._last.get(word[0])
            if meaning and _stands_alone(text, word.start(), word.end()):
                reason = Reason("label", f"« {text.slice(word.start(), word.end())} », dont l’article a parlé")
                yield Mention(word.start(), word.end(), replace(meaning, reason=reason))
        for mention in named[place:]:
            self._name(text, mention)

    def _name(self, text: ScannedText, mention: Mention) -> None:
        first = text.words[mention.start : text.words.index(" ", mention.start)]
        if mention.meaning:
            for label in (first, fold(mention.meaning.label).split(" ")[0]):
                if label in TAKEN_UP:
                    self._last[label] = mention.meaning


def _stands_alone(text: ScannedText, start: int, end: int) -> bool:
    """Whether a word with a capital follows an article and nothing that says which one it is comes after."""
    if not text.begins_with_capital(start) or text.slice(start, end).isupper():
        return False
    before, after = text.word_before(start), text.word_after(end)
    if before is None or text.words[slice(*before)] not in _ARTICLES:
        return False
    if after is None or text.separator(end) not in " '\n":
        return text.separator(end) != "-"
    word = text.words[slice(*after)]
    return word not in GENITIVES and not text.begins_with_capital(after[0]) and not word.endswith(_ADJECTIVES)

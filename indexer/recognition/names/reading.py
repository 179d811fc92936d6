"""A text as names are looked for in it: its words with what is known of each, and the runs that may hold a name."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from indexer.recognition.names.lexicon import Lexicon, WordFacts
from indexer.recognition.names.protocol import ReadText
from indexer.recognition.names.runs import runs
from indexer.recognition.names.tokens import TokenisedText
from indexer.recognition.word_lists import OPENERS

_ENDS_A_SENTENCE = frozenset((".", "!", "?", "…", "\n", "«", "»", '"', "“", "”", ":", ";", "–", "—", "-", "•"))


@dataclass(frozen=True, slots=True)
class Reading:
    """`known[i]` says that word i is inside a known mention: `B` and its kind at the first word, `I` and its kind behind it."""

    tokens: TokenisedText
    facts: list[WordFacts]
    known: list[str]
    runs: list[slice]

    def begins_a_sentence(self, index: int) -> bool:
        return index == 0 or self.tokens.words[index - 1] in _ENDS_A_SENTENCE


def reading(read: ReadText, lexicon: Lexicon) -> Reading:
    """Tokenise a text and lay what is known of it beside its words."""
    text = read.text
    spans = ((*text.passage(mention.start, mention.end), mention.kind) for mention in read.known if mention.kind != "date")
    return reading_of(text.original, spans, lexicon)


def reading_of(original: str, known: Iterable[tuple[int, int, str]], lexicon: Lexicon) -> Reading:
    """The same of a text whose known mentions are told as offsets into the original."""
    tokens = TokenisedText.of(original)
    facts = [lexicon.word(word) for word in tokens.words]
    beside = [""] * len(facts)
    for start, end, kind in known:
        index = bisect_left(tokens.starts, start)
        mark = "B"
        while index < len(beside) and tokens.starts[index] < end:
            beside[index] = mark + kind
            mark = "I"
            index += 1
    return Reading(tokens, facts, beside, [run for run in runs(tokens.words) if not _is_opener(run, facts)])


def _is_opener(run: slice, facts: Sequence[WordFacts]) -> bool:
    """Most runs are the one capital that begins a sentence: Le, Il, Dans."""
    return run.stop - run.start == 1 and facts[run.start].folded.rstrip("'’") in OPENERS

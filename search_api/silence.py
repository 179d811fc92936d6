"""Why a search finds nothing, or a word of it: what stands nowhere, and what may have been meant."""

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from indexer.analysis import Strength
from search_api.engine import SearchEngine
from search_api.query import Leaf, Named, Node, Notice, Terms, Word, expand, looked_for, notices
from search_api.question import Question
from search_api.request import SearchRequest

_MOST_CORRECTIONS = 3

# So many words of a query are corrected.
_CORRECTED = 4


class _Misspelled(NamedTuple):
    """Where in the query a word stands that no article holds, and what may have been meant, the likeliest first."""

    start: int
    end: int
    meant: list[str]


@dataclass(frozen=True, slots=True)
class Silence:
    """`notices` say in French what finds nothing; `corrections` are queries that would find something, the likeliest first."""

    notices: tuple[Notice, ...] = ()
    corrections: tuple[str, ...] = ()


def silence(question: Question, engine: SearchEngine, request: SearchRequest, total: int) -> Silence:
    """Nothing to say where something was found, but for words of a relaxed query that stand nowhere."""
    if total and question.relaxed is None:
        return Silence()
    absent = [_leaf(each) for each in looked_for(question.required) if engine.stands_nowhere(_expanded(each, engine))]
    if absent:
        return Silence(tuple(map(notices.found_nowhere, absent)), tuple(_corrections(question, engine, absent, request)))
    if total:
        return Silence()
    elsewhere = engine.count(question.tree)
    if elsewhere:
        return Silence((notices.found_without_filters(elsewhere, len(question.parsed.text)),))
    return Silence((notices.never_together(len(question.parsed.text)),) if question.parsed.text.strip() else ())


def _leaf(looked_for: Leaf | Named) -> Leaf:
    return looked_for.word if isinstance(looked_for, Named) else looked_for


def _expanded(node: Node, engine: SearchEngine) -> Node:
    return expand(node, engine.analyzer, engine)


def _corrections(question: Question, engine: SearchEngine, absent: list[Leaf], request: SearchRequest) -> Iterator[str]:
    """The query with near words in the place of those that stand nowhere; only such as find something.

    One word may have been meant in several ways; of several words, each is taken for the likeliest.
    """
    q = question.parsed.text
    as_typed = (leaf for leaf in absent if isinstance(leaf, Word) and q[leaf.start : leaf.end] == leaf.text)
    places = [place for leaf in itertools.islice(as_typed, _CORRECTED) for place in _misspelled(leaf, engine)]
    for rank in range(len(places[0].meant) if len(places) == 1 else min(1, len(places))):
        corrected = q
        for place in reversed(places):
            corrected = f"{corrected[: place.start]}{place.meant[rank]}{corrected[place.end :]}"
        if engine.count(Question.read(replace(request, q=corrected), engine).tree):
            yield corrected


def _misspelled(word: Word, engine: SearchEngine) -> Iterator[_Misspelled]:
    """The tokens of a word that the archive does not hold, where it has near ones."""
    strength: Strength = "exact" if word.exact else "stem"
    for token in engine.analyzer.tokens(word.text):
        if not token.function_word and engine.stands_nowhere(Terms((token,), strength, word.field)):
            written = word.text[token.start : token.end]
            near = (_in_case_of(written, each.text) for each in engine.near_words(token.exact))
            if meant := list(itertools.islice(_found_apart(near, strength, engine), _MOST_CORRECTIONS)):
                yield _Misspelled(word.start + token.start, word.start + token.end, meant)


def _in_case_of(written: str, near: str) -> str:
    """A case-folded word with the capitals of another.

    >>> _in_case_of("Eurpoe", "europe"), _in_case_of("OTNA", "otan"), _in_case_of("eurpoe", "europe")
    ('Europe', 'OTAN', 'europe')
    """
    if written.isupper() and len(written) > 1:
        return near.upper()
    return near[:1].upper() + near[1:] if written[:1].isupper() else near


def _found_apart(words: Iterable[str], strength: Strength, engine: SearchEngine) -> Iterator[str]:
    """The words without those that find the same as one before them."""
    seen: set[tuple[str, ...]] = set()
    for word in words:
        found = tuple(engine.analyzer.forms(word, strength))
        if found not in seen:
            seen.add(found)
            yield word

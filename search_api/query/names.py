"""Other names of what a query names: `OTAN` asks for « Organisation du traité de l'Atlantique Nord » too.

The names of a concept stand for one another in a query as they do in a reader's mind; a name that held for some years
(Haute-Volta) stands for the concept in articles of these years only. Words between quotation marks, with `=`, with a weight or
after SAUF mean themselves and nothing else.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from indexer.analysis import FrenchAnalyzer, Token
from search_api.query.name_sources import CalledConcept, NameSource
from search_api.query.nodes import And, Enough, Named, Node, Or, Word

# No name has more words that count.
_LONGEST = 16


@dataclass(frozen=True, slots=True)
class Expansion:
    """`q[start:end]` names a concept, which is looked for under its other names too; an elided article before it is left out."""

    concept: CalledConcept
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Written:
    """A token of the word of that index, and where it stands in the query."""

    word: int
    token: Token
    start: int
    end: int


def expansions(tree: Node, text: str, analyzer: FrenchAnalyzer, names: NameSource) -> tuple[Expansion, ...]:
    """What a parsed tree of the query `text` names, in the order of the text; of names within each other the longest."""
    found = (expansion for run in _runs(tree, text) for expansion in _named_in(run, analyzer, names))
    return tuple(sorted(found, key=lambda expansion: expansion.start))


def with_other_names(node: Node, found: Sequence[Expansion]) -> Node:
    """The tree with each word of a name under which a concept is called among its other names."""
    match node:
        case Word(start=start, end=end) if _means_more(node):
            named = (each.concept.others for each in found if start < each.end and each.start < end)
            others = next(named, None)
            return Named(node, others) if others else node
        case And(children=children) | Or(children=children) | Enough(children=children):
            return replace(node, children=tuple(with_other_names(child, found) for child in children))
        case _:
            return node


def _means_more(word: Word) -> bool:
    return not word.exact and word.boost == 1


def _runs(node: Node, text: str) -> Iterator[list[Word]]:
    """Words that stand one after another in the query, with nothing but white space between them, in one field."""
    match node:
        case Word():
            if _means_more(node):
                yield [node]
        case And(children=children):
            run: list[Word] = []
            for child in children:
                if isinstance(child, Word) and _means_more(child):
                    if run and not _follows(run[-1], child, text):
                        yield run
                        run = []
                    run.append(child)
                else:
                    yield from _runs(child, text)
            if run:
                yield run
        case Or(children=children):
            for child in children:
                yield from _runs(child, text)
        case _:
            return


def _follows(one: Word, other: Word, text: str) -> bool:
    return one.field == other.field and text[one.end : other.start].isspace()


def _named_in(run: list[Word], analyzer: FrenchAnalyzer, names: NameSource) -> Iterator[Expansion]:
    """The longest names in a run, from its beginning on. A name takes all of each word that it takes part of, but for `l'`."""
    written = [each for index, word in enumerate(run) for each in _tokens(index, word, analyzer)]
    first = 0
    while first < len(written):
        for last in range(min(first + _LONGEST, len(written)), first, -1):
            taken = written[first:last]
            concept = None if _leaves_part(written, first, last) else names.called([each.token for each in taken])
            if concept:
                yield Expansion(concept, taken[0].start, taken[-1].end)
                first = last
                break
        else:
            first += 1


def _tokens(index: int, word: Word, analyzer: FrenchAnalyzer) -> Iterator[_Written]:
    """The tokens of a word; each takes all of a word that was written with decomposed letters, where offsets mean nothing."""
    is_as_written = len(word.text) == word.end - word.start
    for token in analyzer.tokens(word.text):
        start, end = (word.start + token.start, word.start + token.end) if is_as_written else (word.start, word.end)
        yield _Written(index, token, start, end)


def _leaves_part(written: list[_Written], first: int, last: int) -> bool:
    """Whether a word of which tokens are taken keeps another that is no function word."""
    words = {written[first].word, written[last - 1].word}
    others = (*written[:first], *written[last:])
    return any(each.word in words and not each.token.function_word for each in others)

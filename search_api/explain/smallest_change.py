"""The smallest change to a request that would find one article.

Each part of the query that the article does not answer is loosened where that is enough (another form, any field, other words
between), else left out; of alternatives the one that takes least is mended. Filters that keep the article away are left out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from rapidfuzz.distance import Prefix

from corpus.annotation import FieldName
from search_api.explain.filters import FilterOutcome
from search_api.explain.reasons import nearest_slop
from search_api.explain.subject import Subject
from search_api.query import (
    And,
    Cited,
    Enough,
    Everything,
    FacetValue,
    Fuzzy,
    InOffice,
    Named,
    Node,
    Not,
    Or,
    Phrase,
    Wildcard,
    Word,
    understood,
    written,
)
from search_api.question import Question
from search_api.request import SearchRequest

_UNDATED = ("exclude",)

# With more other words between, the words of a phrase are rather looked for separately.
_NEAR = 10

_LOOSENED = 1
_LEFT_OUT = 2


@dataclass(frozen=True, slots=True)
class Change:
    """`q` and the parameters with which the article is found: those of `without` (name and value) left out.

    `undated` is "include" where undated articles have to be let in. `message` says it in French.
    """

    q: str
    without: tuple[tuple[str, str], ...]
    undated: Literal["include"] | None
    message: str


@dataclass(frozen=True, slots=True)
class _Mended:
    """A part of a query that the article answers (None: nothing is left of it), at what cost, and what was done in French."""

    node: Node | None
    cost: int = 0
    done: tuple[str, ...] = ()


def smallest_change(
    subject: Subject, request: SearchRequest, question: Question, filters: Sequence[FilterOutcome]
) -> Change | None:
    """What to change, or None where the article answers nothing of the query."""
    mended = _mend(question.required, subject)
    if mended.node is None:
        return None
    q = written(mended.node) if mended.cost else request.q
    if subject.engine.score(Question.read(replace(request, q=q), subject.engine).tree, subject.id) is None:
        return None
    failed = [each for each in filters if not each.passes]
    # Dates exclude undated articles even where no parameter says so.
    undated: Literal["include"] | None = "include" if any(each.values == _UNDATED for each in failed) else None
    without = tuple((each.parameter, value) for each in failed if each.values != _UNDATED for value in each.values)
    done = (*mended.done, *(each.remedy for each in failed))
    return Change(q, without, undated, f"L’article serait trouvé {', '.join(done)}.")


def _mend(node: Node, subject: Subject) -> _Mended:
    if subject.matches(node):
        return _Mended(node)
    match node:
        case And(children=children):
            return _all_of([_mend(child, subject) for child in children])
        case Or(children=children):
            return _one_of(children, subject)
        case Enough(children=children):
            return _those_that_match(children, subject)
        case Not():
            return _Mended(Everything(), _LEFT_OUT, (f"sans exclure {_quoted(understood(node.child))}",))
        case Named(word=word):
            return _leaf(word, subject)
        case _:
            return _leaf(node, subject)


def _all_of(parts: Sequence[_Mended]) -> _Mended:
    kept = [each.node for each in parts if each.node is not None]
    wanted = [node for node in kept if not isinstance(node, Everything)] or kept[:1]
    node = None if not kept else wanted[0] if len(wanted) == 1 else And(tuple(wanted))
    return _Mended(node, sum(each.cost for each in parts), tuple(done for each in parts for done in each.done))


def _one_of(children: Sequence[Node], subject: Subject) -> _Mended:
    """Mend the alternative that takes least, and leave the others as they are."""
    mended = [_mend(child, subject) for child in children]
    least = min(range(len(mended)), key=lambda place: (mended[place].node is None, mended[place].cost))
    best = mended[least]
    if best.node is None or isinstance(best.node, Everything):
        return best
    return replace(best, node=Or((*children[:least], best.node, *children[least + 1 :])))


def _those_that_match(children: Sequence[Node], subject: Subject) -> _Mended:
    """Of words of which enough would do: those that the article holds; where it holds none, the one that can be loosened."""
    kept = tuple(child for child in children if subject.matches(child))
    if kept:
        words = ", ".join(_quoted(understood(child)) for child in kept)
        return _Mended(kept[0] if len(kept) == 1 else And(kept), _LOOSENED, (f"en ne gardant que {words}",))
    mended = [_mend(child, subject) for child in children]
    return min((each for each in mended if each.node is not None), key=lambda each: each.cost, default=_Mended(None, _LEFT_OUT))


def _leaf(node: Node, subject: Subject) -> _Mended:
    for looser, done in _loosened(node, subject):
        if subject.matches(looser):
            return _Mended(looser, _LOOSENED, (done,))
    return _Mended(None, _LEFT_OUT, (f"sans {_quoted(understood(node))}",))


def _loosened(node: Node, subject: Subject) -> Iterator[tuple[Node, str]]:
    """Looser readings of a leaf, the nearest to what was asked first."""
    match node:
        case Word(text=text):
            if node.exact:
                yield replace(node, exact=False), f"avec toutes les formes de {_quoted(text)}"
            if node.field:
                yield replace(node, field=None), f"avec {_quoted(text)} où que ce soit dans l’article"
                yield replace(node, field=None, exact=False), f"avec toutes les formes de {_quoted(text)}, où que ce soit"
            yield from _other_words(node, subject)
        case Phrase(text=text):
            if (slop := nearest_slop(node, subject)) is not None and slop <= _NEAR:
                looser = replace(node, slop=slop)
                yield looser, f"avec {understood(looser)}"
            if node.field:
                yield replace(node, field=None), f"avec {_quoted(text)} où que ce soit dans l’article"
            yield from _each_word(text, node.field, subject)
        case Fuzzy(text=text, distance=1):
            yield replace(node, distance=2), f"avec deux lettres de différence pour {_quoted(text)}"
        case Wildcard(pattern=pattern) if node.field:
            yield replace(node, field=None), f"avec {_quoted(pattern)} où que ce soit dans l’article"
        case FacetValue(text=text) | InOffice(text=text):
            yield from _each_word(text, None, subject)
        case Cited():
            yield from _less_precise(node, subject)
        case _:
            return


def _less_precise(node: Cited, subject: Subject) -> Iterator[tuple[Node, str]]:
    """The shortest date of the article that reaches into the period and beyond: 1962 where a day of 1962 was asked for."""
    wider = [
        (each.last_day - each.first_day, each.first_day, each.last_day)
        for each in subject.dates()
        if each.first_day and each.last_day and node.first and node.last
        if each.first_day <= node.last and node.first <= each.last_day
    ]
    for _, first, last in sorted(wider)[:1]:
        widened = replace(node, first=first, last=last)
        yield widened, f"avec {_quoted(understood(widened))}"


def _other_words(word: Word, subject: Subject) -> Iterator[tuple[Node, str]]:
    """The words of a compound each by itself; another spelling, or the beginning, of a word that the article nearly holds."""
    tokens = [token for token in subject.engine.analyzer.tokens(word.text) if not token.function_word]
    if len(tokens) != 1:
        yield from _each_word(word.text, word.field, subject)
        return
    [token] = tokens
    if near := subject.words.misspelled(token):
        yield replace(word, text=near, exact=False), f"avec {_quoted(near)} au lieu de {_quoted(word.text)}"
    if other := subject.words.family(token):
        pattern = f"{token.folded[: Prefix.similarity(token.folded, other[0].folded)]}*"
        yield Wildcard(pattern, word.field, word.boost), f"avec {_quoted(pattern)} au lieu de {_quoted(word.text)}"


def _each_word(text: str, field: FieldName | None, subject: Subject) -> Iterator[tuple[Node, str]]:
    """All words of a text that count, wherever they stand in the field."""
    tokens = [token for token in subject.engine.analyzer.tokens(text) if not token.function_word]
    words = tuple(Word(text[token.start : token.end], field) for token in tokens)
    if words:
        yield words[0] if len(words) == 1 else And(words), f"avec les mots de {_quoted(text)}, séparément dans le texte"


def _quoted(text: str) -> str:
    return f"« {text} »"

"""The way of a suggestion: what may be meant while one types. Words of the archive, names of facet values, functions, titles.

A word's count is the total of the query that it completes, with everything required; a value's is how many articles carry it; a
function's, how many articles are filed under somebody who held it then.
"""

import itertools
import time
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from corpus.authority.concept import CONCEPT_KINDS
from indexer.analysis import FrenchAnalyzer, Token
from search_api.engine import SearchEngine
from search_api.engine.name_table import TypedWord, words_of
from search_api.models import SuggestionGroupModel, SuggestionModel, SuggestResponse
from search_api.query import And, Everything, InOffice, Node, ParsedQuery, Wildcard, Word, expand, parse, without_idle_words
from search_api.query.required_words import is_idle
from search_api.query.unfinished import GrowingWord, LastWords, growing_word, last_words

# So many of the archive's words are tried, function words and other forms of one word among them.
_TRIED = 64

# A title is looked for from so many letters of the last word on: fewer begin too many words.
_FEWEST_LETTERS = 3

# No name has more words.
_MOST_WORDS = 8


def suggest(engine: SearchEngine, q: str, limit: int) -> SuggestResponse:
    """Suggest at most `limit` of each kind; groups stand in the order of their kinds, and none is empty.

    `took_ms` is the time from here to the finished answer, all but its writing as JSON.
    """
    started = time.perf_counter()
    parsed = parse(q)
    growing = growing_word(parsed)
    last = last_words(q)
    groups = [
        *_terms(q, growing, engine, limit),
        *_names(last, engine, limit),
        *_functions(last, engine, limit),
        *_titles(parsed, growing, engine, limit),
    ]
    took_ms = round((time.perf_counter() - started) * 1000, 3)
    return SuggestResponse(q=q, took_ms=took_ms, groups=groups)


def _terms(q: str, growing: GrowingWord | None, engine: SearchEngine, limit: int) -> Iterator[SuggestionGroupModel]:
    """The query with its last word completed; what finds nothing is left out."""
    token = growing and _last_token(growing, engine.analyzer)
    if not growing or not token:
        return
    others = tuple(node for node in growing.others if not is_idle(node, engine.analyzer))
    count = engine.counter(_expanded(And(others) if others else Everything(), engine))
    if not count(Everything()):
        return
    words = (word for word in _completed(growing, token, engine) if _can_be_found(word, growing, engine))
    counted = ((word, count(_expanded(growing.grown(word), engine))) for word in words)
    found = list(itertools.islice((each for each in counted if each[1]), limit))
    if found:
        start = growing.word.start
        values = ((q[:start] + word, total) for word, total in sorted(found, key=lambda each: (-each[1], each[0])))
        suggestions = [SuggestionModel(value=value, label=value, count=total) for value, total in values]
        yield SuggestionGroupModel("term", start + token.start, suggestions)


def _last_token(growing: GrowingWord, analyzer: FrenchAnalyzer) -> Token | None:
    """The token that the word ends with; None where it ends otherwise, as `l'` does."""
    tokens = analyzer.tokens(growing.written)
    return tokens[-1] if tokens and tokens[-1].end == len(growing.written) else None


def _completed(growing: GrowingWord, token: Token, engine: SearchEngine) -> Iterator[str]:
    """The word with its last token completed, the most frequent first, but no function words and no other forms of a word."""
    seen = set()
    for completion in engine.completions(token.folded, growing.word.field, _TRIED):
        word = growing.written[: token.start] + completion.text
        last = engine.analyzer.tokens(word)[-1]
        form = last.exact if growing.word.exact else last.stem
        if not last.function_word and form not in seen:
            seen.add(form)
            yield word


def _can_be_found(word: str, growing: GrowingWord, engine: SearchEngine) -> bool:
    """Whether any article holds a word: alone in its clause its count tells that, excluded or as an alternative it does not."""
    return isinstance(growing.clause, Word) or not engine.stands_nowhere(_expanded(replace(growing.word, text=word), engine))


class _Part(NamedTuple):
    """A word that may be of a name, and where in the query it begins."""

    word: TypedWord
    start: int
    is_function_word: bool


def _names(last: LastWords | None, engine: SearchEngine, limit: int) -> Iterator[SuggestionGroupModel]:
    """The values that the last words name; function words before these go with them (`visite de macr`)."""
    if last is None:
        return
    parts = list(_parts(last, engine.analyzer))
    words = [part.word for part in parts[-_MOST_WORDS:]]
    for kind in CONCEPT_KINDS:
        if last.kind not in {None, kind}:
            continue
        named = engine.named(kind, words, limit)
        if named.values:
            first = len(parts) - named.words
            while first and parts[first - 1].is_function_word:
                first -= 1
            start = last.start if last.kind or not first else parts[first].start
            suggestions = [SuggestionModel(each.value, each.label, each.count, each.matched) for each in named.values]
            yield SuggestionGroupModel(kind, start, suggestions)


def _functions(last: LastWords | None, engine: SearchEngine, limit: int) -> Iterator[SuggestionGroupModel]:
    """After `fonction:`, the functions that the words name; those that nobody held in any article are left out."""
    if last is None or last.kind != "function":
        return
    words = [part.word for part in _parts(last, engine.analyzer)]
    named = itertools.islice(engine.functions_named(words[-_MOST_WORDS:]), _TRIED)
    counted = ((function, engine.count(_expanded(InOffice(function), engine))) for function in named)
    found = itertools.islice((each for each in counted if each[1]), limit)
    if suggestions := [SuggestionModel(function, function, count) for function, count in found]:
        yield SuggestionGroupModel("function", last.start, suggestions)


def _parts(last: LastWords, analyzer: FrenchAnalyzer) -> Iterator[_Part]:
    """The words of all lexemes; a function word that others follow is taken as it is, any other may be a beginning."""
    tokens = [(lexeme.start, token) for lexeme in last.words for token in analyzer.tokens(lexeme.text)]
    for place, (start, token) in enumerate(tokens, 1):
        for word in words_of(token.folded):
            is_whole = last.is_finished if place == len(tokens) else token.function_word
            yield _Part(TypedWord(word, is_whole), start + token.start, token.function_word)


def _titles(parsed: ParsedQuery, growing: GrowingWord | None, engine: SearchEngine, limit: int) -> Iterator[SuggestionGroupModel]:
    """The newest articles whose title holds all words of a query that is nothing but words, the last one as a beginning."""
    words = [node for node in _clauses(parsed.tree) if isinstance(node, Word)]
    if not parsed.is_plain or sum(map(str.isalnum, words[-1].text)) < _FEWEST_LETTERS:
        return
    wanted: list[Node] = [replace(word, field="title") for word in words]
    if growing and (token := _last_token(growing, engine.analyzer)):
        wanted[-1] = Wildcard(f"{growing.written[: token.start]}{token.folded}*", "title")
    articles = engine.newest(_expanded(And(tuple(wanted)), engine), limit)
    if articles:
        suggestions = [SuggestionModel(each.article.id, each.article.title, count=1) for each in articles]
        yield SuggestionGroupModel("title", words[0].start, suggestions)


def _clauses(tree: Node) -> tuple[Node, ...]:
    return tree.children if isinstance(tree, And) else (tree,)


def _expanded(node: Node, engine: SearchEngine) -> Node:
    return expand(without_idle_words(node, engine.analyzer), engine.analyzer, engine)

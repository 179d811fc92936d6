"""A query taken apart: each clause asked of one article, and each filter of the request."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from indexer.index import StoredArticle
from search_api.engine import SearchEngine
from search_api.explain.filters import FilterOutcome, filter_outcomes
from search_api.explain.reasons import reason, reason_of_group
from search_api.explain.smallest_change import Change, smallest_change
from search_api.explain.subject import Occurrence, Subject
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
    Published,
    Ranked,
    Wildcard,
    Word,
    understood,
)
from search_api.question import Question
from search_api.request import SearchRequest

ClauseKind: TypeAlias = Literal[
    "word",
    "phrase",
    "wildcard",
    "fuzzy",
    "facet",
    "office",
    "date",
    "cited",
    "all",
    "any",
    "enough",
    "not",
    "everything",
    "proximity",
]

_NEARNESS = "Les mots rares de la requête qui sont proches les uns des autres dans l’article comptent davantage."

_KINDS: dict[type[Node], ClauseKind] = {
    Word: "word",
    Named: "word",
    Phrase: "phrase",
    Wildcard: "wildcard",
    Fuzzy: "fuzzy",
    FacetValue: "facet",
    InOffice: "office",
    Published: "date",
    Cited: "cited",
    And: "all",
    Or: "any",
    Enough: "enough",
    Not: "not",
    Everything: "everything",
}


@dataclass(frozen=True, slots=True)
class Clause:
    """One part of a query: whether the article answers it, and why, in French.

    `clause` is the part as understood, `start` and `end` its place in the query (None for a group); `score` what it adds to
    the article's score, None where it does not match. A proximity is never required.
    """

    kind: ClauseKind
    clause: str
    matches: bool
    score: float | None
    reason: str
    start: int | None = None
    end: int | None = None
    occurrences: tuple[Occurrence, ...] = ()
    clauses: "tuple[Clause, ...]" = ()


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why an article is found, or not. `score` is None where the query does not match, whatever the filters say.

    `change` is the smallest one that would find the article; None where it is found, and where nothing of the query is left.
    """

    question: Question
    found: bool
    score: float | None
    clauses: tuple[Clause, ...]
    filters: tuple[FilterOutcome, ...]
    change: Change | None


def explain(engine: SearchEngine, request: SearchRequest, stored: StoredArticle) -> Explanation:
    """Ask every clause and every filter of a request about an article."""
    question = Question.read(request, engine)
    subject = Subject(engine, stored)
    score = engine.score(question.tree, subject.id)
    filters = filter_outcomes(subject, request)
    found = score is not None and all(each.passes for each in filters)
    return Explanation(
        question,
        found,
        score,
        (_clause(question.required, subject), *_proximity(question.tree, subject)),
        filters,
        None if found else smallest_change(subject, request, question, filters),
    )


def _clause(node: Node, subject: Subject) -> Clause:
    score = subject.score(node)
    matches = score is not None
    clauses: tuple[Clause, ...] = ()
    match node:
        case And(children=children) | Or(children=children) | Enough(children=children):
            clauses = tuple(_clause(child, subject) for child in children)
        case Not(child=child):
            clauses = (_clause(child, subject),)
    occurrences = () if clauses or not matches else subject.occurrences(node)
    why = reason_of_group(node, [each.matches for each in clauses], subject) if clauses else reason(node, occurrences, subject)
    leaf = node.word if isinstance(node, Named) else node
    return Clause(
        _KINDS[type(node)],
        understood(node),
        matches,
        score,
        why,
        getattr(leaf, "start", None),
        getattr(leaf, "end", None),
        occurrences,
        clauses,
    )


def _proximity(tree: Node, subject: Subject) -> Iterator[Clause]:
    """What it adds that words of a longer query stand near each other in the article."""
    whole = subject.engine.score(tree, subject.id)
    if isinstance(tree, Ranked) and whole is not None:
        nearness = whole - (subject.engine.score(tree.required, subject.id) or 0.0)
        words = " ".join(token.exact for word in tree.words for token in word.tokens)
        yield Clause("proximity", words, matches=True, score=nearness, reason=_NEARNESS)

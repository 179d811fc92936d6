"""An explanation as the document that the API answers."""

from collections.abc import Iterator

from indexer.index import StoredArticle
from search_api.answer import query_model
from search_api.engine import SearchEngine
from search_api.explain.explanation import Clause, explain
from search_api.explain.models import ChangeModel, ClauseModel, ExplanationResponse, FilterModel, OccurrenceModel, ParameterModel
from search_api.explain.smallest_change import Change
from search_api.request import SearchRequest
from search_api.silence import Silence


def explanation_response(engine: SearchEngine, request: SearchRequest, stored: StoredArticle) -> ExplanationResponse:
    """Why a request finds an article, or not."""
    explanation = explain(engine, request, stored)
    article = stored.article
    return ExplanationResponse(
        id=article.id,
        title=article.title,
        published=article.published.isoformat() if article.published else None,
        query=query_model(explanation.question, Silence()),
        found=explanation.found,
        score=_rounded(explanation.score),
        clauses=[model for each in explanation.clauses for model in _clauses(each)],
        filters=[FilterModel(each.parameter, each.passes, each.reason) for each in explanation.filters],
        change=_change(explanation.change) if explanation.change else None,
    )


def _clauses(clause: Clause, depth: int = 0) -> Iterator[ClauseModel]:
    yield ClauseModel(
        depth=depth,
        kind=clause.kind,
        clause=clause.clause,
        start=clause.start,
        end=clause.end,
        matches=clause.matches,
        score=_rounded(clause.score),
        reason=clause.reason,
        occurrences=[OccurrenceModel(each.field, each.form, each.count) for each in clause.occurrences],
    )
    for each in clause.clauses:
        yield from _clauses(each, depth + 1)


def _change(change: Change) -> ChangeModel:
    return ChangeModel(change.q, [ParameterModel(*each) for each in change.without], change.undated, change.message)


def _rounded(score: float | None) -> float | None:
    return None if score is None else round(score, 6)

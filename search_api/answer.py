"""A question's way: read, search, highlight, answer. The route and `depeches search` both take it."""

import time
from collections.abc import Mapping
from typing import TypeAlias

from corpus.annotation import Annotation
from corpus.article import Article
from corpus.authority.concept import ConceptKind
from corpus.ledger import AppliedCorrection, in_paris
from indexer.index import FACET_KINDS, StoredArticle
from search_api.engine import Facet, Hit, SearchEngine, SearchResult
from search_api.highlight import Highlighter
from search_api.models import (
    AnnotationModel,
    ArticleResponse,
    BlockModel,
    BucketModel,
    CorrectionModel,
    DateBucketModel,
    DateFacetModel,
    ExpansionModel,
    FacetModel,
    FacetsModel,
    HitModel,
    MarksModel,
    NameModel,
    NoticeModel,
    QueryModel,
    SearchResponse,
    SnippetModel,
    ValueModel,
)
from search_api.query import Expansion
from search_api.query.notices import in_order
from search_api.question import Question
from search_api.request import SearchRequest
from search_api.silence import Silence, silence

# Identifiers, or names in no authority, by kind.
Concepts: TypeAlias = Mapping[ConceptKind, tuple[str, ...]]


def answer(engine: SearchEngine, request: SearchRequest) -> SearchResponse:
    """Answer a validated request; `took_ms` is the time from here to the finished answer, all but its writing as JSON."""
    started = time.perf_counter()
    question = Question.read(request, engine)
    result = engine.search(question.tree, request)
    highlighter = Highlighter(question.tree, engine.analyzer)
    query = query_model(question, silence(question, engine, request, result.total))
    hits = [hit_model(hit, highlighter, engine) for hit in result.hits]
    facets = _facets(result)
    took_ms = round((time.perf_counter() - started) * 1000, 3)
    return SearchResponse(
        query=query,
        total=result.total,
        page=request.page,
        per_page=request.per_page,
        took_ms=took_ms,
        hits=hits,
        facets=facets,
    )


def article_response(engine: SearchEngine, stored: StoredArticle, request: SearchRequest) -> ArticleResponse:
    """An article whole, with marks for the words of a request's query."""
    article = stored.article
    highlighter = Highlighter(Question.read(request, engine).tree, engine.analyzer)
    return ArticleResponse(
        id=article.id,
        title=article.title,
        standfirst=article.standfirst,
        body=_blocks(article),
        published=_published(article),
        updated=article.updated.isoformat() if article.updated else None,
        authors=list(article.authors),
        source=article.source,
        section=article.section,
        url=article.url,
        language=article.language,
        rights=article.rights,
        persons=value_models(stored.concepts, "person", engine),
        topics=value_models(stored.concepts, "topic", engine),
        places=value_models(stored.concepts, "place", engine),
        organisations=value_models(stored.concepts, "organisation", engine),
        annotations=[_annotation(annotation) for annotation in stored.annotations],
        corrections=[_correction(correction, engine) for correction in stored.corrections],
        marks=MarksModel(
            title=list(highlighter.marks("title", article.title)),
            standfirst=list(highlighter.marks("standfirst", article.standfirst)),
            body=list(highlighter.marks("body", article.body)),
        ),
    )


def query_model(question: Question, silence: Silence) -> QueryModel:
    """A query as it was understood, and what is to be said about it."""
    told = in_order((*question.parsed.notices, *silence.notices))
    return QueryModel(
        q=question.parsed.text,
        understood=question.understood,
        notices=[NoticeModel(message=each.message, start=each.start, end=each.end) for each in told],
        relaxed=question.relaxed,
        corrections=list(silence.corrections),
        expansions=[_expansion(question.parsed.text, each) for each in question.expansions],
    )


def _expansion(q: str, expansion: Expansion) -> ExpansionModel:
    concept = expansion.concept
    return ExpansionModel(
        start=expansion.start,
        end=expansion.end,
        text=q[expansion.start : expansion.end],
        kind=concept.kind,
        value=concept.value,
        label=concept.label,
        names=[
            NameModel(
                name=each.text,
                first=each.first.isoformat() if each.first else None,
                last=each.last.isoformat() if each.last else None,
            )
            for each in concept.others
        ],
    )


def hit_model(hit: Hit, highlighter: Highlighter, engine: SearchEngine) -> HitModel:
    """One article of a list, with the passages that the highlighter finds in it."""
    article = hit.stored.article
    snippets = [
        *highlighter.whole("title", article.title),
        *highlighter.whole("standfirst", article.standfirst),
        *highlighter.snippets("body", article.body),
    ]
    return HitModel(
        id=article.id,
        title=article.title,
        standfirst=article.standfirst,
        published=_published(article),
        source=article.source,
        url=article.url,
        score=round(hit.score, 6),
        snippets=[SnippetModel(each.field, each.text, list(each.marks)) for each in snippets],
        persons=value_models(hit.stored.concepts, "person", engine),
        topics=value_models(hit.stored.concepts, "topic", engine),
    )


def _published(article: Article) -> str | None:
    return article.published.isoformat() if article.published else None


def value_models(concepts: Concepts, kind: ConceptKind, engine: SearchEngine) -> list[ValueModel]:
    """The concepts of a kind with their labels."""
    return [ValueModel(value, engine.label(kind, value)) for value in concepts.get(kind, ())]


def _facets(result: SearchResult) -> FacetsModel:
    facets = {kind: _facet(result.facets[kind]) for kind in FACET_KINDS if kind in result.facets}
    date = None
    if result.dates is not None:
        buckets = [DateBucketModel(value=each.value, count=each.count, selected=each.selected) for each in result.dates.buckets]
        date = DateFacetModel(interval=result.dates.interval, buckets=buckets)
    return FacetsModel(**facets, date=date)


def _facet(facet: Facet) -> FacetModel:
    buckets = [
        BucketModel(value=each.value, label=each.label, count=each.count, selected=each.selected, excluded=each.excluded)
        for each in facet.buckets
    ]
    return FacetModel(buckets=buckets, truncated=facet.truncated)


def _blocks(article: Article) -> list[BlockModel]:
    return [BlockModel(kind=block.kind, text=block.text, start=start) for start, block in article.placed_blocks()]


def _annotation(annotation: Annotation) -> AnnotationModel:
    passage = annotation.passage
    return AnnotationModel(
        field=passage.field if passage else None,
        start=passage.start if passage else None,
        end=passage.end if passage else None,
        kind=annotation.kind,
        value=annotation.value,
        label=annotation.label,
        known=annotation.known,
        first=annotation.first_day.isoformat() if annotation.first_day else None,
        last=annotation.last_day.isoformat() if annotation.last_day else None,
        reason=str(annotation.reason),
    )


def _correction(correction: AppliedCorrection, engine: SearchEngine) -> CorrectionModel:
    kind, passage = correction.kind, correction.passage

    def named(value: str | None) -> ValueModel | None:
        if value is None or kind is None:
            return None
        return ValueModel(value, value if kind == "date" else engine.label(kind, value))

    return CorrectionModel(
        entry=correction.entry,
        at=in_paris(correction.at).isoformat(timespec="seconds"),
        by=correction.by,
        why=correction.why,
        operation=correction.operation,
        kind=kind,
        value=named(correction.value),
        into=named(correction.into),
        field=passage.field if passage else None,
        start=passage.start if passage else None,
        end=passage.end if passage else None,
        published=correction.published.isoformat() if correction.published else None,
        source_published=correction.source_published.isoformat() if correction.source_published else None,
    )

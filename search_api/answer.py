"""A question's way: read, search, highlight, answer. The route and `depeches search` both take it."""

import time
from collections.abc import Mapping
from typing import TypeAlias

from corpus.annotation import Annotation
from corpus.article import Article
from corpus.authority.concept import ConceptKind
from corpus.ledger import AppliedCorrection, in_paris
from indexer.index import FACET_KINDS, FiledArticle, StoredArticle
from search_api.engine import Bucket, Facet, Functions, Hit, SearchEngine, SearchResult
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
    PersonModel,
    QueryModel,
    SearchResponse,
    SnippetModel,
    ValueModel,
)
from search_api.period import Period
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
    functions = engine.functions(question.functions)
    hits = [hit_model(hit, highlighter, engine, functions) for hit in result.hits]
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
    question = Question.read(request, engine)
    highlighter = Highlighter(question.tree, engine.analyzer)
    persons = person_models(stored, engine, engine.functions(question.functions))
    functions = {person.value: person.function for person in persons}
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
        persons=persons,
        topics=value_models(stored.concepts, "topic", engine),
        places=value_models(stored.concepts, "place", engine),
        organisations=value_models(stored.concepts, "organisation", engine),
        annotations=[_annotation(each, functions) for each in stored.annotations],
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


def hit_model(hit: Hit, highlighter: Highlighter, engine: SearchEngine, functions: Functions) -> HitModel:
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
        persons=person_models(hit.stored, engine, functions),
        topics=value_models(hit.stored.concepts, "topic", engine),
    )


def _published(article: Article) -> str | None:
    return article.published.isoformat() if article.published else None


def value_models(concepts: Concepts, kind: ConceptKind, engine: SearchEngine) -> list[ValueModel]:
    """The concepts of a kind with their labels."""
    values = concepts.get(kind, ())
    return [ValueModel(value, *labelled) for value, labelled in zip(values, engine.labelled(kind, values), strict=True)]


def person_models(filed: FiledArticle, engine: SearchEngine, functions: Functions) -> list[PersonModel]:
    """The persons of an article with what they were when it was published, those who were what was asked for first."""
    published = filed.article.published
    days = Period.of(published) if published else None
    values = filed.concepts.get("person", ())
    persons = [
        PersonModel(value, label, known, functions.held(value, days) if days and known else None)
        for value, (label, known) in zip(values, engine.labelled("person", values), strict=True)
    ]
    if days is None or not functions.asks:
        return persons
    return sorted(persons, key=lambda each: not functions.is_asked(each.value, days))


def _facets(result: SearchResult) -> FacetsModel:
    facets = {kind: _facet(result.facets[kind]) for kind in FACET_KINDS if kind in result.facets}
    date = None
    if result.dates is not None:
        buckets = [DateBucketModel(value=each.value, count=each.count, selected=each.selected) for each in result.dates.buckets]
        date = DateFacetModel(interval=result.dates.interval, buckets=buckets)
    return FacetsModel(**facets, date=date)


def _facet(facet: Facet) -> FacetModel:
    return FacetModel([_bucket(each) for each in facet.buckets], facet.truncated, [_bucket(each) for each in facet.ancestors])


def _bucket(bucket: Bucket) -> BucketModel:
    return BucketModel(
        value=bucket.value,
        label=bucket.label,
        count=bucket.count,
        selected=bucket.selected,
        excluded=bucket.excluded,
        broader=list(bucket.broader),
        known=bucket.known,
    )


def _blocks(article: Article) -> list[BlockModel]:
    return [BlockModel(kind=block.kind, text=block.text, start=start) for start, block in article.placed_blocks()]


def _annotation(annotation: Annotation, functions: Mapping[str, str | None]) -> AnnotationModel:
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
        function=functions.get(annotation.value) if annotation.kind == "person" else None,
    )


def _correction(correction: AppliedCorrection, engine: SearchEngine) -> CorrectionModel:
    kind, passage = correction.kind, correction.passage

    def named(value: str | None) -> ValueModel | None:
        if value is None or kind is None:
            return None
        if kind == "date":
            return ValueModel(value, value, known=True)
        ((label, known),) = engine.labelled(kind, (value,))
        return ValueModel(value, label, known)

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

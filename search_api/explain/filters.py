"""Which filters of a request an article passes, and why, in French."""

from collections.abc import Iterator
from dataclasses import dataclass

from indexer.index import FACET_KINDS, FacetKind
from search_api.explain.subject import Subject
from search_api.query import FiledUnder
from search_api.query.fields import FacetField, french_name
from search_api.query.french_dates import in_french, of_precision
from search_api.request import SearchRequest


@dataclass(frozen=True, slots=True)
class FilterOutcome:
    """Whether the article passes one filter, and why.

    `values` are those of `parameter` that keep it away where it does not; `remedy` says in French how it would pass.
    """

    parameter: str
    values: tuple[str, ...]
    passes: bool
    reason: str
    remedy: str


def filter_outcomes(subject: Subject, request: SearchRequest) -> tuple[FilterOutcome, ...]:
    """Every filter of a request, in the order of the facets, dates last."""
    facets = (outcome for kind in FACET_KINDS for outcome in _facet(kind, subject, request))
    return (*facets, *_dates(subject, request))


def _facet(kind: FacetKind, subject: Subject, request: SearchRequest) -> Iterator[FilterOutcome]:
    choice = request.choice(kind)
    carried = [value for value in choice.values if subject.matches(FiledUnder(kind, (value,)))]
    name = french_name(FacetField(kind))

    def outcome(parameter: str, told: str, named: tuple[str, ...], hindering: tuple[str, ...]) -> FilterOutcome:
        reason = f"{told} {_labels(kind, named, subject)} ({name})."
        return FilterOutcome(parameter, hindering, not hindering, reason, f"sans le filtre {_labels(kind, hindering, subject)}")

    if choice.any_of:
        found = tuple(value for value in choice.any_of if value in carried)
        if found:
            yield outcome(kind, "L’article est classé sous", found, ())
        else:
            yield outcome(kind, "L’article n’est pas classé sous", choice.any_of, choice.any_of)
    if choice.all_of:
        missing = tuple(value for value in choice.all_of if value not in carried)
        told = "L’article n’est pas classé sous" if missing else "L’article est classé sous"
        yield outcome(f"all_{kind}", told, missing or choice.all_of, missing)
    if choice.none_of:
        excluded = tuple(value for value in choice.none_of if value in carried)
        told = "L’article est exclu, car classé sous" if excluded else "L’article n’est pas classé sous"
        yield outcome(f"not_{kind}", told, excluded or choice.none_of, excluded)


def _labels(kind: FacetKind, values: tuple[str, ...], subject: Subject) -> str:
    return ", ".join(f"« {subject.engine.label(kind, value)} »" for value in values)


def _dates(subject: Subject, request: SearchRequest) -> Iterator[FilterOutcome]:
    date = subject.stored.article.published
    rule = request.undated_rule
    ranged = request.first is not None or request.last is not None
    if date is None:
        if ranged or request.undated:
            lot = "écartés" if rule == "exclude" else "admis"
            reason = f"L’article n’a pas de date, et les articles sans date sont {lot}."
            yield FilterOutcome("undated", (rule,), rule != "exclude", reason, "en admettant les articles sans date")
        return
    told = f"L’article est publié {of_precision(date.day, date.precision)}"
    if rule == "only":
        reason = f"{told}, et seuls les articles sans date sont admis."
        yield FilterOutcome("undated", (rule,), passes=False, reason=reason, remedy="en admettant les articles datés")
    for parameter, bound, passes, remedy in (
        ("from", request.first, request.first is None or request.first <= date.day, "sans date de début"),
        ("to", request.last, request.last is None or date.day <= request.last, "sans date de fin"),
    ):
        if bound is not None:
            period = in_french(bound, None) if parameter == "from" else in_french(None, bound)
            reason = f"{told} ; la recherche est limitée aux articles publiés {period}."
            yield FilterOutcome(parameter, (bound.isoformat(),), passes, reason, remedy)

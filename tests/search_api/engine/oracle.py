"""The oracle: what a question's answer must be, found by looking at every article, without an index or an array."""

import fnmatch
from collections import Counter
from collections.abc import Sequence

from corpus.annotation import FIELD_NAMES, FieldName
from indexer.analysis import FrenchAnalyzer, Token, fold
from indexer.index import FACET_KINDS, FacetKind, StoredArticle
from search_api.query.nodes import And, Called, Cited, Everything, FiledUnder, Fuzzy, Node, Not, Or, Published, Terms, Wildcard
from search_api.request import FacetChoice, SearchRequest


class Oracle:
    """A brute-force searcher over articles whose concepts have nothing broader."""

    def __init__(self, articles: Sequence[StoredArticle]) -> None:
        self.articles = articles
        self._analyzer = FrenchAnalyzer()

    def ids(self, tree: Node, request: SearchRequest) -> set[str]:
        return {each.article.id for each in self.articles if self._answers(each, tree, request)}

    def counts(self, tree: Node, request: SearchRequest, kind: FacetKind) -> Counter[str]:
        """How many articles carry each value, the choice in this facet left out but for what it excludes."""
        choices = {**request.choices, kind: FacetChoice(none_of=request.choice(kind).none_of)}
        freed = SearchRequest(q=request.q, choices=choices, first=request.first, last=request.last, undated=request.undated)
        found = (each for each in self.articles if self._answers(each, tree, freed))
        return Counter(value for each in found for value in values(each, kind))

    def dates(self, tree: Node, request: SearchRequest) -> Counter[str]:
        """How many articles were published in each year, month or day, the date range left out."""
        freed = SearchRequest(q=request.q, choices=request.choices)
        length = {"year": 4, "month": 7, "day": 10}[request.date_interval]
        found = (each.article.published for each in self.articles if self._answers(each, tree, freed))
        return Counter(date.day.isoformat()[:length] if date else "undated" for date in found)

    def _answers(self, stored: StoredArticle, tree: Node, request: SearchRequest) -> bool:
        return (
            self._matches(stored, tree)
            and _in_range(stored, request)
            and all(_chosen(values(stored, kind), request.choice(kind)) for kind in FACET_KINDS)
        )

    def _matches(self, stored: StoredArticle, node: Node) -> bool:
        match node:
            case Everything():
                return True
            case And(children=children):
                return all(self._matches(stored, child) for child in children)
            case Or(children=children) | Called(children=children):
                return any(self._matches(stored, child) for child in children)
            case Not(child=child):
                return not self._matches(stored, child)
            case FiledUnder(kind=kind, values=wanted):
                return bool(set(wanted) & set(values(stored, kind)))
            case Published(first=first, last=last):
                date = stored.article.published
                return date is not None and (first is None or first <= date.day) and (last is None or date.day <= last)
            case Cited(first=first, last=last):
                dates = (each for each in stored.annotations if each.kind == "date")
                return any(
                    (first is None or first <= date.first_day) and (last is None or date.last_day <= last) for date in dates
                )
            case Terms():
                fields = (node.field,) if node.field else FIELD_NAMES
                return any(self._stands_in(node, self._analyzer.tokens(_text(stored, field))) for field in fields)
            case Wildcard(pattern=pattern):
                return any(fnmatch.fnmatchcase(word, fold(pattern)) for word in self._folded(stored, node.field))
            case Fuzzy(text=text, distance=distance):
                wanted = fold(text)
                near = (word for word in self._folded(stored, node.field) if word[0] == wanted[0])
                return any(_edits(word, wanted) <= distance for word in near)
            case _:
                raise TypeError(node)

    def _stands_in(self, terms: Terms, tokens: list[Token]) -> bool:
        wanted = [getattr(token, terms.strength) for token in terms.tokens]
        forms = [getattr(token, terms.strength) for token in tokens]
        ends = {place for place, form in enumerate(forms) if wanted and form == wanted[0]}
        for following in wanted[1:]:
            ends = {
                place
                for place, form in enumerate(forms)
                if form == following and any(0 <= place - end - 1 <= terms.slop for end in ends)
            }
        return bool(ends)

    def _folded(self, stored: StoredArticle, field: FieldName | None) -> list[str]:
        fields = (field,) if field else FIELD_NAMES
        return [form for each in fields for form in self._analyzer.forms(_text(stored, each), "folded")]


def _edits(one: str, other: str) -> int:
    """Levenshtein's distance, row by row."""
    row = list(range(len(other) + 1))
    for place, letter in enumerate(one, 1):
        above, row = row, [place]
        for column, wanted in enumerate(other, 1):
            row.append(min(above[column] + 1, row[-1] + 1, above[column - 1] + (letter != wanted)))
    return row[-1]


def values(stored: StoredArticle, kind: FacetKind) -> tuple[str, ...]:
    if kind == "source":
        return (stored.article.source,) if stored.article.source else ()
    if kind == "author":
        return stored.article.authors
    return stored.concepts.get(kind, ())


def _text(stored: StoredArticle, field: FieldName) -> str:
    return stored.article.texts()[field]


def _chosen(found: tuple[str, ...], choice: FacetChoice) -> bool:
    return (
        (not choice.any_of or bool(set(choice.any_of) & set(found)))
        and set(choice.all_of) <= set(found)
        and not set(choice.none_of) & set(found)
    )


def _in_range(stored: StoredArticle, request: SearchRequest) -> bool:
    date = stored.article.published
    ranged = request.first is not None or request.last is not None
    rule = request.undated or ("exclude" if ranged else "include")
    if date is None:
        return rule != "exclude"
    if rule == "only":
        return False
    return (request.first is None or request.first <= date.day) and (request.last is None or date.day <= request.last)

"""The oracle: what a question's answer must be, found by looking at every article, without an index or an array."""

from collections import Counter
from collections.abc import Sequence

from corpus.annotation import FIELD_NAMES, FieldName
from indexer.analysis import FrenchAnalyzer, Token
from indexer.index import FACET_KINDS, FacetKind, StoredArticle
from search_api.query.nodes import And, Everything, FiledUnder, Node, Not, Or, Published, Terms
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

    def years(self, tree: Node, request: SearchRequest) -> Counter[str]:
        freed = SearchRequest(q=request.q, choices=request.choices)
        found = (each.article.published for each in self.articles if self._answers(each, tree, freed))
        return Counter(f"{date.day.year:04d}" if date else "undated" for date in found)

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
            case Or(children=children):
                return any(self._matches(stored, child) for child in children)
            case Not(child=child):
                return not self._matches(stored, child)
            case FiledUnder(kind=kind, values=wanted):
                return bool(set(wanted) & set(values(stored, kind)))
            case Published(first=first, last=last):
                date = stored.article.published
                return date is not None and (first is None or first <= date.day) and (last is None or date.day <= last)
            case Terms():
                fields = (node.field,) if node.field else FIELD_NAMES
                return any(self._stands_in(node, self._analyzer.tokens(_text(stored, field))) for field in fields)
            case _:
                raise TypeError(node)

    def _stands_in(self, terms: Terms, tokens: list[Token]) -> bool:
        wanted = [getattr(token, terms.strength) for token in terms.tokens]
        forms = [getattr(token, terms.strength) for token in tokens]
        return bool(wanted) and any(forms[start : start + len(wanted)] == wanted for start in range(len(forms) - len(wanted) + 1))


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

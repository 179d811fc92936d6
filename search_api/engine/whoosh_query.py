"""The typed tree as a Whoosh query tree."""

from collections.abc import Callable, Iterable

from whoosh import query

from corpus.annotation import FieldName
from indexer.analysis import Strength, fold
from indexer.index.schema import FIELD_WEIGHTS, TEXT_FIELDS, text_field
from search_api.engine.queries import (
    CitedRange,
    DayRange,
    EnoughQuery,
    FuzzyExpansion,
    PrefixExpansion,
    WildcardExpansion,
    WordQuery,
)
from search_api.engine.ranked_query import NearQuery, RankedQuery
from search_api.query.folded_pattern import fold_pattern
from search_api.query.nodes import (
    And,
    Called,
    Cited,
    Enough,
    Everything,
    FiledUnder,
    Fuzzy,
    Node,
    Not,
    Or,
    Published,
    Ranked,
    Terms,
    Wildcard,
)
from search_api.query.proximity import WINDOWS

# A match of the form as written counts for more than one of the same word without its accents, and that for more than one
# of the same stem only: the finer strengths come on top of the score of the stem.
_FINER_STRENGTHS: tuple[tuple[Strength, float], ...] = (("exact", 0.25), ("folded", 0.25))

_LAST_DAY = 3652059  # 9999-12-31 as a proleptic ordinal


# How much a query weighs beside others: a whole number from 0.
Weigh = Callable[[query.Query], int]


def whoosh_query(node: Node, weigh: Weigh = lambda _: 1) -> query.Query:
    """Translate an expanded tree; `weigh` tells the weights of alternatives of which enough have to match.

    Raises:
        TypeError: the tree holds a node that `expand` should have replaced.
    """
    match node:
        case Terms():
            return _terms(node)
        case Wildcard():
            return _wildcard(node)
        case Fuzzy(text=text, distance=distance, field=field, boost=boost):
            word = fold(text)
            return _in_fields(
                field,
                lambda name: FuzzyExpansion(text_field(name, "folded"), word, boost * FIELD_WEIGHTS[name], maxdist=distance),
            )
        case FiledUnder(kind=kind, values=values, boost=boost):
            return _any_of(query.Term(kind, value, boost=boost) for value in values)
        case Published(first=first, last=last) | Cited(first=first, last=last):
            in_period = DayRange if isinstance(node, Published) else CitedRange
            return in_period(first.toordinal() if first else 0, last.toordinal() if last else _LAST_DAY, node.boost)
        case And(children=children):
            return query.And([whoosh_query(child, weigh) for child in children])
        case Or(children=children) | Called(children=children):
            return _any_of(whoosh_query(child, weigh) for child in children)
        case Enough(children=children, share=share):
            return EnoughQuery([(each := whoosh_query(child, weigh), weigh(each)) for child in children], share)
        case Ranked(required=required, words=words):
            weighed = [(word.tokens[0].stem, weigh(whoosh_query(word))) for word in words]
            return RankedQuery(whoosh_query(required, weigh), NearQuery(weighed, WINDOWS))
        case Not(child=child):
            return query.And([query.Every(), query.Not(whoosh_query(child, weigh))])
        case Everything():
            return query.Every()
        case _:
            raise TypeError(f"{type(node).__name__} must be expanded before it is translated")


def _wildcard(node: Wildcard) -> query.Query:
    folded = fold_pattern(node.pattern)
    is_prefix = folded.endswith("*") and not set("*?") & set(folded[:-1])
    kind, text = (PrefixExpansion, folded[:-1]) if is_prefix else (WildcardExpansion, folded)
    return _in_fields(node.field, lambda name: kind(text_field(name, "folded"), text, node.boost * FIELD_WEIGHTS[name]))


def _any_of(queries: Iterable[query.Query]) -> query.Query:
    children = list(queries)
    if not children:
        return query.NullQuery
    return children[0] if len(children) == 1 else query.Or(children)


def _in_fields(field: FieldName | None, make: Callable[[FieldName], query.Query]) -> query.Query:
    return _any_of(make(name) for name in ((field,) if field else TEXT_FIELDS))


def _terms(terms: Terms) -> query.Query:
    if not terms.tokens:
        return query.NullQuery
    required = _at_strength(terms, terms.strength, terms.boost)
    if terms.strength != "stem" or len(terms.tokens) > 1 or not terms.finer:
        return required
    finer = [_at_strength(terms, strength, terms.boost * weight) for strength, weight in _FINER_STRENGTHS]
    return WordQuery(required, query.Or(finer))


def _at_strength(terms: Terms, strength: Strength, boost: float) -> query.Query:
    forms = [getattr(token, strength) for token in terms.tokens]
    if len(forms) == 1:
        return _in_fields(terms.field, lambda name: query.Term(text_field(name, strength), forms[0], boost=boost))
    return _in_fields(
        terms.field,
        # Whoosh counts a slop of 1 for neighbours.
        lambda name: query.Phrase(text_field(name, strength), forms, slop=terms.slop + 1, boost=boost),
    )

"""Why one clause matches an article or not, as French sentences: which step of the way from word to index decided.

The causes are tried from the nearest to the farthest: another field, another form, other neighbours, another stem, no word.
"""

import datetime
from collections.abc import Sequence
from dataclasses import replace

from corpus.annotation import Annotation, FieldName
from indexer.analysis import Strength, Token
from search_api.explain.subject import Occurrence, Subject
from search_api.query import (
    And,
    Cited,
    Enough,
    Everything,
    FacetValue,
    FiledUnder,
    Fuzzy,
    InOffice,
    Named,
    Node,
    Not,
    Or,
    Phrase,
    Published,
    Terms,
    Wildcard,
    Word,
    understood,
)
from search_api.query.fields import FacetField, french_name
from search_api.query.french_dates import in_french, named_in_french, of_precision
from search_api.query.leaves import GREATEST_SLOP
from search_api.query.notices import shortened

_IN_FIELD: dict[FieldName, str] = {"title": "le titre", "standfirst": "le chapô", "body": "le texte"}

# More are counted, and not listed.
_LISTED = 5


def reason(node: Node, occurrences: Sequence[Occurrence], subject: Subject) -> str:
    """Why a leaf matches the article or not."""
    match node:
        case Named(word=word):
            return _found(occurrences) if occurrences else f"{reason(word, (), subject)} Aucun autre nom n’y est non plus."
        case Word() | Phrase() | Wildcard() | Fuzzy():
            return _found(occurrences) if occurrences else _not_in_text(node, subject)
        case FacetValue():
            return _filed(node, subject)
        case InOffice():
            return _in_office(node, subject)
        case Published():
            return _published(node, subject)
        case Cited():
            return _cited(node, subject)
        case Everything():
            return "La requête est vide : tous les articles y répondent."
        case _:
            raise TypeError(f"{type(node).__name__} is no leaf of a tree as parsed")


def reason_of_group(node: Node, matching: Sequence[bool], subject: Subject) -> str:
    """Why a group matches or not, from which of its parts do."""
    found, wanted = sum(matching), len(matching)
    match node:
        case And():
            return "Tout y est." if found == wanted else f"{_parts(wanted - found)} : tout est exigé."
        case Or():
            return "Une des possibilités suffit." if found else "Aucune des possibilités n’y est."
        case Enough(share=share):
            weight = round(100 * _share_found(node, matching, subject))
            return f"Les mots qui y sont pèsent {weight} % de la requête ; {round(100 * share)} % suffisent."
        case Not():
            return "Ce qui est exclu y est." if found else "Ce qui est exclu n’y est pas."
        case _:
            raise TypeError(f"{type(node).__name__} is no group")


def _parts(missing: int) -> str:
    return "Une partie ne convient pas" if missing == 1 else f"{missing} parties ne conviennent pas"


def _share_found(node: Enough, matching: Sequence[bool], subject: Subject) -> float:
    weights = [subject.engine.weight(subject.expanded(child)) for child in node.children]
    return sum(weight for weight, matches in zip(weights, matching, strict=True) if matches) / (sum(weights) or 1)


def _found(occurrences: Sequence[Occurrence]) -> str:
    """`Dans le titre : « réadmission » ; dans le texte : « réadmissions » (2 fois), « réadmission ».`"""
    fields = dict.fromkeys(each.field for each in occurrences)
    told = (f"dans {_IN_FIELD[field]} : {_forms([each for each in occurrences if each.field == field])}" for field in fields)
    sentence = " ; ".join(told)
    return f"{sentence[0].upper()}{sentence[1:]}."


def _forms(occurrences: Sequence[Occurrence]) -> str:
    return _listed([_quoted(each.form) + (f" ({each.count} fois)" if each.count > 1 else "") for each in occurrences])


def _not_in_text(node: Word | Phrase | Wildcard | Fuzzy, subject: Subject) -> str:
    if node.field and (elsewhere := subject.occurrences(replace(node, field=None))):
        return f"{_found(elsewhere)[:-1]} ; pas dans {_IN_FIELD[node.field]}."
    tokens = [token for token in subject.engine.analyzer.tokens(_text(node)) if not token.function_word]
    match node:
        case Word(exact=True) if others := subject.occurrences(replace(node, exact=False)):
            return f"Sous cette forme exacte, le mot n’y est pas. {_found(others)}"
        case Word() if len(tokens) > 1:
            return (
                _not_together(tokens, "exact" if node.exact else "stem", subject)
                or "Ces mots n’y sont pas l’un à côté de l’autre."
            )
        case Phrase():
            return _not_together(subject.engine.analyzer.tokens(node.text), "exact", subject) or _out_of_order(node, subject)
        case Wildcard(pattern=pattern):
            return f"Aucun mot de l’article n’a la forme {_quoted(pattern)}."
        case Fuzzy():
            letters = "une lettre" if node.distance == 1 else "deux lettres"
            return f"Aucun mot de l’article ne s’écrit, à {letters} près, {_quoted(node.text)}."
        case _:
            return _no_form(tokens[0], subject) if tokens else f"{_quoted(_text(node))} n’y est pas."


def _not_together(tokens: Sequence[Token], strength: Strength, subject: Subject) -> str | None:
    """Which of several words is missing; None where each of them stands somewhere."""
    for token in tokens:
        if not subject.matches(Terms((token,), strength)):
            if strength == "exact" and (others := subject.words.of_stem(token.stem)):
                return f"{_quoted(token.exact)} n’y est pas sous cette forme ; on y trouve {_listed(list(map(_quoted, others)))}."
            return _no_form(token, subject)
    return None


def _out_of_order(phrase: Phrase, subject: Subject) -> str:
    slop = nearest_slop(phrase, subject)
    if slop is None:
        return "Les mots y sont, mais pas dans cet ordre, ou trop loin les uns des autres."
    others = "un autre mot" if slop == 1 else f"{slop} autres mots"
    return f"Les mots y sont dans cet ordre, avec jusqu’à {others} entre deux d’entre eux."


def nearest_slop(phrase: Phrase, subject: Subject) -> int | None:
    """With how many other words between two neighbours a phrase stands in the article; None where no number is enough."""
    if not subject.matches(replace(phrase, slop=GREATEST_SLOP)):
        return None
    low, high = phrase.slop, GREATEST_SLOP
    while high - low > 1:
        middle = (low + high) // 2
        if subject.matches(replace(phrase, slop=middle)):
            high = middle
        else:
            low = middle
    return high


def _no_form(token: Token, subject: Subject) -> str:
    """No form of a word: whether another word of its family, or a misspelling, is there instead."""
    said = f"Aucune forme de {_quoted(token.exact)} n’y est"
    if other := subject.words.family(token):
        return f"{said} ; {_quoted(other[1])} y est, mais ce n’est pas le même mot (racines : {token.stem}, {other[0].stem})."
    if written := subject.words.misspelled(token):
        return f"{said} ; {_quoted(written)} s’écrit presque ainsi."
    return f"{said} (racine : {token.stem})."


def _filed(node: FacetValue, subject: Subject) -> str:
    name = french_name(FacetField(node.kind))
    values = subject.engine.resolve(node.kind, node.text)
    if not values:
        return f"{_quoted(node.text)} ne désigne rien dans l’archive ({name})."
    carried = [value for value in values if subject.matches(FiledUnder(node.kind, (value,)))]
    if carried:
        return f"Classé sous {_listed([_quoted(subject.engine.label(node.kind, value)) for value in carried])}."
    return f"L’article n’est pas classé sous {_quoted(node.text)} ({name})."


def _in_office(node: InOffice, subject: Subject) -> str:
    holders = subject.engine.holders(node.text)
    if not holders:
        return f"Personne, dans les articles de l’archive, n’a exercé la fonction {_quoted(node.text)}."
    carried = [each for each in holders if subject.matches(FiledUnder("person", (each.person,)))]
    if not carried:
        return "L’article n’est classé sous aucune personne qui ait exercé cette fonction."
    then = [each for each in carried if subject.matches(Published(each.first, each.last))]
    told = [f"{subject.engine.label('person', each.person)} {in_french(each.first, each.last)}" for each in then or carried]
    return f"Fonction exercée par {_listed(told)} ; {_date(subject)}."


def _published(node: Published, subject: Subject) -> str:
    if subject.matches(node):
        return f"{_capital(_date(subject))}."
    return f"{_capital(_date(subject))} ; il aurait fallu qu’il soit {understood(node)}."


def _cited(node: Cited, subject: Subject) -> str:
    """Which dates an article speaks of: those that are meant, or all where none is."""
    spoken = subject.dates()
    if not spoken:
        return "L’article ne parle d’aucune date qui ait été reconnue."
    meant = [each for each in spoken if within(each, node.first, node.last)]
    told = _listed([named_in_french(each.first_day, each.last_day) for each in meant or spoken])
    if meant:
        return f"L’article parle de : {told}."
    return f"L’article parle de : {told} ; aucune de ces dates ne tient tout entière dans la période."


def within(date: Annotation, first: datetime.date | None, last: datetime.date | None) -> bool:
    """Whether all days of a date that is spoken of lie in a period; None is open."""
    if date.first_day is None or date.last_day is None:
        return False
    return (first is None or first <= date.first_day) and (last is None or date.last_day <= last)


def _date(subject: Subject) -> str:
    """`l’article est publié le 3 mai 1962`."""
    date = subject.stored.article.published
    if date is None:
        return "l’article n’a pas de date"
    told = f"l’article est publié {of_precision(date.day, date.precision)}"
    if date.precision in {"year", "month"}:
        told += f", sans plus de précision : il compte pour le {in_french(date.day, date.day).removeprefix('le ')}"
    return told


def _text(node: Word | Phrase | Wildcard | Fuzzy) -> str:
    return node.pattern if isinstance(node, Wildcard) else node.text


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _listed(told: Sequence[str]) -> str:
    others = len(told) - _LISTED
    if others > 0:
        return f"{', '.join(told[:_LISTED])} et {others} autre{'s' if others > 1 else ''}"
    return ", ".join(told)


def _quoted(text: str) -> str:
    return f"« {shortened(text)} »"

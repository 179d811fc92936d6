"""Every sentence that tells the researcher what was ignored or read otherwise than written, in French.

Each says what, and why or what it was read as; `start` and `end` say where. The docstring of each gives a query that causes it.
"""

from collections.abc import Iterable, Mapping

from corpus.normal_form import composed
from search_api.query.fields import FacetField, TextField, french_name
from search_api.query.french_dates import in_french, named_in_french
from search_api.query.lexer import Lexeme, LexemeKind
from search_api.query.nodes import Cited, FacetValue, Fuzzy, InOffice, Notice, Phrase, Published, Wildcard, Word

# More would not be read, and a query of 2,000 signs could cause hundreds.
MOST_NOTICES = 20

_LONGEST_QUOTATION = 40

_SCOPES: Mapping[LexemeKind, str] = {
    "exact": "il ne s’applique qu’à un mot entier ou à une expression du texte",
    "tilde": "il ne s’applique qu’à un mot entier ou à une expression du texte",
    "boost": "un poids ne s’applique qu’à un mot ou à une expression du texte",
}


def quotation_mark_without_pair(mark: Lexeme) -> Notice:
    """`"consuls généraux`."""
    return _at(mark, "Un guillemet est sans son pendant : il est ignoré, et ce qui suit est lu comme des mots.")


def empty_phrase(phrase: Lexeme) -> Notice:
    """`visas "…"`."""
    return _at(phrase, "Une expression entre guillemets sans aucun mot est ignorée.")


def parenthesis_not_closed(parenthesis: Lexeme) -> Notice:
    """`visas (Maroc OU Tunisie`."""
    return _at(parenthesis, "Une parenthèse n’est pas fermée : elle vaut jusqu’à la fin de la requête.")


def parenthesis_not_opened(parenthesis: Lexeme) -> Notice:
    """`visas) Maroc`."""
    return _at(parenthesis, "Une parenthèse fermante sans parenthèse ouvrante est ignorée.")


def parentheses_too_deep(parenthesis: Lexeme, limit: int) -> Notice:
    """More parentheses within each other than anybody means."""
    return _at(parenthesis, f"Les parenthèses au-delà de {limit} niveaux sont ignorées.")


def operator_without_operand(operator: Lexeme) -> Notice:
    """`visas SAUF`, `ET visas`."""
    missing = "aucun mot ne le suit" if operator.kind == "not" else "il manque un mot avant ou après lui"
    return _at(operator, f"L’opérateur « {operator.text} » est ignoré : {missing}.")


def field_without_words(field: Lexeme) -> Notice:
    """`visas titre:`."""
    return _at(field, f"Le champ « {shortened(field.text)} » est ignoré : aucun mot ne le suit.")


def leading_wildcard(sign: str, start: int) -> Notice:
    """`*mission`; `start` is where the sign stands."""
    return Notice(f"« {sign} » au début d’un mot est ignoré.", start, start + len(sign))


def wildcard_with_too_few_letters(word: Lexeme, read: str) -> Notice:
    """`a*`."""
    return _read_as(word, read, "avec « * » ou « ? », il faut au moins deux lettres")


def wildcard_in_facet(word: Lexeme, read: str, field_name: str) -> Notice:
    """`personne:Macr*`."""
    return _read_as(word, read, f"le champ « {field_name} » ne connaît ni « * » ni « ? »")


def too_many_expansions(word: Lexeme, read: str, limit: int) -> Notice:
    """The ninth of `aa* ab* ac* …`."""
    return _read_as(word, read, f"une requête a {limit} mots au plus avec « * », « ? » ou « ~ »")


def sign_ignored(sign: Lexeme) -> Notice:
    """`=réadm*`, `personne:Macron~2`, `(visas Maroc)^2`: beside something that the sign has no meaning for."""
    return _at(sign, f"« {shortened(sign.text)} » est ignoré : {_SCOPES[sign.kind]}.")


def weight_out_of_range(suffix: Lexeme, read: str, lowest: str, highest: str) -> Notice:
    """`visas^20`; `read`, `lowest` and `highest` as they are written in French."""
    return _read_as(suffix, read, f"un poids va de {lowest} à {highest}")


def distance_out_of_range(suffix: Lexeme, read: str) -> Notice:
    """`visas~3`."""
    return _read_as(suffix, read, "une ou deux lettres peuvent différer")


def slop_out_of_range(suffix: Lexeme, read: str, highest: int) -> Notice:
    """`"accord visas"~500`."""
    return _read_as(suffix, read, f"l’écart entre deux mots est un nombre entier de 0 à {highest}")


def slop_without_number(suffix: Lexeme) -> Notice:
    """`"accord visas"~`."""
    return _at(suffix, "« ~ » est ignoré : après une expression, il lui faut un nombre.")


def impossible_date(value: Lexeme, reason: str) -> Notice:
    """`date:1962-13`; `reason` is a French phrase that names the value."""
    return _at(value, f"{reason[0].upper()}{reason[1:]} : ce critère est ignoré.")


def dates_in_reverse(value: Lexeme) -> Notice:
    """`date:2020..2018`."""
    return _at(value, f"« {shortened(value.text)} » est lu de la date la plus ancienne à la plus récente.")


def too_many_leaves(start: int, end: int, limit: int) -> Notice:
    """A whole page pasted into the search box."""
    return Notice(f"La requête a plus de {limit} mots ou critères : la suite est ignorée.", start, end)


def found_nowhere(leaf: Word | Phrase | Wildcard | Fuzzy | FacetValue | InOffice | Published | Cited) -> Notice:
    """`readmision`: a part of the query that finds nothing, whatever stands beside it."""
    match leaf:
        case Word(text=text, exact=True):
            message = f"« {shortened(text)} » n’est dans aucun article sous cette forme exacte."
        case Word(text=text):
            message = f"« {shortened(text)} » n’est dans aucun article."
        case Phrase(text=text):
            message = f"« {shortened(text)} » ne se trouve nulle part, mot pour mot et dans cet ordre."
        case Wildcard(pattern=pattern):
            message = f"Aucun mot de l’archive n’a la forme « {shortened(pattern)} »."
        case Fuzzy(text=text):
            message = f"Aucun mot de l’archive ne s’écrit à peu près « {shortened(text)} »."
        case FacetValue(kind=kind, text=text):
            message = f"Aucun article n’est classé sous « {shortened(text)} » ({french_name(FacetField(kind))})."
        case InOffice(text=text):
            message = f"Aucun article n’est classé sous une personne qui exerçait alors la fonction « {shortened(text)} »."
        case Published(first=first, last=last):
            message = f"Aucun article n’est publié {in_french(first, last)}."
        case Cited(first=first, last=last):
            message = f"Aucun article ne parle d’une date de cette période ({named_in_french(first, last)})."
    if isinstance(leaf, Word | Phrase | Wildcard | Fuzzy) and leaf.field:
        message = f"{message[:-1]} (champ « {french_name(TextField(leaf.field))} »)."
    return Notice(message, leaf.start, leaf.end)


def found_without_filters(total: int, end: int) -> Notice:
    """`visas`, narrowed to a year without any."""
    articles = "1 article répond" if total == 1 else f"{total} articles répondent"
    return Notice(f"Sans les filtres choisis, {articles} à la requête.", 0, end)


def never_together(end: int) -> Notice:
    """`charbon réadmission`."""
    return Notice("Chaque partie de la requête se trouve dans l’archive, mais aucun article ne répond à l’ensemble.", 0, end)


def in_order(notices: Iterable[Notice], limit: int = MOST_NOTICES) -> tuple[Notice, ...]:
    """As they stand in the query; beyond `limit`, one notice that there are others."""
    ordered = sorted(notices, key=lambda notice: (notice.start, notice.end))
    if len(ordered) <= limit:
        return tuple(ordered)
    others = ordered[limit - 1 :]
    summary = f"{len(others)} autres parties de la requête sont ignorées ou lues autrement."
    return (*ordered[: limit - 1], Notice(summary, others[0].start, max(notice.end for notice in others)))


def french_number(number: float) -> str:
    """With a comma, and without decimals where there are none.

    >>> french_number(0.5), french_number(2.0)
    ('0,5', '2')
    """
    return str(number).removesuffix(".0").replace(".", ",")


def shortened(text: str) -> str:
    """A piece of the query, composed and short enough to be quoted in a sentence."""
    text = composed(text)
    return text if len(text) <= _LONGEST_QUOTATION else text[: _LONGEST_QUOTATION - 1] + "…"


def _at(lexeme: Lexeme, message: str) -> Notice:
    return Notice(message, lexeme.start, lexeme.end)


def _read_as(lexeme: Lexeme, read: str, reason: str) -> Notice:
    return _at(lexeme, f"« {shortened(lexeme.text)} » est lu « {shortened(read)} » : {reason}.")

"""Cuts a query string into lexemes: words, quotation marks, parentheses, operators, field names and suffixes.

One regular expression knows all syntax. It is possessive throughout, so that no text makes it go back: the time grows
with the length of the query. What is neither syntax nor holds a letter or a digit is punctuation, and yields nothing.

>>> [(lexeme.kind, lexeme.text) for lexeme in lex("titre:paix ET -visa* ?")]
[('field', 'titre:'), ('word', 'paix'), ('and', 'ET'), ('minus', '-'), ('word', 'visa*')]
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from indexer.analysis.characters import GROUP_SPACES, one_of
from search_api.query.fields import DateField, field_named

LexemeKind: TypeAlias = Literal[
    "word", "phrase", "quote", "open", "close", "and", "or", "not", "plus", "minus", "exact", "field", "range", "tilde", "boost"
]


@dataclass(frozen=True, slots=True)
class Lexeme:
    """A piece of the query; `start` and `end` count code points in the string as given.

    `text` is what is written there, except for a phrase and a bracketed range: what stands between the marks.
    The text of a word still has the punctuation around it.
    """

    kind: LexemeKind
    text: str
    start: int
    end: int


OPERATORS: dict[str, LexemeKind] = {
    "ET": "and",
    "AND": "and",
    "OU": "or",
    "OR": "or",
    "SAUF": "not",
    "NON": "not",
    "NOT": "not",
}

# Both for use in a character class. Control characters, zero-width space and byte order mark part words as white space does.
SPACE = r"\s\x00-\x1f\x7f-\x9f\u200b\ufeff"
QUOTATION_MARKS = '"“”«»'
_SYNTAX = rf"{SPACE}{QUOTATION_MARKS}()~^"

# 10 000 and 250 000 are one number, as in the text; 242 338 are rather two resolutions.
_GROUP = f"{one_of(GROUP_SPACES)}[0-9]{{3}}"
_LAST_GROUP = f"{one_of(GROUP_SPACES)}000"
_GROUPS = rf"(?:[1-9][0-9]?(?:{_GROUP}){{1,6}}+|[1-9][0-9]{{2}}(?:{_GROUP}){{0,5}}?{_LAST_GROUP})(?:,[0-9]++)?+(?!\w|,[0-9])"

_NUMBER = r"(?:\d++(?:[.,]\d++)?+|[.,]\d++)"

_LEXEME = re.compile(
    rf"""
      (?P<space> [{SPACE}]++ )
    | (?P<quote> [{QUOTATION_MARKS}] )
    | (?P<open> \( )
    | (?P<close> \) )
    # An operator stands alone; with punctuation attached (`NON, merci`) it is a word.
    | (?P<operator> (?<![^{SPACE}{QUOTATION_MARKS}()]) (?:{"|".join(OPERATORS)}) (?![^{SPACE}{QUOTATION_MARKS}()]) )
    | (?P<sign> (?<![^{SPACE}(]) [-+] (?= [*?]?+[^\W_] | [{QUOTATION_MARKS}(=] ) )
    | (?P<exact> = (?= [^\W_] | [{QUOTATION_MARKS}] ) )
    | (?P<tilde> ~ {_NUMBER}?+ (?!\w) )
    | (?P<boost> \^ [-+]?+ {_NUMBER} (?!\w) )
    | (?P<stray> [~^] )
    # A name and its colon, and the bracketed range that may follow `date:`. Punctuation before it does not count (`—titre:`).
    | (?: [^\w{_SYNTAX}] | _ )*+ (?P<name> (?: [^\W\d_] | [\u0300-\u036f] )++ ) :
      (?P<range> [{SPACE}]*+ \[ [^\[\]{QUOTATION_MARKS}()]{{0,40}}+ \] )?+
    | (?P<word> {_GROUPS} | [^{_SYNTAX}]++ )
    """,
    re.VERBOSE,
)

_PLAIN_KINDS: dict[str, LexemeKind] = {
    "quote": "quote",
    "open": "open",
    "close": "close",
    "exact": "exact",
    "tilde": "tilde",
    "boost": "boost",
    "word": "word",
}
_SIGNS: dict[str, LexemeKind] = {"+": "plus", "-": "minus"}
# What a `~` or `^` may directly follow.
_BEFORE_SUFFIX: frozenset[LexemeKind] = frozenset({"word", "quote", "close", "tilde", "boost"})


def lex(text: str) -> tuple[Lexeme, ...]:
    """Every lexeme of a query, in order. Any string has a reading."""
    lexemes: list[Lexeme] = []
    position = 0
    while match := _LEXEME.match(text, position):
        position = match.end()
        group = match.lastgroup
        if group in {"name", "range"}:
            lexemes.extend(_named(match))
            if lexemes[-1].kind != "range":
                position = match.end("name") + 1
        elif group in {"tilde", "boost"} and not _follows(lexemes, position=match.start()):
            position = match.start() + 1  # the sign is punctuation, the number a word (`~5 millions`)
        elif group != "word" or any(map(str.isalnum, match.group())) or _is_bound(lexemes, position=match.start()):
            lexemes.extend(_single(match))
    return tuple(lexemes)


def _follows(lexemes: list[Lexeme], *, position: int) -> bool:
    return bool(lexemes) and lexemes[-1].end == position and lexemes[-1].kind in _BEFORE_SUFFIX


def _is_bound(lexemes: list[Lexeme], *, position: int) -> bool:
    """Whether a piece without letter or digit is the value of a date field (`date:..`), which has to be told, not passed over."""
    if not lexemes or lexemes[-1].kind != "field" or lexemes[-1].end != position:
        return False
    return isinstance(field_named(lexemes[-1].text.removesuffix(":")), DateField)


def _single(match: re.Match[str]) -> Iterator[Lexeme]:
    """The lexeme of a match; none for white space and a stray sign."""
    written = match.group()
    start, end = match.span()
    if match.lastgroup == "operator":
        yield Lexeme(OPERATORS[written], written, start, end)
    elif match.lastgroup == "sign":
        yield Lexeme(_SIGNS[written], written, start, end)
    elif kind := _PLAIN_KINDS.get(match.lastgroup or ""):
        yield Lexeme(kind, written, start, end)


def _named(match: re.Match[str]) -> Iterator[Lexeme]:
    """A field, and its range if it is one of dates; a word before a colon where no field is called so."""
    start, end = match.span("name")
    field = field_named(match["name"])
    if field is None:
        yield Lexeme("word", match.string[match.start() : end], match.start(), end)
        return
    yield Lexeme("field", match.string[start : end + 1], start, end + 1)
    if match["range"] is not None and isinstance(field, DateField):
        bracket = match.start("range") + match["range"].index("[")
        yield Lexeme("range", match.string[bracket + 1 : match.end() - 1], bracket, match.end())

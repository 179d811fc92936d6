"""The fields of the query language: their names, French and English, and what each one asks for.

>>> field_named("Thèmes")
FacetField(kind='topic')
>>> field_named("CHAPO")
TextField(name='standfirst')
>>> field_named("ministre") is None
True
"""

import unicodedata
from dataclasses import dataclass
from typing import Literal, TypeAlias

from corpus.annotation import FieldName
from indexer.index import FacetKind


@dataclass(frozen=True, slots=True)
class TextField:
    """The words stand in one field of the article's text."""

    name: FieldName


@dataclass(frozen=True, slots=True)
class FacetField:
    """The article is filed under a value that is called so."""

    kind: FacetKind


@dataclass(frozen=True, slots=True)
class DateField:
    """The article was published within a period, before it or after it; or it speaks of a date within one."""

    relation: Literal["within", "before", "after", "cited"]


@dataclass(frozen=True, slots=True)
class OfficeField:
    """The article is filed under a person who held a function on the day of publication."""


QueryField: TypeAlias = TextField | FacetField | OfficeField | DateField

# The first name of a field is the one that the understood sentence writes.
_NAMES: tuple[tuple[QueryField, str], ...] = (
    (TextField("title"), "titre titres title titles"),
    (TextField("standfirst"), "chapô chapôs standfirst standfirsts"),
    (TextField("body"), "texte textes corps body bodies"),
    (FacetField("person"), "personne personnes person persons"),
    (FacetField("topic"), "thème thèmes theme themes topic topics"),
    (FacetField("place"), "lieu lieux place places"),
    (FacetField("organisation"), "organisation organisations organization organizations"),
    (FacetField("source"), "source sources"),
    (FacetField("author"), "auteur auteurs author authors"),
    (DateField("within"), "date dates"),
    (DateField("before"), "avant before"),
    (DateField("after"), "après after"),
    (DateField("cited"), "cite cited"),
    (OfficeField(), "fonction fonctions function functions"),
)


def fold_name(name: str) -> str:
    """A name without its accents and case, however they are encoded."""
    # Letter by letter: a long run of marks would be sorted first, only to be dropped.
    decomposed = "".join(unicodedata.normalize("NFD", character) for character in name)
    return "".join(character for character in decomposed if not unicodedata.combining(character)).casefold()


_BY_NAME: dict[str, QueryField] = {fold_name(name): field for field, names in _NAMES for name in names.split()}
_FRENCH_NAMES: dict[QueryField, str] = {field: names.split()[0] for field, names in _NAMES}


def field_named(name: str) -> QueryField | None:
    """The field that a name stands for, accents and case free; None for any other word."""
    return _BY_NAME.get(fold_name(name))


def french_name(field: TextField | FacetField | OfficeField) -> str:
    """The name that the understood sentence writes: `thème`."""
    return _FRENCH_NAMES[field]

"""Whom and what do the archive's names mean?  Authority files (SKOS in Turtle), read once into plain records."""

from corpus.authority.check import check_authorities
from corpus.authority.checks.entry import AuthorityProblem
from corpus.authority.concept import Authorities, Concept, ConceptKind, Tenure
from corpus.authority.label_key import label_key
from corpus.authority.reader import read_authorities
from corpus.errors import AuthorityError

__all__ = [
    "Authorities",
    "AuthorityError",
    "AuthorityProblem",
    "Concept",
    "ConceptKind",
    "Tenure",
    "check_authorities",
    "label_key",
    "read_authorities",
]

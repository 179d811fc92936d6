"""Persons who held offices, the countries and organisations of these, and who is seen by an office."""

from collections.abc import Callable

import pytest

from corpus.authority import Authorities, Concept, Tenure
from corpus.publication_date import PublicationDate
from indexer.recognition import Recogniser


def _held(function: str, seat: str, start: str, end: str | None, *, organisation: bool = False) -> Tenure:
    return Tenure(function, None if organisation else seat, seat if organisation else None, start, end, "S")


def _person(id: str, name: str, *tenures: Tenure) -> Concept:
    return Concept("person", id, name, family_name=name.rpartition(" ")[2], tenures=tenures)


CONCEPTS = (
    _person("chirac", "Jacques Chirac", _held("président de la République", "france", "1995-05-17", "2007-05-16")),
    _person("vedrine", "Hubert Védrine", _held("ministre des Affaires étrangères", "france", "1997-06-04", "2002-05-06")),
    _person("jospin", "Lionel Jospin", _held("Premier ministre", "france", "1997-06-02", "2002-05-06")),
    _person("clinton", "Bill Clinton", _held("président", "etats-unis", "1993-01-20", "2001-01-20")),
    _person("albright", "Madeleine Albright", _held("secrétaire d'État", "etats-unis", "1997-01-23", "2001-01-20")),
    _person("bush-pere", "George Bush", _held("président", "etats-unis", "1989-01-20", "1993-01-20")),
    _person("bush-fils", "George W. Bush", _held("président", "etats-unis", "2001-01-20", "2009-01-20")),
    _person("fillon", "François Fillon", _held("Premier ministre", "france", "2007-05-17", "2012-05-15")),
    _person("hassan", "Hassan II", _held("roi", "maroc", "1961-03-03", "1999-07-23")),
    _person("mohammed", "Mohammed VI", _held("roi", "maroc", "1999-07-23", None)),
    _person("merkel", "Angela Merkel", _held("chancelière fédérale", "allemagne", "2005-11-22", "2021-12-08")),
    _person("annan", "Kofi Annan", _held("secrétaire général", "onu", "1997-01-01", "2006-12-31", organisation=True)),
    _person(
        "ogata", "Sadako Ogata", _held("haut-commissaire aux réfugiés", "hcr", "1991-01-01", "2000-12-31", organisation=True)
    ),
    _person("ricupero", "Rubens Ricupero", _held("secrétaire général", "cnuced", "1995", "2004", organisation=True)),
    _person(
        "santer", "Jacques Santer", _held("président de la Commission", "commission", "1995-01", "1999-03", organisation=True)
    ),
    _person("jean-paul", "Jean-Paul II", _held("pape", "vatican", "1978-10-16", "2005-04-02")),
    Concept("place", "france", "France", demonyms=("français", "française")),
    Concept("place", "etats-unis", "États-Unis", demonyms=("américain", "américaine", "américains")),
    Concept("place", "maroc", "Maroc", ("royaume du Maroc",), demonyms=("marocain", "marocaine")),
    Concept("place", "rabat", "Rabat", broader=("maroc",)),
    Concept("place", "allemagne", "Allemagne", demonyms=("allemand", "allemande")),
    Concept("place", "vatican", "Vatican"),
    Concept("organisation", "onu", "Organisation des Nations unies", ("Nations unies",), acronyms=("ONU",)),
    Concept("organisation", "hcr", "Haut-Commissariat aux réfugiés", ("Haut-Commissariat pour les réfugiés",), broader=("onu",)),
    Concept("organisation", "cnuced", "Conférence sur le commerce", acronyms=("CNUCED",), broader=("onu",)),
    Concept("organisation", "commission", "Commission européenne"),
)


@pytest.fixture(scope="session")
def office_holders() -> Authorities:
    by_kind: dict = {}
    for concept in CONCEPTS:
        by_kind.setdefault(concept.kind, {})[concept.id] = concept
    return Authorities(by_kind)


@pytest.fixture(scope="session")
def persons(office_holders: Authorities) -> Callable[[str, str | None], list[str]]:
    """The persons of a text of a date, as `words=value`; those meant by an office as `words=>value`."""
    recogniser = Recogniser(office_holders)

    def see(text: str, date: str | None = "1998-05-04") -> list[str]:
        found = []
        for each in recogniser.annotate_text(text, PublicationDate.parse(date) if date else None):
            if each.kind == "person":
                assert each.passage
                sign = "=>" if each.reason.code == "function" else "="
                found.append(f"{text[each.passage.start : each.passage.end]}{sign}{each.value}")
        return found

    return see

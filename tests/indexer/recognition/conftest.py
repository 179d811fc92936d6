"""A small authority file, and what is seen in a text with it."""

from collections.abc import Callable

import pytest

from corpus.authority import Authorities, Concept
from indexer.recognition import Recogniser

CONCEPTS = (
    Concept("person", "emmanuel-macron", "Emmanuel Macron", family_name="Macron"),
    Concept("person", "angela-merkel", "Angela Merkel", family_name="Merkel"),
    Concept("person", "bill-clinton", "Bill Clinton", ("William Clinton",), family_name="Clinton"),
    Concept("person", "hillary-clinton", "Hillary Clinton", family_name="Clinton"),
    Concept("person", "charles-de-gaulle", "Charles de Gaulle", ("général de Gaulle",), family_name="de Gaulle"),
    Concept("person", "jean-yves-le-drian", "Jean-Yves Le Drian", family_name="Le Drian"),
    Concept("person", "bruno-le-maire", "Bruno Le Maire", family_name="Le Maire"),
    Concept("person", "mohammed-vi", "Mohammed VI", ("roi Mohammed VI",)),
    Concept("person", "recep-tayyip-erdogan", "Recep Tayyip Erdogan", family_name="Erdogan"),
    Concept("person", "simone-veil", "Simone Veil", family_name="Veil"),
    Concept("person", "albert-paris", "Albert Paris", family_name="Paris"),
    Concept("place", "france", "France", demonyms=("français", "française", "françaises"), combining_forms=("franco",)),
    Concept("place", "maroc", "Maroc", ("Royaume du Maroc",), demonyms=("marocain", "marocaine", "marocains")),
    Concept("place", "male", "Malé"),
    Concept("place", "paris", "Paris"),
    Concept("place", "le-caire", "Le Caire"),
    Concept("place", "berlin", "Berlin"),
    Concept("place", "berlin-est", "Berlin-Est"),
    Concept("place", "etats-unis", "États-Unis", ("USA",)),
    Concept("place", "cote-d-ivoire", "Côte d'Ivoire"),
    Concept("place", "guinee", "Guinée"),
    Concept("place", "guinee-bissau", "Guinée-Bissau"),
    Concept("place", "maurice", "Maurice", ("île Maurice",), display_only=frozenset({"Maurice"})),
    Concept("place", "congo", "Congo-Brazzaville", ("Congo",)),
    Concept("place", "rdc", "République démocratique du Congo", ("Congo",)),
    Concept("organisation", "otan", "Organisation du traité de l'Atlantique nord", acronyms=("OTAN",)),
    Concept("organisation", "union-europeenne", "Union européenne", acronyms=("UE",)),
    Concept("organisation", "g7", "Groupe des Sept", ("G7",)),
    Concept("organisation", "onu", "Organisation des Nations unies", ("Nations unies", "Onu"), acronyms=("ONU",)),
    Concept("topic", "traites", "Traités et accords", ("accord bilatéral", "traité", "mine antipersonnel")),
    Concept("topic", "peche", "Pêche", ("pêche",)),
    Concept("topic", "memoire", "Mémoire", ("commémoration",)),
    Concept("topic", "statut-de-berlin", "Statut de Berlin", ("mur de Berlin",)),
    Concept("topic", "tnp", "Non-prolifération nucléaire", ("TNP",)),
)


def authorities_of(*concepts: Concept) -> Authorities:
    by_kind: dict = {}
    for concept in concepts:
        by_kind.setdefault(concept.kind, {})[concept.id] = concept
    return Authorities(by_kind)


@pytest.fixture(scope="session")
def authorities() -> Authorities:
    return authorities_of(*CONCEPTS)


@pytest.fixture(scope="session")
def recogniser(authorities: Authorities) -> Recogniser:
    return Recogniser(authorities)


@pytest.fixture(scope="session")
def seen(recogniser: Recogniser) -> Callable[[str], list[tuple[str, str, str]]]:
    """What is seen in a text: (words of the passage, kind:value, reason), in the order of the text."""

    def see(text: str) -> list[tuple[str, str, str]]:
        found = []
        for annotation in recogniser.annotate_text(text):
            assert annotation.passage
            assert annotation.passage.field == "body"
            words = text[annotation.passage.start : annotation.passage.end]
            found.append((words, f"{annotation.kind}:{annotation.value}", str(annotation.reason)))
        return found

    return see


@pytest.fixture(scope="session")
def values(seen: Callable[[str], list[tuple[str, str, str]]]) -> Callable[[str], list[str]]:
    """What is seen in a text, as `words=value`."""
    return lambda text: [f"{words}={value.partition(':')[2]}" for words, value, _ in seen(text)]

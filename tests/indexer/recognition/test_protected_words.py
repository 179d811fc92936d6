from corpus.authority import Authorities, Concept, Tenure
from indexer.recognition import protected_words


def test_family_names_and_names_of_places_of_one_word() -> None:
    authorities = Authorities(
        {
            "person": {
                "a": Concept("person", "a", "Bruno Le Maire", family_name="Le Maire", scope_note="Ancien maire."),
                "b": Concept("person", "b", "Valéry Giscard d'Estaing", family_name="Giscard d'Estaing"),
                "c": Concept(
                    "person",
                    "c",
                    "Ségolène Royal",
                    family_name="Royal",
                    tenures=(Tenure("conseil royal", None, None, "1", None, ""),),
                ),
                "d": Concept("person", "d", "Tito"),
                "e": Concept("person", "e", "Michel Sapin", family_name="Sapin"),
            },
            "place": {
                "paris": Concept("place", "paris", "Paris", ("Ville lumière",)),
                "suisse": Concept("place", "suisse", "Suisse", demonyms=("suisse",)),
                "perou": Concept("place", "perou", "Pérou"),
            },
            "topic": {"marine": Concept("topic", "marine", "Marine")},
        }
    )
    assert protected_words(authorities) == {"giscard", "estaing", "paris", "perou"}


def test_no_authorities() -> None:
    assert protected_words(Authorities()) == frozenset()

import pytest

from corpus.authority import Authorities, Concept
from indexer.recognition import Recogniser

CONCEPTS = (
    Concept("organisation", "securite", "Conseil de sécurité"),
    Concept("organisation", "europe", "Conseil de l'Europe"),
    Concept("organisation", "otan", "Organisation du traité de l'Atlantique Nord", ("Alliance atlantique",), acronyms=("OTAN",)),
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le Conseil de sécurité siège. Le Conseil a dit", ["Conseil de sécurité=securite", "Conseil=securite"]),
        (
            "Le Conseil de sécurité, le Conseil de l'Europe, le Conseil.",
            ["Conseil de sécurité=securite", "Conseil de l'Europe=europe", "Conseil=europe"],
        ),
        ("L'OTAN, puis l’Organisation", ["OTAN=otan", "Organisation=otan"]),
        ("L'Alliance atlantique. L'Alliance", ["Alliance atlantique=otan", "Alliance=otan"]),
        # before it is named, in lower case, another one, without an article
        ("Le Conseil a dit. Le Conseil de sécurité", ["Conseil de sécurité=securite"]),
        ("Le Conseil de sécurité et le conseil, un Conseil, Conseil", ["Conseil de sécurité=securite"]),
        ("Le Conseil de sécurité et le Conseil européen, le Conseil Machin", ["Conseil de sécurité=securite"]),
        ("Le Conseil de sécurité et le Conseil des ministres, le Conseil-monde", ["Conseil de sécurité=securite"]),
        ("LE CONSEIL DE SÉCURITÉ. LE CONSEIL", ["CONSEIL DE SÉCURITÉ=securite"]),
    ],
)
def test_a_first_word_takes_up_the_last_that_was_named(text: str, expected: list[str]) -> None:
    recogniser = Recogniser(Authorities({"organisation": {each.id: each for each in CONCEPTS}}))
    found = [(each.passage, each.value) for each in recogniser.annotate_text(text)]
    assert [f"{text[passage.start : passage.end]}={value}" for passage, value in found if passage] == expected

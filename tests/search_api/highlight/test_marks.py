"""Whatever is passed over, the marks are those of a text that is analysed word by word."""

from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.analysis import FrenchAnalyzer
from search_api.highlight import Highlighter
from search_api.query import Node, expand, parse, without_idle_words
from tests.search_api.highlight.whole_analysis import marks_of_whole_text
from tests.search_api.query.names import NoNames

ANALYZER = FrenchAnalyzer(frozenset({"nations", "lome"}))

# Each kind of writing that the analyzer knows, plain and unusual, and what may stand beside it.
FRAGMENTS = (
    *(
        "accord",
        "accords",
        "L’accord",
        "l'Accord",
        "d‘accord",
        "lʼaccord",
        "accord-cadre",
        "ac\u00adcord",
        "_accord_",
        "ＡＣＣＯＲＤ",
    ),
    *(
        "réadmission",
        "re\u0301admission",
        "RÉADMISSION",
        "«réadmission»",
        "réadmission/accord",
        "paix",
        "Paix,",
        "de",
        "la",
        "l'",
        "d’un",
    ),
    *("O.T.A.N.", "l’OTAN", "J.Chirac", "ex-U.R.S.S.", "n° 5", "XXᵉ", "1er", "2nde", "Ier", "ire", "vie", "km²"),
    *("1 000", "1\u202f000 000,5", "1.000", "d'1 500", "(1 000)", "1 500-accord", "3,5", "10  000", "10\n000", "1990 500", "000"),
    *(
        "œuvre",
        "Œuvres",
        "oeuvre",
        "cœur",
        "Æneas",
        "Erdoğan",
        "Straße",
        "strasse",
        "ﬁn",
        "İstanbul",
        "ıd",
        "ŉ",
        "Москва",
        "가나",
        "𝒜ccord",
    ),
    *(
        "N’Djamena",
        "Ndjamena",
        "Sana'a",
        "aujourd’hui",
        "prud'homme",
        "porte‑parole",
        "sud-est",
        "l'Est",
        "trice",
        "yeux",
        "œil",
        "essayissement",
    ),
    *("\n\n", "…", "—", "«", "»", "'", "’’", "\u0301", "\u200b", "\ufeff", "²"),
)
JOINTS = (" ", " ", " ", ", ", ". ", "-", "’", "'", ".", "\xa0", "\u202f", "\n", "", "_")

pieces = st.sampled_from(FRAGMENTS)
texts = st.lists(st.tuples(pieces, st.sampled_from(JOINTS)), max_size=40).map(lambda parts: "".join(map("".join, parts)))


@st.composite
def queries(draw: st.DrawFn) -> str:
    """A word, cut or changed or as it is, a phrase, or some of them."""
    words = draw(st.lists(pieces, min_size=1, max_size=3))
    word = words[0]
    place = draw(st.integers(0, len(word)))
    return draw(
        st.sampled_from(
            (
                " OU ".join(words),
                f'"{" ".join(words)}"',
                f'"{" ".join(words)}"~{place}',
                f"={word}",
                f"{word[:place]}*{word[place + 1 :]}",
                f"{word[:place]}?{word[place + 1 :]}",
                f"{word[:place]}{word[place + 1 :]}~",
                f"{word[:place]}e{word[place:]}~2",
                f'{word} OU "{" ".join(words)}" SAUF accord',
            )
        )
    )


def tree(q: str) -> Node:
    return expand(without_idle_words(parse(q).tree, ANALYZER), ANALYZER, NoNames())


@given(queries(), st.lists(texts | st.text(max_size=60), min_size=1, max_size=3))
def test_no_shortcut_changes_a_mark(q: str, several: list[str]) -> None:
    node = tree(q)
    highlighter = Highlighter(node, ANALYZER)
    for text in several:
        assert highlighter.marks("body", text) == marks_of_whole_text(node, ANALYZER, text)


@pytest.mark.parametrize(
    ("q", "text", "marked"),
    [
        ("1000", "livrer 1 000 tonnes, (1\u202f000), 1 0000", ["1 000", "1\u202f000"]),
        ('"1000 tonnes"', "livrer d’1 000 tonnes", ["1 000 tonnes"]),
        ('"de la paix"', "de la, de la paix de\nla paix", ["de la paix", "de\nla paix"]),
        ('"de la paix"', "de la re\u0301admission ; de la pai\u00adx", ["de la pai\u00adx"]),
        ('"paix paix"', "paix paix paix", ["paix paix paix"]),
        ('"paix accord"~2', "paix d’un accord paix de la paix, l'accord", ["paix", "accord", "paix", "accord"]),
        ("coeur", "cœur, CŒUR, coeur", ["cœur", "CŒUR", "coeur"]),
        ("yeux", "l’œil, les yeux", ["œil", "yeux"]),
        ("macron~", "acron, emacron, macrons, macon, marcon", ["acron", "emacron", "macrons", "macon"]),
        ("a~", "b ab abc", ["b", "ab"]),
        ("j?er", "jœr joer jouer", ["jœr", "joer"]),
        ("coe*", "cœur cor", ["cœur"]),
        ("nations", "les NATIONS, une nation", ["NATIONS"]),
        ("paix OU accord OU traité OU visa OU envoi OU dette", "Visas, dettes et traités.", ["Visas", "dettes", "traités"]),
    ],
)
def test_what_is_marked(q: str, text: str, marked: list[str]) -> None:
    node = tree(q)
    assert marks_of_whole_text(node, ANALYZER, text) == Highlighter(node, ANALYZER).marks("body", text)
    assert [text[start:end] for start, end in Highlighter(node, ANALYZER).marks("body", text)] == marked


LONG = MappingProxyType(
    {
        "without a space": "accord," * 300_000,
        "one word": "a" * 2_000_000,
        "spaces": f"de{' ' * 2_000_000}la",
        "one letter": "l " * 1_000_000,
        "unusual": "e\u0301a " * 400_000,
        "number groups": "1 000 " * 300_000,
        "apostrophes": "l'" * 1_000_000,
    }
)


@pytest.mark.parametrize("text", LONG.values(), ids=LONG)
@pytest.mark.parametrize("q", ["accord", '"l la"~3', '"de la"', "a*b"])
def test_a_text_of_megabytes_is_no_trap(q: str, text: str) -> None:
    """It ends: what was not linear in the length of the text would take hours."""
    Highlighter(tree(q), ANALYZER).snippets("body", text)

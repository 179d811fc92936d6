"""The table of forms gives just the words that the analyzer gives, however texts are cut into pieces."""

import itertools
import json
import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from indexer.analysis import PLAIN_WORD, FrenchAnalyzer
from indexer.analysis.function_word_list import WITH_ACCENTS
from indexer.analysis.stem_exceptions import KEPT_APART, PLURALS
from indexer.index.segment import form_table
from indexer.index.segment.form_table import FormTable
from tests.indexer.index.segment.documents import FRENCH_TEXT, NUMBERS, WHITE_SPACE

ANALYZER = FrenchAnalyzer()
PROTECTED = FrenchAnalyzer(protected=frozenset({"nations unies", "traites", "etats", "conseil", "on"}))
# Shared by all examples, as one table is by all documents of a run.
SHARED = FormTable(ANALYZER)


def check(table: FormTable, analyzer: FrenchAnalyzer, texts: list[str]) -> None:
    numbers, starts = table.forms_of(texts)
    assert starts.size == len(texts) + 1
    for text, start, stop in zip(texts, starts[:-1].tolist(), starts[1:].tolist(), strict=True):
        found = numbers[start:stop].tolist()
        for strength, forms in (("exact", table.exact), ("folded", table.folded), ("stem", table.stem)):
            assert [forms[number] for number in found] == analyzer.forms(text, strength), text
        assert [table.exact[number] for number in found] == [token.exact for token in analyzer.tokens(text)]
    assert len(set(table.exact)) == len(table.exact) == len(table.folded) == len(table.stem)


@given(st.lists(FRENCH_TEXT, max_size=5), st.sampled_from([ANALYZER, PROTECTED]))
@example(["1", "000", "", "1 ", " 000"], ANALYZER)
@example(["", "1 000", "", "", "2 000", "x"], ANALYZER)
def test_forms_are_the_analyzers(texts: list[str], analyzer: FrenchAnalyzer) -> None:
    check(FormTable(analyzer), analyzer, texts)


@given(st.lists(FRENCH_TEXT, max_size=5))
def test_a_table_that_has_seen_other_texts_gives_the_same(texts: list[str]) -> None:
    check(SHARED, ANALYZER, texts)
    check(SHARED, ANALYZER, texts)


@given(st.lists(st.text(st.sampled_from([*WHITE_SPACE, *"0123456789.,'-aé"]), max_size=14), max_size=4))
def test_numbers_are_joined_over_the_spaces_of_numbers_only(texts: list[str]) -> None:
    check(SHARED, ANALYZER, texts)


@pytest.mark.parametrize("space", [*WHITE_SPACE, "\r\n", "  ", "\u200b", "\ufeff"])
def test_every_white_space(space: str) -> None:
    texts = [
        space,
        f"un{space}deux",
        f"M.{space}Bow",
        f"1{space}000{space}000,5",
        f"l'{space}an",
        f"O.T.A.N.{space}a",
        f"n°{space}1{space}000",
    ]
    check(FormTable(ANALYZER), ANALYZER, [*texts, *(f"{space}{text}{space}" for text in texts)])


@pytest.mark.parametrize("number", NUMBERS)
def test_every_number_in_every_surrounding(number: str) -> None:
    surroundings = [
        f"{before}{number}{after}" for before in ("", "a ", "1 ", "«", "1,") for after in ("", " b", " 000", ",", ",5", "e")
    ]
    check(FormTable(ANALYZER), ANALYZER, surroundings)


def test_a_piece_without_spaces_is_not_remembered_and_read_alike_each_time() -> None:
    table = FormTable(ANALYZER)
    long = "franco-marocain," * 500
    check(table, ANALYZER, [long, f"{long} 1 000", long])


def test_a_table_is_full_after_so_many_pieces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(form_table, "FULL", 3)
    table = FormTable(ANALYZER)
    assert not table.is_full
    check(table, ANALYZER, ["un deux trois"])
    assert table.is_full
    check(table, ANALYZER, ["quatre cinq un"])


def law(texts: list[str], analyzer: FrenchAnalyzer) -> None:
    seen: dict[str, tuple[str, str]] = {}
    for text in texts:
        for token in analyzer.tokens(text):
            assert seen.setdefault(token.exact, (token.folded, token.stem)) == (token.folded, token.stem), text


@given(st.lists(FRENCH_TEXT, min_size=1, max_size=5), st.sampled_from([ANALYZER, PROTECTED]))
def test_one_exact_form_has_one_folded_form_and_one_stem_wherever_it_stands(texts: list[str], analyzer: FrenchAnalyzer) -> None:
    """The table numbers forms by their exact form alone, so that it relies on this."""
    variants = [
        change(text) for text in texts for change in (str, str.upper, str.lower, str.title, "«{}»".format, "l'{}-".format)
    ]
    law(variants, analyzer)


TRICKY = """
    Est est l'Est l'est EST O.T.A.N. OTAN otan Otan XXe xxe 1er 1ER M. m. m M' m' M'Bow aujourd'hui Aujourd’hui prud'homme
    n° N° cœur coeur CŒUR été e\u0301te\u0301 nations Nations On on conseil traités États
"""


def test_the_law_holds_for_the_analyzers_own_words() -> None:
    words = TRICKY.split()
    for analyzer in (ANALYZER, PROTECTED):
        law(words + [f"{a} {b}" for a in words for b in words], analyzer)


FOREIGN_AND_IRREGULAR = "OTAN ONU SMSs œuvres Œuvre cœurs ÿ straße Ångström Þór travaux yeux"
PLAIN = [chr(point) for point in range(ord("A"), 0x180) if re.fullmatch(PLAIN_WORD, chr(point))]
ROMAN = ["I", "V", "X", "II", "III", "IV", "VIII", "IX", "XIV", "XX", "XXI", "XXXIX", "XL", "L", "C", "MM"]
ENDINGS = ["", "e", "er", "re", "ère", "eme", "ème", "ième", "es", "èmes", "nd", "nde", "E", "s", "x", "aux"]


@pytest.mark.parametrize("analyzer", [ANALYZER, PROTECTED], ids=["ordinary", "protected"])
def test_words_of_plain_letters_take_the_short_way_to_the_same_forms(analyzer: FrenchAnalyzer) -> None:
    words = [*sorted(WITH_ACCENTS), *PLURALS, *KEPT_APART, *(numeral + ending for numeral in ROMAN for ending in ENDINGS)]
    words += [*PLAIN, *(letter * 2 for letter in PLAIN), *(f"a{letter}" for letter in PLAIN), *(f"{letter}s" for letter in PLAIN)]
    words += FOREIGN_AND_IRREGULAR.split()
    texts = [change(word) for word in words for change in (str, str.upper, str.lower, str.capitalize)]
    surrounded = [around.format(text) for text in texts for around in ("«{}»", "({}).", "“{}”…", "{}?!", "{},;:", "«{}", "{}.)")]
    check(FormTable(analyzer), analyzer, texts)
    check(FormTable(analyzer), analyzer, surrounded)
    # One after the other in one text, as what stands before and behind may matter.
    check(FormTable(analyzer), analyzer, [" ".join(texts), " ".join(surrounded), "\u202f".join(texts)])


def test_real_articles(shared: Path) -> None:
    path = shared / "data" / "wikinews" / "articles.jsonl"
    if not path.is_file():
        pytest.skip(f"no real articles at {path}")
    with path.open(encoding="utf-8") as lines:
        articles = [json.loads(line) for line in itertools.islice(lines, 0, 4000, 5)]
    texts = [value for article in articles for value in article.values() if isinstance(value, str)]
    assert texts
    check(FormTable(ANALYZER), ANALYZER, texts)

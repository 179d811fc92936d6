"""The measurement of stemmers: indices worked out by hand, and lists that fit on a page."""

import math
from pathlib import Path

import pytest
from click.testing import CliRunner

from bench.conflation import Conflation, conflation
from bench.stem_origin import ACCENTS, AS_IT_IS, ELISION, ENDING, EXCEPTION, FUNCTION_WORD, ORDINAL, TAKEN, origin_of, origins
from bench.stem_vocabulary import FILES, PublishedStems, groups_by_lemma, groups_of_families, own_stem
from bench.stemming import main
from indexer.analysis import fold
from indexer.analysis.snowball import snowball_stem

# Three words of one group and two of another: of 10 pairs 4 are of one group, 6 of two.
GROUPS = {"a1": "a", "a2": "a", "a3": "a", "b1": "b", "b2": "b"}

PAIRS = (
    "accord\taccord\naccords\taccord\ncommun\tcommun\ncommunication\tcommun\nd'accord\taccord\ndans\tdan\n",
    "accord\tacord\naccords\tacord\ncommun\tcomun\ncommunication\tcomuniqu\nd'accord\td'acord\ndans\tdan\n",
    "accord\taccord\naccords\taccord\ncommun\tcommun\ncommunication\tcommunication\nd'accord\td'accord\ndans\tdan\n",
)


@pytest.mark.parametrize(
    ("stems", "understemming", "overstemming", "weight"),
    [
        ({"a1": "a1", "a2": "a2", "a3": "a3", "b1": "b1", "b2": "b2"}, 1, 0, 0),
        ({"a1": "x", "a2": "x", "a3": "x", "b1": "x", "b2": "x"}, 0, 1, math.inf),
        ({"a1": "x", "a2": "x", "a3": "x", "b1": "y", "b2": "y"}, 0, 0, math.inf),
        # Of group a the pairs with a3 are parted, of b its one pair; a3 and b1 are joined.
        ({"a1": "x", "a2": "x", "a3": "y", "b1": "y", "b2": "z"}, 3 / 4, 1 / 6, 2 / 9),
    ],
)
def test_the_indices_of_paice(stems: dict[str, str], understemming: float, overstemming: float, weight: float) -> None:
    figures = conflation(GROUPS, stems.__getitem__)
    assert figures == Conflation(5, 2, pytest.approx(understemming), pytest.approx(overstemming))
    assert figures.weight == pytest.approx(weight)


@pytest.mark.parametrize("groups", [{}, {"a": "1"}, {"a": "1", "b": "1"}, {"a": "1", "b": "2"}])
def test_without_pairs_nothing_is_wrong(groups: dict[str, str]) -> None:
    figures = conflation(groups, groups.__getitem__)
    assert (figures.understemming, figures.overstemming) == (0, 0)


def test_families_that_share_a_word_are_one_even_late() -> None:
    groups = groups_of_families(["un deux", "trois quatre", "Cinq six", "quatre deux"])
    assert [groups[word] for word in ("un", "trois", "quatre", "cinq")] == [groups["deux"]] * 3 + [groups["six"]]
    assert groups["deux"] != groups["six"]


def test_lemmas_are_simplemmas() -> None:
    pytest.importorskip("simplemma", reason="simplemma is not installed")
    assert groups_by_lemma(["accords", "signèrent", "abailard"]) == {"accords": "accord", "signèrent": "signer"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, pairs in zip(FILES, PAIRS, strict=True):
        (tmp_path / name).write_text(pairs, encoding="utf-8")
    return tmp_path


def test_elided_and_function_words_are_not_compared(folder: Path) -> None:
    published = PublishedStems.read(folder)
    assert published.compared() == ["accord", "accords", "commun", "communication"]
    stems = {name: stem("communication") for name, stem in published.stemmers().items()}
    assert stems == {
        "none": "communication",
        "minimal (Lucene)": "communication",
        "light (Lucene)": "comuniqu",
        "Snowball as it is": "commun",
        "Snowball, accents folded": "commun",
        "Dépêches": own_stem("communication"),
    }


@pytest.mark.parametrize(
    ("word", "origin"),
    [
        ("guerre", AS_IT_IS),
        ("sécurité", ACCENTS),
        ("vous", FUNCTION_WORD),
        ("vie", ORDINAL),
        ("travaux", EXCEPTION),
        ("conseillers", EXCEPTION),
        ("signèrent", f"{ENDING}er"),
        ("publications", f"{ENDING}ier"),
        ("élus", f"{ENDING}u"),
        ("d'accord", ELISION),
    ],
)
def test_where_a_stem_comes_from(word: str, origin: str) -> None:
    assert origin_of(word) == origin


def test_the_tables(folder: Path) -> None:
    pytest.importorskip("simplemma", reason="simplemma is not installed")
    done = CliRunner().invoke(main, [str(folder)], catch_exceptions=False)
    assert done.exit_code == 0
    assert "Lemmas of simplemma: 4 words in 3 groups" in done.stdout
    assert "Families of our tests: 3 words in 2 groups" in done.stdout
    assert "| none | 1.000 | 0.0 | 0 |" in done.stdout
    assert "| Snowball as it is | 0.000 | 200,000.0 | — |" in done.stdout
    assert "Snowball's vocabulary: 6 words, 3 with another stem than Snowball's" in done.stdout
    assert "| ending read as -quer | 1 | 1 | communication: communiqu, Snowball commun |" in done.stdout


@pytest.mark.parametrize("spoiled", FILES)
def test_what_is_no_list_of_stems_is_told(folder: Path, spoiled: str) -> None:
    (folder / spoiled).write_text("accord accord\n", encoding="utf-8")
    done = CliRunner().invoke(main, [str(folder)])
    assert done.exit_code == 1
    assert f"{spoiled}: " in done.stderr
    assert "wanted is a word, a tab and its stem a line" in done.stderr
    (folder / spoiled).unlink()
    assert "No such file" in CliRunner().invoke(main, [str(folder)]).stderr


@pytest.fixture(scope="module")
def snowball(shared: Path) -> dict[str, str]:
    return dict(PublishedStems.read(shared / "data" / "stemming").snowball)


def test_snowball_itself_is_the_published_one(snowball: dict[str, str]) -> None:
    assert {word: snowball_stem(word) for word in snowball} == snowball


def test_only_rules_of_ours_give_other_stems_than_snowball(snowball: dict[str, str]) -> None:
    found = origins(snowball)
    endings = {name for name in found if name.startswith(ENDING)}
    assert sum(origin.words for origin in found.values()) == len(snowball) == 21_655
    assert found.keys() - endings == {AS_IT_IS, ACCENTS, ELISION, FUNCTION_WORD, ORDINAL, EXCEPTION, TAKEN}
    assert found[AS_IT_IS].words > 13_000
    assert {name for name, origin in found.items() if not origin.differing} == {AS_IT_IS}
    for word, ours, _ in found[ACCENTS].differing:
        assert ours == snowball_stem(fold(word))

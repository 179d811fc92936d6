"""The measurement of persons, on sets that fit on a page."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from msgspec import json

from bench.recognition.labelled import Overhearing, known_in, labelled, ordinary_words
from bench.recognition.ner_set import Entity, MarkedSet, MarkedText, strict
from bench.recognition.persons import main, without_government_list
from bench.recognition.training import Known, train
from bench.recognition.variants import variant
from bench.retrieval_set import SetUnreadable
from corpus.authority import Authorities, Concept, Tenure
from indexer.recognition import Recogniser
from indexer.recognition.names.lexicon import Lexicon

TEXT = "Odile Lagrange part.\nM. Lagrange, de Rabat, a vu Lagrange."
PERSONS = ((0, 14), (21, 32), (49, 57))
MARKED = MarkedText("a", TEXT, (*(Entity(*span, "PER") for span in PERSONS), Entity(37, 42, "LOC"), Entity(0, 4, "DATE")))


def test_spans_are_compared_without_forms_of_address_and_punctuation() -> None:
    assert TEXT[37:42] == "Rabat"
    assert MARKED.persons() == {(0, 14), (24, 32), (49, 57)}
    assert strict("le général de Gaulle .", 0, 22) == (11, 20)


def test_labels_follow_the_marks() -> None:
    overhearing = Overhearing()
    (read,) = known_in([MARKED], Recogniser(Authorities(), overhearing), overhearing)
    sample = labelled(MARKED, read, Lexicon())
    words = [" ".join(sample.reading.tokens.words[run]) for run in sample.reading.runs]
    assert dict(zip(words, sample.labels, strict=True)) == {
        "Odile Lagrange": ["B-PER", "I-PER"],
        "M. Lagrange": ["O", "B-PER"],
        "de Rabat": ["O", "B-LOC"],
        "Lagrange": ["B-PER"],
    }


def test_ordinary_words_are_small_in_several_texts() -> None:
    texts = [MarkedText(id, text, ()) for id, text in (("a", "Le mot est là"), ("b", "un mot"), ("c", "Le Mot, un"))]
    assert ordinary_words(texts, Lexicon()) == ["mot", "un"]


def test_a_variant_renames_alike_and_moves_the_marks() -> None:
    found = [variant(MARKED, ["jeanne"], ["martin"], seed) for seed in range(40)]
    for each in found:
        assert {each.text[start:end].title() for start, end in each.persons()} <= {"Jeanne Martin", "Martin"}
        assert [each.text[mark.start : mark.end].title() for mark in each.entities if mark.type == "LOC"] == ["Rabat"]
    assert variant(MARKED, ["jeanne"], ["martin"], 3) == found[3]
    assert any("JEANNE MARTIN" in each.text for each in found)
    assert any("a vu M. Martin" in each.text for each in found)


def test_training_twice_gives_the_same_models() -> None:
    known = Known(
        Authorities(), [MARKED, MarkedText("b", "Jean Petit dort à Tunis.", (Entity(0, 10, "PER"), Entity(18, 23, "LOC")))] * 4
    )
    once, again = train(known, range(8)), train(known, range(8))
    assert (once.first, once.second) == (again.first, again.second)


def test_the_government_list_can_be_left_out() -> None:
    listed, other = (
        Concept("person", source[:3], source, tenures=(Tenure("ministre", None, None, "1999", None, source),))
        for source in ("Liste des gouvernements français depuis 1959", "Commission européenne")
    )
    kept = without_government_list(Authorities({"person": {each.id: each for each in (listed, other)}}))
    assert list(kept.of_kind("person").values()) == [other]


def test_a_folder_is_measured_with_the_models_of_the_package(tmp_path: Path) -> None:
    (tmp_path / "mine.jsonl").write_bytes(json.encode(MARKED))
    result = CliRunner().invoke(main, [str(tmp_path), "--without-spacy"])
    assert result.exit_code == 0, result.output
    assert "mine: 10 words, 3 persons; the models of the package" in result.output
    assert "| **whole recogniser** | 1.0000 | 1.0000 | 1.0000 |" in result.output


def test_what_is_no_set_is_refused(tmp_path: Path) -> None:
    (tmp_path / "bad.jsonl").write_text('{"id": 1}\n')
    with pytest.raises(SetUnreadable, match=r"bad\.jsonl"):
        MarkedSet.read(tmp_path / "bad.jsonl")
    assert CliRunner().invoke(main, [str(tmp_path)]).exit_code == 1

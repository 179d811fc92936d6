from corpus.annotation import Reason
from corpus.authority import Concept
from indexer.recognition.labels.automaton import LabelAutomaton
from indexer.recognition.labels.forms import Form
from indexer.recognition.labels.spelling import LabelSpelling
from indexer.recognition.scanned_text import ScannedText


def form(label: str, *, contracted: bool = False) -> Form:
    spelling = LabelSpelling(label, "any", "none")
    return Form(Concept("topic", label, label), spelling, Reason("label", label), contracted=contracted)


def found(text: str, *forms: Form) -> list[str]:
    scanned = ScannedText.of(text)
    return [scanned.slice(hit.start, hit.end) for hit in LabelAutomaton(forms).find(scanned)]


def test_whole_words_only() -> None:
    assert found("l'accord, accords, désaccord, accord2 accord", form("accord")) == ["accord", "accord"]


def test_overlapping_ones_are_all_found() -> None:
    assert found("accord de paix", form("accord"), form("accord de paix"), form("paix"), form("de paix")) == [
        "accord",
        "accord de paix",
        "de paix",
        "paix",
    ]


def test_words_side_by_side_share_their_space() -> None:
    assert found("un un un", form("un")) == ["un", "un", "un"]


def test_contracted_forms_stand_after_au_and_du() -> None:
    assert found("au Caire, du Caire, Au Caire, le Caire, Caire", form("Caire", contracted=True)) == ["Caire", "Caire", "Caire"]


def test_forms_of_one_key_come_together_if_they_fit() -> None:
    forms = (form("peche"), form("pêche"), Form(form("x").concept, LabelSpelling("Pêche", "exact", "all"), Reason("label", "x")))
    (hit,) = LabelAutomaton(forms).find(ScannedText.of("péché"))
    assert hit.forms == forms[:2]


def test_no_form_at_all() -> None:
    assert found("accord") == []
    assert found("", form("accord")) == []

import pytest

from corpus.annotation import Reason
from corpus.authority import Concept
from indexer.recognition.labels.automaton import Found
from indexer.recognition.labels.forms import Form
from indexer.recognition.labels.spelling import LabelSpelling
from indexer.recognition.persons.surnames import NamedPersons, is_bare
from indexer.recognition.scanned_text import ScannedText


def surname(id: str, given: str = "Robert", family_name: str = "Schuman") -> Form:
    person = Concept("person", id, f"{given} {family_name}", family_name=family_name)
    return Form(person, LabelSpelling(family_name, "any", "all"), Reason("surname", family_name))


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Schuman", True),
        ("M. Schuman", True),
        ("M.Schuman", True),
        ("le plan Schuman", True),
        ("Ministre Schuman", True),
        ("Avec Schuman", True),
        ("Clara Schuman", False),
        ("Clara\u00a0Schuman", False),
        ("Clara. Schuman", True),
        ("Clara, Schuman", True),
        ("Clara-Schuman", False),
        ("R. Schuman", True),
        ("C. Schuman", False),
        ("l'affaire C. Schuman", False),
        ("Schuman-Monnet", False),
        ("Schuman-monnaie", True),
        ("Adenauer-Schuman", True),
        ("Schuman-Adenauer", True),
        ("CLARA SCHUMAN", True),
        ("CLARA Schuman", False),
    ],
)
def test_bare_surnames(text: str, bare: bool) -> None:
    scanned = ScannedText.of(text)
    start = scanned.words.index("schuman")
    form = surname("robert-schuman")
    assert is_bare(scanned, Found(start, start + 7, (form,)), form, {"adenauer", "schuman"}) is bare


def test_whom_a_surname_means() -> None:
    robert, clara, paul = surname("robert"), surname("clara", "Clara"), surname("paul", "Paul")
    persons = NamedPersons([clara.concept, robert.concept, clara.concept])
    assert persons.bearer([robert, clara]) == clara  # none named yet: the first of the article
    persons.name(robert.concept)
    assert persons.bearer([robert, clara]) == robert
    persons.name(clara.concept)
    assert persons.bearer([robert, clara]) == clara
    assert persons.bearer([robert]) == robert
    assert persons.bearer([paul]) is None
    assert persons.surname_words == {"schuman"}
    assert persons
    assert not NamedPersons([])


@pytest.mark.parametrize(
    ("text", "bare"),
    [("M. Kim a dit", True), ("Kim, lui", True), ("Kim Yo-jong", False), ("KIM RENCONTRE", True), ("Kim-Trump", False)],
)
def test_surnames_before_given_names(text: str, bare: bool) -> None:
    form = surname("kim-jong-un", "Kim", "Jong-un")
    form = Form(
        Concept("person", "kim-jong-un", "Kim Jong-un", family_name="Kim"), LabelSpelling("Kim", "any", "all"), form.reason
    )
    scanned = ScannedText.of(text)
    start = scanned.words.index("kim")
    assert is_bare(scanned, Found(start, start + 3, (form,)), form, ()) is bare

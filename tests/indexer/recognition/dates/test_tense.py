import pytest

from indexer.recognition.dates.tense import tense_around
from indexer.recognition.scanned_text import ScannedText


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("L'accord sera signé le DATE à Rabat.", "future"),
        ("Ils se réuniront DATE.", "future"),
        ("DATE, le ministre ira à Alger.", None),
        ("DATE, le ministre recevra son homologue.", "future"),
        ("Le président doit s'y rendre DATE.", "future"),
        ("Il a signé DATE.", "past"),
        ("à signer DATE", None),
        ("DATE, ils ont conclu ; ils reviendront.", "past"),
        ("Il reviendra. Signé DATE.", "past"),
        ("Ils partirent DATE.", "past"),
        ("L'expérience engagée en DATE", "past"),
        ("L'opéra DATE", None),
        ("Il a dit qu'il viendra DATE", "future"),
        ("Ils sont attendus DATE", "future"),
        ("Il avait attendu DATE", "past"),
        ("On ne l'attendait pas avant DATE", "future"),
        ("Je serais dehors DATE", "future"),
        ("DATE", None),
    ],
)
def test_the_nearest_verb_of_the_sentence(text: str, tense: str | None) -> None:
    scanned = ScannedText.of(text)
    start = scanned.words.index("date")
    assert tense_around(scanned, start, start + 4) == tense

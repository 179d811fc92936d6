"""spaCy behind the same protocol, where it is installed; and what is said where it is not."""

import importlib.util
import sys

import pytest

from indexer.errors import NameFinderMissing
from indexer.recognition.names import ReadText
from indexer.recognition.names.spacy_finder import MODEL, SpacyNameFinder
from indexer.recognition.scanned_text import ScannedText

INSTALLED = importlib.util.find_spec("spacy") is not None and importlib.util.find_spec(MODEL) is not None


def test_what_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(NameFinderMissing, match="pip install -r requirements-spacy"):
        SpacyNameFinder()


@pytest.mark.skipif(not INSTALLED, reason=f"spaCy and {MODEL} are not installed (an optional extra)")
@pytest.mark.filterwarnings("ignore")
def test_names_without_forms_of_address() -> None:
    texts = ["Le président Emmanuel Macron a reçu M. Jean Dupont à Paris.", "", "Angela Merkel était à Berlin."]
    scanned = [ScannedText.of(text) for text in texts]
    found = SpacyNameFinder().find([ReadText(text) for text in scanned])
    assert [[text.slice(name.start, name.end) for name in names] for text, names in zip(scanned, found, strict=True)] == [
        ["Emmanuel Macron", "Jean Dupont"],
        [],
        ["Angela Merkel"],
    ]

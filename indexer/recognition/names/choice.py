"""Which recogniser of persons' names an archivist may choose."""

import importlib.util
from typing import Literal, TypeAlias, get_args

from indexer.recognition.names.finder import built_in_finder
from indexer.recognition.names.protocol import NameFinder
from indexer.recognition.names.spacy_finder import MODEL, SpacyNameFinder, missing

NameFinderChoice: TypeAlias = Literal["built-in", "spacy"]

NAME_FINDER_CHOICES: tuple[NameFinderChoice, ...] = get_args(NameFinderChoice)


def name_finder(choice: NameFinderChoice) -> NameFinder:
    """The recogniser of that name; the built-in one is shared.

    Raises:
        NameFinderMissing: it is spaCy, which is not installed.
    """
    return built_in_finder() if choice == "built-in" else SpacyNameFinder()


def check_name_finder(choice: NameFinderChoice) -> None:
    """Tell before a run begins, and without loading anything, that a recogniser is not installed.

    Raises:
        NameFinderMissing: it is spaCy, which is not installed.
    """
    if choice == "spacy" and not all(map(importlib.util.find_spec, ("spacy", MODEL))):
        raise missing(MODEL)

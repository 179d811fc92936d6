"""Which names that no authority knows are persons'?  Lists of names, two small models, and clusters within an article."""

from indexer.recognition.names.choice import NAME_FINDER_CHOICES, NameFinderChoice, check_name_finder, name_finder
from indexer.recognition.names.finder import BuiltInNameFinder, built_in_finder
from indexer.recognition.names.protocol import FoundName, KnownMention, NameFinder, ReadText
from indexer.recognition.names.unknown_persons import UnknownPerson, unknown_persons

__all__ = [
    "NAME_FINDER_CHOICES",
    "BuiltInNameFinder",
    "FoundName",
    "KnownMention",
    "NameFinder",
    "NameFinderChoice",
    "ReadText",
    "UnknownPerson",
    "built_in_finder",
    "check_name_finder",
    "name_finder",
    "unknown_persons",
]

"""Whom and what does an article speak of?  First version: known names and stated dates, by rules alone."""

from indexer.recognition.given import NameIndex, given_annotations
from indexer.recognition.protected_words import protected_words
from indexer.recognition.recogniser import Recogniser
from indexer.recognition.salience import concepts
from indexer.recognition.topics.filing import TopicFiling

__all__ = ["NameIndex", "Recogniser", "TopicFiling", "concepts", "given_annotations", "protected_words"]

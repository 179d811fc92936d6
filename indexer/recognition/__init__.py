"""Whom and what does an article speak of?  First version: known names and stated dates, by rules alone."""

from indexer.recognition.given import NameIndex, given_annotations
from indexer.recognition.protected_words import protected_words
from indexer.recognition.recogniser import Recogniser
from indexer.recognition.salience import concepts

__all__ = ["NameIndex", "Recogniser", "concepts", "given_annotations", "protected_words"]

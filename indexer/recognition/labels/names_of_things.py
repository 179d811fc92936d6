"""Names within names: an aeroport that bears a person's name is no person, and Île-de-France is not France."""

from collections.abc import Container

from indexer.analysis.characters import GROUP_SPACES, HYPHENS
from indexer.recognition.labels.automaton import Found
from indexer.recognition.labels.forms import Form
from indexer.recognition.scanned_text import ScannedText
from indexer.recognition.word_lists import (
    CHANNELS,
    COMPANY_WORDS,
    CONTESTS,
    GENITIVES,
    NAMED_THINGS,
    NAMED_WITHOUT_DE,
    OPENERS,
    PLACE_JOINTS,
    SET_PHRASES,
    THING_ADJECTIVES,
    TITLES,
)


def names_a_thing(text: ScannedText, found: Found, form: Form) -> bool:
    """Whether a person's name is that of a thing: after the thing's word, or hyphenated as a whole (Charles-de-Gaulle)."""
    return _is_hyphenated(text, found, form) or _follows_a_thing(text, found.start)


def is_language(text: ScannedText, found: Found) -> bool:
    """Whether what is called after a country is its language: en français; not en France, nor en territoire français."""
    before = text.word_before(found.start)
    return before is not None and text.words[slice(*before)] == "en" and not text.begins_with_capital(found.start)


def is_within_a_name(text: ScannedText, found: Found, neighbours: Container[int]) -> bool:
    """Whether a place's name is part of another name: Fort-de-France, Mongolie-Intérieure, Air France, France Inter.

    `neighbours` are the places in `words` at which other known names begin or end: France-Maroc speaks of both.
    """
    return _is_joined(text, found, neighbours) or _follows_a_name(text, found) or _precedes_a_name(text, found)


def _is_joined(text: ScannedText, found: Found, neighbours: Container[int]) -> bool:
    before, after = text.word_before(found.start), text.word_after(found.end)
    if before and text.origin(found.start - 1) in HYPHENS and text.words[slice(*before)] in PLACE_JOINTS:
        return True
    if not after or text.origin(found.end) not in HYPHENS:
        return False
    in_capitals = text.slice(*after).isupper()
    named = text.begins_with_capital(after[0]) and not in_capitals and after[0] not in neighbours
    return named or text.words[slice(*after)] in PLACE_JOINTS


def _follows_a_name(text: ScannedText, found: Found) -> bool:
    """Air France, le Real Madrid, le Tour de France; not the capital that begins a sentence (Quitter Paris)."""
    words = text.words_before(found.start, 2)
    if len(words) > 1 and words[0] in GENITIVES and words[1] in CONTESTS:
        return True
    before = text.word_before(found.start)
    if not before or text.origin(found.start - 1) not in GROUP_SPACES or not text.begins_with_capital(before[0]):
        return False
    word = text.words[slice(*before)]
    if word in COMPANY_WORDS:
        return True
    if word in TITLES or word in OPENERS or (text.slice(*before).isupper() and text.slice(found.start, found.end).isupper()):
        return False
    return text.word_before(before[0]) is not None


def _precedes_a_name(text: ScannedText, found: Found) -> bool:
    """France Télévisions, Rio Ferdinand; but "le maire de Paris Anne Hidalgo" speaks of Paris."""
    after = text.word_after(found.end)
    if not after or text.origin(found.end) not in GROUP_SPACES:
        return False
    word = text.words[slice(*after)]
    if word in COMPANY_WORDS or (word.isdigit() and f"{text.words[found.start : found.end]} {word}" in CHANNELS):
        return text.begins_with_capital(after[0]) or word.isdigit()
    if not text.begins_with_capital(after[0]) or text.slice(*after).isupper() or word in OPENERS or word in TITLES:
        return False
    before = text.words_before(found.start, 1)
    return not before or before[0] not in OPENERS


def _is_hyphenated(text: ScannedText, found: Found, form: Form) -> bool:
    if " " not in form.reason.words:
        return False
    gaps = [index for index in range(found.start, found.end) if text.words[index] == " "]
    return all(text.separator(index) == "-" for index in gaps)


def _follows_a_thing(text: ScannedText, start: int) -> bool:
    words = text.words_before(start, 5)
    if words and words[0] in TITLES:
        words = words[1:]
    genitive = bool(words) and words[0] in GENITIVES
    if genitive:
        words = words[1:]
    if words and words[0] in THING_ADJECTIVES:
        words = words[1:]
    if not words or words[0] not in NAMED_THINGS or (genitive and words[0] in NAMED_WITHOUT_DE):
        return False
    return (words[1] if len(words) > 1 else "", words[0]) not in SET_PHRASES

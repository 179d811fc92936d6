"""Whom does a bare surname mean?  It counts once its bearer has been named in full, anywhere in the article.

Where two persons of that name are named in full, the one named last before the surname is meant; a surname that stands
before any of them (in a title, say) means the one who is named first.
"""

from collections.abc import Container, Iterable

from corpus.authority.concept import Concept
from indexer.analysis.characters import HYPHENS
from indexer.analysis.folding import fold
from indexer.recognition.labels.automaton import Found
from indexer.recognition.labels.forms import Form
from indexer.recognition.scanned_text import ScannedText
from indexer.recognition.word_lists import OPENERS, TITLES


def is_bare(text: ScannedText, found: Found, form: Form, names: Container[str]) -> bool:
    """Whether a surname stands without another person's given name: not in Brigitte Macron, not in Macron-Rousseau.

    `names` are the folded surnames of those named in the article: Merkel-Macron joins two of them.
    """
    return _is_free_before(text, found.start, form, names) and _is_free_after(text, found.end, form, names)


class NamedPersons:
    """Who has been named in full so far, and who will be: `in_order` are the full names of the whole article."""

    def __init__(self, in_order: Iterable[Concept]) -> None:
        self._first: dict[str, int] = {}
        self._latest: dict[str, int] = {}
        self._named = 0
        surnames = set()
        for person in in_order:
            self._first.setdefault(person.id, len(self._first))
            surnames.add(person.family_name or "")
        self.surname_words = frozenset(word for surname in surnames for word in fold(surname).replace("-", " ").split())

    def __bool__(self) -> bool:
        return bool(self._first)

    def name(self, person: Concept) -> None:
        """The text names a person in full: a surname that follows means this one."""
        self._named += 1
        self._latest[person.id] = self._named

    def bearer(self, forms: Iterable[Form]) -> Form | None:
        """Which of the forms of one surname is meant here."""
        named = [form for form in forms if form.concept.id in self._first]
        if not named:
            return None
        return max(named, key=lambda form: (self._latest.get(form.concept.id, 0), -self._first[form.concept.id]))


def titles_before(text: ScannedText, start: int) -> frozenset[str]:
    """The titles, offices and forms of address just before a name: `le président Nixon`, `M. Pineau`."""
    found = set()
    for word in text.words_before(start, 3):
        if word not in TITLES:
            break
        found.add(word)
    if not found and start >= 3 and text.separator(start - 1) == " " and text.separator(start - 2) == ".":
        word = text.words[text.words.rfind(" ", 0, start - 2) + 1 : start - 2]
        found.update({word} & TITLES)
    return frozenset(found)


def _is_free_before(text: ScannedText, start: int, form: Form, names: Container[str]) -> bool:
    initial = _initial_before(text, start)
    if initial:
        return initial in TITLES or any(fold(label)[:1] == initial for label in _labels(form))
    before = text.word_before(start)
    if before is None:
        return True
    word = text.words[slice(*before)]
    separator = text.origin(start - 1)
    if not (separator.isspace() or separator in HYPHENS) or not text.begins_with_capital(before[0]):
        return True
    # In a line in capitals a capital says nothing: SOMMET MACRON-MERKEL.
    in_capitals = text.slice(*before).isupper() and len(word) > 1 and text.slice(start, text.words.index(" ", start)).isupper()
    return word in TITLES or word in OPENERS or word in names or in_capitals


def _is_free_after(text: ScannedText, end: int, form: Form, names: Container[str]) -> bool:
    after = text.word_after(end)
    if after is None:
        return True
    if form.surname_first and text.origin(end).isspace() and text.begins_with_capital(after[0]):
        # Another of that family: Kim Yo-jong is not Kim Jong-un. In a line in capitals a capital says nothing.
        return text.slice(*after).isupper() and text.words[slice(*after)] not in names
    if text.origin(end) not in HYPHENS:
        return True
    return not text.begins_with_capital(after[0]) or text.words[slice(*after)] in names


def _initial_before(text: ScannedText, start: int) -> str:
    """The folded letter of `E. Macron`; empty where there is none."""
    if start >= 4 and text.separator(start - 1) == " " and text.separator(start - 2) == "." and text.words[start - 4] == " ":
        letter = text.slice(start - 3, start - 2)
        return text.words[start - 3] if letter.isupper() else ""
    return ""


def _labels(form: Form) -> tuple[str, ...]:
    return (form.concept.pref_label, *form.concept.alt_labels)

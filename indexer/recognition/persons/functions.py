"""Where a text speaks of an office: `ministre français des Affaires étrangères`, `chef de l'État`, `le président`.

The words that count follow each other as in the office's name; the country or the organisation stands among them or after.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from indexer.recognition.mention import Mention
from indexer.recognition.persons.office_names import PARTICLES, OfficeName, masculine, spellings
from indexer.recognition.persons.offices import OfficeNode, OfficeTable
from indexer.recognition.scanned_text import ScannedText
from indexer.recognition.word_lists import GENITIVES, word_set

_ARTICLES = frozenset({"l", "la", "le", "les"})
_MOST_PARTICLES = 3

# What must stand before an office that is somebody's: "le président", "du ministre", "ce roi".
_DETERMINERS = frozenset({"au", "ce", "cette", "du", "l", "la", "le"})

# Whoever becomes the president is not yet the one whom the office means.
_BECOMING = word_set("devenir devenu devenue devient deviendra devint elire elu elue nomme nommee")

# What may stand between the two without changing of whom one speaks.
_STILL_THE_SAME = frozenset({"actuel", "actuelle", "jeune", "meme", "nouveau", "nouvel", "nouvelle", "puissant", "tout", "vieux"})

# After an office they make another of it, or the office of one who does not hold it.
_CHANGES = word_set("adjoint adjointe adjoints charge chargee delegue deleguee designe designee elu elue honoraire suppleant")

# A genitive that goes on with these does not belong to the office: "le président, de passage à Rabat".
_NO_COMPLEMENTS = word_set("abord ailleurs autre fait leur nouveau passage retour sa ses son")

# Endings of adjectives that may stand between an office and its complement: le président républicain de la Chambre.
_ADJECTIVES = ("ain", "aine", "al", "ale", "eur", "eure", "ien", "ienne", "if", "ique", "iste")

# "son homologue russe" holds there what somebody whom the text has named holds elsewhere.
COUNTERPART: OfficeName = ("homologue",)
_OF_SOMEBODY = frozenset({"l", "leur", "son"})

_JOINED = frozenset(" '\n")


@dataclass(frozen=True, slots=True)
class Function:
    """`words[start:end]` of a field name an office: `node` knows whose; `seat` is its country or organisation, where named."""

    start: int
    end: int
    name: OfficeName
    node: OfficeNode
    seat: str | None

    @property
    def is_bare(self) -> bool:
        """Whether a single word says which office it is, and it may be anybody's: `le président`, `le ministre`."""
        return len(self.name) == 1 and self.seat is None


class FunctionFinder:
    """Finds the offices of a table in texts; holds nothing of them."""

    def __init__(self, table: OfficeTable) -> None:
        self._root = table.root
        heads = {form for word in self._root.children for form in spellings(word)} | {*COUNTERPART}
        self._heads = re.compile("(?<= )(?:" + "|".join(sorted(map(re.escape, heads))) + ")(?= )")

    def find(self, text: ScannedText, standing: Sequence[Mention]) -> Iterator[Function]:
        """Offices of one person each, in the order of the text; `standing` are the mentions of places and organisations in it."""
        heads = list(self._heads.finditer(text.words))
        if not heads:
            return
        named = {mention.start: mention for mention in standing if mention.is_of("place") or mention.is_of("organisation")}
        end = 0
        for head in heads:
            if head.start() < end:
                continue
            if (head[0],) == COUNTERPART:
                found = _counterpart(text, head.start(), head.end(), named)
            else:
                found = self._read(text, head.start(), named) if _is_somebodys(text, head.start()) else None
            if found and not _goes_on(text, found.end):
                end = found.end
                yield replace(found, start=_beginning(text, found.start))

    def _read(self, text: ScannedText, start: int, named: Mapping[int, Mention]) -> Function | None:
        node, at = self._root, start
        particles: tuple[str, ...] = ()
        name: OfficeName = ()
        stated: str | None = None
        best: Function | None = None
        while True:
            stop = text.words.index(" ", at)
            word = masculine(text.words[at:stop])
            seat = _seat(named.get(at), particles) if name and stated is None else None
            child = node.children.get(word)
            if seat and (child is None or seat in node.seats):
                stated, stop = seat, named[at].end
            elif child is not None:
                node, name = child, (*name, word)
            elif name and named.get(at) is None and not particles and word in _STILL_THE_SAME:
                pass
            else:
                return best
            if node.held:
                best = Function(start, stop, name, node, stated)
            following = _following(text, stop)
            if following is None:
                return best
            at, particles = following


def _counterpart(text: ScannedText, start: int, end: int, named: Mapping[int, Mention]) -> Function | None:
    seat = _seat(named.get(end + 1), ())
    if seat is None or not _OF_SOMEBODY.intersection(text.words_before(start, 1)):
        return None
    return Function(start, named[end + 1].end, COUNTERPART, OfficeNode(), seat)


def _seat(mention: Mention | None, particles: tuple[str, ...]) -> str | None:
    """Of what an office is, as a mention after it says: français, or de la France, des Nations unies."""
    if mention is None or mention.meaning is None or (particles and particles[0] not in GENITIVES):
        return None
    return mention.meaning.value


def _following(text: ScannedText, stop: int) -> tuple[int, tuple[str, ...]] | None:
    """Where the next word that counts begins, and the particles before it."""
    particles: list[str] = []
    while len(particles) <= _MOST_PARTICLES:
        after = text.word_after(stop)
        if after is None or text.separator(stop) not in _JOINED | {"-"}:
            return None
        word = text.words[slice(*after)]
        if word not in PARTICLES:
            return after[0], tuple(particles)
        particles.append(word)
        stop = after[1]
    return None


def _is_somebodys(text: ScannedText, start: int) -> bool:
    before = text.word_before(start)
    while before and text.words[slice(*before)] in _STILL_THE_SAME:
        before = text.word_before(before[0])
    if before is None or text.words[slice(*before)] not in _DETERMINERS or text.separator(before[1]) not in _JOINED:
        return False
    return not _BECOMING.intersection(text.words_before(before[0], 4))


def _beginning(text: ScannedText, start: int) -> int:
    """Where an office begins with its form of address: Sa Majesté le Roi."""
    place = start
    for word in ("le", "majeste", "sa"):
        before = text.word_before(place)
        if before is None or text.words[slice(*before)] != word:
            return start
        place = before[0]
    return place


def _goes_on(text: ScannedText, end: int) -> bool:
    """Whether what follows makes another office of it: `président du groupe`, `secrétaire général adjoint`."""
    after = text.word_after(end)
    if after is None:
        return False
    if text.separator(end) == "-":
        return True
    if text.separator(end) not in _JOINED:
        return False
    word = text.words[slice(*after)]
    second = text.word_after(after[1])
    if second and text.words[slice(*second)] in GENITIVES and text.separator(after[1]) == " " and word.endswith(_ADJECTIVES):
        after, word = second, text.words[slice(*second)]
    if word in GENITIVES:
        beyond = text.word_after(after[1])
        while beyond and text.words[slice(*beyond)] in _ARTICLES:
            beyond = text.word_after(beyond[1])
        return beyond is not None and text.words[slice(*beyond)] not in _NO_COMPLEMENTS
    if word == "en":
        beyond = text.word_after(after[1])
        return beyond is not None and text.words[slice(*beyond)] == "exercice"
    return word in _CHANGES

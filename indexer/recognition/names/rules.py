"""What is certain whatever a model says.

A form of address stands before a name, and initials belong to it; a ship, a storm or a firm with a person's name is no person.
The models are trained on texts that seldom write « M. » or « Mme »; agencies write them before every surname.
"""

from collections.abc import Iterator, Sequence

from indexer.analysis.folding import fold
from indexer.recognition.names.lexicon import WordFacts
from indexer.recognition.names.namesakes import BEARERS, BEARERS_OF, NAMESAKES
from indexer.recognition.names.reading import Reading
from indexer.recognition.names.tagged import TaggedName
from indexer.recognition.names.trigger_words import PARTICLES
from indexer.recognition.word_lists import OPENERS

# Not `Me`, which begins sentences (Me voici).
_ADDRESSES = frozenset(
    ("m", "m.", "mm", "mm.", "mr", "mr.", "mme", "mme.", "mmes", "mmes.", "mlle", "mlle.", "mlles", "mgr", "mgr.", "dr", "dr.")
)
_OF_SEVERAL = frozenset(("mm", "mm.", "mmes", "mmes.", "mlles"))
_JOINING = frozenset((",", "et"))

_LONGEST_INITIALS = 6
_SHORTEST_TRIMMED = 3

# What may begin a sentence and is a name too: Hoang Van Son.
_SURNAMES = frozenset(("son",))
_GENITIVES = frozenset(("d'", "de"))
_CERTAIN = 1.0


def with_rules(reading: Reading, names: Sequence[TaggedName]) -> list[TaggedName]:
    """The names that were tagged, with their initials and without things, and those that follow a form of address."""
    found = [_edged(reading, name) for name in names if not _is_a_thing(reading, name)]
    taken = {index for name in found for index in range(name.start, name.end)}
    for start, end in _addressed(reading):
        if taken.isdisjoint(range(start, end)):
            found.append(TaggedName(start, end, _CERTAIN))
            taken.update(range(start, end))
    return sorted(found, key=lambda name: name.start)


def _is_a_thing(reading: Reading, name: TaggedName) -> bool:
    """Le porte-avions Amiral Kouznetsov, la tempête Xynthia, Louis Vuitton; not who follows the thing's own form of address."""
    facts = reading.facts
    if fold(" ".join(reading.tokens.words[name.start : name.end])).replace("-", " ") in NAMESAKES:
        return True
    before = name.start - 1
    while before >= 0 and facts[before].is_capitalised and facts[before].kind == "C":
        before -= 1
    if before >= 0 and reading.tokens.words[before] in {"«", '"', "“"}:
        before -= 1
    if before > 0 and facts[before].folded in _GENITIVES:
        return facts[before - 1].folded in BEARERS_OF
    return before >= 0 and facts[before].folded in BEARERS


def _edged(reading: Reading, name: TaggedName) -> TaggedName:
    """With the initials before it, without the capital of a next sentence behind it, in a line in capitals without its verb."""
    start, end = name.start, name.end
    while start and _is_initial(reading, start - 1):
        start -= 1
    in_capitals = all(word.isupper() and len(word) > 1 for word in reading.tokens.words[start:end])
    while end - start > 1 and _is_behind_a_name(reading.facts[end - 1], in_capitals=in_capitals):
        end -= 1
    return TaggedName(start, end, name.probability)


def _is_behind_a_name(word: WordFacts, *, in_capitals: bool) -> bool:
    if len(word.folded) < _SHORTEST_TRIMMED or word.folded in PARTICLES or word.has_first_name:
        return False
    return word.folded in OPENERS - _SURNAMES or (in_capitals and word.is_ordinary)


def _is_initial(reading: Reading, index: int) -> bool:
    """`J.` or `J.-P.` directly before its name: no « M. », and not the end of another name (Vitamine B. Macron dit)."""
    word = reading.facts[index]
    written = reading.tokens.words[index]
    if not (word.is_capitalised and written.endswith(".") and len(written) <= _LONGEST_INITIALS) or word.kind == "H":
        return False
    if reading.known[index] or reading.tokens.starts[index + 1] - reading.tokens.ends[index] > 1:
        return False
    before = reading.facts[index - 1] if index else None
    return not (before and before.is_capitalised) or before.has_first_name or before.kind == "H" or before.folded.endswith(".")


def _addressed(reading: Reading) -> Iterator[tuple[int, int]]:
    """« M. X », « Mme X Y », « MM. X, Y et Z »."""
    run_at = {run.start: run for run in reading.runs}
    for run in reading.runs:
        for index in range(run.start, run.stop):
            address = reading.facts[index].folded
            if address in _ADDRESSES:
                yield from _name(reading, index + 1, run.stop)
                if address in _OF_SEVERAL:
                    yield from _listed(reading, run.stop, run_at)


def _listed(reading: Reading, end: int, run_at: dict[int, slice]) -> Iterator[tuple[int, int]]:
    """What commas and a last « et » join to a name."""
    while end < len(reading.facts) and reading.facts[end].folded in _JOINING and (run := run_at.get(end + 1)):
        yield from _name(reading, run.start, run.stop)
        if reading.facts[end].folded == "et":
            return
        end = run.stop


def _name(reading: Reading, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """The words of a run from `start` on, up to what is known to be something else, or is an office."""
    end = start
    while end < stop and not reading.known[end] and reading.facts[end].kind not in {"C", "H"}:
        end += 1
    while end > start and not reading.facts[end - 1].is_capitalised:
        end -= 1
    if any(word.folded not in PARTICLES for word in reading.facts[start:end]):
        yield start, end

"""A marked text written otherwise: other persons' names, « M. » and « Mme » before surnames, headings in capitals.

Wikinews writes "Fillon" where an agency writes "M. Fillon", has no line in capitals, and names the same few hundred persons again
and again. What is learned from a text and a variant of it depends less on all three.
"""

import random
import re
from collections.abc import Iterator, Mapping, Sequence

from bench.recognition.ner_set import Entity, MarkedText

_WORD = re.compile(r"[^\W\d_]+")
_HONORIFICS = ("M. ", "M. ", "M. ", "Mme ", "Mme ", "Mlle ", "Me ", "Mgr ", "Dr ")

# A place in the original, whether a person begins there (or ends), and by how many code points what follows is moved.
Shift = tuple[int, bool, int]

# How often a surname alone, a name in full gets a form of address; how often a first line is set in capitals.
_BEFORE_SURNAME = 0.5
_BEFORE_FULL_NAME = 0.15
_CAPITALS = 0.3
_SHORTEST_REPLACED = 3


def variant(text: MarkedText, first_names: Sequence[str], family_names: Sequence[str], seed: int) -> MarkedText:
    """The text with its persons renamed, each alike wherever named; the same seed gives the same variant."""
    chance = random.Random(f"{seed} {text.id}")
    renamed = _renaming(text, first_names, family_names, chance)
    pieces: list[str] = []
    # How far what begins at or behind a place, and what ends behind it, is moved; places ascend.
    shifts: list[Shift] = []
    done = written = 0
    for start, end in sorted(text.persons()):
        if start < done:
            continue
        name = _WORD.sub(lambda word: renamed.get(word.group(), word.group()), text.text[start:end])
        pieces += (text.text[done:start], _address(text.text, start, name, chance))
        written += start - done + len(pieces[-1])
        shifts.append((start, True, written - start))
        pieces.append(name)
        written += len(name)
        shifts.append((end, False, written - end))
        done = end
    pieces.append(text.text[done:])
    entities = tuple(_moved(text.entities, shifts))
    return MarkedText(f"{text.id}~{seed}", _heading_in_capitals("".join(pieces), chance), entities, text.date)


def _renaming(
    text: MarkedText, first_names: Sequence[str], family_names: Sequence[str], chance: random.Random
) -> Mapping[str, str]:
    """Each capitalised word of the persons' names -> another: a first name where one of several words begins with it."""
    renamed: dict[str, str] = {}
    for start, end in sorted(text.persons()):
        words = [word for word in _WORD.findall(text.text[start:end]) if word[0].isupper() and len(word) >= _SHORTEST_REPLACED]
        for place, word in enumerate(words):
            names = first_names if place == 0 and len(words) > 1 else family_names
            renamed.setdefault(word, chance.choice(names).capitalize())
    return renamed


def _address(text: str, start: int, name: str, chance: random.Random) -> str:
    if start and not text[start - 1].isspace():
        return ""
    share = _BEFORE_FULL_NAME if " " in name else _BEFORE_SURNAME
    return chance.choice(_HONORIFICS) if chance.random() < share else ""


def _moved(entities: Sequence[Entity], shifts: Sequence[Shift]) -> Iterator[Entity]:
    for entity in entities:
        yield Entity(_at(entity.start, shifts, beginning=True), _at(entity.end, shifts, beginning=False), entity.type)


def _at(place: int, shifts: Sequence[Shift], *, beginning: bool) -> int:
    """A person's beginning moves what begins there too, its end what ends there."""
    moved = [shift for at, begins, shift in shifts if at < place or (at == place and begins <= beginning)]
    return place + (moved[-1] if moved else 0)


def _heading_in_capitals(text: str, chance: random.Random) -> str:
    heading, line_end, rest = text.partition("\n")
    if chance.random() < _CAPITALS and len(heading.upper()) == len(heading):
        heading = heading.upper()
    return heading + line_end + rest

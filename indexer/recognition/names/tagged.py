"""A name as the models and the rules pass it on."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TaggedName:
    """`tokens.words[start:end]` of a reading is a person's name, with that probability."""

    start: int
    end: int
    probability: float

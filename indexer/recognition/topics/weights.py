"""What a mention of a topic weighs, and from which weight on an article is filed under the topic.

The figures were chosen on the half of the gold articles that is there for it (`python -m bench.recognition.topics`), for the best
F1 of what is filed; they stand in the middle of a plateau. Tried there as well, and no better: that narrower topics support a
broader one, or a broader one a narrower; a threshold that rises with each topic.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

# Where a passage stands, as far as it matters; `lead` is the first paragraph of the body.
Position: TypeAlias = Literal["title", "standfirst", "subheading", "lead", "body"]

_POSITIONS: Mapping[Position, float] = {"title": 3.0, "standfirst": 2.0, "subheading": 2.0, "lead": 2.0, "body": 1.0}


@dataclass(frozen=True, slots=True)
class Weights:
    """A mention weighs by its position times its label; an article is filed under what weighs enough altogether.

    `of_words` are for labels of one, two, three words and of more: a single word may stand in any article. `evoked` is for a
    topic that places or organisations evoke. Each repetition of a label keeps `again` of the weight of the one before, so that a
    long article is not about whatever it repeats. `top` is kept of a topic of the first level, whose labels say what many do.

    A topic is filed from `threshold` on, and from `share` of what the weightiest topic weighs; never more than `most` are.
    """

    of_position: Mapping[Position, float] = field(default_factory=lambda: _POSITIONS)
    of_words: tuple[float, ...] = (0.8, 1.0, 1.2, 1.4)
    evoked: float = 0.8
    again: float = 0.9
    top: float = 0.4
    threshold: float = 2.5
    share: float = 0.25
    most: int = 8

    def of_label(self, label: str) -> float:
        """What a label weighs by its number of words."""
        return self.of_words[min(label.count(" "), len(self.of_words) - 1)]

"""Articles cut in halves: which of all halves is most like a first one is known, its second."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from msgspec import Struct, json

from bench.errors import BenchError

# After a paragraph or a sentence.
_CUT = re.compile(r"\n\n|(?<=[.!?…])\s+")


class _Article(Struct, frozen=True):
    id: str
    title: str
    body: str


@dataclass(frozen=True, slots=True)
class Halves:
    """An article in halves of about the same length. Only the first keeps its title: it would give the second one away."""

    id: str
    title: str
    first: str
    second: str

    @property
    def is_even(self) -> bool:
        """Whether the last digit of the identifier is an even number."""
        return int(self.id[-1]) % 2 == 0

    @property
    def ids(self) -> tuple[str, str]:
        """The identifiers of the halves as articles."""
        return f"{self.id}/1", f"{self.id}/2"

    def lines(self) -> Iterator[dict[str, str]]:
        """The two articles, as `depeches build` reads them."""
        first, second = self.ids
        yield {"id": first, "title": self.title, "body": self.first}
        yield {"id": second, "title": "", "body": self.second}


def read_halves(lines: Path) -> list[Halves]:
    """The articles of a file of JSON Lines that have two sentences or more.

    Raises:
        BenchError: the file is missing or has another form.
    """
    try:
        articles = json.Decoder(_Article).decode_lines(lines.read_bytes())
    except (OSError, ValueError) as error:
        raise BenchError(f"{lines}: {error}; wanted are articles with id, title and body") from error
    return [Halves(each.id, each.title, *halves) for each in articles if (halves := cut(each.body))]


def cut(body: str) -> tuple[str, str] | None:
    """A text in two, cut after the paragraph or the sentence that ends nearest to its middle; None where it is only one.

    >>> cut("Un. Deux.\\n\\nTrois."), cut("Un seul.")
    (('Un. Deux.', 'Trois.'), None)
    """
    cuts = [match for match in _CUT.finditer(body) if body[: match.start()].strip() and body[match.end() :].strip()]
    if not cuts:
        return None
    middle = min(cuts, key=lambda match: abs(match.start() - len(body) / 2))
    return body[: middle.start()], body[middle.end() :]

"""The head of an article: what stands before its body, or is told in its last lines.

    Title
    Standfirst                                               may be missing
    Publié : 3 décembre 2024 à 17h06 par La rédaction        may stand before the standfirst, at the end, or be missing

Date and signature may take two lines, and the date may open the first paragraph (« Paris, le 1er mars 1962 (AFP) – »).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from corpus.normal_form import composed
from corpus.publication_date import PublicationDate
from corpus.sources.blocks import count_words, is_heading, is_quotation
from corpus.sources.byline import is_collective, read_byline, read_signature
from corpus.sources.date_line import DateLine, read_date_line
from corpus.sources.dateline import read_dateline
from corpus.sources.draft import Fault
from corpus.sources.lines import Line

# A longer first line is no title but a text without one.
LONGEST_TITLE = 400

_LONGEST_STANDFIRST = 80
_MOST_STANDFIRST_LINES = 2
_LONGEST_SHORT_STANDFIRST = 45
_FEWEST_LINES_WITH_STANDFIRST = 3


@dataclass(frozen=True, slots=True)
class Head:
    """What the head states, and the lines of the body that are left."""

    title: str
    standfirst: str
    published: PublicationDate | None
    updated: PublicationDate | None
    authors: tuple[str, ...]
    faults: tuple[Fault, ...]
    body: tuple[Line, ...]


def read_head(lines: Sequence[Line], title: str | None = None, *, second_line_is_standfirst: bool = True) -> Head:
    """Read title, standfirst and date off `lines`.

    Args:
        title: the title where it is stated elsewhere; no line is then taken for it.
        second_line_is_standfirst: whether, without a date line to say so, the line after the title is the standfirst.
    """
    rest = list(lines)
    if title is None:
        title = rest.pop(0).text if rest and rest[0].may_be_head and len(rest[0].text) <= LONGEST_TITLE else ""
    reader = _HeadReader(rest)
    reader.read_top()
    reader.read_end()
    reader.read_standfirst_without_date_line(second_line_is_standfirst=second_line_is_standfirst)
    return Head(
        title, reader.standfirst, reader.published, reader.updated, reader.authors, tuple(reader.faults), tuple(reader.lines)
    )


class _HeadReader:
    """Takes lines off both ends of an article for as long as they are part of its head."""

    def __init__(self, lines: list[Line]) -> None:
        self.lines = lines
        self.standfirst = ""
        self.published: PublicationDate | None = None
        self.updated: PublicationDate | None = None
        self.authors: tuple[str, ...] = ()
        self.faults: list[Fault] = []
        self._is_dated = False
        self._has_stated_top = False
        self._opens_with_date = False

    def read_top(self) -> None:
        while self.lines:
            if self._takes_statement(0):
                self._has_stated_top = True
            elif self._takes_dateline():
                return
            elif not self.standfirst and (height := self._height_of_standfirst()):
                self._take_standfirst(height)
            else:
                return

    def read_end(self) -> None:
        """Date and signature may close an article; its body keeps a line at least."""
        while len(self.lines) > 1 and self._takes_statement(-1):
            pass

    def read_standfirst_without_date_line(self, *, second_line_is_standfirst: bool) -> None:
        """Find the standfirst where no date line stands under it to tell."""
        # A paragraph that a date was taken off is no standfirst.
        if self.standfirst or self._opens_with_date or not self.lines or not _may_be_standfirst(self.lines[0]):
            return
        if self._has_stated_top:
            if _is_standfirst_under_date(self.lines):
                self._take_standfirst(1)
        elif second_line_is_standfirst and len(self.lines) > 1:
            self._take_standfirst(1)

    def _takes_statement(self, place: int) -> bool:
        """Take the first or last line, if it states a date or an author that no other line has."""
        line = self.lines[place]
        stated = self._statement(line, place)
        if stated is None or not self._is_new(stated):
            return False
        self._keep(stated, line)
        del self.lines[place]
        return True

    def _statement(self, line: Line, place: int) -> DateLine | None:
        if not line.may_be_head:
            return None
        text = composed(line.text)
        if (stated := read_date_line(text)) is not None:
            return stated
        authors = read_byline(text) or self._signature(text, place)
        return DateLine(authors=authors) if authors else None

    def _signature(self, text: str, place: int) -> tuple[str, ...] | None:
        """A name alone on its line is a signature only right above the date, a desk also right below it or at the end."""
        if is_collective(text):
            return read_signature(text)
        is_above_date = place == 0 and len(self.lines) > 1 and read_date_line(self.lines[1].text) is not None
        return read_signature(text) if is_above_date and not self._is_dated else None

    def _is_new(self, stated: DateLine) -> bool:
        if stated.states_publication:
            return not self._is_dated
        return bool((stated.updated or stated.update_faults) and not self.updated) or bool(stated.authors and not self.authors)

    def _keep(self, stated: DateLine, line: Line) -> None:
        self.published = self.published or stated.published
        self.updated = self.updated or stated.updated
        self.authors = self.authors or stated.authors
        self._is_dated = self._is_dated or stated.states_publication
        write_it = "write it as « 3 décembre 2024 à 17h06 »"
        self.faults.extend(Fault(f"{fault}; the article is left undated: {write_it}", line.number) for fault in stated.faults)
        self.faults.extend(Fault(f"{fault}; the update is left out: {write_it}", line.number) for fault in stated.update_faults)

    def _takes_dateline(self) -> bool:
        line = self.lines[0]
        if self._is_dated or not line.may_be_head or (read := read_dateline(line.text)) is None:
            return False
        stated, rest = read
        self._keep(stated, line)
        self.lines[0] = replace(line, text=rest)
        self._opens_with_date = True
        return True

    def _height_of_standfirst(self) -> int:
        """How many lines stand between here and a date line, if they may be a standfirst; else 0."""
        for height, line in enumerate(self.lines[1 : _MOST_STANDFIRST_LINES + 1], 1):
            if not _may_be_standfirst(self.lines[height - 1]):
                return 0
            states_date = line.may_be_head and not self._is_dated and (read_date_line(line.text) or read_dateline(line.text))
            if states_date or (not self.authors and read_byline(composed(line.text))):
                return height
        return 0

    def _take_standfirst(self, height: int) -> None:
        self.standfirst = " ".join(line.text for line in self.lines[:height])
        del self.lines[:height]


def _may_be_standfirst(line: Line) -> bool:
    return line.may_be_head and count_words(line.text) <= _LONGEST_STANDFIRST and not is_quotation(line.text)


def _is_standfirst_under_date(lines: Sequence[Line]) -> bool:
    """Whether the line under the date line is a standfirst rather than the first paragraph.

    Nothing says so but its shape: set apart by blank lines as the paragraphs are not, or a sentence or two before
    paragraphs that are much longer. When in doubt it is a paragraph: where the date follows the title, there is no standfirst.
    """
    if len(lines) < _FEWEST_LINES_WITH_STANDFIRST or is_heading(lines[0].text) or is_heading(lines[1].text):
        return False
    if not lines[1].may_be_head:
        return False
    is_set_apart = lines[0].after_blank and lines[1].after_blank and not all(line.after_blank for line in lines[2:])
    words = count_words(lines[0].text)
    is_much_shorter = words <= _LONGEST_SHORT_STANDFIRST and count_words(lines[1].text) >= 2 * words
    return is_set_apart or is_much_shorter

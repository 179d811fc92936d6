"""The plain-text format of French news sites.

>>> draft = read_plain_text('''Un traité est signé à Paris
... Les deux chefs d'État veulent tourner une page.
... Publié le 22 janvier 1963 à 20h15 par La rédaction
... La cérémonie a eu lieu dans le salon Murat.
... Une politique commune
... Les gouvernements se consulteront avant toute décision.''')
>>> draft.title, draft.published.isoformat(), draft.authors
('Un traité est signé à Paris', '1963-01-22T20:15:00+01:00', ('La rédaction',))
>>> [block.kind for block in draft.blocks]
['paragraph', 'subheading', 'paragraph']
"""

from collections.abc import Sequence

from corpus.sources.blocks import blocks_of
from corpus.sources.draft import Draft
from corpus.sources.head import read_head
from corpus.sources.lines import Line, split_lines


def read_plain_text(text: str, first_line: int = 1, title: str | None = None) -> Draft:
    """Read title, standfirst, date line and body.

    Args:
        text: everything, or what follows the front matter.
        first_line: the number of the file's line on which `text` begins.
        title: the title where front matter states it; the first line is then part of the text, unless it repeats it.
    """
    lines = split_lines(text, first_line)
    if title is not None and lines and lines[0].text == title:
        lines = lines[1:]
    return draft_of(lines, title, second_line_is_standfirst=title is None)


def draft_of(lines: Sequence[Line], title: str | None, *, second_line_is_standfirst: bool) -> Draft:
    """Put head and body together, whatever format the lines came from."""
    head = read_head(lines, title, second_line_is_standfirst=second_line_is_standfirst)
    has_opened = head.published is not None or bool(head.standfirst or head.authors or head.faults)
    return Draft(
        title=head.title,
        standfirst=head.standfirst,
        blocks=blocks_of(head.body, may_begin_with_heading=has_opened),
        published=head.published,
        updated=head.updated,
        authors=head.authors,
        faults=head.faults,
    )

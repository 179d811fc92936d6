r"""A citation in BibTeX, for LaTeX with BibTeX or biblatex. UTF-8: accents stay as they are.

>>> escaped("L’été : 50 % de {plus} & « rien » -- a_b")
'L’été : 50 \\% de \\textbraceleft{}plus\\textbraceright{} \\& « rien » -{}- a\\_b'
>>> entry_key("sans/date é")
'sans+2Fdate+20+C3+A9'
"""

import re
from urllib.parse import quote

from bibtexparser.entrypoint import write_string
from bibtexparser.library import Library
from bibtexparser.model import Entry, Field

from search_api.export.citation import Citation

MEDIA_TYPE = "application/x-bibtex"

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

# BibTeX counts braces even after a backslash, so that \{ alone would leave a field open: braces leave as commands.
_COMMANDS = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{character: f"\\{character}" for character in "$&%#_"},
}

# LaTeX also joins some characters that follow each other into another one (-- is a dash, << a guillemet, ?` a turned question
# mark): an empty group keeps them apart.
_MEANINGFUL = re.compile(rf"[{re.escape(''.join(_COMMANDS))}]|([-'`,<>])(?=\1)|[?!](?=`)")


def bibtex(citation: Citation) -> str:
    """The citation as one BibTeX entry: `@article` where the publication is known, else `@misc`."""
    fields = [
        *_text("author", " and ".join(f"{{{escaped(author)}}}" for author in citation.authors)),
        # Braces keep capitals, which some styles take from titles: Évian is no évian.
        *_text("title", f"{{{escaped(citation.title)}}}" if citation.title else ""),
        *_text("journal", escaped(citation.container)),
        *_date(citation.date),
        *_text("url", citation.address),
        *_text("copyright", escaped(citation.rights)),
    ]
    entry = Entry("article" if citation.container else "misc", entry_key(citation.id), fields)
    return write_string(Library([entry]))


def escaped(line: str) -> str:
    """The text with everything that has a meaning in LaTeX written as itself."""
    return _MEANINGFUL.sub(lambda found: _COMMANDS.get(found[0], f"{found[0]}{{}}"), line)


def entry_key(id: str) -> str:
    """A key for the entry, of ASCII letters and digits and `_ . - +`, another one for each identifier."""
    return quote(id, safe="").replace("~", "%7E").replace("%", "+")


def _text(name: str, value: str) -> list[Field]:
    return [Field(name, value)] if value else []


def _date(date: tuple[int, ...]) -> list[Field]:
    """`year` and `month` for BibTeX, which knows no day; `date` for biblatex."""
    if not date:
        return []
    year, *rest = date
    # A month is the name of a string that styles define, and so without braces.
    month = [Field("month", _MONTHS[rest[0] - 1], enclosing="no-enclosing")] if rest else []
    iso = "-".join((f"{year:04d}", *(f"{part:02d}" for part in rest)))
    return [Field("year", f"{year:04d}"), *month, Field("date", iso)]

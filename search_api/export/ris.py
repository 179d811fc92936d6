"""A citation in RIS, which Zotero, EndNote and Mendeley read."""

from rispy import RisWriter, dumps

from search_api.export.citation import Citation
from search_api.export.single_line import single_line

MEDIA_TYPE = "application/x-research-info-systems"


class _CitationWriter(RisWriter):  # type: ignore[misc]  # rispy has no types
    """Writes lines as the format has them: ended by CR and LF, and nothing before the first tag."""

    NEWLINE = "\r\n"

    def set_header(self, _count: int) -> str:
        return ""


def ris(citation: Citation) -> str:
    """The citation as one RIS record of the type NEWS."""
    tags: dict[str, str | list[str]] = {
        "type_of_reference": "NEWS",
        "id": single_line(citation.id),
        "title": citation.title,
        "authors": list(citation.authors),
        "secondary_title": citation.container,
        "year": f"{citation.date[0]:04d}" if citation.date else "",
        "date": _date(citation.date),
        "language": citation.language,
        "urls": [citation.address],
        # RIS has no tag for rights; notes are what a reader of the record sees.
        "notes": [f"Droits : {citation.rights}"] if citation.rights else [],
    }
    text: str = dumps([{name: value for name, value in tags.items() if value}], implementation=_CitationWriter)
    return text


def _date(date: tuple[int, ...]) -> str:
    """YYYY/MM/DD/, where what isn't known is left empty and the slashes stay."""
    if not date:
        return ""
    parts = [f"{date[0]:04d}", *(f"{part:02d}" for part in date[1:])]
    return "/".join((*parts, *[""] * (4 - len(parts))))

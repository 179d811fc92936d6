"""An article is put together: what was stated in named fields, what its text shows, what its folder has in common.

What is stated comes before what was found, and that before what is common.
"""

from collections.abc import Callable

from corpus.article import Article, GivenNames
from corpus.publication_date import PublicationDate
from corpus.sources.collection import Collection
from corpus.sources.draft import Draft, Fault
from corpus.sources.reading import FoundFile
from corpus.sources.statement import Statement
from corpus.sources.usual_statement import UsualStatement

DEFAULT_LANGUAGE = "fr"


def assemble(
    file: FoundFile,
    sha256: str,
    statement: Statement | UsualStatement,
    draft: Draft,
    line_of: Callable[[str], int | None],
) -> tuple[Article, tuple[Fault, ...]]:
    """Make the article; an impossible date leaves it undated, and is a fault.

    Args:
        file: where it was found.
        sha256: the digest of the file, or of the line.
        statement: the named fields.
        draft: what the text itself shows.
        line_of: the line on which a stated date stands.
    """
    common: Collection = file.collection
    faults = list(draft.faults)
    article = Article.create(
        id=statement.id,
        title=statement.title or draft.title,
        standfirst=statement.standfirst or draft.standfirst,
        blocks=draft.blocks,
        published=_stated_date("published", statement.published, draft.published, faults, line_of),
        updated=_stated_date("updated", statement.updated, draft.updated, faults, line_of),
        authors=statement.authors or draft.authors,
        source=statement.source or common.name,
        section=statement.section or common.section,
        url=statement.url or common.url,
        language=statement.language or common.language or DEFAULT_LANGUAGE,
        rights=statement.rights or common.rights,
        given=GivenNames(statement.persons or (), statement.topics or (), statement.places or (), statement.organisations or ()),
        path=file.shown,
        sha256=sha256,
    )
    return article, tuple(faults)


def _stated_date(
    name: str, stated: str | None, found: PublicationDate | None, faults: list[Fault], line_of: Callable[[str], int | None]
) -> PublicationDate | None:
    if not stated:
        return found
    try:
        return PublicationDate.parse(stated)
    except ValueError as error:
        loss = "the article is left undated" if name == "published" else "it is left out"
        shown = stated if len(stated) <= 60 else f"{stated[:60]}…"
        faults.append(
            Fault(f"{name}: « {shown} » is no date ({error}); {loss}: write 2024-12-03 or 2024-12-03T17:06", line_of(stated))
        )
        return None

"""Of articles with one identifier the first is kept; each further one is a problem that names the first."""

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from corpus.article import Article
from corpus.problem import Problem
from corpus.sources.reading import ReadArticle

# The path of an article as it is shown and, where its file holds many, its line.
Place: TypeAlias = tuple[str, int | None]


def first_copies(found: Iterable[ReadArticle | Problem]) -> Iterator[Article | Problem]:
    """Pass articles on as long as their identifier is new; problems always."""
    places: dict[str, Place] = {}
    for item in found:
        if isinstance(item, Problem):
            yield item
            continue
        article = item.article
        place = (article.path, item.line)
        first = places.setdefault(article.id, place)
        if first is place:
            yield article
        else:
            yield copy_problem(article.id, place, first, has_content_hash=item.has_content_hash())


def copy_problem(id: str, place: Place, first: Place, *, has_content_hash: bool) -> Problem:
    """Say of the article at `place` that the one at `first` has its identifier, and is kept.

    Args:
        id: the identifier that both have.
        place: where the further article stands.
        first: where the one that is kept stands.
        has_content_hash: whether the identifier is the hash of the article's content, and not one that its source gave.
    """
    path, line = first
    kept = f"{path}:{line}" if line else path
    if has_content_hash:
        return Problem(*place, f"a copy: title, text and date are those of {kept}, which is kept; delete one of them")
    shown = id if len(id) <= 80 else f"{id[:80]}…"
    return Problem(*place, f"the id « {shown} » is taken: {kept} has it, and is kept; give this article an id of its own")

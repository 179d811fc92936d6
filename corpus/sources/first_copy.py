"""Of articles with one identifier the first is kept; each further one is a problem that names the first."""

from collections.abc import Iterable, Iterator

from corpus.article import Article
from corpus.problem import Problem
from corpus.sources.reading import ReadArticle


def first_copies(found: Iterable[ReadArticle | Problem]) -> Iterator[Article | Problem]:
    """Pass articles on as long as their identifier is new; problems always."""
    places: dict[str, tuple[str, int | None]] = {}
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
            yield Problem(article.path, item.line, _reason(article, *first))


def _reason(article: Article, path: str, line: int | None) -> str:
    first = f"{path}:{line}" if line else path
    if article.id == article.content_hash():
        return f"a copy: title, text and date are those of {first}, which is kept; delete one of them"
    shown = article.id if len(article.id) <= 80 else f"{article.id[:80]}…"
    return f"the id « {shown} » is taken: {first} has it, and is kept; give this article an id of its own"

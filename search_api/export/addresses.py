"""The addresses and names by which others are to know an article for good.

>>> article_address("https://archives.example/", "sans/date é")
'https://archives.example/?article=sans%2Fdate%20%C3%A9'
>>> article_urn("sans/date é")
'urn:depeches:article:sans%2Fdate%20%C3%A9'
>>> search_address("https://archives.example/", "api/v1/search", [("q", "été"), ("from", "1962")])
'https://archives.example/api/v1/search?q=%C3%A9t%C3%A9&from=1962'
"""

from collections.abc import Sequence
from urllib.parse import quote, urlencode

# What the address of a service may hold beside letters and digits. The client names the host in a header, and may write
# anything there: braces, angle brackets and quotation marks leave encoded.
_SAFE_IN_BASE = ":/@[]%"


def article_address(base: str, id: str) -> str:
    """Where a reader finds the article: the page, open at it. `base` is the service's own address, with its last slash."""
    return f"{quote(base, safe=_SAFE_IN_BASE)}?article={quote(id, safe='')}"


def search_address(base: str, path: str, parameters: Sequence[tuple[str, str]]) -> str:
    """Where a search is asked, in one of its forms: `path` begins without a slash."""
    query = urlencode(parameters)
    return f"{quote(base, safe=_SAFE_IN_BASE)}{path}{'?' if query else ''}{query}"


def article_urn(id: str) -> str:
    """A name for the article that stays when the service moves."""
    return f"urn:depeches:article:{quote(id, safe='')}"

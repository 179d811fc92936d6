"""A resource of an article: its address is the article's, a slash and one word more."""

from fastapi.routing import APIRoute
from starlette.routing import Match
from starlette.types import Scope


class ArticleResourceRoute(APIRoute):
    """Asks for the resource only where the slash before the last word is a slash of the address.

    An identifier may itself end in "/citation": percent-encoded, as addresses want it, it names the article.
    """

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """See `APIRoute`."""
        ending = f"/{self.path.rpartition('/')[2]}".encode()
        # Servers needn't tell the path as it was sent; then the decoded one has to do.
        sent: bytes = scope.get("raw_path") or ending
        return super().matches(scope) if sent.endswith(ending) else (Match.NONE, {})

"""What the API itself says of the archive that is served: what the page shows is held against it."""

import json
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

Json = dict[str, Any]


@dataclass(frozen=True)
class Archive:
    """The service at `address`, asked without a browser."""

    address: str

    def search(self, **parameters: Any) -> Json:
        """One search; a list is a repeated parameter."""
        return self._get(f"/api/v1/search?{urllib.parse.urlencode(parameters, doseq=True)}")

    def total(self, **parameters: Any) -> int:
        return int(self.search(**parameters, facets="", per_page=1)["total"])

    def article(self, id: str, q: str = "") -> Json:
        return self._get(f"/api/v1/articles/{urllib.parse.quote(id, safe='')}?{urllib.parse.urlencode({'q': q})}")

    def similar(self, id: str) -> Json:
        return self._get(f"/api/v1/articles/{urllib.parse.quote(id, safe='')}/similar?limit=5")

    def explain(self, id: str, **parameters: Any) -> Json:
        return self._get(f"/api/v1/explain?{urllib.parse.urlencode({**parameters, 'id': id}, doseq=True)}")

    def buckets(self, facet: str, **parameters: Any) -> list[Json]:
        found: list[Json] = self.search(**parameters, facets=facet)["facets"][facet]["buckets"]
        return found

    def suggest(self, q: str, limit: int) -> list[Json]:
        groups: list[Json] = self._get(f"/api/v1/suggest?{urllib.parse.urlencode({'q': q, 'limit': limit})}")["groups"]
        return groups

    def first_article(self, wanted: Callable[[Json], bool]) -> Json:
        """The newest article that is as wanted.

        Raises:
            LookupError: the archive holds none.
        """
        for article in self.articles:
            if wanted(article):
                return article
        raise LookupError("the archive holds no such article")

    @cached_property
    def articles(self) -> list[Json]:
        return list(self._articles())

    def _articles(self) -> Iterator[Json]:
        for hit in self.search(sort="newest", per_page=100, facets="")["hits"]:
            yield self.article(hit["id"])

    def _get(self, path: str) -> Json:
        with urllib.request.urlopen(self.address + path, timeout=10) as response:
            answer: Json = json.load(response)
        return answer

"""Examples for the OpenAPI document; a test holds them to the models."""

from typing import Any

SEARCH_EXAMPLE: dict[str, Any] = {
    "query": {"q": "readmission", "understood": "readmission", "notices": [], "relaxed": None, "corrections": []},
    "total": 1,
    "page": 1,
    "per_page": 20,
    "took_ms": 1.8,
    "hits": [
        {
            "id": "41b8eb6a3c362d00",
            "title": "Accord sur la réadmission",
            "standfirst": "Les deux gouvernements ont signé à Rabat.",
            "published": "2024-10-28",
            "source": "Lettre du Maghreb et de l'Afrique",
            "url": None,
            "score": 5.241883,
            "snippets": [{"field": "title", "text": "Accord sur la réadmission", "marks": [[14, 25]]}],
            "persons": [{"value": "emmanuel-macron", "label": "Emmanuel Macron"}],
            "topics": [{"value": "readmission", "label": "Réadmission"}],
        }
    ],
    "facets": {
        "person": {
            "buckets": [
                {"value": "emmanuel-macron", "label": "Emmanuel Macron", "count": 1, "selected": False, "excluded": False}
            ],
            "truncated": False,
        },
        "date": {"interval": "year", "buckets": [{"value": "2024", "count": 1, "selected": False}]},
    },
}

ARTICLE_EXAMPLE: dict[str, Any] = {
    "id": "41b8eb6a3c362d00",
    "title": "Accord sur la réadmission",
    "standfirst": "Les deux gouvernements ont signé à Rabat.",
    "body": [{"kind": "paragraph", "text": "Emmanuel Macron s’est rendu à Rabat.", "start": 0}],
    "published": "2024-10-28",
    "updated": None,
    "authors": ["La rédaction"],
    "source": "Lettre du Maghreb et de l'Afrique",
    "section": None,
    "url": None,
    "language": "fr",
    "rights": "CC0-1.0",
    "persons": [{"value": "emmanuel-macron", "label": "Emmanuel Macron"}],
    "topics": [{"value": "readmission", "label": "Réadmission"}],
    "places": [{"value": "rabat", "label": "Rabat"}],
    "organisations": [],
    "annotations": [
        {
            "field": "body",
            "start": 0,
            "end": 15,
            "kind": "person",
            "value": "emmanuel-macron",
            "label": "Emmanuel Macron",
            "known": True,
            "from": None,
            "to": None,
            "reason": "full_name: Emmanuel Macron",
        }
    ],
    "marks": {"title": [[14, 25]], "standfirst": [], "body": []},
}

SIMILAR_EXAMPLE: dict[str, Any] = {
    "id": "41b8eb6a3c362d00",
    "took_ms": 6.4,
    "words": ["réadmission", "laissez-passer", "Rabat"],
    "hits": [
        {
            "id": "9d2c51f07be8a344",
            "title": "Paris et Rabat reprennent leurs échanges",
            "standfirst": "",
            "published": "2024-12-03T17:06:00+01:00",
            "source": "Lettre du Maghreb et de l'Afrique",
            "url": None,
            "score": 61.407211,
            "snippets": [],
            "persons": [{"value": "emmanuel-macron", "label": "Emmanuel Macron"}],
            "topics": [],
            "shared": {
                "words": ["laissez-passer", "Rabat"],
                "persons": [{"value": "emmanuel-macron", "label": "Emmanuel Macron"}],
                "topics": [],
                "places": [{"value": "rabat", "label": "Rabat"}],
                "organisations": [],
            },
        }
    ],
}

PROBLEM_EXAMPLE: dict[str, Any] = {
    "type": "about:blank",
    "title": "Paramètre incorrect",
    "status": 422,
    "detail": "« from » : « 1962-02-30 » n’est pas une date du calendrier.",
    "errors": [{"parameter": "from", "message": "« 1962-02-30 » n’est pas une date du calendrier"}],
}

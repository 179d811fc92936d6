"""Examples for the OpenAPI document; a test holds them to the models."""

from typing import Any

SEARCH_EXAMPLE: dict[str, Any] = {
    "query": {
        "q": "readmission",
        "understood": "readmission",
        "notices": [],
        "relaxed": None,
        "corrections": [],
        "expansions": [],
    },
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
            "persons": [
                {
                    "value": "emmanuel-macron",
                    "label": "Emmanuel Macron",
                    "known": True,
                    "function": "président de la République (France)",
                }
            ],
            "topics": [{"value": "readmission", "label": "Réadmission", "known": True}],
        }
    ],
    "facets": {
        "person": {
            "buckets": [
                {
                    "value": "emmanuel-macron",
                    "label": "Emmanuel Macron",
                    "count": 1,
                    "selected": False,
                    "excluded": False,
                    "broader": [],
                    "known": True,
                }
            ],
            "truncated": False,
            "ancestors": [],
        },
        "date": {"interval": "year", "buckets": [{"value": "2024", "count": 1, "selected": False}]},
    },
}

EXPLANATION_EXAMPLE: dict[str, Any] = {
    "id": "41b8eb6a3c362d00",
    "title": "Accord sur la réadmission",
    "published": "2024-10-28",
    "query": {
        "q": "readmission =visa",
        "understood": "readmission ET =visa",
        "notices": [],
        "relaxed": None,
        "corrections": [],
        "expansions": [],
    },
    "found": False,
    "score": None,
    "clauses": [
        {
            "depth": 0,
            "kind": "all",
            "clause": "readmission ET =visa",
            "start": None,
            "end": None,
            "matches": False,
            "score": None,
            "reason": "Une partie ne convient pas : tout est exigé.",
            "occurrences": [],
        },
        {
            "depth": 1,
            "kind": "word",
            "clause": "readmission",
            "start": 0,
            "end": 11,
            "matches": True,
            "score": 5.241883,
            "reason": "Dans le titre : « réadmission ».",
            "occurrences": [{"field": "title", "form": "réadmission", "count": 1}],
        },
        {
            "depth": 1,
            "kind": "word",
            "clause": "=visa",
            "start": 13,
            "end": 17,
            "matches": False,
            "score": None,
            "reason": "Sous cette forme exacte, le mot n’y est pas. Dans le texte : « visas ».",
            "occurrences": [],
        },
    ],
    "filters": [{"parameter": "from", "passes": True, "reason": "L’article est publié le 28 octobre 2024."}],
    "change": {
        "q": "readmission ET visa",
        "without": [],
        "undated": None,
        "message": "L’article serait trouvé avec toutes les formes de « visa ».",
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
    "persons": [
        {
            "value": "emmanuel-macron",
            "label": "Emmanuel Macron",
            "known": True,
            "function": "président de la République (France)",
        }
    ],
    "topics": [{"value": "readmission", "label": "Réadmission", "known": True}],
    "places": [{"value": "rabat", "label": "Rabat", "known": True}],
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
            "function": "président de la République (France)",
        }
    ],
    "corrections": [
        {
            "entry": "5d2c0f0a9be41c37",
            "at": "2024-11-04T10:12:13+01:00",
            "by": "jeanne",
            "why": "Le ministre est cité, l’article ne parle pas de lui.",
            "operation": "reject",
            "kind": "person",
            "value": {"value": "bruno-retailleau", "label": "Bruno Retailleau", "known": True},
            "into": None,
            "field": None,
            "start": None,
            "end": None,
            "published": None,
            "source_published": None,
        }
    ],
    "marks": {"title": [[14, 25]], "standfirst": [], "body": []},
}

SUGGEST_EXAMPLE: dict[str, Any] = {
    "q": "visite de macr",
    "took_ms": 1.2,
    "groups": [
        {
            "kind": "term",
            "start": 10,
            "suggestions": [{"value": "visite de macron", "label": "visite de macron", "count": 12, "matched": None}],
        },
        {
            "kind": "person",
            "start": 7,
            "suggestions": [{"value": "emmanuel-macron", "label": "Emmanuel Macron", "count": 9, "matched": None}],
        },
        {
            "kind": "title",
            "start": 0,
            "suggestions": [{"value": "41b8eb6a3c362d00", "label": "Une visite de Macron à Rabat", "count": 1, "matched": None}],
        },
    ],
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
            "persons": [
                {
                    "value": "emmanuel-macron",
                    "label": "Emmanuel Macron",
                    "known": True,
                    "function": "président de la République (France)",
                }
            ],
            "topics": [],
            "shared": {
                "words": ["laissez-passer", "Rabat"],
                "persons": [{"value": "emmanuel-macron", "label": "Emmanuel Macron", "known": True}],
                "topics": [],
                "places": [{"value": "rabat", "label": "Rabat", "known": True}],
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

"""A document as an HTTP response: the bytes that it writes itself, without a second look by FastAPI."""

from fastapi import Response

from search_api.document import Document


def json_response(document: Document) -> Response:
    """The document, which our own code made of our own values; the route's `response_model` describes it."""
    return Response(document.to_json(), media_type="application/json")

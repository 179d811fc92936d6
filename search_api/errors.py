"""What can go wrong with a question, as exceptions and as problem documents (RFC 9457), in French for the researcher.

SearchError
├── ArticleNotFound      no article has this identifier
├── InvalidParameters    a parameter has no meaning
└── ArchiveUnavailable   there is no whole index to ask
"""

from collections.abc import Sequence
from dataclasses import dataclass

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic_core import ErrorDetails
from starlette.exceptions import HTTPException

PROBLEM_MEDIA_TYPE = "application/problem+json"


@dataclass(frozen=True, slots=True)
class InvalidParameter:
    """One parameter (or none, for a rule about several) and what is wrong with it, in French."""

    parameter: str
    message: str

    def __str__(self) -> str:
        return f"« {self.parameter} » : {self.message}" if self.parameter else self.message


class SearchError(Exception):
    """Base of everything that this package raises on purpose; `detail` is a French sentence."""

    status = 500
    title = "Erreur"

    def __init__(self, detail: str, errors: Sequence[InvalidParameter] = ()) -> None:
        super().__init__(detail)
        self.detail = detail
        self.errors = tuple(errors)


class ArticleNotFound(SearchError):
    """No article has this identifier."""

    status = 404
    title = "Article introuvable"


class InvalidParameters(SearchError):
    """A parameter has no meaning."""

    status = 422
    title = "Paramètre incorrect"


class ArchiveUnavailable(SearchError):
    """There is no whole index to ask."""

    status = 503
    title = "Archive indisponible"


_HTTP_TITLES = {404: "Adresse inconnue", 405: "Méthode non admise"}
_HTTP_DETAILS = {
    404: "Il n’y a rien à cette adresse ; la documentation est à /docs.",
    405: "Cette adresse ne se lit que par GET : l’API ne modifie rien.",
}

# Pydantic's messages are English; these say the same to a French reader. {…} are the error's own values.
_MESSAGES = {
    "extra_forbidden": "ce paramètre n’existe pas",
    "greater_than_equal": "la valeur doit être au moins {ge}",
    "int_parsing": "un nombre entier est attendu",
    "less_than_equal": "la valeur doit être au plus {le}",
    "missing": "ce paramètre est nécessaire",
    "literal_error": "valeurs admises : {expected}",
    "string_too_long": "au plus {max_length} caractères",
    "string_too_short": "au moins {min_length} caractère",
    "too_long": "au plus {max_length} valeurs",
}


def problem(status: int, title: str, detail: str, errors: Sequence[InvalidParameter] = ()) -> JSONResponse:
    """A problem document."""
    content: dict[str, object] = {"type": "about:blank", "title": title, "status": status, "detail": detail}
    if errors:
        content["errors"] = [{"parameter": error.parameter, "message": error.message} for error in errors]
    return JSONResponse(content, status, media_type=PROBLEM_MEDIA_TYPE)


def _french(error: ErrorDetails) -> InvalidParameter:
    # A rule about several parameters has the place ("query",); they are named in its message.
    parameter = str(error["loc"][1]) if len(error["loc"]) > 1 else ""
    if error["type"] == "value_error":
        return InvalidParameter(parameter, error["msg"].removeprefix("Value error, "))
    template = _MESSAGES.get(error["type"], "cette valeur n’est pas admise")
    context = {name: str(value).replace(" or ", " ou ") for name, value in error.get("ctx", {}).items()}
    return InvalidParameter(parameter, template.format(**context))


def add_error_handlers(app: FastAPI) -> None:
    """Answer every error of this application with a problem document."""

    @app.exception_handler(SearchError)
    def search_error(_request: Request, error: SearchError) -> JSONResponse:
        return problem(error.status, error.title, error.detail, error.errors)

    @app.exception_handler(RequestValidationError)
    def validation_error(_request: Request, error: RequestValidationError) -> JSONResponse:
        errors = [_french(details) for details in error.errors()]
        detail = " ; ".join(str(each) for each in errors) + "."
        return problem(InvalidParameters.status, InvalidParameters.title, detail, errors)

    @app.exception_handler(HTTPException)
    def http_error(_request: Request, error: HTTPException) -> JSONResponse:
        title = _HTTP_TITLES.get(error.status_code, "Erreur")
        return problem(error.status_code, title, _HTTP_DETAILS.get(error.status_code, str(error.detail)))

"""The researcher's page and the API's documentation, with everything they need from our own address."""

from collections.abc import Callable
from pathlib import Path

from fastapi import FastAPI
from fastapi.responses import FileResponse
from fastapi.staticfiles import StaticFiles

# What the page and the documentation load of each npm package; nothing else of node_modules is served.
VENDOR_FOLDERS = ("preact/dist", "preact/hooks/dist", "htm/dist", "swagger-ui-dist")

# The page's own files: these folders, and the files that stand beside index.html.
FOLDERS = ("components", "core", "docs", "strings", "styles")
FILES = ("icon.svg", "main.js")


def add_page(app: FastAPI, web: Path) -> None:
    """Serve the folder `web`: the page at `/`, the API's documentation at `/docs`, modules below `/web` and `/vendor`."""
    pages = {"/": web / "index.html", "/docs": web / "docs" / "index.html"}
    files = {f"/web/{name}": web / name for name in FILES}
    for address, path in (pages | files).items():
        app.add_api_route(address, _sender(path), methods=["GET", "HEAD"], include_in_schema=False)
    for folder in FOLDERS:
        app.mount(f"/web/{folder}", StaticFiles(directory=web / folder, check_dir=False))
    for folder in VENDOR_FOLDERS:
        app.mount(f"/vendor/{folder}", StaticFiles(directory=web / "node_modules" / folder, check_dir=False))


def _sender(path: Path) -> Callable[[], FileResponse]:
    def send() -> FileResponse:
        return FileResponse(path)

    return send

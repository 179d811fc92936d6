"""What a route gets from the application: the engine of the moment."""

from typing import Annotated

from fastapi import Depends, Request

from search_api.archive import Archive
from search_api.engine import SearchEngine


def current_engine(request: Request) -> SearchEngine:
    """The engine over the current generation of the archive that is served."""
    archive: Archive = request.app.state.archive
    return archive.engine()


Engine = Annotated[SearchEngine, Depends(current_engine)]

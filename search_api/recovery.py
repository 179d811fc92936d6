"""A request that meets a damaged block is answered again, from the generation before: never an error, never a wrong answer."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from indexer.index.arrays import DamagedArray
from search_api.archive import Archive


class AnswerAgain:
    """Middleware. Once a response has begun (an export that streams), its connection breaks off instead."""

    def __init__(self, app: ASGIApp, archive: Archive) -> None:
        self._app = app
        self._archive = archive

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        begun = False

        async def sending(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        while True:
            try:
                return await self._app(scope, receive, sending)
            except DamagedArray as damage:
                if begun:
                    raise
                self._archive.pass_over(damage)

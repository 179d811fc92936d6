"""What the articles of a folder have in common, stated once in its `source.toml`.

    name = "Le Journal diplomatique"
    rights = "CC0-1.0"
    language = "fr"
    section = "International"
    url = "https://journal.example/"

It holds for the folder and those below; a folder further down may state something else, field by field.
"""

import dataclasses
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from corpus.errors import UnreadableError
from corpus.sources.opening import read_whole, refused
from corpus.sources.statement import Line, faults_in

FILE_NAME = "source.toml"

_LARGEST_FILE = 64 * 1024


@dataclass(frozen=True, slots=True)
class Collection:
    """What is common to the articles of a folder; None where nothing is stated."""

    name: str | None = None
    rights: str | None = None
    language: str | None = None
    section: str | None = None
    url: str | None = None

    def refined_by(self, inner: "Collection") -> "Collection":
        """What holds in a folder of this one that states `inner`.

        >>> Collection(name="Le Journal", language="fr").refined_by(Collection(language="en"))
        Collection(name='Le Journal', rights=None, language='en', section=None, url=None)
        """
        return Collection(
            name=inner.name or self.name,
            rights=inner.rights or self.rights,
            language=inner.language or self.language,
            section=inner.section or self.section,
            url=inner.url or self.url,
        )


class _SourceFile(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    name: Line | None = None
    rights: Line | None = None
    language: Line | None = None
    section: Line | None = None
    url: Line | None = None


NOTHING_IN_COMMON = Collection()


def read_collection(folder: Path) -> Collection | None:
    """Read the `source.toml` of a folder; None where there is none.

    Raises:
        UnreadableError: it is broken: no TOML, no UTF-8, an unknown key, a value that is no string.
    """
    path = folder / FILE_NAME
    try:
        path.lstat()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise UnreadableError(refused(error)) from error
    try:
        stated = _SourceFile.model_validate(tomllib.loads(read_whole(path, _LARGEST_FILE).decode("utf-8-sig")))
    except UnicodeDecodeError as error:
        raise UnreadableError(f"not UTF-8: byte {error.start}; TOML is written in UTF-8: save it so") from error
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        raise UnreadableError(f'no valid TOML: {error}; write `name = "…"` a line', int(line[1]) if line else None) from error
    except RecursionError as error:
        raise UnreadableError('no valid TOML: brackets nested too deep; write `name = "…"` a line') from error
    except ValidationError as error:
        keys = ", ".join(field.name for field in dataclasses.fields(Collection))
        raise UnreadableError(f"{faults_in(error)}; its keys are {keys}, each a string") from error
    return Collection(**stated.model_dump())

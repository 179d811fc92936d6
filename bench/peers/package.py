"""A Python package that is a development requirement and may be missing: a peer's, or one that is measured with."""

import importlib
import importlib.util
from typing import Any

from bench.errors import PeerMissing


def is_installed(name: str) -> bool:
    return importlib.util.find_spec(name) is not None


def package(name: str) -> Any:
    """The module; untyped, since none of the peers is typed well.

    Raises:
        PeerMissing: it is not installed.
    """
    if not is_installed(name):
        raise PeerMissing(f"the package {name} is not installed; `pip install -r requirements-dev.txt` brings it")
    return importlib.import_module(name)

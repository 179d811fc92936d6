"""Which half of a set rules and weights were made with in view; the other half is only counted."""

import hashlib


def tuned_on(id: str) -> bool:
    """Half of all identifiers, by their hash: the half that was read while the rules were written."""
    return hashlib.sha256(id.encode()).digest()[0] % 2 == 0

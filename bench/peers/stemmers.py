"""What the peers make of a word: they all stem by Snowball's rules for French, but each by those of another year."""

from collections.abc import Callable

from bench.peers import tantivy_index, whoosh_index
from bench.peers.package import is_installed, package


def stemmers() -> tuple[Callable[[str], str], ...]:
    """From a word without accents to its stem, for each peer that stems and is installed."""
    whoosh = whoosh_index.analyzer()
    found: list[Callable[[str], str]] = [lambda word: " ".join(token.text for token in whoosh(word))]
    if is_installed("tantivy"):
        tantivy = tantivy_index.analyzer()
        found.append(lambda word: " ".join(tantivy.analyze(word)))
    if is_installed("xapian"):
        xapian = package("xapian").Stem("french")
        found.append(lambda word: xapian(word).decode())
    return tuple(found)

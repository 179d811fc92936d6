"""How the tests of the analysis write tokens down.

`l'[0:2]* avocat[2:8]`: a form, its offsets, and a star for a function word. `état|etat|etat[0:4]` gives the exact form, the
folded form and the stem where they are not all alike.
"""

from collections.abc import Callable

import pytest

from indexer.analysis import FrenchAnalyzer, Token


@pytest.fixture(scope="session")
def analyzer() -> FrenchAnalyzer:
    return FrenchAnalyzer()


@pytest.fixture(scope="session")
def shown(analyzer: FrenchAnalyzer) -> Callable[[str], str]:
    """Analyse a text and write its tokens down."""
    return lambda text: " ".join(map(_shown, analyzer.tokens(text)))


def _shown(token: Token) -> str:
    same = token.exact == token.folded == token.stem
    forms = token.exact if same else f"{token.exact}|{token.folded}|{token.stem}"
    return f"{forms}[{token.start}:{token.end}]{'*' if token.function_word else ''}"

"""Fold the case of a form: État -> état, STRASSE and Straße -> strasse."""

import unicodedata


def fold_case(form: str) -> str:
    """Fold case by Unicode's full rules, then compose again: folding may decompose (İ becomes i and a dot).

    >>> fold_case("ÉTAT"), fold_case("Straße")
    ('état', 'strasse')
    """
    return unicodedata.normalize("NFC", form.casefold())

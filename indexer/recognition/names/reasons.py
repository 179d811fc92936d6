"""Why words are taken for a person's name: the sign that a reader would point at, in a few French words."""

from indexer.recognition.names.reading import Reading

_CONTEXT = "nom propre, d'après le contexte"


def reason_of(reading: Reading, start: int, end: int, full_name: str | None) -> str:
    """`full_name` is the name in full of which this is the surname, where the article has it elsewhere."""
    facts, words = reading.facts, reading.tokens.words
    before = facts[start - 1] if start else None
    if before and before.kind == "H":
        return f"après « {words[start - 1]} »"
    if before and before.kind in {"F", "C"}:
        return f"après « {words[start - 1].lower()} »"
    if end - start > 1 and facts[start].has_first_name:
        return "prénom et nom"
    if full_name:
        return f"nom de « {full_name} »"
    if end + 1 < len(facts) and facts[end].folded == "," and facts[end + 1].kind == "F":
        return f"apposition : {words[end + 1]}"
    if (end < len(facts) and facts[end].kind == "V") or (before and before.kind == "V"):
        return "verbe de parole"
    return _CONTEXT

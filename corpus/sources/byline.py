"""Who signed an article: « Par A, B et C », « La rédaction ».

>>> read_byline("Par Anne Morel et Karim Haddad, envoyés spéciaux à Rabat")
('Anne Morel', 'Karim Haddad')
>>> read_byline("Par ce traité, les deux États renoncent à la force.") is None
True
"""

import re

from corpus.sources.french_text import plain

_LONGEST_BYLINE = 200
_MOST_WORDS = 25
_LONGEST_NAME = 6

_PAR = re.compile(r"(?:(?:propos recueillis|article|texte|ecrit|redige) )?par(?: ?:)? (?=\S)", re.IGNORECASE)
_PARENTHESIS = re.compile(r"\([^()]*\)")
_WITH_OTHERS = re.compile(r"[ ,]*\b(?:avec|en collaboration|pour)\b.*")
_WHERE = re.compile(r" (?:à|a|au|aux|en) [A-ZÀ-ÖØ-Þ].*")
_BETWEEN_AUTHORS = re.compile(r"\s*([,;&]|\bet\b)\s*")

# Those who sign without a name. An office after a name (« envoyé spécial ») is no author of its own.
_COLLECTIVE = re.compile(
    r"(?:la |le |les |l'|notre |nos )?(?:redaction|service|desk|bureau|equipe)\b(?: [\w'-]+){0,3}"
    r"|notre (?:correspondante?|envoyee? speciale?)(?: permanente?)?|nos (?:correspondant(?:e?s)|envoyee?s specia(?:ux|les))",
    re.IGNORECASE,
)
_OFFICE = re.compile(r"(?:(?:notre|nos|la|le|les) |l')?(?:correspondant|envoye|journaliste|agence)", re.IGNORECASE)

_PARTICLES = frozenset(
    {"de", "du", "des", "la", "le", "les", "van", "von", "der", "den", "di", "da", "dos", "al", "ben", "bin", "ibn", "ould"}
)

# Towns of two words whose news are often dated there; those that begin with an article or San are known by that.
_TOWNS = frozenset(
    {"abou dhabi", "addis abeba", "berlin est", "berlin ouest", "buenos aires", "camp david", "hong kong", "kuala lumpur",
     "new delhi", "new york", "phnom penh", "rio de janeiro", "tel aviv"}
)  # fmt: skip
_BEGINS_A_TOWN = re.compile(r"(?:Le|La|Les|L'|San|Santa|Sao|Saint|Sainte|El|Port|Fort|Cap) ?[A-Z]")


def read_byline(line: str) -> tuple[str, ...] | None:
    """The authors of a byline, which begins with « par »; None where the line is something else."""
    opening = _PAR.match(plain(line[:_LONGEST_BYLINE]))
    return _authors(line[opening.end() :]) if opening else None


def read_signature(line: str) -> tuple[str, ...] | None:
    """The authors of a signature without « par », none where only towns or agencies stand; None where it is something else.

    >>> read_signature("La rédaction"), read_signature("Genève"), read_signature("Le général parle")
    (('La rédaction',), (), None)
    """
    parts = [part for _, part in _parts(line)]
    if not parts or not all(is_collective(part) or is_name(part) for part in parts):
        return None
    return tuple(_capitalised(part) for part in parts if is_collective(part) or _is_personal(part))


def is_collective(text: str) -> bool:
    """Whether it is a desk or an editorial staff.

    >>> is_collective("Le service diplomatique"), is_collective("Service rendu aux deux rives de la Méditerranée")
    (True, False)
    """
    return len(text) <= _LONGEST_BYLINE and bool(_COLLECTIVE.fullmatch(plain(text)))


def is_name(text: str) -> bool:
    """Whether it is written as the name of a person or place is: capitals, and particles between them.

    >>> [is_name(text) for text in ("Valéry Giscard d’Estaing", "La Haye", "le général", "Conférence du", "Vers 1950")]
    [True, True, False, False, False]
    """
    words = text.split()
    if not words or len(words) > _LONGEST_NAME or not _is_capitalised(words[-1]):
        return False
    return _is_capitalised(words[0]) and all(_is_capitalised(word) or word.lower() in _PARTICLES for word in words)


def _authors(text: str) -> tuple[str, ...] | None:
    (_, first), *others = _parts(text) or [("", "")]
    if not (is_collective(first) or is_name(first)):
        return None
    named = [first]
    for separator, part in others:
        if _OFFICE.match(plain(part)):
            continue
        if is_collective(part) or (is_name(part) and (separator != "," or _is_personal(part))):
            named.append(part)
        elif not (part[0].islower() or is_name(part)):
            return None
    return tuple(dict.fromkeys(_capitalised(name) for name in named))


def _parts(text: str) -> list[tuple[str, str]]:
    """What stands between commas and « et », each with the separator before it."""
    words = _PARENTHESIS.sub(" ", text).split() if len(text) <= _LONGEST_BYLINE else []
    if len(words) > _MOST_WORDS:
        return []
    pieces = _BETWEEN_AUTHORS.split(_WITH_OTHERS.sub("", " ".join(words)).rstrip(" ."))
    separated = zip(["", *pieces[1::2]], (_WHERE.sub("", piece).strip() for piece in pieces[::2]), strict=True)
    return [(separator, part) for separator, part in separated if part]


def _is_personal(name: str) -> bool:
    """Whether a name is a person's, as far as can be told: two words at least, and no town."""
    simple = plain(name)
    return " " in simple and simple.lower() not in _TOWNS and not _BEGINS_A_TOWN.match(simple)


def _is_capitalised(word: str) -> bool:
    letters = re.sub(r"^[dlDL]['’]", "", word)
    return bool(letters) and letters[0].isupper() and all(letter.isalpha() or letter in "-'’.‑" for letter in letters)


def _capitalised(name: str) -> str:
    return name[0].upper() + name[1:]

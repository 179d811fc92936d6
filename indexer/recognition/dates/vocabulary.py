"""The French words that dates are made of, folded, each with its class: what kind of word it is to the grammar.

Drawn up for this project from news prose. A class is a letter, so that a text becomes a string of classes in which a regular
expression finds phrases (`grammar.py`). The numbers that words stand for are in the tables beside them.
"""

from typing import Final

from indexer.recognition.dates.periods import Grain, PartName

# Name in the grammar -> letter. Punctuation that may stand in a date is a class of its own.
CLASSES: Final = {
    "month": "M", "short_month": "m", "sept": "s", "weekday": "W", "short_weekday": "w",
    "day": "d", "two_digits": "e", "year": "y", "digits": "N", "first": "1", "ordinal": "o", "number": "q", "one": "u",
    "roman_century": "X", "roman": "R", "ending": "E", "quarter_code": "#",
    "days": "J", "weeks": "S", "months": "K", "year_unit": "A", "years": "P", "quarter": "Q", "half": "H", "century": "C",
    "decade": "D", "fortnight": "Z", "weekend": "F", "season": "G",
    "deictic": "h", "time": "t", "this": "c", "next": "p", "last": "r", "past": "z", "previous": "k", "following": "f",
    "part": "B", "the": "L", "to": "a", "of": "v", "in": "i", "within": "I", "and": "g", "or": "O", "until": "U",
    "between": "Y", "since": "n", "ago": "!", "same": "=", "eve": "V", "morrow": "l", "feast": "T", "plus": "+",
    "after": ">", "before": "<", "here": "j", "course": "$",
    "comma": ",", "point": "%", "slash": "/", "hyphen": "-", "apostrophe": "'", "bracket": "(", "break": "|", "sign": ";",
    "word": "x",
}  # fmt: skip

MONTHS: Final = {
    "janvier": 1, "fevrier": 2, "mars": 3, "avril": 4, "mai": 5, "juin": 6,
    "juillet": 7, "aout": 8, "septembre": 9, "octobre": 10, "novembre": 11, "decembre": 12,
    "janv": 1, "jan": 1, "fevr": 2, "fev": 2, "avr": 4, "juil": 7, "juill": 7, "sept": 9, "sep": 9,
    "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_SHORT_MONTHS = frozenset(("janv", "jan", "fevr", "fev", "avr", "juil", "juill", "sep", "oct", "nov", "dec"))

# Monday is 0, as in `datetime.date.weekday`.
WEEKDAYS: Final = {
    "lundi": 0, "mardi": 1, "mercredi": 2, "jeudi": 3, "vendredi": 4, "samedi": 5, "dimanche": 6,
    "lun": 0, "mar": 1, "mer": 2, "jeu": 3, "ven": 4, "sam": 5, "dim": 6,
}  # fmt: skip

NUMBERS: Final = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9, "dix": 10,
    "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "vingt": 20, "vingts": 20, "trente": 30,
    "quarante": 40, "cinquante": 50, "soixante": 60, "cent": 100,
}  # fmt: skip

_ORDINAL_WORDS: Final = {
    "premier": 1, "premiere": 1, "second": 2, "seconde": 2, "deuxieme": 2, "troisieme": 3, "quatrieme": 4, "cinquieme": 5,
    "sixieme": 6, "septieme": 7, "huitieme": 8, "neuvieme": 9, "dixieme": 10, "onzieme": 11, "douzieme": 12, "treizieme": 13,
    "quatorzieme": 14, "quinzieme": 15, "seizieme": 16, "vingtieme": 20,
}  # fmt: skip
_ROMAN = [
    "i",
    "ii",
    "iii",
    "iv",
    "v",
    "vi",
    "vii",
    "viii",
    "ix",
    "x",
    "xi",
    "xii",
    "xiii",
    "xiv",
    "xv",
    "xvi",
    "xvii",
    "xviii",
    "xix",
    "xx",
    "xxi",
]
ROMAN: Final = {roman: number for number, roman in enumerate(_ROMAN, 1)}
ORDINALS: Final = {
    **_ORDINAL_WORDS,
    **{f"{number}{ending}": number for number in range(1, 101) for ending in ("e", "eme", "er", "ere", "re", "nd", "nde")},
    **{f"{roman}{ending}": number for roman, number in ROMAN.items() for ending in ("e", "eme", "er")},
}

# Days from the day that is spoken from.
DEICTICS: Final = {"avant-hier": -2, "hier": -1, "aujourd'hui": 0, "demain": 1, "apres-demain": 2}
EVES: Final = {"avant-veille": -2, "veille": -1, "lendemain": 1, "surlendemain": 2}

UNITS: Final[dict[str, Grain]] = {
    "jour": "day", "jours": "day", "journee": "day", "semaine": "week", "semaines": "week", "mois": "month",
    "an": "year", "ans": "year", "annee": "year", "annees": "year", "trimestre": "quarter", "trimestres": "quarter",
    "semestre": "half", "semestres": "half", "decennie": "decade", "decennies": "decade", "siecle": "century",
    "siecles": "century",
}  # fmt: skip

# EDTF's numbers.
SEASON_NUMBERS: Final = {"printemps": 21, "ete": 22, "automne": 23, "hiver": 24}

PARTS: Final[dict[str, PartName]] = {"debut": "début", "mi": "milieu", "milieu": "milieu", "courant": "milieu", "fin": "fin"}

# Feasts on the same day every year, as they are written after `a`, `le` or `la`; those counted from Easter in days.
FIXED_FEASTS: Final = {
    "noel": (12, 25), "toussaint": (11, 1), "nouvel an": (1, 1), "jour de l'an": (1, 1), "saint-sylvestre": (12, 31),
    "fete du travail": (5, 1), "reveillon de noel": (12, 24), "reveillon du nouvel an": (12, 31),
}  # fmt: skip
MOVABLE_FEASTS: Final = {"paques": 0, "ascension": 39, "pentecote": 49}

# T1, Q3, S2, and the same in full without a space.
_QUARTER_LETTERS = ("t", "q", "s", "h", "trimestre", "semestre")

_BY_CLASS: Final = {
    "weekday": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "short_weekday": "lun mar mer jeu ven sam dim",
    "days": "jour jours journee",
    "weeks": "semaine semaines",
    "months": "mois",
    "year_unit": "an annee",
    "years": "ans annees",
    "quarter": "trimestre trimestres",
    "half": "semestre semestres",
    "century": "siecle siecles",
    "decade": "decennie decennies",
    "fortnight": "quinzaine",
    "weekend": "week-end week-ends weekend weekends",
    "season": "printemps ete automne hiver",
    "time": "matin matinee midi apres-midi soir soiree nuit",
    "this": "ce cet cette ces",
    "next": "prochain prochaine prochains prochaines",
    "last": "dernier derniere derniers dernieres",
    "past": "passe passee passes passees ecoule ecoulee ecoules ecoulees",
    "previous": "precedent precedente",
    "following": "suivant suivante suivants suivantes",
    "part": "debut mi milieu courant fin",
    "the": "le la les l",
    "to": "a au aux",
    "of": "de du d des",
    "in": "en",
    "within": "dans",
    "and": "et",
    "or": "ou",
    "until": "jusque jusqu",
    "between": "entre",
    "since": "depuis",
    "ago": "voici voila",
    "same": "meme",
    "eve": "veille avant-veille",
    "morrow": "lendemain surlendemain",
    "plus": "plus",
    "after": "apres tard",
    "before": "avant tot auparavant",
    "here": "ci ici",
    "course": "cours",
    "one": "un une",
    "ending": "e er eme ere",
    "comma": ",", "point": ".", "slash": "/", "hyphen": "-", "apostrophe": "'", "bracket": "(",
}  # fmt: skip


def _word_classes() -> dict[str, str]:
    classes: dict[str, str] = {}
    classes |= dict.fromkeys(NUMBERS, CLASSES["number"])
    classes |= dict.fromkeys(ORDINALS, CLASSES["ordinal"])
    classes |= {roman: CLASSES["roman"] for roman in _ROMAN if len(roman) > 1}
    classes |= {f"{roman}{ending}": CLASSES["roman_century"] for roman in _ROMAN for ending in ("e", "eme", "er")}
    classes |= dict.fromkeys(("1er", "premier"), CLASSES["first"])
    classes |= dict.fromkeys(MONTHS, CLASSES["month"])
    classes |= dict.fromkeys(_SHORT_MONTHS, CLASSES["short_month"]) | {"sept": CLASSES["sept"]}
    classes |= dict.fromkeys(DEICTICS, CLASSES["deictic"])
    classes |= dict.fromkeys((*FIXED_FEASTS, *MOVABLE_FEASTS), CLASSES["feast"])
    for name, words in _BY_CLASS.items():
        # A word of two classes keeps the first: `la` is an article, `avant` counts.
        classes |= {word: CLASSES[name] for word in words.split() if classes.get(word, "q") == "q"}
    for number in range(100):
        classes[f"{number:02d}"] = CLASSES["day" if 1 <= number <= 31 else "two_digits"]
        classes[str(number)] = classes[f"{number:02d}"] if number else CLASSES["digits"]
    classes |= {str(number): CLASSES["digits"] for number in range(100, 1000)}
    classes |= {str(number): CLASSES["year"] for number in range(1000, 3000)}
    classes["qui suit"] = CLASSES["following"]
    classes["~"] = CLASSES["hyphen"]
    classes |= {f"{letter}{number}": CLASSES["quarter_code"] for letter in _QUARTER_LETTERS for number in range(1, 5)}
    return classes


WORD_CLASSES: Final = _word_classes()

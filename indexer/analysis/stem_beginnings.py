"""With which letters the words of a stem can begin: what lets a text be searched for a stem without stemming its words.

Stemming changes endings. A word keeps its first two letters, but for a handful of short ones; a test tries them all.

>>> stem_beginnings("readmiss"), stem_beginnings("oeil"), stem_beginnings("xxe"), stem_beginnings("2e")
(('re',), ('oe', 'ye'), ('xx',), ('2',))
"""

from indexer.analysis.ordinals import ordinal_stem
from indexer.analysis.snowball import french_stem

# Words that are hardly more than an ending, and plurals of another beginning.
_IRREGULAR = {french_stem(word): word[:2] for word in ("trice", "drice", "yeux")} | {str(ordinal_stem("ire")): "ir"}


def stem_beginnings(stem: str) -> tuple[str, ...]:
    """The first two letters or digits, or the first alone, of every folded word that has this stem."""
    letters = stem[:2]
    if len(letters) < 2 or letters[0].isdecimal() or not letters.isalnum():
        return (letters[:1],)
    found = [letters]
    if letters[1] == "i":  # Snowball writes an i for a final y
        found.append(f"{letters[0]}y")
    if stem in _IRREGULAR:
        found.append(_IRREGULAR[stem])
    return tuple(found)

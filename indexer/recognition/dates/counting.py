"""Is a number that may be of a date the count of what is named after it? "2000 employés", "samedi 20 personnes"."""

from indexer.recognition.dates.class_line import ClassLine
from indexer.recognition.word_lists import word_set

# Words in -s or -x that follow a number without being counted.
_NOT_COUNTED = word_set(
    """
    dans sous puis mais alors apres depuis sans les des ses ces aux vers plus pas toujours lors suis avons allons nous vous ils
    elles leurs tous toutes mes tes nos vos mars jours chez jamais ailleurs certes hors dès est-ce les deux francais anglais
    """
)


def plural_after(line: ClassLine, index: int) -> bool:
    """Whether a word in small letters follows the token that may be a plural noun."""
    after = line.original(index + 1)
    return after.islower() and after[-1] in {"s", "x"} and len(after) > 3 and line.word(index + 1) not in _NOT_COUNTED

"""What passes between the walk, which finds files, and the readers, which read them."""

import unicodedata
from dataclasses import dataclass
from pathlib import Path

from corpus.article import Article
from corpus.sources.collection import NOTHING_IN_COMMON, Collection

# Of an `Article.content_hash`: most identifiers that a source gives differ in length, which is known at once.
_CONTENT_HASH_LENGTH = 16


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file that a reader reads; `path` opens it, `collection` is what its folders say of it."""

    path: Path
    collection: Collection = NOTHING_IN_COMMON

    @property
    def shown(self) -> str:
        """The path for people, articles and problems."""
        return shown(self.path)


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """An article and, where its file holds many, the line on which it stands."""

    article: Article
    line: int | None = None

    def has_content_hash(self) -> bool:
        """Whether the article's identifier is the hash of its content, which is so where its source gave none."""
        id = self.article.id
        return len(id) == _CONTENT_HASH_LENGTH and id == self.article.content_hash()


def shown(path: Path) -> str:
    """A path as it can be stored and printed: on one line, and in Unicode whatever bytes it is made of.

    >>> shown(Path("archive/d\\udce9p\\xeache\\n.txt"))
    'archive/d\\\\xe9pêche\\\\x0a.txt'
    """
    text = str(path)
    if text.isprintable():
        return text
    return "".join(character if _is_plain(character) else _escaped(character) for character in text)


def _is_plain(character: str) -> bool:
    return character.isprintable() or unicodedata.category(character) == "Zs"


def _escaped(character: str) -> str:
    code = ord(character)
    if 0xDC80 <= code <= 0xDCFF:  # Python's stand-in for a byte of a name that is not UTF-8 (PEP 383)
        code -= 0xDC00
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"

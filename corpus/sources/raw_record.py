r"""What one article is read from, as it stands in its file: cheap to find, to compare with an earlier run, to send to a worker.

>>> from pathlib import Path
>>> record = RawRecord(FoundFile(Path("a.jsonl")), b'{"title": "Un"}', line=7)
>>> record.fingerprint() == RawRecord(FoundFile(Path("a.jsonl")), b'{"title": "Un"}', line=8).fingerprint()
True
"""

from msgspec import Struct, msgpack
from xxhash import xxh3_128_digest

from corpus.sources.reading import FoundFile


class RawRecord(Struct, frozen=True):
    """The bytes of one article: a line without its end, or a whole file, in which case `line` is None.

    The records of one file share one `FoundFile`, so that a pickle of many of them holds it once.
    """

    file: FoundFile
    content: bytes
    line: int | None = None

    def fingerprint(self) -> bytes:
        """16 bytes that tell whether the article would be read from the same bytes, of the same collection.

        Left out are the number of the line, since an article that moved within its file is the same; the path, which can be
        written in many ways; and the readers: whoever keeps fingerprints from run to run compares paths too, and forgets
        them when a reader changes. It tells change, not malice.
        """
        common = self.file.collection
        made_from = (
            (common.name, common.rights, common.language, common.section, common.url),
            self.content,
        )
        # MessagePack writes the length of each part before it: no two lists of parts become the same bytes.
        return xxh3_128_digest(msgpack.encode(made_from))

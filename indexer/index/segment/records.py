"""Stored articles, each compressed by itself with a dictionary of what articles have in common.

A dictionary gives single articles of 2 to 4 kB the ratio that others reach in blocks of sixteen, and loading one hit
decompresses one article. Zstandard (RFC 8878) trains it.
"""

import threading
from collections.abc import Sequence

import zstandard

# Compresses at 200 MB/s; the next levels save a tenth and take twice the time.
_LEVEL = 1

_DICTIONARY_SIZE = 64 * 1024

# Fewer say too little; with more the training takes longer than it saves.
_FEWEST_SAMPLES = 64
MOST_SAMPLES = 768


def train(samples: Sequence[bytes]) -> bytes:
    """A dictionary made from some records, empty where they are too few or have nothing in common."""
    if len(samples) < _FEWEST_SAMPLES:
        return b""
    try:
        return zstandard.train_dictionary(_DICTIONARY_SIZE, list(samples[:MOST_SAMPLES]), level=_LEVEL).as_bytes()
    except zstandard.ZstdError:
        return b""


class Compression:
    """Compresses and decompresses records. Safe to share between threads: each has its own decompressor."""

    def __init__(self, dictionary: bytes) -> None:
        self.dictionary = dictionary
        self._trained = zstandard.ZstdCompressionDict(dictionary) if dictionary else None
        self._own = threading.local()
        self._compressor: zstandard.ZstdCompressor | None = None

    def compress(self, record: bytes) -> bytes:
        """One frame. Checksums cover the file, so the frame has none."""
        if self._compressor is None:
            if self._trained:
                self._trained.precompute_compress(level=_LEVEL)
            self._compressor = zstandard.ZstdCompressor(level=_LEVEL, dict_data=self._trained, write_dict_id=False)
        return self._compressor.compress(record)

    def decompress(self, frame: bytes | memoryview) -> bytes:
        """The record of a frame.

        Raises:
            zstandard.ZstdError: it is no frame that `compress` made with this dictionary.
        """
        decompressor = getattr(self._own, "decompressor", None)
        if decompressor is None:
            decompressor = self._own.decompressor = zstandard.ZstdDecompressor(dict_data=self._trained)
        return decompressor.decompress(frame)

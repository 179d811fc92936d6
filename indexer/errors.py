"""What can stop an indexing run, or the curation of names.

IndexerError
├── IndexMissing         there is no index in the folder
├── IndexDamaged         no generation in the folder is whole
├── IndexLocked          another run is writing
├── IndexUnwritable      the folder can't be written (permissions, a full disk)
├── NameFinderMissing    spaCy was asked for and is not installed
├── RunRefused           a guard stopped the run; nothing was changed
└── PromotionRefused     a concept can't be added to an authority file as it was asked for; the file stays as it was
"""


class IndexerError(Exception):
    """Base of everything that this package raises on purpose; the message says what, where and what to try."""


class IndexMissing(IndexerError):
    """There is no index where one was wanted."""


class IndexDamaged(IndexerError):
    """An index was found, but no generation of it is whole."""


class IndexLocked(IndexerError):
    """Another process is building this index."""


class IndexUnwritable(IndexerError):
    """The operating system would not let the index be written."""


class NameFinderMissing(IndexerError):
    """Recognition was to use a package or model that is not installed."""


class RunRefused(IndexerError):
    """The run would have lost articles, or had none to index; the old generation stays."""


class PromotionRefused(IndexerError):
    """A concept would not be right in the authority files, or the file can't be written; it stays as it was."""

"""What has been corrected?  An append-only file beside the corpus, replayed over what recognition finds.

>>> from corpus.ledger import Merge, Undo, replay, signed
>>> from corpus.authority import Authorities
>>> merge = signed(Merge("person", "J. Dupont", "Jean Dupont"), by="jeanne")
>>> replay([merge], Authorities()).corrections.merged_value("person", "J. Dupont")
'Jean Dupont'
>>> undo = signed(Undo(merge.id), by="jeanne")
>>> replay([merge, undo], Authorities()).corrections.merged_value("person", "J. Dupont")
'J. Dupont'
"""

from corpus.ledger.application import Corrected, Redated, corrected, redated, with_merges
from corpus.ledger.applied import AppliedCorrection, in_paris
from corpus.ledger.conflict import Conflict
from corpus.ledger.corrections import ArticleCorrections, Corrections
from corpus.ledger.entry import (
    OPERATIONS,
    UNDATED,
    Add,
    Correction,
    Entry,
    Merge,
    Operation,
    QuotedPassage,
    Redate,
    Reject,
    Split,
    Undo,
    signed,
)
from corpus.ledger.ledger_file import Ledger, append, exclusively, ledger_beside
from corpus.ledger.replay import Replay, articles_of, replay
from corpus.ledger.spoken_period import spoken_period
from corpus.ledger.undoing import in_effect, overriders, standing

__all__ = [
    "OPERATIONS",
    "UNDATED",
    "Add",
    "AppliedCorrection",
    "ArticleCorrections",
    "Conflict",
    "Corrected",
    "Correction",
    "Corrections",
    "Entry",
    "Ledger",
    "Merge",
    "Operation",
    "QuotedPassage",
    "Redate",
    "Redated",
    "Reject",
    "Replay",
    "Split",
    "Undo",
    "append",
    "articles_of",
    "corrected",
    "exclusively",
    "in_effect",
    "in_paris",
    "ledger_beside",
    "overriders",
    "redated",
    "replay",
    "signed",
    "spoken_period",
    "standing",
    "with_merges",
]

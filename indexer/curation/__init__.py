"""What does the archivist decide about names?  Names in no authority are gathered, and one becomes a concept."""

from indexer.curation.candidates import Candidate, CandidateList, Selection, find_candidates
from indexer.curation.promotion import Promotion, promote

__all__ = ["Candidate", "CandidateList", "Promotion", "Selection", "find_candidates", "promote"]

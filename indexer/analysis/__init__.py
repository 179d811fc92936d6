"""How does French text become tokens?"""

from indexer.analysis.analyzer import ANALYSIS_VERSION, PLAIN_WORD, FrenchAnalyzer
from indexer.analysis.folding import fold, fold_with_offsets
from indexer.analysis.token import STRENGTHS, Strength, Token
from indexer.analysis.tokenizer import written_words

__all__ = [
    "ANALYSIS_VERSION",
    "PLAIN_WORD",
    "STRENGTHS",
    "FrenchAnalyzer",
    "Strength",
    "Token",
    "fold",
    "fold_with_offsets",
    "written_words",
]

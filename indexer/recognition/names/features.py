"""What the tagger is told of each word of a run: the word, its neighbours, and what the article says of it elsewhere."""

from collections.abc import Sequence

from indexer.recognition.names.article_facts import ArticleFacts
from indexer.recognition.names.lexicon import Lexicon, WordFacts
from indexer.recognition.names.reading import Reading


def run_features(reading: Reading, run: slice, article: ArticleFacts, lexicon: Lexicon) -> list[list[str]]:
    """A list of features for each word of the run."""
    facts, known = reading.facts, reading.known
    words = facts[run]
    length = len(words)
    around = _around(reading, run, _beyond(lexicon))
    cities = lexicon.cities_among([word.folded for word in words]) if length > 1 else {}
    features: list[list[str]] = []
    for offset, word in enumerate(words):
        index = run.start + offset
        here = [*word.here, *around]
        if offset:
            here += words[offset - 1].left
        else:
            here.append("first")
        if offset > 1:
            here += words[offset - 2].left2
        if offset + 1 < length:
            here += words[offset + 1].right
        else:
            here.append("last")
        if offset + 2 < length:
            here += words[offset + 2].right2
        if word.is_capitalised:
            here += article.features(word)
        if offset in cities:
            here.append(f"{cities[offset]}city")
        if known[index]:
            here.append(f"K={known[index]}")
        if index and known[index - 1]:
            here.append(f"K-{known[index - 1]}")
        if index + 1 < len(known) and known[index + 1]:
            here.append(f"K+{known[index + 1]}")
        features.append(here)
    return features


def _around(reading: Reading, run: slice, beyond: WordFacts) -> Sequence[str]:
    """What is the same for all words of a run: how it stands, and the two words on either side."""
    facts = reading.facts
    features = [f"L={min(run.stop - run.start, 5)}"]
    if reading.begins_a_sentence(run.start):
        features.append("ss")
    if all(word.isupper() for word in reading.tokens.words[run]):
        features.append("CAPS")
    before = facts[run.start - 1] if run.start else beyond
    before2 = facts[run.start - 2] if run.start > 1 else beyond
    after = facts[run.stop] if run.stop < len(facts) else beyond
    after2 = facts[run.stop + 1] if run.stop + 1 < len(facts) else beyond
    features += [f"R{feature}" for word in (before.left, before2.left2, after.right, after2.right2) for feature in word]
    features.append(f"R-21:{before2.folded}_{before.folded}")
    return features


def _beyond(lexicon: Lexicon) -> WordFacts:
    """A text begins and ends as a line does."""
    return lexicon.word("\n")

"""Labels that count in a certain company only: « accord de Paris » in an article that speaks of climate as well.

Where the company stands, and in which field, does not matter; it is compared as whole folded words, in the singular or plural.
"""

from collections.abc import Iterable, Iterator, Sequence

from corpus.annotation import Annotation
from corpus.authority.concept import CONCEPT_KINDS, Authorities, LabelInContext
from indexer.recognition.labels.plurals import plurals
from indexer.recognition.scanned_text import ScannedText


class LabelContexts:
    """The contexts of all topics and organisations; an article is asked for them only where such a label has been found."""

    def __init__(self, authorities: Authorities) -> None:
        self._keys: dict[tuple[str, str, str], tuple[str, ...]] = {
            (concept.kind, concept.id, in_context.label): tuple(_keys(in_context))
            for kind in CONCEPT_KINDS
            for concept in authorities.of_kind(kind).values()
            for in_context in concept.labels_in_context
        }

    def kept(self, annotations: Iterable[Annotation], texts: Sequence[ScannedText]) -> Iterator[Annotation]:
        """The annotations, but those of labels whose context none of the article's texts holds."""
        for annotation in annotations:
            keys = self._keys.get((annotation.kind, annotation.value, annotation.reason.words))
            if not keys or any(key in text.words for text in texts for key in keys):
                yield annotation


def _keys(in_context: LabelInContext) -> Iterator[str]:
    for context in in_context.context:
        for written in (context, *plurals(context)):
            if key := ScannedText.of(written).words.strip():
                yield f" {key} "

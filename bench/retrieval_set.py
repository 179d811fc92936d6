"""Questions and the documents that answer them: a folder with `corpus.jsonl`, `queries.jsonl` and `qrels.tsv` (TREC's)."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log2
from pathlib import Path
from typing import Self

from msgspec import Struct, json

from bench.errors import BenchError

FILES = ("corpus.jsonl", "queries.jsonl", "qrels.tsv")


class SetUnreadable(BenchError):
    """A retrieval set is not what it has to be."""


class RetrievalDocument(Struct, frozen=True):
    """A line of `corpus.jsonl`."""

    id: str
    title: str
    text: str


class _Query(Struct, frozen=True):
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class RetrievalSet:
    """`judgements[query][document]` is a grade above 0; queries without any are left out."""

    name: str
    documents: Sequence[RetrievalDocument]
    queries: Mapping[str, str]
    judgements: Mapping[str, Mapping[str, int]]

    @classmethod
    def read(cls, folder: Path) -> Self:
        """Read a folder.

        Raises:
            SetUnreadable: a file is missing or has another form.
        """
        try:
            documents = json.Decoder(RetrievalDocument).decode_lines((folder / FILES[0]).read_bytes())
            queries = json.Decoder(_Query).decode_lines((folder / FILES[1]).read_bytes())
            judgements: dict[str, dict[str, int]] = defaultdict(dict)
            for line in (folder / FILES[2]).read_text("utf-8").splitlines():
                query, _, document, grade = line.split("\t")
                if int(grade) > 0:
                    judgements[query][document] = int(grade)
        except (OSError, ValueError) as error:
            raise SetUnreadable(f"{folder}: {error}; wanted are the files {', '.join(FILES)}") from error
        return cls(folder.name, documents, {each.id: each.text for each in queries if each.id in judgements}, judgements)


def ndcg(ranked: Sequence[str], grades: Mapping[str, int], depth: int = 10) -> float:
    """Normalised discounted cumulative gain of the first `depth` (Järvelin and Kekäläinen, 2002; gains as in trec_eval).

    >>> ndcg(["a", "b", "c"], {"a": 1}), round(ndcg(["b", "a"], {"a": 1}), 3)
    (1.0, 0.631)
    """
    gained = sum(grades.get(document, 0) / log2(rank + 2) for rank, document in enumerate(ranked[:depth]))
    best = sum(grade / log2(rank + 2) for rank, grade in enumerate(sorted(grades.values(), reverse=True)[:depth]))
    return gained / best

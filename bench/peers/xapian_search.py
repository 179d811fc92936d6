"""Xapian's answer: one match that looks at every hit, with a spy on each value slot that counts."""

from collections import Counter
from pathlib import Path
from typing import Any

from msgspec import json

from bench.peers.answer import UNDATED, Answer, CountedKind, most_frequent
from bench.peers.package import package
from bench.peers.xapian_index import LANGUAGE, PREFIXES, SLOTS, YEAR_PREFIX, without_apostrophes
from bench.questions import PAGE, Question


class XapianSearch:
    """Searches a folder that `build_xapian` wrote."""

    def __init__(self, folder: Path) -> None:
        self._xapian = package("xapian")
        self._database = self._xapian.Database(str(folder))
        self._stem = self._xapian.Stem(LANGUAGE)

    def answer(self, question: Question) -> Answer:
        """See `Contestant.answer`."""
        aside: CountedKind | None = "topic" if "topic" in question.choices else "date" if question.first else None
        kinds = [kind for kind in SLOTS if kind != aside]
        matches, counts = self._match(self._query(question), kinds, PAGE)
        loaded = [json.decode(match.document.get_data()) for match in matches]
        if aside:
            counts |= self._match(self._query(question, without=aside), [aside], 0)[1]
        return Answer(matches.get_matches_estimated(), counts, len(loaded))

    def ids(self, question: Question) -> set[str]:
        """See `Contestant.ids`."""
        matches, _ = self._match(self._query(question), [], self._database.get_doccount())
        return {json.decode(match.document.get_data())["id"] for match in matches}

    def close(self) -> None:
        self._database.close()

    def _match(self, query: Any, kinds: list[CountedKind], wanted: int) -> tuple[Any, dict[CountedKind, dict[str, int]]]:
        enquire = self._xapian.Enquire(self._database)
        enquire.set_query(query)
        spies = {kind: [self._xapian.ValueCountMatchSpy(slot) for slot in SLOTS[kind]] for kind in kinds}
        for each in spies.values():
            for spy in each:
                enquire.add_matchspy(spy)
        # Whoever has looked at every document knows the total exactly.
        matches = enquire.get_mset(0, wanted, self._database.get_doccount())
        counts: dict[CountedKind, dict[str, int]] = {}
        for kind, each in spies.items():
            found: Counter[str] = Counter()
            for spy in each:
                for value in spy.values():
                    found[value.term.decode()] += value.termfreq
            if kind == "date":
                undated = matches.get_matches_estimated() - found.total()
                counts[kind] = {**found, UNDATED: undated} if undated else dict(found)
            else:
                counts[kind] = most_frequent(found)
        return matches, counts

    def _query(self, question: Question, without: CountedKind | None = None) -> Any:
        query = self._xapian.Query
        words = [without_apostrophes(word) for word in question.words]
        if question.kind == "phrase":
            found = query(query.OP_PHRASE, words)
        else:
            found = query(query.OP_AND, [f"Z{self._stem(word).decode()}" for word in words])
        for kind, values in question.choices.items():
            if kind != without:
                found = query(query.OP_FILTER, found, query(query.OP_OR, [PREFIXES[kind] + value for value in values]))
        if question.first and question.last and without != "date":
            years = [f"{YEAR_PREFIX}{year}" for year in range(question.first.year, question.last.year + 1)]
            found = query(query.OP_FILTER, found, query(query.OP_OR, years))
        return found

"""What is typed on the way to the questions, and that counts are compared before anything is timed."""

import pytest

from bench.errors import AnswersDiffer
from bench.peers.sqlite_completions import SqliteCompletions
from bench.questions import Question
from bench.suggesting import beginnings, check_counts
from tests.bench.contest import Contest


def test_each_beginning_once() -> None:
    typed = beginnings([Question("rare word", ("paix",)), Question("two words", ("pacte", "traités"))])
    assert [(each.kind, each.text) for each in typed[:5]] == [
        ("1 letter", "p"),
        ("2 or 3 letters", "pa"),
        ("2 or 3 letters", "pai"),
        ("4 to 6 letters", "paix"),
        ("2 or 3 letters", "pac"),
    ]
    assert (typed[-1].kind, typed[-1].text, typed[-1].last) == ("several words", "pacte traité", "traité")


def test_a_count_that_differs_is_found(
    contest: Contest, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    contest.peer("sqlite")
    database = contest.peers["sqlite"]._connection.execute("PRAGMA database_list").fetchone()[2]
    sqlite = SqliteCompletions(database)
    check_counts(contest.questions, contest.own, sqlite)
    monkeypatch.setattr(SqliteCompletions, "articles", lambda self, word: 10_000)
    with pytest.raises(AnswersDiffer, match="as a suggestion: we count"):
        check_counts(contest.questions, contest.own, sqlite)
    sqlite.close()


def test_the_most_frequent_words(contest: Contest) -> None:
    contest.peer("sqlite")
    database = contest.peers["sqlite"]._connection.execute("PRAGMA database_list").fetchone()[2]
    sqlite = SqliteCompletions(database)
    found = sqlite.most_frequent("a", 3)
    assert len(found) == 3
    assert all(word.startswith("a") and sqlite.articles(word) == count for word, count in found)
    assert found == sorted(found, key=lambda each: (-each[1], each[0]))
    assert sqlite.articles("zvodeminakolu") == 0
    sqlite.close()

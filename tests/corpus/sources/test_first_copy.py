from corpus.article import Article
from corpus.problem import Problem
from corpus.sources.first_copy import first_copies
from corpus.sources.reading import ReadArticle


def test_first_of_each_identifier_is_kept() -> None:
    first = Article.create(id="x", title="Un", path="a.txt")
    second = Article.create(id="y", title="Un", path="b.txt")
    taken = Article.create(id="x", title="Deux", path="c.jsonl")
    problem = Problem("d.txt", None, "…")
    found: list[ReadArticle | Problem] = [ReadArticle(first), problem, ReadArticle(second), ReadArticle(taken, 7), problem]
    reason = "the id « x » is taken: a.txt has it, and is kept; give this article an id of its own"
    assert list(first_copies(found)) == [first, problem, second, Problem("c.jsonl", 7, reason), problem]


def test_copies_of_one_content() -> None:
    first, copy = Article.create(title="Un", path="a.jsonl"), Article.create(title="Un", path="b.txt")
    reason = "a copy: title, text and date are those of a.jsonl:3, which is kept; delete one of them"
    assert list(first_copies([ReadArticle(first, 3), ReadArticle(copy)])) == [first, Problem("b.txt", None, reason)]


def test_long_identifiers_are_shortened() -> None:
    article = Article.create(id="x" * 5000, title="Un", path="a")
    _, problem = first_copies([ReadArticle(article), ReadArticle(article)])
    assert isinstance(problem, Problem)
    assert f"« {'x' * 80}… »" in problem.reason
    assert len(problem.reason) < 200

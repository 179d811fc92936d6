import os
import pickle
import random
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Article
from corpus.errors import CorpusError, EmptySourceError, MissingSourceError, SourceError
from corpus.problem import Problem
from corpus.sources import READERS, RawRecord, raw_records, read_record, read_sources
from corpus.sources.first_copy import first_copies
from corpus.sources.reading import ReadArticle

Write = Callable[[str, str | bytes], Path]
Sort = Callable[[list[Article | Problem]], tuple[list[Article], list[Problem]]]


def good_article(number: int) -> str:
    return f"Le titre {number}\nLe chapô.\nPublié le {number} mai 1962\nIl parle.\n"


def test_ten_good_files_and_ten_broken_ones(
    write: Write, tmp_path: Path, sorted_out: Sort, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(1, 8):
        write(f"good/{number}.txt", good_article(number))
    write("good/8.md", "---\ntitle: Le titre 8\n---\nIl parle.")
    write("good/9.md", "# Le titre 9\n\nIl parle.")
    write("article.txt/10.txt", good_article(10))
    write("broken/binary.txt", random.Random(1).randbytes(2000))
    write("broken/blank.txt", " \n\n\t")
    write("broken/cut.txt", "L'été\nà l'Élysée, où l'on é".encode()[:-1])
    write("broken/empty.txt", "")
    write("broken/large.txt", b"x" * 50_000_000)
    write(
        "broken/lines.jsonl",
        '{"id": "11", "title": "Le titre 11"}\n{"title": \n{"title": 3}\n{"id": "12", "title": "Le titre 12"}\n',
    )
    (tmp_path / "broken/loop").symlink_to("..")
    write("broken/refused.txt", "x")
    os.mkfifo(tmp_path / "broken/waiting.txt")
    real_open = open

    def refuse(path: object, *arguments: object, **options: object) -> object:
        if str(path).endswith("refused.txt"):
            raise PermissionError(13, "Permission denied")
        return real_open(path, *arguments, **options)  # type: ignore[call-overload]

    monkeypatch.setattr("builtins.open", refuse)
    articles, problems = sorted_out(list(read_sources([tmp_path])))
    assert [article.title.removeprefix("Le titre ") for article in articles] == ["10", "11", "12", *map(str, range(1, 10))]
    expected = [
        "article.txt: a folder with the name of a file, *.txt",
        "broken/binary.txt:1: binary, not text: the byte 0x10",
        "broken/blank.txt: blank: nothing but white space was found",
        "broken/cut.txt:2: UTF-8 cut off: the last character begins at byte 32 (line 2)",
        "broken/empty.txt: empty: a text was wanted",
        "broken/large.txt: too large: 50,000,000 bytes",
        "broken/lines.jsonl:2: invalid JSON: EOF while parsing a value",
        "broken/lines.jsonl:3: no article of the contract: title: a number was found",
        "broken/loop: a symbolic link in a loop: it leads back",
        "broken/refused.txt: can't be read: Permission denied",
        "broken/waiting.txt: it is a named pipe",
    ]
    told = [str(problem).removeprefix(f"{tmp_path}/") for problem in problems]
    assert [line[: len(start)] for line, start in zip(told, expected, strict=True)] == expected


def test_identical_copies_and_ids_taken(write: Write, tmp_path: Path, sorted_out: Sort) -> None:
    write("a.txt", good_article(1))
    write("b.txt", good_article(1).replace("\n", "\r\n"))
    write("c.jsonl", '{"id": "x", "title": "Un"}\n{"id": "x", "title": "Deux"}\n')
    write("d.md", "---\nid: x\ntitle: Trois\n---\n")
    articles, problems = sorted_out(list(read_sources([tmp_path])))
    assert [article.title for article in articles] == ["Le titre 1", "Un"]
    assert [(Path(problem.path).name, problem.line) for problem in problems] == [("b.txt", None), ("c.jsonl", 2), ("d.md", None)]
    assert f"{tmp_path}/a.txt" in problems[0].reason
    assert f"{tmp_path}/c.jsonl:1 " in problems[1].reason
    assert f"{tmp_path}/c.jsonl:1 " in problems[2].reason


def test_missing_and_empty_sources_are_told_at_once_and_apart(write: Write, tmp_path: Path) -> None:
    write("a.txt", good_article(1))
    (tmp_path / "empty").mkdir()
    with pytest.raises(MissingSourceError):
        read_sources([tmp_path, tmp_path / "nowhere"])
    with pytest.raises(EmptySourceError):
        read_sources([tmp_path, tmp_path / "empty"])
    assert issubclass(SourceError, CorpusError)
    assert not issubclass(EmptySourceError, MissingSourceError)


def test_both_steps_give_what_one_gives(write: Write, tmp_path: Path) -> None:
    write("source.toml", 'name = "Le Journal"')
    write("a.txt", good_article(1))
    write("b.jsonl", b'{"title": "Un"}\n{"title": 3}\n\n{"title": "Un"}\n{"title": "Deux", "published": "hier"}\n')
    write("c/d.md", "")
    write("e.jsonl", "\n")
    write("f.pdf", "")
    write("g.txt", b"x" * 6_000_000)
    (tmp_path / "h.txt").symlink_to("nowhere")
    # As a worker gets them: from a pickle, long after the files were opened.
    records = pickle.loads(pickle.dumps(list(raw_records([tmp_path]))))
    where = [(Path(item.file.path if isinstance(item, RawRecord) else item.path).name, type(item).__name__) for item in records]
    records_of_b = [("b.jsonl", "RawRecord")] * 4
    problems = [(name, "Problem") for name in ("e.jsonl", "f.pdf", "g.txt", "h.txt")]
    assert where == [("a.txt", "RawRecord"), *records_of_b, ("d.md", "RawRecord"), *problems]
    read: list[ReadArticle | Problem] = []
    for item in records:
        read.extend([item] if isinstance(item, Problem) else read_record(item))
    assert list(first_copies(read)) == list(read_sources([tmp_path]))
    assert [item.line for item in read if item.line] == [1, 2, 4, 5, 5]


def test_records_of_missing_and_empty_sources_are_refused_at_once(tmp_path: Path) -> None:
    with pytest.raises(MissingSourceError):
        raw_records([tmp_path / "nowhere"])
    with pytest.raises(EmptySourceError):
        raw_records([tmp_path])


def test_no_source_yields_nothing() -> None:
    assert list(read_sources([])) == []


def test_paths_are_those_of_the_source_as_given(write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write("fonds/1962/a.txt", good_article(1))
    monkeypatch.chdir(tmp_path)
    (article,) = read_sources([Path("fonds")])
    assert isinstance(article, Article)
    assert article.path == "fonds/1962/a.txt"


def test_order_depends_on_names_alone(write: Write, tmp_path: Path) -> None:
    numbers = list(range(1, 30))
    random.Random(7).shuffle(numbers)
    for number in numbers:
        write(f"{number % 3}/{number:02}.txt", good_article(number))
    first = [item.path for item in read_sources([tmp_path]) if isinstance(item, Article)]
    assert first == sorted(first)
    assert len(first) == 29


def test_reading_is_lazy(write: Write, tmp_path: Path) -> None:
    write("a.txt", good_article(1))
    write("b.txt", good_article(2))
    found = read_sources([tmp_path])
    assert isinstance(next(found), Article)
    (tmp_path / "b.txt").unlink()
    (problem,) = found
    assert isinstance(problem, Problem)
    assert "moved or deleted during the run" in problem.reason


any_content = st.one_of(
    st.binary(max_size=200),
    st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.text(alphabet='---\n title:#>é[]{}"1962 Publié le mai').map(str.encode),
)


@given(any_content, st.sampled_from(sorted(READERS)))
def test_any_file_of_a_known_suffix_is_an_article_or_a_problem(content: bytes, suffix: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"a{suffix}")
        path.write_bytes(content)
        found = list(read_sources([path]))
    assert found
    assert {item.path for item in found} == {str(path)}
    for item in found:
        text = item.reason if isinstance(item, Problem) else item.title + item.standfirst + item.body
        text.encode("utf-8")


def test_sample_of_the_project_is_read_without_a_problem(sorted_out: Sort) -> None:
    articles, problems = sorted_out(list(read_sources([Path(__file__).resolve().parents[3] / "corpus/sample/articles"])))
    assert problems == []
    assert articles
    assert {article.rights for article in articles} == {"CC0-1.0"}
    assert [article.path for article in articles if article.published is None or not article.standfirst] == []
    assert [
        article.path for article in articles if not 1 <= sum(block.kind == "subheading" for block in article.blocks) <= 3
    ] == []


def test_errors_name_their_source() -> None:
    error = MissingSourceError("a/b", "no such source")
    assert (str(error), error.path, error.reason) == ("a/b: no such source", "a/b", "no such source")

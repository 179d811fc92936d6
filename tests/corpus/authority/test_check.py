from collections.abc import Callable
from pathlib import Path

from corpus.authority import AuthorityProblem, check_authorities

BUNDLED = Path(__file__).parents[3] / "corpus" / "sample" / "authorities"


def test_the_bundled_authorities_are_in_order() -> None:
    assert [str(problem) for problem in check_authorities([BUNDLED])] == []


def test_a_broken_file_is_one_problem_and_the_others_are_checked(write: Callable[..., Path]) -> None:
    broken = write("person:x a [ .", "a.ttl")
    faulty = write("topic:x a skos:Concept .", "b.ttl")
    missing = broken.with_name("missing.ttl")
    problems = check_authorities([faulty, missing, broken])
    assert [(problem.path, problem.line) for problem in problems] == [(broken, 9), (faulty, 9), (missing, None)]
    assert problems[0].message.startswith("no valid Turtle: ")
    assert str(problems[1]) == f'{faulty}:9: topic:x: no French preferred label; write skos:prefLabel "…"@fr'
    assert str(problems[2]) == f"{missing}: can't be read: No such file or directory"


def test_a_folder_without_files_is_a_problem(tmp_path: Path) -> None:
    assert check_authorities([tmp_path]) == [
        AuthorityProblem(tmp_path, None, "holds no authority file; one is a Turtle file whose name ends in .ttl")
    ]


def test_problems_come_by_file_and_line(write: Callable[..., Path], tmp_path: Path) -> None:
    write("topic:b a skos:Concept .\ntopic:a a skos:Concept .", "2.ttl")
    write("topic:c a skos:Concept .", "1.ttl")
    problems = check_authorities([tmp_path / "2.ttl", tmp_path / "1.ttl"])
    assert [(problem.path.name, problem.line) for problem in problems] == [("1.ttl", 9), ("2.ttl", 9), ("2.ttl", 10)]


def test_what_is_no_concept_is_told(problems: Callable[[str], list[tuple[int, str]]]) -> None:
    assert problems('\n<urn:depeches:persn:x> skos:prefLabel "X"@fr .') == [
        (2, "<urn:depeches:persn:x> is no concept; concepts are person:…, topic:…, place:… and organisation:…")
    ]

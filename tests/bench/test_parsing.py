"""The measurement of parsing: what is read, how often, and what is made of the times."""

from collections import Counter

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

import bench.parsing
from bench.measurement import Apart
from bench.parsing import LENGTHS, ParsingFigures, ShapeFigures, main, measure_parsing, parsing_report, shapes
from search_api.query import parse
from search_api.question import Question

NAMES = tuple(shapes(7))


@given(st.sampled_from(NAMES), st.integers(20, 300) | st.sampled_from(LENGTHS))
def test_a_shape_has_a_query_of_any_length(name: str, length: int) -> None:
    query = shapes(7)[name](length)
    assert len(query) == length
    assert query == shapes(7)[name](length)
    parse(query)


def test_the_shapes_are_what_they_are_called() -> None:
    drawn = {name: shape(44) for name, shape in shapes(7).items()}
    assert drawn["nested parentheses"] == "(a OU (a OU (a OU (a OU (a OU (a OU bb))))))"
    assert drawn["signs alone"] == "=«" * 22
    assert drawn["suffixes in a chain"] == "mot" + "~2^3" * 10 + "~"
    assert drawn["marks in disorder"] == "e" + "\u0301" * 22 + "\u0323" * 21
    assert drawn["random Unicode"].isprintable()
    assert drawn["random Unicode"] != shapes(8)["random Unicode"](44)


@pytest.mark.parametrize(
    ("times", "power"), [((1.0, 2.0, 4.0), 1), ((1.0, 4.0, 16.0), 2), ((3.0, 3.0, 3.0), 0), ((8.0, 4.0, 2.0), -1)]
)
def test_the_growth_is_a_power_of_the_length(times: tuple[float, ...], power: float) -> None:
    assert ShapeFigures((100, 200, 400), times, 0.0).growth == pytest.approx(power)


def test_every_shape_is_parsed_and_read_at_every_length(monkeypatch: pytest.MonkeyPatch) -> None:
    parsed: Counter[str] = Counter()
    read: Counter[str] = Counter()
    clock = iter(range(0, 10**12, 1_000_000))
    monkeypatch.setattr(bench.parsing, "parse", lambda q: parsed.update([q]))
    monkeypatch.setattr(Question, "read", lambda request, engine: read.update([request.q]))
    monkeypatch.setattr("time.process_time_ns", lambda: next(clock))
    figures = measure_parsing(7, lengths=(30, 20), repeats=2)
    expected = Counter({shape(length): 2 for shape in shapes(7).values() for length in (20, 30)})
    assert parsed == read == expected
    assert set(figures.parsing) == set(figures.reading) == set(NAMES)
    assert figures.parsing["words"] == figures.reading["names"] == ShapeFigures((20, 30), (1.0, 1.0), 1.0)


def test_the_report_names_the_slowest() -> None:
    quick, slow = ShapeFigures((10, 100), (1.0, 10.0), 12.0), ShapeFigures((10, 100), (2.0, 200.0), 250.0)
    lines = list(parsing_report(ParsingFigures({"quick": quick, "slow": slow}, {"quick": quick})))
    assert lines[0].startswith("Parsing alone, median ms by number of signs")
    assert lines[1] == "the slowest of 100 signs took 250.0 ms (slow), below 50 is wanted:"
    assert lines[3:7] == [
        "| query | 10 | 100 | growth | slowest of the longest |",
        "|---|---|---|---|---|",
        "| quick | 1.00 | 10.00 | 1.00 | 12.0 |",
        "| slow | 2.00 | 200.00 | 2.00 | 250.0 |",
    ]
    assert lines[9] == "the slowest of 100 signs took 12.0 ms (quick), below 50 is wanted:"


def test_it_runs_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    figures = ParsingFigures(*({"words": ShapeFigures((10, 100), (1.0, 10.0), 12.0)},) * 2)
    monkeypatch.setattr(bench.parsing, "apart", lambda function, seed: Apart(figures, 0) if function is measure_parsing else None)
    done = CliRunner().invoke(main, ["--seed", "9"], catch_exceptions=False)
    assert done.exit_code == 0
    assert "`python -m bench.parsing --seed 9`" in done.stdout
    assert done.stdout.count("| words | 1.00 | 10.00 | 1.00 | 12.0 |") == 2

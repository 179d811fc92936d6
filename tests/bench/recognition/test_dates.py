"""The measurement of dates, on sets that fit on a page."""

import datetime
import importlib.util
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from bench.recognition import date_finders
from bench.recognition.date_finders import FoundDate, finders
from bench.recognition.date_mentions import compared_spans, measure_spans, read_news
from bench.recognition.date_phrases import PhrasesUnreadable, read_phrases
from bench.recognition.date_scope import reason_out
from bench.recognition.dates import absence, main, phrase_rows, scope_rows, span_rows, words_per_second
from bench.recognition.tuning import tuned_on

TEXT = "Le 3 mai 2016, du 5 au 7 juin 2016 vers 15h, mardi, puis en 2014-2015."

NEWS = {
    "id": "a",
    "date": "2016-05-04",
    "text": TEXT,
    "entities": [
        {"start": 3, "end": 13, "type": "DATE"},
        {"start": 18, "end": 19, "type": "DATE"},
        {"start": 23, "end": 34, "type": "DATE"},
        {"start": 41, "end": 44, "type": "HOUR"},
        {"start": 60, "end": 64, "type": "DATE"},
    ],
}
MENTIONS = [
    {"doc": "a", "mention": "3 mai 2016", "value_if_full_date": "2016-05-03"},
    {"doc": "a", "mention": "7 juin 2016", "value_if_full_date": "2016-06-08"},
    {"doc": "a", "mention": "2014", "value_if_full_date": None},
]


def _duckling(id: str, text: str, **expected: str) -> dict[str, object]:
    return {"id": id, "text": text, "reference_date": "2013-02-12T04:30:00-02:00", "expected": expected}


SETS: dict[str, list[dict[str, object]]] = {
    "recognizers": [
        {
            "id": "r-1",
            "text": "Parti vendredi",
            "reference_date": "2016-11-07T00:00:00",
            "run_by_some_implementation": True,
            "expected": [{"text": "vendredi", "type": "date", "past": {"date": "2016-11-04"}, "future": {"date": "2016-11-11"}}],
        },
        {
            "id": "r-2",
            "text": "de 2014 à 2018",
            "reference_date": None,
            "run_by_some_implementation": False,
            "expected": [
                {
                    "text": "de 2014 à 2018",
                    "type": "datetimeV2.daterange",
                    "values": [{"timex": "", "type": "daterange", "start": "2014-01-01", "end": "2018-01-01"}],
                }
            ],
        },
        {
            "id": "r-3",
            "text": "pendant trois ans",
            "reference_date": None,
            "run_by_some_implementation": True,
            "expected": [{"text": "trois ans", "type": "datetimeV2.duration", "values": [{"type": "duration", "value": "1"}]}],
        },
    ],
    "duckling": [
        _duckling("d-1", "mardi", kind="datetime", value="2013-02-19T00:00:00", grain="day"),
        _duckling("d-2", "cette année", kind="datetime", value="2013-00-00T00:00:00", grain="year"),
        _duckling("d-3", "le 31 octobre", kind="datetime", value="2013-10-31T00:00:00", grain="day"),
        _duckling("d-4", "début avril", kind="interval", **{"from": "2013-04-01"}, to_exclusive="2013-04-06", grain="day"),
        _duckling("d-5", "à partir du 8 mars", kind="open", direction="after", value="2013-03-08T00:00:00", grain="day"),
        _duckling("d-6", "midi", kind="datetime", value="2013-02-12T12:00:00", grain="hour"),
        _duckling("d-7", "jeudi à midi", kind="datetime", value="2013-02-14T12:00:00", grain="hour"),
        _duckling("d-8", "le 4 mars", kind="datetime", value="2013-03-05T00:00:00", grain="day"),
    ],
    "chrono": [
        {
            "id": "c-1",
            "text": "dans deux semaines",
            "reference_date": "2012-08-10T12:00:00",
            "expected": {"start": {"date": "2012-08-24T12:00:00"}},
        },
        {"id": "c-2", "text": "8:10 PM", "reference_date": "2012-08-10T00:00:00", "expected": {"start": {"hour": 20}}},
    ],
    "dateparser": [
        {"id": "p-1", "text": "Avant-hier", "expected_raw": [], "kw": {"ago": {"days": 2}}},
        {
            "id": "p-2",
            "text": "du 1 septembre 1939 au 2 septembre 1945",
            "expected_raw": [[["1", "1939-09-01T00:00:00"], ["2", "1945-09-02T00:00:00"]]],
            "kw": {},
        },
        {"id": "p-3", "text": "1 an 2 mois", "expected_raw": [], "kw": {"ago": {"years": 1, "months": 2}}},
    ],
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    (tmp_path / "ner").mkdir()
    (tmp_path / "dates").mkdir()
    (tmp_path / "ner" / "winer.jsonl").write_text(json.dumps(NEWS) + "\n", encoding="utf-8")
    for name, lines in {**SETS, "wikinews_mentions": MENTIONS}.items():
        (tmp_path / "dates" / f"{name}.jsonl").write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")
    return tmp_path


def test_spans_are_compared_one_date_at_a_time(folder: Path) -> None:
    (news,) = read_news(folder)
    assert {TEXT[slice(*span)] for span in news.marked} == {"3 mai 2016", "7 juin 2016", "2014"}
    figures = measure_spans([news], date_finders.ours)
    # "2015" is found and not marked; that "7 juin" is not the 8th is their slip here.
    assert (figures.texts, figures.both, figures.only_found, figures.only_marked) == (1, 3, 1, 0)
    assert (figures.precision, figures.recall) == (0.75, 1.0)
    assert figures.f1 == pytest.approx(6 / 7)
    assert (figures.right_days, figures.wrong_days, figures.value_accuracy) == (1, 1, 0.5)


@pytest.mark.parametrize(
    ("text", "compared"),
    [
        ("le 3 mai 2016 au soir", ["3 mai 2016"]),
        ("à la fin des années 1950", ["1950"]),
        ("mardi 3 mai à 15h30", ["mardi 3 mai"]),
        ("16, 17 et 18 juillet", ["18 juillet"]),
        ("28/10/2024", ["28/10/2024"]),
        ("1 er mars", ["1 er mars"]),
        ("hier", []),
        ("mars", []),
        ("", []),
    ],
)
def test_what_is_compared_of_a_span(text: str, compared: list[str]) -> None:
    assert [text[slice(*span)] for span in compared_spans(text, 0, len(text))] == compared


@pytest.mark.parametrize(
    ("text", "kind", "reason"),
    [
        ("le 3 mars", "date", None),
        ("jeudi à 15h", "clock", None),
        ("premier jour de mai", "date", None),
        ("le printemps 2016", "date", None),
        ("à 15h", "clock", "clock time"),
        ("dans 5 minutes", "date", "clock time"),
        ("trois ans", "duration", "duration"),
        ("en une année", "date", "duration"),
        ("Oct. 2", "date", "month before day (English order)"),
        ("02/22/2016", "date", "month before day (English order)"),
        ("dans quelques mois", "date", "vague"),
        ("à partir du 8", "date", "bare day of a month"),
        ("17/2", "date", "bare fraction"),
        ("le 17/2", "date", None),
        ("le jour de thanksgiving", "date", "feast that isn't read"),
        ("le jour de Noël", "date", None),
        ("10 août 234 AC", "date", "before Christ or before 1000"),
        ("", "nothing", "no expected date"),
    ],
)
def test_the_scope_is_a_rule(text: str, kind: str, reason: str | None) -> None:
    assert reason_out(text, kind) == reason


def test_which_phrases_are_in_scope(folder: Path) -> None:
    out = {phrase.id: phrase.out for name in SETS for phrase in read_phrases(folder / "dates" / f"{name}.jsonl") if phrase.out}
    assert out == {"r-3": "duration", "d-6": "clock time", "c-2": "clock time", "p-3": "duration"}
    assert scope_rows(folder) == [("duration", "2"), ("clock time", "2")]


@pytest.mark.parametrize(
    ("id", "first", "last", "right"),
    [
        ("r-1", "2016-11-04", "2016-11-04", True),
        ("r-1", "2016-11-11", "2016-11-11", True),
        ("r-1", "2016-11-18", "2016-11-18", False),
        ("r-2", "2014-01-01", "2018-12-31", True),
        ("r-2", "2014-01-01", "2017-12-31", True),
        ("r-2", "2014-01-01", "2018-06-30", False),
        ("d-1", "2013-02-12", "2013-02-12", True),
        ("d-1", "2013-02-13", "2013-02-13", False),
        ("d-2", "2013-01-01", "2013-12-31", True),
        ("d-2", "2013-01-01", "2013-01-01", False),
        ("d-3", "2012-10-31", "2012-10-31", True),
        ("d-3", "2014-10-31", "2014-10-31", False),
        ("d-4", "2013-04-01", "2013-04-10", True),
        ("d-4", "2013-04-11", "2013-04-20", False),
        ("d-5", "2013-03-08", "2013-03-08", True),
        ("d-5", "2013-03-09", "2013-03-09", False),
        ("c-1", "2012-08-20", "2012-08-26", True),
        ("c-1", "2012-08-01", "2012-08-31", False),
        ("p-2", "1939-09-01", "1945-09-02", True),
    ],
)
def test_what_counts_as_right(folder: Path, id: str, first: str, last: str, right: bool) -> None:
    phrases = {phrase.id: phrase for name in SETS for phrase in read_phrases(folder / "dates" / f"{name}.jsonl")}
    found = FoundDate(0, 1, datetime.date.fromisoformat(first), datetime.date.fromisoformat(last))
    assert phrases[id].is_right([found]) is right
    assert not phrases[id].is_right([found, found])
    assert phrases[id].is_among([found, found]) is right
    assert not phrases[id].is_right([])


def test_the_halves_are_told_by_the_identifier() -> None:
    halves = [tuned_on(f"id-{number}") for number in range(1000)]
    assert 450 < sum(halves) < 550
    assert halves == [tuned_on(f"id-{number}") for number in range(1000)]


def test_rows(folder: Path) -> None:
    rows = {row[0]: row[1:] for row in phrase_rows(folder)}
    assert list(rows) == [
        f"{name}, ours" for name in ("recognizers, trustworthier", "recognizers", "duckling", "chrono", "dateparser")
    ]
    # "le 4 mars" is wanted as the 5th.
    assert rows["duckling, ours"][:3] == ("8", "7", "6/7 (85.7%)")
    assert rows["recognizers, trustworthier, ours"][:3] == ("2", "1", "1/1 (100.0%)")
    assert [row[:6] for row in span_rows(folder)[:1]] == [("ours, all", "1", "3", "0.750", "1.000", "0.857")]


def test_speed_is_in_words(folder: Path) -> None:
    assert words_per_second(folder, passes=1) > 100


def test_it_goes_on_without_dateparser_and_says_so(folder: Path) -> None:
    done = CliRunner().invoke(main, [str(folder), "--all-errors"], catch_exceptions=False)
    assert done.exit_code == 0
    assert "- dateparser is not installed (`pip install dateparser==1.5.0`): its column is left out" in done.output
    assert "| duckling, ours | 8 | 7 | 6/7 (85.7%) |" in done.output
    assert "- d-8: 'le 4 mars' (2013-02-12): wanted 2013-03-05..2013-03-05; found '4 mars' 2013-03-04..2013-03-04" in done.output


def test_a_folder_without_sets_is_told(tmp_path: Path) -> None:
    with pytest.raises(PhrasesUnreadable, match=r"wanted are ner/winer\.jsonl and dates/wikinews_mentions\.jsonl"):
        read_news(tmp_path)
    done = CliRunner().invoke(main, [str(tmp_path)])
    assert done.exit_code == 1
    assert "wanted are ner/winer.jsonl" in done.output


def test_a_line_of_another_form_is_told(folder: Path) -> None:
    (folder / "dates" / "chrono.jsonl").write_text('{"id": 1}\n', encoding="utf-8")
    with pytest.raises(PhrasesUnreadable, match=r"chrono\.jsonl: KeyError.*a line of JSON a phrase"):
        read_phrases(folder / "dates" / "chrono.jsonl")


@pytest.mark.skipif(importlib.util.find_spec("dateparser") is None, reason="dateparser is not installed: it can't be compared")
def test_dateparser_is_asked_where_it_is_installed() -> None:
    assert absence() is None
    (found,) = finders()["dateparser"]("le 18 mars 1962", datetime.date(2024, 12, 3))
    assert (found.first, found.last) == (datetime.date(1962, 3, 18), datetime.date(1962, 3, 18))
    (found,) = finders()["dateparser"]("mars 1962", datetime.date(2024, 12, 3))
    assert (found.first, found.last) == (datetime.date(1962, 3, 1), datetime.date(1962, 3, 31))

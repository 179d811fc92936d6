import datetime
import itertools
import json
import time
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.recognition.date_finders import ours
from bench.recognition.date_mentions import measure_spans, read_news
from corpus.annotation import Reason
from corpus.publication_date import PublicationDate
from indexer.recognition.dates.french import MONTH_NAMES
from indexer.recognition.dates.spoken_dates import SpokenDate, spoken_dates
from indexer.recognition.dates.vocabulary import WORD_CLASSES
from indexer.recognition.scanned_text import ScannedText

DATA = Path(__file__).parents[5] / "shared" / "data"
needs_data = pytest.mark.skipif(not DATA.exists(), reason="../shared/data is not here: no real news to measure on")

WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
PUBLISHED = PublicationDate.parse("2024-12-03")


def test_a_date_whole() -> None:
    text = ScannedText.of("L’accord du 18 mars 1962.")
    assert list(spoken_dates(text, None)) == [
        SpokenDate(
            13,
            25,
            datetime.date(1962, 3, 18),
            datetime.date(1962, 3, 18),
            "1962-03-18",
            Reason("absolute", "jour, mois et année"),
        )
    ]
    assert text.slice(13, 25) == "18 mars 1962"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("le 3 octobre 2024", "absolute: jour, mois et année"),
        ("28/10/2024", "absolute: jour, mois et année"),
        ("mai 2018", "absolute: mois et année"),
        ("en 1962", "absolute: année"),
        ("années 60", "absolute: décennie"),
        ("XIXe siècle", "absolute: siècle"),
        ("au premier trimestre 2025", "absolute: trimestre ou semestre"),
        ("été 1936", "absolute: saison et année"),
        ("à Noël 1989", "absolute: fête et année"),
        ("du 3 au 5 mai 1990", "absolute: intervalle : jour, mois et année"),
        ("fin 2019", "absolute: fin de : année"),
        ("premier lundi de mai 2018", "absolute: « premier lundi de mai 2018 », mois et année"),
        ("le lendemain du 13 février 2013", "absolute: « lendemain du 13 février 2013 », compté du 13 février 2013"),
        ("hier", "relative: « hier », compté du 3 décembre 2024"),
        ("il y a\ntrois ans", "relative: « il y a trois ans », compté du 3 décembre 2024"),
        ("mardi", "relative: « mardi », dernier en date à compter du 3 décembre 2024"),
        ("lundi prochain", "relative: « lundi prochain », suivant à compter du 3 décembre 2024"),
        ("le 3 octobre dernier", "relative: jour et mois, « dernier », compté du 3 décembre 2024"),
        ("le 12 mars", "relative: jour et mois, au plus près du 3 décembre 2024"),
        ("jugé il a été le 20 avril", "relative: jour et mois, à compter du 3 décembre 2024, avant selon le verbe"),
        ("il sera jugé en août", "relative: mois, à compter du 3 décembre 2024, après selon le verbe"),
        ("du 3 au 5 mai", "relative: intervalle : jour et mois, au plus près du 3 décembre 2024"),
    ],
)
def test_the_reason_says_how_it_was_read(text: str, reason: str) -> None:
    (date,) = spoken_dates(ScannedText.of(text), PUBLISHED)
    assert str(date.reason) == reason


def test_the_reason_names_no_day_that_the_publication_date_does_not() -> None:
    (date,) = spoken_dates(ScannedText.of("l'an dernier"), PublicationDate.parse("1962-04"))
    assert (date.value, str(date.reason)) == ("1961", "relative: « l'an dernier », compté d'avril 1962")


def _formats(day: datetime.date) -> list[str]:
    number = "1er" if day.day == 1 else str(day.day)
    month, weekday = MONTH_NAMES[day.month - 1], WEEKDAYS[day.weekday()]
    return [
        f"{number} {month} {day.year}",
        f"{day.day:02} {month.upper()} {day.year}",
        f"{weekday} {number} {month} {day.year}",
        f"{number} {month} de l'année {day.year}",
        f"{day.day:02}/{day.month:02}/{day.year}",
        f"{day.day}.{day.month}.{day.year}",
        f"{day.day:02}-{day.month:02}-{day.year}",
        day.isoformat(),
    ]


@given(st.dates(datetime.date(1000, 1, 1), datetime.date(2999, 12, 31)))
def test_a_full_date_is_read_back_from_every_format(day: datetime.date) -> None:
    for written in _formats(day):
        text = ScannedText.of(f"Signé le {written}, à Paris.")
        assert [
            (text.slice(date.start, date.end), date.value, date.first_day, date.last_day) for date in spoken_dates(text, None)
        ] == [(written, day.isoformat(), day, day)]


@given(st.dates(datetime.date(1944, 1, 1), datetime.date(2100, 1, 1)), st.integers(-120, 120))
def test_a_day_without_its_year_is_the_nearest(published: datetime.date, days: int) -> None:
    day = published + datetime.timedelta(days=days)
    if (day.month, day.day) == (2, 29):
        return
    text = ScannedText.of(f"{day.day} {MONTH_NAMES[day.month - 1]}")
    (date,) = spoken_dates(text, PublicationDate(published, "day"))
    assert date.first_day == date.last_day == day


@given(st.dates(datetime.date(1944, 1, 1), datetime.date(2100, 1, 1)), st.integers(0, 6))
def test_a_weekday_is_the_last_one(published: datetime.date, back: int) -> None:
    day = published - datetime.timedelta(days=back)
    (date,) = spoken_dates(ScannedText.of(f"Il a parlé {WEEKDAYS[day.weekday()]}."), PublicationDate(published, "day"))
    assert date.first_day == date.last_day == day


words = st.sampled_from(sorted(WORD_CLASSES))
texts = st.one_of(
    st.text(max_size=80),
    st.lists(words, max_size=14).map(" ".join),
    st.lists(st.one_of(words, st.sampled_from(["\n\n", "’", "É", "-", "31", "1962", "0", "a", "Il"])), max_size=14).map(" ".join),
    st.lists(words, max_size=14).map("".join),
)
publications = st.one_of(
    st.none(),
    st.builds(
        PublicationDate, st.dates(datetime.date(1, 1, 1), datetime.date(9999, 12, 31)), st.sampled_from(["year", "month", "day"])
    ),
)


@given(texts, publications)
def test_any_text(text: str, published: PublicationDate | None) -> None:
    scanned = ScannedText.of(text)
    end = 1
    for date in spoken_dates(scanned, published):
        assert end <= date.start < date.end < len(scanned.words)
        assert date.first_day <= date.last_day
        assert date.value
        assert date.reason.code == "absolute" or published
        # A date is whole words.
        assert not (scanned.words[date.start - 1].isalnum() and scanned.words[date.start].isalnum())
        assert not (scanned.words[date.end - 1].isalnum() and scanned.words[date.end].isalnum())
        end = date.end


SENTENCES = (
    "Réuni à Évian, il a été reçu en Février, fin d'août et au début du mois de décembre.",
    "Prévue mardi, l'année écoulée, l'été passé, la soirée de vendredi, le XXIe siècle.",
    "Ils émigrèrent le 3 août ; ils étaient 2000 élus, à 1990 près, après-demain.",
)


@given(st.one_of(st.sampled_from(SENTENCES), st.lists(words, max_size=14).map(" ".join)), publications)
def test_decomposed_accents_change_nothing(text: str, published: PublicationDate | None) -> None:
    def read(form: Literal["NFC", "NFD"]) -> list[tuple[str, str]]:
        scanned = ScannedText.of(unicodedata.normalize(form, text))
        dates = spoken_dates(scanned, published)
        return [(unicodedata.normalize("NFC", scanned.slice(date.start, date.end)), date.value) for date in dates]

    assert read("NFC") == read("NFD")


@given(texts)
def test_without_a_publication_date_nothing_is_counted_from_it(text: str) -> None:
    scanned = ScannedText.of(text)
    for date in spoken_dates(scanned, None):
        if date.reason.code == "relative":
            assert "compté" in date.reason.words


# What a quadratic step would take minutes on: anything that may begin a date and goes on for ever, or never begins one.
REPEATED = (
    *(
        "3 ",
        "3 et ",
        "les 3, ",
        "mardi ",
        "1962-",
        "12/",
        "fin de ",
        "il y a ",
        "de ",
        "vingt-",
        "mai et ",
        "la veille de ",
        "le 24, ",
        "le même jour, ",
        "un an plus tôt, ",
        "nuit de mardi et ",
        "il y a moins de ",
        "l'",
    ),
    *("l'", "a", " ", "du 3 mai au ", "années ", "années 1950 et ", "Il a parlé mars ", "\n\n"),
)


@pytest.mark.parametrize("piece", REPEATED)
def test_time_is_linear_in_the_length_of_the_text(piece: str) -> None:
    text = ScannedText.of(piece * (150_000 // len(piece)) + " le 18 mars 1962")
    began = time.process_time()
    last = list(spoken_dates(text, PUBLISHED))[-1]
    assert time.process_time() - began < 10
    assert last.last_day in {datetime.date(1962, 3, 17), datetime.date(1962, 3, 18)}  # "la veille du 18 mars"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "résolution 1325, M. Mai, 2000 ans, 1 500 hommes, la planète Mars, Avril Lavigne",
        "01 42 61 20 20, 3-1, 6/4, 2,5 %, art. 12, sept. et huit",
        "le 31 février 2020, le 31/02/2020, le 30 février",
        "pendant trois ans, chaque lundi, tous les mois, dans quelques jours",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert list(spoken_dates(ScannedText.of(text), PUBLISHED)) == []


@needs_data
def test_spans_and_days_of_real_news() -> None:
    figures = measure_spans(list(itertools.islice(read_news(DATA), 0, None, 4)), ours)
    assert figures.texts == 241
    assert figures.f1 >= 0.95
    assert figures.value_accuracy >= 0.99


@needs_data
def test_full_dates_in_their_context(read: Callable[..., list[tuple[str, str]]]) -> None:
    lines = (DATA / "dates" / "wikinews_mentions.jsonl").read_text(encoding="utf-8").splitlines()
    full = [mention for mention in map(json.loads, lines) if mention["value_if_full_date"]]
    assert len(full) > 1000
    for mention in full:
        found = read(mention["context"], mention["reference_date"])
        day = mention["value_if_full_date"]
        # It may be an end of a range, "du 16 au 23 juin 2016".
        assert any(mention["mention"] in words and day in value.split("/") for words, value in found), mention

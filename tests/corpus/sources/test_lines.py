import textwrap

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from corpus.sources.lines import Line, split_lines

PARAGRAPH = (
    "La délégation marocaine a échangé avec des représentants français, dont le préfet de police. M.\u00a0Durand, qui "
    "préside la commission, a rappelé l'importance du dialogue « franco-marocain ». Paris et Rabat poursuivront leurs travaux."
)


def texts(text: str) -> list[str]:
    return [line.text for line in split_lines(text)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028"])
def test_ends_of_lines_and_numbers(end: str) -> None:
    assert split_lines(end.join(["Un", "", "  Deux\u00a0trois \t", " \u00a0", "", "Quatre"])) == [
        Line(1, "Un"),
        Line(3, "Deux\u00a0trois", after_blank=True),
        Line(6, "Quatre", after_blank=True),
    ]


def test_numbers_may_begin_later() -> None:
    assert split_lines("\nUn", 5) == [Line(6, "Un", after_blank=True)]


@pytest.mark.parametrize("width", [40, 60, 72, 80, 100])
def test_wrapped_paragraphs_are_joined(width: int) -> None:
    wrapped = _wrapped(PARAGRAPH, width)
    assert texts(f"Le titre\n\n{wrapped}\n\n{wrapped}\n") == ["Le titre", PARAGRAPH, PARAGRAPH]


def test_number_of_a_joined_paragraph_is_that_of_its_first_line() -> None:
    lines = split_lines(f"Le titre\n\n{_wrapped(PARAGRAPH, 72)}\n\nFin.")
    assert [(line.number, line.after_blank) for line in lines] == [(1, False), (3, True), (8, True)]


def test_subheading_above_a_wrapped_paragraph_stands_alone() -> None:
    wrapped = _wrapped(PARAGRAPH, 72)
    assert texts(f"Le titre\n\nUn dialogue direct\n{wrapped}\n\n{wrapped}") == [
        "Le titre",
        "Un dialogue direct",
        PARAGRAPH,
        PARAGRAPH,
    ]


def test_one_line_a_paragraph_is_left_alone() -> None:
    lines = ["Le titre", "Le chapô.", PARAGRAPH, "Un dialogue direct", PARAGRAPH]
    assert texts("\n".join(lines)) == lines
    assert texts("\n\n".join(lines)) == lines
    assert texts(f"{lines[0]}\n\n{lines[1]}\n{lines[2]}\n\n{lines[3]}\n{lines[4]}") == lines


def test_short_paragraphs_are_left_alone() -> None:
    assert texts("Titre\n\nUn paragraphe court.\nUn autre qui suit.\n\nLe dernier.") == [
        "Titre",
        "Un paragraphe court.",
        "Un autre qui suit.",
        "Le dernier.",
    ]


def test_text_without_blank_lines_is_left_alone() -> None:
    wrapped = _wrapped(PARAGRAPH, 72).splitlines()
    assert texts("\n".join(["Titre", *wrapped])) == ["Titre", *wrapped]


def test_head_above_wrapped_paragraphs_keeps_its_lines() -> None:
    wrapped = _wrapped(PARAGRAPH, 72)
    standfirst = "Paris et Rabat ont ouvert mardi une négociation sur la réadmission."
    date_line = "Publié le 3 décembre 2024 à 17h06"
    assert texts(f"Le titre\n{standfirst}\n{date_line}\n\n{wrapped}\n\n{wrapped}") == [
        "Le titre",
        standfirst,
        date_line,
        PARAGRAPH,
        PARAGRAPH,
    ]


def test_date_line_under_a_full_line_stands_alone() -> None:
    wrapped = _wrapped(PARAGRAPH, 72)
    full = "Paris et Rabat ont ouvert mardi à la Chancellerie une négociation longue."
    date_line = "Publié le 3 décembre 2024 à 17h06"
    assert texts(f"Le titre\n\n{full}\n{date_line}\n\n{wrapped}")[1:3] == [full, date_line]


def test_long_title_may_be_wrapped() -> None:
    title = "France-Maroc : une réunion inédite à la Chancellerie avec les consuls de Rabat et de Casablanca"
    assert texts(f"{_wrapped(title, 72)}\n\n{_wrapped(PARAGRAPH, 72)}") == [title, PARAGRAPH]


def test_word_broken_at_its_hyphen() -> None:
    wrapped = "L'ambassadeur a évoqué devant les consuls la coopération en matière franco-\nmarocaine, puis il est parti.\n\nFin."
    assert texts(f"Titre\n\n{wrapped}")[1] == (
        "L'ambassadeur a évoqué devant les consuls la coopération en matière franco-marocaine, puis il est parti."
    )


@given(st.text(max_size=300))
def test_nothing_but_white_space_is_lost(text: str) -> None:
    joined = "".join(line.text for line in split_lines(text))
    assert "".join(joined.split()) == "".join(text.split())


@given(
    st.lists(st.sampled_from(["mot", "Mot", "d'un", "fin.", "«\u00a0oui\u00a0»", "1962"]), min_size=40, max_size=120),
    st.integers(50, 90),
)
def test_wrapping_and_joining_give_the_same_paragraph(words: list[str], width: int) -> None:
    paragraph = " ".join(words)
    anchor, wrapped = _wrapped(PARAGRAPH, width), _wrapped(paragraph, width)
    # A year that stands alone on its line is a date line, and begins a paragraph.
    assume("1962" not in wrapped.splitlines())
    lines = texts(f"Titre\n\n{anchor}\n\n{wrapped}\n\n{anchor}")
    assert lines == ["Titre", PARAGRAPH, paragraph, PARAGRAPH]


def _wrapped(text: str, width: int) -> str:
    return textwrap.fill(text, width, break_on_hyphens=False, break_long_words=False)

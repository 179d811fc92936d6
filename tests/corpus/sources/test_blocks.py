import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Block
from corpus.sources.blocks import blocks_of, count_words, is_heading, is_quotation
from corpus.sources.lines import Line, LineKind


def kinds(*texts: str, may_begin_with_heading: bool = True) -> list[str]:
    lines = [Line(number, text) for number, text in enumerate(texts, 1)]
    return [block.kind for block in blocks_of(lines, may_begin_with_heading=may_begin_with_heading)]


def test_subheadings_stand_before_something() -> None:
    assert kinds("Il parle.", "Vers un accord", "Il part.") == ["paragraph", "subheading", "paragraph"]
    assert kinds("Il parle.", "Vers un accord") == ["paragraph", "paragraph"]
    assert kinds("Vers un accord") == ["paragraph"]
    assert kinds("Vers un accord", "Il part.") == ["subheading", "paragraph"]
    assert kinds("Vers un accord", "Il part.", may_begin_with_heading=False) == ["paragraph", "paragraph"]


def test_rows_of_short_lines() -> None:
    assert kinds("Il parle.", "Sur le fond", "Vers un accord", "Il part.") == [
        "paragraph",
        "subheading",
        "subheading",
        "paragraph",
    ]
    assert kinds("Il parle.", "la paix", "le pain", "la liberté", "Il part.") == ["paragraph"] * 5


@pytest.mark.parametrize(
    "text", ["Vers un accord", "Le « oui » et le « non »", "1962, année décisive", "Le pacte (OTAN)", "un " * 12]
)
def test_headings(text: str) -> None:
    assert is_heading(text)


@pytest.mark.parametrize(
    "text",
    [
        "Il part.",
        "Il part !",
        "Un accord ?",
        "Il cite :",
        "- un point",
        "• un point",
        "1. un point",
        "a) un point",
        "« Oui »",
        "un " * 13,
        "***",
        "",
    ],
)
def test_what_is_no_heading(text: str) -> None:
    assert not is_heading(text)


@pytest.mark.parametrize("text", ["« Oui. »", "«\u00a0Oui\u00a0»", "« Le « oui » gagne »", "« Oui »."])
def test_quotations(text: str) -> None:
    assert is_quotation(text)
    assert kinds("Il parle.", text, "Il part.") == ["paragraph", "quote", "paragraph"]


@pytest.mark.parametrize("text", ["« Oui » et « non »", "Il dit « oui »", "« Oui", "»", "", "« Oui », dit-il."])
def test_what_is_no_quotation(text: str) -> None:
    assert not is_quotation(text)


def test_kinds_that_a_format_marks_stay() -> None:
    lines = [Line(1, "Un titre.", kind="subheading"), Line(2, "Oui", kind="quote"), Line(3, "Un", kind="paragraph")]
    lines.append(Line(4, "Fin", kind="subheading"))
    assert blocks_of(lines) == (
        Block("subheading", "Un titre."),
        Block("quote", "Oui"),
        Block("paragraph", "Un"),
        Block("subheading", "Fin"),
    )


@given(st.lists(st.tuples(st.text(min_size=1), st.sampled_from(["unmarked", "paragraph", "subheading", "quote"]))))
def test_every_line_is_a_block(lines: list[tuple[str, LineKind]]) -> None:
    numbered = [Line(number, text, kind=kind) for number, (text, kind) in enumerate(lines, 1)]
    assert [block.text for block in blocks_of(numbered)] == [text for text, _ in lines]


def test_words() -> None:
    assert count_words("L'été 1962 : « oui » !") == 3
    assert count_words("re\u0301union e\u0301largie") == 2
    assert count_words("– … !") == 0

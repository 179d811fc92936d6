"""BibTeX, read back by the library that reads it, and by one that reads LaTeX."""

import dataclasses

import pytest
from bibtexparser import parse_string
from bibtexparser.model import Entry
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs
from pylatexenc.latex2text import LatexNodes2Text, MacroTextSpec, get_default_latex_context_db

from search_api.export.bibtex import bibtex, entry_key
from search_api.export.citation import Citation
from search_api.export.single_line import single_line
from tests.archives import article
from tests.search_api.export.texts import ANY_TEXT

ADDRESS = "https://archives.example/?article=a"
CITATION = Citation("a", "Titre", (), "", (), "fr", "", ADDRESS)

# The commands for braces and for the caret, as TeX prints them; the reader's own table lacks them or differs.
_COMMANDS = {"textbraceleft": "{", "textbraceright": "}", "textasciicircum": "^"}
_CONTEXT = get_default_latex_context_db()
_CONTEXT.add_context_category("text", macros=[MacroTextSpec(*each) for each in _COMMANDS.items()], prepend=True)
_LATEX = LatexNodes2Text(latex_context=_CONTEXT, strict_latex_spaces=True)


def read(text: str) -> Entry:
    library = parse_string(text)
    assert not library.failed_blocks
    [entry] = library.blocks
    assert isinstance(entry, Entry)
    return entry


def fields(entry: Entry) -> dict[str, str]:
    return {field.key: field.value for field in entry.fields}


def test_an_entry_as_it_stands() -> None:
    made = structs.replace(
        article(
            "sans/date é",
            title="Évian : l’accord",
            published="1962-03-18T12:00",
            source="Le Monde & Cie",
            authors=["AFP", "La rédaction"],
        ),
        rights="CC0-1.0",
    )
    assert bibtex(Citation.of(made, ADDRESS)) == (
        "@article{sans+2Fdate+20+C3+A9,\n"
        "\tauthor = {{AFP} and {La rédaction}},\n"
        "\ttitle = {{Évian : l’accord}},\n"
        "\tjournal = {Le Monde \\& Cie},\n"
        "\tyear = {1962},\n"
        "\tmonth = mar,\n"
        "\tdate = {1962-03-18},\n"
        "\turl = {https://archives.example/?article=a},\n"
        "\tcopyright = {CC0-1.0}\n"
        "}\n"
    )


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ((), {}),
        ((1962,), {"year": "1962", "date": "1962"}),
        ((1962, 3), {"year": "1962", "month": "mar", "date": "1962-03"}),
        ((987, 12, 1), {"year": "0987", "month": "dec", "date": "0987-12-01"}),
    ],
)
def test_no_date_is_more_precise_than_its_source(date: tuple[int, ...], expected: dict[str, str]) -> None:
    found = fields(read(bibtex(dataclasses.replace(CITATION, date=date))))
    assert {name: found[name] for name in ("year", "month", "date") if name in found} == expected


def test_an_article_of_no_known_publication_is_misc() -> None:
    entry = read(bibtex(CITATION))
    assert entry.entry_type == "misc"
    assert fields(entry) == {"title": "{Titre}", "url": ADDRESS}


@given(title=ANY_TEXT, container=ANY_TEXT, rights=ANY_TEXT)
def test_any_text_comes_back(title: str, container: str, rights: str) -> None:
    title, container, rights = map(single_line, (title, container, rights))
    found = fields(read(bibtex(dataclasses.replace(CITATION, title=title, container=container, rights=rights))))
    assert _LATEX.latex_to_text(found.get("title", "")) == title
    assert _LATEX.latex_to_text(found.get("journal", "")) == container
    assert _LATEX.latex_to_text(found.get("copyright", "")) == rights


@given(title=ANY_TEXT)
def test_braces_are_balanced_as_bibtex_counts_them(title: str) -> None:
    depth = 0
    for character in bibtex(dataclasses.replace(CITATION, title=single_line(title))):
        depth += {"{": 1, "}": -1}.get(character, 0)
        assert depth >= 0
    assert depth == 0


@given(authors=st.lists(ANY_TEXT.map(single_line).filter(bool), min_size=1, max_size=3))
def test_each_author_is_one_name_in_braces(authors: list[str]) -> None:
    found = fields(read(bibtex(dataclasses.replace(CITATION, authors=(*authors, "Brown and Sons, Inc.")))))["author"]
    assert found.endswith(" and {Brown and Sons, Inc.}")
    assert _LATEX.latex_to_text(found) == " and ".join([*authors, "Brown and Sons, Inc."])


@given(first=st.text(min_size=1), second=st.text(min_size=1))
def test_a_key_is_plain_and_another_one_for_each_identifier(first: str, second: str) -> None:
    assert (entry_key(first) == entry_key(second)) == (first == second)
    assert read(bibtex(dataclasses.replace(CITATION, id=first))).key == entry_key(first)
    assert entry_key(first).isascii()
    assert not set(entry_key(first)) & set(" ,{}#%~\\\"'()=@&$^")

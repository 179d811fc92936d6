"""RIS, read back by the library that reads it."""

import dataclasses

import pytest
import rispy
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from search_api.export.citation import Citation
from search_api.export.ris import ris
from search_api.export.single_line import single_line
from tests.archives import article
from tests.search_api.export.texts import ANY_TEXT

ADDRESS = "https://archives.example/?article=a"
CITATION = Citation("a", "Titre", (), "", (), "fr", "", ADDRESS)


def test_a_record_as_it_stands() -> None:
    made = structs.replace(
        article("a", title="Évian : {l’accord}", published="1962-03", source="Le Monde", authors=["AFP", "La rédaction"]),
        rights="CC0-1.0",
    )
    assert ris(Citation.of(made, ADDRESS)) == (
        "TY  - NEWS\r\n"
        "ID  - a\r\n"
        "TI  - Évian : {l’accord}\r\n"
        "AU  - AFP\r\n"
        "AU  - La rédaction\r\n"
        "T2  - Le Monde\r\n"
        "PY  - 1962\r\n"
        "DA  - 1962/03//\r\n"
        "LA  - fr\r\n"
        "UR  - https://archives.example/?article=a\r\n"
        "N1  - Droits : CC0-1.0\r\n"
        "ER  - \r\n"
    )


@pytest.mark.parametrize(
    ("date", "expected"),
    [((), None), ((1962,), "1962///"), ((1962, 3), "1962/03//"), ((987, 12, 1), "0987/12/01/")],
)
def test_no_date_is_more_precise_than_its_source(date: tuple[int, ...], expected: str | None) -> None:
    [record] = rispy.loads(ris(dataclasses.replace(CITATION, date=date)))
    assert record.get("date") == expected
    assert record.get("year") == (expected[:4] if expected else None)


@given(id=ANY_TEXT.filter(single_line), title=ANY_TEXT, container=ANY_TEXT, authors=st.lists(ANY_TEXT, max_size=3))
def test_any_text_comes_back(id: str, title: str, container: str, authors: list[str]) -> None:
    made = article(id, title=title, source=container, authors=authors)
    [record] = rispy.loads(ris(Citation.of(made, ADDRESS)))
    expected = {
        "type_of_reference": "NEWS",
        "id": single_line(id),
        "title": single_line(title),
        "authors": [single_line(author) for author in authors if single_line(author)],
        "secondary_title": single_line(container),
        "language": "fr",
        "urls": [ADDRESS],
    }
    assert record == {name: value for name, value in expected.items() if value}

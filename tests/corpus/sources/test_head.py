import pytest

from corpus.publication_date import PublicationDate
from corpus.sources.head import LONGEST_TITLE, Head, read_head
from corpus.sources.lines import split_lines

TITLE = "Un traité est signé"
STANDFIRST = "Les deux chefs d'État veulent tourner une page."
DATE_LINE = "Publié le 22 janvier 1963 par La rédaction"
FIRST = "La cérémonie a eu lieu à l'Élysée devant les ministres, les ambassadeurs et les parlementaires qui avaient été conviés."
SECOND = "Le texte prévoit des rencontres régulières des chefs d'État et des ministres, ainsi qu'un office de la jeunesse."
DAY = PublicationDate.parse("1963-01-22")


def head(*lines: str, title: str | None = None, second_line_is_standfirst: bool = True) -> Head:
    return read_head(split_lines("\n".join(lines)), title, second_line_is_standfirst=second_line_is_standfirst)


def parts(read: Head) -> tuple[str, str, str | None, str | None, tuple[str, ...], list[str]]:
    published = read.published.isoformat() if read.published else None
    updated = read.updated.isoformat() if read.updated else None
    return read.title, read.standfirst, published, updated, read.authors, [line.text for line in read.body]


BODY = [FIRST, SECOND]
SIGNED = ("La rédaction",)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([TITLE, STANDFIRST, DATE_LINE, *BODY], (TITLE, STANDFIRST, "1963-01-22", None, SIGNED, BODY)),
        ([TITLE, DATE_LINE, *BODY], (TITLE, "", "1963-01-22", None, SIGNED, BODY)),
        ([TITLE, DATE_LINE, STANDFIRST, *BODY], (TITLE, STANDFIRST, "1963-01-22", None, SIGNED, BODY)),
        ([TITLE, STANDFIRST, *BODY, DATE_LINE], (TITLE, STANDFIRST, "1963-01-22", None, SIGNED, BODY)),
        ([TITLE, STANDFIRST, *BODY], (TITLE, STANDFIRST, None, None, (), BODY)),
        ([TITLE, FIRST], (TITLE, "", None, None, (), [FIRST])),
        ([TITLE, STANDFIRST, "Paris, le 22 janvier 1963 (AFP) – " + FIRST], (TITLE, STANDFIRST, "1963-01-22", None, (), [FIRST])),
        ([TITLE, "Paris, le 22 janvier 1963 – " + FIRST, SECOND], (TITLE, "", "1963-01-22", None, (), BODY)),
        (
            [TITLE, STANDFIRST, "Par La rédaction", "Paris, le 22 janvier 1963 – " + FIRST],
            (TITLE, STANDFIRST, "1963-01-22", None, SIGNED, [FIRST]),
        ),
        (
            [TITLE, STANDFIRST, "Par La rédaction", "Le 22 janvier 1963", *BODY],
            (TITLE, STANDFIRST, "1963-01-22", None, SIGNED, BODY),
        ),
        (
            [TITLE, STANDFIRST, "Le 22 janvier 1963", "Par La rédaction", *BODY],
            (TITLE, STANDFIRST, "1963-01-22", None, SIGNED, BODY),
        ),
        ([TITLE, STANDFIRST, "Le 22 janvier 1963", "La rédaction", *BODY], (TITLE, STANDFIRST, "1963-01-22", None, SIGNED, BODY)),
        ([TITLE, "Anne Morel", "22 janvier 1963", *BODY], (TITLE, "", "1963-01-22", None, ("Anne Morel",), BODY)),
        ([TITLE, STANDFIRST, *BODY, "La rédaction"], (TITLE, STANDFIRST, None, None, SIGNED, BODY)),
        (
            [TITLE, STANDFIRST, "22 janvier 1963", *BODY, "Par Anne Morel"],
            (TITLE, STANDFIRST, "1963-01-22", None, ("Anne Morel",), BODY),
        ),
        (
            [TITLE, STANDFIRST, "Mis à jour le 23/1/1963", "Publié le 22/1/1963", *BODY],
            (TITLE, STANDFIRST, "1963-01-22", "1963-01-23", (), BODY),
        ),
        (
            [TITLE, STANDFIRST, "Publié le 22/1/1963", *BODY, "Mis à jour le 23/1/1963"],
            (TITLE, STANDFIRST, "1963-01-22", "1963-01-23", (), BODY),
        ),
        ([TITLE, STANDFIRST, "Mis à jour le 23/1/1963", *BODY], (TITLE, STANDFIRST, None, "1963-01-23", (), BODY)),
        (
            [TITLE, STANDFIRST, STANDFIRST, DATE_LINE, *BODY],
            (TITLE, f"{STANDFIRST} {STANDFIRST}", "1963-01-22", None, SIGNED, BODY),
        ),
        ([TITLE], (TITLE, "", None, None, (), [])),
        ([TITLE, DATE_LINE], (TITLE, "", "1963-01-22", None, SIGNED, [])),
        ([], ("", "", None, None, (), [])),
    ],
)
def test_shapes_of_heads(lines: list[str], expected: tuple[object, ...]) -> None:
    assert parts(head(*lines)) == expected


def test_second_date_line_stays_in_the_text() -> None:
    read = head(TITLE, STANDFIRST, DATE_LINE, "3 mai 1965", FIRST)
    assert (read.published, [line.text for line in read.body]) == (DAY, ["3 mai 1965", FIRST])
    read = head(TITLE, STANDFIRST, DATE_LINE, "Rome, le 3 mai 1965 – " + FIRST)
    assert [line.text for line in read.body] == ["Rome, le 3 mai 1965 – " + FIRST]


@pytest.mark.parametrize("prose", ["Le 3 octobre dernier, le groupe s'est réuni.", "Le 22 janvier 1963, le général reçoit."])
def test_date_in_prose_dates_nothing(prose: str) -> None:
    assert head(TITLE, STANDFIRST, prose, SECOND).published is None
    assert head(TITLE, prose, FIRST).published is None
    assert head(TITLE, STANDFIRST, FIRST, prose).published is None


def test_long_second_line_is_the_first_paragraph() -> None:
    long = "mot " * 81
    assert (head(TITLE, long, FIRST).standfirst, len(head(TITLE, long, FIRST).body)) == ("", 2)


def test_heading_under_the_date_line_is_no_standfirst() -> None:
    read = head(TITLE, DATE_LINE, "Une page se tourne", *BODY)
    assert (read.standfirst, read.body[0].text) == ("", "Une page se tourne")


def test_standfirst_set_apart_under_the_date_line() -> None:
    text = f"{TITLE}\n{DATE_LINE}\n\n{FIRST}\n\n{SECOND}\n{SECOND}\n{SECOND}"
    assert read_head(split_lines(text)).standfirst == FIRST


def test_impossible_date_is_a_fault_with_its_line() -> None:
    read = head(TITLE, STANDFIRST, "", "Publié le 31 février 1962", *BODY)
    assert (read.published, [line.text for line in read.body]) == (None, BODY)
    loss = "the article is left undated: write it as « 3 décembre 2024 à 17h06 »"
    fault = f"« Publié le 31 février 1962 » is no date: day is out of range for month; {loss}"
    assert [(fault.line, fault.reason) for fault in read.faults] == [(4, fault)]
    # What is stated wrongly once is not sought elsewhere.
    assert head(TITLE, "Publié le 31 février 1962", FIRST, "3 mai 1962").published is None


def test_impossible_update_leaves_the_article_dated() -> None:
    read = head(TITLE, STANDFIRST, "Mis à jour le 32 mai 1962", "Publié le 3 mai 1962", *BODY)
    assert read.published == PublicationDate.parse("1962-05-03")
    assert [fault.line for fault in read.faults] == [3]
    assert "the update is left out" in read.faults[0].reason


def test_text_without_title() -> None:
    long = "a" * (LONGEST_TITLE + 1)
    assert (head(long, FIRST).title, head(long[1:], FIRST).title) == ("", long[1:])


def test_title_that_is_stated_elsewhere() -> None:
    read = head(STANDFIRST, DATE_LINE, *BODY, title="Autre", second_line_is_standfirst=False)
    assert parts(read) == ("Autre", STANDFIRST, "1963-01-22", None, SIGNED, BODY)
    assert head(*BODY, title="Autre", second_line_is_standfirst=False).standfirst == ""

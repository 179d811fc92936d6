import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.errors import UnreadableError
from corpus.sources.front_matter import FrontMatter, split_front_matter
from corpus.sources.statement import Statement


def stated(yaml: str) -> Statement:
    return split_front_matter(f"---\n{yaml}\n---\nTexte").statement


def test_text_without_front_matter() -> None:
    assert split_front_matter("Un titre\n---\nTexte") == FrontMatter(Statement(), "Un titre\n---\nTexte", 1)
    assert split_front_matter("-----\nTexte").statement == Statement()


def test_text_begins_after_the_second_line() -> None:
    front = split_front_matter("---\n\ntitle: Un titre\n---\n\nTexte\n---\nFin")
    assert (front.statement.title, front.text, front.first_line) == ("Un titre", "\nTexte\n---\nFin", 5)


def test_fields_of_the_contract() -> None:
    assert stated(
        "id: a-1\ntitle: Un titre\nstandfirst: Le chapô\npublished: 1962-03\nupdated: 2024-12-03 17:06\nauthors: [A, B]\n"
        "source: S\nsection: Monde\nurl: https://exemple.fr\nlanguage: fr\nrights: CC0-1.0\npersons:\n  - robert-schuman\n"
        "topics: [t]\nplaces: [l]\norganisations: o\nunknown: {a: [1]}"
    ) == Statement(
        id="a-1", title="Un titre", standfirst="Le chapô", published="1962-03", updated="2024-12-03T17:06:00+01:00",
        authors=("A", "B"), source="S", section="Monde", url="https://exemple.fr", language="fr", rights="CC0-1.0",
        persons=("robert-schuman",), topics=("t",), places=("l",), organisations=("o",),
    )  # fmt: skip


def test_names_that_site_generators_use() -> None:
    statement = stated("titre: T\ndate: 22 janvier 1963\nauthor: A\nlang: en\nchapô: C\nlastmod: 2024-12-03")
    assert statement == Statement(
        title="T", published="1963-01-22", authors=("A",), language="en", standfirst="C", updated="2024-12-03"
    )
    assert stated("description: D").standfirst == "D"


@pytest.mark.parametrize(
    ("value", "published"),
    [
        ("1962", "1962"),
        ("1962-03-01", "1962-03-01"),
        ("2024-12-03 17:06:00 +0100", "2024-12-03T17:06:00+01:00"),
        ("'3 décembre 2024 à 17h06'", "2024-12-03T17:06:00+01:00"),
        ("31 février 1962", "31 février 1962"),
        ("demain", "demain"),
        ("~", None),
        ("null", None),
        ("", None),
    ],
)
def test_dates(value: str, published: str | None) -> None:
    assert stated(f"published: {value}").published == published


def test_scalars_are_taken_as_they_are_written() -> None:
    assert (stated("title: Non").title, stated("title: 1984").title, stated("title: 010").title) == ("Non", "1984", "010")


def test_empty_front_matter_states_nothing() -> None:
    assert stated("") == Statement()
    assert stated("# commentaire") == Statement()


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("---\ntitle: T\nTexte", 1, "front matter without an end"),
        ("---\ntitle: T\nurl: a: b\n---\n", 3, "no valid YAML: mapping values are not allowed here"),
        ("---\n\n\ntitle: [\n---\n", 5, "no valid YAML"),
        ("---\n- a\n- b\n---\n", 1, "front matter is a list; `name: value` a line was wanted"),
        ("---\nUne phrase\n---\n", 1, "front matter is a string"),
        ("---\ntitle: [a]\n---\n", 1, "front matter: title: a list was found, a string was wanted"),
        ("---\nauthors: {a: b}\n---\n", 1, "front matter: authors: an object was found, a list of strings was wanted"),
        ('---\ntitle: "a\\0b"\n---\n', 1, "front matter: title: the character U+0000 belongs in no text"),
        ('---\nid: "\\uD800"\n---\n', 1, "front matter: id: half a character"),
        ("---\ntitle: \x07\n---\n", 1, "no valid YAML"),
        (f"---\na: {'[' * 600}\n---\n", 1, "no valid YAML"),
        (f"---\na: {'b' * 70_000}\n---\n", 1, "front matter of 70,005 characters, at most 65,536 were wanted"),
    ],
)
def test_broken_front_matter(text: str, line: int, reason: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        split_front_matter(text)
    assert reason in caught.value.reason
    assert "\n" not in caught.value.reason
    assert caught.value.line == line


def test_no_code_is_run() -> None:
    with pytest.raises(UnreadableError, match="title: a list was found, a string was wanted"):
        stated("title: !!python/object/apply:os.getcwd []")


@given(st.text(alphabet="-:[]{}&*!|>'\"#%@` \nabé1~?,", max_size=120))
def test_any_front_matter_is_read_or_unreadable(text: str) -> None:
    whole = f"---\n{text}"
    try:
        rest = split_front_matter(whole).text
    except UnreadableError as error:
        rest = whole if "front matter" in error.reason else "another error"
    assert whole.endswith(rest)

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.article import Block
from corpus.sources.draft import Draft
from corpus.sources.markdown import read_markdown


def blocks(text: str, title: str | None = None) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in read_markdown(text, title=title).blocks]


def test_first_heading_is_the_title() -> None:
    draft = read_markdown("Avant.\n\n## Le titre\n\nIl parle.\n\n### Vers un accord ?\n\nIl part.\n")
    assert draft == Draft(
        title="Le titre",
        blocks=(
            Block("paragraph", "Avant."),
            Block("paragraph", "Il parle."),
            Block("subheading", "Vers un accord ?"),
            Block("paragraph", "Il part."),
        ),
    )


def test_underlined_headings() -> None:
    draft = read_markdown("Le titre\n========\n\nIl parle.\n\nLa suite\n--------\n\nIl part.")
    assert (draft.title, [block.kind for block in draft.blocks]) == ("Le titre", ["paragraph", "subheading", "paragraph"])


def test_title_stated_elsewhere() -> None:
    assert blocks("# Autre\n\nIl parle.", "Le titre") == [("subheading", "Autre"), ("paragraph", "Il parle.")]
    assert blocks("# Le titre\n\nIl parle.", "Le titre") == [("paragraph", "Il parle.")]


def test_text_without_heading_has_its_first_line_for_title() -> None:
    assert read_markdown("Le titre\n\nIl parle.") == Draft(title="Le titre", blocks=(Block("paragraph", "Il parle."),))


def test_date_line_and_standfirst() -> None:
    draft = read_markdown("# Le titre\n\n*Le chapô.*\n\n**Publié le 3 mai 1962** par La rédaction\n\nIl parle.")
    assert (draft.title, draft.standfirst, draft.authors) == ("Le titre", "Le chapô.", ("La rédaction",))
    assert draft.published is not None
    assert draft.published.isoformat() == "1962-05-03"
    assert draft.blocks == (Block("paragraph", "Il parle."),)


def test_second_line_is_no_standfirst_without_a_date_line() -> None:
    assert read_markdown("# Le titre\n\nIl parle.\n\nIl part.").standfirst == ""


def test_line_under_the_date_before_a_quotation_is_no_standfirst() -> None:
    text = "# Le titre\n\nPublié le 3 mai 1962\n\nIl parle.\n\n> Une citation de plusieurs mots.\n\nIl part."
    assert read_markdown(text).standfirst == ""
    assert read_markdown(text.replace("> ", "")).standfirst == "Il parle."


def test_line_of_a_fault() -> None:
    draft = read_markdown("# Le titre\n\nPublié le 32 mai 1962\n\nIl parle.", first_line=5)
    assert [fault.line for fault in draft.faults] == [7]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Un *mot*, __deux__ `trois` ~~quatre~~", "Un mot, deux trois ~~quatre~~"),
        ("[Paris](https://exemple.fr 'titre') et <https://exemple.fr>", "Paris et https://exemple.fr"),
        ("![Le salon](salon.jpg) de l'Élysée", "Le salon de l'Élysée"),
        ("Une ligne\nune autre  \nla dernière", "Une ligne une autre la dernière"),
        (r"Un \*astérisque\* et &amp; &nbsp;fin", "Un *astérisque* et & \u00a0fin"),
        ("H<sub>2</sub>O <!-- caché -->", "H2O"),
        ("l’accord franco_marocain_2024", "l’accord franco_marocain_2024"),
    ],
)
def test_inline_marks_are_dropped(text: str, expected: str) -> None:
    assert blocks(f"# T\n\n{text}") == [("paragraph", expected)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("> Un.\n> Deux.\n>\n> Trois.", [("quote", "Un. Deux."), ("quote", "Trois.")]),
        ("- un\n- deux", [("paragraph", "un"), ("paragraph", "deux")]),
        ("1. un\n2. deux", [("paragraph", "1. un"), ("paragraph", "2. deux")]),
        ("1962. Une année.", [("paragraph", "1962. Une année.")]),
        ("```\nun\ndeux\n```", [("paragraph", "un deux")]),
        ("    un\n    deux", [("paragraph", "un deux")]),
        ("<p>Un\n<b>mot</b></p>", [("paragraph", "Un mot")]),
        ("Un.\n\n---\n\nDeux.", [("paragraph", "Un."), ("paragraph", "Deux.")]),
        ("« Oui. »\n\nFin.", [("quote", "« Oui. »"), ("paragraph", "Fin.")]),
    ],
)
def test_kinds_of_blocks(text: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(f"# T\n\nDébut.\n\n{text}")[1:] == expected


@given(
    st.text(alphabet=st.one_of(st.sampled_from("#>*_-`[]()!<& \n1.\\é"), st.characters(exclude_categories=["Cs"])), max_size=200)
)
def test_any_text(text: str) -> None:
    draft = read_markdown(text)
    assert not any("\n" in part for part in (draft.title, draft.standfirst, *(block.text for block in draft.blocks)))
    assert all(block.text.strip() for block in draft.blocks)

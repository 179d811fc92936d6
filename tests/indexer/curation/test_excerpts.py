import re

from hypothesis import given
from hypothesis import strategies as st

from corpus.annotation import Annotation, Passage, Reason
from corpus.article import Article, Block
from indexer.curation.excerpts import Excerpt, excerpt, excerpt_of

GIVEN = Reason("given", "indiqué par la source")


def test_a_long_text_is_cut_between_words_and_line_breaks_are_spaces() -> None:
    text = "mot " * 40 + "\n\nJeanne Untel\n" + "mot " * 40
    start = text.index("Jeanne")
    found = excerpt(text, start, start + 12)
    before, after = " ".join(["mot"] * 16), " ".join(["mot"] * 17)
    assert found.text == f"…{before} Jeanne Untel {after}…"
    assert found.mark
    assert found.text[slice(*found.mark)] == "Jeanne Untel"


def test_a_passage_shows_its_field() -> None:
    article = Article(id="a", title="Untel à Rabat", blocks=(Block("paragraph", "Elle parle."),))
    named = Annotation("person", "Untel", "Untel", Reason("recognised", "x"), Passage("title", 0, 5), known=False)
    assert excerpt_of(article, named) == ("title", Excerpt("Untel à Rabat", (0, 5)))


def test_a_name_that_the_source_gives_is_looked_for_in_the_text() -> None:
    article = Article(id="a", title="À Rabat", blocks=(Block("paragraph", "Untelle et JEANNE UNTEL parlent."),))
    given_name = Annotation("person", "Jeanne Untel", "Jeanne Untel", GIVEN, known=False)
    assert excerpt_of(article, given_name) == ("body", Excerpt("Untelle et JEANNE UNTEL parlent.", (11, 23)))
    nowhere = Annotation("person", "Unte", "Unte", GIVEN, known=False)
    assert excerpt_of(article, nowhere) == ("title", Excerpt("À Rabat", None))


@given(st.text(), st.data())
def test_the_mark_is_the_passage(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = excerpt(text, start, end)
    assert found.mark
    assert found.text[slice(*found.mark)] == re.sub(r"\s+", " ", text[start:end])

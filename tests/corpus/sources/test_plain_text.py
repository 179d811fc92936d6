import json
import textwrap
import unicodedata
from pathlib import Path

from hypothesis import assume, given
from hypothesis import strategies as st

from corpus.article import Block
from corpus.sources.plain_text import read_plain_text


def test_sample_of_a_french_news_site(shared: Path) -> None:
    text = (shared / "samples/france-maroc-gmmp.txt").read_text(encoding="utf-8")
    lines = text.splitlines()
    draft = read_plain_text(text)
    assert (draft.title, draft.standfirst, draft.authors, draft.faults) == (lines[0], lines[1], ("La rédaction",), ())
    assert draft.published is not None
    assert draft.published.isoformat() == "2024-12-03T17:06:00+01:00"
    assert [block.text for block in draft.blocks] == lines[3:]
    assert [block.text for block in draft.blocks if block.kind == "subheading"] == [
        "Une rencontre au sommet pour une vision commune",
        "Dialogue direct avec les consuls généraux",
        "Un partenariat stratégique et humanitaire",
        "Des résultats encourageants et des perspectives à venir",
    ]
    assert {block.kind for block in draft.blocks} == {"paragraph", "subheading"}


def test_sample_wrapped_at_72_columns_is_the_same_article(shared: Path) -> None:
    text = (shared / "samples/france-maroc-gmmp.txt").read_text(encoding="utf-8")
    wrapped = "\n\n".join(textwrap.fill(line, 72, break_on_hyphens=False) for line in text.splitlines())
    assert read_plain_text(wrapped) == read_plain_text(text)


def test_sample_with_other_line_ends_and_decomposed(shared: Path) -> None:
    text = (shared / "samples/france-maroc-gmmp.txt").read_text(encoding="utf-8")
    draft = read_plain_text(text)
    assert read_plain_text(text.replace("\n", "\r\n\r\n")) == draft
    decomposed = read_plain_text(unicodedata.normalize("NFD", text))
    assert (decomposed.published, decomposed.authors) == (draft.published, draft.authors)
    assert [block.kind for block in decomposed.blocks] == [block.kind for block in draft.blocks]
    assert decomposed.title == unicodedata.normalize("NFD", draft.title)


def test_real_articles_keep_title_date_and_paragraphs(shared: Path) -> None:
    read = 0
    with (shared / "data/wikinews/articles.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            stated = json.loads(line)
            paragraphs = [" ".join(part.split()) for part in stated["body"].split("\n\n") if part.strip()]
            if len(paragraphs) < 2:
                continue
            text = "\n".join([stated["title"], f"Publié le {stated['published']}", *paragraphs])
            draft = read_plain_text(text)
            assert draft.title == stated["title"].strip()
            assert draft.published is not None
            assert draft.published.isoformat() == stated["published"]
            found = [draft.standfirst, *(block.text for block in draft.blocks)]
            assert [part for part in found if part] == paragraphs
            read += 1
    assert read > 500


def test_title_stated_elsewhere_and_repeated() -> None:
    draft = read_plain_text("Un titre\n\nIl parle.", 4, "Un titre")
    assert (draft.title, draft.blocks) == ("Un titre", (Block("paragraph", "Il parle."),))
    draft = read_plain_text("Vers un accord\nIl parle.", 4, "Un titre")
    assert draft.blocks == (Block("paragraph", "Vers un accord"), Block("paragraph", "Il parle."))


def test_short_first_line_after_the_head_is_a_subheading() -> None:
    draft = read_plain_text("Un titre\nPublié le 3 mai 1962\nVers un accord\nIl parle.")
    assert [block.kind for block in draft.blocks] == ["subheading", "paragraph"]


@given(st.text(max_size=400))
def test_any_text_keeps_its_characters(text: str) -> None:
    draft = read_plain_text(text)
    assume(not draft.authors and draft.published is None and draft.updated is None and not draft.faults)
    kept = "".join([draft.title, draft.standfirst, *(block.text for block in draft.blocks)])
    assert "".join(kept.split()) == "".join(text.split())
    assert not any("\n" in block.text or block.text.strip() != block.text for block in draft.blocks)


LINES = [
    "Un titre",
    "Publié le 3 mai 1962",
    "Publié le 32 mai 1962",
    "Par A. B",
    "Paris, 3 mai 1962 – Fin.",
    "« Oui »",
    "Le mot.",
    "",
    "1962",
]


@given(st.lists(st.sampled_from(LINES)))
def test_any_order_of_lines_has_one_date_at_most(lines: list[str]) -> None:
    draft = read_plain_text("\n".join(lines))
    assert len(draft.faults) + (draft.published is not None) <= 1
    assert draft.authors in {(), ("A. B",)}
    assert draft.title == next((line for line in lines if line), "")

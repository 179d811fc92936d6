"""What is suggested for what was typed so far."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.authority.concept import Concept
from indexer.index import IndexReader
from indexer.index import writer as index_writer
from search_api.engine import SearchEngine
from search_api.engine.whoosh_engine import WhooshEngine
from search_api.models import SuggestionGroupModel
from search_api.question import Question
from search_api.request import SearchRequest
from search_api.suggestions import suggest
from tests.archives import article, authorities, build_archive, update_archive
from tests.search_api.engine.histories import WORDS, History, engine_of, histories

KINDS = ["term", "person", "topic", "place", "organisation", "function", "title"]

CONCEPTS = authorities(
    Concept("person", "macron", "Emmanuel Macron", alt_labels=("Président Macron",)),
    Concept("person", "poutine", "Vladimir Poutine", alt_labels=("Putin",)),
    Concept("person", "gaulle", "Charles de Gaulle"),
    Concept("person", "unseen", "Marie Macron"),
    Concept("topic", "macro", "Macroéconomie"),
    Concept("place", "maroc", "Maroc"),
    Concept("place", "cote", "Côte d’Ivoire"),
)

ARTICLES = [
    article("1", "Visite d’Emmanuel Macron. La réadmission.", title="Macron à Rabat", published="2018", persons=["macron"]),
    article("2", "Une visite, des visites. Les réadmissions.", title="Macron en visite", published="2024", persons=["macron"]),
    article("3", "Accord, cœur, readmission, macroéconomie.", title="L’accord des cœurs", published="1962", topics=["macro"]),
    article("4", "L’action, l’accord, les accords : visite de Poutine", persons=["poutine"], places=["cote"]),
    article("5", "Le général et la visite", title="Maroc : la visite du macramé", persons=["gaulle"], places=["maroc"]),
    article("6", "Macrologie", persons=["gaulle"]),
]  # fmt: skip


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> SearchEngine:
    """Two segments; one article of the first is gone."""
    index = tmp_path_factory.mktemp("suggestions") / "index"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(index_writer, "policy", lambda kept, _: (list(kept), []))
        build_archive(index, ARTICLES[:3] + ARTICLES[5:], CONCEPTS)
        update_archive(index, ARTICLES[3:5], gone=["6"], concepts=CONCEPTS)
    return WhooshEngine(IndexReader.open(index))


def groups(engine: SearchEngine, q: str, limit: int = 6) -> dict[str, SuggestionGroupModel]:
    found = suggest(engine, q, limit).groups
    kinds = [group.kind for group in found]
    assert kinds == [kind for kind in KINDS if kind in kinds]
    assert all(group.suggestions and len(group.suggestions) <= limit for group in found)
    return {group.kind: group for group in found}


def shown(engine: SearchEngine, q: str, kind: str, limit: int = 6) -> list[tuple[str, int]]:
    group = groups(engine, q, limit).get(kind)
    return [(each.label, each.count) for each in group.suggestions] if group else []


@pytest.mark.parametrize(
    ("q", "expected"),
    [
        ("macr", [("macron", 2), ("macramé", 1), ("macroéconomie", 1)]),
        ("visite de macr", [("visite de macron", 2), ("visite de macramé", 1)]),
        ("VISITE de Macr", [("VISITE de macron", 2), ("VISITE de macramé", 1)]),
        ("readm", [("réadmission", 3)]),
        ("RÉADM", [("réadmission", 3)]),
        ("coeu", [("cœur", 1)]),
        ("cœu", [("cœur", 1)]),
        ("l'acc", [("l'accord", 2)]),
        ("l’acc", [("l’accord", 2)]),
        ("un l’ac", [("un l’accord", 2), ("un l’action", 1)]),
        ("titre:acc", [("titre:accord", 1)]),
        ("titre:macr", [("titre:macron", 2), ("titre:macramé", 1)]),
        ("=réadm", [("=réadmission", 1), ("=réadmissions", 1)]),
        ("accord OU macr", [("accord OU macron", 4), ("accord OU macramé", 3), ("accord OU macroéconomie", 2)]),
        ("visite SAUF macr", [("visite SAUF macroéconomie", 4), ("visite SAUF macramé", 3), ("visite SAUF macron", 2)]),
        ("visite (accord OU macram", [("visite (accord OU macramé", 2)]),
        # A function word, a word of a deleted article, and nothing that is found together with what stands before.
        ("de", []),
        ("macrol", []),
        ("zorglub macr", []),
        ("poutine emm", []),
        # Finished words, and contexts in which a completion would be no word.
        ("macr ", []),
        ("macr,", []),
        ("macr*", []),
        ('"visite de macr', []),
        ("personne:macr", []),
        ("l’", []),
        ("", []),
    ],
)
def test_words_completed(engine: SearchEngine, q: str, expected: list[tuple[str, int]]) -> None:
    assert shown(engine, q, "term") == expected


def test_what_stands_before_the_word_stays_as_typed(engine: SearchEngine) -> None:
    before = unicodedata.normalize("NFD", "Réadmission  l’accord, ")
    group = groups(engine, before + unicodedata.normalize("NFD", "réadm"))["term"]
    assert [(each.value, each.count) for each in group.suggestions] == [(f"{before}réadmission", 1)]
    assert group.start == len(before)


def test_only_the_most_frequent_form_of_a_word_is_listed(engine: SearchEngine) -> None:
    assert shown(engine, "visi", "term") == [("visite", 4)]
    # Asked for as it is, each form is a word of its own.
    assert shown(engine, "=visi", "term") == [("=visite", 4), ("=visites", 1)]


@pytest.mark.parametrize(
    ("q", "kind", "start", "expected"),
    [
        ("macr", "person", 0, [("Emmanuel Macron", None, 2)]),
        ("visite de macr", "person", 7, [("Emmanuel Macron", None, 2)]),
        ("visite à Rabat d’emm mac", "person", 15, [("Emmanuel Macron", None, 2)]),
        ("MACRON, emm", "person", 0, [("Emmanuel Macron", None, 2)]),
        ("visite ET macr", "person", 7, [("Emmanuel Macron", None, 2)]),
        ('"macr', "person", 0, [("Emmanuel Macron", None, 2)]),
        ("macron ", "person", 0, [("Emmanuel Macron", None, 2)]),
        ("puti", "person", 0, [("Vladimir Poutine", "Putin", 1)]),
        ("de gau", "person", 0, [("Charles de Gaulle", None, 1)]),
        ("présid", "person", 0, [("Emmanuel Macron", "Président Macron", 2)]),
        ("macr", "topic", 0, [("Macroéconomie", None, 1)]),
        ("cote d'iv", "place", 0, [("Côte d’Ivoire", None, 1)]),
        ("m", "place", 0, [("Maroc", None, 1)]),
        ("lieu:mar", "place", 0, [("Maroc", None, 1)]),
        ('visite personne:"emmanuel mac', "person", 7, [("Emmanuel Macron", None, 2)]),
    ],
)
def test_names(engine: SearchEngine, q: str, kind: str, start: int, expected: list[tuple[str, str | None, int]]) -> None:
    group = groups(engine, q)[kind]
    assert [(each.label, each.matched, each.count) for each in group.suggestions] == expected
    assert group.start == start


@pytest.mark.parametrize(
    "q",
    ["macr ", "unseen", "visas OU macr", "visite SAUF macr", "-macr", "(visite macr", "titre:macr", "source:macr", "=macr"],
)
def test_no_names(engine: SearchEngine, q: str) -> None:
    assert groups(engine, q).keys() <= {"term", "title"}


def test_a_value_that_no_article_carries_is_not_suggested(engine: SearchEngine) -> None:
    assert groups(engine, "marie m")["person"] == SuggestionGroupModel("person", 6, groups(engine, "m")["person"].suggestions)
    assert shown(engine, "marie m", "person") == [("Emmanuel Macron", 2)]


def test_in_the_field_of_a_facet_only_its_values(engine: SearchEngine) -> None:
    assert list(groups(engine, "personne:m")) == ["person"]
    assert list(groups(engine, "m")) == ["term", "person", "topic", "place"]


@pytest.mark.parametrize(
    ("q", "expected"),
    [
        ("macr", ["2", "1", "5"]),
        ("macron ", ["2", "1"]),
        ("macron vis", ["2"]),
        ("vis", ["2", "5"]),
        ("vi", []),
        ("une macr", ["2", "1", "5"]),
        ("coeu", ["3"]),
        ("l’acc", ["3"]),
        ("accords ", ["3"]),
        ("titre:macr", []),
        ("macr*", []),
        ('"macron" vis', []),
        ("rabat ET macr", []),
    ],
)
def test_titles_the_newest_first(engine: SearchEngine, q: str, expected: list[str]) -> None:
    group = groups(engine, q).get("title")
    assert [each.value for each in group.suggestions] == expected if group else expected == []


def test_at_most_so_many_of_a_kind(engine: SearchEngine) -> None:
    assert shown(engine, "macr", "term", 1) == [("macron", 2)]
    assert shown(engine, "macr", "title", 1) == [("Macron en visite", 1)]


def total(engine: SearchEngine, q: str) -> int:
    request = SearchRequest(q=q, match="all")
    return engine.search(Question.read(request, engine).tree, request).total


beginnings = st.builds(lambda word, length: word[:length], st.sampled_from([*WORDS, "readm", "PÉ"]), st.integers(1, 5))
contexts = st.sampled_from(
    [
        *("{}", "le {}", "pêche {}", "l'{}", "franco-{}", "titre:{}", "={}", "-{}"),
        *("pêche SAUF {}", "le OU {}", "avocat (le {}", "p* {}", "x={}"),
    ]
)


@given(histories(), contexts, beginnings)
def test_the_count_of_a_word_is_the_total_of_its_query(history: History, context: str, beginning: str) -> None:
    engine, _ = engine_of(history)
    for group in suggest(engine, context.format(beginning), 20).groups:
        if group.kind == "term":
            values = [each.value for each in group.suggestions]
            assert values
            assert [each.count for each in group.suggestions] == [total(engine, value) for value in values]
            assert all(each.count for each in group.suggestions)


@given(histories(), beginnings)
def test_accents_and_case_change_nothing(history: History, beginning: str) -> None:
    engine, _ = engine_of(history)
    bare = unicodedata.normalize("NFD", beginning).encode("ascii", "ignore").decode()
    for typed in (bare, beginning.upper(), unicodedata.normalize("NFD", beginning)):
        assert folded(suggest(engine, typed, 20).groups) == folded(suggest(engine, beginning, 20).groups)


def folded(groups: list[SuggestionGroupModel]) -> list[object]:
    return [(group.kind, [(each.label.casefold(), each.count) for each in group.suggestions]) for group in groups]


@given(histories(), st.sampled_from(["A", "b", "chl"]))
def test_the_count_of_a_value_is_how_many_articles_carry_it(history: History, typed: str) -> None:
    engine, _ = engine_of(history)
    for group in suggest(engine, typed, 20).groups:
        if group.kind in {"person", "place"}:
            for each in group.suggestions:
                kind = "persons" if group.kind == "person" else "places"
                assert each.count == sum(each.value in getattr(one.given, kind) for one in history.articles)


@given(q=st.text(max_size=40) | st.text("abémacronvisite'’-*?~^\"«»()[]:=+ETOUSAUF 0.", max_size=40))
def test_any_string_gets_an_answer(engine: SearchEngine, q: str) -> None:
    for group in groups(engine, q, 20).values():
        assert 0 <= group.start <= len(q)
        if group.kind == "term":
            assert [each.count for each in group.suggestions] == [total(engine, each.value) for each in group.suggestions]


def test_every_word_of_the_sample_archive_is_suggested_with_its_total(sample_index: Path) -> None:
    engine = WhooshEngine(IndexReader.open(sample_index))
    for beginning in ("a", "ac", "conf", "l’éco", "1", "traité de pa", "sommet de la f", "visite du pr"):
        [group] = [each for each in suggest(engine, beginning, 20).groups if each.kind == "term"]
        assert [each.count for each in group.suggestions] == [total(engine, each.value) for each in group.suggestions]

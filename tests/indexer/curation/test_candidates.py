"""From an index with names that no authority knows to what the archivist is shown."""

from collections.abc import Callable
from pathlib import Path

from corpus.article import Article, GivenNames
from corpus.authority.concept import Authorities, Concept
from indexer.curation import Candidate, CandidateList, Selection, find_candidates
from indexer.curation.candidates import CandidatePassage
from indexer.index import IndexReader
from tests.archives import authorities, build_archive
from tests.indexer.curation.conftest import filed

NONE = Authorities()


def shown(found: CandidateList) -> list[tuple[str, int]]:
    return [(each.name, each.articles) for each in found.candidates]


def variants(candidate: Candidate) -> list[tuple[str, int, str]]:
    return [(each.name, each.articles, each.why) for each in candidate.variants]


def test_counts_dates_and_passages(reader: Callable[..., IndexReader]) -> None:
    index = reader(
        [
            filed(
                "b", "Hier, Jeanne Untel a parlé. Jeanne Untel est partie.", recognised=["Jeanne Untel"], published="2001-06-14"
            ),
            filed("a", "Jeanne Untel arrive.", recognised=["Jeanne Untel"], persons=["Paul Exemple"], published="1998-03"),
        ],
        [
            filed("u", "Jeanne Untel encore.", recognised=["Jeanne Untel"]),
            filed("c", "Ici Jeanne Untel.", recognised=["Jeanne Untel"], published="2004"),
            filed("d", "Adieu, Jeanne Untel.", recognised=["Jeanne Untel"], published="2010-01-01"),
        ],
    )
    found = find_candidates(index, NONE, Selection())
    assert (found.kind, found.total, found.known_by_now) == ("person", 2, 0)
    assert found.candidates == (
        Candidate(
            "Jeanne Untel",
            articles=5,
            mentions=6,
            first="1998-03",
            last="2010-01-01",
            variants=(),
            perhaps=None,
            passages=(
                CandidatePassage("a", "1998-03", "Titre a", "body", "Jeanne Untel arrive.", (0, 12)),
                CandidatePassage("c", "2004", "Titre c", "body", "Ici Jeanne Untel.", (4, 16)),
                CandidatePassage("d", "2010-01-01", "Titre d", "body", "Adieu, Jeanne Untel.", (7, 19)),
            ),
        ),
        Candidate(
            "Paul Exemple",
            articles=1,
            mentions=0,
            first="1998-03",
            last="1998-03",
            variants=(),
            perhaps=None,
            passages=(CandidatePassage("a", "1998-03", "Titre a", "title", "Titre a", None),),
        ),
    )


def test_undated_articles_have_no_date(reader: Callable[..., IndexReader]) -> None:
    (only,) = find_candidates(reader([filed("a", persons=["Untel"])]), NONE, Selection()).candidates
    assert (only.first, only.last, [each.published for each in only.passages]) == (None, None, [None])


def test_deleted_articles_do_not_count(reader: Callable[..., IndexReader]) -> None:
    index = reader([filed("a", persons=["Untel"]), filed("b", persons=["Untel", "Exemple"])], deleted=[1])
    assert shown(find_candidates(index, NONE, Selection())) == [("Untel", 1)]


def test_a_name_that_only_deleted_articles_carry_is_nobody_s(reader: Callable[..., IndexReader]) -> None:
    documents = [filed("a", persons=["Jeanne Untel", "Untel"]), filed("b", persons=["Paul Untel"])]
    (only,) = find_candidates(reader(documents, deleted=[1]), NONE, Selection()).candidates
    assert [only.name, *(each.name for each in only.variants)] == ["Jeanne Untel", "Untel"]


def test_spellings_of_one_name_are_one_candidate_shown_as_one_writes_it(reader: Callable[..., IndexReader]) -> None:
    index = reader(
        [filed("a", persons=["ÉLODIE UNTEL", "Élodie Untel"]), filed("b", persons=["Elodie Untel"])],
        [filed("c", persons=["Mme Élodie Untel"]), filed("d", persons=["Untel, Élodie"])],
    )
    (only,) = find_candidates(index, NONE, Selection()).candidates
    assert (only.name, only.articles) == ("Élodie Untel", 4)
    assert variants(only) == [
        ("Elodie Untel", 1, "the same but for accents, case, hyphens and points"),
        ("ÉLODIE UNTEL", 1, "the same but for accents, case, hyphens and points"),
        ("Mme Élodie Untel", 1, "the same with a form of address"),
        ("Untel, Élodie", 1, "the same, surname first"),
    ]


def test_a_surname_is_the_only_full_name_s_where_they_stand_in_one_article(reader: Callable[..., IndexReader]) -> None:
    index = reader(
        [
            filed("a", persons=["Jeanne Untel", "Mme Untel"]),
            filed("b", persons=["Mme Untel", "J. Untel", "Jeanne Untel"]),
            filed("c", persons=["Mme Untel", "M. Untel"]),
        ]
    )
    first, second = find_candidates(index, NONE, Selection()).candidates
    assert (first.name, first.articles) == ("Jeanne Untel", 3)
    assert variants(first) == [
        ("Mme Untel", 3, "a surname that only this name has; in 2 of the same articles"),
        ("J. Untel", 1, "initials that only this name fits; in one article together"),
    ]
    assert (second.name, second.articles) == ("M. Untel", 1)
    assert str(second.perhaps) == "Jeanne Untel: the only name that fits; neither articles nor company in common"


def test_company_speaks_for_a_surname(reader: Callable[..., IndexReader]) -> None:
    documents = [
        filed("a", persons=["Jeanne Untel", "Paul Exemple"], organisations=["Comité"]),
        filed("b", persons=["Untel", "Paul Exemple"], organisations=["Comité"]),
    ]
    (first, second) = find_candidates(reader(documents), NONE, Selection()).candidates
    assert [first.name, second.name] == ["Jeanne Untel", "Paul Exemple"]
    assert variants(first) == [("Untel", 1, "a surname that only this name has; in the company of Comité and Paul Exemple")]


def test_company_that_is_everywhere_or_single_does_not(reader: Callable[..., IndexReader]) -> None:
    everywhere = [filed(f"x{n}", persons=["Paul Exemple"], organisations=["Comité"]) for n in range(9)]
    documents = [
        filed("a", persons=["Jeanne Untel", "Paul Exemple"], organisations=["Comité", "Bureau"]),
        filed("b", persons=["Untel", "Paul Exemple"], organisations=["Comité", "Bureau"]),
    ]
    names = {each.name: each for each in find_candidates(reader([*everywhere, *documents]), NONE, Selection()).candidates}
    assert variants(names["Jeanne Untel"]) == []
    assert str(names["Untel"].perhaps) == "Jeanne Untel: the only name that fits; neither articles nor company in common"


def test_a_surname_of_several_stays_by_itself(reader: Callable[..., IndexReader]) -> None:
    index = reader([filed("a", persons=["Jeanne Untel", "Untel"]), filed("b", persons=["Paul Untel"])])
    names = {each.name: each for each in find_candidates(index, NONE, Selection()).candidates}
    assert {name: len(each.variants) for name, each in names.items()} == {"Jeanne Untel": 0, "Paul Untel": 0, "Untel": 0}
    assert str(names["Untel"].perhaps) == "Jeanne Untel: one of 2 names that fit (Jeanne Untel, Paul Untel)"


def test_a_surname_of_a_known_person_is_not_an_unknown_one_s(reader: Callable[..., IndexReader]) -> None:
    index = reader([filed("a", persons=["Jeanne Schuman", "Schuman"])])
    known = authorities(Concept("person", "robert-schuman", "Robert Schuman"))
    names = {each.name: each for each in find_candidates(index, known, Selection()).candidates}
    assert variants(names["Jeanne Schuman"]) == []
    assert str(names["Schuman"].perhaps) == "person:robert-schuman (Robert Schuman): the surname of only this person"


def test_what_joins_does_not_depend_on_what_else_joins(reader: Callable[..., IndexReader]) -> None:
    # Untel stands beside J. Untel, but never beside Jeanne Untel.
    index = reader([filed("a", persons=["Jeanne Untel", "J. Untel"]), filed("b", persons=["J. Untel", "Untel"])])
    names = {each.name: each for each in find_candidates(index, NONE, Selection()).candidates}
    assert [each.name for each in names["Jeanne Untel"].variants] == ["J. Untel"]
    assert "Untel" in names


def test_what_is_known_is_left_out_and_what_has_become_known_is_counted(reader: Callable[..., IndexReader]) -> None:
    schuman = Concept("person", "robert-schuman", "Robert Schuman")
    untel = Concept("person", "jeanne-untel", "Jeanne Untel", alt_labels=("J. Untel",))
    index = reader(
        [filed("a", known=["robert-schuman"], persons=["Jeanne Untel", "J. Untel", "Paul Exemple"])],
        authorities=authorities(schuman),
    )
    assert shown(find_candidates(index, authorities(schuman), Selection())) == [("Jeanne Untel", 1), ("Paul Exemple", 1)]
    found = find_candidates(index, authorities(schuman, untel), Selection())
    assert (shown(found), found.total, found.known_by_now) == ([("Paul Exemple", 1)], 1, 2)


def test_selections(reader: Callable[..., IndexReader]) -> None:
    index = reader(
        [
            filed("a", persons=["Jeanne Untel", "Paul Exemple"], organisations=["Comité zéro", "COMITE ZERO"]),
            filed("b", persons=["Jeanne Untel", "Élodie Untelle"]),
        ]
    )
    assert shown(find_candidates(index, NONE, Selection(at_least=2))) == [("Jeanne Untel", 2)]
    found = find_candidates(index, NONE, Selection(limit=1))
    assert (shown(found), found.total) == ([("Jeanne Untel", 2)], 3)
    assert shown(find_candidates(index, NONE, Selection(text="unt elo"))) == [("Élodie Untelle", 1)]
    assert shown(find_candidates(index, NONE, Selection(text="nte"))) == []
    assert shown(find_candidates(index, NONE, Selection(text="…"))) == shown(find_candidates(index, NONE, Selection()))
    assert shown(find_candidates(index, NONE, Selection("organisation"))) == [("Comité zéro", 1)]
    assert shown(find_candidates(index, NONE, Selection("topic"))) == []


def test_an_empty_index_has_none(reader: Callable[..., IndexReader]) -> None:
    assert find_candidates(reader([]), NONE, Selection()) == CandidateList("person", 0, 0, ())


def test_the_pipeline_s_own_records(tmp_path: Path) -> None:
    article = Article.create(id="a", title="Jeanne Untel à Rabat", given=GivenNames(persons=("Jeanne Untel",)))
    with_names = IndexReader.open(build_archive(tmp_path / "index", [article]))
    (only,) = find_candidates(with_names, NONE, Selection()).candidates
    assert only.passages == (CandidatePassage("a", None, "Jeanne Untel à Rabat", "title", "Jeanne Untel à Rabat", (0, 12)),)


def test_only_articles_of_the_names_shown_are_read(reader: Callable[..., IndexReader], monkeypatch) -> None:
    index = reader([filed(f"x{n}", persons=["Untel"] if n % 10 else ["Exemple"]) for n in range(40)])
    read: list[int] = []
    stored = IndexReader.stored
    monkeypatch.setattr(IndexReader, "stored", lambda self, number: read.append(number) or stored(self, number))
    find_candidates(index, NONE, Selection(text="exemple"))
    assert read == [0, 10, 20, 30]

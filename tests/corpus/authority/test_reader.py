import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from corpus.authority import AuthorityError, Concept, Tenure, read_authorities
from corpus.authority.concept import DatedLabel, Evocation, LabelInContext
from corpus.authority.reader import authority_files

Write = Callable[..., Path]


def test_every_property_of_a_person(write: Write) -> None:
    path = write("""
person:aristide-briand a skos:Concept ;
    skos:prefLabel "Aristide Briand"@fr, "Aristide Briand (en)"@en ;
    skos:altLabel "M. Briand"@fr ;
    skos:hiddenLabel "Aristide Briant" ;
    dep:displayOnly "M. Briand"@fr ;
    dep:familyName "Briand"@fr ;
    skos:scopeNote "Homme politique."@fr ;
    skos:exactMatch <urn:elsewhere:briand> ;
    dep:tenure [
        dep:function "président du Conseil"@fr ;
        dep:country place:france ;
        dep:from "1909-07-24"^^xsd:date ;
        dep:to "1911-03"^^xsd:gYearMonth ;
        dct:source "Journal officiel"
    ], [
        dep:function "délégué"@fr ;
        dep:organisation organisation:sdn ;
        dep:from "1925"^^xsd:gYear ;
        dct:source <urn:elsewhere:sdn>
    ] .
""")
    assert read_authorities([path]).of_kind("person")["aristide-briand"] == Concept(
        kind="person",
        id="aristide-briand",
        pref_label="Aristide Briand",
        alt_labels=("M. Briand",),
        hidden_labels=("Aristide Briant",),
        display_only=frozenset({"M. Briand"}),
        family_name="Briand",
        scope_note="Homme politique.",
        exact_match=("urn:elsewhere:briand",),
        tenures=(
            Tenure("président du Conseil", "france", None, "1909-07-24", "1911-03", "Journal officiel"),
            Tenure("délégué", None, "sdn", "1925", None, "urn:elsewhere:sdn"),
        ),
    )


def test_places_organisations_and_topics(write: Write) -> None:
    authorities = read_authorities(
        [
            write("""
place:france skos:prefLabel "France"@fr ; dep:demonym "français"@fr, "française"@fr ; dep:capital place:paris ;
    dep:datedLabel [ dep:label "France"@fr ; dep:from "0987"^^xsd:gYear ], [ dep:to "1987"^^xsd:gYear ] .
place:paris skos:prefLabel "Paris"@fr ; skos:broader place:france, topic:paix ; dep:from "0250"^^xsd:gYear .
organisation:otan skos:prefLabel "Organisation du traité"@fr ; dep:acronym "OTAN"@fr ; dep:to "2100"^^xsd:gYear .
topic:paix skos:prefLabel "Paix"@fr .
topic:treve skos:prefLabel "Trêve"@fr ; skos:broader topic:paix ; dep:falseFriend "trêve hivernale"@fr ;
    dep:labelInContext [ dep:label "trêve"@fr ; dep:context "combats"@fr, "armée"@fr ], [ dep:label "trêve"@fr ],
        [ dep:context "armée"@fr ] ;
    dep:evokedBy [ dep:name place:paris, organisation:otan ; dep:from "1950"^^xsd:gYear ], [ dep:to "1950"^^xsd:gYear ] ;
    dep:evokedAmong topic:paix, place:paris .
""")
        ]
    )
    assert authorities.of_kind("place")["france"].demonyms == ("français", "française")
    assert authorities.of_kind("place")["france"].capital == "paris"
    assert authorities.of_kind("place")["france"].dated_labels == (DatedLabel("France", "0987", None),)
    assert authorities.of_kind("place")["paris"].broader == ("france",)  # a topic is no broader place
    assert authorities.of_kind("place")["paris"].valid_from == "0250"
    assert authorities.of_kind("organisation")["otan"].acronyms == ("OTAN",)
    assert authorities.of_kind("organisation")["otan"].valid_to == "2100"
    assert authorities.ancestors("topic", "treve") == ("paix",)
    evocation = Evocation((("place", "paris"), ("organisation", "otan")), "1950", None)
    assert authorities.of_kind("topic")["treve"].evoked_by == (evocation,)
    assert authorities.of_kind("topic")["treve"].evoked_among == ("paix",)
    assert authorities.of_kind("topic")["treve"].false_friends == ("trêve hivernale",)
    assert authorities.of_kind("topic")["treve"].labels_in_context == (LabelInContext("trêve", ("combats", "armée")),)


def test_what_is_incomplete_is_read_as_far_as_it_goes(write: Write) -> None:
    authorities = read_authorities(
        [
            write("""
person:x dep:tenure [ dep:function "roi"@fr ], [ dep:from "1950"^^xsd:gYear ] ;
    dep:tenure [ dep:function "roi"@fr ; dep:from "1950"^^xsd:gYear ] .
<urn:elsewhere:y> skos:prefLabel "Ailleurs"@fr .
""")
        ]
    )
    person = authorities.of_kind("person")["x"]
    assert person.pref_label == "x"
    assert person.tenures == (Tenure("roi", None, None, "1950", None, ""),)
    assert [len(authorities.of_kind(kind)) for kind in ("person", "topic", "place", "organisation")] == [1, 0, 0, 0]


def test_a_concept_in_two_files_is_one_concept(write: Write) -> None:
    first = write('topic:paix skos:prefLabel "Paix"@fr ; skos:altLabel "concorde"@fr .', "a.ttl")
    second = write('topic:paix skos:altLabel "pacification"@fr .', "b.ttl")
    topic = read_authorities([first, second]).of_kind("topic")["paix"]
    assert (topic.pref_label, topic.alt_labels) == ("Paix", ("concorde", "pacification"))


def test_the_order_is_that_of_the_identifiers_whatever_that_of_the_files(write: Write, tmp_path: Path) -> None:
    write('topic:b skos:prefLabel "B"@fr . topic:a skos:prefLabel "A"@fr .', "z.ttl")
    write('topic:c skos:prefLabel "C"@fr .', "a.ttl")
    by_folder = read_authorities([tmp_path])
    by_file = read_authorities([tmp_path / "z.ttl", tmp_path / "a.ttl"])
    assert list(by_folder.of_kind("topic")) == list(by_file.of_kind("topic")) == ["a", "b", "c"]


def test_a_folder_stands_for_its_turtle_files(write: Write, tmp_path: Path) -> None:
    b, a = write("", "b.ttl"), write("", "a.ttl")
    (tmp_path / "notes.txt").write_text("no Turtle")
    assert authority_files([b, tmp_path]) == [b, a]


def test_a_label_that_holds_itself_ends(write: Write) -> None:
    path = write(
        'person:x skos:prefLabel "X"@fr ; dep:tenure _:t . _:t dep:tenure _:t ; dep:function "roi"@fr ; dep:from "1950" .'
    )
    assert len(read_authorities([path]).of_kind("person")["x"].tenures) == 1


@pytest.mark.parametrize(
    ("content", "line", "words"),
    [
        (b"@prefix a: <urn:a:> .\na:x a:y [ a:z .\n", 2, "no valid Turtle: "),
        (b"# un\n# d\xe9ux\n", 2, "byte 0xe9 is no UTF-8"),
        (b"\xff\xfe", 1, "byte 0xff is no UTF-8"),
    ],
)
def test_a_file_that_cannot_be_parsed_is_told_with_its_line(tmp_path: Path, content: bytes, line: int, words: str) -> None:
    path = tmp_path / "broken.ttl"
    path.write_bytes(content)
    with pytest.raises(AuthorityError, match=words) as raised:
        read_authorities([path])
    assert (raised.value.path, raised.value.line) == (path, line)
    assert str(raised.value).startswith(f"{path}:{line}: ")


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    path = tmp_path / "marked.ttl"
    path.write_text('<urn:depeches:topic:x> <http://www.w3.org/2004/02/skos/core#prefLabel> "X"@fr .', encoding="utf-8-sig")
    assert read_authorities([path]).of_kind("topic")["x"].pref_label == "X"


def test_missing_and_empty_places(tmp_path: Path) -> None:
    with pytest.raises(AuthorityError, match="can't be read: No such file"):
        read_authorities([tmp_path / "missing.ttl"])
    with pytest.raises(AuthorityError, match="holds no authority file"):
        read_authorities([tmp_path])


@pytest.mark.parametrize("call", ["read_bytes", "glob"])
def test_the_disk_fails(write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str) -> None:
    write("")

    def fail(*arguments: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, call, fail)
    with pytest.raises(AuthorityError, match="can't be read: Input/output error"):
        read_authorities([tmp_path])


def test_two_processes_read_the_same() -> None:
    """Neither the hash seed nor the parser's names for tenures may show."""
    program = """
import hashlib
from pathlib import Path
from corpus.authority import read_authorities
authorities = read_authorities([Path("corpus/sample/authorities")])
print(hashlib.sha256(repr([list(concepts.items()) for concepts in authorities.concepts.values()]).encode()).hexdigest())
"""
    root = Path(__file__).parents[3]
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program], cwd=root, env={"PYTHONHASHSEED": seed}, check=True, capture_output=True
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1

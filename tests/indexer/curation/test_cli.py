"""`depeches authorities candidates` and `promote`, as the archivist types them."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from search_api.cli import main
from tests.indexer.curation.test_promotion import FRANCE, PREFIXES

ARTICLES = [
    {
        "id": "a1",
        "title": "Arrivée",
        "body": "Hier, Jeanne Untel est arrivée.",
        "published": "1998-03-02",
        "persons": ["Jeanne Untel", "J. Untel", "Robert Schumann"],
        "organisations": ["Comité zéro"],
    },
    {"id": "a2", "title": "Départ", "body": "JEANNE UNTEL part.", "published": "2001", "persons": ["JEANNE UNTEL", "Mme Untel"]},
    {"id": "a3", "title": "\u202eRouge", "persons": ["Paul \u202eExemple"]},
]
OFFICE = ("--function", "ambassadrice", "--country", "France", "--from", "1998-01-15", "--source", "JO")


def depeches(*arguments: object) -> Result:
    result = CliRunner().invoke(main, [str(argument) for argument in arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


class Desk:
    """An archivist's folder: articles, authority files and an index of them."""

    def __init__(self, folder: Path) -> None:
        self.index, self.authorities, self.mine = folder / "index", folder / "authorities", folder / "authorities" / "mine.ttl"
        self.authorities.mkdir()
        known = 'person:robert-schuman a skos:Concept ; skos:prefLabel "Robert Schuman"@fr .\n'
        (self.authorities / "bundled.ttl").write_text(PREFIXES + FRANCE + known)
        self.source = folder / "articles.jsonl"
        self.source.write_text("".join(json.dumps(article) + "\n" for article in ARTICLES))

    def run(self, command: str, *arguments: object) -> Result:
        return depeches(*command.split(), *arguments, "--index", self.index, "--authorities", self.authorities)

    def promote(self, *arguments: object) -> Result:
        return self.run("authorities promote", *arguments, "--into", self.mine)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    desk = Desk(tmp_path)
    assert desk.run("build", desk.source).exit_code == 0
    return desk


def test_candidates_are_listed_with_their_passages(desk: Desk) -> None:
    listed = desk.run("authorities candidates")
    assert (listed.exit_code, listed.stderr) == (0, "")
    assert listed.stdout == (
        "3 persons in no authority\n"
        "\n"
        "Jeanne Untel · 2 articles, 2 mentions · 1998-03-02 to 2001\n"
        "  also: JEANNE UNTEL (1 article): the same but for accents, case, hyphens and points\n"
        "  also: J. Untel (1 article): initials that only this name fits; in one article together\n"
        "  also: Mme Untel (1 article): a surname that only this name has; in one article together\n"
        "  1998-03-02 · a1 · Hier, Jeanne Untel est arrivée.\n"
        "  2001 · a2 · JEANNE UNTEL part.\n"
        "\n"
        "Paul  Exemple · 1 article, named by the source · undated\n"
        "  undated · a3 ·  Rouge\n"
        "\n"
        "Robert Schumann · 1 article, named by the source · 1998-03-02\n"
        "  perhaps person:robert-schuman (Robert Schuman): 1 letter differs from « robert schuman »\n"
        "  1998-03-02 · a1 · Arrivée\n"
    )


def test_candidates_are_selected(desk: Desk) -> None:
    assert desk.run("authorities candidates", "--limit", 1).stdout.startswith("3 persons in no authority; the first 1\n\nJeanne")
    assert desk.run("authorities candidates", "--at-least", 2).stdout.startswith("1 person in no authority\n\nJeanne")
    assert desk.run("authorities candidates", "schum").stdout.startswith("1 person in no authority\n\nRobert Schumann")
    assert desk.run("authorities candidates", "--kind", "organisation").stdout.startswith(
        "1 organisation in no authority\n\nComité"
    )
    assert desk.run("authorities candidates", "--kind", "place").stdout == "0 places in no authority\n"


def test_candidates_as_json(desk: Desk) -> None:
    document = json.loads(desk.run("authorities candidates", "schumann", "--json").stdout)
    assert document == {
        "kind": "person",
        "total": 1,
        "known_by_now": 0,
        "candidates": [
            {
                "name": "Robert Schumann",
                "articles": 1,
                "mentions": 0,
                "first": "1998-03-02",
                "last": "1998-03-02",
                "variants": [],
                "perhaps": {
                    "kind": "person",
                    "id": "robert-schuman",
                    "label": "Robert Schuman",
                    "why": "1 letter differs from « robert schuman »",
                },
                "passages": [
                    {"id": "a1", "published": "1998-03-02", "title": "Arrivée", "field": "title", "text": "Arrivée", "mark": None}
                ],
            }
        ],
    }


def test_a_name_is_promoted_and_an_update_files_its_articles(desk: Desk) -> None:
    promoted = desk.promote("Mme Untel", "--note", 'La « diplomate » "Jo".', *OFFICE, "--to", "2004-05", "--exact-match", "Q42")
    assert promoted.exit_code == 0
    assert promoted.stdout == (
        "person:jeanne-untel a skos:Concept ;\n"
        '    skos:prefLabel "Jeanne Untel"@fr ;\n'
        '    skos:altLabel "J. Untel"@fr ;\n'
        '    dep:familyName "Untel"@fr ;\n'
        '    skos:scopeNote "La « diplomate » \\"Jo\\"."@fr ;\n'
        "    skos:exactMatch <http://www.wikidata.org/entity/Q42> ;\n"
        "    dep:tenure [\n"
        '        dep:function "ambassadrice"@fr ;\n'
        "        dep:country place:france ;\n"
        '        dep:from "1998-01-15"^^xsd:date ;\n'
        '        dep:to "2004-05"^^xsd:gYearMonth ;\n'
        '        dct:source "JO"\n'
        "    ] .\n"
    )
    assert promoted.stderr == f"{desk.mine}: person:jeanne-untel added; `depeches update` files 2 articles under it\n"
    assert desk.mine.read_text("utf-8") == f"{PREFIXES}\n{promoted.stdout}"
    assert depeches("authorities", "check", desk.authorities).exit_code == 0
    assert desk.run("authorities candidates").stderr == (
        "3 names more are in the authority files by now; `depeches update` files their articles\n"
    )
    assert desk.run("update").exit_code == 0
    found = depeches("search", "", "--person", "jeanne-untel", "--index", desk.index, "--json")
    assert {hit["id"] for hit in json.loads(found.stdout)["hits"]} == {"a1", "a2"}
    left = desk.run("authorities candidates", "untel").stdout
    assert "Mme Untel · 1 article" in left
    assert "perhaps person:jeanne-untel (Jeanne Untel): the surname of only this person" in left


def test_what_is_typed_comes_before_what_the_archive_has(desk: Desk) -> None:
    typed = desk.promote(
        "jeanne untel", "--label", "Jeanne  d'Untel ", "--family-name", "d'Untel", "--id", "ju", "--hidden", "J Untle"
    )
    assert typed.stdout == (
        "person:ju a skos:Concept ;\n"
        '    skos:prefLabel "Jeanne d\'Untel"@fr ;\n'
        '    skos:altLabel "jeanne untel"@fr, "Jeanne Untel"@fr, "JEANNE UNTEL"@fr, "J. Untel"@fr ;\n'
        '    skos:hiddenLabel "J Untle"@fr ;\n'
        '    dep:familyName "d\'Untel"@fr .\n'
    )
    desk.mine.unlink()
    bare = desk.promote("Jeanne Untel", "--without-variants", "--alt", "e\u0301lodie")
    assert bare.stdout == (
        'person:jeanne-untel a skos:Concept ;\n    skos:prefLabel "Jeanne Untel"@fr ;\n    skos:altLabel "élodie"@fr .\n'
    )
    assert "note: without --family-name no surname alone will be taken for this person" in bare.stderr


def test_other_kinds(desk: Desk) -> None:
    made = desk.promote("Comité zéro", "--kind", "organisation", "--acronym", "CZ", "--from", "1950", "--to", "1960")
    assert made.stdout.splitlines()[0] == "organisation:cz a skos:Concept ;"
    assert made.stdout.splitlines()[-2:] == ['    dep:from "1950"^^xsd:gYear ;', '    dep:to "1960"^^xsd:gYear .']
    assert desk.promote("Zéro", "--kind", "place", "--demonym", "zérote", "--broader", "France").exit_code == 0
    assert desk.promote("Rien du tout", "--kind", "topic", "--alt", "néant").exit_code == 0


def test_each_function_begins_an_office(desk: Desk) -> None:
    made = desk.promote(
        *("Jeanne Untel", "--function", "reine", "--from", "1950", "--country", "france", "--source", "A", "--to", "1951"),
        *("--function", "ministre", "--source", "B", "--country", "france", "--from", "1960"),
    )
    assert made.exit_code == 0
    offices = [line.strip() for line in made.stdout.splitlines() if line.startswith("        ")]
    assert offices == [
        'dep:function "reine"@fr ;',
        "dep:country place:france ;",
        'dep:from "1950"^^xsd:gYear ;',
        'dep:to "1951"^^xsd:gYear ;',
        'dct:source "A"',
        'dep:function "ministre"@fr ;',
        "dep:country place:france ;",
        'dep:from "1960"^^xsd:gYear ;',
        'dct:source "B"',
    ]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--country", "france", "--function", "roi"), "--country is said of an office; put it after its --function"),
        (("--function", "roi", "--from", "1950", "--from", "1951"), "--from is given twice for --function « roi »"),
        (("--kind", "place", "--from", "1950", "--from", "1951"), "--from is given twice"),
        (("--function", "roi", "--from", "1950"), "--function « roi » has no --source"),
        (("--id", "Ça"), "'Ça' is no identifier"),
        (("--kind", "date"), "'date' is not one of"),
    ],
)
def test_wrong_usage_is_told_and_nothing_is_written(desk: Desk, arguments: tuple[str, ...], message: str) -> None:
    refused = desk.promote("Paul Exemple", *arguments)
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert message in refused.stderr
    assert not desk.mine.exists()


def test_a_name_must_be_one(desk: Desk) -> None:
    blank = desk.promote(" ")
    assert (blank.exit_code, "«  » gives no identifier" in blank.stderr) == (2, True)
    # A terminal that is not set to UTF-8 hands over bytes that are none.
    undecoded = desk.promote("Andr\udce9 Exemple")
    assert (undecoded.exit_code, "holds bytes that are no UTF-8" in undecoded.stderr) == (3, True)
    assert not desk.mine.exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("Robert Schuman", "--id", "rs"), "« Robert Schuman » is a label of person:robert-schuman too"),
        (("Robert Schuman",), "person:robert-schuman is « Robert Schuman »; give another identifier with --id"),
        (("X Y", "--id", "france"), "place:france is « France »; give another identifier with --id"),
        (("X Y", *OFFICE[:3], "Frence", *OFFICE[4:]), "--country « Frence » is no place of the authority files"),
    ],
)
def test_what_would_not_be_in_order_changes_nothing(desk: Desk, arguments: tuple[str, ...], message: str) -> None:
    refused = desk.promote(*arguments)
    assert (refused.exit_code, refused.stdout) == (3, "")
    assert message in refused.stderr
    assert not desk.mine.exists()


def test_an_identifier_that_the_index_knows_is_not_given_to_another(desk: Desk) -> None:
    (desk.authorities / "bundled.ttl").write_text(PREFIXES + FRANCE)
    refused = desk.promote("Paul Exemple", "--id", "robert-schuman")
    assert refused.exit_code == 3
    assert "person:robert-schuman was « Robert Schuman » when the index was built" in refused.stderr
    assert desk.promote("Robert Schuman").exit_code == 0


def test_a_dry_run_prints_and_writes_nothing(desk: Desk) -> None:
    tried = desk.promote("Jeanne Untel", "--dry-run")
    assert tried.exit_code == 0
    assert tried.stdout.startswith("person:jeanne-untel a skos:Concept ;")
    assert tried.stderr == f"{desk.mine}: would be in order; nothing was written\n"
    assert sorted(path.name for path in desk.authorities.iterdir()) == ["bundled.ttl"]


def test_without_an_index_a_name_can_be_promoted(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    made = desk.promote("Jeanne Untel", "--family-name", "Untel")
    assert made.exit_code == 0
    assert "note: no article of the index is filed under that name" in made.stderr
    missing = desk.run("authorities candidates")
    assert missing.exit_code == 3
    assert "no index here" in missing.stderr


def test_the_first_file_of_an_archivist_s_own_folder(tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    index = tmp_path / "index"
    made = depeches("authorities", "promote", "X Y", "--into", own / "a.ttl", "--authorities", own, "--index", index)
    assert made.exit_code == 0
    outside = depeches("authorities", "promote", "Z Y", "--into", tmp_path / "b.ttl", "--authorities", own, "--index", index)
    assert outside.exit_code == 0
    assert f"note: {tmp_path}/b.ttl is not read with {own}; put it there, or name it with --authorities" in outside.stderr


def test_damage_is_told(desk: Desk) -> None:
    (segment,) = (desk.index / "generations").glob("*/*.segment")
    content = bytearray(segment.read_bytes())
    # The records lie last among the arrays: a flipped byte is met when an article is read.
    place = content.rindex(b"\x28\xb5\x2f\xfd") + 8
    content[place] ^= 0xFF
    segment.write_bytes(content)
    damaged = desk.run("authorities candidates")
    assert damaged.exit_code == 3
    assert "`depeches check` says" in damaged.stderr


def test_options_are_documented() -> None:
    document = (Path(__file__).resolve().parents[3] / "docs" / "candidates.md").read_text("utf-8")
    for name in ("candidates", "promote"):
        command = main.commands["authorities"].commands[name]  # type: ignore[attr-defined]
        options = {option for parameter in command.params for option in parameter.opts if option.startswith("--")}
        for option in options - {"--index", "--authorities"}:
            assert f"`{option}" in document or f"{option} " in document, option

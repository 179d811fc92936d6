"""Field names in two languages, and what they apply to."""

import string
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search_api.query import And, FacetValue, InOffice, Not, Or, Phrase, Wildcard, Word, parse
from search_api.query.fields import DateField, FacetField, OfficeField, TextField, field_named
from search_api.query.nodes import Node
from tests.search_api.query.rows import check_row, leaves, row

NAMES = {
    TextField("title"): "titre titres title titles",
    TextField("standfirst"): "chapô chapo chapôs chapos standfirst standfirsts",
    TextField("body"): "texte textes corps body bodies",
    FacetField("person"): "personne personnes person persons",
    FacetField("topic"): "thème thèmes theme themes topic topics",
    FacetField("place"): "lieu lieux place places",
    FacetField("organisation"): "organisation organisations organization organizations",
    FacetField("source"): "source sources",
    FacetField("author"): "auteur auteurs author authors",
    DateField("within"): "date dates",
    DateField("before"): "avant before",
    DateField("after"): "après apres after",
    DateField("cited"): "cite cited",
    OfficeField(): "fonction fonctions function functions",
}
SPELLINGS = {name for names in NAMES.values() for name in names.split()}


@pytest.mark.parametrize(("field", "name"), [(field, name) for field, names in NAMES.items() for name in names.split()])
def test_every_name_in_any_case_and_encoding(field: object, name: str) -> None:
    assert field_named(name) == field
    assert field_named(name.upper()) == field
    assert field_named(unicodedata.normalize("NFD", name)) == field
    assert field_named(f"{name}z") is None


@pytest.mark.parametrize(
    ("query", "tree", "understood", "notices"),
    [
        row("titre:réadmission", Word("réadmission", "title"), "titre : réadmission"),
        row("TITLE:réadmission", Word("réadmission", "title"), "titre : réadmission"),
        row("titre: réadmission", Word("réadmission", "title"), "titre : réadmission"),
        row("chapô:visas", Word("visas", "standfirst"), "chapô : visas"),
        row("chapo\u0302:visas", Word("visas", "standfirst"), "chapô : visas"),
        row("corps:visas", Word("visas", "body"), "texte : visas"),
        row("titre:réadmission visas", And((Word("réadmission", "title"), Word("visas"))), "titre : réadmission ET visas"),
        row("titre:« accord visas »~2", Phrase("accord visas", "title", 2), "titre : « accord visas »~2"),
        row("titre:réadm*", Wildcard("réadm*", "title"), "titre : réadm*"),
        row("titre:=pêche", Word("pêche", "title", exact=True), "titre : =pêche"),
        row("=titre:pêche", Word("pêche", "title", exact=True), "titre : =pêche"),
        row("titre:NON", Word("non", "title"), "titre : non"),
        row("personne:Macron", FacetValue("person", "Macron"), "personne : Macron"),
        row('personne:"Emmanuel Macron"', FacetValue("person", "Emmanuel Macron"), "personne : « Emmanuel Macron »"),
        row('personne:"Macron"', FacetValue("person", "Macron"), "personne : Macron"),
        row("personne:« Macron »", FacetValue("person", "Macron"), "personne : Macron"),
        row("personne:de-gaulle", FacetValue("person", "de-gaulle"), "personne : de-gaulle"),
        row("person:Macron,", FacetValue("person", "Macron"), "personne : Macron"),
        row("personne:Emmanuel Macron", And((FacetValue("person", "Emmanuel"), Word("Macron"))), "personne : Emmanuel ET Macron"),
        row("Thème:migrations", FacetValue("topic", "migrations"), "thème : migrations"),
        row("themes:migrations", FacetValue("topic", "migrations"), "thème : migrations"),
        row("lieux:Rabat", FacetValue("place", "Rabat"), "lieu : Rabat"),
        row("organisation:O.N.U.", FacetValue("organisation", "O.N.U."), "organisation : O.N.U."),
        row("lieu:OR", FacetValue("place", "OR"), "lieu : « OR »"),
        row('source:"Le Monde"', FacetValue("source", "Le Monde"), "source : « Le Monde »"),
        row("auteur:AFP", FacetValue("author", "AFP"), "auteur : AFP"),
        row('lieu:"a « b"', FacetValue("place", "a « b"), 'lieu : "a « b"'),
        # A field before a group is that of every word in it that has none.
        row("titre:(a OU b)", Or((Word("a", "title"), Word("b", "title"))), "titre : a OU titre : b"),
        row("titre:(a lieu:Rabat)", And((Word("a", "title"), FacetValue("place", "Rabat"))), "titre : a ET lieu : Rabat"),
        row(
            "titre:(a (b OU c)) d",
            And((Word("a", "title"), Or((Word("b", "title"), Word("c", "title"))), Word("d"))),
            "titre : a ET (titre : b OU titre : c) ET d",
        ),
        row(
            "lieu:(France OU Maroc)",
            Or((FacetValue("place", "France"), FacetValue("place", "Maroc"))),
            "lieu : France OU lieu : Maroc",
        ),
        row(
            "-lieu:(France Maroc)",
            Not(And((FacetValue("place", "France"), FacetValue("place", "Maroc")))),
            "SAUF (lieu : France ET lieu : Maroc)",
        ),
        row("titre:(-a)", Not(Word("a", "title")), "SAUF titre : a"),
        # Any other colon is punctuation.
        row("titre : visas", And((Word("titre"), Word("visas"))), "titre ET visas"),
        row("titre :visas", And((Word("titre"), Word("visas"))), "titre ET visas"),
        row("titre\u00a0: visas", And((Word("titre"), Word("visas"))), "titre ET visas"),
        row("Mali : la guerre", And((Word("Mali"), Word("la"), Word("guerre"))), "Mali ET la ET guerre"),
        row("Mali: guerre", And((Word("Mali"), Word("guerre"))), "Mali ET guerre"),
        row("Mali:guerre", And((Word("Mali"), Word("guerre"))), "Mali ET guerre"),
        row("sous-titre:visas", Word("sous-titre:visas"), "sous-titre:visas"),
        row("l'auteur:visas", Word("l'auteur:visas"), "l'auteur:visas"),
        row("http://www.un.org/fr", And((Word("http"), Word("www.un.org/fr"))), "http ET www.un.org/fr"),
        row("[titre:visas]", Word("visas", "title"), "titre : visas"),
        row("—titre:visas", Word("visas", "title"), "titre : visas"),
        row("Mali:titre:visas", And((Word("Mali"), Word("visas", "title"))), "Mali ET titre : visas"),
        row("titre:[visas]", Word("visas", "title"), "titre : visas"),
        row(
            'fonction:"ministre des Affaires étrangères"',
            InOffice("ministre des Affaires étrangères"),
            "fonction : « ministre des Affaires étrangères »",
        ),
        row("Function:ambassadeur visas", And((InOffice("ambassadeur"), Word("visas"))), "fonction : ambassadeur ET visas"),
        row(
            "fonction:minist*^2",
            InOffice("minist"),
            "fonction : minist",
            ("minist*", "« minist* » est lu « minist » : le champ « fonction » ne connaît ni « * » ni « ? »."),
            ("^2", "« ^2 » est ignoré : un poids ne s’applique qu’à un mot ou à une expression du texte."),
        ),
    ],
)
def test_reading(query: str, tree: Node, understood: str, notices: tuple[tuple[str, str], ...]) -> None:
    check_row(query, tree, understood, notices)


@given(st.text(alphabet=string.ascii_lowercase).filter(lambda word: word not in SPELLINGS))
def test_any_other_word_names_no_field(word: str) -> None:
    assert field_named(word) is None
    assert [type(leaf) for leaf in leaves(parse(f"{word}:visas").tree)] == [Word] * (2 if word else 1)


def test_a_field_name_is_not_part_of_its_value() -> None:
    query = "thème:migrations"
    assert parse(query).tree == FacetValue("topic", "migrations", 6, 16)

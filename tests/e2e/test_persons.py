"""Persons of a hit and of an article: what they were then, and which of them no authority file knows."""

import re

from playwright.sync_api import expect

from tests.e2e.archive import Archive
from tests.e2e.visit import Visit

NOTE = "* Nom donné par les articles, non vérifié : aucun fichier d’autorité ne le connaît."
MINISTER = "ministre des Affaires étrangères (France)"


def spaced(text: str) -> str:
    """As French typography spaces it."""
    return text.replace(" :", "\u00a0:")


def test_a_hit_says_what_its_persons_were_then(visit: Visit, archive: Archive) -> None:
    q = 'fonction:"ministre des Affaires étrangères" date:1998'
    [hit] = archive.search(q=q)["hits"]
    visit.open()
    visit.ask(q)
    visit.shows(1)
    persons = visit.page.locator(".hit-names li[data-kind=person]")
    expected = [each["label"] + (f", alors {each['function']}" if each["function"] else "") for each in hit["persons"][:3]]
    assert [text.strip() for text in persons.all_inner_texts()] == expected
    # Whoever held what was asked for comes first.
    assert ", alors ministre des Affaires étrangères (" in expected[0]


def test_who_was_what_was_asked_for_stands_plainly(odd_visit: Visit) -> None:
    odd_visit.open()
    odd_visit.ask('fonction:"ministre des Affaires étrangères"')
    odd_visit.shows(2)
    first = odd_visit.page.locator('[data-hit-id="month"] .hit-names li').first
    expect(first).to_have_text(f"Hubert Védrine, alors {MINISTER}")
    odd_visit.page.get_by_role("link", name="English").click()
    expect(first).to_have_text(f"Hubert Védrine, then {MINISTER}")
    expect(first.locator("[lang=fr]")).to_have_text(MINISTER)


def test_nothing_is_said_where_the_date_leaves_it_open(odd_visit: Visit) -> None:
    odd_visit.open("?sort=newest")
    for id in ("undated", "year"):
        person = odd_visit.page.locator(f'[data-hit-id="{id}"] .hit-names li', has_text="Hubert Védrine")
        expect(person).to_have_text("Hubert Védrine")


def test_the_card_of_a_person_says_what_he_was(odd_visit: Visit) -> None:
    odd_visit.open("?sort=newest&article=day")
    odd_visit.page.locator(".article .annotated", has_text="Hubert Védrine").click()
    card = odd_visit.page.get_by_role("group", name="Hubert Védrine")
    expect(card).to_contain_text(f"alors {MINISTER}")
    expect(odd_visit.page.locator(".record dd", has_text="Hubert Védrine").first).to_have_text(
        f"Hubert Védrine, alors {MINISTER}"
    )


def test_a_name_in_no_authority_file_is_marked_and_the_mark_explained(odd_visit: Visit) -> None:
    odd_visit.open("?sort=newest")
    hit = odd_visit.page.locator('[data-hit-id="month"] .hit-names')
    expect(hit.locator("li", has_text="Paul Inconnu").locator(".not-curated")).to_have_text("* (non vérifié)")
    expect(hit.locator("li", has_text="Hubert Védrine").locator(".not-curated")).to_have_count(0)
    expect(odd_visit.page.locator(".result-list .not-curated-note")).to_have_text(spaced(NOTE))
    facet = odd_visit.facet("person")
    expect(facet.get_by_role("checkbox", name=re.compile(r"^Jeanne Untel \(non vérifié\) ?1$"))).to_be_visible()
    expect(facet.locator(".not-curated")).to_have_count(2)
    expect(facet.locator(".not-curated-note")).to_have_text(spaced(NOTE))
    # It is a value like any other.
    facet.get_by_role("checkbox", name="Jeanne Untel").check()
    odd_visit.shows(1)
    assert odd_visit.axe_violations() == []


def test_the_first_visit_marks_it_too(odd_visit: Visit) -> None:
    odd_visit.open()
    named = odd_visit.page.locator(".welcome-names[data-kind=person] li")
    expect(named.filter(has_text="Jeanne Untel").locator(".not-curated")).to_have_attribute(
        "title", spaced(NOTE.removeprefix("* "))
    )
    expect(named.filter(has_text="Hubert Védrine").locator(".not-curated")).to_have_count(0)


def test_where_all_names_are_known_nothing_is_marked(visit: Visit, archive: Archive) -> None:
    hits = archive.search(sort="newest")["hits"]
    unknown = sum(not each["known"] for hit in hits for each in (*hit["persons"][:3], *hit["topics"][:3]))
    visit.open("?sort=newest")
    expect(visit.page.locator(".hit .not-curated")).to_have_count(unknown)
    expect(visit.page.locator(".result-list .not-curated-note")).to_have_count(1 if unknown else 0)


def test_functions_are_suggested_after_their_field(visit: Visit, archive: Archive) -> None:
    visit.open("?sort=newest")
    visit.search_box.press_sequentially("fonction:minis")
    option = visit.page.get_by_role("option").first
    expect(option).to_contain_text("ministre des Affaires étrangères")
    option.click()
    q = 'fonction:"ministre des Affaires étrangères"'
    expect(visit.search_box).to_have_value(q)
    visit.shows(archive.total(q=q))


def test_the_explanation_says_from_when_to_when(odd_visit: Visit) -> None:
    odd_visit.open()
    odd_visit.ask('fonction:"ministre des Affaires étrangères"')
    odd_visit.page.locator('[data-hit-id="day"] a').click()
    odd_visit.page.get_by_role("button", name="Pourquoi").click()
    expect(odd_visit.page.locator(".explanation, .why").first).to_contain_text(
        "Fonction exercée par Hubert Védrine du 4 juin 1997"
    )

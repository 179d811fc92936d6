"""Suggestions as one types: by keyboard, mouse and touch, wide and narrow."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.e2e.archive import Archive
from tests.e2e.visit import Visit


def type_in(visit: Visit, text: str) -> Locator:
    """Type into the box as a reader does, and wait for the list."""
    visit.search_box.fill("")
    visit.search_box.press_sequentially(text)
    listbox = visit.page.get_by_role("listbox", name="Propositions")
    expect(listbox).to_be_visible()
    return listbox


def group(archive: Archive, q: str, kind: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = next(each["suggestions"] for each in archive.suggest(q, limit=4) if each["kind"] == kind)
    return found


def active(visit: Visit) -> Locator:
    """The option that the box says is active; none where it says that none is."""
    id = visit.search_box.get_attribute("aria-activedescendant")
    return visit.page.locator(f'[role=option][aria-selected=true][id="{id}"]')


def test_they_are_those_of_the_api_in_groups(visit: Visit, archive: Archive) -> None:
    visit.open()
    listbox = type_in(visit, "conf")
    groups = archive.suggest("conf", limit=4)
    headings = {"term": "Mots", "person": "Personnes", "topic": "Thèmes", "place": "Lieux"}
    headings |= {"organisation": "Organisations", "title": "Titres"}
    expect(listbox.get_by_role("group")).to_have_count(len(groups))
    for each in groups:
        options = listbox.get_by_role("group", name=headings[each["kind"]]).get_by_role("option")
        shown = [
            " ".join(filter(None, (own["label"], own["matched"], each["kind"] != "title" and str(own["count"]))))
            for own in each["suggestions"]
        ]
        assert [re.sub(r"\s+", " ", text) for text in options.all_inner_texts()] == shown
    expect(listbox.locator("b").first).to_have_text("érence")
    count = sum(len(each["suggestions"]) for each in groups)
    expect(visit.page.locator(".search [role=status]")).to_have_text(f"{count} propositions")
    expect(visit.search_box).to_have_attribute("aria-expanded", "true")


def test_enter_searches_what_was_typed_unless_an_arrow_was_pressed(visit: Visit, archive: Archive) -> None:
    visit.open()
    listbox = type_in(visit, "conf")
    expect(active(visit)).to_have_count(0)
    visit.search_box.press("Enter")
    visit.settled()
    expect(visit.page).to_have_url(re.compile(r"q=conf$"))
    expect(listbox).to_be_hidden()
    type_in(visit, "conf")
    visit.search_box.press("ArrowDown")
    best = group(archive, "conf", "term")[0]
    expect(active(visit)).to_contain_text(best["label"])
    visit.search_box.press("Enter")
    visit.shows(best["count"])
    expect(visit.search_box).to_have_value(best["value"])
    expect(visit.search_box).to_be_focused()
    expect(listbox).to_be_hidden()


def test_arrows_go_round(visit: Visit) -> None:
    visit.open()
    options = type_in(visit, "traité").get_by_role("option")
    visit.search_box.press("ArrowUp")
    expect(active(visit)).to_have_text(options.last.inner_text().replace("\n", ""))
    visit.search_box.press("ArrowDown")
    expect(active(visit)).to_have_count(0)
    visit.search_box.press("ArrowDown")
    visit.search_box.press("ArrowDown")
    expect(options.nth(1)).to_have_attribute("aria-selected", "true")


def test_escape_closes_the_list_and_nothing_else(visit: Visit) -> None:
    visit.open("?q=accord")
    visit.page.locator(".hit-title a").first.click()
    expect(visit.page.locator(".article-title")).to_be_visible()
    listbox = type_in(visit, "traité")
    visit.search_box.press("Escape")
    expect(listbox).to_be_hidden()
    expect(visit.search_box).to_have_value("traité")
    expect(visit.page.locator(".article-title")).to_be_visible()
    visit.search_box.press("ArrowDown")
    expect(listbox).to_be_visible()
    visit.search_box.press("Tab")
    expect(listbox).to_be_hidden()


def test_a_person_takes_the_place_of_the_words_that_named_it(visit: Visit, archive: Archive) -> None:
    person = group(archive, "europe de robert schu", "person")[0]
    assert person["label"] == "Robert Schuman"
    visit.open()
    listbox = type_in(visit, "europe de robert schu")
    listbox.get_by_role("group", name="Personnes").get_by_role("option", name="Robert Schuman").click()
    visit.shows(archive.total(q="europe", person=person["value"]))
    expect(visit.search_box).to_have_value("europe")
    expect(visit.page.locator(".chip")).to_have_text("Robert Schuman")
    expect(listbox).to_be_hidden()


def test_a_title_opens_its_article(visit: Visit, archive: Archive) -> None:
    title = group(archive, "conf", "title")[0]
    visit.open("?q=accord")
    type_in(visit, "conf").get_by_role("option", name=title["label"]).click()
    expect(visit.page.locator(".article-title")).to_have_text(title["label"])
    expect(visit.search_box).to_have_value("accord")


def test_a_word_that_changes_nothing_in_the_address_still_closes_the_list(visit: Visit) -> None:
    visit.open("?q=accord")
    listbox = type_in(visit, "accord")
    listbox.get_by_role("option", name="accord").first.click()
    expect(listbox).to_be_hidden()
    expect(visit.search_box).to_have_value("accord")


def test_nothing_moves_when_the_list_opens(visit: Visit) -> None:
    visit.open("?q=accord")
    before = visit.page.locator(".hit").first.bounding_box()
    type_in(visit, "traité")
    assert visit.page.locator(".hit").first.bounding_box() == before


def test_by_touch_in_a_narrow_window(narrow_visit: Visit, archive: Archive) -> None:
    narrow_visit.open("?q=accord")
    listbox = type_in(narrow_visit, "conf")
    assert narrow_visit.overflow() <= 0
    box = listbox.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360
    best = group(archive, "conf", "term")[0]
    listbox.get_by_role("option").first.tap()
    narrow_visit.shows(best["count"])


def test_a_server_that_is_away_suggests_nothing(visit: Visit) -> None:
    visit.expected_complaints.append("503")
    visit.open()
    visit.answer_with("**/api/v1/suggest*", 503, "{}", "application/problem+json")
    with visit.page.expect_response("**/api/v1/suggest*"):
        visit.search_box.press_sequentially("conf")
    expect(visit.page.get_by_role("listbox")).to_have_count(0)
    visit.search_box.press("Enter")
    visit.settled()
    expect(visit.page).to_have_url(re.compile("q=conf"))


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_wrong(new_visit: Callable[..., Visit], scheme: str, width: int) -> None:
    visit = new_visit(width, 860, color_scheme=scheme)
    visit.open("?q=accord")
    type_in(visit, "conf")
    visit.search_box.press("ArrowDown")
    assert visit.axe_violations() == []


def test_forced_colours_show_what_is_active(new_visit: Callable[..., Visit]) -> None:
    visit = new_visit(forced_colors="active")
    visit.open()
    options = type_in(visit, "conf").get_by_role("option")
    visit.search_box.press("ArrowDown")
    style = "(element) => getComputedStyle(element).outlineStyle"
    assert [options.nth(place).evaluate(style) for place in range(2)] == ["solid", "none"]


def test_headings_in_english(visit: Visit) -> None:
    visit.open("?q=accord&lang=en")
    box = visit.page.get_by_role("combobox", name="Search the archive")
    box.fill("")
    box.press_sequentially("conf")
    expect(visit.page.get_by_role("listbox", name="Suggestions").get_by_role("group", name="Words")).to_be_visible()

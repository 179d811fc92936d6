"""A telephone's window: the same page, folded."""

import pytest
from playwright.sync_api import expect

from tests.e2e.archive import Archive
from tests.e2e.visit import Visit


@pytest.mark.parametrize("search", ["", "?q=accord", "?q=accord&from=1960&to=1961", "?q=xyzzyx", "?sort=newest&page=3"])
def test_nothing_is_wider_than_the_window(narrow_visit: Visit, search: str) -> None:
    narrow_visit.open(search)
    assert narrow_visit.overflow() <= 0


def test_facets_are_a_dialog_that_says_where_it_leads(narrow_visit: Visit, archive: Archive) -> None:
    bucket = archive.buckets("person", sort="newest")[0]
    page = narrow_visit.page
    narrow_visit.open("?sort=newest")
    expect(page.locator(".facet-column")).to_be_hidden()
    page.get_by_role("button", name="Affiner (aucun critère choisi)").click()
    dialog = page.get_by_role("dialog", name="Affiner")
    box = dialog.bounding_box()
    assert box is not None
    assert (round(box["x"]), round(box["width"]), round(box["height"])) == (0, 360, 740)
    dialog.locator(f'.facet-value[data-value="{bucket["value"]}"] input').check()
    narrow_visit.shows(bucket["count"])
    words = f"Voir {bucket['count']} article" + ("s" if bucket["count"] > 1 else "")
    dialog.get_by_role("button", name=words).click()
    expect(dialog).to_have_count(0)
    expect(page.get_by_role("button", name="Affiner 1 critère choisi")).to_be_focused()
    expect(page.locator(".chip")).to_have_text(bucket["label"])


def test_the_article_is_a_view_of_its_own(narrow_visit: Visit) -> None:
    page = narrow_visit.page
    narrow_visit.open("?sort=newest")
    link = page.locator(".hit-title a").nth(7)
    link.scroll_into_view_if_needed()
    before = narrow_visit.scroll_position()
    link.click()
    expect(page.locator(".article-title")).to_be_in_viewport()
    expect(page.locator(".hit").first).to_be_hidden()
    expect(page.locator(".reading")).to_be_focused()
    assert narrow_visit.overflow() <= 0
    page.get_by_role("button", name="Retour aux résultats").click()
    expect(link).to_be_in_viewport()
    expect(link).to_be_focused()
    assert narrow_visit.scroll_position() == before


def test_an_annotation_shows_at_the_foot_of_the_window(narrow_visit: Visit, archive: Archive) -> None:
    article = archive.first_article(lambda each: any(a["field"] == "body" for a in each["annotations"]))
    narrow_visit.open(f"?article={article['id']}")
    narrow_visit.page.locator(".article-body .annotated").first.click()
    card = narrow_visit.page.locator(".card").bounding_box()
    assert card is not None
    assert round(card["y"] + card["height"]) == 740
    narrow_visit.page.locator(".card .card-close").click()
    expect(narrow_visit.page.locator(".card")).to_have_count(0)

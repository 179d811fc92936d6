"""The address is the state: back and forward bring back what was there, where it was."""

import re
from collections.abc import Callable

from playwright.sync_api import expect

from tests.e2e.visit import Visit


def test_back_and_forward_walk_through_the_searches(visit: Visit) -> None:
    visit.open()
    visit.ask("accord")
    first = visit.titles()
    visit.ask("conférence")
    second = visit.titles()
    assert first != second
    visit.page.go_back()
    expect(visit.search_box).to_have_value("accord")
    visit.settled()
    assert visit.titles() == first
    visit.page.go_back()
    expect(visit.page.locator(".welcome-holds")).to_be_visible()
    visit.page.go_forward()
    visit.page.go_forward()
    expect(visit.search_box).to_have_value("conférence")
    visit.settled()
    assert visit.titles() == second


def test_back_takes_a_chosen_value_away_again(visit: Visit) -> None:
    visit.open("?sort=newest")
    count = visit.page.locator(".count").inner_text()
    visit.page.locator(".facet-value input").first.check()
    expect(visit.page.locator(".chip")).to_have_count(1)
    visit.page.go_back()
    expect(visit.page.locator(".chip")).to_have_count(0)
    expect(visit.page.locator(".count")).to_have_text(count)
    expect(visit.page.locator(".facet-value input").first).not_to_be_checked()


def test_back_from_an_article_returns_to_the_same_place_in_the_list(new_visit: Callable[..., Visit]) -> None:
    for width, height in ((1280, 860), (900, 800), (360, 740)):
        visit = new_visit(width, height)
        visit.open("?sort=newest")
        link = visit.page.locator(".hit-title a").nth(12)
        link.scroll_into_view_if_needed()
        before = visit.scroll_position()
        assert before > 0
        link.click()
        expect(visit.page.locator(".article-title")).to_be_visible()
        visit.page.go_back()
        expect(visit.page.locator(".article-title")).to_have_count(0)
        expect(link).to_be_in_viewport()
        assert visit.scroll_position() == before, f"{width} px"


def test_a_reload_changes_nothing(visit: Visit) -> None:
    visit.open("?q=accord&sort=oldest&per_page=10")
    titles = visit.titles()
    visit.page.reload()
    visit.settled()
    assert visit.titles() == titles
    assert re.search(r"\?q=accord&sort=oldest&per_page=10$", visit.page.url)


def test_a_link_opens_in_a_new_tab_as_links_do(visit: Visit) -> None:
    visit.open("?sort=newest")
    href = visit.page.locator(".hit-title a").first.get_attribute("href")
    assert href is not None
    assert href.startswith("/?sort=newest&article=")
    with visit.page.context.expect_page() as opened:
        visit.page.locator(".hit-title a").first.click(modifiers=["Control"])
    expect(opened.value).to_have_url(re.compile(re.escape(href)))
    expect(visit.page.locator(".article-title")).to_have_count(0)

"""Below an article, what is like it."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Route, expect

from tests.e2e.archive import Archive, Json
from tests.e2e.visit import EVERY_RULE, Visit

SIMILAR = "**/similar?*"


@pytest.fixture
def article(archive: Archive) -> Json:
    """One that five others are like, the first of them in a person too."""
    return archive.first_article(
        lambda each: len(hits := archive.similar(each["id"])["hits"]) == 5 and hits[0]["shared"]["persons"]
    )


def test_five_articles_with_what_they_share(visit: Visit, archive: Archive, article: Json) -> None:
    visit.open(f"?article={article['id']}")
    section = visit.page.get_by_role("region", name="À lire aussi")
    hits = archive.similar(article["id"])["hits"]
    expect(section.locator(".similar-title")).to_have_text([hit["title"] for hit in hits])
    first = section.get_by_role("listitem").first
    expect(first.locator("time")).to_have_attribute("datetime", hits[0]["published"])
    expect(first).to_contain_text(hits[0]["source"])
    expect(first.locator(".similar-shared")).to_contain_text(re.compile(r"^en commun\s: "))
    expect(first.locator(".similar-shared")).to_contain_text(hits[0]["shared"]["persons"][0]["label"])


def test_in_english(visit: Visit, article: Json) -> None:
    visit.open(f"?article={article['id']}&lang=en")
    section = visit.page.get_by_role("region", name="See also")
    expect(section.locator(".similar-shared").first).to_contain_text(re.compile("^in common: "))


@pytest.mark.parametrize("width", [1280, 360])
def test_one_is_opened_in_place_from_its_beginning(
    new_visit: Callable[..., Visit], archive: Archive, article: Json, width: int
) -> None:
    visit = new_visit(width, 740)
    visit.open(f"?q=accord&article={article['id']}")
    link = visit.page.locator(".similar-title a").first
    link.focus()
    visit.page.keyboard.press("Enter")
    opened = archive.similar(article["id"])["hits"][0]
    title = visit.page.locator(".article-title")
    expect(title).to_have_text(opened["title"])
    expect(title).to_be_in_viewport()
    expect(visit.page.locator(".reading")).to_be_focused()
    assert f"article={opened['id']}" in visit.page.url
    assert "q=accord" in visit.page.url
    expect(visit.page.locator(".similar-title")).to_have_text([hit["title"] for hit in archive.similar(opened["id"])["hits"]])
    visit.page.go_back()
    expect(title).to_have_text(article["title"])


def test_it_comes_after_the_article_and_moves_nothing(visit: Visit, article: Json) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    visit.page.route(SIMILAR, hold)
    with visit.page.expect_request(SIMILAR):
        visit.page.goto(f"{visit.address}/?article={article['id']}")
    expect(visit.page.locator(".article-body")).to_be_visible()
    places = "() => [...document.querySelectorAll('.article > *, .record')].map((each) => each.getBoundingClientRect().top)"
    before = visit.page.evaluate(places)
    held[0].continue_()
    expect(visit.page.locator(".similar")).to_be_attached()
    assert visit.page.evaluate(places)[: len(before)] == before


def test_where_nothing_is_alike_nothing_is_shown(visit: Visit, article: Json) -> None:
    visit.answer_with(SIMILAR, 200, '{"id": "x", "took_ms": 1, "words": [], "hits": []}')
    visit.open(f"?article={article['id']}")
    expect(visit.page.locator(".record")).to_be_visible()
    expect(visit.page.locator(".similar")).to_have_count(0)


def test_a_failure_is_silent(visit: Visit, article: Json) -> None:
    visit.expected_complaints.append("500")
    visit.answer_with(SIMILAR, 500, "{}")
    visit.open(f"?article={article['id']}")
    expect(visit.page.locator(".record")).to_be_visible()
    expect(visit.page.locator(".similar")).to_have_count(0)
    expect(visit.page.get_by_role("alert")).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_axe_finds_nothing_wrong_with_it(new_visit: Callable[..., Visit], article: Json, scheme: str, width: int) -> None:
    # So high that nothing is scrolled: a link that lies under the bar by chance would count as one too small to be touched.
    visit = new_visit(width, 6000, color_scheme=scheme)
    visit.open(f"?article={article['id']}")
    visit.page.locator(".similar li").last.scroll_into_view_if_needed()
    assert visit.axe_violations(EVERY_RULE if scheme == "light" else ["color-contrast"]) == []
    assert visit.overflow() <= 0

"""axe finds nothing wrong, in any state, light or dark, wide or narrow."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.e2e.archive import Archive
from tests.e2e.visit import EVERY_RULE, Visit

SCHEMES = ["light", "dark"]
# What the dark changes is colour.
RULES = {"light": EVERY_RULE, "dark": ["color-contrast"]}
STATES = {
    "first visit": "",
    "results": "?q=accord",
    "narrowed": "?q=accord&from=1960&to=1962&undated=include&not_place=france",
    "everything": "?sort=newest&page=2&per_page=10",
    "nothing found": "?q=xyzzyx",
    "other names": "?q=OTAN+RDC",
    "English": "?q=accord&lang=en",
}


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("state", STATES)
def test_wide(new_visit: Callable[..., Visit], scheme: str, state: str) -> None:
    visit = new_visit(color_scheme=scheme)
    visit.open(STATES[state])
    assert visit.axe_violations(RULES[scheme]) == []


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", [1280, 360])
def test_article(new_visit: Callable[..., Visit], archive: Archive, scheme: str, width: int) -> None:
    visit = new_visit(width, 860, color_scheme=scheme)
    article = archive.search(q="accord")["hits"][0]["id"]
    visit.open(f"?q=accord&article={article}")
    expect(visit.page.locator(".article-body")).to_be_visible()
    assert visit.axe_violations(RULES[scheme]) == []
    visit.page.locator(".article-body .annotated").first.click()
    expect(visit.page.locator(".card")).to_be_visible()
    assert visit.axe_violations(RULES[scheme]) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_narrow(new_visit: Callable[..., Visit], scheme: str) -> None:
    visit = new_visit(360, 740, color_scheme=scheme)
    visit.open("?q=accord&from=1960")
    assert visit.axe_violations(RULES[scheme]) == []
    visit.page.get_by_role("button", name="Affiner 1 critère choisi").click()
    expect(visit.page.get_by_role("dialog", name="Affiner")).to_be_visible()
    assert visit.axe_violations(RULES[scheme]) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_list_of_keys(new_visit: Callable[..., Visit], scheme: str) -> None:
    visit = new_visit(color_scheme=scheme)
    visit.open("?q=accord")
    visit.page.keyboard.press("?")
    expect(visit.page.get_by_role("dialog")).to_be_visible()
    assert visit.axe_violations(RULES[scheme]) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_more_contrast(new_visit: Callable[..., Visit], scheme: str) -> None:
    visit = new_visit(color_scheme=scheme, contrast="more")
    visit.open("?q=accord")
    visit.page.locator(".hit-title a").first.click()
    expect(visit.page.locator(".article-body")).to_be_visible()
    assert visit.axe_violations(RULES[scheme]) == []


def test_text_is_legible_to_aaa(new_visit: Callable[..., Visit]) -> None:
    for scheme in SCHEMES:
        visit = new_visit(color_scheme=scheme)
        visit.open("?q=accord")
        visit.page.locator(".hit-title a").first.click()
        expect(visit.page.locator(".article-body")).to_be_visible()
        visit.load_axe()
        script = """() => axe.run('.article-body, .article-title, .hit-text, .hit-title, .article-standfirst', {
            runOnly: ['color-contrast-enhanced'], rules: {'color-contrast-enhanced': {enabled: true}},
        })"""
        found = visit.page.evaluate(script)["violations"]
        assert [node["target"] for each in found for node in each["nodes"]] == [], scheme

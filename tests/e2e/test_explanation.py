"""Why the open article is found, or not."""

import json
import urllib.parse
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Route, expect

from tests.e2e.archive import Archive, Json
from tests.e2e.visit import EVERY_RULE, Visit

NOT_LISTED = "Cet article n’est pas parmi les résultats."
PROBLEM = "application/problem+json"


def why(visit: Visit) -> Locator:
    return visit.page.get_by_role("button", name="Pourquoi")


def panel(visit: Visit) -> Locator:
    return visit.page.locator(".explanation")


def typeset(text: str) -> str:
    """As the page shows a sentence of the API; `expect` takes every space for the same."""
    return text.replace("'", "’")


def not_found_by(archive: Archive, **parameters: str) -> Json:
    """The first article that the API does not find so."""
    return archive.first_article(lambda each: not archive.explain(each["id"], **parameters)["found"])


def address(id: str, **parameters: str) -> str:
    return f"?{urllib.parse.urlencode({**parameters, 'article': id})}"


def test_a_hit_says_what_each_part_of_the_query_adds(visit: Visit, archive: Archive) -> None:
    q = "accord paix conférence"
    id = archive.search(q=q)["hits"][0]["id"]
    explanation = archive.explain(id, q=q)
    assert explanation["found"]
    visit.open(address(id, q=q))
    expect(why(visit)).to_have_attribute("aria-expanded", "false")
    why(visit).click()
    expect(why(visit)).to_have_attribute("aria-expanded", "true")
    visit.settled()
    expect(panel(visit).get_by_role("heading")).to_have_text("Pourquoi cet article est trouvé")
    reasons = panel(visit).locator(".explanation-reason")
    expect(reasons).to_have_text([typeset(clause["reason"]) for clause in explanation["clauses"]])
    signs = panel(visit).locator(".explanation-sign")
    expect(signs).to_have_text(["Oui." if clause["matches"] else "Non." for clause in explanation["clauses"]])
    sum = f"{explanation['score']:.1f}".replace(".", ",")
    expect(panel(visit).locator(".explanation-sum")).to_have_text(f"Score{sum}")
    expect(visit.page.get_by_text(NOT_LISTED)).to_have_count(0)
    why(visit).click()
    expect(panel(visit)).to_have_count(0)


def test_an_article_that_is_not_among_the_results_says_so_and_the_change_finds_it(visit: Visit, archive: Archive) -> None:
    asked = {"q": "accord SAUF climat", "person": archive.buckets("person")[0]["value"], "to": "1961"}
    article = archive.first_article(lambda each: bool((archive.explain(each["id"], **asked)["change"] or {}).get("without")))
    explanation = archive.explain(article["id"], **asked)
    visit.open(address(article["id"], **asked))
    expect(visit.page.get_by_text(NOT_LISTED)).to_be_visible()
    why(visit).click()
    expect(panel(visit).get_by_role("heading", level=2)).to_have_text("Pourquoi cet article n’est pas trouvé")
    outcomes = [*explanation["clauses"], *explanation["filters"]]
    expect(panel(visit).locator(".explanation-reason")).to_have_text([typeset(each["reason"]) for each in outcomes])
    expect(panel(visit)).to_contain_text(typeset(explanation["change"]["message"]))
    panel(visit).get_by_role("link", name="Chercher ainsi").click()
    visit.settled()
    expect(panel(visit).get_by_role("heading", level=2)).to_have_text("Pourquoi cet article est trouvé")
    expect(visit.page.locator(".article-title")).to_have_text(article["title"])
    expect(visit.page.get_by_text(NOT_LISTED)).to_have_count(0)
    expect(visit.search_box).to_have_value(explanation["change"]["q"])


def test_a_changed_search_leaves_the_article_open_and_says_that_it_does_not_find_it(visit: Visit, archive: Archive) -> None:
    hit = archive.search(q="accord")["hits"][0]
    visit.open(address(hit["id"], q="accord"))
    expect(visit.page.locator(".reading-tools")).to_contain_text("1 sur")
    visit.page.keyboard.press("w")
    visit.settled()
    value = next(each["value"] for each in archive.buckets("topic", q="accord") if each["count"] < archive.total(q="accord"))
    listed = hit["id"] in [each["id"] for each in archive.search(q="accord", topic=value, per_page=100)["hits"]]
    row = visit.facet_value("topic", value)
    if listed:
        row.get_by_role("button", name="Sauf").click()
    else:
        row.locator("input").check()
    expect(panel(visit).get_by_role("heading", level=2)).to_have_text("Pourquoi cet article n’est pas trouvé")
    expect(visit.page.get_by_text(NOT_LISTED)).to_be_visible()


def test_an_article_on_another_page_of_the_results_is_not_said_to_be_missing(visit: Visit, archive: Archive) -> None:
    last = archive.search(q="France", per_page=100)["hits"][-1]["id"]
    visit.open(address(last, q="France", per_page="10"))
    visit.page.keyboard.press("w")
    visit.settled()
    expect(panel(visit).get_by_role("heading", level=2)).to_have_text("Pourquoi cet article est trouvé")
    expect(visit.page.get_by_text(NOT_LISTED)).to_have_count(0)


def test_nothing_asked_nothing_to_explain(visit: Visit, archive: Archive) -> None:
    visit.open(f"?article={archive.articles[0]['id']}")
    expect(visit.page.locator(".article-title")).to_be_visible()
    expect(why(visit)).to_have_count(0)
    visit.page.keyboard.press("w")
    expect(panel(visit)).to_have_count(0)
    assert not [url for url in visit.requests if "/explain" in url]


def test_by_keyboard_it_opens_walks_along_and_closes(visit: Visit, archive: Archive) -> None:
    hit, following = archive.search(q="accord")["hits"][:2]
    visit.open(address(hit["id"], q="accord"))
    keys = visit.page.keyboard
    keys.press("w")
    expect(panel(visit)).to_be_visible()
    keys.press("j")
    reasons = [typeset(clause["reason"]) for clause in archive.explain(following["id"], q="accord")["clauses"]]
    expect(panel(visit).locator(".explanation-reason")).to_have_text(reasons)
    keys.press("n")
    expect(visit.page.locator("mark[data-current]").first).to_be_in_viewport()
    keys.press("Escape")
    expect(panel(visit)).to_have_count(0)
    expect(visit.page.locator(".article-title")).to_be_visible()
    keys.press("Escape")
    expect(visit.page.locator(".article-title")).to_have_count(0)


def test_a_server_that_is_away_and_an_article_that_is_gone(visit: Visit, archive: Archive) -> None:
    visit.expected_complaints += ["ERR_FAILED", "404"]
    hit = archive.search(q="accord")["hits"][0]
    visit.open(address(hit["id"], q="accord"))

    def away(route: Route) -> None:
        route.abort()

    visit.page.route("**/api/v1/explain**", away)
    why(visit).click()
    alert = panel(visit).get_by_role("alert")
    expect(alert).to_contain_text("Le serveur ne répond pas.")
    visit.page.unroute("**/api/v1/explain**", away)
    visit.answer_with("**/api/v1/explain**", 404, json.dumps({"title": "Article introuvable", "detail": "Aucun."}), PROBLEM)
    alert.get_by_role("button", name="Réessayer").click()
    expect(alert).to_contain_text("Cet article n’est pas dans les archives.")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_it_is_accessible_and_no_wider_than_the_window(
    new_visit: Callable[..., Visit], archive: Archive, scheme: str, width: int
) -> None:
    asked = {"q": '(OTAN OU "Mali du Sud") SAUF Paris titre:Mali', "to": "1970"}
    visit = new_visit(width, 740, color_scheme=scheme)
    visit.open(address(not_found_by(archive, **asked)["id"], **asked))
    expect(visit.page.get_by_text(NOT_LISTED)).to_be_visible()
    why(visit).click()
    expect(panel(visit).locator(".explanation-part").first).to_be_visible()
    assert visit.overflow() <= 0
    assert visit.axe_violations(EVERY_RULE if scheme == "light" else ["color-contrast"]) == []

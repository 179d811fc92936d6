"""What is shown when there is little to show."""

import json

import pytest
from playwright.sync_api import Route, expect

from tests.e2e.archive import Archive
from tests.e2e.visit import Visit

PROBLEM = "application/problem+json"


def test_nothing_found_offers_ways_on(visit: Visit) -> None:
    visit.open("?q=accord&from=1001&to=1002")
    expect(visit.page.locator(".nothing-found h2")).to_have_text("Aucun article ne répond à cette recherche.")
    ways = visit.page.locator(".nothing-found li a")
    expect(ways).to_have_count(3)
    ways.last.click()
    expect(visit.page.locator(".hit").first).to_be_visible()


@pytest.mark.parametrize(
    ("search", "offered"),
    [
        ("?q=accord+xyzzyx", ["Chercher simplement : accord"]),
        ("?q=(accord+ET+paix)+xyzzyx", ["Chercher l’un ou l’autre mot : accord OU paix"]),
        ("?q=acord", ["Chercher plutôt : accord"]),
        ("?q=acord&from=1001&to=1002", ["Chercher « accord » sans les critères choisis"]),
        ("?q=xyzzyx+quuxq&from=1960", []),
    ],
)
def test_what_is_offered_finds_something_where_a_word_stands_nowhere(visit: Visit, search: str, offered: list[str]) -> None:
    visit.open(search)
    ways = visit.page.locator(".nothing-found li a")
    expect(ways).to_have_text([*offered, "Parcourir toutes les archives"])
    for number in range(len(offered) + 1):
        ways.nth(number).click()
        expect(visit.page.locator(".hit").first).to_be_visible()
        visit.page.go_back()
        visit.settled()


def test_what_stands_nowhere_is_said_and_a_correction_leads_on(visit: Visit, archive: Archive) -> None:
    visit.open("?q=acord")
    expect(visit.page.locator(".understood .notice")).to_have_text("« acord » n’est dans aucun article.")
    expect(visit.page.locator(".nothing-found > p")).to_have_text("Tous les mots sont exigés, avec tous les critères choisis.")
    visit.page.locator(".correction a", has_text="accord").first.click()
    visit.shows(archive.total(q="accord"))


def test_a_longer_query_says_that_not_every_word_is_required(visit: Visit, archive: Archive) -> None:
    visit.open("?q=accord+conférence+quuxq")
    expect(visit.page.locator(".understood .notice").last).to_contain_text("Tous les mots ne sont pas exigés")
    visit.shows(archive.total(q="accord conférence quuxq"))
    visit.open("?q=accord+conférence+quuxq&from=1001&to=1002")
    expect(visit.page.locator(".nothing-found h2")).to_be_visible()
    expect(visit.page.locator(".nothing-found > p")).to_have_count(0)


def test_a_server_that_is_away_leaves_what_was_there(visit: Visit, archive: Archive) -> None:
    visit.expected_complaints.append("ERR_FAILED")
    visit.open("?q=accord")
    titles = visit.titles()

    def away(route: Route) -> None:
        route.abort()

    visit.page.route("**/api/**", away)
    visit.search_box.fill("conférence")
    visit.search_box.press("Enter")
    alert = visit.page.get_by_role("alert").filter(has_text="Le serveur ne répond pas.")
    expect(alert).to_contain_text("Ce qui est affiché date d’avant.")
    assert visit.titles() == titles
    visit.page.unroute("**/api/**", away)
    alert.get_by_role("button", name="Réessayer").click()
    visit.shows(archive.total(q="conférence"))
    expect(visit.page.get_by_role("alert").filter(has_text="Le serveur")).to_have_count(0)


def test_a_server_that_was_never_there_is_said_on_the_first_visit_too(visit: Visit) -> None:
    visit.expected_complaints.append("503")
    visit.answer_with("**/api/**", 503, json.dumps({"title": "Archive indisponible", "detail": "Tapez depeches build."}), PROBLEM)
    visit.open()
    expect(visit.page.get_by_role("alert")).to_contain_text("Archive indisponible")
    expect(visit.page.get_by_role("alert")).to_contain_text("Tapez depeches build.")
    visit.page.unroute_all()
    visit.page.get_by_role("button", name="Réessayer").click()
    expect(visit.page.locator(".welcome-holds")).to_contain_text("articles")


def test_a_refused_search_says_why_and_shows_no_older_results(visit: Visit) -> None:
    visit.expected_complaints.append("422")
    visit.open("?q=accord")
    detail = "« a* » correspond à trop de mots : ajoutez des lettres."
    visit.answer_with("**/api/v1/search**", 422, json.dumps({"title": "Recherche trop coûteuse", "detail": detail}), PROBLEM)
    visit.search_box.fill("a*")
    visit.search_box.press("Enter")
    expect(visit.page.get_by_role("alert").filter(has_text=detail)).to_be_visible()
    expect(visit.page.locator(".hit")).to_have_count(0)


def test_an_empty_archive_says_what_to_type(visit: Visit) -> None:
    query: dict[str, object] = {"q": "", "understood": "", "notices": [], "relaxed": None, "corrections": [], "expansions": []}
    empty = {"query": query, "total": 0, "page": 1, "per_page": 20, "took_ms": 0, "hits": [], "facets": {}}
    visit.answer_with("**/api/v1/search**", 200, json.dumps(empty))
    for search in ("", "?q=accord"):
        visit.open(search)
        expect(visit.page.locator(".empty-archive code")).to_have_text("depeches build")


def test_an_article_without_a_title_can_be_opened(visit: Visit, archive: Archive) -> None:
    answer = archive.search(q="accord")
    hit = answer["hits"][0]
    hit["title"], hit["snippets"] = "", [each for each in hit["snippets"] if each["field"] != "title"]
    visit.answer_with("**/api/v1/search?q=accord&**", 200, json.dumps(answer))
    visit.answer_with("**/api/v1/articles/*?q=accord", 200, json.dumps(archive.article(hit["id"], "accord") | {"title": ""}))
    visit.open("?q=accord")
    visit.page.locator(".hit-title a").first.click()
    expect(visit.page.locator(".hit-title a").first).to_have_text("Sans titre")
    expect(visit.page.locator(".article-title")).to_have_text("Sans titre")


def test_a_correction_is_offered(visit: Visit, archive: Archive) -> None:
    answer = archive.search(q="xyzzyx")
    answer["query"]["corrections"] = ["accord"]
    visit.answer_with("**/api/v1/search?q=xyzzyx&**", 200, json.dumps(answer))
    visit.open("?q=xyzzyx")
    visit.page.locator(".correction a").click()
    visit.shows(archive.total(q="accord"))


def test_results_are_dimmed_only_when_the_answer_is_late(visit: Visit) -> None:
    visit.page.emulate_media(reduced_motion="no-preference")
    visit.open("?q=accord")
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    visit.page.route("**/api/v1/search**", hold)
    visit.search_box.fill("conférence")
    visit.search_box.press("Enter")
    results = visit.page.locator(".result-list")
    expect(results).to_have_attribute("aria-busy", "true")
    assert results.evaluate("(element) => getComputedStyle(element).transitionDelay") == "0.3s"
    expect(results).to_have_css("opacity", "0.5")
    held[0].continue_()
    visit.settled()
    expect(results).to_have_css("opacity", "1")

"""Asking: the first visit, the search box, the list, sorting and paging."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.e2e.archive import Archive
from tests.e2e.visit import Visit


def test_a_first_visit_says_what_the_archive_holds(visit: Visit, archive: Archive) -> None:
    visit.open()
    whole = archive.search(facets="person,topic,date")
    years = [bucket["value"] for bucket in whole["facets"]["date"]["buckets"] if bucket["value"] != "undated"]
    expect(visit.page.locator(".welcome-holds")).to_have_text(f"{whole['total']} articles, de {years[0]} à {years[-1]}.")
    persons = visit.page.locator(".welcome-names[data-kind=person] a").all_inner_texts()
    assert persons == [bucket["label"] for bucket in whole["facets"]["person"]["buckets"][:10]]
    expect(visit.page.locator(".welcome-examples li")).to_have_count(5)


@pytest.mark.parametrize("number", range(5))
def test_every_example_finds_something(visit: Visit, number: int) -> None:
    visit.open()
    visit.page.locator(".welcome-examples li a").nth(number).click()
    expect(visit.page.locator(".hit").first).to_be_visible()


def test_a_word_is_found_with_or_without_its_accents(visit: Visit, archive: Archive) -> None:
    visit.open()
    visit.ask("réadmission")
    answer = archive.search(q="réadmission")
    visit.shows(answer["total"])
    assert visit.titles() == [hit["title"] for hit in answer["hits"]]
    with_accents = visit.titles()
    visit.ask("readmission")
    visit.shows(answer["total"])
    assert visit.titles() == with_accents
    assert visit.page.url.endswith("/?q=readmission")


def test_what_was_found_is_marked(visit: Visit, archive: Archive) -> None:
    visit.open("?q=accord")
    hit = archive.search(q="accord")["hits"][0]
    marked = {snippet["text"][start:end].lower() for snippet in hit["snippets"] for start, end in snippet["marks"]}
    shown = {text.lower() for text in visit.page.locator(".hit").first.locator("mark").all_inner_texts()}
    assert shown
    assert shown <= marked


def test_the_page_says_how_the_query_was_understood(visit: Visit, archive: Archive) -> None:
    visit.open("?q=accord+SAUF+climat")
    understood = archive.search(q="accord SAUF climat")["query"]["understood"]
    expect(visit.page.locator(".understood")).to_contain_text(f"compris : {understood}")


def test_what_was_ignored_is_said(visit: Visit, archive: Archive) -> None:
    query = '(accord "paix'
    notices = archive.search(q=query)["query"]["notices"]
    assert notices
    visit.open()
    visit.ask(query)
    assert visit.page.locator(".notice").all_inner_texts() == [notice["message"] for notice in notices]


def test_the_cross_empties_the_box_and_leaves_the_results(visit: Visit, archive: Archive) -> None:
    visit.open("?q=accord")
    visit.page.get_by_role("button", name="Effacer la recherche").click()
    expect(visit.search_box).to_have_value("")
    expect(visit.search_box).to_be_focused()
    visit.shows(archive.total(q="accord"))


def test_an_empty_question_lists_everything_newest_first(visit: Visit, archive: Archive) -> None:
    visit.open("?q=accord")
    visit.ask("")
    answer = archive.search(sort="newest")
    visit.shows(answer["total"])
    assert visit.titles() == [hit["title"] for hit in answer["hits"]]


@pytest.mark.parametrize("sort", ["newest", "oldest", "relevance"])
def test_sorting(visit: Visit, archive: Archive, sort: str) -> None:
    visit.open("?q=France&sort=oldest" if sort == "newest" else "?q=France&sort=newest")
    visit.page.get_by_label("Trier par").select_option(sort)
    expect(visit.page).to_have_url(re.compile(f"sort={sort}"))
    visit.settled()
    assert visit.titles() == [hit["title"] for hit in archive.search(q="France", sort=sort)["hits"]]


def test_pages_are_slices_of_one_list(visit: Visit, archive: Archive) -> None:
    visit.open("?sort=newest")
    visit.page.get_by_label("Par page").select_option("10")
    expect(visit.page.locator(".hit")).to_have_count(10)
    pages = visit.page.get_by_role("navigation", name="Pages")
    pages.get_by_role("link", name="Page 2", exact=True).click()
    expect(pages.locator("[aria-current=page]")).to_have_text("2")
    visit.settled()
    answer = archive.search(sort="newest", per_page=20)
    assert visit.titles() == [hit["title"] for hit in answer["hits"][10:20]]
    pages.get_by_role("link", name="précédente").click()
    expect(pages.locator("[aria-current=page]")).to_have_text("1")


def test_a_page_beyond_the_last_leads_back(visit: Visit) -> None:
    visit.open("?sort=newest&page=99")
    visit.page.get_by_role("link", name="Revenir à la dernière page de cette recherche").click()
    expect(visit.page.locator(".hit").first).to_be_visible()


def test_the_address_of_a_search_shows_another_reader_the_same(new_visit: Callable[..., Visit]) -> None:
    mine, theirs = new_visit(), new_visit()
    mine.open("?q=accord&sort=oldest")
    mine.page.locator(".facet-value input").first.check()
    mine.settled()
    mine.page.locator(".hit-title a").first.click()
    expect(mine.page.locator(".article-title")).to_be_visible()
    theirs.page.goto(mine.page.url)
    expect(theirs.page.locator(".article-title")).to_have_text(mine.page.locator(".article-title").inner_text())
    theirs.settled()
    assert theirs.titles() == mine.titles()
    assert theirs.page.locator(".chip").all_inner_texts() == mine.page.locator(".chip").all_inner_texts()


def test_other_names_are_said_and_one_can_do_without_them(visit: Visit, archive: Archive) -> None:
    q = "relations avec l’OTAN"
    visit.open(f"?q={q}")
    [expansion] = archive.search(q=q)["query"]["expansions"]
    names = [name["name"].replace("'", "’") for name in expansion["names"]]
    assert len(names) > 3
    line = visit.page.locator(".expansions li")
    expect(line).to_contain_text(re.compile(f"^OTAN, aussi «\u00a0{names[0]}\u00a0», «\u00a0{names[1]}\u00a0» et"))
    expect(line).not_to_contain_text(names[2])
    fold = line.get_by_role("button", name=f"et {len(names) - 2} autres")
    fold.click()
    for name in names:
        expect(line).to_contain_text(f"«\u00a0{name}\u00a0»")
    expect(line.get_by_role("button", name="en montrer moins")).to_be_focused()
    line.get_by_role("link", name="seulement «\u00a0OTAN\u00a0»").click()
    expect(visit.search_box).to_have_value('relations avec l’"OTAN"')
    visit.shows(archive.total(q='relations avec l’"OTAN"'))
    expect(visit.page.locator(".expansions")).to_have_count(0)


def test_a_question_can_do_without_other_names_and_stay_a_question(visit: Visit, archive: Archive) -> None:
    q = "Que décide donc l’OTAN à Varsovie ?"
    visit.open(f"?q={q}")
    visit.shows(archive.total(q=q))
    visit.page.get_by_role("link", name="sans ces autres noms").click()
    assert 0 < archive.total(q=q, expand="none") < archive.total(q=q)
    visit.shows(archive.total(q=q, expand="none"))
    expect(visit.page.locator(".expansions")).to_have_text("chercher aussi les autres noms")
    visit.page.get_by_role("link", name="chercher aussi les autres noms").click()
    visit.shows(archive.total(q=q))
    expect(visit.page.get_by_role("link", name=re.compile("^seulement"))).to_have_count(0)


def test_names_of_some_years_say_which(visit: Visit, archive: Archive) -> None:
    visit.open("?q=Burkina+Faso")
    expect(visit.page.locator(".expansions")).to_contain_text("«\u00a0Haute-Volta\u00a0» (jusqu’en 1984)")
    visit.open("?q=RDC&lang=en")
    expect(visit.page.locator(".expansions")).to_contain_text("“Zaïre” (1971–1997)")
    expect(visit.page.locator(".expansions")).to_contain_text("only “RDC”")

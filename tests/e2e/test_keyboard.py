"""Everything by keyboard alone."""

import re

from playwright.sync_api import expect

from tests.e2e.archive import Archive
from tests.e2e.visit import Visit


def test_from_the_question_to_the_article_and_back(visit: Visit, archive: Archive) -> None:
    visit.open()
    keys = visit.page.keyboard
    keys.press("/")
    expect(visit.search_box).to_be_focused()
    keys.type("accord")
    keys.press("Enter")
    visit.shows(archive.total(q="accord"))
    titles = visit.titles()
    visit.search_box.blur()
    keys.press("j")
    keys.press("j")
    expect(visit.page.locator(".hit-title a").nth(1)).to_be_focused()
    keys.press("k")
    expect(visit.page.locator(".hit-title a").first).to_be_focused()
    keys.press("Enter")
    title = visit.page.locator(".article-title")
    expect(title).to_have_text(titles[0])
    keys.press("j")
    expect(title).to_have_text(titles[1])
    keys.press("k")
    expect(title).to_have_text(titles[0])
    keys.press("n")
    expect(visit.page.locator("mark[data-current]")).to_have_count(1)
    keys.press("p")
    keys.press("Escape")
    expect(title).to_have_count(0)


def test_a_facet_is_chosen_by_keyboard(visit: Visit, archive: Archive) -> None:
    bucket = archive.buckets("person", sort="newest")[0]
    visit.open("?sort=newest")
    keys = visit.page.keyboard
    keys.press("f")
    expect(visit.page.locator(".facet summary, .histogram-table summary").first).to_be_focused()
    tick = visit.facet_value("person", bucket["value"]).locator("input")
    for _ in range(12):
        if tick.evaluate("(element) => element === document.activeElement"):
            break
        keys.press("Tab")
    expect(tick).to_be_focused()
    keys.press("Space")
    visit.shows(bucket["count"])
    keys.press("Tab")
    expect(visit.page.get_by_role("button", name=f"Sauf {bucket['label']}", exact=True)).to_be_focused()
    keys.press("Enter")
    visit.shows(archive.total(not_person=bucket["value"]))


def test_the_histogram_is_one_stop_with_arrows(visit: Visit) -> None:
    visit.open("?sort=newest")
    bars = visit.page.locator(".dates .bar")
    expect(visit.page.locator(".dates .bar[tabindex='0']")).to_have_count(1)
    keys = visit.page.keyboard
    bars.first.focus()
    keys.press("End")
    expect(bars.last).to_be_focused()
    keys.press("ArrowLeft")
    keys.press("ArrowLeft")
    keys.press("Home")
    expect(bars.first).to_be_focused()
    keys.press("ArrowRight")
    year = int((bars.nth(1).get_attribute("aria-label") or "")[:4])
    keys.press("Enter")
    expect(visit.page).to_have_url(re.compile(f"from={year}&to={year}"))


def test_shift_and_enter_stretch_the_range(visit: Visit) -> None:
    visit.open("?from=1960&to=1970")
    bars = visit.page.locator(".dates .bar")
    bars.last.focus()
    last = int((bars.last.get_attribute("aria-label") or "")[:4])
    visit.page.keyboard.press("Shift+Enter")
    expect(visit.page).to_have_url(re.compile(f"from=1960&to={last}"))


def test_an_annotation_opens_and_closes_by_keyboard(visit: Visit, archive: Archive) -> None:
    article = archive.first_article(lambda each: any(a["field"] == "body" for a in each["annotations"]))
    visit.open(f"?article={article['id']}")
    annotated = visit.page.locator(".article-body .annotated").first
    annotated.focus()
    keys = visit.page.keyboard
    keys.press("Enter")
    expect(annotated).to_have_attribute("aria-expanded", "true")
    keys.press("Tab")
    expect(visit.page.locator(".card button").first).to_be_focused()
    keys.press("Escape")
    expect(visit.page.locator(".card")).to_have_count(0)
    expect(visit.page.locator(".article-title")).to_be_visible()
    keys.press("Escape")
    expect(visit.page.locator(".article-title")).to_have_count(0)


def test_the_keys_are_listed_and_can_be_switched_off(visit: Visit) -> None:
    visit.open("?sort=newest")
    keys = visit.page.keyboard
    keys.press("?")
    dialog = visit.page.get_by_role("dialog", name="Raccourcis clavier")
    listed = dialog.locator("kbd").all_inner_texts()
    assert listed == ["/", "j", "k", "Entrée", "Échap", "n", "p", "w", "f", "?"]
    dialog.get_by_role("checkbox").uncheck()
    keys.press("Escape")
    expect(dialog).to_have_count(0)
    visit.page.reload()
    visit.settled()
    keys.press("?")
    keys.press("/")
    expect(dialog).to_have_count(0)
    expect(visit.search_box).not_to_be_focused()
    visit.page.get_by_role("button", name="Raccourcis clavier").click()
    expect(dialog.get_by_role("checkbox")).not_to_be_checked()


def test_no_key_acts_while_one_types(visit: Visit) -> None:
    visit.open("?sort=newest")
    visit.search_box.click()
    visit.page.keyboard.type("jk?f/npw")
    expect(visit.search_box).to_have_value("jk?f/npw")
    expect(visit.page.get_by_role("dialog")).to_have_count(0)


def test_the_skip_link_leads_to_the_results(visit: Visit) -> None:
    visit.open("?sort=newest")
    visit.page.keyboard.press("Tab")
    skip = visit.page.get_by_role("link", name="Aller aux résultats")
    expect(skip).to_be_focused()
    visit.page.keyboard.press("Enter")
    expect(visit.page.locator("#results")).to_be_focused()
    expect(visit.page.locator(".hit").first).to_be_visible()

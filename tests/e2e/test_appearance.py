"""Dark mode, forced colours, English, and the picture of the README."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.e2e.archive import Archive
from tests.e2e.visit import Visit

README_PICTURE = Path(__file__).resolve().parents[2] / "docs" / "screenshot.png"


def luminance(visit: Visit, selector: str, property: str) -> float:
    script = "(element, name) => getComputedStyle(element)[name].match(/[\\d.]+/g).slice(0, 3).map(Number)"
    red, green, blue = visit.page.locator(selector).first.evaluate(script, property)
    return float(0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255


def test_light_is_ink_on_paper_and_dark_the_reverse(new_visit: Callable[..., Visit]) -> None:
    for scheme, paper_is_light in (("light", True), ("dark", False)):
        visit = new_visit(color_scheme=scheme)
        visit.open("?q=accord")
        paper, ink = luminance(visit, "body", "backgroundColor"), luminance(visit, "body", "color")
        assert (paper > 0.9) is paper_is_light
        assert (ink > 0.8) is not paper_is_light


def test_forced_colours_keep_the_chosen_bars_apart(new_visit: Callable[..., Visit]) -> None:
    visit = new_visit(forced_colors="active")
    visit.open("?sort=newest&from=1960&to=1980")
    fill = "(element) => getComputedStyle(element).fill"
    chosen = visit.page.locator(".bar[data-chosen=true] .bar-ink").first.evaluate(fill)
    other = visit.page.locator(".bar[data-chosen=false] .bar-ink").first.evaluate(fill)
    assert chosen != other


def test_english_is_an_option_that_the_address_keeps(visit: Visit, archive: Archive) -> None:
    visit.open("?q=accord")
    french = visit.titles()
    visit.page.get_by_role("link", name="English").click()
    expect(visit.page).to_have_url(f"{visit.address}/?q=accord&lang=en")
    expect(visit.page.locator("html")).to_have_attribute("lang", "en")
    expect(visit.page.get_by_role("button", name="Search", exact=True)).to_be_visible()
    expect(visit.page.get_by_role("heading", name="Persons")).to_be_visible()
    visit.settled()
    assert visit.titles() == french
    visit.page.locator(".hit-title a").first.click()
    expect(visit.page.get_by_role("button", name="Close the article")).to_be_visible()
    visit.page.get_by_role("link", name="Français").click()
    expect(visit.page.locator("html")).to_have_attribute("lang", "fr")
    expect(visit.page.locator(".article-title")).to_be_visible()


@pytest.mark.parametrize("search", ["", "?q=accord"])
def test_french_words_have_their_own_spaces(visit: Visit, search: str) -> None:
    visit.open(search)
    words = visit.page.evaluate(
        "[...document.querySelectorAll('button, label, h2, h3, legend, .welcome-says, .understood')]"
        ".filter((element) => !element.closest('.hit, .facet-values, .welcome-names, .welcome-examples'))"
        ".map((element) => element.textContent).join('\\n')"
    )
    for wrong in (" ;", " !", " ?", " :", "« ", " »", "'"):
        assert wrong not in words, repr(wrong)


def test_the_picture_of_the_readme(visit: Visit, archive: Archive, tmp_path: Path) -> None:
    """`DEPECHES_SCREENSHOT=1` puts the picture where the README shows it."""
    facet = archive.buckets("topic", q="accord")[0]["value"]
    visit.open(f"?q=accord&topic={facet}")
    visit.page.locator(".hit-title a").first.click()
    expect(visit.page.locator(".article-body")).to_be_visible()
    visit.page.mouse.move(0, 0)
    picture = README_PICTURE if os.environ.get("DEPECHES_SCREENSHOT") else tmp_path / "screenshot.png"
    picture.parent.mkdir(exist_ok=True)
    visit.page.screenshot(path=picture)
    assert picture.stat().st_size > 10_000

"""Topics, places and organisations as a tree: narrower values under broader ones, folded with the mouse or the keyboard."""

from playwright.sync_api import Locator, expect

from tests.e2e.archive import Archive, Json
from tests.e2e.visit import Visit


def whole(visit: Visit, facet: str = "topic") -> Locator:
    """A facet with all its values listed."""
    opened = visit.facet(facet)
    opened.get_by_role("button", name="de plus").click()
    expect(opened.get_by_role("button", name="en montrer moins")).to_be_visible()
    return opened


def branch(facet: Locator, value: str) -> Locator:
    return facet.locator(f'li:has(> .facet-value[data-value="{value}"])')


def with_narrower(archive: Archive) -> tuple[Json, list[Json]]:
    """A topic at the top that has narrower ones among those listed, and these."""
    buckets = archive.buckets("topic", sort="newest")
    top = next(each for each in buckets if not each["broader"] and any(each["value"] in other["broader"] for other in buckets))
    return top, [each for each in buckets if top["value"] in each["broader"]]


def test_narrower_topics_stand_under_their_broader_one_with_their_exact_counts(visit: Visit, archive: Archive) -> None:
    visit.open("?sort=newest")
    facet = whole(visit)
    for bucket in archive.buckets("topic", sort="newest"):
        value = branch(facet, bucket["value"])
        expect(value.locator("> .facet-value .facet-count")).to_have_text(str(bucket["count"]))
        above = value.locator("xpath=ancestor::li[1]/div").all()
        assert [each.get_attribute("data-value") for each in above] == bucket["broader"]


def test_a_branch_is_folded_and_unfolded_by_keyboard(visit: Visit, archive: Archive) -> None:
    top, narrower = with_narrower(archive)
    visit.open("?sort=newest")
    facet = whole(visit)
    fold = facet.get_by_role("button", name=f"Plus précis : {top['label']}")
    expect(fold).to_have_attribute("aria-expanded", "true")
    fold.focus()
    visit.page.keyboard.press("Enter")
    expect(fold).to_have_attribute("aria-expanded", "false")
    for each in narrower:
        expect(branch(facet, each["value"])).to_have_count(0)
    expect(fold).to_be_focused()
    visit.page.keyboard.press("Space")
    expect(fold).to_have_attribute("aria-expanded", "true")
    for each in narrower:
        expect(branch(branch(facet, top["value"]), each["value"])).to_be_visible()
    visit.page.keyboard.press("Tab")
    expect(branch(facet, top["value"]).locator("> .facet-value input")).to_be_focused()


def test_choosing_a_narrower_topic_leaves_the_tree_and_says_its_count(visit: Visit, archive: Archive) -> None:
    top, narrower = with_narrower(archive)
    visit.open("?sort=newest")
    facet = whole(visit)
    branch(facet, narrower[0]["value"]).locator("> .facet-value input").check()
    visit.shows(narrower[0]["count"])
    expect(branch(branch(facet, top["value"]), narrower[0]["value"]).locator("input").first).to_be_checked()


def test_what_a_filter_finds_is_shown_under_what_is_above_it(visit: Visit, archive: Archive) -> None:
    top, narrower = with_narrower(archive)
    visit.open("?sort=newest")
    facet = visit.facet("topic")
    facet.get_by_role("button", name=f"Plus précis : {top['label']}").click()
    facet.get_by_role("searchbox").fill(narrower[0]["label"])
    expect(branch(branch(facet, top["value"]), narrower[0]["value"])).to_be_visible()


def test_persons_are_a_plain_list(visit: Visit) -> None:
    visit.open("?sort=newest")
    expect(visit.facet("person").locator(".facet-values")).to_have_attribute("data-tree", "false")
    expect(visit.facet("person").locator(".facet-fold")).to_have_count(0)


def test_the_tree_in_the_dialog_of_a_narrow_window(narrow_visit: Visit, archive: Archive) -> None:
    top, narrower = with_narrower(archive)
    narrow_visit.open("?sort=newest")
    narrow_visit.page.locator(".narrow-button").click()
    dialog = narrow_visit.page.get_by_role("dialog")
    facet = dialog.locator("details.facet[data-kind=topic]")
    facet.get_by_role("button", name="de plus").click()
    expect(branch(branch(facet, top["value"]), narrower[0]["value"])).to_be_visible()
    facet.get_by_role("button", name=f"Plus précis : {top['label']}").click()
    expect(branch(facet, narrower[0]["value"])).to_have_count(0)
    assert narrow_visit.overflow() == 0
    assert narrow_visit.axe_violations() == []


def test_nothing_is_wrong_with_the_tree(visit: Visit) -> None:
    visit.open("?sort=newest")
    whole(visit)
    whole(visit, "place")
    assert visit.axe_violations() == []

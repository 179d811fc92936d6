"""Narrowing: every facet, one by one; several values; exclusions; dates; chips."""

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.archive import Archive, Json
from tests.e2e.visit import Visit

FACETS = ["person", "topic", "place", "organisation", "source", "author"]


def first_bucket(archive: Archive, facet: str) -> Json:
    buckets = archive.buckets(facet, sort="newest")
    if not buckets:
        pytest.skip(f"the archive has no value of the facet {facet}")
    return buckets[0]


@pytest.mark.parametrize("facet", FACETS)
def test_the_count_beside_a_value_is_the_count_after_choosing_it(visit: Visit, archive: Archive, facet: str) -> None:
    bucket = first_bucket(archive, facet)
    visit.open("?sort=newest")
    value = visit.facet_value(facet, bucket["value"])
    expect(value.locator(".facet-count")).to_have_text(str(bucket["count"]))
    value.locator("input").check()
    visit.shows(bucket["count"])
    chip = visit.page.get_by_role("button", name=f"Retirer {bucket['label']}", exact=True)
    expect(chip).to_have_text(bucket["label"])
    chip.click()
    visit.shows(archive.total())
    expect(visit.page.locator(".chip")).to_have_count(0)


@pytest.mark.parametrize("facet", FACETS)
def test_excluding_a_value(visit: Visit, archive: Archive, facet: str) -> None:
    bucket = first_bucket(archive, facet)
    visit.open("?sort=newest")
    value = visit.facet_value(facet, bucket["value"])
    value.hover()
    value.get_by_role("button", name=f"Sauf {bucket['label']}", exact=True).click()
    visit.shows(archive.total(**{f"not_{facet}": bucket["value"]}))
    expect(value).to_have_attribute("data-excluded", "true")
    expect(visit.page.locator(".chip[data-excluded=true]")).to_have_text(f"sauf {bucket['label']}")
    value.locator("input").check()
    visit.shows(bucket["count"])
    expect(visit.page.locator(".chip[data-excluded=true]")).to_have_count(0)


def test_two_values_of_one_facet_widen_values_of_two_facets_narrow(visit: Visit, archive: Archive) -> None:
    first, second = (bucket["value"] for bucket in archive.buckets("place")[:2])
    visit.open("?sort=newest")
    visit.facet_value("place", first).locator("input").check()
    visit.facet_value("place", second).locator("input").check()
    visit.shows(archive.total(place=[first, second]))
    topic = archive.buckets("topic", place=[first, second])[-1]["value"]
    visit.facet("topic").get_by_role("button", name="de plus").click()
    visit.facet_value("topic", topic).locator("input").check()
    visit.shows(archive.total(place=[first, second], topic=topic))
    visit.page.get_by_role("button", name="tout effacer").click()
    visit.shows(archive.total())


def test_a_facet_is_filtered_as_one_types(visit: Visit, archive: Archive) -> None:
    buckets = archive.buckets("place")
    assert len(buckets) > 8
    wanted = str(buckets[-1]["label"])
    visit.open("?sort=newest")
    facet = visit.facet("place")
    facet.get_by_role("searchbox").fill(wanted.upper())
    expect(facet.locator(f'.facet-value[data-value="{buckets[-1]["value"]}"]')).to_be_visible()
    assert wanted in facet.locator(".facet-name").all_inner_texts()
    assert facet.locator(".facet-value").count() < len(buckets)
    facet.get_by_role("searchbox").fill("zzz")
    expect(facet.locator(".facet-value")).to_have_count(0)
    expect(facet).to_contain_text("Rien de tel parmi les plus fréquents.")


def test_more_values_are_shown_and_a_cut_list_says_so(visit: Visit, archive: Archive) -> None:
    answer = archive.search(sort="newest")["facets"]["person"]
    visit.open("?sort=newest")
    facet = visit.facet("person")
    facet.get_by_role("button", name="de plus").click()
    expect(facet.locator(".facet-value")).to_have_count(len(answer["buckets"]) + len(answer["ancestors"]))
    expect(facet.get_by_text("Les plus fréquents seulement")).to_have_count(1 if answer["truncated"] else 0)


def test_a_person_or_topic_of_a_hit_narrows(visit: Visit, archive: Archive) -> None:
    visit.open("?sort=newest")
    topic = next(hit for hit in archive.search(sort="newest")["hits"] if hit["topics"])["topics"][0]
    visit.page.get_by_role("button", name=f"Affiner par le thème {topic['label']}", exact=True).first.click()
    visit.shows(archive.total(topic=topic["value"]))


def test_a_bar_narrows_to_its_year_and_then_shows_its_months(visit: Visit, archive: Archive) -> None:
    visit.open("?sort=newest")
    bar = visit.page.locator(".dates .bar").last
    said = re.fullmatch(r"(\d{4})\s:\s(\d+) articles?", bar.get_attribute("aria-label") or "")
    assert said is not None
    bar.click()
    expect(visit.page).to_have_url(re.compile(f"from={said[1]}&to={said[1]}"))
    visit.shows(int(said[2]))
    expect(visit.page.locator(".dates .bar")).to_have_count(12)
    visit.page.get_by_role("button", name="toutes les dates").click()
    visit.shows(archive.total())


def test_a_stroke_over_the_bars_chooses_a_range(visit: Visit, archive: Archive) -> None:
    visit.open("?sort=newest")
    chart = visit.page.locator(".dates svg[role=group]").bounding_box()
    assert chart is not None
    middle = chart["y"] + chart["height"] / 2
    visit.page.mouse.move(chart["x"] + chart["width"] * 0.25, middle)
    visit.page.mouse.down()
    visit.page.mouse.move(chart["x"] + chart["width"] * 0.5, middle)
    visit.page.mouse.move(chart["x"] + chart["width"] * 0.75, middle)
    visit.page.mouse.up()
    expect(visit.page).to_have_url(re.compile(r"from=\d{4}&to=\d{4}"))
    found = re.search(r"from=(\d{4})&to=(\d{4})", visit.page.url)
    assert found is not None
    assert int(found[2]) - int(found[1]) > 10
    visit.shows(archive.total(**{"from": found[1], "to": found[2]}))


def test_a_range_is_typed(visit: Visit, archive: Archive) -> None:
    visit.open("?sort=newest")
    first = visit.page.get_by_label("Depuis (AAAA, AAAA-MM ou AAAA-MM-JJ)")
    first.fill("1960")
    visit.page.get_by_label("Jusqu’à (AAAA, AAAA-MM ou AAAA-MM-JJ)").fill("12/1989")
    first.press("Enter")
    visit.shows(archive.total(**{"from": "1960", "to": "1989-12"}))
    expect(visit.page.locator(".chip")).to_have_text("1960 – déc. 1989")
    visit.page.locator(".chip").click()
    expect(first).to_have_value("")


def test_a_typed_date_that_is_none_is_said_and_changes_nothing(visit: Visit) -> None:
    visit.open("?sort=newest")
    first = visit.page.get_by_label("Depuis (AAAA, AAAA-MM ou AAAA-MM-JJ)")
    first.fill("hier")
    first.press("Enter")
    expect(visit.page.get_by_role("alert")).to_contain_text("hier")
    expect(first).to_have_attribute("aria-invalid", "true")
    assert visit.page.url.endswith("/?sort=newest")


def test_the_histogram_can_be_read_as_a_table(visit: Visit, archive: Archive) -> None:
    visit.open("?sort=newest")
    visit.page.get_by_text("En tableau").click()
    rows = [row.split() for row in visit.page.locator(".histogram-table tbody tr").all_inner_texts()]
    buckets = archive.search(facets="date")["facets"]["date"]["buckets"]
    assert rows == [[each["value"], str(each["count"])] for each in buckets if each["value"] != "undated"]


def test_undated_articles_are_a_choice(odd_visit: Visit, odd_address: str) -> None:
    visit, archive = odd_visit, Archive(odd_address)
    visit.open("?from=1998")
    choice = visit.page.get_by_role("group", name="1 article sans date")
    expect(choice.get_by_role("radio", name="sans")).to_be_checked()
    for label, search, total in (
        ("avec", "from=1998&undated=include", 3),
        ("seuls", "undated=only", 1),
        ("sans", "undated=exclude", 3),
        ("avec", "sort=newest", 4),
    ):
        choice.get_by_role("radio", name=label, exact=True).check()
        visit.shows(total)
        expect(visit.page).to_have_url(f"{visit.address}/?{search}")
    assert [archive.total(undated=each) for each in ("include", "only", "exclude")] == [4, 1, 3]


def test_an_undated_article_says_so_and_is_one_of_its_own(odd_visit: Visit) -> None:
    odd_visit.open("?undated=only")
    expect(odd_visit.page.locator(".hit-origin")).to_have_text("sans date")
    expect(odd_visit.page.get_by_role("button", name="Retirer sans date")).to_be_visible()
    expect(odd_visit.page.get_by_role("radio", name="seuls")).to_be_checked()
    odd_visit.page.get_by_role("button", name="Retirer sans date").click()
    odd_visit.shows(4)

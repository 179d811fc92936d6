"""Reading: the article, its marks and annotations, its record, and the way from one to the next."""

import json
import re
import urllib.parse

import pytest
from playwright.sync_api import expect

from tests.e2e.archive import Archive, Json
from tests.e2e.visit import Visit

KINDS = {"person": "Personne", "topic": "Thème", "place": "Lieu", "organisation": "Organisation", "date": "Date"}


def open_first_hit(visit: Visit, archive: Archive, q: str = "accord") -> Json:
    """Open the first hit by a click; gives the article as the API has it."""
    visit.open(f"?q={q}")
    visit.page.locator(".hit-title a").first.click()
    expect(visit.page.locator(".article-body")).to_be_visible()
    return archive.article(archive.search(q=q)["hits"][0]["id"], q)


def test_an_article_is_shown_whole(visit: Visit, archive: Archive) -> None:
    article = archive.first_article(lambda each: any(block["kind"] == "subheading" for block in each["body"]))
    visit.open(f"?article={article['id']}")
    page = visit.page
    expect(page.locator(".article-title")).to_have_text(article["title"])
    if article["standfirst"]:
        expect(page.locator(".article-standfirst")).to_have_text(article["standfirst"])
    assert page.locator(".article-body > *").all_text_contents() == [block["text"] for block in article["body"]]
    subheadings = [block["text"] for block in article["body"] if block["kind"] == "subheading"]
    assert page.locator(".article-body h3").all_text_contents() == subheadings
    expect(page).to_have_title(f"{article['title']} – Dépêches")


def marked_texts(article: Json) -> list[str]:
    """What the API marks, in the order in which one reads."""
    texts = {**article, "body": "\n\n".join(block["text"] for block in article["body"])}
    return [texts[field][start:end] for field in ("title", "standfirst", "body") for start, end in article["marks"][field]]


def test_the_words_of_the_query_are_marked_where_the_api_says(visit: Visit, archive: Archive) -> None:
    article = open_first_hit(visit, archive)
    marks = visit.page.locator(".article mark")
    assert "".join(marks.all_text_contents()) == "".join(marked_texts(article))


def test_hits_are_walked_through(visit: Visit, archive: Archive) -> None:
    article = open_first_hit(visit, archive)
    total = len(marked_texts(article))
    says = visit.page.locator(".reading-hits [role=status]")
    expect(says).to_have_text(f"{total} occurrence" + ("s" if total > 1 else ""))
    visit.page.get_by_role("button", name="Occurrence suivante").click()
    expect(says).to_have_text(f"occurrence 1 sur {total}")
    visit.page.get_by_role("button", name="Occurrence précédente").click()
    expect(says).to_have_text(f"occurrence {total} sur {total}")
    expect(visit.page.locator("mark[data-current]")).to_be_in_viewport()


def test_each_mark_is_reached_once_whatever_annotations_cut_it(visit: Visit, archive: Archive) -> None:
    def is_cut(article: Json) -> bool:
        return any(
            annotation["field"] == "body" and (start < annotation["start"] < end or start < annotation["end"] < end)
            for annotation in article["annotations"]
            for start, end in article["marks"]["body"]
        )

    q = '"président de la République" France OU accord OU "ministre des Affaires étrangères"'
    hits = archive.search(q=q, per_page=100, facets="")["hits"]
    article = next(each for each in (archive.article(hit["id"], q) for hit in hits) if is_cut(each) and each["marks"]["title"])
    visit.open(f"?{urllib.parse.urlencode({'q': q, 'article': article['id']})}")
    address = visit.page.url
    marks = marked_texts(article)
    says = visit.page.locator(".reading-hits [role=status]")
    current = visit.page.locator("mark[data-current]")
    for number, text in enumerate(marks, 1):
        visit.page.keyboard.press("n")
        expect(says).to_have_text(f"occurrence {number} sur {len(marks)}")
        assert "".join(current.all_text_contents()) == text
        expect(current.first).to_be_in_viewport()
    visit.page.get_by_role("group", name="Souligner").get_by_role("button").first.click()
    assert "".join(current.all_text_contents()) == marks[-1]
    visit.page.keyboard.press("n")
    expect(says).to_have_text(f"occurrence 1 sur {len(marks)}")
    assert visit.page.url == address


@pytest.mark.parametrize("kind", ["person", "topic", "place", "organisation"])
def test_an_annotation_says_what_it_is_and_narrows(visit: Visit, archive: Archive, kind: str) -> None:
    def alone(annotation: Json, article: Json) -> bool:
        others = (each for each in article["annotations"] if each is not annotation and each["field"] == "body")
        overlaps = any(each["start"] < annotation["end"] and annotation["start"] < each["end"] for each in others)
        return annotation["kind"] == kind and annotation["field"] == "body" and not overlaps

    article = archive.first_article(lambda each: any(alone(annotation, each) for annotation in each["annotations"]))
    annotation = next(each for each in article["annotations"] if alone(each, article))
    visit.open(f"?article={article['id']}")
    body = "\n\n".join(block["text"] for block in article["body"])
    passage = body[annotation["start"] : annotation["end"]]
    trigger = visit.page.locator(".article-body .annotated").filter(has_text=re.compile(f"^{re.escape(passage)}$")).first
    expect(trigger.locator(".underline")).to_have_attribute("data-kind", kind)
    trigger.click()
    card = visit.page.locator(".card")
    expect(card.locator(".card-kind")).to_have_text(KINDS[kind])
    expect(card.locator(".card-label")).to_have_text(annotation["label"])
    expect(card.locator(".card-why")).to_contain_text(annotation["reason"].partition(": ")[2])
    card.get_by_role("button", name=f"Chercher les articles : {annotation['label']}").click()
    visit.shows(archive.total(**{kind: annotation["value"]}))
    expect(visit.page.locator(".chip")).to_have_text(annotation["label"])
    expect(visit.page.locator(".article-title")).to_have_text(article["title"])


def test_the_legend_switches_underlines_off_and_it_is_remembered(visit: Visit, archive: Archive) -> None:
    article = archive.first_article(lambda each: any(a["kind"] == "place" and a["field"] for a in each["annotations"]))
    visit.open(f"?article={article['id']}")
    underlined = visit.page.locator(".article .annotated .underline[data-kind=place]")
    expect(underlined.first).to_be_visible()
    legend = visit.page.get_by_role("group", name="Souligner").get_by_role("button", name="lieux")
    legend.click()
    expect(legend).to_have_attribute("aria-pressed", "false")
    expect(underlined).to_have_count(0)
    visit.page.reload()
    visit.settled()
    expect(underlined).to_have_count(0)


def test_the_record_states_what_the_source_stated(visit: Visit, archive: Archive) -> None:
    article = archive.first_article(lambda each: bool(each["published"]))
    visit.open(f"?article={article['id']}")
    facts = dict(
        zip(visit.page.locator(".record dt").all_inner_texts(), visit.page.locator(".record dd").all_inner_texts(), strict=True)
    )
    assert facts["Identifiant"] == article["id"]
    assert article["published"][:4] in facts["Publié"]
    assert facts.get("Auteurs", "") == ", ".join(article["authors"])
    alone = visit.page.get_by_role("link", name="Lien vers l’article seul")
    expect(alone).to_have_attribute("href", re.compile(r"^/\?article="))


def test_the_list_keeps_its_place_when_an_article_opens_beside_it(visit: Visit) -> None:
    visit.open("?sort=newest")
    link = visit.page.locator(".hit-title a").nth(9)
    link.scroll_into_view_if_needed()
    before = link.bounding_box()
    link.click()
    expect(visit.page.locator(".article-title")).to_be_visible()
    after = link.bounding_box()
    assert before is not None
    assert after is not None
    assert abs(before["y"] - after["y"]) <= 2
    visit.page.get_by_role("button", name="Fermer l’article").click()
    closed = link.bounding_box()
    assert closed is not None
    assert abs(before["y"] - closed["y"]) <= 2


def test_next_and_previous_walk_through_the_list(visit: Visit) -> None:
    visit.open("?sort=newest")
    titles = visit.titles()
    visit.page.locator(".hit-title a").first.click()
    title = visit.page.locator(".article-title")
    expect(title).to_have_text(titles[0])
    visit.page.get_by_role("link", name="Article suivant").click()
    expect(title).to_have_text(titles[1])
    visit.page.get_by_role("link", name="Article précédent").click()
    expect(title).to_have_text(titles[0])
    visit.page.go_back()
    expect(title).to_have_count(0)


def test_an_article_that_is_not_there(visit: Visit) -> None:
    visit.expected_complaints.append("404")
    visit.open("?article=nowhere")
    expect(visit.page.get_by_role("alert")).to_contain_text("Cet article n’est pas dans les archives.")


def test_the_record_tells_what_was_corrected(visit: Visit, archive: Archive) -> None:
    article = archive.article(archive.search(q="accord")["hits"][0]["id"], "accord")
    nothing = {"kind": None, "value": None, "into": None, "field": None, "start": None, "end": None}
    corrections = [
        {
            **nothing,
            "entry": "5d2c0f0a9be41c37",
            "at": "2024-03-03T11:12:13+01:00",
            "by": "jeanne",
            "why": "la une porte <b>1962</b>",
            "operation": "redate",
            "published": "1962-03-18",
            "source_published": None,
        }
    ]
    pattern = f"**/api/v1/articles/{urllib.parse.quote(article['id'], safe='')}?**"
    visit.answer_with(pattern, 200, json.dumps({**article, "corrections": corrections}))
    visit.open(f"?q=accord&article={article['id']}")
    listed = visit.page.get_by_role("list", name="Corrections").get_by_role("listitem")
    expect(listed).to_have_count(1)
    assert [re.sub(r"\s", " ", text) for text in listed.locator("p").all_text_contents()] == [
        "Date de publication : 18 mars 1962 (d’après la source : sans date)",
        "jeanne, le 3 mars 2024 · la une porte <b>1962</b>",
    ]
    assert visit.axe_violations() == []


def test_an_article_that_was_not_corrected_has_no_list_of_corrections(visit: Visit, archive: Archive) -> None:
    open_first_hit(visit, archive)
    expect(visit.page.locator(".record dl")).to_be_visible()
    expect(visit.page.locator(".corrections")).to_have_count(0)

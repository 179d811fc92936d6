"""A reader's browser asks nobody but us, and runs nothing that isn't ours."""

import re
import urllib.request
from pathlib import Path

from playwright.sync_api import expect

from tests.e2e.visit import Visit

WEB = Path(__file__).resolve().parents[2] / "web"
# A name, not an address that anything is asked of.
SVG_NAMESPACE = "http://www.w3.org/2000/svg"


def test_a_whole_visit_stays_with_us(visit: Visit) -> None:
    visit.open()
    visit.ask("accord")
    visit.page.locator(".hit-title a").first.click()
    expect(visit.page.locator(".article-body")).to_be_visible()
    visit.page.locator(".annotated").first.click()
    assert len(visit.requests) > 20
    assert [url for url in visit.requests if not url.startswith(f"{visit.address}/")] == []


def test_the_documentation_of_the_api_is_served_under_the_same_policy(visit: Visit) -> None:
    visit.page.goto(f"{visit.address}/docs")
    expect(visit.page.locator(".opblock").first).to_be_visible()
    assert [url for url in visit.requests if not url.startswith((f"{visit.address}/", "data:"))] == []


def test_no_file_of_the_page_names_an_address_elsewhere() -> None:
    served = [path for path in WEB.rglob("*") if path.suffix in (".html", ".js", ".css", ".svg") and not _apart(path)]
    assert len(served) > 50
    for path in served:
        addresses = re.findall(r"(?:https?:)?//[\w.-]+\.\w{2,}[^\s\"'`)]*", path.read_text("utf-8"))
        assert [address for address in addresses if address != SVG_NAMESPACE] == [], path


def _apart(path: Path) -> bool:
    return bool({"node_modules", "tests"} & set(path.relative_to(WEB).parts))


def test_the_policy_allows_only_our_own_files(address: str) -> None:
    with urllib.request.urlopen(f"{address}/") as response:
        policy = response.headers["Content-Security-Policy"]
    directives = {name: sources for name, *sources in (each.split() for each in policy.split(";"))}
    assert directives["default-src"] == ["'none'"]
    assert directives["style-src"] == ["'self'"]
    assert directives["connect-src"] == ["'self'"]
    assert directives["script-src"][0] == "'self'"
    assert [source for source in directives["script-src"][1:] if not source.startswith("'sha256-")] == []
    assert "unsafe" not in policy

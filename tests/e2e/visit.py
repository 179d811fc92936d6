"""A reader's visit: one window on the page, whose every request and complaint is written down."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import ConsoleMessage, Locator, Page, Request, Route, expect

AXE = Path(__file__).resolve().parents[2] / "web" / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
EVERY_RULE: Sequence[str] = ()


@dataclass
class Visit:
    """`expected_complaints` are parts of console messages that a test calls forth on purpose."""

    page: Page
    address: str
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    expected_complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("request", self._note_request)
        self.page.on("console", self._note_message)
        self.page.on("pageerror", lambda error: self.complaints.append(f"page error: {error}"))

    def _note_request(self, request: Request) -> None:
        self.requests.append(request.url)

    def _note_message(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(f"{message.type}: {message.text}")

    def open(self, search: str = "") -> None:
        """Go to an address of the page and wait until it stands."""
        self.page.goto(f"{self.address}/{search}")
        self.settled()

    def settled(self) -> None:
        """Wait until no answer is outstanding."""
        expect(self.page.get_by_role("heading", level=1)).to_be_visible()
        expect(self.page.locator("[aria-busy=true]")).to_have_count(0)
        # A bare address shows what the archive holds, any other a count.
        expect(self.page.locator(".count, .welcome-holds, .state-note h2").first).not_to_have_text("")

    @property
    def search_box(self) -> Locator:
        return self.page.get_by_role("combobox", name="Chercher dans les archives")

    def ask(self, query: str) -> None:
        self.search_box.fill(query)
        self.search_box.press("Enter")
        self.settled()

    def shows(self, total: int) -> None:
        """The count above the list is this one."""
        words = "Aucun article" if total == 0 else f"{total} article" + ("s" if total > 1 else "")
        expect(self.page.locator(".count")).to_have_text(words)
        self.settled()

    def titles(self) -> list[str]:
        return [text.strip() for text in self.page.locator(".hit-title").all_inner_texts()]

    def facet(self, name: str) -> Locator:
        """A facet of the column, opened."""
        facet = self.page.locator(f"details.facet[data-kind={name}]")
        if facet.get_attribute("open") is None:
            facet.locator("summary").click()
        expect(facet.locator(".facet-values")).to_be_visible()
        return facet

    def facet_value(self, name: str, value: str) -> Locator:
        return self.facet(name).locator(f'.facet-value[data-value="{value}"]')

    def answer_with(self, pattern: str, status: int, body: str, content_type: str = "application/json") -> None:
        """From now on the server answers these requests like this."""

        def fulfil(route: Route) -> None:
            route.fulfill(status=status, body=body, content_type=content_type)

        self.page.route(pattern, fulfil)

    def load_axe(self) -> None:
        # A <script> would be against the page's own policy; evaluating the text isn't.
        self.page.evaluate(AXE.read_text("utf-8"))

    def axe_violations(self, rules: Sequence[str] = EVERY_RULE) -> list[str]:
        """What axe finds wrong with the page as it stands; without a choice, by its rules for WCAG 2.2 AA and good practice."""
        self.load_axe()
        wanted = {"type": "rule", "values": rules} if rules else {"type": "tag", "values": TAGS}
        result = self.page.evaluate("(runOnly) => axe.run(document, {runOnly, resultTypes: ['violations']})", wanted)
        violations: Sequence[dict[str, Any]] = result["violations"]
        return [
            f"{each['id']}: {each['help']} at {', '.join(str(node['target']) for node in each['nodes'][:3])}"
            for each in violations
        ]

    def overflow(self) -> int:
        """By how many pixels the page is wider than its window."""
        return int(self.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))

    def scroll_position(self) -> int:
        return int(self.page.evaluate("Math.round(window.scrollY)"))

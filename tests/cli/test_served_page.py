"""The page around the program: nothing from another place, nothing that runs inside it."""

import re

from burgeridee.cli.served import SERVED
from burgeridee.cli.served_page import CSS, PAGE, REFUSED, SCRIPT


def test_all_that_a_page_asks_for_is_our_own() -> None:
    asked = re.findall(r'(?:href|src)="([^"]*)"', PAGE + REFUSED) + re.findall(r'url\("(.*?)"', CSS)
    ours = {"/", "data:,", "/static/page.css", "/static/page.js"}
    assert set(asked) <= ours | {f"/static/{name}" for name in SERVED}
    assert "http" not in PAGE + REFUSED + CSS + SCRIPT


def test_nothing_runs_inside_the_page() -> None:
    assert "<script>" not in PAGE
    assert not re.search(r"\son[a-z]+=", PAGE + REFUSED)


def test_whoever_is_refused_reads_what_to_do() -> None:
    words = " ".join(REFUSED.split())
    assert "Gebruik het adres dat in de terminal staat." in words
    assert "start opnieuw voor een nieuw adres" in words

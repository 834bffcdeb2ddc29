"""How long a paper may be: what nobody would print, would keep the printing press for minutes."""

from collections import Counter

from burgeridee.report.document import Document, ReportError
from burgeridee.report.texts import retold

LETTERS, LINES = 500_000, 6_000
"""About a hundred pages of A4. At most: a PDF of so much takes a few seconds (measured)."""
TOO_LONG = (
    "Dit papier wordt te lang om te printen: meer dan ongeveer honderd bladzijden. "
    "Kies Markdown of gewone tekst, daar past alles in."
)


def printable(document: Document) -> Document:
    """The document itself. Raises `ReportError` where it is too long for a format with pages."""
    counted: Counter[str] = Counter()

    def count(text: str) -> str:
        counted.update(letters=len(text), lines=text.count("\n") + 1)
        return text

    retold(document, count)
    if counted["letters"] > LETTERS or counted["lines"] > LINES:
        raise ReportError(TOO_LONG)
    return document

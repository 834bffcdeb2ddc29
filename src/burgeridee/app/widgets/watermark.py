"""The word that stands on every screen of a practice talk."""

from textual.content import Content
from textual.widgets import Static

WORD = "OEFENING"


class Watermark(Static):
    """The word, as a label in the first row."""

    DEFAULT_CSS = """
    Watermark {
        width: auto; height: 1; margin-right: 1;
        color: $accent; background: $background; text-style: bold;
    }
    """

    def __init__(self) -> None:
        super().__init__(Content(f" {WORD} "), id="practice", markup=False)

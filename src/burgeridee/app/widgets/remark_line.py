"""The soft warning under a text: what does not belong in it, and what to do."""

from textual.widgets import Static

from burgeridee.core.wording.advice import cautions


class RemarkLine(Static):
    """Says what does not belong in the text above it; with nothing to say it is not there."""

    DEFAULT_CSS = """
    RemarkLine { height: auto; padding: 0 2; color: $text-warning; }
    """

    def __init__(self) -> None:
        super().__init__("", markup=False)
        self.display = False
        self._looked_at: tuple[str, str, bool] = ("", "", False)

    def look_at(self, text: str, contact: str = "", *, is_contact: bool = False) -> None:
        """Look at a text; `contact` is what the question is called where a number belongs.

        `is_contact` tells that the text is the answer to that question.
        """
        if (text, contact, is_contact) == self._looked_at:
            return
        self._looked_at = (text, contact, is_contact)
        said = cautions(text, contact, is_contact=is_contact)
        self.update("\n".join(said))
        self.display = bool(said)

"""The smallest program on the same libraries: what any such program costs."""

from pydantic import BaseModel
from textual.app import App, ComposeResult
from textual.widgets import Footer, Header, Input


class Checked(BaseModel):
    """One checked record, so that Pydantic is really there."""

    number: int


class Floor(App[None]):
    """A head, one field, a foot."""

    def compose(self) -> ComposeResult:
        """Put the three there."""
        yield Header()
        yield Input(placeholder="klaar")
        yield Footer()


if __name__ == "__main__":
    Floor().run()

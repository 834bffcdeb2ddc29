"""A paper that was handed out before, as a few lines to read."""

from dataclasses import dataclass

from textual.content import Content

BELONGS = "hoort bij het gesprek zoals het nu is"
CHANGED = "het gesprek is daarna veranderd"


@dataclass(frozen=True)
class IssuedLine:
    """A paper that was handed out: its name and number, the day, the code, and whether it holds."""

    name: str
    day: str
    code: str
    file: str
    belongs: bool

    @property
    def words(self) -> Content:
        """All of it, in a few lines."""
        state = BELONGS if self.belongs else CHANGED
        return Content.assemble(
            (self.name, "bold"),
            f"\n{self.day}, code {self.code}\n",
            (state, "" if self.belongs else "$text-warning"),
            (f"\n{self.file}", "$text-muted"),
        )

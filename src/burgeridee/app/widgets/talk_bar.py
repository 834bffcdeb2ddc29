"""The first row of a talk: which talk, which phase, which question, and the minutes used."""

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Static

from burgeridee.app.widgets.watermark import Watermark
from burgeridee.core.initiative import name_of
from burgeridee.core.talk import Talk

GUESTS = "Meekijken: terug met F6"
NEW = "Nieuw gesprek"


class TalkBar(Horizontal):
    """Where the talk is. No countdown: the minutes used stand beside those planned.

    Until the idea has a name of its own, the talk is called by `name`.
    """

    DEFAULT_CSS = """
    TalkBar {
        height: 1; width: 100%; background: $panel; padding: 0 1; overflow: hidden;
        #title { width: auto; max-width: 34%; text-style: bold; }
        #where { width: 1fr; min-width: 4; color: $text; }
        #minutes { width: auto; padding-left: 1; color: $text-muted; }
        #minutes.-guests { color: $text; text-style: bold; }
        Static { height: 1; text-wrap: nowrap; text-overflow: ellipsis; }
    }
    """

    def __init__(self, name: str = NEW) -> None:
        super().__init__()
        self._nameless = name
        self._shown: tuple[str, ...] = ()

    def compose(self) -> ComposeResult:
        """Four parts, of which the middle gives way first."""
        yield Watermark()
        yield Static(id="title", markup=False)
        yield Static(id="where", markup=False)
        yield Static(id="minutes", markup=False)

    def show(self, talk: Talk, *, for_guests: bool = False) -> None:
        """Show where this talk is; `for_guests` says so, and leaves out the minutes."""
        right = GUESTS if for_guests else minutes(talk)
        shown = (name_of(talk) or self._nameless, f" · {where(talk)}", right)
        if shown == self._shown:
            return
        self._shown = shown
        self.query_one(Watermark).display = bool(talk.intake.practice)
        for place, words in zip(("#title", "#where", "#minutes"), shown, strict=True):
            self.query_one(place, Static).update(Content(words))
        self.query_one("#minutes").set_class(for_guests, "-guests")


def where(talk: Talk) -> str:
    """The place of the talk: "Het idee · 3.2 · 9 van 53"."""
    phase, number = talk.phase, talk.conversation.numbers[talk.question.id]
    name = phase.short_title or phase.title
    return f"{name} · {number} · {talk.position + 1} van {len(talk.route)}"


def minutes(talk: Talk) -> str:
    """The minutes used and planned in this phase: "12 van 15 min"."""
    used = talk.intake.minutes.get(talk.phase.id, 0)
    return f"{used} van {talk.phase.minutes} min"

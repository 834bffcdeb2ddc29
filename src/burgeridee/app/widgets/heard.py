"""What was said in a practice talk, under the question, so that one can write it down."""

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from burgeridee.app.widgets.hanging import Hanging, Stacked
from burgeridee.core.scene import Scene, is_alone
from burgeridee.core.talk import Talk

INVITATION = "Stel de vraag hardop. Met Ctrl+D hoor je wat zij zeggen."
INVITATION_OF_TWO = "Stel de vraag hardop. Met Ctrl+D weet de bewoner wat er verteld mag worden."
FOR_YOURSELF = "Dit vul je zelf in, of je vraagt het een collega. Met Ctrl+D zie je wat je weet."


class HeardLines(VerticalScroll, can_focus=False):
    """The lines that were said at the question in front, or how to hear some."""

    DEFAULT_CSS = """
    HeardLines {
        height: auto; max-height: 8; max-width: 84;
        padding: 0 1; margin: 1 0 0 0; scrollbar-size-vertical: 1;
        border-left: outer $accent; background: $surface;
        Static { height: auto; }
    }
    """

    def __init__(self, scene: Scene) -> None:
        super().__init__()
        self._scene = scene
        self._text = Static(markup=False)
        self._shown: tuple[str, ...] | None = None

    def compose(self) -> tuple[Static, ...]:
        """The words."""
        return (self._text,)

    def show(self, talk: Talk) -> None:
        """Show what was said at the question in front."""
        said = self._scene.heard(talk)
        shown = (talk.question.id, *said)
        if shown == self._shown:
            return
        self._shown = shown
        if said:
            parts = [Hanging("» ", Content(words)) for words in said]
            self._text.update(Stacked(parts, between=0))
            self.call_after_refresh(self.scroll_end, animate=False)
        else:
            self._text.update(Content.styled(_invitation(talk), "$text-muted"))


def _invitation(talk: Talk) -> str:
    if talk.question.audience != "residents":
        return FOR_YOURSELF
    return INVITATION if is_alone(talk) else INVITATION_OF_TWO

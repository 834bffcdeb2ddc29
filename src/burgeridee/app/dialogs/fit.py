"""Whether something is sensible now: what comes out of a check, why, and what would change it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical, VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from burgeridee.app.dialogs.advice import AdviceDialog
from burgeridee.app.dialogs.sheet import Keep, TalkSheet
from burgeridee.app.door import TogetherDoor
from burgeridee.app.widgets.fit_words import because_told, outcome_told
from burgeridee.app.widgets.hints import Hint
from burgeridee.core.co_creation import co_creation, fit_would_change
from burgeridee.core.conversation import Conversation, FitOutcome
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.linked import linked


class FitDialog(TalkSheet):
    """What the answers of a check say, together with those of the talk that it builds on."""

    HEAD = "Is het nu zinvol?"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("v", "go_on", "Verder")]
    DEFAULT_CSS = """
    FitDialog {
        #page { height: 1fr; }
        #columns, #outcome, #reasons { height: auto; width: 100%; }
        #outcome { padding: 0 1 1 0; }
        #reasons { padding: 0 1 0 0; }
    }
    FitDialog.-wide {
        #columns { layout: horizontal; }
        #outcome { width: 46; padding: 0 3 0 0; }
        #reasons { width: 1fr; padding: 0 0 0 3; border-left: vkey $primary 40%; }
    }
    """

    @dataclass
    class FormWanted(TogetherDoor):
        """What the outcome leads to is wanted, for the same initiative."""

        model: str
        initiative: str

    def __init__(self, talk: Talk, archive: Archive) -> None:
        super().__init__(talk, archive.now)
        self._linked = linked(archive, talk, archive.place_of(talk.intake))
        self._models = archive.library.conversations

    def body(self) -> Iterable[Widget]:
        """One page; where there is room in two columns."""
        yield VerticalScroll(
            Container(
                Vertical(
                    Static("", id="problem", markup=False),
                    Static("", id="told", markup=False),
                    id="outcome",
                ),
                Vertical(Static("", id="because", markup=False), id="reasons"),
                id="columns",
            ),
            id="page",
        )

    def hints(self) -> Sequence[Hint]:
        """How to read, and what it leads to."""
        model = self._next
        on = (Hint("v", f"naar '{model.title}'", "go_on"),) if model else ()
        return (*on, Hint("Esc", "terug", "close"))

    def show(self) -> None:
        """Show what follows from the answers."""
        fit, talk = self._talk.conversation.fit, self._talk
        found = co_creation(talk, self._linked.talk)
        if fit is None or found is None:
            return
        problem = self.query_one("#problem", Static)
        problem.update(self._linked.problem)
        problem.display = bool(self._linked.problem)
        self.query_one("#told", Static).update(outcome_told(found, fit))
        changes = fit_would_change(talk, self._linked.talk)
        self.query_one("#because", Static).update(because_told(found, changes, fit))

    def action_go_on(self) -> None:
        """Go on with what the outcome leads to."""
        model = self._next
        if model is not None:
            self.post_message(self.FormWanted(model.id, self._talk.intake.links.initiative))
            self.dismiss(None)

    @property
    def _next(self) -> Conversation | None:
        found = co_creation(self._talk, self._linked.talk)
        if found is None or found.is_empty or not isinstance(found.outcome, FitOutcome):
            return None
        return self._models.get(found.outcome.leads_to)


def advising(talk: Talk, archive: Archive, keep: Keep) -> TalkSheet:
    """What F5 opens: the advice on the role of the municipality; of a check, what comes out."""
    if talk.conversation.fit is not None:
        return FitDialog(talk, archive)
    return AdviceDialog(talk, archive.now, keep)

"""Two people filled in something else: both answers side by side, and one chooses. Or later."""

from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from burgeridee.app.dialogs.sheet import TalkSheet
from burgeridee.app.widgets.compared import one_compared
from burgeridee.app.widgets.hanging import Stacked
from burgeridee.app.widgets.hints import Hint
from burgeridee.core.compare import Difference
from burgeridee.core.undecided import Choice, Open, decided, undecided

TOLD = "Er is niets kwijt. Kies wat er moet staan, nu of later. Ctrl+Z neemt een keuze terug."
DONE = "Er is niets meer te kiezen."
HERE, THERE = "nu staat er", "een ander vulde in"
NO_BOTH = "Bij deze vraag kan maar één antwoord staan. Kies een van de twee."


class DecideDialog(TalkSheet):
    """Every place where two answers wait for a choice. Escape leaves all as it is."""

    HEAD = "Twee antwoorden"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("l", "decide('ours')", "Laten staan", show=False),
        Binding("a", "decide('theirs')", "Het andere", show=False),
        Binding("b", "decide('both')", "Allebei", show=False),
    ]
    DEFAULT_CSS = """
    DecideDialog {
        #told { height: auto; margin-bottom: 1; color: $text-muted; }
        OptionList { height: 1fr; }
    }
    """

    def body(self) -> Iterable[Widget]:
        """What it is about, and the list."""
        yield Static(TOLD, id="told", markup=False)
        yield OptionList(markup=False)

    def hints(self) -> Sequence[Hint]:
        """What one can choose."""
        back = Hint("Esc", "later", "close")
        if not undecided(self._talk):
            return (Hint("Esc", "terug", "close"),)
        both = (Hint("b", "allebei", "decide('both')"),)
        chosen = self._chosen
        return (
            Hint("l", "laten staan", "decide('ours')"),
            Hint("a", "het andere", "decide('theirs')"),
            *(both if chosen is None or chosen.both else ()),
            back,
        )

    def show(self) -> None:
        """Show what is still open; the place in the list stays."""
        found = undecided(self._talk)
        listed = self.query_one(OptionList)
        at = listed.highlighted or 0
        listed.set_options(_options(found))
        listed.highlighted = min(at, len(found) - 1) if found else None
        self.query_one("#told", Static).update(TOLD if found else DONE)

    def action_decide(self, choice: Choice) -> None:
        """Choose for the one under the cursor."""
        chosen = self._chosen
        if chosen is None:
            return
        if choice == "both" and not chosen.both:
            self.notify(NO_BOTH, severity="warning")
            return
        self._become(decided(self._talk, chosen, choice, self._now()))

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Show the keys for the one under the cursor."""
        event.stop()
        self._tell_keys()

    @property
    def _chosen(self) -> Open | None:
        at = self.query_one(OptionList).highlighted
        found = undecided(self._talk)
        return found[at] if at is not None and at < len(found) else None


def _options(found: Sequence[Open]) -> Iterator[Option]:
    for one in found:
        sides = Difference(one.part, one.label, one.ours, one.theirs)
        told = one_compared(sides, HERE, THERE, has_cursor=True)
        yield Option(Stacked((told, Content(" ")), between=0))

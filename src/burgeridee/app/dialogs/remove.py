"""The two steps of removing: what goes and the number to type; and then what became of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.containers import Horizontal, VerticalScroll
from textual.widget import Widget
from textual.widgets import Input, Static

from burgeridee.app.dialogs.box import Box
from burgeridee.app.terminal.line_input import LineInput
from burgeridee.app.widgets.choice_list import ChoiceList
from burgeridee.app.widgets.hints import Hint
from burgeridee.app.widgets.removal_words import WHY, going_groups, key_of, told_after
from burgeridee.core.removal import GROUNDS, Ground, records_in_words
from burgeridee.files.removal import Going, Went

NONE_CHOSEN = "Er is niets gekozen. Kies iets, of ga terug met Esc."


@dataclass(frozen=True)
class Order:
    """What somebody wants to be removed, why, and by whom where that was typed."""

    going: tuple[Going, ...]
    ground: Ground
    by: str = ""


class RemoveDialog(Box[Order]):
    """Shows what goes, file by file, and asks for the number of it. Nothing happens before."""

    HEAD: ClassVar[str] = "Verwijderen: kijk eerst wat er weggaat"
    DEFAULT_CSS = """
    RemoveDialog {
        #box { max-width: 100; max-height: 40; }
        ChoiceList { background: $surface; border: none; }
        .row { height: 3; }
        .row Static { width: auto; max-width: 50; padding: 1 1 0 0; }
        LineInput { width: 1fr; }
        #number LineInput { width: 12; }
        #soft { height: auto; min-height: 1; color: $text-muted; }
        #soft.-wrong { color: $text-error; }
    }
    """

    def __init__(
        self,
        going: Sequence[Going],
        offered: Sequence[Going],
        chosen: Iterable[str],
        ground: Ground,
    ) -> None:
        super().__init__()
        self._going = tuple(going)
        self._offered = tuple(offered)
        self._chosen = {key_of(one.kept) for one in going} | set(chosen)
        self._ground = ground

    def body(self) -> Iterable[Widget]:
        """What goes and what else there is; the number, and a name for the proof."""
        yield ChoiceList("going")
        with Horizontal(id="number", classes="row"):
            yield Static("", id="ask", markup=False)
            yield LineInput(name="number", select_on_focus=False)
        with Horizontal(id="by", classes="row"):
            yield Static("Door wie, voor in het bewijs (mag leeg):", markup=False)
            yield LineInput(name="by", select_on_focus=False)
        yield Static("", id="soft", markup=False)

    def hints(self) -> Sequence[Hint]:
        """Choosing, and the last step."""
        return (
            Hint("spatie", "wel of niet", "pick"),
            Hint("Tab", "naar het aantal", "to_number"),
            Hint("Enter bij het aantal", "verwijderen", "remove"),
        )

    def on_mount(self) -> None:
        """Show what goes, and say that more belongs to it: in a low window that is below."""
        self._show()
        if self._offered:
            told = records_in_words(len(self._offered))
            self.query_one("#soft", Static).update(f"Hier hoort nog {told} bij: zie de lijst.")

    @property
    def _wanted(self) -> tuple[Going, ...]:
        every = (*self._going, *self._offered)
        return tuple(one for one in every if key_of(one.kept) in self._chosen)

    def _show(self) -> None:
        shown = going_groups(self._going, self._offered, self._chosen, self._ground)
        self.query_one(ChoiceList).show(tuple(shown))
        count = len(self._wanted)
        told = f"Typ {count} om {records_in_words(count)} voorgoed te verwijderen:"
        self.query_one("#ask", Static).update(told if count else NONE_CHOSEN)

    @on(ChoiceList.Picked)
    def _pick(self, event: ChoiceList.Picked) -> None:
        event.stop()
        name = event.line.removeprefix(f"{WHY}:")
        ground = next((one for one in GROUNDS if one == name), None)
        if ground is not None:
            self._ground = ground
        elif event.line in {key_of(one.kept) for one in (*self._going, *self._offered)}:
            self._chosen ^= {event.line}
        self._show()

    def action_pick(self) -> None:
        """Choose the line under the cursor, or leave it out."""
        self.query_one(ChoiceList).action_select()

    def action_to_number(self) -> None:
        """Go to where the number is typed."""
        self.query_one("#number LineInput").focus()

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_remove()

    def action_remove(self) -> None:
        """Remove, where the number that was typed is that of what was chosen."""
        wanted, typed = self._wanted, self.query_one("#number LineInput", LineInput).value.strip()
        if not wanted:
            self._say(NONE_CHOSEN)
        elif typed != str(len(wanted)):
            self._say(f"Typ {len(wanted)}: dan weet ik zeker dat je dit wilt. Esc gaat terug.")
            self.action_to_number()
        else:
            by = self.query_one("#by LineInput", LineInput).value.strip()
            self.dismiss(Order(wanted, self._ground, by))

    def _say(self, words: str) -> None:
        soft = self.query_one("#soft", Static)
        soft.update(f"! {words}")
        soft.add_class("-wrong")


class WentDialog(Box[None]):
    """What became of a removal: what went, what would not, the proof, and what is out of reach."""

    HEAD: ClassVar[str] = "Verwijderen"
    DEFAULT_CSS = """
    WentDialog {
        #box { height: auto; max-height: 100%; }
        VerticalScroll { height: auto; max-height: 100vh; }
        VerticalScroll Static { height: auto; }
    }
    """

    def __init__(self, went: Went) -> None:
        super().__init__()
        self._went = went

    def body(self) -> Iterable[Widget]:
        """A page that scrolls."""
        with VerticalScroll():
            for line in told_after(self._went):
                yield Static(line, markup=False)

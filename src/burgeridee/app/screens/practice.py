"""Oefenen: choose a case or none, or go on with an earlier practice talk."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static

from burgeridee.app.dialogs.seat import SeatDialog, Seating
from burgeridee.app.door import Door
from burgeridee.app.keyed import KeyedScreen, bindings_of
from burgeridee.app.widgets import practice_words as words
from burgeridee.app.widgets.choice_list import ChoiceList
from burgeridee.app.widgets.keys import KeyBar
from burgeridee.app.widgets.paper_press import PaperPress, Sheet
from burgeridee.app.widgets.practice_keys import PRACTICE_KEYS, PRACTICE_TOLD
from burgeridee.app.widgets.practice_words import Earlier
from burgeridee.app.widgets.talk_forms import NewTalk
from burgeridee.app.widgets.watermark import Watermark
from burgeridee.core.cases import Case
from burgeridee.core.conversation import Conversation
from burgeridee.report.card import card

NO_DEBRIEF = "Kies bij 'Eerdere oefeningen' een oefening met een casus."
NO_CARD = "Kies eerst een casus. Elke casus heeft een kaart."
MAKING = "Ik maak de kaart …"
CARDS = "oefenkaarten"
"""The folder of the copies in which cards come."""


@dataclass(frozen=True)
class Offer:
    """All that can be practised; `trouble` says which cases could not be read.

    `first` is a case to begin with at once, as a workshop asks for.
    """

    cases: Mapping[str, Case]
    conversations: Mapping[str, Conversation]
    earlier: Sequence[Earlier] = ()
    trouble: str = ""
    first: str = ""


class PracticeScreen(KeyedScreen):
    """The cases, with what each is about; nothing that is hidden in one is told here."""

    CSS_PATH = "practice.tcss"
    AUTO_FOCUS = "ChoiceList"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(PRACTICE_KEYS)
    KEYS = PRACTICE_KEYS
    MARKS: ClassVar[Mapping[str, str]] = {"○": "nog bezig", "●": "afgesloten"}
    TOLD = PRACTICE_TOLD

    @dataclass
    class CaseWanted(Door):
        """A case will be played, so."""

        case: Case
        seating: Seating

    @dataclass
    class OwnWanted(Door):
        """Practice without a case is wanted."""

        talk: NewTalk

    @dataclass
    class EarlierWanted(Door):
        """An earlier practice talk is wanted."""

        path: Path

    @dataclass
    class DebriefWanted(Door):
        """The debrief of an earlier practice talk is wanted."""

        path: Path

    class WorkshopWanted(Door):
        """A workshop is wanted."""

    class Left(Door):
        """The user goes back to Start."""

    def __init__(self, offer: Offer, press: PaperPress, now: Callable[[], datetime]) -> None:
        super().__init__(classes="-practice")
        self._offer = offer
        self._own = words.own_talks(offer.conversations.values())
        self._press = press
        self._now = now

    def compose(self) -> ComposeResult:
        """The head, the choices, what the chosen one is about, the keys."""
        with Horizontal(id="bar"):
            yield Watermark()
            yield Static("Oefenen", id="name", markup=False)
            yield Static("niets telt mee", id="told", markup=False)
        yield Static(self._offer.trouble, id="trouble", markup=False)
        with Container(id="body"):
            yield ChoiceList("choices")
            with VerticalScroll(id="side", can_focus=False):
                yield Static(id="about", markup=False)
        yield self._press
        yield KeyBar(PRACTICE_KEYS)

    def on_mount(self) -> None:
        """Show what there is."""
        self.query_one("#trouble").display = bool(self._offer.trouble)
        offer = self._offer
        self._choices.show(tuple(words.groups(offer.cases.values(), self._own, offer.earlier)))
        if offer.first in offer.cases:
            self._ask_who(offer.cases[offer.first])

    @property
    def _choices(self) -> ChoiceList:
        return self.query_one(ChoiceList)

    @property
    def _case(self) -> Case | None:
        kind, _, name = self._choices.line.partition(":")
        return self._offer.cases.get(name) if kind == "case" else None

    @property
    def _earlier(self) -> Earlier | None:
        kind, _, at = self._choices.line.partition(":")
        return self._offer.earlier[int(at)] if kind == "earlier" else None

    # ── Keys

    def action_choose(self) -> None:
        """Take what the cursor stands on."""
        self._choices.action_select()

    def action_debrief(self) -> None:
        """Open the debrief of the earlier practice talk under the cursor."""
        here = self._earlier
        if here is not None and here.has_case:
            self.post_message(self.DebriefWanted(here.path))
        else:
            self.notify(NO_DEBRIEF)

    def action_card(self) -> None:
        """Print the card of who plays the resident."""
        self._print_card(for_trainer=False)

    def action_trainer_card(self) -> None:
        """Print the card of the trainer."""
        self._print_card(for_trainer=True)

    def action_workshop(self) -> None:
        """Hold a workshop."""
        self.post_message(self.WorkshopWanted())

    def action_read(self, step: int) -> None:
        """Read on about what the cursor stands on, or back."""
        self.turn("#side", step)

    def action_back(self) -> None:
        """Go back to Start."""
        self.post_message(self.Left())

    def _print_card(self, *, for_trainer: bool) -> None:
        case = self._case
        if case is None:
            self.notify(NO_CARD)
            return
        model = self._offer.conversations[case.conversation]
        paper = card(case, model, made=self._now(), for_trainer=for_trainer)
        name = f"{case.id}-{'trainer' if for_trainer else 'bewoner'}"
        self.notify(MAKING)
        self._press.press(Sheet(paper, CARDS, name))

    # ── What is told from below

    @on(PaperPress.Pressed)
    def _printed(self, event: PaperPress.Pressed) -> None:
        event.stop()
        self.notify(event.said, severity="information" if event.is_well else "error", timeout=15)

    @on(OptionList.OptionHighlighted)
    def _tell(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        case, earlier = self._case, self._earlier
        about = Content(words.WITHOUT)
        if case is not None:
            about = words.about_case(case, self._offer.conversations[case.conversation])
        elif earlier is not None:
            about = words.about_earlier(earlier)
        self.query_one("#about", Static).update(about)
        self.query_one("#side").scroll_home(animate=False)

    @on(ChoiceList.Picked)
    def _pick(self, event: ChoiceList.Picked) -> None:
        event.stop()
        case, earlier = self._case, self._earlier
        if case is not None:
            self._ask_who(case)
        elif earlier is not None:
            self.post_message(self.EarlierWanted(earlier.path))
        else:
            at = int(event.line.partition(":")[2])
            self.post_message(self.OwnWanted(self._own[at]))

    def _ask_who(self, case: Case) -> None:
        def begin(seating: Seating | None) -> None:
            if seating is not None:
                self.post_message(self.CaseWanted(case, seating))

        model = self._offer.conversations[case.conversation]
        self.app.push_screen(SeatDialog(case, model), begin)

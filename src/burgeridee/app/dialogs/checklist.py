"""The checklist: before, during and after the talk, and lists of one's own.

Much of it ticks itself.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from burgeridee.app.dialogs.reason import ReasonDialog
from burgeridee.app.dialogs.sheet import Keep, TalkSheet
from burgeridee.app.widgets.hanging import Hanging
from burgeridee.app.widgets.hints import Hint
from burgeridee.core.checklist import CheckedItem, checklist
from burgeridee.core.conversation import Moment
from burgeridee.core.intake import Tick
from burgeridee.core.talk import Talk
from burgeridee.files.own_lists import OwnLists

PARTS: Mapping[Moment, str] = {
    "before": "Voor het gesprek",
    "during": "Tijdens het gesprek",
    "after": "Na het gesprek",
}
NO_LISTS = OwnLists()
MORE = "`burgeridee check` noemt alles."
Part = tuple[str, tuple[CheckedItem, ...]]
"""A part of the checklist: its name, and its items."""


class ChecklistDialog(TalkSheet):
    """All items of the checklist. The answers tick, and a hand goes over them."""

    HEAD = "Checklist"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "tick", "Aan- of uitvinken"),
        Binding("enter", "note", "Notitie", priority=True),
        Binding("tab", "part(1)", "Volgend deel", priority=True),
        Binding("shift+tab", "part(-1)", "Vorig deel", priority=True),
    ]
    DEFAULT_CSS = """
    ChecklistDialog OptionList { height: 1fr; }
    """

    def __init__(
        self,
        talk: Talk,
        now: Callable[[], datetime],
        keep: Keep | None = None,
        own: OwnLists = NO_LISTS,
    ) -> None:
        super().__init__(talk, now, keep)
        self._own = own
        self._notes: dict[str, str] = {}

    def body(self) -> Iterable[Widget]:
        """One list with three parts, and one for each list of one's own."""
        yield OptionList(markup=False)

    def hints(self) -> Sequence[Hint]:
        """The keys that matter here."""
        return (
            Hint("Spatie", "vinkje", "tick"),
            Hint("Enter", "notitie", "note"),
            Hint("Tab", "volgend deel", "part(1)"),
            Hint("Esc", "terug", "close"),
        )

    def on_mount(self) -> None:
        """Begin at the part of the talk where we are."""
        super().on_mount()
        for mistake in self._own.mistakes[:1]:
            self.notify(f"{mistake.sentence} {MORE}", severity="warning", timeout=20)
        here = self._talk.phase.moment
        first = (checked for checked in self._items if checked.item.moment == here)
        self._go_to(next(first, None) or next(iter(self._items), None))

    def show(self) -> None:
        """Show every item as it stands now; the place in the list stays."""
        listed = self.query_one(OptionList)
        at = listed.highlighted
        listed.set_options(_options(self._parts))
        listed.highlighted = at

    def action_tick(self) -> None:
        """Tick or un-tick by hand; a hand that says what the answers say lets go of the item."""
        checked = self._chosen
        if checked is None:
            return
        item, tick = checked.item.id, _next_tick(checked, self._now())
        if tick is None and checked.by_hand is not None and checked.by_hand.note:
            self._notes[item] = checked.by_hand.note
        self._become(self._talk.ticked(item, tick, self._now()))

    def action_note(self) -> None:
        """Ask for the note of a tick; an item that no hand ticked yet is ticked as it stands."""
        checked = self._chosen
        if checked is None:
            return
        item = checked.item.id
        before = checked.by_hand.note if checked.by_hand else ""
        dialog = ReasonDialog(
            "Wat wil je erbij schrijven?",
            checked.item.text,
            typed=self._notes.get(item, before),
            may_be_empty=True,
        )

        def take(note: str | None) -> None:
            if note is None:
                self._notes[item] = dialog.typed
                return
            self._notes.pop(item, None)
            self._write_note(checked, note)

        self.app.push_screen(dialog, take)

    def action_part(self, step: int) -> None:
        """Go to the first item of the next or the previous part."""
        checked, parts = self._chosen, self._parts
        if checked is not None:
            here = next(at for at, (_, items) in enumerate(parts) if checked in items)
            self._go_to(parts[(here + step) % len(parts)][1][0])

    @on(OptionList.OptionSelected)
    def _item_clicked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.action_tick()

    @property
    def _parts(self) -> tuple[Part, ...]:
        """The parts that hold something: those of the model, then each list of one's own."""
        ours = checklist(self._talk)
        named = [
            (title, tuple(checked for checked in ours if checked.item.moment == moment))
            for moment, title in PARTS.items()
        ]
        named += [(own.title, checklist(self._talk, own.items)) for own in self._own.lists]
        return tuple((title, items) for title, items in named if items)

    @property
    def _items(self) -> tuple[CheckedItem, ...]:
        return tuple(checked for _, items in self._parts for checked in items)

    @property
    def _chosen(self) -> CheckedItem | None:
        option = self.query_one(OptionList).highlighted_option
        wanted = option.id if option else None
        return next((checked for checked in self._items if checked.item.id == wanted), None)

    def _go_to(self, checked: CheckedItem | None) -> None:
        listed = self.query_one(OptionList)
        if checked is not None:
            listed.highlighted = listed.get_option_index(checked.item.id)
            listed.scroll_to_highlight(top=True)
            listed.scroll_relative(y=-1, animate=False)  # so that the name of the part is seen too

    def _write_note(self, checked: CheckedItem, note: str) -> None:
        if checked.by_hand is None and not note:
            return
        tick = Tick(ticked=checked.is_ticked, note=note, at=self._now())
        self._become(self._talk.ticked(checked.item.id, tick, self._now()))


def _next_tick(checked: CheckedItem, now: datetime) -> Tick | None:
    """What the next press of the space bar makes of an item; `None` lets go of it."""
    hand, ticks_itself = checked.by_hand, bool(checked.by_answers)
    if hand is None:
        return Tick(ticked=not ticks_itself, at=now)
    if checked.by_answers is None:
        keeps_its_note = hand.note or not hand.ticked
        return hand.with_(ticked=not hand.ticked, at=now) if keeps_its_note else None
    return hand.with_(ticked=ticks_itself, at=now) if hand.ticked != ticks_itself else None


def _options(parts: Sequence[Part]) -> Iterator[Option]:
    for number, (title, items) in enumerate(parts):
        yield Option(Content(f"\n{title}" if number else title), disabled=True)
        for checked in items:
            yield Option(_line(checked), id=checked.item.id)


def _line(checked: CheckedItem) -> Hanging:
    mark = "[x] " if checked.is_ticked else "[ ] "
    told = " · ".join(_told(checked))
    words = Content(checked.item.text)
    return Hanging(mark, Content.assemble(words, "\n", (told, "italic")) if told else words)


def _told(checked: CheckedItem) -> Iterator[str]:
    if checked.by_hand is not None:
        yield "met de hand" if checked.is_ticked else "met de hand uitgezet"
        if checked.by_hand.note:
            yield f'"{checked.by_hand.note}"'
    elif checked.by_answers:
        yield f"vanzelf, {' en '.join(checked.because)}"
    if checked.item.private:
        yield "alleen voor jou"

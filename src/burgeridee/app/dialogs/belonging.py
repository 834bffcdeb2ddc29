"""To which initiative a talk belongs: one of those that there are, a new one, or none."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from textual import on, work
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from burgeridee.app.dialogs.picking import PickingBox
from burgeridee.app.widgets.hints import Hint
from burgeridee.app.widgets.picker import Choice, Picker
from burgeridee.core.days import day_in_words
from burgeridee.core.initiative import name_of
from burgeridee.core.talk import Talk
from burgeridee.files.initiatives import Initiative, called, proper_name

HEAD = "Hoort bij welk initiatief?"
INVITATION = "Typ een naam, of kies"
READING = "Ik kijk welke initiatieven er zijn …"
NOTHING = "Typ de naam van het initiatief."
IN, NEW, OUT, NAME = "in:", "new:", "out", "name"
"""What is given back: one of these, with the id or the name behind it."""
HERE = "staat hier nu bij"


class BelongingDialog(PickingBox):
    """Finds an initiative while one types; what has no such name yet can be made."""

    DEFAULT_CSS = """
    BelongingDialog {
        #box { max-height: 20; }
        #about { height: auto; max-height: 2; margin-bottom: 1; color: $text-muted; }
    }
    """

    @dataclass
    class _Found(Message):
        known: tuple[Initiative, ...]

    def __init__(self, talk: Talk, read: Callable[[], tuple[Initiative, ...]]) -> None:
        super().__init__()
        self._talk = talk
        self._read_all = read
        self.known: tuple[Initiative, ...] = ()

    def body(self) -> Iterable[Widget]:
        """What it is about, the field and the list."""
        yield Static(READING, id="about", markup=False)
        yield Picker(self._fitting, INVITATION, NOTHING)

    def hints(self) -> Sequence[Hint]:
        """How to choose."""
        return (Hint("↑ ↓", "kiezen", "move(1)"), Hint("Enter", "die", "take"))

    def on_mount(self) -> None:
        """Say what is chosen, and look what there is to choose from."""
        self.query_one("#head", Static).update(HEAD)
        self._read()

    @work(thread=True, exclusive=True, description="reading the initiatives")
    def _read(self) -> None:
        self.post_message(self._Found(self._read_all()))

    @on(_Found)
    def _take_in(self, event: _Found) -> None:
        self.known = event.known
        self.query_one("#about", Static).update(name_of(self._talk))
        self.query_one(Picker).look_again()

    def _fitting(self, words: str) -> Sequence[Choice]:
        """What the typed letters fit; without letters all that can be done."""
        wanted = words.casefold().split()
        here = self._talk.intake.links.initiative
        ordered = sorted(self.known, key=lambda one: one.id != here)  # Enter alone changes nothing
        choices = [_choice(one, is_here=one.id == here) for one in ordered]
        fits = [
            choice
            for choice in choices
            if all(word in choice.words.plain.casefold() for word in wanted)
        ]
        new = proper_name(words or ("" if here else self._talk.title))
        if new and called(self.known, new) is None:
            made = Choice(f"{NEW}{new}", Content.assemble("Nieuw initiatief: ", (new, "bold")))
            fits = [*fits, made] if words else [made, *fits]
        return fits if words or not here else [*fits, *_of_the_one_here(self._name_here)]

    @property
    def _name_here(self) -> str:
        links = self._talk.intake.links
        found = (one.name for one in self.known if one.id == links.initiative)
        return next(found, links.initiative_name)


def _choice(one: Initiative, *, is_here: bool) -> Choice:
    count = len(one.records)
    told = [HERE] if is_here else []
    told.append("1 stuk" if count == 1 else f"{count} stukken")
    told += [f"sinds {day_in_words(one.since)}"] if one.since else []
    return Choice(f"{IN}{one.id}", Content.assemble((one.name, "bold"), f"  {', '.join(told)}"))


def _of_the_one_here(name: str) -> tuple[Choice, ...]:
    return (
        Choice(NAME, Content(f"Een andere naam voor '{name}'")),
        Choice(OUT, Content(f"Haal dit gesprek uit '{name}'")),
    )

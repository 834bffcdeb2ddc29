"""Other versions of a talk beside the talk itself: to make one of both, or to keep only one."""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Horizontal
from textual.content import Content
from textual.widgets import OptionList, Static

from burgeridee.app.dialogs.sure import SureDialog
from burgeridee.app.door import Door
from burgeridee.app.keyed import KeyedScreen, bindings_of
from burgeridee.app.widgets.choice_list import ChoiceList, Group, Line
from burgeridee.app.widgets.compared_side import ComparedSide
from burgeridee.app.widgets.keys import KeyBar
from burgeridee.app.widgets.other_version_keys import (
    OTHER_VERSION_KEYS,
    OTHER_VERSION_MARKS,
    OTHER_VERSION_TOLD,
)
from burgeridee.core.initiative import name_of
from burgeridee.core.version_words import (
    KEPT,
    MERGED_SURE,
    NOT_DONE,
    PUT_AWAY,
    PUT_AWAY_SURE,
    became_in_words,
    made_by,
)
from burgeridee.files.disk import DiskError
from burgeridee.files.other_versions import Became, Beside

NAMELESS = "Nog zonder naam"
HEAD = "Het gesprek, en de andere versie"
BROKEN = "Deze versie is niet te lezen. {}"
HOME_BROKEN = "Het gesprek zelf is niet te lezen. Met Enter komt deze versie op zijn plaats."


class OtherVersionsScreen(KeyedScreen):
    """The versions of one talk beside it. `look` reads them as they are at that moment."""

    CSS_PATH = "other_versions.tcss"
    AUTO_FOCUS = "ChoiceList"
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(OTHER_VERSION_KEYS)
    KEYS = OTHER_VERSION_KEYS
    MARKS = OTHER_VERSION_MARKS
    TOLD = OTHER_VERSION_TOLD

    class Left(Door):
        """The user goes back to Start."""

    def __init__(self, look: Callable[[], tuple[Beside, ...]]) -> None:
        super().__init__()
        self._look = look
        self._found: tuple[Beside, ...] = look()

    def compose(self) -> ComposeResult:
        """The head, the versions, what differs, the keys."""
        talk = self._found[0].home.talk
        title = (name_of(talk) or NAMELESS) if talk else self._found[0].home.id
        with Horizontal(id="bar"):
            yield Static("Andere versie", id="name", markup=False)
            yield Static(title, id="title", markup=False)
        with Container(id="body"):
            yield ChoiceList("versions")
            yield ComparedSide()
        yield KeyBar(OTHER_VERSION_KEYS)

    def on_mount(self) -> None:
        """Show what there is."""
        self._show()

    def _show(self) -> None:
        lines = tuple(_line(one) for one in self._found)
        self.query_one(ChoiceList).show((Group("Andere versies", lines),))
        self._compare()

    @property
    def _chosen(self) -> Beside | None:
        line = self.query_one(ChoiceList).line
        return next((one for one in self._found if one.other.path.name == line), None)

    @on(OptionList.OptionHighlighted)
    def _highlighted(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        self._compare()

    def _compare(self) -> None:
        chosen = self._chosen
        if chosen is None:
            return
        side = self.query_one(ComparedSide)
        if chosen.other.talk is None:
            side.say(BROKEN.format(chosen.other.problem))
        elif chosen.home.talk is None:
            side.say(HOME_BROKEN)
        else:
            side.show(HEAD, chosen.changed, "het gesprek", "de andere")

    # ── Keys

    def action_read(self, step: int) -> None:
        """Read on about what differs, or back."""
        self.turn("#side", step)

    def action_merge(self) -> None:
        """Make one of both."""
        self.query_one(ChoiceList).action_select()

    @on(ChoiceList.Picked)
    def _ask_to_merge(self, event: ChoiceList.Picked) -> None:
        event.stop()
        self._ask("Samenvoegen?", MERGED_SURE, "ja, samenvoegen", lambda one: one.merge())

    def action_put_away(self) -> None:
        """Keep the talk only."""

        def put_away(one: Beside) -> None:
            one.put_away()

        self._ask("Wegdoen?", f"{PUT_AWAY_SURE} {KEPT}", "ja, wegdoen", put_away)

    def _ask(self, head: str, told: str, yes: str, deed: Callable[[Beside], Became | None]) -> None:
        chosen = self._chosen
        if chosen is None:
            return

        def answered(sure: bool | None) -> None:
            if sure:
                self._finish(chosen, deed)

        self.app.push_screen(SureDialog(head, told, yes), answered)

    def _finish(self, chosen: Beside, deed: Callable[[Beside], Became | None]) -> None:
        try:
            became = deed(chosen)
        except DiskError as error:
            self.notify(str(error), title=NOT_DONE, severity="error", timeout=30)
        else:
            said = PUT_AWAY if became is None else became_in_words(became.taken, became.conflicts)
            self.notify(said, timeout=20)
        self._look_again()

    def _look_again(self) -> None:
        try:
            self._found = self._look()
        except DiskError:  # there is no other version any more
            self.post_message(self.Left())
            return
        self._show()

    def action_back(self) -> None:
        """Go back to Start."""
        self.post_message(self.Left())


def _line(one: Beside) -> Line:
    mark = "!" if one.other.talk is None else "○"
    count = len(one.changed)
    much = "1 ding is anders" if count == 1 else f"{count} dingen zijn anders"
    said = "niet te lezen" if one.other.talk is None else much
    words = Content.assemble((made_by(one.program), "bold"), f"\n{one.other.path.name}\n{said}")
    return Line(one.other.path.name, mark, words)

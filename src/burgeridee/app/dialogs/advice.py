"""The role advice: which role fits now, why, what would change it, and how people see it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from typing import ClassVar, Literal

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from burgeridee.app.dialogs.reason import ReasonDialog
from burgeridee.app.dialogs.sheet import Keep, TalkSheet
from burgeridee.app.widgets.hints import Hint
from burgeridee.app.widgets.role_choice import RoleChoice
from burgeridee.app.widgets.role_words import (
    certainty,
    lane_text,
    leading,
    role_label,
    role_text,
    stairs,
    weighed,
)
from burgeridee.core.advice import RoleAdvice, role_advice
from burgeridee.core.conversation import Advice
from burgeridee.core.lanes import lanes
from burgeridee.core.talk import Talk
from burgeridee.core.what_if import would_change

Who = Literal["official", "residents"]
_NO_ADVICE = "Bij dit gesprek hoort geen advies over de rol."
_ANOTHER_WAY = (
    "Hier past geen advies over de rol: de antwoorden wijzen op een andere weg. "
    "Verandert dat, dan komt het advies vanzelf terug."
)
_ASK_ON = "Vraag eerst verder over het idee en wat er nodig is. Dan komt het advies vanzelf."
_NOTHING_TURNS = "Geen kleine verandering geeft een andere rol."
_WHY_ELSE = "Waarom kijken jullie er anders naar dan het advies?"


class AdviceDialog(TalkSheet):
    """What the answers say of the role of the municipality, beside how people see it."""

    HEAD = "Rol van de gemeente"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("r", "reason", "Reden")]
    DEFAULT_CSS = """
    AdviceDialog {
        #page { height: 1fr; }
        #columns, #advice, #reasons, .choice { height: auto; }
        #columns { padding: 0 1 0 0; }
        #advice, #reasons { width: 100%; }
        #reasons { padding: 1 0 0 0; }
        #views { layout: horizontal; height: auto; }
        .choice { width: 1fr; }
        .choice Static { text-style: bold; }
        RoleChoice { width: 100%; background: $surface; }
        #why-else { height: auto; padding: 0 0 1 0; }
    }
    AdviceDialog.-wide {
        #columns { layout: horizontal; }
        #advice { width: 62; padding: 0 3 0 0; }
        #reasons { width: 1fr; padding: 0 0 0 3; border-left: vkey $primary 40%; }
    }
    """

    def __init__(self, talk: Talk, now: Callable[[], datetime], keep: Keep | None = None) -> None:
        super().__init__(talk, now, keep)
        self._draft = talk.intake.role.reason

    def body(self) -> Iterable[Widget]:
        """One page; where there is room in two columns."""
        advice = self._talk.conversation.advice
        left = [Static("", id="stairs", markup=False)]
        views = [] if advice is None else [_views(advice), Static("", id="why-else", markup=False)]
        yield VerticalScroll(
            Container(
                Vertical(*left, *views, id="advice"),
                Vertical(Static("", id="because", markup=False), id="reasons"),
                id="columns",
            ),
            id="page",
        )

    def hints(self) -> Sequence[Hint]:
        """The keys that matter here."""
        move = (Hint("↑↓", "lezen", "read"), Hint("Tab", "eigen kijk", "views"))
        choose = (Hint("Enter", "kiezen", "choose"),)
        reason = (Hint("r", "reden", "reason"),) if self._differs else ()
        return (*(move + choose if self._has_views else ()), *reason, Hint("Esc", "terug", "close"))

    def show(self) -> None:
        """Show what follows from the talk as it stands now."""
        advice, found = self._talk.conversation.advice, role_advice(self._talk)
        left = _nothing(advice) if advice is None or found is None else _advised(advice, found)
        self.query_one("#stairs", Static).update(_pages(left))
        self.query_one("#because", Static).update(_pages(self._reasons(advice, found)))
        if advice is not None:
            self._show_views()

    def action_read(self) -> None:
        """Go to the page."""
        self.query_one("#page").focus()

    def action_views(self) -> None:
        """Go to the choices."""
        self.query(RoleChoice).first().focus()

    def action_choose(self) -> None:
        """Choose the role that is pointed at."""
        if isinstance(self.focused, RoleChoice):
            self.focused.action_select()

    def action_reason(self) -> None:
        """Ask why people see it otherwise than the advice."""
        if not self._differs:
            return
        dialog = ReasonDialog(_WHY_ELSE, typed=self._draft, may_be_empty=True)

        def take(reason: str | None) -> None:
            self._draft = dialog.typed
            if reason is not None and reason != self._talk.intake.role.reason:
                role = self._talk.intake.role.with_(reason=reason)
                self._become(self._talk.with_role(role, self._now()))

        self.app.push_screen(dialog, take)

    @on(RoleChoice.Chosen)
    def _role_chosen(self, event: RoleChoice.Chosen) -> None:
        event.stop()
        role = self._talk.intake.role.with_(**{event.choice.id or "": event.role})
        self._become(self._talk.with_role(role, self._now()))

    @property
    def _has_views(self) -> bool:
        return bool(self.query(RoleChoice)) and self.query_one("#views").display

    @property
    def _differs(self) -> bool:
        """Whether somebody sees another role than the advice gives."""
        found = role_advice(self._talk)
        if found is None or found.is_empty:
            return False
        role = self._talk.intake.role
        return any(view not in ("", found.main) for view in (role.official, role.residents))

    def _show_views(self) -> None:
        role, rules_out = self._talk.intake.role, role_advice(self._talk) is None
        self.query_one("#views").display = not rules_out
        self.query_one("#official", RoleChoice).show(role.official)
        self.query_one("#residents", RoleChoice).show(role.residents)
        told = self.query_one("#why-else", Static)
        told.display = self._differs or bool(role.reason)
        told.update(_why_else(role.reason))

    def _reasons(self, advice: Advice | None, found: RoleAdvice | None) -> Iterator[Content]:
        if advice is not None and found is not None and not found.is_empty:
            yield _heading("Dit woog het zwaarst")
            yield from weighed(found)
            yield _heading("Wat het advies verandert")
            yield from _changes(self._talk, advice)
        open_lanes = lanes(self._talk)
        if open_lanes:
            yield _heading("De weg" if len(open_lanes) == 1 else "De wegen")
            yield from (lane_text(opened) for opened in open_lanes)
        if advice is not None:
            yield Content(advice.note)
            yield Content.styled(advice.origin, "$text-muted")


def _views(advice: Advice) -> Container:
    return Container(
        Vertical(
            Static("Hoe zie jij het zelf?", markup=False),
            RoleChoice(advice, "official"),
            classes="choice",
        ),
        Vertical(
            Static("Hoe zien de bewoners het?", markup=False),
            RoleChoice(advice, "residents"),
            classes="choice",
        ),
        id="views",
    )


def _pages(parts: Iterable[Content]) -> Content:
    return Content("\n\n").join([part for part in parts if part]) + "\n"


def _heading(words: str) -> Content:
    return Content.styled(words, "bold $primary")


def _nothing(advice: Advice | None) -> Iterator[Content]:
    yield Content(_NO_ADVICE if advice is None else _ANOTHER_WAY)


def _advised(advice: Advice, found: RoleAdvice) -> Iterator[Content]:
    yield Content.styled(certainty(advice, found), "bold")
    yield stairs(advice, found)
    if found.is_empty:
        yield Content(_ASK_ON)
    for role in leading(found):
        yield role_text(advice.texts[role])
    for side in found.sides:
        label = role_label(advice, side.role)
        yield Content.assemble((f"Erbij: {label}. ", "bold"), side.text)


def _changes(talk: Talk, advice: Advice) -> Iterator[Content]:
    found = would_change(talk)
    for change in found:
        then = role_label(advice, change.then)
        words = f"{change.words[:1].upper()}{change.words[1:]}, dan past "
        yield Content.assemble(words, (then, "bold"), " het best.")
    if not found:
        yield Content(_NOTHING_TURNS)


def _why_else(reason: str) -> Content:
    if reason:
        return Content.assemble(("Reden: ", "bold"), reason)
    return Content("Dat is anders dan het advies, en dat mag. Met r schrijf je op waarom.")

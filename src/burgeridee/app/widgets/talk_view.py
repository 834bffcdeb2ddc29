"""All that shows a talk: the question in the middle, and what stands around it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from burgeridee.app.widgets.flags import FlagList
from burgeridee.app.widgets.heard import HeardLines
from burgeridee.app.widgets.keys import Key, KeyBar
from burgeridee.app.widgets.phases import PhaseList
from burgeridee.app.widgets.question import QuestionCard
from burgeridee.app.widgets.question_help import QuestionHelp
from burgeridee.app.widgets.status import StatusLine
from burgeridee.app.widgets.talk_bar import TalkBar
from burgeridee.app.widgets.talk_keys import ASK_KEY, DECIDE_KEY, TALK_KEYS
from burgeridee.core.flags import flags
from burgeridee.core.scene import Scene
from burgeridee.core.talk import Talk
from burgeridee.core.undecided import undecided

WIDE = 110
"""From so many columns phases and flags stand beside the question."""
ASIDE = "Even een aantekening voor mezelf"


class TalkView(Vertical):
    """Shows a talk it is given. `for_guests` hides all that is not for residents.

    `more` are keys that only some talks have. With a `scene` a practice case is played, and what
    its people say stands under the question.
    """

    DEFAULT_CSS = """
    TalkView {
        height: 100%; width: 100%; background: $background; overflow: hidden;
        #middle { height: 1fr; }
        #question { width: 1fr; height: 1fr; padding: 1 2 0 2; }
        #aside {
            display: none; width: 100%; height: 1fr;
            content-align: center middle; text-align: center; text-style: bold;
        }
        StatusLine { margin-bottom: 1; }
        PhaseList, FlagList { display: none; }
        &.-phases PhaseList, &.-flags FlagList { display: block; }
        &.-aside #aside { display: block; }
        &.-aside QuestionCard { display: none; }
        &.-guests #eyebrow, &.-guests #why { visibility: hidden; }
        &.-guests #note, &.-guests QuestionHelp { visibility: hidden; }
        &.-guests RemarkLine, &.-guests HeardLines { visibility: hidden; }
        &.-practice {
            border-left: outer $accent; border-right: outer $accent;
            KeyBar { background: $block-cursor-blurred-background; }
            TalkBar #title { max-width: 22%; }
            QuestionCard { max-height: 26; }
        }
    }
    """

    def __init__(
        self,
        now: Callable[[], datetime],
        scene: Scene | None = None,
        keys: tuple[Key, ...] = TALK_KEYS,
    ) -> None:
        super().__init__()
        self._now = now
        self._bar = TalkBar(scene.case.title) if scene else TalkBar()
        self._heard = HeardLines(scene) if scene else None
        self._every_key = (*((ASK_KEY,) if scene else ()), *keys)
        self._for_guests = False
        self._open = 0
        self.others = ""
        """Who else has this talk open, in words."""
        self.is_saving = False
        """Whether a save is being done that takes long."""

    def compose(self) -> ComposeResult:
        """Bar, middle, status, keys."""
        yield self._bar
        with Horizontal(id="middle"):
            yield PhaseList()
            with Vertical(id="question"):
                yield QuestionCard(self._now)
                yield Static(ASIDE, id="aside", markup=False)
                if self._heard is not None:
                    yield self._heard
            yield FlagList()
        yield StatusLine()
        yield KeyBar(self.keys)

    @property
    def card(self) -> QuestionCard:
        """The question in the middle."""
        return self.query_one(QuestionCard)

    @property
    def keys(self) -> tuple[Key, ...]:
        """The keys that do something now."""
        if not self._for_guests:
            return (*((DECIDE_KEY,) if self._open else ()), *self._every_key)
        return tuple(_for_guests(key) for key in self._every_key if key.for_guests)

    @property
    def for_guests(self) -> bool:
        """Whether only what residents may see is shown."""
        return self._for_guests

    def turn(self, *, to_guests: bool) -> None:
        """Turn the screen to the residents, or back; the next `show` shows it."""
        self._for_guests = to_guests
        self.set_class(to_guests, "-guests")
        self.query_one(KeyBar).show(self.keys)

    def show(self, talk: Talk, saved_at: datetime | None, problem: str) -> None:
        """Show this talk, when it was saved last, and what stands in the way of saving."""
        guests = self._for_guests
        found = () if guests else flags(talk)
        self.set_class(bool(talk.intake.practice), "-practice")
        if self._heard is not None:
            self._heard.show(talk)
        self.set_class(guests and talk.question.audience != "residents", "-aside")
        self.query_one(TalkBar).show(talk, for_guests=guests)
        self.query_one(PhaseList).show(talk, for_guests=guests)
        self.query_one(FlagList).show(found)
        self._show_open(0 if guests else len(undecided(talk)))
        more = () if guests else self._more
        status = self.query_one(StatusLine)
        status.show(saved_at, problem, found, more, is_saving=self.is_saving)
        self.card.show(talk)

    def _show_open(self, count: int) -> None:
        """Have the key to choose at hand, as long as there is something to choose."""
        was, self._open = self._open, count
        if bool(was) != bool(count):
            self.query_one(KeyBar).show(self.keys)

    @property
    def _more(self) -> tuple[str, ...]:
        """What others did: that the talk is open elsewhere, and where a choice is open."""
        many = f"{self._open} keer twee antwoorden: Ctrl+K" if self._open else ""
        return tuple(word for word in (self.others, many) if word)

    def to_control(self) -> None:
        """Bring the focus to the control of the question, once that stands."""
        self.call_after_refresh(self.card.focus_control)

    def next_side(self) -> None:
        """In a narrow window: phases, then flags, then nothing beside the question.

        Where both stand there already, the focus goes to the phases, or back.
        """
        phases = self.query_one(PhaseList)
        if self.size.width >= WIDE:
            self.to_control() if phases.has_focus_within else phases.take_focus()
            return
        shows_phases, shows_flags = self.has_class("-phases"), self.has_class("-flags")
        self.set_class(not shows_phases and not shows_flags, "-phases")
        self.set_class(shows_phases, "-flags")
        if self.has_class("-phases"):
            phases.take_focus()
        else:
            self.to_control()

    def close_opened(self) -> bool:
        """Close what a key opened last: a side, the note, the help; whether there was anything."""
        phases, card = self.query_one(PhaseList), self.card
        if self.has_class("-phases") or self.has_class("-flags") or phases.has_focus_within:
            self.remove_class("-phases", "-flags")
            self.to_control()
        elif card.query_one("#note").has_focus_within:
            card.toggle_note()
        elif card.query_one(QuestionHelp).display and not card.has_class("-huge"):
            card.toggle_probes()
        else:
            return False
        return True


def _for_guests(key: Key) -> Key:
    """A key as it reads while residents look along: there F6 is the way out."""
    if key.action != "guests":
        return key
    return replace(key, label="Meekijken uit: weer alles zien", hint="meekijken uit", rank=2)

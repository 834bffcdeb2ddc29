"""One talk in plain lines: ask, take the answer, save, go on."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime

from burgeridee.core.closed import closed_in_words, may_become
from burgeridee.core.initiative import follows
from burgeridee.core.intake import Value, lines_of
from burgeridee.core.lines import remarks_on
from burgeridee.core.questions import (
    ListQuestion,
    LongTextQuestion,
    MultiQuestion,
    in_words,
    typed_in,
)
from burgeridee.core.scene import Scene
from burgeridee.core.talk import Talk
from burgeridee.core.text import one_line
from burgeridee.core.wording.advice import cautions
from burgeridee.files.agreed_before import agreed_before
from burgeridee.files.archive import Archive
from burgeridee.files.interrupted import OpenTalk, settled
from burgeridee.files.keeper import Keeper
from burgeridee.files.library import Library
from burgeridee.plain import words
from burgeridee.plain.earlier import earlier_lines
from burgeridee.plain.reading import NotUnderstoodError, line_from, value_from

END = "."
"""Alone on a line it ends a long text or a list."""
READ_ONLY = "Dit gesprek kun je alleen lezen. Er is niets veranderd."
_CLOSED = "{} Er is niets veranderd. Wil je iets veranderen? Typ :heropen met de reden erachter."
REMOVED = "Typ :opnieuw om het als nieuw gesprek te bewaren, of :loslaten."
LAST = "Dit was de laatste vraag. Typ :klaar om af te ronden."
LAST_OF_CHECK = "Dit was de laatste vraag. Typ :rol en je leest wat eruit komt."
SLOW = "Bewaren duurt even. Ga gerust verder."
GUESTS_LOOK = "Bewoners kijken mee. Met :meekijken zie je weer alles."


def refusal(talk: Talk, *, read_only: bool = False) -> str:
    """Why nothing can be changed in a talk, and what to do."""
    return READ_ONLY if read_only else _CLOSED.format(closed_in_words(talk.conversation))


@dataclass
class Chosen:
    """Which paper was asked for last, in which format, and which parts of papers are left out."""

    paper: str = "residents"
    form: str = "pdf"
    left_out: dict[str, frozenset[str]] = field(default_factory=dict)


Command = Callable[["Talking", str], None]


@dataclass
class Talking:
    """A talk in plain lines: `lines` come in, `say` puts a line out, `now` is the clock."""

    talk: Talk
    archive: Archive
    library: Library
    lines: Iterator[str]
    say: Callable[[str], None]
    now: Callable[[], datetime]
    read_only: bool = False
    for_guests: bool = False
    is_left: bool = False
    is_stopped: bool = False
    is_unsaved: bool = False
    is_erased: bool = False
    """Whether the talk was removed elsewhere: then one does not leave before a choice."""
    chosen: Chosen = field(default_factory=Chosen)
    scene: Scene | None = None
    """The practice case that is played."""
    _is_new: bool = False
    """Whether a talk that follows another was not opened yet: it begins with what was agreed."""
    _typed: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Mark the talk as open, so that it is known when the program suddenly ends."""
        settled(self.archive.places, self.talk.intake.id)
        self._is_new = not self.talk.intake.revision and follows(self.talk)
        self._mark = OpenTalk(self.archive.places)
        saved_at = self.talk.intake.changed if self.talk.intake.revision else None
        self.keeper = Keeper(self.archive, self.now, saved_at, read_only=self.read_only)
        self.keeper.take_up(self.talk)
        self.is_unsaved = self.keeper.is_unsaved

    def tell(self, lines: Iterable[str]) -> None:
        """Put several lines out."""
        for line in lines:
            self.say(line)

    def ask(self) -> None:
        """Put the question in front of us."""
        self._typed.clear()
        self._tell_where()
        if self._is_new and not self.for_guests:
            today = self.now().date()
            self.tell(earlier_lines(agreed_before(self.archive, self.talk), today))
        self._is_new = False
        self.tell(words.question_lines(self.talk, for_guests=self.for_guests))

    def take(self, line: str) -> None:
        """Take one typed line as an answer, or a part of one."""
        question = self.talk.question
        if self.for_guests and question.audience != "residents":
            self._keep_from_guests(line)
        elif not line.strip() and not isinstance(question, LongTextQuestion):
            self.move(1)
        elif isinstance(question, LongTextQuestion):
            self._take_text(line)
        elif isinstance(question, ListQuestion):
            self._take_line(question, line)
        else:
            self._take_value(line)

    def _keep_from_guests(self, line: str) -> None:
        if line.strip():
            self.say(GUESTS_LOOK)
        else:
            self.move(1)

    def become(self, talk: Talk) -> bool:
        """Take on a changed talk, and keep it on disk; whether it may change so."""
        if self.read_only or not may_become(self.talk, talk):
            self._typed.clear()
            self.say(refusal(self.talk, read_only=self.read_only))
            return False
        if talk is not self.talk:
            self.talk = talk
            self.save()
        return True

    def save(self) -> None:
        """Keep the talk; what goes wrong is said, and tried again at the next change."""
        self.take_on(self.keeper.save(self.talk))

    def take_on(self, talk: Talk) -> None:
        """Take on the talk as its keeper gave it back, and say how that went."""
        keeper, self.talk = self.keeper, talk
        self.is_unsaved, self.is_erased = keeper.is_unsaved, bool(keeper.erased)
        if keeper.problem:
            how = f" {REMOVED}" if self.is_erased else ""
            self.say(f"Niet bewaard: {keeper.problem}{how}")
            return
        if keeper.is_saving:
            self.say(SLOW)
        self._tell_where()
        if keeper.news:
            self.say(keeper.news)

    def move(self, steps: int) -> None:
        """Go so many questions further or back, and ask; at the end it says so."""
        last = steps > 0 and self.talk.position == len(self.talk.route) - 1
        self.go_to(self.talk.moved(steps))
        if last:
            self.say(LAST if self.talk.conversation.fit is None else LAST_OF_CHECK)

    def go_to(self, talk: Talk) -> None:
        """Go to the question where this talk stands, and ask it."""
        self.talk = talk
        self.ask()

    def leave(self) -> None:
        """Leave the talk; where it stands is kept, so that it goes on there."""
        self.is_left = True
        if (self.talk.intake.revision or self.is_unsaved) and not self.read_only:
            self.keeper.is_unsaved = True  # where one was, too
            self.take_on(self.keeper.save_at_last(self.talk))
            self.is_left = not self.is_erased
        if self.is_left:
            self._mark.left()

    def is_kept_since(self, before: Talk) -> bool:
        """Whether all is safe now that the program ends by a fault; what is new is saved again."""
        with suppress(Exception):  # the save may be what is at fault
            self.keeper.is_unsaved |= self.talk is not before
            self.talk = self.keeper.save_at_last(self.talk)
            return self.keeper.is_safe
        return False

    def _tell_where(self) -> None:
        if not self.read_only:
            self._mark.stands_at(self.talk.intake, self.talk.question.id, self.now())

    def listed(self, lines: Iterable[object]) -> None:
        """Keep these lines as the answer to the list in front of us."""
        kept = tuple(line for line in lines if isinstance(line, dict))
        now = self.now()
        self.become(self.talk.answered(kept, now) if kept else self.talk.cleared(now))
        question = self.talk.question
        if isinstance(question, ListQuestion):
            self.tell(words.list_lines(question, self._value))

    def caution(self, text: str, *, is_answer: bool = False) -> None:
        """Say what does not belong in what was just typed; not while residents look along."""
        model = self.talk.conversation
        is_contact = is_answer and model.is_contact(self.talk.question)
        if not self.for_guests:
            self.tell(cautions(text, model.contact_label, is_contact=is_contact))

    @property
    def _value(self) -> Value | None:
        answer = self.talk.answer_to(self.talk.question)
        return answer.value if answer else None

    def _take_text(self, line: str) -> None:
        if line.strip() == END:
            self.move(1)
            return
        self._typed.append(line)
        text = "\n".join(self._typed)
        if text.strip() and self.become(self.talk.answered(text, self.now(), typing=True)):
            self.caution(line, is_answer=True)

    def _take_line(self, question: ListQuestion, line: str) -> None:
        if line.strip() == END:
            self.move(1)
            return
        try:
            added = line_from(question, line, self.now().date())
        except NotUnderstoodError as error:
            self.say(str(error))
            return
        kept = (*lines_of(self._value), added)
        if self.become(self.talk.answered(kept, self.now())):
            self.say(f"Regel {len(kept)} staat erbij.")
            self.tell(remarks_on(question, kept))
            self.caution(typed_in(question, (added,)), is_answer=True)

    def _take_value(self, line: str) -> None:
        question = self.talk.question
        try:
            value = value_from(question, one_line(line), self.now().date())
        except NotUnderstoodError as error:
            self.say(str(error))
            return
        if not self.become(self.talk.answered(value, self.now())):
            return
        if isinstance(question, MultiQuestion) or question.kind in {"date", "single", "ynu"}:
            self.say(f"Genoteerd: {in_words(question, value)}.")
        self.caution(typed_in(question, value), is_answer=True)
        self.move(1)

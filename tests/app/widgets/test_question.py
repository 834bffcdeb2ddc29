from collections.abc import Callable, Sequence
from datetime import date

import pytest
from tests.app.rest import until
from tests.app.widgets.bench import FILLED, HOSTILE, SIZES, resize, words_of
from tests.conftest import NOON
from textual import on
from textual.app import App, ComposeResult
from textual.widgets import Input, Static, TextArea

from burgeridee.app.widgets.controls.control import Control
from burgeridee.app.widgets.controls.rows import Row
from burgeridee.app.widgets.question import HUGE, LOW, QuestionCard
from burgeridee.app.widgets.question_help import QuestionHelp
from burgeridee.core.conversation import Conversation, Phase, Uses
from burgeridee.core.intake import Answer
from burgeridee.core.talk import Talk

SHAPES = ((20, 5), (21, 40), (200, 60))
HINT = "Geen namen van anderen"
QUESTIONS = tuple(
    question.model_copy(
        update={
            "why": f"Waarom {HOSTILE}",
            "probes": ("Vraag door [b]", "En nog eens"),
            "audience": "residents" if at % 2 else "official",
            "private": question.id == "c",
        }
    )
    for at, (question, _value) in enumerate(FILLED)
)
PHASE = Phase(
    id="p",
    title="P",
    minutes=5,
    moment="during",
    say=(f"Zeg {HOSTILE}",),
    do_not_say=("Zeg dit niet",),
    questions=QUESTIONS,
)
MODEL = Conversation(id="m", version="1", title="M", note_hint=HINT, phases=(PHASE,))
Change = Callable[[Talk], Talk]


class Desk(App[None]):
    """What a talk screen does with the card, and no more."""

    def __init__(self, question_id: str = "t") -> None:
        super().__init__()
        self.talk = Talk.start(MODEL, "20260311-aaaaaa", NOON).moved_to(question_id)
        self.told: list[QuestionCard.Answered | QuestionCard.Cleared] = []
        self.wanted_next = 0

    @property
    def card(self) -> QuestionCard:
        """The card under test."""
        return self.query_one(QuestionCard)

    @property
    def answer(self) -> Answer | None:
        """What the talk holds on the question in front of us."""
        return self.talk.answer_to(self.talk.question)

    def compose(self) -> ComposeResult:
        """The card."""
        yield QuestionCard(lambda: NOON)

    def on_mount(self) -> None:
        """Show where we are."""
        self.become(self.talk)

    def become(self, talk: Talk) -> None:
        """Take on another talk."""
        self.talk = talk
        self.card.show(talk)

    @on(QuestionCard.Answered)
    def _take(self, event: QuestionCard.Answered) -> None:
        self.told.append(event)
        if event.question_id == self.talk.question.id:
            self.become(self.talk.answered(event.value, NOON, typing=event.typing))

    @on(QuestionCard.Cleared)
    def _clear(self, event: QuestionCard.Cleared) -> None:
        self.told.append(event)
        if event.question_id == self.talk.question.id:
            self.become(self.talk.cleared(NOON, typing=event.typing))

    @on(QuestionCard.NoteTyped)
    def _note(self, event: QuestionCard.NoteTyped) -> None:
        self.become(self.talk.with_note(event.text, NOON, typing=True))

    @on(QuestionCard.Next)
    def _next(self) -> None:
        self.wanted_next += 1


async def test_the_card_shows_a_question_with_its_number_and_for_whom_it_is() -> None:
    app = Desk("l")
    async with app.run_test() as pilot:
        await pilot.pause()
        assert words_of(app.card).startswith(f"1.2   hardop vragen\nL?\nWaarom {HOSTILE}")
        app.become(app.talk.moved_to("s"))
        await pilot.pause()
        assert words_of(app.card).startswith("1.3   voor jezelf: noteren\nS?")
        app.become(app.talk.moved_to("c"))
        await pilot.pause()
        assert "alleen voor jou" in words_of(app.card)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda talk: talk.put_off(NOON), "◐ Straks: je komt hier nog op terug"),
        (lambda talk: talk.passed_over(NOON), "– Niet besproken"),
        (lambda talk: talk.ruled_out(NOON), "× Niet van toepassing"),
    ],
)
async def test_the_card_says_how_a_question_stands(change: Change, words: str) -> None:
    app = Desk()
    async with app.run_test():
        app.become(change(app.talk))
        assert words in words_of(app.card)


async def test_an_answer_goes_up_and_comes_back_without_a_jump() -> None:
    app = Desk("l")
    async with app.run_test() as pilot:
        await pilot.press(*"een tuin", "home", "x")
        app.card.flush()
        await pilot.pause()
        assert app.answer is not None
        assert app.answer.value == "xeen tuin"
        assert app.query(TextArea)[0].cursor_location == (0, 1)
        assert app.told[0].typing
        await pilot.press("y")
        app.become(app.talk)
        assert app.query(TextArea)[0].text == "xyeen tuin"


async def test_undo_changes_what_the_control_shows() -> None:
    app = Desk("s")
    async with app.run_test() as pilot:
        await pilot.press("1", "2")
        app.become(app.talk.undone(NOON))
        await pilot.pause()
        assert "1 ●" in words_of(app.card)
        app.become(app.talk.undone(NOON))
        assert "●" not in words_of(app.card)
        assert len(app.told) == 2


async def test_emptying_clears() -> None:
    app = Desk("s")
    async with app.run_test() as pilot:
        await pilot.press("1", "space")
        assert isinstance(app.told[-1], QuestionCard.Cleared)
        assert app.answer is None


async def test_enter_in_one_line_asks_for_the_next_question() -> None:
    app = Desk("t")
    async with app.run_test() as pilot:
        await pilot.press(*"tuin", "enter")
        assert app.answer is not None
        assert (app.answer.value, app.wanted_next) == ("tuin", 1)


async def test_what_was_typed_is_there_for_who_cannot_wait() -> None:
    app = Desk("l")
    async with app.run_test() as pilot:
        await pilot.press(*"tuin")
        [answered] = app.card.unsaved()
        assert isinstance(answered, QuestionCard.Answered)
        assert (answered.value, answered.question_id) == ("tuin", "l")
        app.become(app.talk.answered("tuin", NOON))
        assert app.card.unsaved() == ()


async def test_who_moves_without_asking_gets_the_answer_with_its_question() -> None:
    app = Desk("l")
    async with app.run_test() as pilot:
        await pilot.press(*"tuin")
        app.become(app.talk.moved(1))
        await pilot.pause()
        [answered] = app.told
        assert answered.question_id == "l"
        assert app.answer is None


async def test_a_day_that_could_not_be_read_waits_for_who_comes_back() -> None:
    app = Desk("d")
    async with app.run_test() as pilot:
        await pilot.press(*"ooit")
        app.become(app.talk.moved_to("s"))
        await pilot.pause()
        app.become(app.talk.moved_to("d"))
        await pilot.pause()
        assert app.query_one(Input).value == "ooit"
        await pilot.press("ctrl+u", *"morgen", "enter")
        assert app.answer is not None
        assert app.answer.value == date(2026, 3, 12)


async def test_an_answer_that_does_not_count_is_shown_afresh() -> None:
    app = Desk("s")
    async with app.run_test() as pilot:
        app.query_one(Control).patience = 60
        before = app.talk
        await pilot.press("2")
        app.talk = before
        app.card.show(before, afresh=True)
        await pilot.pause()
        assert "●" not in words_of(app.card)


async def test_the_note_opens_is_typed_and_folds_when_empty() -> None:
    app = Desk("s")
    async with app.run_test() as pilot:
        note = app.query_one(TextArea)
        assert not note.is_on_screen
        app.card.toggle_note()
        await until(pilot, lambda: note.has_focus)
        assert note.placeholder == HINT
        app.card.toggle_note()
        await until(pilot, lambda: not note.has_focus)
        assert not note.is_on_screen
        app.card.toggle_note()
        await until(pilot, lambda: note.has_focus)
        await pilot.press(*"Let op")
        app.card.flush()
        await pilot.pause()
        assert app.answer is not None
        assert (app.answer.note, app.answer.state) == ("Let op", "parked")
        app.card.toggle_note()
        await until(pilot, lambda: not note.has_focus)
        assert note.is_on_screen
        assert not app.told


async def test_a_note_that_is_there_stands_open() -> None:
    app = Desk("s")
    async with app.run_test() as pilot:
        app.become(app.talk.with_note("Let op", NOON).moved(1))
        await pilot.pause()
        app.become(app.talk.moved_to("s"))
        await pilot.pause()
        assert app.query_one(TextArea).is_on_screen
        assert app.query_one(TextArea).text == "Let op"


async def test_the_help_unfolds_and_folds_and_stands_open_where_there_is_room() -> None:
    app = Desk("y")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        help_ = app.query_one(QuestionHelp)
        assert not help_.display
        app.card.toggle_probes()
        await pilot.pause()
        assert (
            f"Doorvragen\n- Vraag door [b]\n- En nog eens\nZeg bijvoorbeeld\n- Zeg {HOSTILE}"
            in (words_of(help_))
        )
        app.card.toggle_probes()
        assert not help_.display
    app = Desk("y")
    async with app.run_test(size=(200, 60)) as pilot:
        await pilot.pause()
        assert app.query_one(QuestionHelp).display
        app.card.toggle_probes()
        assert not app.query_one(QuestionHelp).display


async def test_the_question_stays_in_sight_while_the_options_scroll() -> None:
    app = Desk("m")
    async with app.run_test(size=(40, 16)) as pilot:
        await pilot.press("end")
        await pilot.pause()
        assert app.screen.region.contains_region(app.query(Row).last().region)
        ask = app.query_one("#ask")
        assert app.screen.region.contains_region(ask.region)


# Every kind of control alone, in all sizes: test_controls.py. Here every kind in each shape of the
# card (low, tall, huge), and the widest kind of all in all sizes.
WINDOWS = [
    *[pytest.param(question.id, SHAPES, id=question.id) for question in QUESTIONS],
    pytest.param("w", SIZES, id="all sizes"),
]


@pytest.mark.parametrize(("question_id", "sizes"), WINDOWS)
async def test_a_card_fits_every_window(question_id: str, sizes: Sequence[tuple[int, int]]) -> None:
    app = Desk(question_id)
    async with app.run_test(size=sizes[0]) as pilot:
        app.card.toggle_note()
        app.card.toggle_probes()
        for size in sizes:
            await resize(pilot, *size)
            assert 0 < app.card.query_one("#ask").region.right <= size[0]
            assert app.card.has_class("-huge") == (size[0] >= HUGE)
            assert app.card.has_class("-low") == (size[1] < LOW)


async def test_undo_takes_letters_back_first() -> None:
    app = Desk("l")
    async with app.run_test() as pilot:
        await pilot.press(*"tuin")
        assert app.card.undo_text()
        assert not app.card.undo_text()
        app.become(app.talk.moved_to("s"))
        await pilot.pause()
        assert not app.card.undo_text()


PHONE = "Dit lijkt op een telefoonnummer. Schrijf het alleen bij"


@pytest.mark.parametrize("question_id", ["t", "l"])
async def test_what_does_not_belong_in_an_answer_is_said_below_it(question_id: str) -> None:
    app = Desk(question_id)
    async with app.run_test() as pilot:
        await pilot.press(*"bel 06-12345678")
        app.card.flush()
        await pilot.pause()
        assert "Dit lijkt op een telefoonnummer." in words_of(app.card)
        assert app.answer is not None
        assert app.answer.value == "bel 06-12345678"
        app.become(app.talk.answered("een tuin", NOON))
        assert "Dit lijkt op" not in words_of(app.card)


async def test_what_does_not_belong_in_a_line_or_a_note_is_said_too() -> None:
    app = Desk("g")
    async with app.run_test() as pilot:
        app.become(app.talk.answered(({"id": "a1", "tekst": "jan@tuin.nl"},), NOON))
        await pilot.pause()
        assert "Dit lijkt op een mailadres." in words_of(app.card)
        app.become(app.talk.cleared(NOON).with_note("Zij heeft kanker", NOON))
        await pilot.pause()
        assert "'kanker' gaat over gezondheid." in words_of(app.card)
        app.become(app.talk.moved_to("s"))
        await pilot.pause()
        assert "gezondheid" not in words_of(app.card)


async def test_the_contact_question_takes_a_number_but_its_note_does_not() -> None:
    app = Desk("t")
    app.talk = Talk.start(
        MODEL.model_copy(update={"uses": Uses(contact_person="t")}), "20260311-aaaaaa", NOON
    )
    async with app.run_test() as pilot:
        app.become(app.talk.answered("Jan, 06-12345678", NOON))
        await pilot.pause()
        assert "Dit lijkt op" not in words_of(app.card)
        app.become(app.talk.with_note("06-12345678", NOON))
        await pilot.pause()
        assert f"{PHONE} 'T'." in words_of(app.card)


async def test_an_answer_that_was_taken_over_asks_whether_it_still_holds() -> None:
    over = Answer(state="answered", value="De tuin", carried="20260311-k7m2qd")
    app = Desk()
    app.talk = Talk.resume(MODEL, app.talk.intake.with_answer("t", over))
    async with app.run_test() as pilot:
        carried = app.card.query_one("#carried", Static)
        assert carried.display
        assert str(carried.content) == (
            "Overgenomen uit het gesprek van 11 maart 2026. Klopt dit nog?"
        )
        await pilot.press("!")
        app.card.flush()
        await until(pilot, lambda: not carried.display)
        assert app.answer is not None
        assert (app.answer.value, app.answer.carried) == ("De tuin!", "")

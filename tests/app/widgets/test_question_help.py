from tests.app.widgets.bench import HOSTILE, TEXT, words_of
from textual.app import App, ComposeResult

from burgeridee.app.widgets.question_help import QuestionHelp
from burgeridee.core.conversation import Phase


class Help(App[None]):
    """Only the help."""

    def compose(self) -> ComposeResult:
        """The help."""
        yield QuestionHelp()


def phase(say: tuple[str, ...] = (), do_not_say: tuple[str, ...] = ()) -> Phase:
    """A phase in which one may say this."""
    return Phase(
        id="p",
        title="P",
        minutes=1,
        moment="during",
        say=say,
        do_not_say=do_not_say,
        questions=(TEXT,),
    )


async def test_each_list_has_its_head_and_an_empty_one_is_left_out() -> None:
    app = Help()
    async with app.run_test() as pilot:
        help_ = app.query_one(QuestionHelp)
        help_.show(TEXT, phase(say=(HOSTILE,)))
        await pilot.pause()
        assert words_of(help_) == f"Zeg bijvoorbeeld\n- {HOSTILE}"
        assert help_.has_something
        help_.show(TEXT, phase())
        await pilot.pause()
        assert words_of(help_) == ""
        assert not help_.has_something


async def test_the_lists_stand_in_one_order() -> None:
    app = Help()
    async with app.run_test() as pilot:
        help_ = app.query_one(QuestionHelp)
        help_.show(TEXT.model_copy(update={"probes": ("Hoe?",)}), phase(("Ja",), ("Nee", "Nooit")))
        await pilot.pause()
        assert words_of(help_).splitlines() == [
            "Doorvragen",
            "- Hoe?",
            "Zeg bijvoorbeeld",
            "- Ja",
            "Zeg liever niet",
            "- Nee",
            "- Nooit",
        ]


async def test_folded_away_it_costs_nothing_and_unfolded_it_has_all() -> None:
    app = Help()
    async with app.run_test() as pilot:
        help_ = app.query_one(QuestionHelp)
        help_.unfold(is_open=False)
        help_.show(TEXT, phase(say=("Ja",)))
        await pilot.pause()
        assert not help_.display
        assert not help_.children
        help_.unfold(is_open=True)
        await pilot.pause()
        assert help_.display
        assert words_of(help_) == "Zeg bijvoorbeeld\n- Ja"

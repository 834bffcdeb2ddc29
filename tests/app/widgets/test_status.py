from datetime import datetime

from tests.app.staging import HOSTILE, empty
from tests.content.reading import case
from textual.app import App, ComposeResult

from burgeridee.app.widgets.status import NOTHING_YET, SAVING, StatusLine, counted
from burgeridee.core.flags import Flag, flags


class OneLine(App[None]):
    """An app with only the status."""

    def compose(self) -> ComposeResult:
        yield StatusLine()


async def shown(
    saved: datetime | None, problem: str, found: tuple[Flag, ...], *, is_saving: bool = False
) -> str:
    app = OneLine()
    async with app.run_test(size=(80, 24)) as pilot:
        line = app.query_one(StatusLine)
        line.show(saved, problem, found, is_saving=is_saving)
        await pilot.pause()
        assert str(line.visual) == line.words
        return line.words


async def test_saved_and_how_many_flags(noon: datetime) -> None:
    found = flags(case("bloemenstrook-eerste"))
    assert await shown(noon, "", found) == "Bewaard 12:00 · 6 om op te letten · 17 gaan goed"


async def test_before_the_first_answer_it_promises(noon: datetime) -> None:
    assert await shown(None, "", ()) == NOTHING_YET
    assert await shown(noon, "", ()) == "Bewaard 12:00"


async def test_what_keeps_us_from_saving_is_told_in_words(noon: datetime) -> None:
    words = await shown(noon, f"De schijf is vol: {HOSTILE}.", ())
    assert words == f"! De schijf is vol: {HOSTILE}. Ik blijf het proberen."


async def test_a_save_that_takes_long_is_not_called_saved(noon: datetime) -> None:
    assert await shown(noon, "", (), is_saving=True) == SAVING
    assert (await shown(noon, "De map is weg.", (), is_saving=True)).startswith("! De map is weg.")


def test_nothing_is_counted_in_an_empty_talk() -> None:
    assert counted(flags(empty())) == ()

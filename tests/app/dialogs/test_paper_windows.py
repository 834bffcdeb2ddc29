from collections.abc import Callable
from functools import partial

from tests.app.staging import empty, noon
from textual.app import App
from textual.widgets import Input

from burgeridee.app.dialogs.line_editor import LineEditor
from burgeridee.app.dialogs.paper_windows import Windows
from burgeridee.core.intake import LetterDraft, Limit
from burgeridee.core.talk import Talk
from burgeridee.report.papers import paper_named


async def typed(window_of: Callable[[], LineEditor], *keys: str) -> list[str]:
    """What stands in the fields after these keys; then the window is closed."""
    app: App[None] = App()
    async with app.run_test(size=(80, 24)) as pilot:
        window = window_of()  # made here, for a field with words in it needs a running app
        app.push_screen(window)
        await pilot.pause()
        await pilot.press(*keys)
        stands = [field.value for field in window.query(Input)]
        await pilot.press("escape")
        await pilot.pause()
    return stands


async def test_all_that_is_typed_in_one_window_is_one_change() -> None:
    changes: list[Talk] = []
    windows = Windows(changes.append, noon)
    blank = Limit(kind="finding-out")
    await typed(lambda: windows.of_limit(empty(), None, blank), *"hek", "tab", "tab", *"geld")
    assert changes[-1].intake.limits == (Limit(kind="finding-out", what="hek", why="geld"),)
    assert len(changes[-1].past) == 1


async def test_a_limit_is_changed_in_its_place() -> None:
    changes: list[Talk] = []
    windows = Windows(changes.append, noon)
    two = (Limit(what="een"), Limit(what="twee"))
    talk = Talk.resume(empty().conversation, empty().intake.with_(limits=two))
    stands = await typed(lambda: windows.of_limit(talk, 1, Limit()), "end", "!")
    assert stands[0] == "twee!"
    assert [limit.what for limit in changes[-1].intake.limits] == ["een", "twee!"]


async def test_a_letter_begins_in_its_first_empty_place_or_where_asked() -> None:
    paper = paper_named("no-answer-yet")
    assert paper
    draft = LetterDraft(to="Bos")
    talk = Talk.resume(empty().conversation, empty().intake.with_(letter=draft))
    changes: list[Talk] = []
    windows = Windows(changes.append, noon)
    for first, at in (("", "reason"), ("to", "to"), ("reason", "reason")):
        await typed(partial(windows.of_letter, talk, paper, first), "end", "!")
        before = getattr(draft, at)
        assert getattr(changes[-1].intake.letter, at) == f"{before}!"


async def test_what_is_no_day_yet_waits_for_who_comes_back() -> None:
    paper = paper_named("receipt")
    assert paper
    windows = Windows(lambda _: None, noon)
    await typed(partial(windows.of_letter, empty(), paper, "day"), *"ooit")
    assert "ooit" in await typed(partial(windows.of_letter, empty(), paper, "day"))

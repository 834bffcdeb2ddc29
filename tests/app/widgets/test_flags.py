from dataclasses import replace

from tests.app.staging import HOSTILE, empty
from tests.content.reading import case
from textual.app import App, ComposeResult
from textual.widgets import Static

from burgeridee.app.widgets.flags import CALM, FlagList, in_short
from burgeridee.core.flags import flags, gravest, success_factors
from burgeridee.core.intake import Judgement


class OneList(App[None]):
    """An app with only the flags."""

    def __init__(self) -> None:
        super().__init__()
        self.wanted = 0

    def compose(self) -> ComposeResult:
        yield FlagList()

    def on_flag_list_wanted(self) -> None:
        self.wanted += 1


def test_an_empty_talk_is_calm() -> None:
    shown = in_short(flags(empty())).plain
    assert CALM in shown
    assert "gaat goed" not in shown


def test_at_most_five_the_gravest_first_each_with_word_title_and_reason() -> None:
    found = flags(case("bloemenstrook-eerste"))
    shown = in_short(found).plain
    places = [shown.index(flag.rule.title) for flag in gravest(found)]
    assert places == sorted(places)
    assert shown.count("! ") == 5
    for flag in gravest(found):
        assert flag.because[0] in shown
    words = [line[2:] for line in shown.splitlines() if line.startswith("! ")]
    assert words == ["nu doen", "nu doen", "hierna doen", "hierna doen", "hierna doen"]


def test_what_goes_well_is_counted_and_the_weightiest_named() -> None:
    found = flags(case("bloemenstrook-eerste"))
    factors = success_factors(case("bloemenstrook-eerste"))
    shown = in_short(found).plain
    assert f"Dat gaat goed ({len(factors)})" in shown
    assert shown.count("\n+ ") == 3
    assert f"en nog {len(factors) - 3}" in shown


def test_what_was_set_aside_says_so() -> None:
    [first, *_] = gravest(flags(case("bloemenstrook-eerste")))
    aside = replace(first, judgement=Judgement(judged="does-not-apply", reason="x"))
    shown = in_short([aside]).plain
    assert "! vervalt hier" in shown
    assert "nu doen" not in shown


def test_an_answer_in_a_reason_is_no_markup() -> None:
    [first, *_] = gravest(flags(case("bloemenstrook-eerste")))
    assert HOSTILE in in_short([replace(first, because=(HOSTILE,))]).plain


async def test_a_click_wants_the_whole_story() -> None:
    app = OneList()
    async with app.run_test(size=(80, 24)) as pilot:
        app.query_one(FlagList).show(flags(case("bloemenstrook-eerste")))
        await pilot.pause()
        await pilot.click(Static, offset=(3, 3))
        await pilot.pause()
        assert not app.query_one(FlagList).has_focus
    assert app.wanted == 1

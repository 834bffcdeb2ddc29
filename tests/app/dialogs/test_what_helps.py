"""What helps with pitfalls: each exercise and card once, with what it helps with."""

from tests.app.staging import Stage, lines
from tests.content.reading import case

from burgeridee.app.dialogs.what_helps import what_helps
from burgeridee.core.conversation import Card, Rule
from burgeridee.core.flags import flags
from burgeridee.core.helping import Help
from burgeridee.core.intake import Judgement
from burgeridee.core.talk import Talk

CARD = Card(id="luister", title="[b]Luister[/]", text="")
TALK = case("schoolstraat-eerste")
FOUND = flags(TALK)
PITFALLS = [flag.rule.id for flag in FOUND if flag.rule.sign == "pitfall"]


def card_for_two(rule: Rule) -> Help:
    """The card helps with the first two pitfalls."""
    return Help(card=CARD) if rule.id in PITFALLS[:2] else Help()


async def test_one_card_against_two_pitfalls_stands_there_once() -> None:
    dialog = what_helps(FOUND, card_for_two)
    assert dialog is not None
    app = Stage(dialog)
    async with app.run_test() as pilot:
        await pilot.pause()
        titles = "; ".join(flag.rule.title for flag in FOUND if flag.rule.id in PITFALLS[:2])
        assert lines(dialog) == [f"[b]Luister[/]  kaart\nbij: {titles}"]
        await pilot.press("enter")
    assert app.given == ["card:luister"]


def test_where_nothing_helps_there_is_no_dialog() -> None:
    assert what_helps(FOUND, lambda _: Help()) is None


def test_a_pitfall_that_was_set_aside_needs_no_help() -> None:
    aside = Judgement(judged="does-not-apply", reason="geregeld")
    judged = dict.fromkeys(PITFALLS, aside)
    talk = Talk.resume(TALK.conversation, TALK.intake.with_(flags=judged))
    assert what_helps(flags(talk), lambda _: Help(card=CARD)) is None

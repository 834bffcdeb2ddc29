from collections.abc import Callable
from datetime import date, timedelta

import pytest
from tests.conftest import NOON
from tests.core.making import KLEIN, at, intake, only, question, said, talk_of

from burgeridee.core.closed import reopened
from burgeridee.core.intake import Answer, Intake, Judgement, RoleView, Tick
from burgeridee.core.talk import Talk

LATER = NOON + timedelta(minutes=5)
DAY = date(2026, 3, 21)
Step = Callable[[Talk], Talk]


def fresh() -> Talk:
    return Talk.start(KLEIN, "proef", NOON)


def bare(record: Intake) -> Intake:
    """An intake without what undo leaves alone."""
    return record.with_(revision=0, parent="", minutes={}, lines_given={}, changed=None)


# Starting and going on


def test_a_new_talk_stands_at_the_first_question_and_nothing_was_said() -> None:
    talk = Talk.start(KLEIN, "proef", NOON, practice="hangplek")
    record = talk.intake
    assert (talk.question.id, record.answers, record.practice) == ("naam", {}, "hangplek")
    assert (record.created, record.changed, record.status) == (NOON, NOON, "open")
    assert (record.model.id, record.model.version) == ("klein", "1")


def test_a_talk_goes_on_where_it_was_and_its_lines_get_ids() -> None:
    record = intake({"groepen": said(("buren", "school"))}, at_question="zin")
    talk = Talk.resume(KLEIN, record)
    assert talk.question.id == "zin"
    assert talk.intake.answers["groepen"].value == (
        {"id": "a1", "tekst": "buren"},
        {"id": "a2", "tekst": "school"},
    )


def test_going_on_keeps_what_the_model_does_not_know() -> None:
    record = intake({"weg": said(("x",)), "groepen": said("buren"), "hulp": said(("geld",))})
    assert Talk.resume(KLEIN, record).intake == record


def test_blank_lines_are_no_answer_after_going_on_either() -> None:
    talk = Talk.resume(KLEIN, intake({"groepen": said(("", " "))}))
    assert talk.heard == {"groepen": None}


# Where we are


@pytest.mark.parametrize(
    ("stands", "in_front"),
    [
        ("zin", "zin"),
        ("zorg", "hulp"),
        ("gevoel", "gevoel"),
        ("weg", "naam"),
        ("", "naam"),
    ],
    ids=["on the route", "off the route: the next one", "the last", "unknown", "nowhere"],
)
def test_the_question_in_front_of_us_is_the_nearest_on_the_route(
    stands: str, in_front: str
) -> None:
    talk = talk_of({"duur": "eens"}, at_question=stands)
    assert talk.question.id == in_front
    assert talk.phase.id == KLEIN.phase_of[in_front].id
    assert talk.route[talk.position] == talk.question


def test_past_the_last_question_of_the_short_form_the_last_one_stands_in_front() -> None:
    assert talk_of({}, at_question="gevoel", form="short").question.id == "steun"


@pytest.mark.parametrize(
    ("start", "steps", "end"),
    [("naam", 1, "dag"), ("naam", -1, "naam"), ("dag", 99, "gevoel"), ("duur", 1, "hulp")],
    ids=["one on", "not before the first", "not past the last", "over what is off the route"],
)
def test_moving_follows_the_route(start: str, steps: int, end: str) -> None:
    assert at(start, talk_of({"duur": "eens"})).moved(steps).question.id == end


def test_moving_writes_nothing() -> None:
    before = talk_of({"naam": "tuin", "duur": "eens"})
    after = before.moved(3).moved(-1).moved_to("zin").moved_to("weg")
    assert after.intake.with_(at_question="") == before.intake
    assert after.past == before.past
    assert after.heard == before.heard


def test_going_back_and_changing_an_answer_keeps_the_later_ones() -> None:
    talk = at("duur", talk_of({"duur": "even", "zorg": "wij", "zin": 4}))
    changed = talk.answered("eens", NOON)
    assert changed.heard == {"duur": "eens", "zin": 4}
    assert changed.answered("altijd", NOON).heard["zorg"] == "wij"


def test_progress_counts_answers_on_the_route() -> None:
    talk = talk_of({"duur": "eens", "zorg": "wij", "zin": 9, "naam": " "})
    assert talk.progress == (1, len(KLEIN.questions) - 1)


def test_what_is_open_and_what_was_put_off() -> None:
    answers = {
        "naam": said("x"),
        "dag": said(None, "skipped"),
        "verhaal": said("half", "parked"),
        "zin": said(None, "not-applicable"),
        "duur": said("eens"),
        "hulp": said(None, "parked"),
        "acties": said(()),
        "zorg": said(None, "parked"),
    }
    talk = Talk.resume(KLEIN, intake(answers))
    assert [q.id for q in talk.open_questions] == ["dag", "verhaal", "acties", "bericht"]
    assert [q.id for q in talk.parked] == ["verhaal", "hulp"]


@pytest.mark.parametrize(
    ("answers", "title"),
    [
        ({"naam": said(" De tuin \n van ons"), "verhaal": said("x")}, "De tuin"),
        ({"naam": said(" "), "verhaal": said("\n Een tuin.\nMet bloemen")}, "Een tuin."),
        ({"naam": said("De tuin", "parked"), "verhaal": said("Een tuin")}, "Een tuin"),
        ({"naam": said(3)}, ""),
        ({}, ""),
    ],
    ids=["its name", "how it begins", "a name that was put off", "no text", "nothing"],
)
def test_what_a_talk_is_called(answers: dict[str, Answer], title: str) -> None:
    assert Talk.resume(KLEIN, intake(answers)).title == title


# Changing


def test_an_answer_is_written_with_its_question_and_in_words() -> None:
    answer = at("duur").answered("even", LATER).intake.answers["duur"]
    assert (answer.state, answer.value, answer.in_words) == ("answered", "even", "Een tijdje")
    assert (answer.asked, answer.at) == ("Duur?", LATER)


def test_an_answer_keeps_its_note_and_what_we_do_not_know() -> None:
    record = intake({"duur": Answer.model_validate({"state": "parked", "note": "n", "kleur": 1})})
    answer = at("duur", Talk.resume(KLEIN, record)).answered("even", NOON).intake.answers["duur"]
    assert (answer.note, answer.model_extra) == ("n", {"kleur": 1})


def test_what_was_taken_over_is_ones_own_once_it_is_changed() -> None:
    over = said("De tuin", carried="20260311-k7m2qd")
    talk = Talk.resume(KLEIN, intake({"naam": over}, at_question="naam"))
    for kept in (
        talk.answered("De tuin", NOON),
        talk.with_note("let op", NOON),
        talk.put_off(NOON),
    ):
        assert kept.intake.answers["naam"].carried == "20260311-k7m2qd"
    for gone in (talk.answered("Het park", NOON), talk.passed_over(NOON), talk.ruled_out(NOON)):
        assert gone.intake.answers["naam"].carried == ""
    assert talk.answered("Het park", NOON).undone(NOON).intake.answers["naam"] == over


@pytest.mark.parametrize("blank", ["", "  \n", (), ("",)], ids=["empty", "blank", "none", "blanks"])
def test_a_blank_answer_makes_it_absent(blank: str | tuple[str, ...]) -> None:
    talk = at("groepen" if isinstance(blank, tuple) else "naam", fresh())
    assert talk.answered(blank, NOON).intake.answers == {}
    full = at("naam").answered("x", NOON)
    assert full.answered("", NOON).intake.answers == {}


def test_clearing_makes_it_absent_but_keeps_a_note() -> None:
    talk = at("naam").answered("x", NOON)
    assert talk.cleared(NOON).intake.answers == {}
    noted = talk.with_note("let op", NOON).cleared(NOON).intake.answers["naam"]
    assert (noted.state, noted.value, noted.in_words, noted.note) == ("parked", None, "", "let op")


def test_clearing_nothing_is_no_change() -> None:
    talk = fresh()
    assert talk.cleared(NOON) is talk


def test_a_line_id_is_not_used_again_after_clearing_the_list() -> None:
    talk = at("groepen").answered(("buren", "school"), NOON).cleared(NOON)
    assert "groepen" not in talk.heard
    again = talk.with_note("n", NOON).with_note("", NOON).answered(("club",), NOON)
    assert again.intake.answers["groepen"].value == ({"id": "a3", "tekst": "club"},)


def test_an_emptied_list_is_absent_like_every_other_answer() -> None:
    talk = at("groepen").answered(("buren", "school"), NOON)
    assert talk.cleared(NOON).intake.answers == {}
    assert talk.answered((), NOON).intake.answers == {}


def test_undo_gives_no_line_number_back() -> None:
    talk = at("groepen").answered(("buren",), NOON).undone(NOON)
    assert talk.intake.answers == {}
    again = talk.answered(("club",), NOON)
    assert again.intake.answers["groepen"].value == ({"id": "a2", "tekst": "club"},)


def test_a_line_id_is_not_used_again_in_a_talk_that_goes_on() -> None:
    talk = Talk.resume(KLEIN, intake(lines_given={"groepen": 4})).moved_to("groepen")
    talk = talk.answered(("club",), NOON)
    assert talk.intake.answers["groepen"].value == ({"id": "a5", "tekst": "club"},)
    there = intake({"groepen": said(({"id": "a1", "tekst": "x"}, {"id": "a2", "tekst": "y"}))})
    talk = Talk.resume(KLEIN, there).moved_to("groepen").cleared(NOON).answered(("z",), NOON)
    assert talk.intake.answers["groepen"].value == ({"id": "a3", "tekst": "z"},)


def test_a_line_id_is_not_used_again_after_removing_the_line() -> None:
    talk = at("groepen").answered(("buren", "school"), NOON)
    [first, _] = talk.intake.answers["groepen"].value
    talk = talk.answered((first,), NOON).answered((first, {"tekst": "club"}), NOON)
    assert [line["id"] for line in talk.intake.answers["groepen"].value] == ["a1", "a3"]


def test_putting_off_keeps_the_answer_and_again_takes_it_up() -> None:
    talk = at("naam").answered("tuin", NOON).put_off(NOON)
    assert (talk.intake.answers["naam"].state, talk.heard) == ("parked", {})
    assert talk.intake.answers["naam"].value == "tuin"
    assert talk.put_off(NOON).heard == {"naam": "tuin"}


def test_putting_off_nothing_and_again_leaves_nothing() -> None:
    talk = at("naam").put_off(NOON)
    assert talk.intake.state_of("naam") == "parked"
    assert talk.put_off(NOON).intake.answers == {}


def test_not_discussed_is_left_open_and_not_applicable_is_an_answer() -> None:
    passed, ruled_out = at("naam").passed_over(NOON), at("naam").ruled_out(NOON)
    assert passed.heard == {"naam": None}
    assert ruled_out.heard == {}
    assert "naam" in [q.id for q in passed.open_questions]
    assert "naam" not in [q.id for q in ruled_out.open_questions]
    assert passed.answered("x", NOON).heard == {"naam": "x"}


def test_a_note_stands_beside_an_answer_or_alone() -> None:
    alone = at("naam").with_note("bel na zessen", LATER)
    assert alone.intake.answers["naam"] == Answer(
        asked="Naam?", state="parked", note="bel na zessen", at=LATER
    )
    assert alone.with_note(" ", NOON).intake.answers == {}
    assert fresh().with_note("  ", NOON).intake == fresh().intake
    beside = at("naam").answered("tuin", NOON).with_note("n", NOON)
    assert beside.heard == {"naam": "tuin"}
    assert beside.with_note("", NOON).intake.answers["naam"].value == "tuin"


def test_a_note_goes_and_the_answer_that_was_put_off_stays() -> None:
    talk = at("naam").answered("tuin", NOON).put_off(NOON).with_note("n", NOON)
    assert talk.with_note("", NOON).intake.answers["naam"].value == "tuin"


def test_quick_notes_ticks_judgements_and_roles_are_kept() -> None:
    talk = fresh().with_quick_note("bel Jan", NOON).with_quick_note("gasleiding", LATER)
    assert [note.text for note in talk.intake.notes] == ["bel Jan", "gasleiding"]
    talk = talk.ticked("c1", Tick(ticked=True), NOON)
    assert talk.intake.checklist == {"c1": Tick(ticked=True)}
    assert talk.ticked("c1", None, NOON).intake.checklist == {}
    talk = talk.judged("r", Judgement(judged="seen"), NOON)
    assert talk.intake.flags == {"r": Judgement(judged="seen")}
    assert talk.judged("r", None, NOON).intake.flags == {}
    assert talk.with_role(RoleView(official="loslaten"), NOON).intake.role.official == "loslaten"


def test_the_short_form_and_back_loses_nothing() -> None:
    talk = at("verhaal", talk_of({"zin": 3})).in_form("short", NOON)
    assert talk.question.id == "duur"
    assert talk.heard == {"zin": 3}
    assert talk.in_form("full", NOON).question.id == "verhaal"


# Closing


def test_closing_writes_down_what_was_left_open() -> None:
    answers = {
        "naam": said("x"),
        "dag": said(None, "not-applicable"),
        "duur": said("eens"),
        "zorg": said("wij", "parked"),
        "trekkers": said(3, "parked"),
        "zin": said(4, "parked", note="n"),
        "acties": said(()),
    }
    talk = Talk.resume(KLEIN, intake(answers)).closed(LATER)
    states = {key: answer.state for key, answer in talk.intake.answers.items()}
    assert talk.intake.status == "closed"
    assert states == {
        **{key: answer.state for key, answer in answers.items()},
        "zin": "skipped",
        "verhaal": "skipped",
        "bericht": "skipped",
    }
    assert talk.intake.answers["verhaal"] == Answer(asked="Verhaal?", state="skipped", at=LATER)


def test_closing_loses_nothing_that_was_typed() -> None:
    talk = at("verhaal").answered("Een tuin.", NOON).put_off(NOON).closed(NOON)
    assert talk.intake.answers["verhaal"].value == "Een tuin."
    assert talk.heard["verhaal"] is None
    assert reopened(talk, "r", NOON).heard["verhaal"] is None


def test_closing_says_of_rules_what_reading_as_closed_said() -> None:
    talk = talk_of({"duur": "even", "zin": 3})
    read_as_closed = Talk(KLEIN, talk.intake.with_(status="closed"))
    assert talk.closed(NOON).heard == read_as_closed.heard
    assert reopened(talk.closed(NOON), "r", NOON).heard == read_as_closed.heard


def test_reading_as_closed_writes_nothing() -> None:
    talk = fresh().as_if_closed_before("tijdens")
    assert talk.heard == {"naam": None, "dag": None}
    assert talk.intake == fresh().intake


# Undo

STEPS: dict[str, Step] = {
    "an answer": lambda talk: talk.answered("hof", LATER),
    "cleared": lambda talk: talk.cleared(LATER),
    "put off": lambda talk: talk.put_off(LATER),
    "passed over": lambda talk: talk.passed_over(LATER),
    "ruled out": lambda talk: talk.ruled_out(LATER),
    "a note": lambda talk: talk.with_note("n", LATER),
    "a quick note": lambda talk: talk.with_quick_note("n", LATER),
    "a tick": lambda talk: talk.ticked("c", Tick(ticked=False), LATER),
    "a judgement": lambda talk: talk.judged("r", Judgement(judged="seen"), LATER),
    "a role": lambda talk: talk.with_role(RoleView(reason="r"), LATER),
    "the form": lambda talk: talk.in_form("short", LATER),
    "closing": lambda talk: talk.closed(LATER),
}


@pytest.mark.parametrize("step", STEPS.values(), ids=STEPS)
def test_undo_gives_back_the_talk_before(step: Step) -> None:
    before = at("naam").answered("tuin", NOON)
    after = step(before)
    assert bare(after.intake) != bare(before.intake)
    assert after.intake.changed == LATER
    undone = after.undone(LATER)
    assert bare(undone.intake) == bare(before.intake)
    assert undone.past == before.past


def test_undo_goes_as_deep_as_the_session_and_stops_there() -> None:
    talk = fresh()
    for name in ("a", "b", "c"):
        talk = talk.answered(name, NOON).moved(0)
    assert [len(talk.past), talk.undone(NOON).undone(NOON).heard["naam"]] == [3, "a"]
    assert talk.undone(NOON).undone(NOON).undone(NOON).heard == {}
    assert fresh().undone(NOON) == fresh()


def test_undo_returns_to_the_question_and_keeps_minutes_and_revision() -> None:
    talk = at("naam").answered("a", NOON).moved_to("zin").kept(7, "hash").with_minutes("voor", 4)
    undone = talk.undone(LATER)
    record = undone.intake
    assert undone.question.id == "naam"
    assert (record.revision, record.parent, record.minutes) == (7, "hash", {"voor": 4})
    assert record.changed == LATER


def test_letters_typed_on_in_one_text_are_one_change() -> None:
    talk = (
        at("naam").answered("t", NOON, typing=True).kept(2, "h").answered("tu", NOON, typing=True)
    )
    assert talk.undone(NOON).heard == {}
    assert talk.answered("x", NOON).undone(NOON).heard == {"naam": "tu"}


@pytest.mark.parametrize(
    "between",
    [
        lambda talk: talk.moved(1).moved(-1),
        lambda talk: talk.with_quick_note("n", NOON),
        lambda talk: talk.with_note("n", NOON, typing=True),
    ],
    ids=["having been away", "a quick note", "letters in the note"],
)
def test_after_something_else_the_next_letters_are_a_change_of_their_own(between: Step) -> None:
    talk = between(at("naam").answered("t", NOON, typing=True))
    assert talk.answered("tu", NOON, typing=True).undone(NOON).heard == {"naam": "t"}


def test_letters_in_another_text_are_another_change() -> None:
    talk = at("naam").answered("t", NOON, typing=True).moved_to("verhaal")
    assert talk.answered("x", NOON, typing=True).undone(NOON).heard == {"naam": "t"}


def test_after_undo_the_next_letters_are_a_new_change() -> None:
    talk = at("naam").answered("t", NOON, typing=True).undone(NOON)
    talk = talk.answered("x", NOON, typing=True).answered("xy", NOON, typing=True)
    assert talk.undone(NOON).heard == {}


def test_emptying_a_text_while_typing_is_the_same_change() -> None:
    talk = at("naam").answered("t", NOON, typing=True).answered("", NOON, typing=True)
    assert talk.intake.answers == {}
    talk = talk.answered("x", NOON, typing=True)
    assert talk.undone(NOON).intake.answers == {}
    assert len(talk.past) == 1


def test_emptying_a_text_in_the_short_form_does_not_take_its_question_away() -> None:
    talk = at("verhaal", talk_of({"verhaal": "x"}, form="short")).answered("", NOON, typing=True)
    assert talk.question.id == "verhaal"
    assert talk.answered("y", NOON, typing=True).heard == {"verhaal": "y"}
    assert talk.moved(1).moved(-1).question.id == "dag"


def test_minutes_add_up_per_phase_and_are_no_change_to_undo() -> None:
    talk = fresh().with_minutes("voor", 3).with_minutes("na", 1).with_minutes("voor", 5)
    assert talk.intake.minutes == {"voor": 5, "na": 1}
    assert talk.past == ()


def test_a_talk_in_a_model_without_a_short_form_goes_on() -> None:
    model = only([question("a", "text"), question("b", "text")])
    talk = Talk.start(model, "proef", NOON).in_form("short", NOON)
    assert talk.question.id == "a"
    assert talk.moved(1).position == 0
    assert talk.answered("x", NOON).heard == {"a": "x"}

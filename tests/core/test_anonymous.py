"""A talk without what says who it was: days moved, links gone, each text to be looked at."""

from datetime import timedelta

from tests.files.removing import CANARY, ID, marked

from burgeridee.core.anonymous import not_seen, seen, stripped, to_look_at, with_lines, worded
from burgeridee.core.intake import OWN_PRACTICE
from burgeridee.files.intake_file import document

NEW = "20260311-nieuww"


def test_what_says_who_it_was_is_gone() -> None:
    talk = marked(initiative="tuin-abcd", previous="20240101-eerder")
    made = stripped(talk, NEW, 10)
    assert (made.id, made.practice, made.revision, made.parent) == (NEW, OWN_PRACTICE, 0, "")
    assert made.links.model_dump(exclude_defaults=True) == {}
    assert made.letter.to == ""
    assert made.changes == ()
    assert ID not in str(made)
    assert made.flags.keys() == talk.intake.flags.keys()


def test_every_day_moves_as_much() -> None:
    talk, weeks = marked(), timedelta(weeks=10)
    made = stripped(talk, NEW, 10)
    assert talk.intake.changed is not None
    assert made.changed == talk.intake.changed - weeks
    before, after = (one.answers["vb_gesprek_op"].value for one in (talk.intake, made))
    assert before - after == weeks
    assert stripped(talk, NEW, 0).answers["vb_gesprek_op"].value == before


def test_every_text_is_there_to_be_looked_at_and_says_what_was_agreed() -> None:
    talk = marked()
    made = stripped(talk, NEW, 0)
    whole = document(made, talk.conversation)
    lines = to_look_at(whole, talk.conversation, talk)
    assert not_seen(lines) == len(lines)
    for at in range(len(lines)):
        lines = seen(lines, at, "anders")
    assert not_seen(lines) == 0
    told = with_lines(whole, talk.conversation, lines)
    anew = worded(type(made).model_validate(told), talk.conversation)
    assert CANARY not in str(document(anew, talk.conversation))
    assert anew.answers["id_naam"].value == "anders"
    assert anew.answers["id_soort"].in_words != ""


def test_seen_as_it_is_keeps_what_it_says() -> None:
    talk = marked()
    lines = to_look_at(document(stripped(talk, NEW, 0)), talk.conversation, talk)
    assert seen(lines, 0)[0].now == lines[0].now
    assert lines[0].is_other

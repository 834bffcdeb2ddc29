"""The lines on the beamer: at most twelve of sixty columns, for two pairs and for forty."""

from collections.abc import Sequence

import pytest
from tests.content.reading import first_conversation, practice_cases
from tests.core.casting import MODEL
from tests.core.test_group_debrief import TALKS, group, played
from tests.files.test_gathered import practice_talk
from textual.content import Content

from burgeridee.app.widgets.group_words import (
    ALL_HEARD,
    LEGEND,
    apart,
    cut,
    fact_lines,
    names_line,
    told_of_facts,
    told_of_flags,
    told_of_roles,
    told_of_times,
)
from burgeridee.core.group_debrief import GroupDebrief, group_debriefs
from burgeridee.report.group_debrief import NO_ROLE, NOBODY_TIMED


def plain(lines: Sequence[Content]) -> list[str]:
    return [line.plain.rstrip() for line in lines]


def of_many(count: int) -> GroupDebrief:
    return group(*(played(f"t{at}", TALKS[at % 2], 1) for at in range(count)))


def test_each_fact_says_who_heard_it() -> None:
    made = group()
    assert plain(tuple(fact_lines(made, MODEL))) == [
        "                                1 2 3",
        "Wat nog meer?                   ○ ● ○  1 van 3",
        "Zorg                            ● ● ○  2 van 3",
        "Last                            ○ ○ ○  0 van 3",
    ]


@pytest.mark.parametrize("count", [1, 8, 9, 16, 17, 40])
def test_no_line_is_longer_than_sixty_columns_and_each_tells_the_count(count: int) -> None:
    lines = plain(tuple(fact_lines(of_many(count), MODEL)))
    assert max(map(len, lines)) <= 60
    assert lines[2].endswith(f"{count} van {count}")
    dots = lines[2].count("●") + lines[2].count("█")
    assert dots == min(count, 16)
    assert lines[3].count("●") + lines[3].count("█") == 0


@pytest.mark.parametrize("name", list(practice_cases().cases))
def test_each_shipped_case_fits_on_the_beamer(name: str) -> None:
    case = practice_cases().cases[name]
    talk = practice_talk("a", "tafel 1")
    talk = played("a", talk.resume(talk.conversation, talk.intake.with_(practice=name)))
    [made] = group_debriefs({name: case}, [talk])
    lines = plain(tuple(fact_lines(made, first_conversation())))
    assert len(lines) <= 12
    assert max(map(len, lines)) <= 60
    names = [line[:30].strip() for line in lines[1:]]
    assert len(set(names)) == len(names)


def test_names_can_stay_away_and_are_too_many_for_forty() -> None:
    assert names_line(group()) == "1 tafel 1  2 tafel 2  3 tafel 3"
    assert names_line(group(named=False)) == ""
    assert names_line(of_many(17)) == ""


def test_what_nobody_asked_is_said_in_the_words_that_had_brought_it() -> None:
    assert told_of_facts(group(), MODEL) == "Niemand vroeg: “Last?”"
    assert told_of_facts(group(TALKS[2]), MODEL) == "Niemand vroeg: “Wat nog meer?” En nog 2."
    made = group(played("b", TALKS[1]))
    heard = [one for one in made.facts if one.by]
    everything = GroupDebrief(made.case, made.played, tuple(heard), (), (), ())
    assert told_of_facts(everything, MODEL) == ALL_HEARD


def test_the_other_parts_have_their_sentence() -> None:
    assert told_of_flags(0).endswith("wat er speelt.")
    assert told_of_flags(3).endswith("PgDn: nog 3.")
    assert told_of_roles(group(), MODEL) == "Na een goed gesprek over deze casus: los."
    assert told_of_times(group()) == LEGEND
    assert told_of_times(group(TALKS[1].resume(MODEL, TALKS[1].intake.with_(minutes={})))) == (
        NOBODY_TIMED
    )
    assert NO_ROLE.endswith(".")


def test_a_text_that_is_too_long_ends_in_dots() -> None:
    assert cut("koffie", 6) == "koffie"
    assert cut("koffie drinken", 8) == "koffie…"


def test_lines_stand_apart_where_there_is_room() -> None:
    lines = (Content("a"), Content("b"))
    assert apart(lines, 3).plain == "a\n\nb"
    assert apart(lines, 2).plain == "a\nb"

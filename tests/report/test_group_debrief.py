"""The debrief of a group on paper: who heard what, no names where they are left out, no private."""

import pytest
from tests.conftest import NOON
from tests.core.casting import MODEL, case, practised
from tests.core.test_debrief import HURRIED
from tests.core.test_group_debrief import TALKS, group, played

from burgeridee.core.group_debrief import GroupDebrief
from burgeridee.report.debrief import NO_PITFALLS
from burgeridee.report.document import Bullets, Document, Field, House, Table
from burgeridee.report.formats import FORMATS, Format
from burgeridee.report.group_debrief import (
    NO_ROLE,
    TITLE,
    ask_of,
    group_paper,
    minutes_in_words,
    pair_named,
    role_in_words,
    role_of_case,
    share_of,
    talks_in_words,
)
from burgeridee.report.outline import PRACTICE
from burgeridee.report.texts import texts

MODELS = {MODEL.id: MODEL}


def paper(*groups: GroupDebrief) -> Document:
    return group_paper(groups, MODELS, NOON, House("Zonnedael"))


def table(document: Document, head: str) -> tuple[tuple[str, ...], ...]:
    """The rows of the table whose first column is called so."""
    found = (block for block in document.blocks if isinstance(block, Table))
    return next(one.rows for one in found if one.head[0] == head)


def test_it_says_who_heard_what_and_what_had_brought_it() -> None:
    assert table(paper(group()), "Wat er te horen was") == (
        ("De hond.", "Wat nog meer?", "1 van 3: tafel 2"),
        ("Geen geld.", "Zorg?", "2 van 3: tafel 1, tafel 2"),
        ("Er ligt gas.", "Last?", "niemand"),
    )


def test_it_counts_flags_roles_and_minutes() -> None:
    made = paper(group())
    assert table(made, "Valkuil")[0] == ("Gepakt", "2 van 3", "0 van 3", "1 van 3")
    assert table(made, "Advies van het programma")[0] == ("vast", "2 van 3: tafel 1, tafel 3")
    assert table(made, "Fase") == (
        ("Tijdens", "30 min", "50 min", "20 tot 50 min"),
        ("Na", "5 min", "4 min", "4 min"),
    )


def test_without_names_there_is_no_name_and_the_counts_stay() -> None:
    made = paper(group(named=False))
    assert not [text for text in texts(made) if "tafel" in text]
    assert table(made, "Wat er te horen was")[0][2] == "1 van 3"


def test_each_page_says_that_it_is_practice_and_that_nobody_is_graded() -> None:
    made = paper(group())
    assert (made.title, made.mark) == (TITLE, PRACTICE)
    assert made.foot.endswith("Er is geen cijfer.")


def test_a_group_without_flags_and_a_talk_without_role_have_their_words() -> None:
    made = group()
    calm = GroupDebrief(made.case, made.played, made.facts, (), made.roles, made.times)
    assert NO_PITFALLS in texts(paper(calm))
    nothing = group(practised({}))
    assert table(paper(nothing), "Advies van het programma") == (
        ("Nog te weinig bekend", "1 van 1"),
    )
    assert table(paper(nothing), "Fase")[0][2:] == ("niet gemeten", "")


def test_nothing_private_comes_on_paper() -> None:
    moe = group(played("m", practised({**HURRIED, "gevoel": ("moe",)})))
    said = " ".join(texts(paper(moe)))
    assert "moe" not in said.lower()
    assert "gevoel" not in said.lower()


def test_every_case_has_its_part_in_turn() -> None:
    twice = paper(group(), group())
    assert sum(isinstance(block, Bullets) for block in twice.blocks) == 2
    fields = [b.text for b in twice.blocks if isinstance(b, Field) and b.name == "Gespeeld"]
    assert fields == ["3 gesprekken: tafel 1, tafel 2, tafel 3"] * 2


def test_the_words() -> None:
    made = group()
    one = group(TALKS[0])
    assert [pair_named(p) for p in group(named=False).played] == ["paar 1", "paar 2", "paar 3"]
    assert (talks_in_words(one), talks_in_words(made)) == ("1 gesprek", "3 gesprekken")
    assert share_of(2, made) == "2 van 3"
    assert role_in_words("los", MODEL) == "los"
    assert role_in_words("", MODEL) == "Nog te weinig bekend"
    assert role_of_case(made, MODEL) == "Na een goed gesprek over deze casus: los."
    assert minutes_in_words(made.times[1]) == "4 min"


def test_a_case_without_a_role_and_a_question_that_is_gone_are_no_fault() -> None:
    bare = case(good={"pitfalls": []})
    made = group()
    without = GroupDebrief(bare, made.played, made.facts, (), (), ())
    assert role_of_case(without, MODEL) == NO_ROLE
    gone = bare.facts[1].model_copy(update={"question": "weg"})
    assert ask_of(gone, MODEL) == ""


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_every_format_takes_it_and_gives_the_same_bytes_again(form: Format) -> None:
    assert form.render(paper(group())) == form.render(paper(group()))

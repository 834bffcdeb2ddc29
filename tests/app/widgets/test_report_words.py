from dataclasses import replace
from pathlib import Path

from tests.app.staging import empty, shipped, text_of
from tests.conftest import NOON
from tests.content.reading import case

from burgeridee.app.widgets.report_desk import Desk
from burgeridee.app.widgets.report_words import (
    asks_for_limits,
    groups,
    issue_told,
    issued_lines,
    plainer,
    version_of,
)
from burgeridee.core.closed import reopened
from burgeridee.core.intake import Limit
from burgeridee.core.paperwork import remarks, with_limit
from burgeridee.core.share import shared
from burgeridee.core.talk import Talk
from burgeridee.files.house_style import HouseStyle
from burgeridee.files.issued import Issued
from burgeridee.files.settings import Settings
from burgeridee.report.formats import FORMATS
from burgeridee.report.papers import PAPERS

DESK = Desk(Settings(), HouseStyle())
TALK = case("bloemenstrook-goed")


def names(desk: Desk, talk: Talk = TALK, missing: tuple[str, ...] = ()) -> list[str]:
    return [group.name for group in groups(desk.offer(talk, missing)) if group.lines]


def test_what_is_open_stands_first_and_matters_only_to_papers_that_tell_the_talk() -> None:
    assert names(DESK)[:2] == ["Eerst nog dit", "Welk papier"]
    assert names(DESK.with_paper("receipt"))[0] == "Welk papier"
    [first, *_] = groups(DESK.with_paper("receipt").offer(TALK, ("reden", "jouw naam")))
    assert [line.words for line in first.lines] == [
        "Nog in te vullen: reden.",
        "Je naam staat nog niet bij de instellingen.",
    ]


def test_limits_are_offered_for_papers_that_tell_them() -> None:
    name = "Wat niet kan, of nog onzeker is"
    shown = {paper.name for paper in PAPERS if name in names(DESK.with_paper(paper.name))}
    assert shown == {"residents", "file", "report-letter", "honest-no"}


def test_every_paper_and_every_format_can_be_chosen_and_one_is() -> None:
    shown = [line for group in groups(DESK.offer(TALK, ())) for line in group.lines]
    for kind, count in (("paper", len(PAPERS)), ("format", len(FORMATS))):
        marks = [line.mark for line in shown if line.id.startswith(f"{kind}:")]
        assert (marks.count("●"), len(marks)) == (1, count)
    parts = [line.mark for line in shown if line.id.startswith("part:")]
    assert set(parts) == {"●"}


def test_limits_are_asked_for_until_one_stands_there() -> None:
    assert asks_for_limits(TALK, DESK.offer(TALK, ()))
    told = with_limit(TALK, None, Limit(what="paal"), NOON)
    assert not asks_for_limits(told, DESK.offer(told, ()))
    assert not asks_for_limits(empty(), DESK.offer(empty(), ()))


def test_which_version_it_would_be_and_what_changed() -> None:
    assert version_of(shared(TALK, "residents")) == ""
    opened = reopened(TALK.closed(NOON), "belletje", NOON)
    assert version_of(shared(opened, "residents")) == "Dit wordt versie 2"
    changed = with_limit(opened, None, Limit(what="paal"), NOON)
    told = version_of(shared(changed, "residents"))
    assert told == "Dit wordt versie 2, gewijzigd: wat niet kan"


def test_the_last_look_says_what_it_will_be_and_what_misses() -> None:
    desk = DESK.with_paper("receipt")
    made = desk.made(TALK, NOON)
    told = "\n".join(issue_told(desk.paper, desk.form, desk.shared(TALK), made))
    assert made.code in told
    assert "Nog in te vullen: " in told
    assert "versie" not in told
    opened = reopened(TALK.closed(NOON), "belletje", NOON)
    assert "Dit wordt versie 2." in issue_told(desk.paper, desk.form, desk.shared(opened), made)


def test_what_could_be_plainer_names_its_answer() -> None:
    talk = with_limit(TALK, None, Limit(what="Draagvlak"), NOON)
    [group] = plainer(talk, remarks(talk, shipped().words))
    assert group.name == "Kan het gewoner? (1)"
    assert text_of(group.lines[0].words).startswith("Wat niet kan: 'Draagvlak' is een vakwoord.")


def test_what_was_handed_out_is_told_the_last_one_first() -> None:
    first = Issued("residents", 1, Path("verslag-1.pdf"), "AAAA-BBBB", NOON, 3, 1)
    second = replace(first, number=2, version=2, code="CCCC-DDDD")
    told = issued_lines((first, second), lambda one: one.number == 2)
    assert [(one.name, one.code, one.belongs) for one in told] == [
        ("Verslag voor bewoners, nummer 2, versie 2", "CCCC-DDDD", True),
        ("Verslag voor bewoners, nummer 1", "AAAA-BBBB", False),
    ]
    [unknown] = issued_lines((replace(first, paper="oud"),), lambda _: False)
    assert unknown.name == "oud, nummer 1"

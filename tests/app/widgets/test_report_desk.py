from dataclasses import replace
from datetime import date
from pathlib import Path

from tests.app.staging import text_of
from tests.conftest import NOON
from tests.content.reading import case

from burgeridee.app.widgets.paper import paper
from burgeridee.app.widgets.report_desk import Desk, limit_with, mended
from burgeridee.app.widgets.report_words import groups
from burgeridee.core.intake import LetterDraft, Limit
from burgeridee.core.talk import Talk
from burgeridee.files.house_style import HouseStyle
from burgeridee.files.issued import Issued
from burgeridee.files.settings import Settings
from burgeridee.report.document import Document

DESK = Desk(Settings(name="Samira", phone="06-1"), HouseStyle("Zwolle", "#123456", b"logo"))
TALK = case("bloemenstrook-goed")


DESK_PATH = Path("verslag-1.pdf")


def told_of(document: Document) -> str:
    return text_of(paper(document))


def having(**changes: object) -> Talk:
    return Talk.resume(TALK.conversation, TALK.intake.with_(**changes))


def test_a_paper_is_made_of_what_was_chosen_and_typed() -> None:
    desk = DESK.with_paper("receipt")
    made = desk.made(having(letter=LetterDraft(to="Bos", day=date(2026, 3, 21))), NOON)
    text = told_of(made.document)
    assert made.missing == ()
    for words in ("Beste Bos,", "Samira", "zaterdag 21 maart 2026", "06-1"):
        assert words in text
    assert desk.made(having(letter=LetterDraft(phone="06-2")), NOON).missing != ()
    assert DESK.with_paper("geen").paper is DESK.paper
    assert DESK.with_form("geen").form is DESK.form


def test_the_preview_does_without_a_logo_that_may_be_no_picture() -> None:
    house = DESK.made(TALK, NOON).document.house
    assert (house.name, house.colour, house.logo) == ("Zwolle", "#123456", b"")


def test_a_part_is_left_out_of_its_own_paper_only_and_comes_back() -> None:
    first = DESK.paper.parts[0].name
    without = DESK.with_part_turned(first)
    assert without.parts == DESK.parts[1:]
    assert without.with_paper("file").parts == DESK.with_paper("file").parts
    assert without.with_part_turned(first).parts == DESK.parts
    assert without.made(TALK, NOON).code != DESK.made(TALK, NOON).code


def test_what_stands_in_a_letter_already_is_shown_as_filled() -> None:
    shown = {
        line.id: f"{line.mark} {text_of(line.words)}"
        for name in ("honest-no", "receipt")
        for talk in (having(limits=(Limit(what="paal", why="de brandweer"),)),)
        for desk in (DESK.with_paper(name),)
        for group in groups(desk.offer(talk, ()))
        for line in group.lines
        if line.id in {"ask:day", "ask:reason", "ask:phone", "ask:to"}
    }
    assert shown["ask:reason"] == "● De reden: de brandweer"
    assert shown["ask:phone"] == "● Jouw telefoonnummer: 06-1"
    assert shown["ask:to"] == "○ Aan wie: nog leeg"
    [line] = [
        line
        for group in groups(DESK.with_paper("report-letter").offer(TALK, ()))
        for line in group.lines
        if line.id == "ask:day"
    ]
    assert line.mark == "●"


def test_a_paper_belongs_as_long_as_it_would_say_the_same() -> None:
    made = DESK.made(TALK, NOON)
    given = Issued("residents", 1, DESK_PATH, made.code, NOON, 1, 1, DESK.parts)
    assert DESK.belongs(given, TALK)
    assert DESK.with_paper("file").belongs(given, TALK)
    assert not DESK.belongs(given, having(limits=(Limit(what="paal"),)))
    assert not DESK.belongs(replace(given, paper="geen"), TALK)


def test_which_limit_is_opened_to_mend_something() -> None:
    bare, reasoned = Limit(what="paal"), Limit(what="hek", why="geld")
    assert mended(TALK, None) == (None, Limit(kind="no"))
    assert mended(having(limits=(reasoned, bare)), None)[0] == 1
    assert mended(having(limits=(bare, reasoned)), 1)[0] == 1
    assert mended(having(limits=(reasoned,)), None) == (None, Limit(kind="finding-out"))
    assert limit_with(having(limits=(bare, reasoned)), "geld") == 1
    assert limit_with(having(limits=(bare,)), "geld") is None

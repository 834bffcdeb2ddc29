from dataclasses import fields, replace
from datetime import date

import pytest
from hypothesis import given
from tests.conftest import NOON
from tests.content.reading import case, shipped, talk_of
from tests.report.papers import MARK, Said, flat, said

from burgeridee.core.share import shared
from burgeridee.core.talk import Talk
from burgeridee.report.document import Heading, House
from burgeridee.report.formats import FORMATS
from burgeridee.report.letters import Details
from burgeridee.report.papers import PAPERS, Made, Order, Paper, made, paper_named, papers_in
from burgeridee.report.stamp import stamp_in
from burgeridee.report.texts import texts

HOUSE = House("Gemeente Voorbeeld", objection="bezwaar maken")
NAME = "Noor de Wit"
TALK = case("bloemenstrook-goed")
each = pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)


def paper_of(name: str) -> Paper:
    """The paper of this name."""
    found = paper_named(name)
    assert found is not None
    return found


def done(order: Order, talk: Talk = TALK) -> Made:
    """What was ordered of a talk."""
    return made(order, shared(talk, order.paper.reader), NOON, HOUSE, NAME)


def words(one: Made) -> str:
    """All that a paper says."""
    return flat(" ".join(texts(one.document)))


def headings(one: Made) -> list[str]:
    """The headings of a paper."""
    return [block.text for block in one.document.blocks if isinstance(block, Heading)]


def test_there_are_two_reports_and_four_letters() -> None:
    assert [paper.name for paper in PAPERS] == [
        "residents",
        "file",
        "receipt",
        "report-letter",
        "no-answer-yet",
        "honest-no",
    ]
    assert [paper.letter is None for paper in PAPERS] == [True, True, False, False, False, False]
    assert paper_named("brief") is None


@each
def test_a_paper_asks_for_what_can_be_typed(paper: Paper) -> None:
    assert set(paper.asks) <= {one.name for one in fields(Details)}


@each
def test_each_paper_bears_its_number_and_its_code(paper: Paper) -> None:
    one = done(Order(paper))
    assert one.document.foot.endswith(f", kenmerk bloemenstrook-goed, code {one.code}")
    for form in FORMATS:
        stamp = stamp_in(form.render(one.document))
        assert stamp is not None
        assert (stamp.number, stamp.code) == ("bloemenstrook-goed", one.code)
        assert stamp.made is not None
        if stamp.paper:
            assert stamp == one.document.stamp


@each
def test_neither_day_nor_house_nor_what_was_typed_changes_the_code(paper: Paper) -> None:
    order, read = Order(paper), shared(TALK, paper.reader)
    typed = replace(order, details=Details(to="de buren", phone="14 0123", day=date(2026, 5, 5)))
    later = NOON.replace(year=2027)
    assert done(order).code == made(typed, read, later, House("Elders", "#ff0000"), "Wim").code


@each
def test_a_paper_of_an_empty_talk_says_what_is_not_known(paper: Paper) -> None:
    one = done(Order(paper), talk_of({}))
    assert one.code
    assert "niet ingevuld" not in words(one)
    for form in FORMATS:
        assert form.render(one.document)


@pytest.mark.parametrize("name", ["residents", "file"])
def test_a_part_that_is_not_wanted_is_not_on_it(name: str) -> None:
    paper = paper_of(name)
    whole = words(done(Order(paper)))
    bare = words(done(Order(paper, frozenset())))
    assert len(bare) < len(whole) / 3
    for part in paper.parts:
        some = done(Order(paper, frozenset({part.name})))
        assert len(bare) <= len(words(some)) < len(whole)
        assert some.document.stamp is not None
        assert some.document.stamp.parts == (part.name,)


def test_the_parts_stand_in_the_order_of_the_paper() -> None:
    wanted = frozenset({"plans", "dream"})
    assert headings(done(Order(paper_of("residents"), wanted))) == [
        "Jullie droom",
        "Wie doet wat",
        "Hoe het verder gaat",
    ]


def test_when_residents_hear_again_is_never_left_off() -> None:
    bare = words(done(Order(paper_of("residents"), frozenset())))
    assert "Jullie horen uiterlijk vrijdag 20 maart 2026 van mij." in bare
    assert "Klopt er iets niet?" in bare


def test_what_misses_in_a_letter_is_named() -> None:
    assert done(Order(paper_of("receipt"))).missing == (
        "naam van de bewoners",
        "dag waarop je uiterlijk belt",
        "telefoonnummer",
    )
    assert done(Order(paper_of("residents"))).missing == ()


def test_the_name_and_the_fixed_text_of_the_municipality_fill_a_letter() -> None:
    assert "wat ze dan kunnen doen" not in done(Order(paper_of("honest-no"))).missing
    assert "Dan kunnen jullie bezwaar maken." in words(done(Order(paper_of("honest-no"))))
    own = Details(objection="mij bellen", sender="Wim")
    letter = words(done(Order(paper_of("honest-no"), details=own)))
    assert "Dan kunnen jullie mij bellen." in letter
    assert "Hartelijke groet, Wim" in letter


@given(said())
def test_nothing_that_is_not_for_residents_is_on_a_paper_for_them(one: Said) -> None:
    for paper in PAPERS:
        if paper.reader == "residents":
            order = Order(paper)
            read = shared(one.talk, "residents")
            assert MARK not in words(made(order, read, NOON, HOUSE, NAME))
            assert MARK not in str(made(order, read, NOON, HOUSE, NAME).document.stamp)


def test_a_sheet_or_a_check_is_answered_by_no_letter() -> None:
    models = shipped().conversations
    for name in ("eerste-gesprek", "vervolggesprek"):
        assert papers_in(models[name]) == PAPERS
    for name in ("partnerblad", "co-creatie", "oogst"):
        assert [one.name for one in papers_in(models[name])] == ["residents", "file"]
        assert papers_in(models[name]) == PAPERS[:2]

from collections.abc import Callable
from datetime import date

import pytest
from tests.conftest import NOON
from tests.content.reading import case
from tests.plain.conftest import Program

from burgeridee.core.intake import LetterDraft, Limit
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.plain.report import ASK_LIMIT, HELP, ISSUED_FIRST, REPORT_COMMANDS
from burgeridee.plain.talking import refusal
from burgeridee.report.papers import PAPERS

Only = Callable[[], Talk]


@pytest.fixture
def kept(archive: Archive) -> Talk:
    """A talk on disk, in which limits were told and none was written down."""
    talk = case("bloemenstrook-goed")
    archive.save(talk.intake)
    return talk


def after(spoken: list[str], first: str) -> list[str]:
    """What was said from this line on."""
    return spoken[spoken.index(first) :]


def test_papers_are_told_with_what_is_open_first(program: Program, kept: Talk) -> None:
    spoken = program("1", ":papieren", ":stop")
    told = after(spoken, "Eerst nog dit; het hoeft niet:")
    assert told[1:5] == [
        "- Wat niet kan, staat er nog niet bij.",
        "- Wat nog onzeker is, staat er nog niet bij.",
        f"- 1 toezegging zonder datum. Typ :ga {kept.conversation.numbers['af_toezeggingen']}.",
        ASK_LIMIT,
    ]
    assert told[5:11] == [
        f"{place}. {paper.label}{', gekozen' if place == 1 else ''}."
        for place, paper in enumerate(PAPERS, 1)
    ]
    assert "Deel 1: Jullie droom, erin." in told


@pytest.mark.usefixtures("kept")
def test_a_report_is_read_from_the_start_and_in_the_talk(program: Program) -> None:
    for typed in ((":verslag 1", ":stop"), ("1", ":verslag", ":stop")):
        told = after(program(*typed), "Verslag voor bewoners:")
        assert told[1] == "Ons gesprek over De bloemenstrook"
        assert any(line.startswith("Jullie horen uiterlijk") for line in told)


@pytest.mark.usefixtures("kept")
def test_a_part_is_left_out_and_comes_back(program: Program) -> None:
    out = program("1", ":deel 1", ":verslag", ":stop")
    assert "Deel 1: Jullie droom, eruit." in out
    assert "Jullie droom:" not in out
    assert "Jullie droom:" in program("1", ":deel 1", ":deel 1", ":verslag", ":stop")


@pytest.mark.usefixtures("kept")
def test_limits_are_written_changed_and_taken_away(program: Program, only_talk: Only) -> None:
    spoken = program("1", ":kanniet paaltjes | de brandweer | de wethouder | een proef", ":stop")
    assert "Grens 1. Kan niet: paaltjes | de brandweer | de wethouder | een proef" in spoken
    full = Limit(
        kind="no",
        what="paaltjes",
        why="de brandweer",
        decided_by="de wethouder",
        instead="een proef",
    )
    assert only_talk().intake.limits == (full,)
    program("1", ":zoekuit de stroom", ":grens 1 hekken | geld", ":stop")
    assert only_talk().intake.limits == (
        Limit(kind="no", what="hekken", why="geld"),
        Limit(kind="finding-out", what="de stroom"),
    )
    program("1", ":grens 1 weg", ":stop")
    assert [one.what for one in only_talk().intake.limits] == ["de stroom"]


@pytest.mark.usefixtures("kept")
def test_a_letter_is_filled_in_place_by_place(program: Program, only_talk: Only) -> None:
    letter = (":verslag 5", ":brief aan Familie Bos", ":brief dag 21-3", ":brief reden hij ziek is")
    spoken = program("1", *letter, ":brief dag ooit", ":verslag", ":stop")
    assert "Ik heb nog geen antwoord, omdat hij ziek is." in "\n".join(spoken)
    assert "Ik lees hier geen datum in. Typ bijvoorbeeld :brief dag 21-3." in spoken
    draft = LetterDraft(to="Familie Bos", day=date(2026, 3, 21), reason="hij ziek is")
    assert only_talk().intake.letter == draft
    told = program("1", ":brief aan -", ":brief dag -", ":verslag 5", ":brief", ":stop")
    assert only_talk().intake.letter == LetterDraft(reason="hij ziek is")
    assert "- aan wie: nog leeg. Typ :brief aan met de woorden erachter." in told


def test_what_could_be_plainer_leads_to_its_question(program: Program, archive: Archive) -> None:
    talk = case("bloemenstrook-goed").moved_to("id_eigen_woorden")
    talk = talk.answered("Draagvlak is nodig.", NOON)
    archive.save(talk.intake.with_(limits=(Limit(what="inzake beheer"),)))
    number = talk.conversation.numbers["id_eigen_woorden"]
    label = talk.conversation.by_id["id_eigen_woorden"].label
    spoken = program("1", ":gewoner", ":stop")
    assert any(
        line.startswith(f"{number} {label}: 'Draagvlak' is een vakwoord.") for line in spoken
    )
    assert any(line.startswith("Wat niet kan: 'inzake") for line in spoken)
    spoken = program("1", ":verslag 5", ":brief reden draagvlak", ":gewoner", ":stop")
    assert any(line.startswith(":brief reden: 'draagvlak' is een vakwoord.") for line in spoken)


def test_after_a_report_a_closed_talk_is_opened_again_first(
    program: Program, archive: Archive, only_talk: Only
) -> None:
    archive.save(case("bloemenstrook-goed").closed(NOON).intake)
    spoken = program("1", ":kanniet paal", ":vorm txt", ":uitgeven", "ja", ":kanniet hek", ":stop")
    assert refusal(case("bloemenstrook-goed")) not in spoken
    assert spoken.count(ISSUED_FIRST) == 1
    assert [one.what for one in only_talk().intake.limits] == ["paal"]
    spoken = program("1", ":heropen belletje", ":kanniet hek", ":papieren", ":stop")
    assert "Dit wordt versie 2, gewijzigd: wat niet kan." in spoken
    assert [change.question for change in only_talk().intake.changes] == ["", "af_grenzen"]


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (":verslag 9", "Zet er het nummer van het papier achter"),
        (":verslag x", "Zet er het nummer van het papier achter"),
        (f":verslag {'9' * 5000}", "Zet er het nummer van het papier achter"),
        (":vorm doc", "Kies uit: pdf, odt, docx, html, md, txt."),
        (":deel 99", "Zet er het nummer van het deel achter"),
        (":kanniet |", "Zet erachter wat en waarom"),
        (":grens 3 weg", "Zet er het nummer achter"),
        (":grens 1", "Zet er het nummer achter"),
        (":brief naar Bos", "Verslag voor bewoners:"),
    ],
)
def test_a_slip_is_told_with_an_example(typed: str, said: str, program: Program) -> None:
    assert any(line.startswith(said) for line in program("1", typed, ":stop"))


def test_the_help_tells_every_command() -> None:
    for name in REPORT_COMMANDS:
        assert f":{name}" in HELP

"""Every command of a talk in plain lines does what its help says."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.conftest import NOON
from tests.content.reading import HOUSE
from tests.files.test_own_lists import GOOD as OWN_LIST
from tests.plain.conftest import Program

from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.plain.commands import COMMANDS, HELP
from burgeridee.plain.talking import GUESTS_LOOK

OnlyTalk = Callable[[], Talk]


def test_the_help_names_every_command_and_every_command_is_in_the_help() -> None:
    assert {name for name in COMMANDS if f":{name}" not in HELP} == {"hulp"}


def test_an_unknown_command_points_to_the_help(program: Program) -> None:
    assert "Dat ken ik niet. Typ :hulp voor uitleg." in program("n", ":fout")


@pytest.mark.parametrize(
    ("command", "state"),
    [(":straks", "parked"), (":niet", "skipped"), (":nvt", "not-applicable")],
)
def test_a_question_can_be_left(
    program: Program, only_talk: OnlyTalk, command: str, state: str
) -> None:
    program("n", command)
    assert only_talk().intake.answers["vb_ontvangen_op"].state == state


def test_going_back_keeps_later_answers(program: Program, only_talk: OnlyTalk) -> None:
    program("n", "2-3", "3-3", ":terug", ":terug", "1-3")
    assert len(only_talk().heard) == 2


@pytest.mark.parametrize("wanted", ["4.2", "dr_droom", "droom"])
def test_a_question_is_found_by_number_id_or_letters(program: Program, wanted: str) -> None:
    spoken = program("n", f":ga {wanted}")
    assert "Het is twee jaar later en het is gelukt. Wat zien en horen jullie dan?" in spoken


@pytest.mark.parametrize("wanted", ["9.9", "zzzzqqq", ""])
def test_a_question_that_is_not_there_is_said(program: Program, wanted: str) -> None:
    assert any("Die vraag vind ik niet" in line for line in program("n", f":ga {wanted}"))


def test_an_answer_can_be_taken_away_and_brought_back(
    program: Program, only_talk: OnlyTalk
) -> None:
    program("n", "2-3", ":terug", ":leeg", ":ga 1.1", ":ongedaan")
    assert "vb_ontvangen_op" in only_talk().heard


def test_with_nothing_to_undo_it_says_so(program: Program) -> None:
    assert "Er is niets om terug te zetten." in program("n", ":ongedaan")


def test_notes_are_kept_apart(program: Program, only_talk: OnlyTalk) -> None:
    program("n", ":notitie Bellen met de beheerder", ":snel Gasleiding nagaan")
    intake = only_talk().intake
    assert intake.answers["vb_ontvangen_op"].note == "Bellen met de beheerder"
    assert [note.text for note in intake.notes] == ["Gasleiding nagaan"]
    assert only_talk().heard == {}


def test_a_checklist_item_can_be_ticked_by_hand(program: Program, only_talk: OnlyTalk) -> None:
    spoken = program("n", ":vink c02 gebeld op maandag", ":vink c08 nee", ":vink c99")
    ticks = only_talk().intake.checklist
    assert (ticks["c02"].ticked, ticks["c08"].ticked) == (True, False)
    assert any("Dat punt vind ik niet" in line for line in spoken)
    program("1", ":vink c02 vanzelf")
    assert "c02" not in only_talk().intake.checklist


def test_a_flag_can_be_judged_with_a_reason(program: Program, only_talk: OnlyTalk) -> None:
    spoken = program(
        "n", ":vervalt overnemen", ":vervalt overnemen Zij hebben geen sleutel", ":gezien koker"
    )
    assert any("Schrijf er de reden bij" in line for line in spoken)
    judged = only_talk().intake.flags
    assert (judged["overnemen"].judged, judged["overnemen"].reason) == (
        "does-not-apply",
        "Zij hebben geen sleutel",
    )
    assert judged["koker"].judged == "seen"


def test_official_and_residents_have_their_own_view_of_the_role(
    program: Program, only_talk: OnlyTalk
) -> None:
    spoken = program("n", ":mijnrol facil wij helpen", ":hunrol loslaten", ":mijnrol baas")
    role = only_talk().intake.role
    assert (role.official, role.residents, role.reason) == ("faciliteren", "loslaten", "wij helpen")
    assert any("Die rol ken ik niet" in line for line in spoken)


def test_minutes_belong_to_the_phase(program: Program, only_talk: OnlyTalk) -> None:
    program("n", ":ga 3.1", ":minuten 12", ":minuten veel")
    assert only_talk().intake.minutes == {"idee": 12}


def test_the_short_form_asks_less(program: Program) -> None:
    spoken = program("n", ":kort", ":verder")
    assert any("vraag 2 van 25" in line for line in spoken)
    assert any(
        "vraag 3 van 53" in line for line in program("n", ":kort", ":heel", ":verder", ":verder")
    )


def test_closing_asks_once_and_writes_what_was_left_open(
    program: Program, only_talk: OnlyTalk
) -> None:
    spoken = program("n", "2-3", ":klaar", "nee", ":klaar", "ja")
    intake = only_talk().intake
    assert spoken.count("Gesprek afsluiten? Typ ja. Iets anders: je gaat verder waar je was.") == 2
    assert intake.status == "closed"
    assert intake.answers["af_acties"].state == "skipped"
    assert intake.answers["vb_ontvangen_op"].state == "answered"


def test_closing_names_what_is_closed(program: Program, archive: Archive) -> None:
    check = archive.library.conversations["co-creatie"]
    archive.save(Talk.start(check, "20260311-abcdef", NOON).intake)
    spoken = program("1", ":klaar", "ja", "1", "ja", ":heropen er belde", ":heropen")
    assert "Check afsluiten? Typ ja. Iets anders: je gaat verder waar je was." in spoken
    assert "Deze check is afgesloten. Alles is bewaard." in spoken
    assert any(line.startswith("Deze check is afgesloten. Er is niets") for line in spoken)
    assert "Deze check is open. Je kunt gewoon verder." in spoken


@pytest.mark.parametrize(
    ("command", "word"),
    [
        (":waarom", "Waarom: "),
        (":vragen", "1.1 "),
        (":lijst", "c01 nee: "),
        (":vlaggen", "Niets om op te letten."),
        (":rol", "Nog te weinig bekend voor een advies over de rol."),
        (":kaarten", "LSD: Luister. Vat samen. Vraag door. In die volgorde."),
    ],
)
def test_what_the_screens_show_can_be_asked_for(program: Program, command: str, word: str) -> None:
    assert any(line.startswith(word) for line in program("n", command))


def test_a_newer_file_can_be_read_and_not_changed(program: Program, tmp_path: Path) -> None:
    folder = tmp_path / "data" / "intakes"
    folder.mkdir(parents=True)
    path = folder / "nieuw.toml"
    path.write_text('schema = 99\nid = "nieuw"\n[model]\nid = "eerste-gesprek"\n', encoding="utf-8")
    before = path.read_bytes()
    spoken = program("1", "2-3", ":start")
    assert "Dit gesprek kun je alleen lezen. Er is niets veranderd." in spoken
    assert path.read_bytes() == before


CLOSE = ("n", ":ga 3.2", "De tuin", ":klaar", "ja")
CLOSED = "Dit gesprek is afgesloten. Er is niets veranderd."


@pytest.mark.parametrize(
    "typed",
    [
        (":ga 3.2", "De hof"),
        (":ga 3.2", ":straks"),
        (":ga 3.2", ":leeg"),
        (":ga 5.1", "flat"),
        (":ga 3.1", "Een tuin", "."),
    ],
    ids=["an answer", "straks", "no answer", "a line", "a long text"],
)
def test_a_closed_talk_keeps_its_answers(
    program: Program, only_talk: OnlyTalk, typed: tuple[str, ...]
) -> None:
    program(*CLOSE)
    before = only_talk().intake
    spoken = program("1", *typed)
    assert any(line.startswith(CLOSED) for line in spoken)
    assert not any("staat erbij" in line for line in spoken)
    assert only_talk().intake.answers == before.answers


def test_after_the_talk_answers_go_on_in_a_closed_one(
    program: Program, only_talk: OnlyTalk
) -> None:
    spoken = program(*CLOSE, "1", ":ga 8.7", "Z-1", ":snel bel nog")
    assert not any(line.startswith(CLOSED) for line in spoken)
    assert only_talk().intake.answers["na_zaaknummer"].value == "Z-1"
    assert only_talk().intake.status == "closed"


def test_a_closed_talk_opens_again_with_a_reason(program: Program, only_talk: OnlyTalk) -> None:
    spoken = program(*CLOSE, "1", ":heropen")
    assert any("Schrijf er de reden bij" in line for line in spoken)
    assert only_talk().intake.status == "closed"
    program("1", ":heropen een buur belde", ":ga 3.2", "De hof")
    intake = only_talk().intake
    assert (intake.status, intake.answers["id_naam"].value) == ("open", "De hof")
    assert [(one.question, one.new, one.reason) for one in intake.changes] == [
        ("", "open", "een buur belde"),
        ("id_naam", "De hof", "een buur belde"),
    ]
    assert "Dit gesprek is open. Je kunt gewoon verder." in program("1", ":heropen reden")


def test_a_judgement_can_be_taken_back(program: Program, only_talk: OnlyTalk) -> None:
    spoken = program("n", ":gezien koker", ":terugzetten koker")
    assert "De vlag staat er weer zoals eerst." in spoken
    assert only_talk().intake.flags == {}


def test_all_flags_can_be_read(program: Program, tmp_path: Path) -> None:
    folder = tmp_path / "data" / "intakes"
    folder.mkdir(parents=True)
    name = "hangplek-eerste.toml"
    (folder / name).write_bytes((HOUSE / "tests" / "content" / "cases" / name).read_bytes())
    few, every = program("1", ":vlaggen"), program("1", ":vlaggen alle")
    [more] = [line for line in few if line.startswith("En nog ")]
    reasons = [sum(line.startswith("  Reden: ") for line in told) for told in (few, every)]
    assert reasons == [5, 5 + int(more.split()[2])]
    assert not any(line.startswith("En nog ") for line in every)


def test_the_letters_are_told_without_a_grade(program: Program) -> None:
    spoken = program("n", ":letters")
    assert "A, Animo: 0 gaat goed, 0 om op te letten." in spoken


def test_guests_hear_only_what_is_theirs(program: Program, only_talk: OnlyTalk) -> None:
    spoken = program(
        *("n", ":ga 3.2", ":notitie let op de buurman", "De tuin", ":terug", ":meekijken"),
        *(":vlaggen", ":notitie nee", ":ga 1.1", "2-3", "", ":meekijken"),
    )
    seen = spoken[spoken.index(GUESTS_LOOK) : spoken.index("Je ziet weer alles.")]
    assert "Er staat: De tuin" in seen
    assert not any("buurman" in line or "Alleen voor jou" in line for line in seen)
    assert seen.count(GUESTS_LOOK) == 4
    assert "Even een aantekening voor mezelf. Een lege regel gaat verder." in seen
    assert not any("Op welke dag" in line for line in seen)
    answers = only_talk().intake.answers
    assert list(answers) == ["id_naam"]
    assert answers["id_naam"].note == "let op de buurman"


def test_what_cannot_be_saved_is_not_called_saved(program: Program, tmp_path: Path) -> None:
    (tmp_path / "data").write_text("in the way")
    spoken = program("n", ":klaar", "ja")
    assert any(line.startswith("Niet bewaard: ") for line in spoken)
    assert "Dit gesprek is afgesloten. Alles is bewaard." not in spoken


def test_a_list_of_ones_own_is_told_and_ticked(
    program: Program, archive: Archive, only_talk: OnlyTalk
) -> None:
    folder = archive.places.data / "checklists"
    folder.mkdir(parents=True)
    (folder / "ochtend.toml").write_text(OWN_LIST, "utf-8")
    (folder / "kapot.toml").write_text("own_items = 3\n", "utf-8")
    talk = Talk.start(archive.library.conversations["eerste-gesprek"], "20260311-abcdef", NOON)
    archive.save(talk.intake)
    said = program("20260311-abcdef", ":vink eigen-ochtend-1", ":lijst")
    assert "eigen-ochtend-1 ja, met de hand: Zelf bellen." in said
    assert "Van onze ochtend:" in said
    assert any("kapot.toml" in line for line in said)
    assert list(only_talk().intake.checklist) == ["eigen-ochtend-1"]

"""The outcome of a check in plain lines."""

from tests.conftest import NOON
from tests.content.reading import case
from tests.plain.conftest import Program

from burgeridee.core.intake import Links
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.plain.fit import NOTHING_YET, fit_lines

FIRST = case("hangplek-goed")
ANSWERS = {"cc_tijd": "ja", "cc_spoed": "nee", "cc_bestuur": "ja", "cc_gelijk": "ja"}


def check(archive: Archive, answers: dict[str, str]) -> Talk:
    talk = Talk.start(archive.library.conversations["co-creatie"], "20260401-abcdef", NOON)
    links = Links(previous=FIRST.intake.id)
    talk = Talk.resume(talk.conversation, talk.intake.with_(links=links))
    for question, value in answers.items():
        talk = talk.moved_to(question).answered(value, NOON)
    return talk


def test_a_check_tells_its_outcome_and_why(archive: Archive, program: Program) -> None:
    archive.save(FIRST.intake)
    archive.save(check(archive, {**ANSWERS, "cc_afhankelijk": "ja"}).intake)
    spoken = program("20260401-abcdef", ":rol")
    [outcome] = [line for line in spoken if line.startswith("Uitkomst: ")]
    assert outcome.startswith("Uitkomst: Ja, ga samen ontwerpen, 15 punten.")
    assert any("De buurt is het niet eens" in line for line in spoken)
    assert any(line.startswith("Het wordt '") for line in spoken)


def test_what_stands_in_the_way_counts_no_points(archive: Archive) -> None:
    told = list(fit_lines(check(archive, {**ANSWERS, "cc_tijd": "nee"}), FIRST))
    assert told[0].startswith("Uitkomst: Nu niet. ")
    assert told[1].startswith("Er is te weinig tijd.")


def test_without_answers_it_says_so_and_what_is_missing(archive: Archive) -> None:
    told = list(fit_lines(check(archive, {}), None))
    assert told[0] == NOTHING_YET
    assert any(line.startswith("Nog uitzoeken: ") for line in told)


def test_another_talk_has_no_outcome() -> None:
    assert list(fit_lines(FIRST, None)) == []

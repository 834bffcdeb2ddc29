"""De keuzehulp in plain lines."""

from tests.app.test_collaborating import made, talk_in_initiative
from tests.plain.conftest import Program

from burgeridee.core.session_plan import EMPTY
from burgeridee.files.archive import Archive
from burgeridee.plain.chooser import ALL_ASKED, UNKNOWN

WORK = ("3", "6", "90", "19.30")
END = (":start", ":start", ":stop")


def after(spoken: list[str], line: str) -> list[str]:
    return spoken[spoken.index(line) + 1 :]


def test_each_answer_tells_at_once_what_fits_and_when(program: Program) -> None:
    spoken = program("s", "k", *WORK, *END)
    assert "2. Wat schuurt er het meest?" not in spoken
    assert "Vraag 2: Wat schuurt er het meest?" in spoken
    assert "Dit doen jullie: 90 van de 90 minuten." in spoken
    assert any(line.startswith("1. 19.30–20.15 Geef en haal: omdat") for line in spoken)
    assert ALL_ASKED in spoken


def test_odd_answers_give_a_sentence_and_a_way_on(program: Program) -> None:
    spoken = program("s", "k", "9", "3", "6", "honderd", "0", "straks", ":xyz", *END)
    assert any("In 0 minuten past geen opdracht" in line for line in spoken)
    assert "Ik lees in 'straks' geen tijd. Typ hem zo: 19.30." in spoken
    assert UNKNOWN in spoken
    long = program("s", "k", ":opnieuw", "3", "6", "1200", *END)
    assert any("Meer dan 4 opdrachten op een dag is te veel." in line for line in long)


def test_it_is_changed_by_hand_taken_back_and_put_right_again(program: Program) -> None:
    spoken = program("s", "k", *WORK, ":anders", ":erbij 1", ":eruit 1", ":ongedaan", *END)
    told = after(spoken, ALL_ASKED)
    assert any("minuten, zelf gekozen." in line for line in told)
    assert any("minuten meer dan jullie hebben." in line for line in told)
    again = program("s", "k", ":eruit 1", ":eruit 1", ":eruit 1", ":eruit 1", ":herstel", *END)
    assert EMPTY in again
    assert again.count("Dit doen jullie: 90 van de 90 minuten.") == 1


def test_a_private_reason_is_not_told_while_residents_look_along(
    program: Program, archive: Archive
) -> None:
    talk_in_initiative(archive)
    spoken = program("s", "1", "k", "2", "1", "180", ":meekijken", ":keuze", *END)
    seen, shared = "\n".join(spoken), "\n".join(after(spoken, "Bewoners kijken mee."))
    assert "deze valkuil speelt" in seen
    assert "Dit doen jullie" in shared


def test_a_new_choice_leaves_the_other_as_it_was(program: Program, archive: Archive) -> None:
    talk_in_initiative(archive)
    program("s", "1", "k", *WORK, ":opnieuw", "1", *END)
    said = [talk.intake.answers["kh_moment"].value for talk in made(archive, "keuzehulp")]
    assert sorted(map(str, said)) == ["start", "verdelen"]


def test_the_session_is_led_from_its_beginning_or_from_one_of_it(program: Program) -> None:
    spoken = program("s", "k", *WORK, ":lees 1", ":leid", ":start", ":leid 9", ":leid 2", ":start")
    assert any("Leg klaar" in line for line in spoken)
    assert "Dat nummer staat er niet bij." in spoken

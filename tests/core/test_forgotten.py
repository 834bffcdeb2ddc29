"""What was forgotten stays so in a version that does not know it yet; the rest stays ours."""

from tests.conftest import NOON
from tests.content.reading import first_conversation

from burgeridee.core.forgotten import as_forgotten, made_from
from burgeridee.core.intake import Answer, Forgotten, Intake, LetterDraft, Note, Tick
from burgeridee.core.talk import Talk

GONE = Forgotten(
    at=NOON,
    was="abc",
    places=(
        "answers.wie.value",
        "answers.nota.note",
        "letter.to",
        "notes.text",
        "checklist.c1.note",
    ),
)


def intake(
    word: str, *, forgotten: tuple[Forgotten, ...] = (), more: tuple[Note, ...] = ()
) -> Intake:
    fresh = Talk.start(first_conversation(), "20260310-aaaaaa", NOON).intake
    return fresh.with_(
        answers={
            "wie": Answer(state="answered", value=word, note=word),
            "nota": Answer(state="answered", value=word, note=word),
            "ander": Answer(state="answered", value=word),
        },
        letter=LetterDraft(to=word),
        notes=(Note(at=NOON, text=word), *more),
        checklist={"c1": Tick(ticked=True, note=word), "c2": Tick(ticked=True, note=word)},
        forgotten=forgotten,
    )


def test_theirs_counts_where_somebody_was_forgotten_and_ours_elsewhere() -> None:
    fresh = Note(at=NOON.replace(hour=13), text="pas getypt")
    made = as_forgotten(intake("naam", more=(fresh,)), intake("weg", forgotten=(GONE,)))
    assert (made.answers["wie"].value, made.answers["wie"].note) == ("weg", "naam")
    assert (made.answers["nota"].value, made.answers["nota"].note) == ("naam", "weg")
    assert made.answers["ander"].value == "naam"
    assert made.letter.to == "weg"
    assert [note.text for note in made.notes] == ["weg", "pas getypt"]
    assert (made.checklist["c1"].note, made.checklist["c2"].note) == ("weg", "naam")
    assert made.forgotten == (GONE,)


def test_who_knows_it_already_changes_nothing() -> None:
    ours = intake("naam", forgotten=(GONE,))
    assert as_forgotten(ours, intake("weg", forgotten=(GONE,))) is ours
    assert as_forgotten(ours, intake("weg")) is ours


def test_an_answer_that_is_gone_with_them_is_blank_with_us() -> None:
    theirs = intake("weg", forgotten=(GONE,)).with_answer("wie", None)
    assert as_forgotten(intake("naam"), theirs).answers["wie"].value is None


def test_the_version_before_it_is_known_by_its_hash() -> None:
    assert made_from((GONE,), "abc")
    assert not made_from((GONE,), "abd")
    assert not made_from((Forgotten(),), "")

"""Forgetting a person: out of every version and every place, and the case stays."""

from pathlib import Path

import pytest
from tests.conftest import NOON
from tests.files.removing import (
    CANARY,
    ID,
    OTHER_ID,
    archive_at,
    everywhere,
    holding,
    intake_of,
    marked,
)

from burgeridee.core.intake import Answer, Intake
from burgeridee.core.talk import Talk
from burgeridee.core.wording.sought import FIXED
from burgeridee.files.archive import Archive
from burgeridee.files.disk import DiskError, write_whole
from burgeridee.files.forgetting import forgotten
from burgeridee.files.issued import Printed, issue, issued
from burgeridee.files.person_places import Looked, looked
from burgeridee.files.revisions import Revisions
from burgeridee.files.together import Together

CONTACT = "wk_contactpersoon"
WHO = "Fatma Kanariepiet, 06-12345678, fatma@voorbeeld.nl"


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return archive_at(tmp_path)


def told(talk_id: str = ID, **answers: str) -> Talk:
    """A talk in which these answers were given."""
    talk = Talk.start(marked().conversation, talk_id, NOON)
    said = {
        key: Answer(asked="Vraag", state="answered", value=value, at=NOON)
        for key, value in answers.items()
    }
    return Talk.resume(talk.conversation, talk.intake.with_(answers=said))


def all_of(seen: Looked) -> set[str]:
    """Everything that can be chosen."""
    return {one.id for one in seen.places} | {one.id for one in seen.loose}


def value(intake: Intake, question: str) -> object:
    return intake.answers[question].value


# ── Everywhere


def test_a_person_is_found_nowhere_after_it(archive: Archive) -> None:
    everywhere(archive, marked()).left()
    before = intake_of(archive)
    seen = looked(archive, [ID])
    gone = forgotten(archive, seen, all_of(seen))
    assert gone.failed == ()
    assert gone.still == ()
    assert holding(archive.places, CANARY) == []
    after = intake_of(archive)
    assert after.revision == before.revision + 1
    assert value(after, CONTACT) == FIXED
    assert after.letter.to == FIXED
    assert after.notes[0].text == FIXED
    [record] = after.forgotten
    assert record.at == NOON
    assert f"answers.{CONTACT}.value" in record.places
    assert after.flags.keys() == before.flags.keys()  # the case stays, with all that is no text
    assert value(after, "vb_gesprek_op") == value(before, "vb_gesprek_op")


def test_what_is_left_is_named(archive: Archive) -> None:
    everywhere(archive, marked()).left()
    archive.save(marked(CANARY, OTHER_ID).intake)
    seen = looked(archive, [ID])
    gone = forgotten(archive, seen, {one.id for one in seen.places})
    told = "\n".join(gone.still)
    assert f"intakes/{OTHER_ID}.toml (niet van dit gesprek)" in told
    assert f"Uitgegeven: verslag-1 van {ID}: kijk zelf wat erin staat" in told
    for name in holding(archive.places, CANARY):
        assert Path(name).name.split(".")[0] in told or Path(name).name in told, name


def test_earlier_versions_stay_and_can_be_brought_back_without_the_person(
    archive: Archive,
) -> None:
    saved = archive.save(told(**{CONTACT: WHO, "id_naam": "Tuin"}).intake)
    later = told(**{CONTACT: WHO, "id_naam": "Moestuin"}).intake
    archive.save(later.with_(revision=1, parent=saved.intake.parent))
    seen = looked(archive, [ID])
    forgotten(archive, seen, all_of(seen))
    revisions = Revisions.of(archive, ID)
    now, first = revisions.told()
    assert (now.number, first.number) == (3, 1)
    assert first.talk is not None
    assert value(first.talk.intake, CONTACT) == FIXED
    back = revisions.bring_back(first).intake
    assert (value(back, "id_naam"), value(back, CONTACT)) == ("Tuin", FIXED)
    assert back.forgotten == intake_of(archive).forgotten != ()
    assert holding(archive.places, "Kanariepiet", "12345678", "fatma@") == []


# ── What is looked for


def test_words_of_the_contact_are_found_and_one_decides_where_it_is_not_sure(
    archive: Archive,
) -> None:
    archive.save(
        told(
            **{
                CONTACT: WHO,
                "id_eigen_woorden": "fatma kanariepiet belt, of bel +31 6 12 34 56 78",
                "dr_aanleiding": "Fatma kent iedereen",
                "dr_droom": "Een bankje voor iedereen",
            }
        ).intake
    )
    seen = looked(archive, [ID])
    first = {one.place.split(".")[1]: one.first for one in seen.places}
    assert first == {
        CONTACT: "replace",
        "id_eigen_woorden": "replace",
        "dr_aanleiding": None,
    }
    chosen = {one.id for one in seen.places if one.first == "replace"}
    forgotten(archive, seen, chosen)
    after = intake_of(archive)
    assert value(after, "id_eigen_woorden") == f"{FIXED} belt, of bel {FIXED}"
    assert value(after, "dr_aanleiding") == "Fatma kent iedereen"


def test_somebody_who_is_no_contact_is_found_by_what_was_typed(archive: Archive) -> None:
    archive.save(told(id_eigen_woorden="Ook buurman Bert Zwaluw doet mee").intake)
    seen = looked(archive, [ID], "Bert Zwaluw")
    assert [one.label for one in seen.places]
    forgotten(archive, seen, all_of(seen))
    assert value(intake_of(archive), "id_eigen_woorden") == f"Ook buurman {FIXED} doet mee"


def test_all_talks_of_an_initiative_at_once(archive: Archive) -> None:
    for name in (ID, OTHER_ID):
        archive.save(told(name, **{CONTACT: WHO}).intake)
    seen = looked(archive, [ID, OTHER_ID])
    forgotten(archive, seen, all_of(seen))
    assert {value(intake_of(archive, name), CONTACT) for name in (ID, OTHER_ID)} == {FIXED}


def test_an_option_is_never_taken_for_a_name(archive: Archive) -> None:
    talk = told(**{CONTACT: "Mail", "wk_voorkeur": "mail"})
    archive.save(talk.intake)
    seen = looked(archive, [ID], "mail")
    forgotten(archive, seen, all_of(seen))
    assert value(intake_of(archive), "wk_voorkeur") == "mail"


# ── Papers


def test_a_paper_goes_one_by_one_and_its_number_is_not_used_again(archive: Archive) -> None:
    saved = archive.save(told(**{CONTACT: WHO}).intake).intake
    paper = Printed("residents", "K7M2-QD4P", b"%PDF", ".pdf", NOON)
    issue(archive.places, saved, paper)
    issue(archive.places, saved, paper)
    seen = looked(archive, [ID])
    assert [(one.label, one.first) for one in seen.loose] == [
        (f"Uitgegeven: verslag-1 van {ID}", "leave"),
        (f"Uitgegeven: verslag-2 van {ID}", "leave"),
    ]
    last = seen.loose[1].id
    gone = forgotten(archive, seen, {last})
    assert gone.removed == 1
    assert [one.number for one in issued(archive.places, ID)] == [1]
    assert issue(archive.places, saved, paper).number == 3


# ── Together with others


def test_a_window_that_has_the_name_yet_does_not_bring_it_back(archive: Archive) -> None:
    saved = archive.save(told(**{CONTACT: WHO, "id_eigen_woorden": f"Bel {WHO}"}).intake)
    elsewhere = archive_at(archive.places.data.parent)
    open_there = elsewhere.open(ID).talk
    seen = looked(archive, [ID])
    forgotten(archive, seen, all_of(seen))
    typed = open_there.moved_to("dr_droom").answered("Een tuin voor iedereen", NOON)
    typed = typed.moved_to(CONTACT).answered(f"{WHO}!", NOON)
    together = Together(elsewhere, typed)
    kept = elsewhere.save(typed.intake, together)
    assert kept.conflict == ""
    after = together.talk(kept.intake)
    assert value(after.intake, "dr_droom") == "Een tuin voor iedereen"
    assert value(after.intake, CONTACT) == FIXED
    while after.past:
        after = after.undone(NOON)
        assert value(after.intake, CONTACT) == FIXED
    assert after.intake.answers.get("dr_droom") is None
    assert holding(archive.places, "Kanariepiet", "12345678") == []
    assert saved.intake.id == ID


def test_what_changed_meanwhile_is_left_alone(archive: Archive) -> None:
    saved = archive.save(told(**{CONTACT: WHO}).intake).intake
    seen = looked(archive, [ID])
    archive.save(saved)
    with pytest.raises(DiskError, match="Kijk eerst opnieuw"):
        forgotten(archive, seen, all_of(seen))
    assert value(intake_of(archive), CONTACT) == WHO


@pytest.mark.parametrize("files", [0, 1, 3, 7, 11])
def test_killed_after_so_many_files_it_can_be_done_again(
    archive: Archive, files: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    everywhere(archive, marked()).left()
    written: list[Path] = []

    def dies(path: Path, content: bytes) -> None:
        if len(written) == files:
            raise KeyboardInterrupt
        written.append(path)
        write_whole(path, content)

    seen = looked(archive, [ID])
    with monkeypatch.context() as patch:
        patch.setattr("burgeridee.files.forgetting.write_whole", dies)
        with pytest.raises(KeyboardInterrupt):
            forgotten(archive, seen, all_of(seen))
    assert value(intake_of(archive), CONTACT) == CANARY  # the talk itself comes last
    again = looked(archive, [ID])
    assert forgotten(archive, again, all_of(again)).still == ()
    assert holding(archive.places, CANARY) == []
    assert len(intake_of(archive).forgotten) == 1


def test_a_file_that_would_not_change_is_told(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    everywhere(archive, marked()).left()

    def full(path: Path, content: bytes) -> None:
        if path.parent.name == ID:
            raise DiskError("vol")
        write_whole(path, content)

    seen = looked(archive, [ID])
    with monkeypatch.context() as patch:
        patch.setattr("burgeridee.files.forgetting.write_whole", full)
        gone = forgotten(archive, seen, all_of(seen))
    assert len(gone.failed) == 2
    assert [name for name in gone.still if name.startswith("history/")] != []


def test_it_tells_when_the_talk_stands_open(archive: Archive) -> None:
    mark = everywhere(archive, marked())
    assert looked(archive, [ID]).is_open
    mark.left()
    assert not looked(archive, [ID]).is_open

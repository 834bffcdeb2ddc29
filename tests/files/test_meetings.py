"""The tables of a meeting on disk: those here, and those of other laptops. Nothing is lost."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import NOON
from tests.content.reading import shipped
from tests.core.meetings import meeting, table, talk_of_model

from burgeridee.core.intake import Links
from burgeridee.core.removal import Removed
from burgeridee.core.talk import Talk
from burgeridee.core.undecided import undecided
from burgeridee.files.archive import Archive
from burgeridee.files.erased import begin
from burgeridee.files.gathered import Refused
from burgeridee.files.meetings import Imported, imported, tables_of
from burgeridee.files.places import Places
from burgeridee.files.revisions import Revisions

Laptop = Callable[[str], Archive]


@pytest.fixture
def laptop(tmp_path: Path) -> Laptop:
    """A laptop by its name, with a data folder of its own."""
    return lambda name: Archive(
        Places.default(tmp_path / name, (), {}), shipped(), lambda: NOON + timedelta(days=14)
    )


@pytest.fixture
def desk(laptop: Laptop) -> Archive:
    """The laptop of the organiser, on which the plan stands."""
    archive = laptop("desk")
    archive.save(meeting().intake)
    return archive


def kept(archive: Archive, talk: Talk) -> Path:
    return archive.save(talk.intake).path


def changed(archive: Archive, path: Path, **answers: Any) -> Path:
    """The table in this file with other answers, saved as the program does."""
    talk = archive.open(path).talk
    given = dict(talk.intake.answers)
    for question, value in answers.items():
        given.pop(question, None)
        if value is not None:
            given[question] = table("x", **{question: value}).intake.answers[question]
    return archive.save(talk.intake.with_(answers=given)).path


def names(archive: Archive) -> list[str]:
    return [record.talk.title for record in tables_of(archive, meeting())]


def reasons(found: Imported) -> dict[str, str]:
    return {one.file: one.reason for one in found.refused}


def only_table(archive: Archive) -> Talk:
    [record] = tables_of(archive, meeting())
    return record.talk


# ── What is here


def test_the_tables_of_a_meeting_are_those_that_build_on_it(desk: Archive) -> None:
    assert names(desk) == []
    kept(desk, table("Rood", 2))
    kept(desk, table("Blauw", 1))
    kept(desk, talk_of_model("oogst", {"og_tafel": "elders"}, "20260325-elders", "20260311-ander"))
    kept(desk, talk_of_model("oogst", {"og_tafel": "los"}, "20260325-los"))
    assert names(desk) == ["Blauw", "Rood"]  # in the order in which they were begun


def test_a_table_of_a_laptop_whose_clock_is_years_behind_is_found(desk: Archive) -> None:
    early = talk_of_model("oogst", {"og_tafel": "Rood"}, "20000101-aaaaaa", meeting().intake.id)
    kept(desk, early)
    assert names(desk) == ["Rood"]


def test_another_version_beside_a_table_is_no_second_table(desk: Archive) -> None:
    path = kept(desk, table("Rood"))
    path.with_name(f"{path.stem}.andere-20260325-1200-ab12.toml").write_bytes(path.read_bytes())
    assert names(desk) == ["Rood"]


def test_a_table_that_cannot_be_read_hides_no_other(desk: Archive) -> None:
    kept(desk, table("Rood", 1))
    kept(desk, table("Blauw", 2)).write_text("20260311-dialog = [", "utf-8")
    assert names(desk) == ["Rood"]


# ── What comes in


def test_tables_of_several_laptops_come_in_from_a_stick(
    desk: Archive, laptop: Laptop, tmp_path: Path
) -> None:
    for number in (1, 2, 3):
        kept(laptop(f"stick/laptop {number}"), table(f"Tafel {number}", number))
    found = imported(desk, meeting(), [tmp_path / "stick"])
    assert (found.refused, found.said) == ((), ())
    assert [record.talk.title for record in found.taken] == ["Tafel 1", "Tafel 2", "Tafel 3"]
    assert names(desk) == ["Tafel 1", "Tafel 2", "Tafel 3"]
    assert all(record.path.parent == desk.places.intakes for record in found.taken)
    assert only_answers(found.taken[0].talk) == only_answers(table("Tafel 1", 1))


def only_answers(talk: Talk) -> dict[str, object]:
    return {name: answer.value for name, answer in talk.intake.answers.items()}


def test_a_table_joins_the_initiative_of_its_meeting(desk: Archive, laptop: Laptop) -> None:
    one = table("Rood")
    alone = Links(previous=one.intake.links.previous)
    path = kept(laptop("a"), Talk(one.conversation, one.intake.with_(links=alone)))
    imported(desk, meeting(), [path])
    assert only_table(desk).intake.links.initiative == "plein-4t8w"


def test_what_is_no_table_of_this_meeting_is_named_and_the_rest_works(
    desk: Archive, laptop: Laptop, tmp_path: Path
) -> None:
    other = laptop("stick")
    good = kept(other, table("Rood"))
    folder = good.parent
    kept(other, meeting())
    kept(other, talk_of_model("dialoog", {}, "20260311-ander"))
    kept(other, talk_of_model("oogst", {}, "20260325-elders", "20260311-ander"))
    kept(other, talk_of_model("eerste-gesprek", {}, "20260101-gesprek"))
    practice = table("Oefening", 7)
    kept(other, Talk(practice.conversation, practice.intake.with_(practice="vrij")))
    (folder / "kapot.toml").write_text("schema = [", "utf-8")
    found = imported(desk, meeting(), [tmp_path / "stick", tmp_path / "is er niet.toml"])
    told = {Path(name).name: reason for name, reason in reasons(found).items()}
    assert told.pop("kapot.toml")
    assert told.pop("is er niet.toml")
    assert told == {
        "20260311-dialog.toml": "Dit is het plan van deze bijeenkomst. Ik zoek de tafels.",
        "20260311-ander.toml": "Dit is het plan van een andere bijeenkomst.",
        "20260325-elders.toml": "Deze tafel hoort bij een andere bijeenkomst.",
        "20260101-gesprek.toml": "Dit is geen tafel. Het is: Eerste gesprek met bewoners.",
        "20260325-tafel7.toml": (
            "Deze tafel is een oefening, en de bijeenkomst is echt. Die gaan niet samen."
        ),
    }
    assert names(desk) == ["Rood"]


def test_a_folder_full_of_other_talks_is_told_in_one_sentence(
    desk: Archive, laptop: Laptop, tmp_path: Path
) -> None:
    for number in range(9):
        kept(laptop("stick"), talk_of_model("eerste-gesprek", {}, f"20260101-g{number}"))
    found = imported(desk, meeting(), [tmp_path / "stick"])
    assert found.refused == (Refused("9 bestanden", "Dit zijn andere gesprekken, en geen tafels."),)


def test_an_empty_folder_says_so(desk: Archive, tmp_path: Path) -> None:
    (tmp_path / "leeg").mkdir()
    found = imported(desk, meeting(), [tmp_path / "leeg"])
    assert reasons(found) == {"leeg": "In deze map staat geen enkele tafel."}


def test_a_table_without_a_meeting_is_taken_for_this_one_and_told(
    desk: Archive, laptop: Laptop
) -> None:
    path = kept(laptop("a"), talk_of_model("oogst", {"og_tafel": "4"}, "20260325-los"))
    found = imported(desk, meeting(), [path])
    assert found.said == ("Bij Tafel 4 stond geen bijeenkomst. Ik heb de tafel bij deze gezet.",)
    assert names(desk) == ["4"]


def test_practice_tables_go_with_a_practice_meeting(laptop: Laptop, desk: Archive) -> None:
    practice = meeting().intake.with_(practice="vrij")
    plan = Talk(meeting().conversation, practice)
    one = table("Rood")
    path = kept(laptop("a"), Talk(one.conversation, one.intake.with_(practice="vrij")))
    assert [r.path.parent for r in imported(desk, plan, [path]).taken] == [desk.places.practice]
    assert [r.talk.title for r in tables_of(desk, plan)] == ["Rood"]
    real = kept(laptop("b"), table("Echt", 2))
    assert "echt" in reasons(imported(desk, plan, [real]))[real.name]


# ── What was here already


def test_the_same_file_again_changes_nothing(desk: Archive, laptop: Laptop) -> None:
    path = kept(laptop("a"), table("Rood"))
    imported(desk, meeting(), [path])
    [before] = tables_of(desk, meeting())
    again = imported(desk, meeting(), [path, path])
    assert again == Imported(said=("Rood is er al, met hetzelfde erin.",) * 2)
    assert tables_of(desk, meeting()) == (before,)
    assert imported(desk, meeting(), [before.path]).said == ("Rood staat hier al.",)


def test_a_newer_version_from_the_same_laptop_takes_the_place_of_the_older(
    desk: Archive, laptop: Laptop
) -> None:
    other = laptop("a")
    path = kept(other, table("Rood"))
    imported(desk, meeting(), [path])
    path = changed(other, path, og_citaat="Nieuw.", og_verhaal=None)
    path = changed(other, path, og_droombeeld="Een droom.")
    found = imported(desk, meeting(), [path])
    assert found.said == ("Rood was er al. Wat er nieuw in staat, is erbij gezet.",)
    assert only_answers(only_table(desk)) == only_answers(other.open(path).talk)
    assert "og_verhaal" not in only_table(desk).intake.answers  # also what was taken away there


def test_what_was_typed_here_and_there_is_joined(desk: Archive, laptop: Laptop) -> None:
    other = laptop("a")
    path = kept(other, table("Rood"))
    [record] = imported(desk, meeting(), [path]).taken
    changed(desk, record.path, og_citaat="Van hier.")
    path = changed(other, path, og_droombeeld="Van daar.")
    found = imported(desk, meeting(), [path])
    now = only_answers(only_table(desk))
    assert (now["og_citaat"], now["og_droombeeld"]) == ("Van hier.", "Van daar.")
    assert found.said == ("Rood was er al. Wat er nieuw in staat, is erbij gezet.",)


def test_of_two_texts_in_one_place_the_newest_stands_and_the_other_is_kept(
    desk: Archive, laptop: Laptop
) -> None:
    other = laptop("a")
    path = kept(other, table("Rood"))
    [record] = imported(desk, meeting(), [path]).taken
    changed(desk, record.path, og_citaat="Van hier.")
    for text in ("Van daar.", "Nog later van daar."):
        path = changed(other, path, og_citaat=text)
    found = imported(desk, meeting(), [path])
    assert "Zin die blijft hangen" in found.said[0]
    assert only_answers(only_table(desk))["og_citaat"] == "Nog later van daar."
    assert [one.theirs for one in undecided(only_table(desk))] == ["Van hier."]
    versions = Revisions(desk, desk.entry(record.path)).listed()
    texts = {only_answers(one.talk).get("og_citaat") for one in versions if one.talk}
    assert {"Van hier.", "Nog later van daar."} <= texts


def test_what_was_typed_here_last_stays_and_a_table_keeps_its_number(
    desk: Archive, laptop: Laptop
) -> None:
    other = laptop("a")
    path = kept(other, table("Rood"))
    [record] = imported(desk, meeting(), [path]).taken
    assert record.talk.intake.revision == other.open(path).talk.intake.revision
    for text in ("Van hier.", "Later van hier."):
        changed(desk, record.path, og_citaat=text)
    path = changed(other, path, og_citaat="Van daar.")
    found = imported(desk, meeting(), [path])
    assert "Zin die blijft hangen" in found.said[0]
    assert only_answers(only_table(desk))["og_citaat"] == "Later van hier."
    assert [one.theirs for one in undecided(only_table(desk))] == ["Van daar."]
    again = imported(desk, meeting(), [path])
    assert len(undecided(only_table(desk))) == 1, again.said


def test_an_older_version_never_takes_the_place_of_a_newer(desk: Archive, laptop: Laptop) -> None:
    other = laptop("a")
    path = kept(other, table("Rood"))
    old = path.with_name("oud.toml")
    old.write_bytes(path.read_bytes())
    path = changed(other, path, og_citaat="Nieuw.")
    imported(desk, meeting(), [path])
    found = imported(desk, meeting(), [old])
    assert only_answers(only_table(desk))["og_citaat"] == "Nieuw."
    assert found.taken == ()


def test_two_versions_on_one_stick_give_the_newest_in_any_order(
    desk: Archive, laptop: Laptop
) -> None:
    other = laptop("a")
    path = kept(other, table("Rood"))
    old = path.with_name("oud.toml")
    old.write_bytes(path.read_bytes())
    path = changed(other, path, og_citaat="Nieuw.")
    imported(desk, meeting(), [old, path])
    assert only_answers(only_table(desk))["og_citaat"] == "Nieuw."


def test_a_number_that_is_something_else_here_is_refused(desk: Archive, laptop: Laptop) -> None:
    kept(desk, talk_of_model("eerste-gesprek", {}, table("Rood").intake.id))
    path = kept(laptop("a"), table("Rood"))
    found = imported(desk, meeting(), [path])
    assert "Er is niets overschreven" in reasons(found)[path.name]
    assert names(desk) == []


def test_a_broken_file_here_is_not_overwritten(desk: Archive, laptop: Laptop) -> None:
    here = kept(desk, table("Rood"))
    here.write_text("schema = [", "utf-8")
    path = kept(laptop("a"), table("Rood"))
    found = imported(desk, meeting(), [path])
    assert "niet te lezen" in reasons(found)[path.name]
    assert here.read_text("utf-8") == "schema = ["


def test_a_table_that_was_removed_here_is_not_taken_in_again(desk: Archive, laptop: Laptop) -> None:
    path = kept(laptop("een"), table("Rood", 1))
    imported(desk, meeting(), [path])
    number = only_table(desk).intake.id
    begin(desk.places.data, [Removed(number, "closed", {})], "request", NOON.date())
    (desk.places.intakes / f"{number}.toml").unlink()
    found = imported(desk, meeting(), [path])
    [reason] = reasons(found).values()
    assert "is verwijderd op 11 maart 2026" in reason
    assert (found.taken, names(desk)) == ((), [])

import os
import shutil
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from tests.conftest import NOON
from tests.core.making import KLEIN, only, question

from burgeridee.core.intake import Links
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive, Entry
from burgeridee.files.disk import DiskError
from burgeridee.files.initiatives import (
    Record,
    begin,
    beside,
    called,
    initiatives,
    proper_name,
    put_in,
    records_of,
    renamed,
    to_build_on,
    whole,
    with_initiative,
    without_initiative,
)
from burgeridee.files.library import Library
from burgeridee.files.places import Places

NEXT = only(
    [question("naam", "text", carry=True), question("nieuws", "text")],
    id="later",
    title="Vervolggesprek",
    builds_on="klein",
)
CHECK = only([question("zin_in", "text")], id="toets", title="Zinvol?", builds_on="klein")
EXERCISE = only([question("uitkomst", "text")], id="opdracht-trap", title="Trap")
LIBRARY = Library(conversations={one.id: one for one in (KLEIN, NEXT, CHECK, EXERCISE)})
TUIN = Links(initiative="tuin-4t8w", initiative_name="De tuin")


class Watched(Archive):
    opened = 0

    def entry(self, path: Path) -> Entry:
        self.opened += 1
        return super().entry(path)


@pytest.fixture
def clock() -> Iterator[datetime]:
    return (NOON + timedelta(minutes=step) for step in range(1000))


@pytest.fixture
def archive(tmp_path: Path, clock: Iterator[datetime]) -> Watched:
    places = Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")
    return Watched(places, LIBRARY, lambda: next(clock))


def keep(archive: Archive, talk: Talk, links: Links = TUIN, *, days: int = 0) -> Record:
    intake = talk.intake.with_(links=links, created=NOON + timedelta(days))
    saved = archive.save(intake)
    os.utime(saved.path, (1_700_000_000, 1_700_000_000))
    return Record(saved.path, talk.kept(saved.intake.revision, saved.intake.parent))


def first(name: str, title: str = "De tuin", *, practice: str = "") -> Talk:
    talk = Talk.start(KLEIN, name, NOON, practice=practice)
    return talk.moved_to("naam").answered(title, NOON) if title else talk


def test_what_belongs_together_is_found_by_the_index_without_opening_a_file(
    archive: Watched,
) -> None:
    keep(archive, first("20260311-eerste"))
    keep(archive, Talk.start(CHECK, "20260401-toets", NOON))
    keep(archive, first("20260312-los", "Het hek"), Links())
    keep(archive, first("20260312-plein", "Het plein"), Links(initiative="p", initiative_name="P"))
    assert {one.id: len(one.records) for one in initiatives(archive)} == {"tuin-4t8w": 2, "p": 1}
    opened = archive.opened
    found = {one.id: one for one in initiatives(archive)}["tuin-4t8w"]
    assert archive.opened == opened
    assert (found.name, found.since) == ("De tuin", NOON.date())
    assert found.next_due is None
    assert [one.agreed.title for one in without_initiative(archive).records if one.agreed] == [
        "Het hek"
    ]


def test_only_the_files_of_one_initiative_are_opened_for_its_records(archive: Watched) -> None:
    for at in range(20):
        keep(archive, first(f"20260311-los{at}"), Links())
    keep(archive, first("20260311-tuin"))
    assert initiatives(archive)
    archive.opened = 0
    assert [one.talk.intake.id for one in records_of(archive, "tuin-4t8w")] == ["20260311-tuin"]
    assert archive.opened == 1


def test_records_come_the_oldest_first_and_a_copy_or_a_broken_file_hides_no_other(
    archive: Watched,
) -> None:
    keep(archive, Talk.start(NEXT, "20250101-volgt", NOON), days=51)
    kept = keep(archive, first("20260311-eerste"))
    shutil.copy(kept.path, kept.path.with_name("kopie.toml"))
    kept.path.with_name("kapot.toml").write_text("schema = ", "utf-8")
    names = [one.talk.intake.id for one in records_of(archive, "tuin-4t8w")]
    assert names == ["20260311-eerste", "20250101-volgt"]


def test_practice_never_stands_among_real_records(archive: Watched) -> None:
    keep(archive, first("20260311-echt"))
    keep(archive, first("20260311-oefening", practice="vrij"))
    assert [len(one.records) for one in initiatives(archive)] == [1]
    assert len(records_of(archive, "tuin-4t8w")) == 1


def test_one_goes_on_from_the_newest_talk_and_never_from_a_check_or_an_exercise(
    archive: Watched,
) -> None:
    eerste = keep(archive, first("20260311-eerste"))
    keep(archive, Talk.start(CHECK, "20260401-toets", NOON), days=20)
    keep(archive, Talk.start(EXERCISE, "20260402-trap", NOON), days=21)
    found = to_build_on(records_of(archive, "tuin-4t8w"))
    assert found is not None
    assert found.path == eerste.path
    volgt = keep(archive, Talk.start(NEXT, "20260501-volgt", NOON), days=51)
    found = to_build_on(records_of(archive, "tuin-4t8w"))
    assert found is not None
    assert found.path == volgt.path
    assert to_build_on(()) is None


def test_a_talk_gets_an_initiative_named_after_it_also_when_it_is_closed(
    archive: Watched,
) -> None:
    path = keep(archive, first("20260311-dicht", "De bloemenstrook").closed(NOON), Links()).path
    talk = with_initiative(archive, archive.open(path).talk)
    assert talk.intake.links.initiative.startswith("bloemenstrook-")
    stands = archive.open(path).talk.intake
    assert (stands.links, stands.changes, stands.status) == (talk.intake.links, (), "closed")
    assert with_initiative(archive, talk) is talk


def test_a_talk_without_a_name_is_called_after_what_it_is(archive: Watched) -> None:
    path = keep(archive, first("20260311-stil", ""), Links()).path
    talk = with_initiative(archive, archive.open(path).talk)
    assert talk.intake.links.initiative_name == "Klein"


def test_what_begins_takes_over_from_the_whole_line_before_it(archive: Watched) -> None:
    eerste = keep(archive, first("20260311-eerste", "De tuin"))
    origin = archive.open(eerste.path).talk
    second = begin(archive, NEXT, origin).moved_to("nieuws").answered("Er is geld", NOON)
    kept = archive.save(second.intake)
    third = begin(archive, NEXT, archive.open(kept.path).talk)
    assert third.heard == {"naam": "De tuin"}
    assert third.intake.answers["naam"].carried == "20260311-eerste"
    assert not (archive.places.intakes / f"{third.intake.id}.toml").exists()


def test_another_name_is_written_in_all_its_files_and_what_cannot_take_it_is_told(
    archive: Watched,
) -> None:
    paths = [keep(archive, first(f"20260311-nr{at}")).path for at in range(50)]
    newer = paths[7]
    newer.write_text(newer.read_text("utf-8").replace("schema = 1", "schema = 2"), "utf-8")
    done = renamed(archive, "tuin-4t8w", "De moestuin")
    assert done.count == 49
    assert [problem.partition(":")[0] for problem in done.problems] == [newer.stem]
    assert "nieuwere burgeridee" in done.problems[0]
    names = {archive.open(path).talk.intake.links.initiative_name for path in paths}
    assert names == {"De moestuin", "De tuin"}
    assert [one.name for one in initiatives(archive)] == ["De moestuin"]
    assert renamed(archive, "tuin-4t8w", "De moestuin").count == 0


def test_two_people_may_give_two_initiatives_one_name(archive: Watched) -> None:
    keep(archive, first("20260311-een"), Links(initiative="a", initiative_name="De tuin"))
    keep(archive, first("20260312-twee"), Links(initiative="b", initiative_name="de  TUIN"))
    assert len(initiatives(archive)) == 2
    found = called(initiatives(archive), " de tuin ")
    assert found is not None
    assert called(initiatives(archive), "Het plein") is None


def test_an_initiative_without_a_name_is_called_by_its_id(archive: Watched) -> None:
    keep(archive, first("20260311-een"), Links(initiative="zomaar"))
    assert [one.name for one in initiatives(archive)] == ["zomaar"]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [(" De  tuin ", "De tuin"), ("De\x1b[31m tuin\nen het hek", "De tuin / en het hek")],
)
def test_a_name_is_kept_as_one_line_of_plain_text(typed: str, kept: str) -> None:
    assert proper_name(typed) == kept
    assert len(proper_name("x" * 1000)) == 60


def test_putting_a_record_in_an_initiative_and_taking_it_out_is_kept(archive: Watched) -> None:
    path = keep(archive, first("20260311-een"), Links()).path
    assert put_in(archive, path, "tuin-4t8w", "De tuin").is_changed
    assert not put_in(archive, path, "tuin-4t8w", "De tuin").is_changed
    assert archive.open(path).talk.intake.links == TUIN
    assert put_in(archive, path, "", "").is_changed
    assert archive.open(path).talk.intake.links == Links()
    with pytest.raises(DiskError):
        put_in(archive, path.with_name("weg.toml"), "", "")


def test_what_stands_beside_a_talk_is_named_for_the_file(archive: Watched) -> None:
    record = keep(archive, first("20260311-eerste"))
    keep(archive, Talk.start(CHECK, "20260401-toets", NOON), days=20)
    talk = archive.open(record.path).talk
    assert beside(archive, talk) == ("Zinvol? (31 maart 2026)",)
    for at in range(20):
        keep(archive, Talk.start(CHECK, f"20260402-nr{at}", NOON), days=21)
    told = beside(archive, talk)
    assert len(told) == 13
    assert told[-1] == "en nog 9 eerder"
    loose = keep(archive, first("20260311-los"), Links())
    assert beside(archive, archive.open(loose.path).talk) == ()


def test_what_is_odd_about_any_of_it_is_told(archive: Watched) -> None:
    eerste = keep(archive, first("20260311-eerste"))
    origin = archive.open(eerste.path).talk
    archive.save(begin(archive, CHECK, origin).intake)
    eerste.path.unlink()
    newer = keep(archive, first("20260312-nieuw")).path
    newer.write_text(newer.read_text("utf-8").replace("schema = 1", "schema = 2"), "utf-8")
    found = whole(archive, "tuin-4t8w")
    assert found.name == "De tuin"
    assert len(found.records) == 2
    assert "nieuwere burgeridee" in found.problems[0]
    assert found.problems[1].startswith("Zinvol?: Het gesprek 20260311-eerste")

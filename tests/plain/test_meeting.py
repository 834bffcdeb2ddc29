from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from tests.app.gathering import AFTER, archive_in, on_disk
from tests.core import meetings

from burgeridee.core.agreements import agreements
from burgeridee.core.dialogue import plan_of
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.meetings import tables_of
from burgeridee.files.settings import Settings
from burgeridee.plain.filling import filled_in
from burgeridee.plain.meeting import (
    BACK,
    HELP,
    NO_PATH,
    NOT_A_DAY,
    NOT_THERE,
    UNKNOWN,
    MeetingLines,
)
from burgeridee.plain.meeting_papers import NO_NUMBER
from burgeridee.plain.talking import Talking

Said = list[str]


def gather(archive: Archive, *typed: str, talk: Talk | None = None) -> tuple[Said, MeetingLines]:
    """Type these lines at a meeting; what was said comes back."""
    said: Said = []
    lines: Iterator[str] = (f"{line}\n" for line in typed)

    def fill_in(record: Talk) -> bool:
        library, now = archive.library, archive.now
        return filled_in(Talking(record, archive, library, lines, said.append, now))

    meeting = talk or on_disk(archive)
    twin = MeetingLines(meeting, archive, Settings(name="Samira"), lines, said.append, fill_in)
    twin.run()
    return said, twin


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return archive_in(tmp_path, meetings.meeting(), *meetings.tables(3))


def test_from_an_empty_plan_to_tables_harvest_and_report(tmp_path: Path) -> None:
    archive = archive_in(tmp_path)
    table = (
        "Raam",
        ":ga 1.4",
        "Een plein met bomen",
        ":ga 3.1",
        "Schuren | Ria | | 21-4",
        ":start",
    )
    typed = (
        ":vul 1",
        "Een plein om te blijven",
        ":start",
        ":tafel",
        *table,
        ":tafel",
        ":start",
        ":tafels",
        ":oogst",
        ":vorm txt",
        ":maak 7",
        ":verstuurd",
        ":start",
    )
    said, twin = gather(archive, *typed, talk=meetings.blank())
    assert "Er is nog geen thema." in said[2]
    assert said.count(BACK) == 3
    plan = on_disk(archive)
    assert plan.title == "Een plein om te blijven"
    assert plan_of(plan).report_sent_on == AFTER.date()
    [only] = tables_of(archive, plan)  # the second one was left as it was begun
    assert only.talk.title == "Raam"
    assert "1. Raam: een droombeeld, 1 actie." in said
    assert "- Een plein met bomen (Raam)" in said
    report = archive.places.data / "copies" / meetings.MEETING / "oogstverslag.txt"
    assert "Schuren" in report.read_text("utf-8")
    assert not twin.is_stopped


def test_the_plan_the_guests_and_the_papers_are_told(archive: Archive) -> None:
    said, _ = gather(archive, ":plan", ":uitnodiging", ":papieren", ":lees 2", ":map", ":start")
    assert "Het thema: Een plein waar jong en oud graag zit" in said
    assert "- 19.30, Inloop, 15 minuten" in said
    assert "- Jongeren, via Sara van het jongerenwerk, 5 mensen" in said
    assert "Aan de mix valt niets op." in said
    assert "3. Kaart voor de gespreksleider (3 keer)." in said
    assert "Dit was het papier. Met :maak 2 maak je het." in said
    assert "Hier is nog niets op papier. Met :maak 1 maak je een kopie." in said


def test_tables_come_from_a_stick_and_what_does_not_is_said(
    archive: Archive, tmp_path: Path
) -> None:
    other = meetings.talk_of_model("oogst", {"og_tafel": "X"}, "20260325-vreemd", "20260101-elders")
    stick = archive_in(tmp_path / "stick", meetings.table("Deur", 9), other).places.data
    lines = (":haalop", ":haalop /nergens", f":haalop '{stick}'", ":tafels", ":start")
    said, _ = gather(archive, *lines)
    assert {NO_PATH.format("haalop"), NOT_THERE, "1 tafel opgehaald."} <= set(said)
    assert any(line.startswith("- ") and "vreemd" in line for line in said)
    assert any(line.startswith("4. Deur:") for line in said)


def test_looking_back_tells_the_agreements_and_settles_them(archive: Archive) -> None:
    said, _ = gather(
        archive,
        ":terugkijken",
        ":gedaan 2 25-3 al gezegd",
        ":verzet 1 8-4 de wethouder was ziek",
        ":terugkijken",
        ":afspraken gedaan",
        ":start",
    )
    assert "0 van 11 gedaan." in said
    assert "1 van 11 gedaan." in said
    done = [one for one in agreements(on_disk(archive, "20260325-tafel1")) if one.done]
    assert [(one.what, one.done) for one in done] == [
        ("Mag er een waterpunt komen?", date(2026, 3, 25))
    ]
    [moved] = [one for one in agreements(on_disk(archive)) if one.moved]
    assert moved.due == date(2026, 4, 8)
    assert any(line.startswith("1. gedaan op 25 maart 2026") for line in said)


def test_what_was_learned_is_filled_in(archive: Archive) -> None:
    gather(archive, ":vul terug", "Koffie gedronken", ".", "Begin klein", ".", ":start", ":start")
    assert on_disk(archive).heard["db_geleerd"] == "Begin klein"


def test_the_report_tells_what_misses_and_the_day_it_must_be_out(archive: Archive) -> None:
    said, _ = gather(archive, ":verslag", ":verstuurd gisteren", ":start")
    assert "- Vraag van Tafel 1, mist nog wie antwoordt: Hoe laat rijdt de laatste bus?" in said
    assert "Nog niet verstuurd. Uiterlijk woensdag 1 april 2026 (over 5 dagen)." in said
    assert "Het verslag is verstuurd: donderdag 26 maart 2026 (gisteren)." in said


def test_a_table_is_opened_by_its_number(archive: Archive) -> None:
    said, twin = gather(archive, ":tafel 2", ":stop")
    assert "Er staat: Tafel 2" in said
    assert twin.is_stopped


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (":tafel 9", NO_NUMBER.format("tafel")),
        (":vul x", NO_NUMBER.format("vul")),
        (":lees 0", NO_NUMBER.format("lees")),
        (":maak", NO_NUMBER.format("maak")),
        (":vorm papier", "Kies uit: pdf, odt, docx, html, md, txt. Zoals :vorm pdf."),
        (":verstuurd ooit", NOT_A_DAY),
        (":verstuurd morgen", NOT_A_DAY),
        (":gedaan 99", "Zet er het nummer van de afspraak achter"),
        (":iets", UNKNOWN),
    ],
)
def test_what_is_not_understood_is_a_sentence_and_a_way_on(
    line: str, said: str, archive: Archive
) -> None:
    before = on_disk(archive).intake
    told, _ = gather(archive, line, ":start")
    assert told[-1].startswith(said)
    assert on_disk(archive).intake == before


def test_six_tables_of_one_name_and_twenty_hours_are_told(tmp_path: Path) -> None:
    rounds = ({"onderdeel": "verkennen", "minuten": 1200},)
    same = [meetings.table("Tafel", number) for number in range(1, 7)]
    archive = archive_in(tmp_path, meetings.meeting(agenda=rounds), *same)
    said, _ = gather(archive, ":tafels", ":start")
    assert any("te vol" in line.lower() for line in said)
    assert any("tafels met dezelfde naam" in line for line in said)
    assert len({line for line in said if "Tafel" in line and line[0].isdecimal()}) == 6


def test_a_disk_that_refuses_is_a_sentence(tmp_path: Path) -> None:
    archive = archive_in(tmp_path)
    archive.places.data.parent.mkdir(exist_ok=True)
    archive.places.data.write_text("in the way")
    said, _ = gather(archive, ":tafel", ":verstuurd", ":maak 1", ":start", talk=meetings.blank())
    assert sum(line.startswith("Niet bewaard:") for line in said) == 2
    assert len(said) > 3


def test_the_help_names_every_command(archive: Archive) -> None:
    said, twin = gather(archive, ":hulp", "q")
    assert HELP.splitlines()[0] in said
    unnamed = {name for name in twin.commands if f":{name}" not in HELP}
    assert unnamed == {"hulp"}
    assert twin.is_stopped


def test_a_meeting_goes_to_another_laptop(archive: Archive, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    said, _ = gather(archive, ":geefmee", ":geefmee /nergens", f":geefmee {stick}", ":start")
    assert {NO_PATH.format("geefmee"), NOT_THERE} <= set(said)
    assert said[-1].startswith("Het plan en 3 tafels staan in")
    fresh = meetings.blank()
    new = Talk(fresh.conversation, fresh.intake.with_(id="20260327-anders"))
    other = archive_in(tmp_path / "other")
    told, twin = gather(other, f":haalop {stick}", ":tafels", ":start", talk=new)
    assert "3 tafels opgehaald." in told
    assert twin.talk.title == on_disk(archive).title
    assert any(line.startswith("3. Tafel 3:") for line in told)

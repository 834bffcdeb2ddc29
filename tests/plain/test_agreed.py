import json
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from tests.conftest import NOON

from burgeridee.core.intake import Answer, Item
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.plain.agreed import NONE, AgreedLines, all_lines, in_words, rows
from burgeridee.report.papers import PAPERS

TODAY = NOON.date()
DAY = date(2026, 3, 21)
Told = Callable[[str], list[str]]


def days(number: int) -> date:
    return TODAY + timedelta(days=number)


LATE: Item = {"id": "a1", "wat": "brandweer bellen", "wie": "gemeente", "wanneer": days(-9)}
COFFEE: Item = {"id": "a2", "wat": "koffie", "wie": "bewoners", "wanneer": days(1)}
VESTS: Item = {"id": "a3", "wat": "hesjes"}


def keep(archive: Archive, name: str, *lines: Item, practice: str = "", **others: object) -> Path:
    conversation = archive.library.conversations["eerste-gesprek"]
    intake = Talk.start(conversation, name, NOON, practice=practice).intake
    for question, value in {"id_naam": f"Idee {name}", "af_acties": lines, **others}.items():
        intake = intake.with_answer(question, Answer(state="answered", value=value))
    return archive.save(intake).path


@pytest.fixture
def opened() -> list[tuple[Path, str]]:
    return []


@pytest.fixture
def tell(archive: Archive, opened: list[tuple[Path, str]]) -> Told:
    """Type one line; what was said comes back."""
    spoken: list[str] = []
    lines = AgreedLines(archive, spoken.append, lambda: NOON, lambda *asked: opened.append(asked))

    def typed(line: str) -> list[str]:
        spoken.clear()
        assert lines.obeys(line)
        return [*spoken]

    return typed


def test_all_talks_are_told_together_the_most_pressing_first(archive: Archive, tell: Told) -> None:
    keep(archive, "een", COFFEE, VESTS, af_toezeggingen=({"tekst": "sleutel vragen"},))
    keep(archive, "twee", LATE, af_terugkoppeling_op=TODAY)
    assert tell(":afspraken") == [
        "Te laat:",
        "1. 2 maart 2026 (9 dagen te laat): brandweer bellen, De gemeente, Idee twee.",
        "Vandaag:",
        "2. 11 maart 2026 (vandaag): Volgend bericht, De ambtenaar, Idee twee.",
        "Binnen een week:",
        "3. 12 maart 2026 (morgen): koffie, De bewoners, Idee een.",
        "Zonder dag:",
        "4. nog geen dag: hesjes, Idee een.",
        "5. nog geen dag: sleutel vragen, De ambtenaar, Idee een.",
    ]


AMSTERDAM = ZoneInfo("Europe/Amsterdam")


@pytest.mark.parametrize(
    ("now", "due", "group", "said"),
    [
        ("2028-02-22 09:00", "2028-02-29", "Binnen een week", "29 februari 2028 (over 7 dagen)"),
        ("2028-02-29 23:59", "2028-02-29", "Vandaag", "29 februari 2028 (vandaag)"),
        ("2028-03-01 00:00", "2028-02-29", "Te laat", "29 februari 2028 (1 dag te laat)"),
        ("2029-03-01 09:00", "2028-02-29", "Te laat", "29 februari 2028 (366 dagen te laat)"),
        ("2026-03-28 23:59", "2026-03-29", "Binnen een week", "29 maart 2026 (morgen)"),
        ("2026-03-29 00:30", "2026-03-29", "Vandaag", "29 maart 2026 (vandaag)"),
        ("2026-03-29 23:59", "2026-03-29", "Vandaag", "29 maart 2026 (vandaag)"),
        ("2026-03-30 00:01", "2026-03-29", "Te laat", "29 maart 2026 (1 dag te laat)"),
        ("2026-10-24 23:59", "2026-10-25", "Binnen een week", "25 oktober 2026 (morgen)"),
        ("2026-10-25 00:30", "2026-10-25", "Vandaag", "25 oktober 2026 (vandaag)"),
        ("2026-10-25 23:30", "2026-10-25", "Vandaag", "25 oktober 2026 (vandaag)"),
        ("2026-10-26 00:30", "2026-10-25", "Te laat", "25 oktober 2026 (1 dag te laat)"),
        ("2026-04-26 09:00", "2026-04-27", "Binnen een week", "27 april 2026 (morgen)"),
        ("2026-04-27 09:00", "2026-04-27", "Vandaag", "27 april 2026 (vandaag)"),
        ("2026-12-25 09:00", "2027-12-25", "Later", "25 december 2027 (over 365 dagen)"),
    ],
)
def test_the_day_is_that_of_the_clock_on_the_wall(
    archive: Archive, now: str, due: str, group: str, said: str
) -> None:
    keep(archive, "een", {**COFFEE, "wanneer": date.fromisoformat(due)})
    moment = datetime.fromisoformat(now).replace(tzinfo=AMSTERDAM)
    spoken: list[str] = []
    AgreedLines(archive, spoken.append, lambda: moment, lambda *_: None).tell()
    assert spoken == [f"{group}:", f"1. {said}: koffie, De bewoners, Idee een."]


def test_without_agreements_it_says_how_they_come(archive: Archive, tell: Told) -> None:
    assert tell(":afspraken") == [NONE]
    keep(archive, "oefening", COFFEE, practice="vrij")
    assert tell(":afspraken") == [NONE]


def test_one_can_ask_for_the_agreements_of_somebody(archive: Archive, tell: Told) -> None:
    keep(archive, "een", LATE, COFFEE)
    assert [line for line in tell(":afspraken BEWONERS") if line[0].isdigit()] == [
        "1. 12 maart 2026 (morgen): koffie, De bewoners, Idee een."
    ]
    assert tell(":afspraken wethouder") == ["Daar staat niets open."]


@pytest.mark.parametrize(
    ("typed", "done", "reason"),
    [
        (":gedaan 2", TODAY, ""),
        (":gedaan 2 gisteren", days(-1), ""),
        (":gedaan 2 1 maart 2026 het was druk", date(2026, 3, 1), "het was druk"),
        (":gedaan 2 Anna was erbij", TODAY, "Anna was erbij"),
        (":GEDAAN 2  10-3", date(2026, 3, 10), ""),
    ],
)
def test_ticked_off_with_a_day_and_a_line(
    archive: Archive, tell: Told, typed: str, done: date, reason: str
) -> None:
    path = keep(archive, "een", LATE, COFFEE)
    tell(":afspraken")
    [said] = tell(typed)
    assert said.startswith("Gedaan op ")
    assert said.endswith(": koffie.")
    [outcome] = archive.open(path).talk.intake.agreements
    assert (outcome.item, outcome.done, outcome.reason) == ("af_acties/a2", done, reason)
    assert [line.agreement.what for line in all_lines(archive, TODAY)] == [
        "brandweer bellen",
        "koffie",
    ]
    assert tell(":afspraken gedaan")[0] == "Gedaan:"


def test_a_day_that_is_to_come_is_not_done(archive: Archive, tell: Told) -> None:
    path = keep(archive, "een", COFFEE)
    assert tell(":gedaan 1 morgen") == [
        "Ik lees donderdag 12 maart 2026, en die dag moet nog komen. Wanneer was het?"
    ]
    assert archive.open(path).talk.intake.revision == 1


def test_moved_with_a_reason(archive: Archive, tell: Told) -> None:
    path = keep(archive, "een", COFFEE)
    assert tell(":verzet 1 21-3 de wethouder is ziek") == [
        "Verzet naar zaterdag 21 maart 2026: koffie."
    ]
    [outcome] = archive.open(path).talk.intake.agreements
    assert (outcome.moved_to, outcome.reason) == (DAY, "de wethouder is ziek")
    assert "21 maart 2026 (over 10 dagen, verzet)" in tell(":afspraken")[1]


@pytest.mark.parametrize("typed", [":verzet 1", ":verzet 1 21-3", ":verzet 1 zomaar"])
def test_moving_wants_a_day_and_a_reason(archive: Archive, tell: Told, typed: str) -> None:
    path = keep(archive, "een", COFFEE)
    assert tell(typed)[0].startswith("Zet er de dag en de reden achter")
    assert archive.open(path).talk.intake.revision == 1


def test_the_numbers_stay_those_of_the_list_that_was_told(archive: Archive, tell: Told) -> None:
    path = keep(archive, "een", LATE, COFFEE, VESTS)
    tell(":afspraken")
    tell(":gedaan 1")
    assert tell(":gedaan 2")[0].endswith("koffie.")
    assert tell(":terugzetten 1") == ["Teruggezet: brandweer bellen."]
    assert [one.item for one in archive.open(path).talk.intake.agreements] == ["af_acties/a2"]
    assert tell(":terugzetten 1")[0].startswith("Er is niets veranderd")


def test_what_a_colleague_wrote_meanwhile_stays(archive: Archive, tell: Told) -> None:
    path = keep(archive, "een", COFFEE)
    tell(":afspraken")
    other = Archive(archive.places, archive.library, lambda: NOON)
    other.save(other.open(path).talk.with_quick_note("van een collega", NOON).intake)
    tell(":gedaan 1")
    intake = archive.open(path).talk.intake
    assert [note.text for note in intake.notes] == ["van een collega"]
    assert intake.agreements[0].done == TODAY
    assert len(list(archive.places.intakes.glob("*.toml"))) == 1


def test_an_agreement_that_a_colleague_took_out_is_not_there(archive: Archive, tell: Told) -> None:
    path = keep(archive, "een", COFFEE)
    tell(":afspraken")
    other = Archive(archive.places, archive.library, lambda: NOON)
    other.save(other.open(path).talk.intake.with_answer("af_acties", None))
    assert tell(":gedaan 1")[0].startswith("Er is niets veranderd")


def test_a_talk_that_cannot_be_opened_any_more_is_told(archive: Archive, tell: Told) -> None:
    path = keep(archive, "een", COFFEE)
    tell(":afspraken")
    path.write_bytes(b"kapot = [")
    [said] = tell(":gedaan 1")
    assert said
    path.unlink()
    assert "niet te lezen" in tell(":gedaan 1")[0]


@pytest.mark.parametrize("number", ["", "0", "2", "x", "9" * 5000, "-1"])
def test_a_number_that_is_not_there(archive: Archive, tell: Told, number: str) -> None:
    keep(archive, "een", COFFEE)
    for command in ("gedaan", "verzet", "terugzetten", "gesprek"):
        [said] = tell(f":{command} {number}")
        assert said == (
            f"Zet er het nummer van de afspraak achter, zoals :{command} 3. "
            "Typ :afspraken voor de lijst."
        )


def test_the_talk_of_one_can_be_opened(
    archive: Archive, tell: Told, opened: list[tuple[Path, str]]
) -> None:
    path = keep(archive, "een", COFFEE)
    tell(":gesprek 1")
    assert opened == [(path, "")]


def test_a_late_one_is_moved_and_its_letter_opened(
    archive: Archive, tell: Told, opened: list[tuple[Path, str]]
) -> None:
    path = keep(archive, "een", LATE, COFFEE)
    for slip in (":brief 1", ":brief 1 21-3", ":brief 1 ziek"):
        [said] = tell(slip)
        assert said.startswith("Zet er de dag en de reden achter")
    assert tell(":brief 2 21-3 ziek") == [
        "Deze afspraak is nog niet te laat. Met :verzet verzet je hem."
    ]
    assert opened == []
    tell(":brief 1 21-3 de brandweer ziek is")
    intake = archive.open(path).talk.intake
    [outcome] = intake.agreements
    assert (outcome.moved_to, outcome.reason) == (date(2026, 3, 21), "de brandweer ziek is")
    assert (intake.letter.day, intake.letter.reason) == (outcome.moved_to, outcome.reason)
    [(opened_path, first)] = opened
    assert opened_path == path
    place = int(first.removeprefix(":verslag "))
    assert PAPERS[place - 1].name == "no-answer-yet"


def test_other_lines_are_not_ours(archive: Archive) -> None:
    lines = AgreedLines(archive, print, lambda: NOON, print)
    assert not any(lines.obeys(line) for line in ("", "3", ":hulp", "afspraken", "/koffie"))


def test_rows_for_a_command_are_sorted_by_day(archive: Archive) -> None:
    keep(archive, "een", VESTS, COFFEE, af_terugkoppeling_op=days(400))
    keep(archive, "twee", LATE)
    found = rows(all_lines(archive, TODAY), TODAY)
    assert json.loads(json.dumps(found)) == found
    assert [(row["intake"], row["id"], row["due"], row["state"]) for row in found] == [
        ("twee", "af_acties/a1", "2026-03-02", "late"),
        ("een", "af_acties/a2", "2026-03-12", "soon"),
        ("een", "af_terugkoppeling_op", "2027-04-15", "later"),
        ("een", "af_acties/a3", None, "undated"),
    ]
    assert list(found[0]) == ["id", "intake", "what", "who", "due", "state", "done"]
    assert (found[0]["what"], found[0]["who"]) == ("brandweer bellen", "De gemeente")
    assert (found[0]["done"], found[2]["who"]) == (None, "De ambtenaar")


def test_for_a_command_there_are_no_numbers(archive: Archive) -> None:
    keep(archive, "een", COFFEE)
    assert list(in_words(all_lines(archive, TODAY), TODAY)) == [
        "Binnen een week:",
        "- 12 maart 2026 (morgen): koffie, De bewoners, Idee een.",
    ]

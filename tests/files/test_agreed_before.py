from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.conftest import NOON
from tests.core.making import KLEIN, only, question, said

from burgeridee.core.initiative import begun
from burgeridee.core.intake import Item, Links, Outcome
from burgeridee.core.talk import Talk
from burgeridee.files.agreed_before import agreed_before
from burgeridee.files.archive import Archive
from burgeridee.files.library import Library
from burgeridee.files.places import Places

NEXT = only(
    [question("naam", "text", carry=True), question("acties", "list")],
    id="later",
    title="Vervolggesprek",
    builds_on="klein",
)
SHEET = KLEIN.model_copy(update={"id": "blad", "title": "Partnerblad", "builds_on": "klein"})
LIBRARY = Library(conversations={one.id: one for one in (KLEIN, NEXT, SHEET)})
TUIN = Links(initiative="tuin-4t8w", initiative_name="De tuin")
DAY = date(2026, 3, 21)


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    places = Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")
    return Archive(places, LIBRARY, lambda: NOON)


def keep(archive: Archive, talk: Talk, what: str, *, links: Links, days: int = 0) -> Talk:
    line: Item = {"id": "a1", "wat": what, "wie": "samen", "wanneer": DAY}
    intake = talk.intake.with_answer("acties", said((line,)))
    intake = intake.with_(links=links, created=NOON + timedelta(days))
    archive.save(intake)
    return archive.open(intake.id).talk


def test_what_was_agreed_in_the_talk_before_and_in_the_initiative_stands_together(
    archive: Archive,
) -> None:
    first = keep(archive, Talk.start(KLEIN, "eerste", NOON), "hek", links=TUIN)
    keep(archive, Talk.start(SHEET, "blad1", NOON), "zaaien", links=TUIN, days=9)
    keep(archive, Talk.start(SHEET, "blad2", NOON), "later pas", links=TUIN, days=99)
    talk = begun(NEXT, "tweede", NOON + timedelta(30), first)
    found = agreed_before(archive, talk)
    assert [(one.agreement.what, one.path.stem) for one in found.agreements] == [
        ("hek", "eerste"),
        ("zaaien", "blad1"),
    ]
    assert found.since == ("Partnerblad (20 maart 2026)",)
    assert found.in_words == "2 afspraken, waarvan 0 gedaan."
    assert found.problem == ""


def test_what_is_done_counts_and_its_own_agreements_do_not(archive: Archive) -> None:
    first = keep(archive, Talk.start(KLEIN, "eerste", NOON), "hek", links=Links())
    done = Outcome(item="acties/a1", done=DAY)
    archive.save(first.intake.with_(agreements=(done,)))
    talk = begun(NEXT, "tweede", NOON, archive.open("eerste").talk)
    talk = keep(archive, talk, "eigen", links=talk.intake.links)
    found = agreed_before(archive, talk)
    assert [one.agreement.what for one in found.agreements] == ["hek"]
    assert found.in_words == "1 afspraak, waarvan 1 gedaan."


def test_a_first_talk_that_is_gone_is_told(archive: Archive) -> None:
    first = Talk.start(KLEIN, "weg", NOON)
    found = agreed_before(archive, begun(NEXT, "tweede", NOON, first))
    assert found.agreements == ()
    assert "weg" in found.problem
    assert found.in_words == "Er was nog niets afgesproken."


def test_practice_sees_nothing_of_real_talks(archive: Archive) -> None:
    keep(archive, Talk.start(KLEIN, "echt", NOON), "hek", links=TUIN)
    practised = Talk.start(KLEIN, "oefening", NOON, practice="vrij")
    practised = keep(archive, practised, "doen alsof", links=TUIN)
    found = agreed_before(archive, begun(NEXT, "tweede", NOON, practised))
    assert found.agreements == ()

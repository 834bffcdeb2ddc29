"""A talk without names: a file of its own, in which nobody can be found, and that opens."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.conftest import NOON
from tests.files.removing import CANARY, ID, archive_at, intake_of, marked

from burgeridee.core.anonymous import CONTACT, not_seen, seen
from burgeridee.core.intake import OWN_PRACTICE, Answer, Links
from burgeridee.core.talk import Talk
from burgeridee.files.anonymous import THERE, Preview, any_weeks, preview, write_anonymous
from burgeridee.files.archive import Archive
from burgeridee.files.disk import DiskError

WHO = "Fatma Kanariepiet, 06-12345678"


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return archive_at(tmp_path)


def told(**answers: str) -> Talk:
    talk = Talk.start(marked().conversation, ID, NOON)
    said = {key: Answer(state="answered", value=value, at=NOON) for key, value in answers.items()}
    said["vb_gesprek_op"] = Answer(state="answered", value=date(2026, 3, 10))
    intake = talk.intake.with_(
        answers=said,
        links=Links(initiative="tuin-abcd", initiative_name="De tuin van Fatma"),
        case_number="Z2026-1",
    )
    return Talk.resume(talk.conversation, intake)


def all_seen(shown: Preview) -> Preview:
    lines = shown.lines
    for at in range(len(lines)):
        lines = seen(lines, at)
    return Preview(shown.talk, shown.document, lines, shown.weeks)


def test_what_says_who_it_was_is_gone_and_the_rest_stays(archive: Archive) -> None:
    talk = told(
        wk_contactpersoon=WHO,
        id_naam="De moestuin",
        id_eigen_woorden="Fatma en Piet van de Dorpsstraat 12, 1234 AB, bellen op 0612345678",
    )
    shown = all_seen(preview(archive, talk, 5))
    path = write_anonymous(archive, shown, shown.lines)
    assert path.parent == archive.places.practice
    text = path.read_text("utf-8")
    for word in ("Fatma", "Kanariepiet", "Piet", "Dorpsstraat", "1234 AB", "12345678", ID, "Z2026"):
        assert word not in text, word
    opened = archive.open(path).talk.intake
    assert opened.practice == OWN_PRACTICE
    assert opened.id != ID
    assert opened.answers["wk_contactpersoon"].value == CONTACT
    assert opened.answers["id_naam"].value == "De moestuin"
    assert opened.answers["id_eigen_woorden"].value == (
        "[naam] en [naam] van de [adres], [postcode], bellen op [telefoon]"
    )
    assert opened.answers["vb_gesprek_op"].value == date(2026, 2, 3)
    assert opened.created == NOON - timedelta(weeks=5)
    assert archive.entry(path).problem == ""


def test_no_text_is_passed_over(archive: Archive) -> None:
    """With one word in every field: each text is in the preview, and the talk itself stays."""
    talk = marked()
    archive.save(talk.intake)
    shown = preview(archive, talk, 5)
    assert not any(CANARY in line.now for line in shown.lines)  # the contact is called so
    done = all_seen(shown)
    path = write_anonymous(archive, done, done.lines)
    assert CANARY not in path.read_text("utf-8")
    assert intake_of(archive).answers["id_naam"].value == CANARY
    private = {q.id for q in talk.conversation.questions if q.shared_with == "nobody"}
    assert private
    assert not private & archive.open(path).talk.intake.answers.keys()


def test_nothing_is_written_before_every_text_was_seen(archive: Archive) -> None:
    shown = preview(archive, told(id_naam="De moestuin", id_eigen_woorden="Een tuin"), 0)
    assert not_seen(shown.lines) == 2
    once = seen(shown.lines, 0)
    with pytest.raises(DiskError, match="bekeken"):
        write_anonymous(archive, shown, once)
    assert not archive.places.practice.exists()


def test_one_may_say_it_oneself_or_leave_it(archive: Archive, tmp_path: Path) -> None:
    shown = preview(archive, told(id_naam="De tuin van Piet", id_eigen_woorden="Voor Anna"), 0)
    by_label = {line.was: at for at, line in enumerate(shown.lines)}
    lines = seen(shown.lines, by_label["De tuin van Piet"], "De tuin")
    lines = seen(lines, by_label["Voor Anna"], "Voor Anna")
    path = write_anonymous(archive, shown, lines, tmp_path)
    assert path.parent == tmp_path
    opened = archive.open(path).talk.intake
    assert opened.answers["id_naam"].value == "De tuin"
    assert opened.answers["id_eigen_woorden"].value == "Voor Anna"
    with pytest.raises(DiskError, match=THERE[:20]):
        write_anonymous(archive, shown, lines, tmp_path)
    with pytest.raises(DiskError, match="map"):
        write_anonymous(archive, shown, lines, tmp_path / "weg")


def test_the_weeks_are_drawn() -> None:
    assert {any_weeks() for _ in range(400)} <= set(range(4, 53))
    assert len({any_weeks() for _ in range(400)}) > 10

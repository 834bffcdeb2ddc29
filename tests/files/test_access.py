"""What is kept of one person is found in every talk, every version and beside every paper."""

from pathlib import Path

import pytest
from tests.conftest import NOON
from tests.files.refusing import away
from tests.files.removing import CANARY, ID, OTHER_ID, archive_at, everywhere, marked

from burgeridee.core.access import Access, Held
from burgeridee.core.intake import Answer
from burgeridee.core.talk import Talk
from burgeridee.files.access import looked_up, write_access
from burgeridee.files.archive import Archive
from burgeridee.files.disk import DiskError
from burgeridee.files.settings import Settings, save_settings


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return archive_at(tmp_path)


def told(talk_id: str = ID, **answers: str) -> Talk:
    talk = Talk.start(marked().conversation, talk_id, NOON)
    said = {key: Answer(state="answered", value=value, at=NOON) for key, value in answers.items()}
    return Talk.resume(talk.conversation, talk.intake.with_(answers=said))


def one(access: Access) -> Held:
    [held] = access.held
    return held


@pytest.mark.parametrize(
    "typed", ["06-12345678", "0612345678", "+31 6 12345678", "0031 6 12 34 56 78", "612345678"]
)
def test_a_number_is_the_same_number_however_it_is_written(archive: Archive, typed: str) -> None:
    archive.save(told(wk_contactpersoon="Fatma, 06 1234 5678").intake)
    archive.save(told(OTHER_ID, wk_contactpersoon="Anna, 06 1234 5679").intake)
    held = one(looked_up(archive, typed))
    assert held.id == ID
    assert held.is_contact


def test_while_the_folder_is_away_nobody_is_told_that_nothing_is_kept(archive: Archive) -> None:
    archive.save(told(wk_contactpersoon="Fatma").intake)
    with away(archive.places.data), pytest.raises(DiskError, match="er nu niet"):
        looked_up(archive, "Fatma")
    assert one(looked_up(archive, "Fatma")).id == ID


def test_a_name_is_found_in_any_case_and_others_are_marked(archive: Archive) -> None:
    archive.save(
        told(
            id_naam="De tuin",
            id_eigen_woorden="Wij en FÁTMA bos doen mee, en ook Piet Zwaluw op 0687654321",
        ).intake
    )
    held = one(looked_up(archive, "Fatma Bos"))
    [spot] = held.spots
    assert spot.text == "Wij en FÁTMA bos doen mee, en ook «Piet Zwaluw» op «0687654321»"
    assert spot.is_sure
    assert held.title == "De tuin"
    assert not held.is_contact


def test_a_part_of_a_name_is_told_as_unsure(archive: Archive) -> None:
    archive.save(told(id_eigen_woorden="Vraag het aan Fatma").intake)
    [spot] = one(looked_up(archive, "Fatma Bos")).spots
    assert not spot.is_sure


def test_what_stands_in_an_earlier_version_only_is_found(archive: Archive) -> None:
    saved = archive.save(told(id_eigen_woorden="Bel Fatma Bos").intake).intake
    archive.save(told(id_eigen_woorden="Bel").intake.with_(parent=saved.parent, revision=1))
    [spot] = one(looked_up(archive, "Fatma Bos")).spots
    assert spot.when == "alleen in eerdere versies"


def test_every_place_papers_and_how_long_are_told(archive: Archive) -> None:
    save_settings(archive.places, Settings(retention={"closed": 24}))
    everywhere(archive, marked()).left()
    access = looked_up(archive, CANARY)
    held = one(access)
    assert held.is_contact
    assert "Jullie bewaren afgesloten gesprekken 2 jaar." in held.kept
    assert f"intakes/{ID}.toml" in held.files
    assert any(name.startswith(f"history/{ID}/") for name in held.files)
    assert any(name.endswith(".gesprek.toml") for name in held.files)
    assert "nood/4711.toml" in held.files
    assert held.papers[0] == "verslag-1.pdf, gegeven op 11 maart 2026"
    assert "verslag-bewoners.md, een kopie" in held.papers
    told_of = {spot.label for spot in held.spots}
    questions = marked().conversation.by_id
    assert {questions[name].label for name in ("id_naam", "dr_droom")} <= told_of
    assert "Snelle notities" in told_of
    assert any(name.endswith(".swp") for name in access.elsewhere)


def test_a_file_that_cannot_be_read_is_named(archive: Archive) -> None:
    archive.places.intakes.mkdir(parents=True)
    (archive.places.intakes / "kapot.toml").write_text('a = "Fatma Bos', "utf-8")
    access = looked_up(archive, "Fatma Bos")
    assert access.held == ()
    assert access.unread == ("intakes/kapot.toml",)


def test_a_paper_has_a_name_that_says_nothing(archive: Archive) -> None:
    archive.save(told(id_eigen_woorden="Bel Fatma Bos").intake)
    access = looked_up(archive, "Fatma Bos")
    first = write_access(archive, access, ".odt", b"een")
    second = write_access(archive, access, ".odt", b"twee")
    assert [path.name for path in (first, second)] == [
        "inzage-20260311-1.odt",
        "inzage-20260311-2.odt",
    ]

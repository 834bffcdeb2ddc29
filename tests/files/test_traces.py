"""Every file of a record is found, under whatever name, and no file of another."""

import os
from pathlib import Path

import pytest
from tests.files.removing import ID, archive_at

from burgeridee.files.disk import write_whole
from burgeridee.files.places import Places
from burgeridee.files.traces import traces

SAYS = f'schema = 1\nid = "{ID}"\n'.encode()


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return archive_at(tmp_path).places


def found(places: Places, record_id: str = ID) -> dict[str, str]:
    top = places.data.parent
    return {
        trace.path.relative_to(top).as_posix(): trace.part
        for trace in traces(places, {record_id})[record_id]
    }


@pytest.mark.parametrize(
    ("path", "part"),
    [
        (f"data/intakes/{ID}.toml", "intake"),
        (f"data/practice/{ID}.toml", "intake"),
        (f"data/intakes/{ID}.andere-20260311-1200-ab12.toml", "other"),
        (f"data/intakes/{ID.upper()}.TOML", "other"),
        (f"data/intakes/{ID}.sync-conflict-20260311-120000-ABC.toml", "other"),
        (f"data/aanwezig/{ID}.json", "other"),
        (f"data/history/{ID}/0001-abcd.toml", "history"),
        (f"data/issued/{ID}/verslag-1.pdf", "issued"),
        (f"data/copies/{ID}/brief.odt", "copies"),
        (f"data/boards/{ID}.kapot.toml", "workshop"),
        (f"state/nood/{ID}.toml", "machine"),
    ],
)
def test_a_file_is_known_by_its_folder_or_its_name(places: Places, path: str, part: str) -> None:
    write_whole(places.data.parent / path, b"x")
    assert found(places) == {path: part}


@pytest.mark.parametrize(
    "content",
    [
        SAYS,
        f"id='{ID}'\n".encode(),
        SAYS + b"[answers]\nbroken = [\n",
        b"\xef\xbb\xbf" + SAYS,
    ],
    ids=["as we write it", "other quotes", "broken further on", "with a mark"],
)
def test_a_copy_under_another_name_is_known_by_what_it_says(places: Places, content: bytes) -> None:
    write_whole(places.intakes / "Kopie (2).toml", content)
    assert found(places) == {"data/intakes/Kopie (2).toml": "other"}


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("data/intakes/20250110-andere.toml", b'id = "20250110-andere"\n'),
        ("data/intakes/x.toml", f'id = "b"\n[links]\nprevious = "{ID}"\n'.encode()),
        ("data/intakes/y.toml", f'id = "c"\n[answers.q]\nid = "{ID}"\n'.encode()),
        ("data/models/eigen/conversation.toml", SAYS),
        (f"data/verwijderd/bewijs-{ID}.txt", b"x"),
        ("data/municipality.toml", SAYS),
        ("state/index.json", SAYS),
        ("state/0123456789ab/nood/x.toml", SAYS),
        (f"data/intakes/x{ID}.toml", b'id = "d"\n'),
    ],
)
def test_a_file_of_another_is_left_alone(places: Places, path: str, content: bytes) -> None:
    write_whole(places.data.parent / path, content)
    assert found(places) == {}


def test_a_name_that_goes_on_is_another_one_where_people_made_it_up(places: Places) -> None:
    for name in ("tuin", "tuin-2", "moes-tuin"):
        write_whole(places.intakes / f"{name}.toml", f'id = "{name}"\n'.encode())
    assert found(places, "tuin") == {"data/intakes/tuin.toml": "intake"}


def test_a_pipe_and_a_link_hold_nothing_up(places: Places, tmp_path: Path) -> None:
    places.intakes.mkdir(parents=True)
    os.mkfifo(places.intakes / "pijp.toml")
    (places.data / "history").mkdir()
    (places.data / "history" / ID).symlink_to(tmp_path)
    assert found(places) == {f"data/history/{ID}": "history"}


def test_the_logbook_belongs_to_no_talk_whatever_a_talk_is_called(places: Places) -> None:
    write_whole(places.data / "logboek" / f"2026-{'a' * 8}.jsonl", b"{}")
    write_whole(places.data / "logboek" / f"{ID}.jsonl", b"{}")
    write_whole(places.state / "logboek" / "stand.json", b'{"machine": "tuin"}')
    for name in (ID, "logboek", "machine", "stand", "tuin"):
        assert found(places, name) == {}

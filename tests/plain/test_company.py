from pathlib import Path

from tests.app.staging import empty, shipped
from tests.conftest import NOON
from tests.files.test_presence import colleague, older
from tests.trips.playing import places_in, plain

from burgeridee.files.archive import Archive
from burgeridee.files.presence import FOLDER, GONE_AFTER


def test_who_was_there_and_is_probably_gone_is_told(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    Archive(places, shipped(), lambda: NOON).save(empty().intake)
    older(colleague(places, "Joop"), GONE_AFTER + 5)
    said = plain(places, ["1", ":start"])
    assert "Dit gesprek was ook open bij Joop, waarschijnlijk niet meer." in said
    assert len(list((places.data / FOLDER).iterdir())) == 1

from pathlib import Path

import pytest
from tests.report.unpacked import LOGO
from textual import on
from textual.app import App, ComposeResult

from burgeridee.app.widgets.logo_taker import LogoTaker, taken
from burgeridee.files.places import Places


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")


def test_what_is_no_picture_is_refused_and_not_copied(places: Places) -> None:
    path = places.data.parent / "brief.png"
    path.write_bytes(b"Beste bewoners")
    name, refused = taken(places, str(path))
    assert name == ""
    assert refused.startswith("Het logo is geen plaatje")
    assert not places.data.exists()


def test_what_is_not_there_is_said(places: Places) -> None:
    assert taken(places, "/weg/logo.png") == (
        "",
        "logo.png is niet te lezen: het bestand is er niet. Is het verplaatst of weggegooid?",
    )


class Stage(App[None]):
    """A stage for the taker, that remembers what it told."""

    def __init__(self, taker: LogoTaker) -> None:
        super().__init__()
        self.taker = taker
        self.told: list[LogoTaker.Taken] = []

    def compose(self) -> ComposeResult:
        yield self.taker

    @on(LogoTaker.Taken)
    def _hear(self, event: LogoTaker.Taken) -> None:
        self.told.append(event)


async def test_a_picture_gets_a_name_in_the_data_folder(places: Places) -> None:
    path = places.data.parent / "het wapen.svg"
    path.write_bytes(LOGO)
    app = Stage(LogoTaker(places))
    async with app.run_test() as pilot:
        app.taker.take(str(path))
        await app.workers.wait_for_complete()
        await pilot.pause()
    [told] = app.told
    assert (told.typed, told.name, told.refused) == (str(path), "logo.svg", "")
    assert (places.data / "logo.svg").read_bytes() == LOGO

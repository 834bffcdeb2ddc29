from collections.abc import Callable
from pathlib import Path

import pytest
from tests.app.staging import empty, noon, shipped, with_answer
from textual.app import App
from textual.pilot import Pilot

from burgeridee.app.belonging import Belonging
from burgeridee.core.intake import Links
from burgeridee.files.archive import Archive
from burgeridee.files.places import Places


class Stage(App[None]):
    """An app on which somebody asks to what the talk in a file belongs."""

    def __init__(self, archive: Archive, path: Path) -> None:
        super().__init__()
        self.archive, self.path = archive, path
        self.done = 0

    def _count(self) -> None:
        self.done += 1

    def ask(self) -> None:
        Belonging(self, self.archive, self._count).ask(self.path)

    @property
    def notices(self) -> list[str]:
        return [notice.message for notice in self._notifications]


Ask = Callable[..., None]


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    places = Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")
    return Archive(places, shipped(), noon)


def keep(archive: Archive, links: Links | None = None) -> Path:
    talk = with_answer(empty(), "id_naam", "De tuin").closed(noon())
    return archive.save(talk.intake.with_(links=links or Links())).path


def links_of(archive: Archive, path: Path) -> Links:
    return Archive(archive.places, archive.library, noon).open(path).talk.intake.links


async def asked(pilot: Pilot[None], app: Stage) -> None:
    app.ask()
    await pilot.pause()
    await app.workers.wait_for_complete()
    await pilot.pause()


async def test_a_closed_talk_is_put_in_a_new_one_renamed_and_taken_out(archive: Archive) -> None:
    path = keep(archive)
    app = Stage(archive, path)
    async with app.run_test() as pilot:
        await asked(pilot, app)
        await pilot.press("enter")
        made = links_of(archive, path)
        assert made.initiative_name == "De tuin"
        assert made.initiative.startswith("tuin-")
        await asked(pilot, app)
        await pilot.press("down", "enter")
        await pilot.press("ctrl+u", *"De moestuin", "enter")
        await pilot.pause()
        renamed = made.with_(initiative_name="De moestuin")
        assert links_of(archive, path) == renamed
        await asked(pilot, app)
        await pilot.press("down", "down", "enter")
        await pilot.pause()
        assert links_of(archive, path) == Links()
        assert app.done == 3
        assert app.notices == [
            "Het gesprek hoort nu bij 'De tuin'.",
            "Het initiatief heet nu 'De moestuin'.",
            "Het gesprek staat nu op zichzelf.",
        ]
        assert archive.open(path).talk.intake.changes == ()


async def test_it_is_put_in_one_that_is_there(archive: Archive) -> None:
    other = empty().intake.with_(
        id="20260311-anders", links=Links(initiative="hek-9x2b", initiative_name="Het hek")
    )
    archive.save(other)
    path = keep(archive)
    app = Stage(archive, path)
    async with app.run_test() as pilot:
        await asked(pilot, app)
        await pilot.press(*"hek", "enter")
        await pilot.pause()
    assert links_of(archive, path) == Links(initiative="hek-9x2b", initiative_name="Het hek")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda text: text.replace("schema = 1", "schema = 2"), "nieuwere burgeridee"),
        (lambda _text: "schema = ", "regel 1"),
        (None, "is er niet"),
    ],
)
async def test_what_cannot_be_changed_is_told_and_nothing_is_asked(
    archive: Archive, change: Callable[[str], str] | None, said: str
) -> None:
    path = keep(archive)
    if change is None:
        path.unlink()
    else:
        path.write_text(change(path.read_text("utf-8")), "utf-8")
    app = Stage(archive, path)
    async with app.run_test() as pilot:
        await asked(pilot, app)
        assert len(app.screen_stack) == 1
        [notice] = app.notices
        assert said in notice

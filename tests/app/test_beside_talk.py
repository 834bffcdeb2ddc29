from tests.app.staging import Stage
from tests.files.test_other_versions import ID, archive, two_laptops

from burgeridee.app.beside_talk import shows_beside
from burgeridee.app.dialogs.sure import SureDialog
from burgeridee.app.screens.other_versions import OtherVersionsScreen
from burgeridee.files.archive import Archive

__all__ = ["archive"]


async def test_only_another_version_is_shown_beside_its_talk(archive: Archive) -> None:
    copy = two_laptops(archive)
    stage = Stage(SureDialog("", "", ""))
    async with stage.run_test() as pilot:
        await pilot.pause()
        assert not shows_beside(stage, archive, archive.places.intakes / f"{ID}.toml")
        assert not shows_beside(stage, archive, archive.places.intakes / "er-niet.toml")
        assert shows_beside(stage, archive, copy)
        await pilot.pause()
        assert isinstance(stage.screen, OtherVersionsScreen)

"""From the board of a group to the checklist that a participant has beside the standard one."""

from pathlib import Path

from tests.app.rest import at_rest
from tests.app.staging import lines, noon
from tests.trips.playing import only_file

from burgeridee.app.app import BurgerideeApp
from burgeridee.app.dialogs.checklist import ChecklistDialog
from burgeridee.files.archive import Archive
from burgeridee.files.checking import checked
from burgeridee.files.library import load_library
from burgeridee.files.places import Places
from burgeridee.files.settings import Settings, save_settings


def home(folder: Path, name: str) -> Places:
    """The data of one person."""
    made = Places(folder / name, folder / f"{name}-config", folder / f"{name}-state")
    save_settings(made, Settings(name=name))
    return made


async def press(app: BurgerideeApp, *turns: list[str]) -> None:
    """Start the program, and press these keys turn by turn."""
    async with app.run_test(size=(120, 36)) as pilot:
        await at_rest(app)
        for keys in turns:
            await pilot.press(*keys)
            await at_rest(app)
        await pilot.app.workers.wait_for_complete()
        await at_rest(app)


async def test_what_a_group_names_stands_in_the_checklist_of_who_was_there(tmp_path: Path) -> None:
    trainer, official = home(tmp_path, "trainer"), home(tmp_path, "ambtenaar")
    naming = ["n", *"meteen beloven", "enter", *"te veel beloven", "enter", "enter"]
    joining = ["s", *"meteen", "enter"]
    weighing = ["right", "right", "k", *"toezegging", "enter"]
    helping = ["tab", "n", *"eerst bellen", "enter", "enter", "right", "m", "c", "v"]
    app = BurgerideeApp(trainer, noon)
    await press(app, ["w"], ["enter"], ["b"], naming, joining, weighing, helping)
    [paper, own] = sorted((trainer.data / "copies").glob("*/*"))
    assert (paper.name, own.name) == ("bord.pdf", "eigen-checklist.toml")
    assert checked([], trainer) == ()

    (official.data / "checklists").mkdir(parents=True)
    (official.data / "checklists" / own.name).write_bytes(own.read_bytes())
    app = BurgerideeApp(official, noon)
    async with app.run_test(size=(120, 36)) as pilot:
        await at_rest(app)
        for keys in (["n"], ["enter"], ["f3"]):
            await pilot.press(*keys)
            await at_rest(app)
        assert isinstance(app.screen, ChecklistDialog)
        shown = [line.strip() for line in lines(app.screen)]
        assert shown[-2:] == ["Een halve dag oefenen, 11 maart 2026", "[ ] eerst bellen"]
        await pilot.press("shift+tab", "space", "escape")
        await at_rest(app)
    library = load_library(official.content_folders, {})
    opened = Archive(official, library, noon).open(only_file(official))
    [tick] = opened.talk.intake.checklist
    assert tick == f"eigen-{paper.parent.name}-1"
    assert opened.warnings == ()
    assert checked([], official) == ()

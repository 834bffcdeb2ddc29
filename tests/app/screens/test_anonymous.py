"""A copy without names on the screen: each text is looked at, and then the file is written."""

from pathlib import Path

import pytest
from tests.app.staging import HOSTILE, Stage, lines, words
from tests.conftest import NOON
from tests.files.removing import ID, archive_at, marked

from burgeridee.app.dialogs.own_words import OwnWords
from burgeridee.app.screens.anonymous import AnonymousScreen
from burgeridee.core.intake import Answer
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.people_words import ALL_SEEN, NO_WEEKS


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return archive_at(tmp_path)


class Shown(Stage):
    """The screen of a talk with three texts."""

    def __init__(self, archive: Archive) -> None:
        said = {
            "wk_contactpersoon": "Fatma Bos",
            "id_eigen_woorden": f"Met Piet {HOSTILE}",
            "id_naam": "De tuin van Fatma",
            "dr_aanleiding": "Voor de buurt",
        }
        answers = {key: Answer(state="answered", value=value) for key, value in said.items()}
        talk = Talk.start(marked().conversation, ID, NOON)
        talk = Talk.resume(talk.conversation, talk.intake.with_(answers=answers))
        super().__init__(AnonymousScreen(archive, talk, 6))


def written_in(folder: Path) -> list[Path]:
    return [*folder.glob("2026*.toml")]


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_every_text_is_looked_at_and_then_it_is_written(
    archive: Archive, size: tuple[int, int]
) -> None:
    app = Shown(archive)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        assert len(lines(app.screen)) == 4
        assert lines(app.screen)[1].startswith("! ")
        assert HOSTILE in words(app.screen, "#full")
        await pilot.press("s")
        assert app.notices[-1] == "Kijk eerst naar elke tekst: nog 3."
        await pilot.press("enter", "e")
        await pilot.pause()
        assert isinstance(app.screen, OwnWords)
        await pilot.press(*" hier", "enter")
        await pilot.pause()
        await pilot.press("o")
        await pilot.pause()
        assert ALL_SEEN in words(app.screen, "#told")
        assert "6 weken terug" in words(app.screen, "#told")
        await pilot.press("s", "enter")
        await pilot.pause()
    [path] = archive.places.practice.glob("*.toml")
    assert app.notices[-1] == f"Geschreven: {path.name}, in practice."
    answers = archive.open(path).talk.intake.answers
    assert answers["id_eigen_woorden"].value == f"Met [naam] {HOSTILE}"
    assert answers["id_naam"].value == "De tuin van [naam] hier"
    assert answers["dr_aanleiding"].value == "Voor de buurt"


async def test_the_days_move_by_what_is_typed(archive: Archive, tmp_path: Path) -> None:
    app = Shown(archive)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("enter", "enter", "enter", "w", "backspace", "x", "enter")
        await pilot.pause()
        assert app.notices[-1] == NO_WEEKS
        await pilot.press("w", "backspace", "0", "enter")
        await pilot.pause()
        assert "De dagen blijven zoals ze zijn." in words(app.screen, "#told")
        await pilot.press("s", *str(tmp_path / "weg"), "enter")
        await pilot.pause()
        assert "Die map is er niet" in app.notices[-1]
        await pilot.press("s", *str(tmp_path), "enter")
        await pilot.pause()
    [path] = written_in(tmp_path)
    assert archive.open(path).talk.intake.created == NOON

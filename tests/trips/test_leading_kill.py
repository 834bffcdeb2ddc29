"""An exercise that is led when the program is killed goes on at the same step."""

import os
import signal
import sys
from pathlib import Path

from tests.app.staging import shipped
from tests.conftest import NOON
from tests.terminal import Terminal

from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.places import Places
from burgeridee.files.settings import Settings, save_settings


def started(places: Places) -> Terminal:
    return Terminal([sys.executable, "-m", "burgeridee", "--data", str(places.data)])


def kept(places: Places) -> list[Talk]:
    archive = Archive(places, shipped(), lambda: NOON)
    return [entry.talk for entry in archive.entries() if entry.talk]


def test_after_a_kill_the_group_goes_on_at_the_same_step(tmp_path: Path) -> None:
    places = Places.default(tmp_path / "data", (), os.environ)
    save_settings(places, Settings(welcomed=True))
    with started(places) as terminal:
        terminal.see("Nog geen gesprekken")
        terminal.press("s")
        terminal.see("Samenwerken", "Zonder initiatief")
        terminal.press("o")
        terminal.see("Wie zit hier?")
        terminal.press("l")
        terminal.see("Voor je begint")
        terminal.press("pagedown", "pagedown")
        terminal.see("Stap 2 van")
        terminal.press("n", "Ans komt later")
        terminal.until(lambda: any(talk.intake.notes for talk in kept(places)), "the note")
        terminal.kill(signal.SIGKILL)
    [talk] = kept(places)
    assert talk.intake.led.at_step == 2
    assert [note.text for note in talk.intake.notes] == ["Ans komt later"]
    with started(places) as again:
        again.see("onderbroken")
        again.press("enter")
        again.see("Stap 2 van", "Wie zit hier?")

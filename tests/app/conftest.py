"""What every test of a screen stands on: a pilot that knows when the program is at rest."""

from typing import Any

import pytest
import textual.app
import textual.pilot
from tests.app.rest import at_rest
from textual._context import active_app
from textual.pilot import Pilot


async def _rest(*_limits: float) -> None:
    await at_rest(active_app.get())


async def _screen_at_rest(pilot: Pilot[Any], _timeout: float = 0) -> bool:
    await at_rest(pilot.app)
    return True


@pytest.fixture(autouse=True)
def wait_until_all_is_at_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    """After a key, after a click and at a pause the pilot waits as `at_rest` says."""
    monkeypatch.setattr(textual.app, "wait_for_idle", _rest)
    monkeypatch.setattr(textual.pilot, "wait_for_idle", _rest)
    monkeypatch.setattr(Pilot, "_wait_for_screen", _screen_at_rest)

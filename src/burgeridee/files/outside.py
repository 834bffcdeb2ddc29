"""Showing a folder in the program that this machine has for it."""

import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from threading import Thread

from burgeridee.files.looking import is_folder

PATIENCE = 3.0
"""Seconds to wait for a refusal; a program that still runs then has opened the folder."""
_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY")


def open_folder(folder: Path, environ: Mapping[str, str], platform: str = sys.platform) -> bool:
    """Show a folder on the desktop; whether that could be done.

    Without a desktop (over SSH) nothing is tried: what opens there would draw over our screen.
    """
    name = _opener(environ, platform)
    program = shutil.which(name, path=environ.get("PATH")) if name else None
    if program is None or not is_folder(folder):
        return False
    quiet = subprocess.DEVNULL
    try:
        opened = subprocess.Popen(
            [program, str(folder)], stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True
        )
    except OSError:
        return False
    try:
        # Explorer says 1 whatever happened.
        return opened.wait(PATIENCE) == 0 or platform == "win32"
    except subprocess.TimeoutExpired:
        Thread(target=opened.wait, daemon=True).start()  # so that its end is noted by somebody
        return True


def _opener(environ: Mapping[str, str], platform: str) -> str:
    match platform:
        case "win32":
            return "explorer"
        case "darwin":
            return "open"
        case _ if any(environ.get(screen) for screen in _SCREENS):
            return "xdg-open"
        case _:
            return ""

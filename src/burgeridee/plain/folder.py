"""What the folder with talks promises, in plain lines."""

from collections.abc import Iterator
from pathlib import Path

from burgeridee.files.folder_check import MARKS, checked_folder, summary


def folder_lines(folder: Path) -> Iterator[str]:
    """What holds in this folder and what does not, each with what that means."""
    yield f"Ik controleer {folder}. Dat duurt even."
    found = checked_folder(folder)
    for one in found:
        yield f"{MARKS[one.holds][1]}: {one.what} {one.means}".rstrip()
    yield summary(found)

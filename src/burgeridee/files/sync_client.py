"""Which program keeps a folder the same on another machine, as far as its marks tell."""

import os
from contextlib import suppress
from pathlib import Path

_IN_PATH = {
    "onedrive": "OneDrive",
    "sharepoint": "OneDrive",
    "nextcloud": "Nextcloud",
    "owncloud": "Nextcloud",
    "dropbox": "Dropbox",
    "syncthing": "Syncthing",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "mobile documents": "iCloud",
    "icloud": "iCloud",
}
_BY_MARKER = (
    (".stfolder", "Syncthing"),
    (".stignore", "Syncthing"),
    (".stversions", "Syncthing"),
    (".nextcloudsync.log", "Nextcloud"),
    (".owncloudsync.log", "Nextcloud"),
    (".sync_*.db", "Nextcloud"),
    ("._sync_*.db", "Nextcloud"),
    (".dropbox", "Dropbox"),
    (".dropbox.cache", "Dropbox"),
)


def sync_program(folder: Path) -> str:
    """Which program keeps this folder the same elsewhere, as far as one can see; or nothing."""
    for one in (folder, *folder.parents):
        for marker, program in _BY_MARKER:
            with suppress(OSError):
                if any(True for _ in one.glob(marker)):
                    return program
    for part in folder.parts:
        for word, program in _IN_PATH.items():
            if word in part.lower():
                return program
    for name in ("OneDrive", "OneDriveCommercial", "OneDriveConsumer"):
        root = os.environ.get(name)
        if root and Path(root) in (folder, *folder.parents):
            return "OneDrive"
    return ""

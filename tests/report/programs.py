"""The programs of other people that look at our papers: Java, Chromium, LibreOffice."""

import os
import shutil

import pytest

PACKAGES = {
    "chromium": "chromium",
    "java": "openjdk-17-jre-headless",
    "soffice": "libreoffice-writer",
}
"""The Debian package of each; `.ci/run` installs what misses."""


def program(name: str) -> str:
    """The path of a program. Without it a test is skipped, with its reason; in the CI it fails."""
    found = shutil.which(name)
    if found is not None:
        return found
    reason = f"{name} is not installed here (on Debian: apt-get install {PACKAGES[name]})"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)

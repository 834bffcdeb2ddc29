import os
from collections.abc import Callable
from pathlib import Path

import pytest

from burgeridee.files import outside
from burgeridee.files.outside import open_folder

pytestmark = pytest.mark.skipif(os.name != "posix", reason="the stand-in is a shell script")

Stand = Callable[..., dict[str, str]]


@pytest.fixture
def stand(tmp_path: Path) -> Stand:
    """An environment in which a program of this name does these lines."""

    def make(name: str, lines: str, **more: str) -> dict[str, str]:
        tools = tmp_path / "tools"
        tools.mkdir(exist_ok=True)
        script = tools / name
        script.write_text(f"#!/bin/sh\n{lines}\n", "utf-8")
        script.chmod(0o755)
        return {"PATH": str(tools), "DISPLAY": ":0", **more}

    return make


def test_the_folder_is_given_as_it_is_called(tmp_path: Path, stand: Stand) -> None:
    folder = tmp_path / "a b; touch c"
    folder.mkdir()
    environ = stand("xdg-open", f'echo "$1" > "{tmp_path}/given"')
    assert open_folder(folder, environ, "linux")
    assert (tmp_path / "given").read_text() == f"{folder}\n"
    assert not (tmp_path / "c").exists()


@pytest.mark.parametrize(
    ("platform", "name"), [("linux", "xdg-open"), ("darwin", "open"), ("win32", "explorer")]
)
def test_each_desktop_has_its_own_program(
    platform: str, name: str, tmp_path: Path, stand: Stand
) -> None:
    environ = stand(name, "exit 0")
    assert open_folder(tmp_path, environ, platform)


def test_explorer_means_nothing_by_its_refusal(tmp_path: Path, stand: Stand) -> None:
    assert open_folder(tmp_path, stand("explorer", "exit 1"), "win32")
    assert not open_folder(tmp_path, stand("xdg-open", "exit 1"), "linux")


def test_without_a_desktop_nothing_is_tried(tmp_path: Path, stand: Stand) -> None:
    environ = stand("xdg-open", f'touch "{tmp_path}/tried"', DISPLAY="")
    assert not open_folder(tmp_path, environ, "linux")
    assert not (tmp_path / "tried").exists()
    assert open_folder(tmp_path, {**environ, "WAYLAND_DISPLAY": "wayland-0"}, "linux")


def test_a_program_or_folder_that_is_not_there_is_no_fault(tmp_path: Path, stand: Stand) -> None:
    assert not open_folder(tmp_path, {"PATH": str(tmp_path), "DISPLAY": ":0"}, "linux")
    environ = stand("xdg-open", "exit 0")
    assert not open_folder(tmp_path / "gone", environ, "linux")
    broken = tmp_path / "tools" / "xdg-open"
    broken.write_bytes(b"\x7fELF, but not really")
    assert not open_folder(tmp_path, environ, "linux")


def test_who_does_not_come_back_has_opened_it(
    tmp_path: Path, stand: Stand, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outside, "PATIENCE", 0.05)
    environ = stand("xdg-open", "read line < wait")
    os.mkfifo(tmp_path / "wait")
    monkeypatch.chdir(tmp_path)
    assert open_folder(tmp_path, environ, "linux")
    (tmp_path / "wait").write_text("now\n")

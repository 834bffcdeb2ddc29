"""What every test stands on: a fixed noon, and a home of its own."""

import gc
import os
import sys
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from datetime import datetime, timedelta, timezone
from itertools import count
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import settings

NOON = datetime(2026, 3, 11, 12, 0, tzinfo=timezone(timedelta(hours=1)))

SLOW = (
    "keeper.PATIENCE",
    "keeper.AT_LAST",
    "record_keeper.PATIENCE",
    "board_keeper.PATIENCE",
    "logbook.PATIENCE",
    "folder_check.SLOW",
)
"""After how many seconds the program calls a disk slow, and goes on without it."""

# A container often forbids Python to keep what it compiled. Then each of the many processes that
# are started here compiles the whole program, and all that it stands on, anew: a second each.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# A slow machine is no mistake, and the CI must find today what it found yesterday.
settings.register_profile("house", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, database=None)
settings.load_profile("ci" if os.environ.get("CI") else "house")


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """The number of tests at once: for all of them twice the processors, as many only wait."""
    if all(Path(name.split("::")[0]).is_file() for name in config.args):
        return 0  # to start workers would take longer than a few files do
    return 2 * len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def pytest_collection_finish() -> None:
    """What stands by now stays until the end: looking it through again is a fifth of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 50, 50)
    if "textual.css.stylesheet" in sys.modules:
        read_each_style_sheet_once(sys.modules["textual.css.stylesheet"])


def read_each_style_sheet_once(textual: ModuleType) -> None:
    """Every app that is started reads the same sheets: an eighth of the time of its tests."""
    parse: Callable[..., Iterable[object]] = textual.parse
    kept: dict[object, list[object]] = {}

    def parse_once(
        *sheet: Hashable, variable_tokens: Mapping[str, list[Hashable]], **kind: Hashable
    ) -> Iterable[object]:
        variables = tuple((name, tuple(tokens)) for name, tokens in variable_tokens.items())
        key = (sheet, variables, tuple(kind.items()))
        if key not in kept:
            kept[key] = list(parse(*sheet, variable_tokens=variable_tokens, **kind))
        return kept[key]

    vars(textual)["parse"] = parse_once


@pytest.fixture
def noon() -> datetime:
    """The moment at which every test takes place."""
    return NOON


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A new home each time. A numbered one of pytest's looks through all those before it."""
    street = tmp_path_factory.mktemp("homes")
    return (street / str(number) for number in count())


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is saved stands there at once: a busy machine is no slow disk."""
    for name in SLOW:
        monkeypatch.setattr(f"burgeridee.files.{name}", 30.0)


@pytest.fixture(autouse=True)
def home(homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home, so that no test reads or writes the files of whoever runs it."""
    home = next(homes)
    home.mkdir()
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(home))
    for name in ("APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(home / name.lower()))
    for name in ("CACHE", "CONFIG", "DATA", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
    monkeypatch.setenv("BURGERIDEE_DATA", str(home / "burgeridee"))
    # A picture may not depend on the terminal that runs the tests.
    for name in ("NO_COLOR", "COLUMNS", "LINES"):
        monkeypatch.delenv(name, raising=False)
    return home

"""Makes the pictures in `docs/pictures` from the program as it stands (`make pictures`).

Each picture is the real program on a data folder made from the practice cases, at a fixed noon.
Made twice, a picture has the same bytes; and it loads nothing from elsewhere.
"""

import asyncio
import html
import re
import tempfile
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import tomli_w
from scripts.practised import group_screen, leave
from textual.app import App
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Input, TextArea

from burgeridee.app.app import BurgerideeApp
from burgeridee.app.beamer import BeamerApp
from burgeridee.app.dialogs.advice import AdviceDialog
from burgeridee.app.dialogs.ask_this import AskDialog
from burgeridee.app.screens.board import BoardScreen
from burgeridee.app.screens.closing import ClosingScreen
from burgeridee.app.screens.debrief import DebriefScreen
from burgeridee.app.screens.group_debrief import GroupDebriefScreen
from burgeridee.app.screens.home import HomeScreen
from burgeridee.app.screens.leading import LeadingScreen
from burgeridee.app.screens.practice import PracticeScreen
from burgeridee.app.screens.report import ReportScreen
from burgeridee.app.screens.talk import TalkScreen
from burgeridee.app.screens.together import TogetherScreen
from burgeridee.app.screens.workshop import WorkshopScreen
from burgeridee.files.places import Places

HOUSE = Path(__file__).resolve().parents[1]
CASES = HOUSE / "tests" / "content" / "cases"
PICTURES = HOUSE / "docs" / "pictures"

NOON = datetime(2026, 3, 11, 12, 0, tzinfo=timezone(timedelta(hours=1)))
FONTS = "'DejaVu Sans Mono', Menlo, Consolas, monospace"
FONT_SIZE = 20.26
"""By which a letter of these fonts is as wide as its cell, also where `textLength` is not read."""
LONGEST_WAIT = 20
"""In seconds: a picture that takes longer will never come."""


@dataclass(frozen=True)
class Sample:
    """A talk in the data folder: which case it is, and how it differs from that.

    `days` is how long ago all of it was. What is `without` was not filled in yet. With
    `is_done` it is closed and what was agreed in it was done, all but the last thing.
    """

    id: str
    case: str
    days: int
    at_question: str = ""
    without: tuple[str, ...] = ()
    is_done: bool = False
    has_report: bool = True
    initiative: str = ""


TODAY = Sample(
    "20260311-k7m2qd",
    "bloemenstrook-eerste",
    0,
    "af_acties",
    ("af_grenzen", "af_vast", "na_"),
    initiative="De bloemenstrook",
)
SAMPLES = (
    TODAY,
    Sample("20260306-w4rt9c", "schoolstraat-eerste", 5, "om_gesproken", ("no_", "af_", "na_")),
    Sample(
        "20260227-b8hn3y",
        "isolatiekring-goed",
        12,
        is_done=True,
        has_report=False,
        initiative="Isolatiekring",
    ),
    Sample("20260218-p5xd7e", "hangplek-goed", 21, is_done=True),
    Sample("20260130-u2fk6m", "aanschuiftafel-goed", 40, is_done=True),
)
MINUTES = {
    "voorbereiden": 14,
    "welkom": 6,
    "idee": 17,
    "drijfveer": 8,
    "omgeving": 11,
    "nodig": 9,
    "afspraken": 5,
}


@dataclass(frozen=True)
class Picture:
    """One picture: the keys that lead to its screen, and the keys that open more there.

    Each of `keys` ends on another screen; before it may stand keys that do not, with a space. With
    `is_group` the screen is that of `burgeridee debrief`, in its own window.
    """

    name: str
    keys: tuple[str, ...]
    screen: type[Screen[Any]]
    size: tuple[int, int] = (120, 36)
    theme: str = "licht"
    at_question: str = ""
    opened: str = ""
    is_group: bool = False


NARROW = (80, 24)
SHOWN = (
    Picture("start", (), HomeScreen),
    Picture("gesprek", ("enter",), TalkScreen, at_question="om_gesproken", opened="ctrl+r"),
    Picture("gesprek-klein", ("enter",), TalkScreen, NARROW, at_question="af_acties"),
    Picture("afronden", ("enter", "f9"), ClosingScreen),
    Picture("verslag", ("v",), ReportScreen),
    Picture("rol", ("enter", "f5"), AdviceDialog),
    Picture("samenwerken", ("s",), TogetherScreen),
    Picture("leiden", ("s", "o", "down down down down l"), LeadingScreen, opened="pagedown"),
    Picture("oefenen", ("o",), PracticeScreen, opened="down down"),
    Picture("vraag-dit", ("o", "end enter", "ctrl+d"), AskDialog, opened="down enter"),
    Picture("nabespreking", ("o", "end up d"), DebriefScreen, opened="2"),
    Picture("groep", (), GroupDebriefScreen, NARROW, is_group=True),
    Picture("workshop", ("w", "enter"), WorkshopScreen),
    Picture("bord", ("w", "enter", "b"), BoardScreen, NARROW),
    Picture("donker", ("enter",), TalkScreen, theme="donker", at_question="id_eigen_woorden"),
)


def main() -> None:
    """Make all pictures anew."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    for picture in SHOWN:
        with tempfile.TemporaryDirectory() as folder:
            drawn = asyncio.run(taken(picture, Path(folder)))
        path = PICTURES / f"{picture.name}.svg"
        path.write_text(drawn, "utf-8", newline="\n")
        print(path.relative_to(HOUSE))


async def taken(picture: Picture, folder: Path) -> str:
    """The picture, as SVG, of the program on a data folder made in `folder`."""
    places = furnished(folder, picture)
    app: App[Any] = (
        BeamerApp(places, group_screen(places, NOON))
        if picture.is_group
        else BurgerideeApp(places, lambda: NOON)
    )
    async with asyncio.timeout(LONGEST_WAIT), app.run_test(size=picture.size) as pilot:
        first = picture.screen if picture.is_group else HomeScreen
        await until(pilot, lambda: isinstance(app.screen, first))
        await settled(pilot)
        for key in picture.keys:
            await pressed(pilot, key)
        if not isinstance(app.screen, picture.screen):
            raise TypeError(f"{picture.name}: {picture.keys} leads to {app.screen}")
        if picture.opened:
            await pilot.press(*picture.opened.split())
        for field in app.screen.query("Input, TextArea"):
            if isinstance(field, Input | TextArea):
                field.cursor_blink = False
        await settled(pilot)
        return quiet(app.export_screenshot())


async def pressed(pilot: Pilot[Any], keys: str) -> None:
    """Press keys of which the last opens another screen, and wait until that stands."""
    before = pilot.app.screen
    await pilot.press(*keys.split())
    await until(pilot, lambda: pilot.app.screen is not before)
    await settled(pilot)


async def until(pilot: Pilot[Any], is_so: Callable[[], bool]) -> None:
    """Wait until it is so."""
    while not is_so():
        await pilot.pause()


async def settled(pilot: Pilot[Any]) -> None:
    """Wait until the work in the background is done and everything was drawn."""
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    for _ in range(3):
        await pilot.pause()


# The data folder


def furnished(folder: Path, picture: Picture) -> Places:
    """A data folder with the samples, what a group left, and a user who was here before."""
    places = Places(folder / "data", folder / "config", folder / "state")
    places.intakes.mkdir(parents=True)
    places.config.mkdir(parents=True)
    settings = {"name": "Samira", "theme": picture.theme}
    places.settings.write_text(tomli_w.dumps(settings), "utf-8")
    for sample in SAMPLES:
        intake = intake_of(sample)
        if sample is TODAY and picture.at_question:
            intake["at_question"] = picture.at_question
        path = places.intakes / f"{sample.id}.toml"
        path.write_text(tomli_w.dumps(intake), "utf-8")
    leave(places, NOON, CASES)
    return places


def intake_of(sample: Sample) -> dict[str, Any]:
    """The intake of a sample: its case, moved in time, and as far as the talk had come."""
    case = tomllib.loads((CASES / f"{sample.case}.toml").read_text("utf-8"))
    intake: dict[str, Any] = earlier(case, timedelta(days=sample.days))
    hidden = (*sample.without, *(() if sample.has_report else ("na_verslag_op",)))
    answers = intake["answers"]
    intake["answers"] = {key: answers[key] for key in answers if not key.startswith(hidden or "\0")}
    moment = NOON - timedelta(days=sample.days)
    begun = {
        "revision": 40,
        "id": sample.id,
        "created": moment - timedelta(hours=1),
        "changed": moment,
    }
    intake |= begun | {"at_question": sample.at_question, "minutes": MINUTES}
    if sample.initiative:
        known = {"initiative": sample.id[-6:], "initiative_name": sample.initiative}
        intake |= {"links": known}
    if sample.is_done:
        intake |= {"status": "closed", "agreements": list(done(answers, moment.date()))}
    return intake


def done(answers: dict[str, Any], day: date) -> list[dict[str, Any]]:
    """What was agreed, as done on this day."""
    lines = range(1, len(answers["af_acties"]["value"]) + 1)
    items = [*(f"af_acties/a{line}" for line in lines), "af_terugkoppeling_op"]
    return [{"item": item, "done": day} for item in items]


def earlier(value: Any, by: timedelta) -> Any:
    """The value with every day in it so much earlier."""
    match value:
        case dict():
            return {key: earlier(part, by) for key, part in value.items()}
        case list():
            return [earlier(part, by) for part in value]
        case date():
            return value - by
        case _:
            return value


# The drawing


def quiet(svg: str) -> str:
    """The drawing without what it would load, and with names that do not change."""
    svg = re.sub(r"\s*@font-face \{.*?\}\n", "\n", svg, flags=re.DOTALL)
    svg = re.sub(r"<!--.*?-->\n?", "", svg, flags=re.DOTALL)
    svg = svg.replace("Fira Code, monospace", FONTS).replace("arial", "sans-serif")
    svg = svg.replace("font-size: 20px", f"font-size: {FONT_SIZE}px")
    svg = re.sub(r"terminal-\d+-", "scherm-", svg)
    svg = re.sub(r"<text ([^>]*)>([^<]*)</text>", at_first_letter, svg)
    return "\n".join(line.rstrip() for line in svg.splitlines()) + "\n"


def at_first_letter(match: re.Match[str]) -> str:
    """A text that begins at its first letter and ends at its last: some readers drop the blanks."""
    attributes, words = match[1], html.unescape(match[2])
    place = re.search(r'\bx="([\d.]+)"', attributes)
    length = re.search(r'textLength="([\d.]+)"', attributes)
    if place is None or length is None or not words.strip():
        return match[0] if words.strip() else ""
    cell = float(length[1]) / len(words)
    start = float(place[1]) + cell * (len(words) - len(words.lstrip()))
    width = cell * len(words.strip())
    attributes = attributes.replace(place[0], f'x="{start:.6g}"')
    attributes = attributes.replace(length[0], f'textLength="{width:.6g}"')
    shown = html.escape(words.strip()).replace("\N{NO-BREAK SPACE}", "&#160;")
    return f"<text {attributes}>{shown}</text>"


if __name__ == "__main__":
    main()

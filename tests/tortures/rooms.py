"""Every screen and window of the program, on a data folder where each text is what one gives it."""

import tomllib
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import tomli_w
from tests.app.staging import shipped
from tests.conftest import NOON
from tests.content.reading import CASES
from tests.files.library_samples import MODEL, SHELF
from tests.trips.deeds import Pasted, Press
from tests.trips.playing import Trip
from textual.screen import Screen

from burgeridee.app.screens.talk import TalkScreen
from burgeridee.app.widgets.talk_list import TalkList
from burgeridee.core.conversation import Conversation
from burgeridee.core.intake import (
    Answer,
    Change,
    Judgement,
    LetterDraft,
    Limit,
    Links,
    Note,
    Outcome,
    RolePart,
    RoleView,
    Tick,
    Value,
)
from burgeridee.core.questions import Question
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.held import BOARDS, WORKSHOPS_HELD
from burgeridee.files.places import Places
from burgeridee.files.settings import Settings, save_settings

FIRST = "20260311-k7m2qd"
WORKSHOP = "20260311-w3rk7p"
INITIATIVE = "proef-4t8w"
RECORDS = (
    ("dialoog", "20260310-dialog"),
    ("oogst", "20260310-tafela"),
    ("co-creatie", "20260309-samenw"),
    ("keuzehulp", "20260309-keuzeh"),
    ("vervolggesprek", "20260308-vervlg"),
    ("partnerblad", "20260308-partnr"),
    ("procesafspraak", "20260308-proces"),
)
"""What was done after the first talk, each in its model."""
ROOMS: Mapping[str, tuple[Press, ...]] = {
    "start": (),
    "help": ("f1",),
    "menu": ("f10",),
    "new talk": ("n",),
    "belongs": ("g",),
    "talk": ("enter",),
    "talk note": ("enter", "ctrl+t"),
    "talk help": ("enter", "f1"),
    "quick note": ("enter", "f2"),
    "checklist": ("enter", "f3"),
    "tick's note": ("enter", "f3", "enter"),
    "flags": ("enter", "f4"),
    "flag set aside": ("enter", "f4", "v"),
    "role": ("enter", "f5"),
    "role's reason": ("enter", "f5", "enter"),
    "with residents": ("enter", "f6"),
    "cards": ("enter", "f7"),
    "jump": ("enter", "f8"),
    "list": ("enter", "f8", Pasted("5.1"), "enter"),
    "table": ("enter", "f8", Pasted("7.3"), "enter"),
    "line": ("enter", "f8", Pasted("7.3"), "enter", "+"),
    "closing": ("enter", "f9"),
    "closing 3": ("enter", "f9", "3"),
    "closing 5": ("enter", "f9", "5"),
    "closing 6": ("enter", "f9", "6"),
    "folders": ("m",),
    "initiative": ("m", "home", "enter"),
    "initiative's name": ("m", "home", "enter", "h"),
    "initiative's ticks": ("m", "home", "enter", "t"),
    "follow-up": ("m", "home", "enter", "n"),
    "search": ("slash", "v", "e", "t"),
    "agreements": ("a",),
    "agreement done": ("a", "home", "enter"),
    "agreement moved": ("a", "home", "v"),
    "report": ("v",),
    "report read": ("v", "tab", "pagedown"),
    "report limit": ("v", "plus"),
    "versions": ("e",),
    "removal": ("b",),
    "removal order": ("b", "a", "v"),
    "people": ("b", "p"),
    "people asked": ("b", "p", "z"),
    "people forgotten": ("b", "p", "down", "enter"),
    "people's copy": ("b", "p", "down", "k"),
    "settings": ("i",),
    "together": ("s",),
    "chooser": ("s", "k"),
    "toolbox": ("s", "o"),
    "exercise": ("s", "o", "enter"),
    "roles": ("s", "r"),
    "roles part": ("s", "r", "plus"),
    "meeting": ("s", "d", "enter"),
    "meeting tables": ("s", "d", "enter", "4"),
    "meeting papers": ("s", "d", "enter", "5"),
    "fit": ("s", "c"),
    "partners": ("s", "p"),
    "process": ("s", "v"),
    "leading": ("s", "home", "o", "l"),
    "leading note": ("s", "home", "o", "l", "n"),
    "practice": ("o",),
    "practice talk": ("o", "end", "enter"),
    "practice ask": ("o", "end", "enter", "ctrl+d"),
    "debrief": ("o", "end", "d"),
    "debrief 2": ("o", "end", "d", "2"),
    "workshop": ("w", "enter"),
    "workshop note": ("w", "enter", "n"),
    "board": ("w", "enter", "b"),
    "board slip": ("w", "enter", "b", "n"),
    "board link": ("w", "enter", "b", "down", "k"),
}
"""The keys from Start to each place where something is shown or typed."""
MOST_STEPS = 8


async def tour(trip: Trip, names: Iterable[str]) -> AsyncIterator[str]:
    """Be in each of these rooms once, by the shortest way: from the room before, where one can."""
    await settled(trip)
    been: list[tuple[tuple[Press, ...], Screen[Any]]] = [((), trip.app.screen)]
    for name in names:
        keys = ROOMS[name]
        while been[-1][0] != keys[: len(been[-1][0])]:
            been.pop()
        while not await back_to(trip, been[-1][1]):
            been.pop()
        here, _ = been[-1]
        if not here:
            await tidied(trip)
        for key in keys[len(here) :]:
            await trip.press(key)
            await settled(trip)
        been.append((keys, trip.app.screen))
        yield name


async def back_to(trip: Trip, screen: Screen[Any]) -> bool:
    """Close what was opened since; not when it was closed itself: some lead back to Start."""
    for _ in range(MOST_STEPS):
        front = trip.app.screen
        is_for_guests = isinstance(front, TalkScreen) and front.view.for_guests
        if front is screen and not is_for_guests:
            return True
        if screen not in trip.app.screen_stack:
            return False
        await trip.press("f6" if is_for_guests else "escape")
        await settled(trip)
    raise AssertionError(f"no way back from {trip.app.screen_stack}")


async def tidied(trip: Trip) -> None:
    """Start as it first was: no folders, and the cursor on the first talk."""
    talks = trip.app.screen.query_one(TalkList)
    if talks.in_folders:
        talks.turn()
    talks.focus()
    await trip.press("home")


async def settled(trip: Trip) -> None:
    """Wait until what was begun is done and drawn."""
    for _ in range(2):
        await trip.app.workers.wait_for_complete()
        await trip.press()


# The data folder


def furnish(places: Places, word: str) -> None:
    """A talk, what followed it, practice, a workshop, a board: with this word in each field."""
    settings = Settings(name=word, municipality=word, phone=word, welcomed=True)
    save_settings(places, settings)
    archive = Archive(places, shipped(), lambda: NOON)
    archive.save(_first(word).intake)
    for model, name in RECORDS:
        talk = full(archive.models[model], name, word)
        previous = "20260310-dialog" if model == "oogst" else FIRST
        links = Links(initiative=INITIATIVE, initiative_name=word, previous=previous)
        archive.save(talk.intake.with_(links=links))
    practised(places, archive, word)
    _training(places, word)
    content(places.data, word)


def practised(places: Places, archive: Archive, word: str) -> None:
    """A talk that was practised with a case."""
    begun, run = NOON - timedelta(hours=1), {"pair": word, "seat": "alleen", "facts": []}
    talk = full(archive.models["eerste-gesprek"], "20260311-p9xc5r", word, practice="hangplek")
    archive.save(talk.intake.with_(created=begun, practice_run=run))
    assert list(places.practice.iterdir())


def full(model: Conversation, name: str, word: str, *, practice: str = "", **intake: Any) -> Talk:
    """A talk with a word in every answer."""
    begun = Talk.start(model, name, NOON - timedelta(days=1), practice=practice)
    answers = {
        question.id: Answer(state="answered", value=_value(question, word), note=word, at=NOON)
        for question in model.questions
    }
    return Talk.resume(model, begun.intake.with_(answers=answers, **intake))


def _first(word: str) -> Talk:
    model = shipped().conversations["eerste-gesprek"]
    item = f"{model.uses.actions}/a1"
    return full(
        model,
        FIRST,
        word,
        at_question="id_eigen_woorden",
        checklist={"c01": Tick(ticked=True, note=word)},
        flags={"overnemen": Judgement(judged="does-not-apply", reason=word)},
        role=RoleView(official="faciliteren", residents="loslaten", reason=word),
        roles=(RolePart(part=word, now="stimuleren", wanted="loslaten"),),
        limits=(Limit(what=word, why=word, decided_by=word, instead=word),),
        letter=LetterDraft(
            to=word, phone=word, reason=word, decided_by=word, instead=word, objection=word
        ),
        agreements=(Outcome(item=item, moved_to=date(2026, 3, 30), reason=word),),
        links=Links(initiative=INITIATIVE, initiative_name=word),
        notes=(Note(at=NOON, text=word),),
        changes=(Change(at=NOON, question="id_naam", old=word, new=word, reason=word),),
    )


def _value(question: Question, word: str) -> Value:
    match question.kind:
        case "text" | "longtext":
            return word
        case "list":
            columns = getattr(question, "columns", ())
            texts = [column.id for column in columns if column.kind == "text"]
            return ({"id": "a1", **dict.fromkeys(texts, word)},)
        case "date":
            return date(2026, 3, 9)
        case "number" | "scale":
            return 3
        case "ynu":
            return "ja"
        case _:
            first = next(iter(getattr(question, "options", {"": ""})))
            return (first,) if question.kind == "multi" else first


def _training(places: Places, word: str) -> None:
    begun = {"id": WORKSHOP, "revision": 3, "started": NOON, "changed": NOON}
    held = {"workshop": "halve-dag", "title": word, "at_part": "welkom", "notes": {"welkom": word}}
    slips = [{"id": str(at), "side": "pitfall", "text": word, "also": [word]} for at in range(1, 4)]
    board = {"title": word, "conversation": "eerste-gesprek", "given": 3, "slips": slips}
    own = {"id": "onze-lijst", "title": word, "own_items": [{"id": "een", "text": word}]}
    _write(places.data / WORKSHOPS_HELD / f"{WORKSHOP}.toml", begun | held)
    _write(places.data / BOARDS / f"{WORKSHOP}.toml", begun | board)
    _write(places.data / "checklists" / "onze.toml", own)


def content(folder: Path, word: str) -> None:
    """A model of one's own, in which each text is this word, and the shelf beside it."""
    home = folder / "models" / "klein"
    for name, text in MODEL.items():
        _write(home / name, dict(_told(_read(text), word)))
    for name, text in SHELF.items():
        if name != "sources.toml":
            _write(folder / name, dict(_told(_read(text), word)))
    case = _read(
        (CASES.parents[2] / "conversations" / "cases" / "hangplek.toml").read_text("utf-8")
    )
    named = dict.fromkeys(("persona", "theme", "trap", "practise", "briefing"), word)
    _write(folder / "cases" / "vreemd.toml", case | named | {"id": "vreemd", "title": word})


_TEXTS = {"title", "goal", "ask", "explanation", "do", "text", "note", "head", "do_not", "why"}


def _told(table: Mapping[str, Any], word: str) -> Iterator[tuple[str, Any]]:
    """The table with its texts put so."""
    for key, value in table.items():
        match value:
            case dict() if key != "uses":  # these are names of questions
                yield key, dict(_told(value, word))
            case list() if value and all(isinstance(one, dict) for one in value):
                yield key, [dict(_told(one, word)) for one in value]
            case str() if key in _TEXTS:
                yield key, word
            case _:
                yield key, value


def _read(text: str) -> dict[str, Any]:
    return tomllib.loads(text)


def _write(path: Path, document: Mapping[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(tomli_w.dumps(document), "utf-8")

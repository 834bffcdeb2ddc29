"""A data folder in which each text is what one gives it: talks, practice, a workshop, a board."""

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import tomli_w
from tests.app.staging import shipped
from tests.conftest import NOON
from tests.content.reading import CASES
from tests.files.library_samples import MODEL, SHELF

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
    Undecided,
    Value,
)
from burgeridee.core.questions import Question
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.held import BOARDS, WORKSHOPS_HELD
from burgeridee.files.keeping import Keeping
from burgeridee.files.places import Places
from burgeridee.files.removal import proven_gone, removed, surveyed
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
CONTACT = "woord"
"""Part of a name that everybody's data can be looked up by."""
LEFT_OUT = "stuk.toml"
"""A file in the group's folder that cannot be read."""
OTHER = {"state": "answered", "value": "Iets anders", "at": NOON}
"""What a colleague filled in for the name of the idea: nobody chose yet."""


def furnish(places: Places, word: str) -> None:
    """A talk, what followed it, practice, a workshop, a board: with this word in each field."""
    settings = Settings(name=word, municipality=word, phone=word, welcomed=True)
    save_settings(places, settings)
    archive = Archive(places, shipped(), lambda: NOON)
    _twice(archive, _first(word))
    for model, name in RECORDS:
        talk = full(archive.models[model], name, word)
        previous = "20260310-dialog" if model == "oogst" else FIRST
        links = Links(initiative=INITIATIVE, initiative_name=word, previous=previous)
        archive.save(talk.intake.with_(links=links))
    practised(places, archive, word)
    _training(places, word)
    content(places.data, word)


def _twice(archive: Archive, talk: Talk) -> None:
    """Save it as it was before its notes, and as it is: there are two versions of it then."""
    saved = archive.save(talk.intake.with_(notes=()))
    archive.save(talk.kept(saved.intake.revision, saved.intake.parent).intake)


def erased_elsewhere(places: Places) -> None:
    """Have somebody remove everything there is, in another window."""
    elsewhere = Archive(places, shipped(), lambda: NOON)
    went = removed(elsewhere, surveyed(elsewhere, Keeping(elsewhere).records()), "request")
    proven_gone(places, went, b"Bewijs.")


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
        minutes={model.phases[0].id: 12},
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
        undecided=(Undecided(part="answers.id_naam", label=word, in_words=word, other=OTHER),),
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
        case "number":
            return 12
        case "scale":
            return 3
        case "ynu":
            return "ja"
        case _:
            first = next(iter(getattr(question, "options", {"": ""})))
            return (first,) if question.kind == "multi" else first


def _training(places: Places, word: str) -> None:
    begun = {"id": WORKSHOP, "revision": 3, "started": NOON, "changed": NOON}
    held = {"workshop": "halve-dag", "title": word, "at_part": "welkom", "notes": {"welkom": word}}
    held["minutes"] = {"welkom": 12}
    slips = [{"id": str(at), "side": "pitfall", "text": word, "also": [word]} for at in range(1, 4)]
    board = {"title": word, "conversation": "eerste-gesprek", "given": 12, "slips": slips}
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

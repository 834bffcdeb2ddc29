"""What tests of removing stand on: a talk with one word in every field, in every place there is."""

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from tests.conftest import NOON
from tests.content.reading import first_conversation, shipped

from burgeridee.core.intake import (
    Answer,
    Change,
    Intake,
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
from burgeridee.core.retention import Kept
from burgeridee.core.talk import Talk
from burgeridee.files.access_papers import keep_access
from burgeridee.files.archive import Archive
from burgeridee.files.copies import write_copy
from burgeridee.files.disk import write_whole
from burgeridee.files.index import Index
from burgeridee.files.interrupted import OpenTalk
from burgeridee.files.issued import Printed, issue
from burgeridee.files.keeping import Keeping
from burgeridee.files.places import Places

CANARY = "Kanariepiet"
ID = "20250110-kanari"
OTHER_ID = "20250111-zwalvw"


def archive_at(folder: Path) -> Archive:
    """An archive of its own, as another window or machine has it too."""
    places = Places(folder / "data", folder / "config", folder / "state")
    return Archive(places, shipped(), lambda: NOON)


def marked(
    word: str = CANARY,
    intake_id: str = ID,
    *,
    initiative: str = "",
    previous: str = "",
    practice: str = "",
    status: str = "closed",
) -> Talk:
    """A talk with a word in every field that can hold one."""
    model = first_conversation()
    long_ago = NOON.replace(year=2025, month=1, day=10)
    talk = Talk.start(model, intake_id, long_ago, practice=practice)
    answers = {
        question.id: Answer(
            asked=f"{question.ask} {word}",
            state="answered",
            value=_value(question, word),
            in_words=f"{word} in woorden",
            note=f"notitie {word}",
            at=long_ago,
        )
        for question in model.questions
    }
    item = f"{model.uses.actions}/a1"
    intake = talk.intake.with_(
        status=status,
        changed=long_ago,
        answers=answers,
        checklist={"c01": Tick(ticked=True, note=word)},
        flags={"overnemen": Judgement(judged="does-not-apply", reason=word)},
        role=RoleView(official="faciliteren", residents="loslaten", reason=word),
        roles=(RolePart(part=word, now="stimuleren", wanted="loslaten"),),
        limits=(Limit(what=word, why=word, decided_by=word, instead=word),),
        letter=LetterDraft(
            to=word, phone=word, reason=word, decided_by=word, instead=word, objection=word
        ),
        agreements=(Outcome(item=item, done=date(2025, 1, 20), reason=word),),
        links=Links(initiative=initiative, initiative_name=initiative and word, previous=previous),
        notes=(Note(at=long_ago, text=word),),
        changes=(Change(at=long_ago, question="id_naam", old=word, new=word, reason=word),),
    )
    return Talk.resume(model, intake)


def _value(question: Question, word: str) -> Value:
    match question.kind:
        case "text" | "longtext":
            return word
        case "list":
            return ({"id": "a1", **dict.fromkeys(_texts(question), word)},)
        case "date":
            return date(2025, 1, 9)
        case "number" | "scale":
            return 3
        case "multi":
            return (next(iter(question.options)),)
        case "ynu":
            return "ja"
        case _:
            return next(iter(question.options))


def _texts(question: Question) -> Iterator[str]:
    columns = getattr(question, "columns", ())
    yield from (column.id for column in columns if column.kind == "text")


def everywhere(archive: Archive, talk: Talk) -> OpenTalk:
    """Put a talk in every place where the program may put one, and some where others do."""
    places, intake = archive.places, talk.intake
    for _ in range(3):
        saved = archive.save(intake)
        intake = saved.intake
    word, name = CANARY.encode(), intake.id
    issue(places, intake, Printed("residents", "K7M2-QD4P", word, ".pdf", NOON))
    write_copy(places, name, "residents", ".md", word)
    keep_access(places, "inzage-20260311", ".odt", word, [name])
    content = saved.path.read_bytes()
    for beside in (
        f"{name}.andere-20260311-1200-ab12.toml",
        f"{name} (conflicted copy 2026-03-11 120000).toml",
        f"{name}.sync-conflict-20260311-120000-ABCDEF.toml",
        f"{name}-LAPTOP-K4.toml",
        "Kopie van het gesprek.toml",  # a hand-made copy: only its content says whose it is
        f".{name}.toml.swp",
        f".{name}.toml.4711.abcdef01234567.tmp",
    ):
        (saved.path.parent / beside).write_bytes(content)
    write_whole(places.data / "aanwezig" / f"{name}.json", b"{}")
    write_whole(places.data / "quarantaine" / f"{name}.toml", content)
    write_whole(places.state / "nood" / f"{name}.toml", content)
    write_whole(places.state / "nood" / "4711.toml", content)  # says it inside
    list(Index(archive).talks())
    mark = OpenTalk(places)
    mark.stands_at(intake, "id_naam", NOON)
    return mark


def all_files(places: Places) -> Iterator[Path]:
    """Every file that is anywhere in the folders of a run."""
    for top in (places.data, places.config, places.state):
        for here, _, names in os.walk(top):
            yield from (Path(here, name) for name in names)


def holding(places: Places, *words: str) -> list[str]:
    """The files in which one of these words stands, or that are called so."""
    found: list[str] = []
    for path in all_files(places):
        content = path.read_bytes()
        if any(word in str(path) or word.encode() in content for word in words):
            found.append(str(path.relative_to(places.data.parent)))
    return sorted(found)


def record(archive: Archive, record_id: str = ID, kind: str | None = None) -> Kept:
    """A record as the list tells it."""
    found = [
        one
        for one in Keeping(archive).records()
        if one.id == record_id and (one.kind == kind if kind else one.kind != "issued")
    ]
    [one] = found
    return one


def intake_of(archive: Archive, record_id: str = ID) -> Intake:
    """The intake that stands on disk under this number."""
    return archive.open(record_id).talk.intake

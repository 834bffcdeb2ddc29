"""What can be wrong with an exercise as a whole: its sums, and what it names."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from burgeridee.core.intake import RolePart
from burgeridee.core.questions import ItemField, ListQuestion
from burgeridee.core.toolbox import ROLES, Exercise, Group, PointsLine, SheetBlock, Step
from burgeridee.files.library.known import Known
from burgeridee.files.library.mistakes import Home, Mistake, nearest
from burgeridee.files.library.naming import unknown
from burgeridee.files.library.parts import Part
from burgeridee.files.library.shelves import Library
from burgeridee.files.library.signed import Signed

_MUST_SAY = ("name", "purpose", "good_when", "not_when", "facilitator")
_TAKEN = ("afspraken", "terugkijken_op")
"""The fields that each exercise has of itself."""
_NEEDS = {
    "heading": ("text",),
    "text": ("text",),
    "list": ("items",),
    "ticks": ("items",),
    "table": ("rows",),
    "box": ("rows",),
    "frame": ("rows",),
    "rings": ("items", "rows"),
    "stairs": ("items", "rows"),
    "line": ("items",),
}
"""What a block of a worksheet cannot do without, by its kind."""
_COUNTED = (
    ("items", range(2, 7), ("rings", "stairs"), "horen twee tot zes 'items'."),
    ("items", (2,), ("line",), "horen twee 'items': wat links staat en wat rechts."),
    ("sides", (2,), ("line",), "horen twee 'sides': wat boven de lijn hoort en wat eronder."),
    ("fields", (2,), ("rings", "stairs"), "horen twee velden: wie of wat, en waar dat staat."),
)
"""How many of something a block of a worksheet takes, by its kind, and how to say so."""
_NO_PART = {
    "steps": "Er is geen stap. Begin met [[steps]].",
    "fields": "Er is geen veld voor wat eruit komt. Begin met [[fields]].",
    "worksheet": "Er is geen werkblad. Begin met [[worksheet]].",
}


@dataclass(frozen=True)
class Draft:
    """An exercise as it was read, its parts good or bad."""

    head: Part[Exercise]
    group: Part[Group] | None
    steps: tuple[Part[Step], ...]
    fields: tuple[Part[ItemField], ...]
    blocks: tuple[Part[SheetBlock], ...]
    points: tuple[Part[PointsLine], ...]


def exercise_slips(draft: Draft, library: Library) -> Iterator[Mistake]:
    """Every mistake between the parts of an exercise, and with what it names elsewhere."""
    home = draft.head.home
    for key, parts in (
        ("steps", draft.steps),
        ("fields", draft.fields),
        ("worksheet", draft.blocks),
    ):
        if not parts:
            yield home.mistake(_NO_PART[key], key)
    if draft.head.made is not None:
        yield from _head(draft.head.made, home, library)
        yield from _minutes(draft.head.made, draft)
        yield from _agreed(draft.head.made, draft)
        yield from _known(draft.head.made, draft, library)
    group = draft.group.made if draft.group else None
    if draft.group is not None and group is not None and group.least > group.most:
        yield draft.group.home.mistake("'least' is meer dan 'most'.", "least")
    yield from _fields(draft)
    for block in draft.blocks:
        yield from _block(block, draft)
    yield from _points(draft, library)


def _head(exercise: Exercise, home: Home, library: Library) -> Iterator[Mistake]:
    stem = Path(home.file).stem
    if exercise.id != stem:
        problem = f"De id is '{exercise.id}' en het bestand heet '{stem}.toml'. Maak die gelijk."
        yield home.mistake(problem, "id")
    for key in _MUST_SAY:
        if not getattr(exercise, key).strip():
            yield home.mistake(f"'{key}' is leeg.", key)
    rules = (rule for model in library.conversations.values() for rule in model.rules)
    pitfalls = {rule.id for rule in rules if rule.sign == "pitfall"}
    for name in exercise.helps_with:
        yield from unknown("valkuil", name, pitfalls, home, "helps_with")
    models = library.conversations
    if exercise.kept_in and exercise.kept_in not in models:
        near = nearest(exercise.kept_in, models)
        problem = f"Het gespreksmodel '{exercise.kept_in}' is er niet."
        yield home.mistake(problem, "kept_in", suggestion=near)
    for code in exercise.sources:
        yield from unknown("bron", code, library.sources, home, "sources")


def _minutes(exercise: Exercise, draft: Draft) -> Iterator[Mistake]:
    """Whether the steps together take as long as the exercise does."""
    made = [step.made.minutes for step in draft.steps if step.made is not None]
    if made and len(made) == len(draft.steps) and sum(made) != exercise.minutes:
        problem = f"De stappen duren samen {sum(made)} minuten, en hier staat {exercise.minutes}."
        yield draft.head.home.mistake(problem, "minutes")


def _agreed(exercise: Exercise, draft: Draft) -> Iterator[Mistake]:
    if not exercise.agreed:
        return
    kinds = [part.made.kind for part in draft.fields if part.made is not None]
    if exercise.form != "table":
        problem = 'Afspraken staan in een tabel. Zet erbij: form = "table".'
        yield draft.head.home.mistake(problem, "agreed")
    elif len(kinds) == len(draft.fields) and not {"text", "date"} <= set(kinds):
        problem = "Voor afspraken is een veld met tekst nodig, en een met een datum."
        yield draft.head.home.mistake(problem, "agreed")


def _known(exercise: Exercise, draft: Draft, library: Library) -> Iterator[Mistake]:
    """Whether what the sheet begins with is there, and has a place on it."""
    known, home = exercise.known, draft.head.home.part("known", called="bekend")
    if known is None:
        return
    if exercise.form != "table":
        yield home.mistake('Wat bekend is, komt in een tabel. Zet erbij: form = "table".', "of")
    lists = {
        question.id: tuple(column.id for column in question.columns)
        for model in library.conversations.values()
        for question in model.questions
        if isinstance(question, ListQuestion) and question.shared_with != "nobody"
    }
    every = {ROLES: tuple(RolePart.model_fields), **lists}
    if known.of not in every:
        yield from unknown("lijst", known.of, every, home, "of")
        return
    for field, part in known.fields.items():
        if all(one.is_whole for one in draft.fields):
            yield from unknown("veld", field, (one.id for one in draft.fields), home, "fields")
        yield from unknown("deel", part, every[known.of], home, "fields")


def _fields(draft: Draft) -> Iterator[Mistake]:
    seen: set[str] = set()
    for part in draft.fields:
        if part.id and part.id in seen:
            yield part.home.mistake(f"De id '{part.id}' bestaat al. Kies een andere.", "id")
        elif part.id in _TAKEN:
            problem = f"Het veld '{part.id}' heeft elke opdracht al. Kies een andere id."
            yield part.home.mistake(problem, "id")
        seen.add(part.id)
        if part.made is None or not part.is_whole:
            continue
        if part.made.kind == "single" and not part.made.options:
            yield part.home.mistake('Bij kind = "single" horen keuzes: options = { … }.', "kind")
        elif part.made.kind != "single" and part.made.options:
            yield part.home.mistake('Keuzes horen bij kind = "single".', "options")


def _block(part: Part[SheetBlock], draft: Draft) -> Iterator[Mistake]:
    """What a block of the worksheet misses, or names while it is not there."""
    block, home = part.made, part.home
    if block is None or not part.is_whole:
        return
    for key in _NEEDS[block.kind]:
        if not getattr(block, key):
            yield home.mistake(f"Bij kind = \"{block.kind}\" hoort ook '{key}'.", "kind")
    for key, counts, kinds, problem in _COUNTED:
        if block.kind in kinds and getattr(block, key) and len(getattr(block, key)) not in counts:
            yield home.mistake(f'Bij kind = "{block.kind}" {problem}', key)
    if block.kind == "frame" and not block.text and len(block.fields) != 1:
        yield home.mistake("Bij kind = \"frame\" hoort 'text', of één veld.", "kind")
    if block.beside and part is draft.blocks[0]:
        yield home.mistake("Er is geen blok waar dit naast kan staan.", "beside")
    if all(one.is_whole for one in draft.fields):
        there = tuple(one.id for one in draft.fields)
        for key in ("fields", "hints"):
            for name in getattr(block, key):
                yield from unknown("veld", name, there, home, key)


def _points(draft: Draft, library: Library) -> Iterator[Mistake]:
    exercise = draft.head.made
    if exercise is None or not draft.points:
        return
    model = library.conversations.get(exercise.chooser)
    if model is None:
        near = nearest(exercise.chooser, library.conversations)
        problem = f"Het gespreksmodel '{exercise.chooser}' is er niet."
        yield draft.head.home.mistake(problem, "chooser", suggestion=near)
        return
    for part in draft.points:
        yield from Signed(part, "when").mistakes(Known((), linked=model.questions))

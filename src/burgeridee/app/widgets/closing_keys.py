"""The keys of Afronden, its parts, and what its help tells."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from burgeridee.app.widgets.keys import Key
from burgeridee.app.widgets.model_keys import OUTCOME_HINT, keys_in
from burgeridee.core.conversation import Conversation

PARTS = {
    "heard": "Klopt dat?",
    "open": "Nog open",
    "agreed": "Afspraken",
    "watch": "Om op te letten",
    "role": "Rol",
    "end": "Afsluiten",
}
"""The parts of Afronden, in the order of reading, with their names."""

_READ, _LOOK, _END = "Lezen", "Erbij pakken", "Verder"


def parts_of(model: Conversation) -> dict[str, str]:
    """The parts that can hold something in a talk of this model; of a check its outcome first."""
    uses = model.uses
    can_hold = {
        "heard": any(one.audience == one.shared_with == "residents" for one in model.questions),
        "agreed": any((uses.actions, uses.promises, uses.contact_on, uses.look_back_on)),
        "watch": bool(model.rules),
        "role": model.advice is not None,
    }
    parts = {part: name for part, name in PARTS.items() if can_hold.get(part, True)}
    return parts if model.fit is None else {"role": OUTCOME_HINT.capitalize()} | parts


def keys_of(model: Conversation) -> tuple[Key, ...]:
    """The keys of Afronden that do something in a talk of this model."""
    back = f"naar {model.called}"
    return tuple(
        replace(key, label=f"Terug {back}", hint=back) if key.action == "back" else key
        for key in keys_in(closing_keys(tuple(parts_of(model).values())), model)
    )


def closing_keys(names: Sequence[str]) -> tuple[Key, ...]:
    """The keys of Afronden with parts of these names."""
    return (
        Key("pagedown", "PgDn", "Verder lezen", "page(1)", _READ, "verder", 0),
        Key("pageup", "PgUp", "Terug lezen", "page(-1)", _READ),
        Key("", f"1–{len(names)}", "Naar een deel", "section(0)", _READ, "deel", 2),
        *_to_parts(names),
        *_REST,
    )


def _to_parts(names: Sequence[str]) -> Iterator[Key]:
    for at, name in enumerate(names):
        figure = str(at + 1)
        yield Key(figure, figure, f"Naar '{name}'", f"section({at})", _READ, is_first=False)


_REST = (
    Key("f4", "F4", "Vlaggen: waar je op let en wat goed gaat", "flags", _LOOK, "vlaggen", 6),
    Key("f5", "F5", "Rol van de gemeente", "advice", _LOOK, "rol", 7),
    Key(
        "o",
        "o",
        "Wat helpt: een opdracht of kaart",
        "help_with",
        _LOOK,
        "wat helpt",
        8,
        is_first=False,
    ),
    Key("v", "v", "Verslag en brieven", "report", _END, "verslag", 5, is_first=False),
    Key("z", "z", "Het zaaknummer", "case_number", _END, "zaaknummer", 9, is_first=False),
    Key("ctrl+z", "Ctrl+Z", "Ongedaan maken", "undo", _END),
    Key("f1,question_mark", "F1", "Hulp: alle toetsen", "help", _END, "hulp", 4),
    Key("f10,ctrl+g", "F10", "Menu", "menu", _END, "menu", 3),
    Key("escape", "Esc", "Terug naar het gesprek", "back", _END, "naar het gesprek", 1),
)
CLOSING_KEYS = closing_keys(tuple(PARTS.values()))
"""All keys, as a first talk has them."""
TOLD = (
    "Afsluiten kan altijd, ook als er nog iets openstaat.",
    "Enter op een vraag bij 'Nog open' gaat naar die vraag.",
    "Met de muis werkt alles ook: klik op een deel of op een toets onderaan.",
)

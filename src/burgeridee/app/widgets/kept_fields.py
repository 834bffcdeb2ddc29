"""The fields at Instellingen for how long each kind of record is kept, and what they change."""

from collections.abc import Iterator
from dataclasses import replace

from textual.widgets import Static

from burgeridee.app.widgets.setting_field import SettingField
from burgeridee.files.settings import Settings
from burgeridee.files.terms_kept import GROUND_LABEL, KEPT_LABELS, NO_MONTHS, months_of

HEAD = "Hoe lang jullie bewaren"
TOLD = (
    "Leeg: het blijft, tot iemand het verwijdert. Ook met een termijn gaat er niets vanzelf weg: "
    "op Start zie je wat aan de beurt is, en met b verwijder je het."
)
GROUND = "zoals: Selectielijst 2020, categorie 1.2"
_BEGIN = "kept-"


def kept_fields(settings: Settings) -> Iterator[Static | SettingField]:
    """A field of months for each kind, and one for what that rests on."""
    yield Static(TOLD, classes="aside", markup=False)
    for kind, label in KEPT_LABELS.items():
        months = settings.retention.get(kind, "")
        field = SettingField(f"{_BEGIN}{kind}", label, str(months), after="maanden")
        field.add_class("-term")
        yield field
    yield SettingField(f"{_BEGIN}ground", GROUND_LABEL, settings.ground, GROUND)


def is_kept_field(setting: str) -> bool:
    """Whether a field is one of these."""
    return setting.startswith(_BEGIN)


def with_kept(settings: Settings, field: SettingField) -> Settings:
    """The settings with what stands in a field; as they were where that cannot be, and it says so.

    An empty field takes a term away.
    """
    kind, typed = field.setting.removeprefix(_BEGIN), field.text
    if kind == "ground":
        return replace(settings, ground=typed)
    months = months_of(typed)
    is_wrong = bool(typed) and months is None
    field.say(NO_MONTHS if is_wrong else "", is_wrong=is_wrong)
    if is_wrong:
        return settings
    others = {key: value for key, value in settings.retention.items() if key != kind}
    kept = {**others, **({kind: months} if months else {})}
    return replace(settings, retention=kept) if kept != settings.retention else settings

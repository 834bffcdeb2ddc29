"""The settings in plain lines: told, and changed."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import takewhile

from burgeridee.core.retention import months_in_words
from burgeridee.core.text import cleaned, one_line
from burgeridee.files.colours import NO_COLOUR, figures
from burgeridee.files.disk import DiskError
from burgeridee.files.house_style import take_logo
from burgeridee.files.places import Places
from burgeridee.files.settings import (
    HAVE_IT_READ,
    NO_NUMBER,
    TEXT_LABELS,
    THEME_LABELS,
    Settings,
    days_of,
    label_of,
)
from burgeridee.files.terms_kept import GROUND_LABEL, KEPT_LABELS, NO_MONTHS, months_of
from burgeridee.plain.reading import NotUnderstoodError
from burgeridee.report.document import ReportError
from burgeridee.report.look import PALE, look
from burgeridee.report.outline import PRIVACY

NOBODY = "-"
"""Typed instead of a name it takes the name away."""
EXAMPLE = "voorbeeld"
"""Typed instead of a text about privacy it takes the example."""
OPEN = "niet ingevuld"
MORE = "Typ de tekst. Een punt alleen op een regel: klaar."
NOTHING_TYPED = "Er is niets getypt, dus er is niets veranderd. Weghalen: een streepje."
_KINDS = {
    "closed": "afgesloten",
    "open": "open",
    "practice": "oefening",
    "issued": "papieren",
    "workshop": "workshop",
}
"""How each kind that is kept is called in a command."""
_TEXTS = {"bezwaar": "objection", "privacy": "privacy"}


@dataclass(frozen=True)
class SettingsLines:
    """The plain twin of the settings screen. `example` is a text about privacy."""

    places: Places
    terms: Mapping[str, int]
    example: str
    lines: Iterator[str]
    say: Callable[[str], None]

    def changed(self, settings: Settings, command: str, typed: str) -> Settings:
        """The settings after a command; as they were where it cannot be, and that is said."""
        change = CHANGES.get(command)
        if change is None:
            return settings
        try:
            return change(self, settings, typed)
        except (NotUnderstoodError, DiskError, ReportError) as error:
            self.say(str(error))
            return settings

    def tell(self, settings: Settings, command: str) -> None:
        """Say what a command is about; all settings for a command that changes none."""
        terms = {term: settings.terms.get(term, days) for term, days in self.terms.items()}
        for name, line in told(settings, terms):
            if name == command or command not in CHANGES:
                self.say(line)

    def name(self, settings: Settings, typed: str) -> Settings:
        """The settings with a name."""
        return replace(settings, name=_name(typed, ":naam Fatima"))

    def phone(self, settings: Settings, typed: str) -> Settings:
        """The settings with a telephone number."""
        return replace(settings, phone=_name(typed, ":telefoon 14 0000", "het nummer"))

    def municipality(self, settings: Settings, typed: str) -> Settings:
        """The settings with a municipality."""
        return replace(settings, municipality=_name(typed, ":gemeente Zwolle"))

    def theme(self, settings: Settings, typed: str) -> Settings:
        """The settings with the colours of the screen."""
        wanted = typed.lower()
        found = [name for name in THEME_LABELS if wanted and name.startswith(wanted)]
        if len(found) != 1:
            raise NotUnderstoodError(f"Kies uit: {', '.join(THEME_LABELS)}.")
        return replace(settings, theme=found[0])

    def colour(self, settings: Settings, typed: str) -> Settings:
        """The settings with the colour on paper."""
        if typed == NOBODY:
            return replace(settings, colour="")
        if not figures(typed):
            raise NotUnderstoodError(NO_COLOUR)
        return replace(settings, colour=typed)

    def logo(self, settings: Settings, typed: str) -> Settings:
        """The settings with a logo, which is copied into the data folder."""
        from burgeridee.report.logo import picture  # it brings the press along, which is heavy

        path = _name(typed, ":logo /home/fatima/logo.png", "de plek van het bestand")
        return replace(settings, logo=path and take_logo(self.places, path, picture))

    def term(self, settings: Settings, typed: str) -> Settings:
        """The settings with a term."""
        term, _, number = typed.partition(" ")
        days = days_of(number.strip())
        if term not in self.terms:
            raise NotUnderstoodError(f"Kies een termijn uit: {', '.join(self.terms)}.")
        if days is None:
            raise NotUnderstoodError(NO_NUMBER)
        return replace(settings, terms={**settings.terms, term: days})

    def kept(self, settings: Settings, typed: str) -> Settings:
        """The settings with how many months a kind of record is kept; a dash: no term."""
        kind, _, number = typed.partition(" ")
        name = next((key for key, called in _KINDS.items() if called == kind.lower()), "")
        months, number = months_of(number.strip()), number.strip()
        if not name:
            raise NotUnderstoodError(f"Kies waarvan uit: {', '.join(_KINDS.values())}.")
        if months is None and number != NOBODY:
            raise NotUnderstoodError(f"{NO_MONTHS} Geen termijn: een streepje.")
        others = {key: value for key, value in settings.retention.items() if key != name}
        return replace(settings, retention={**others, **({name: months} if months else {})})

    def ground(self, settings: Settings, typed: str) -> Settings:
        """The settings with what the terms rest on."""
        example = ":grond Selectielijst 2020, categorie 1.2"
        return replace(settings, ground=_name(typed, example, "de tekst"))

    def objection(self, settings: Settings, typed: str) -> Settings:
        """The settings with what residents can do after a no."""
        return _with_text(settings, "objection", typed or self._more())

    def privacy(self, settings: Settings, typed: str) -> Settings:
        """The settings with what stands under a report about details of residents."""
        if self.example and typed.lower() == EXAMPLE:
            self.say(HAVE_IT_READ)
            typed = self.example
        return _with_text(settings, "privacy", typed or self._more())

    def _more(self) -> str:
        """A text of more lines."""
        self.say(MORE)
        lines = (cleaned(line.rstrip("\r\n")) for line in self.lines)
        return "\n".join(takewhile(lambda line: line.strip() != ".", lines))


Change = Callable[[SettingsLines, Settings, str], Settings]
CHANGES: Mapping[str, Change] = {
    "naam": SettingsLines.name,
    "telefoon": SettingsLines.phone,
    "thema": SettingsLines.theme,
    "gemeente": SettingsLines.municipality,
    "kleur": SettingsLines.colour,
    "logo": SettingsLines.logo,
    "termijn": SettingsLines.term,
    "bewaartermijn": SettingsLines.kept,
    "grond": SettingsLines.ground,
    "bezwaar": SettingsLines.objection,
    "privacy": SettingsLines.privacy,
}
"""What each command makes of the settings. Raises `NotUnderstoodError`, and for a logo more."""


def told(settings: Settings, terms: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    """All settings, each as the command that changes it and a line with an example of that."""
    yield "naam", f"Je naam: {settings.name or OPEN}. Wijzigen: :naam Fatima"
    yield "telefoon", f"Je telefoonnummer: {settings.phone or OPEN}. Wijzigen: :telefoon 14 0000"
    theme = THEME_LABELS.get(settings.theme, settings.theme).lower()
    yield "thema", f"Kleuren van je scherm: {theme}. Wijzigen: :thema {', '.join(THEME_LABELS)}"
    yield "gemeente", f"Je gemeente: {settings.municipality or OPEN}. Wijzigen: :gemeente Zwolle"
    yield "kleur", f"Kleur op papier: {_colour(settings.colour)} Wijzigen: :kleur donkerblauw"
    logo = f"Logo: {settings.logo or OPEN}."
    yield "logo", f"{logo} Wijzigen: :logo en waar het bestand staat, een PNG of SVG"
    for term, days in terms.items():
        yield "termijn", f"{label_of(term)}: {days} dagen. Wijzigen: :termijn {term} {days}"
    for kind, called in _KINDS.items():
        months = settings.retention.get(kind)
        told = months_in_words(months) if months else "geen termijn, het blijft"
        yield "bewaartermijn", f"{KEPT_LABELS[kind]}: {told}. Wijzigen: :bewaartermijn {called} 12"
    rests_on = f"{GROUND_LABEL}: {settings.ground or OPEN}."
    yield "grond", f"{rests_on} Wijzigen: :grond Selectielijst 2020, categorie 1.2"
    for command, name in _TEXTS.items():
        usual = f"{OPEN}, dus: {PRIVACY}" if name == "privacy" else OPEN
        text = one_line(settings.texts.get(name, "")) or usual
        text += "" if text.endswith((".", "!", "?")) else "."
        others = f", of :{command} {EXAMPLE}" if name == "privacy" else ""
        yield command, f"{TEXT_LABELS[name]}: {text} Wijzigen: :{command}{others}"


def _colour(colour: str) -> str:
    found = figures(colour)
    if not found:
        return f"{OPEN}."
    named = colour if colour.lower() == found else f"{colour}, dat is {found}"
    return f"{named}. {PALE}" if look(found).is_pale else f"{named}."


def _name(typed: str, example: str, what: str = "de naam") -> str:
    if not typed:
        raise NotUnderstoodError(f"Zet {what} erachter, zoals {example}. Weghalen: een streepje.")
    return "" if typed == NOBODY else one_line(typed)


def _with_text(settings: Settings, name: str, typed: str) -> Settings:
    text = cleaned(typed).strip()
    if not text:
        raise NotUnderstoodError(NOTHING_TYPED)
    texts = {**settings.texts, name: "" if text == NOBODY else text}
    return replace(settings, texts={key: kept for key, kept in texts.items() if kept})

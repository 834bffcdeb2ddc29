"""The settings in plain lines: told, and changed."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from burgeridee.core.text import one_line
from burgeridee.files.settings import NO_NUMBER, THEME_LABELS, Settings, days_of, label_of
from burgeridee.plain.reading import NotUnderstoodError

NOBODY = "-"
"""Typed instead of a name it takes the name away."""
Change = Callable[[Settings, str, Mapping[str, int]], Settings]


def settings_lines(settings: Settings, terms: Mapping[str, int]) -> Iterator[str]:
    """All settings, each with the command that changes it."""
    yield f"Je naam: {settings.name or 'niet ingevuld'}. Wijzigen: :naam Fatima"
    city = settings.municipality or "niet ingevuld"
    yield f"Je gemeente: {city}. Wijzigen: :gemeente Zwolle"
    theme = THEME_LABELS.get(settings.theme, settings.theme).lower()
    yield f"Kleuren van het scherm: {theme}. Wijzigen: :thema {', '.join(THEME_LABELS)}"
    for term, days in terms.items():
        yield f"{label_of(term)}: {days} dagen. Wijzigen: :termijn {term} {days}"


def _with_name(settings: Settings, typed: str, _terms: Mapping[str, int]) -> Settings:
    return replace(settings, name=_name(typed, ":naam Fatima"))


def _with_municipality(settings: Settings, typed: str, _terms: Mapping[str, int]) -> Settings:
    return replace(settings, municipality=_name(typed, ":gemeente Zwolle"))


def _name(typed: str, example: str) -> str:
    if not typed:
        raise NotUnderstoodError(f"Zet de naam erachter, zoals {example}. Weghalen: een streepje.")
    return "" if typed == NOBODY else one_line(typed)


def _with_theme(settings: Settings, typed: str, _terms: Mapping[str, int]) -> Settings:
    wanted = typed.lower()
    found = [name for name in THEME_LABELS if wanted and name.startswith(wanted)]
    if len(found) != 1:
        raise NotUnderstoodError(f"Kies uit: {', '.join(THEME_LABELS)}.")
    return replace(settings, theme=found[0])


def _with_term(settings: Settings, typed: str, terms: Mapping[str, int]) -> Settings:
    term, _, number = typed.partition(" ")
    days = days_of(number.strip())
    if term not in terms:
        raise NotUnderstoodError(f"Kies een termijn uit: {', '.join(terms)}.")
    if days is None:
        raise NotUnderstoodError(NO_NUMBER)
    return replace(settings, terms={**settings.terms, term: days})


CHANGES: Mapping[str, Change] = {
    "naam": _with_name,
    "gemeente": _with_municipality,
    "thema": _with_theme,
    "termijn": _with_term,
}
"""What each command makes of the settings. Raises `NotUnderstoodError`."""

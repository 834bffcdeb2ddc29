"""What the logbook says to a reader: each line in columns, and whether it is whole."""

from collections.abc import Iterator, Mapping, Sequence

from burgeridee.core.removal import GROUNDS
from burgeridee.files.log_check import Log
from burgeridee.files.log_lines import Line

WORDS: Mapping[str, str] = {
    "begun": "begonnen",
    "changed": "gewijzigd",
    "closed": "afgesloten",
    "reopened": "weer geopend",
    "issued": "papier uitgegeven",
    "brought-back": "eerdere versie terug",
    "brought-home": "noodkopie terug",
    "merged": "versies samengevoegd",
    "put-away": "versie opzij gezet",
    "removed": "verwijderd",
    "papers-removed": "papieren verwijderd",
    "forgotten": "persoon vergeten",
    "anonymised": "kopie zonder namen",
    "access": "papier over inzage",
}
"""What was done; a word of a newer program stands there as it is."""
EMPTY = "Er staat nog niets in het logboek."
ELSEWHERE = (
    " Of er aan het eind iets weg is bij een andere computer, kan alleen die computer zelf zien."
)
BROKEN = (
    "Het logboek klopt niet. Er is iets aan veranderd buiten burgeridee om, of er is een oude "
    "kopie teruggezet. Laat de map logboek zoals ze is, en vraag je beheerder om te kijken."
)
HOW = "`burgeridee log --verify` zegt waar."


def in_columns(lines: Sequence[Line]) -> Iterator[str]:
    """The lines as a list with columns: when, what, of which number, more about it, by whom."""
    rows = [(_when(line), WORDS.get(line.did, line.did), line.id, _more(line)) for line in lines]
    widths = [max(map(len, column), default=0) for column in zip(*rows, strict=True)]
    for row, line in zip(rows, lines, strict=True):
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=True)]
        yield f"{'  '.join(cells)}  computer {line.by}"


def as_sentence(line: Line) -> str:
    """A line to be read aloud: what, of which number, when."""
    of = f" {line.id}" if line.id else ""
    more = f", {_more(line)}" if _more(line) else ""
    return f"{_when(line)}: {WORDS.get(line.did, line.did)}{of}{more}."


def _when(line: Line) -> str:
    return line.at.replace(tzinfo=None).isoformat(" ", "minutes")


def _more(line: Line) -> str:
    revision = f"versie {line.revision}" if line.revision else ""
    code = f"code {line.code}" if line.code else ""
    ground = next((said for name, said in GROUNDS.items() if name == line.ground), line.ground)
    return ", ".join(filter(None, (revision, code, ground)))


def verdict(log: Log) -> str:
    """Whether the logbook is whole, in a sentence or two."""
    if log.hidden:
        return log.hidden
    if not log.is_whole:
        return BROKEN
    if not log.lines:
        return EMPTY
    others = log.machines - {log.machine}
    return f"Het logboek klopt: {_counted(log)}.{ELSEWHERE if others else ''}"


def in_short(log: Log) -> str:
    """One line for a screen; empty where there is no logbook yet, or none to be seen."""
    if log.hidden:
        return ""
    if not log.is_whole:
        return f"! Het logboek klopt niet. {HOW}"
    return f"Logboek: {_counted(log)}, klopt." if log.lines else ""


def _counted(log: Log) -> str:
    count = len(log.lines)
    return "1 regel" if count == 1 else f"{count} regels"

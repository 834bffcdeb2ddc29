"""Handing out a paper in plain lines: with a number, as a copy, as text."""

import os
from collections.abc import Mapping
from pathlib import Path

from burgeridee.core.days import day_in_words
from burgeridee.core.share import shared
from burgeridee.files.copies import folder_of, write_copy
from burgeridee.files.disk import DiskError
from burgeridee.files.house_style import house_style
from burgeridee.files.initiatives import beside
from burgeridee.files.issued import Issued, Printed, issue, issued
from burgeridee.files.looking import is_folder
from burgeridee.files.outside import open_folder
from burgeridee.files.settings import load_settings
from burgeridee.plain.talking import READ_ONLY, Command, Talking
from burgeridee.plain.verifying import details_of
from burgeridee.report.document import House, ReportError
from burgeridee.report.formats import FORMATS, Format, format_named, lost_signs
from burgeridee.report.house import house_of
from burgeridee.report.papers import PAPERS, Made, Order, Paper, code, made, paper_named

NOT_SAVED = "Het gesprek is nog niet bewaard. Daarom geef ik nog niets uit."
NONE_YET = "Van dit gesprek is nog niets uitgegeven."
NOTHING_WRITTEN = "Van dit gesprek is nog niets op papier. Typ :uitgeven of :kopie."


def paper_of(talking: Talking) -> Paper:
    """The paper that was asked for last."""
    return paper_named(talking.chosen.paper) or PAPERS[0]


def form_of(talking: Talking) -> Format:
    """The format that was asked for last."""
    return format_named(talking.chosen.form) or FORMATS[0]


def parts_of(talking: Talking) -> tuple[str, ...]:
    """The parts that are in the paper."""
    paper = paper_of(talking)
    out = talking.chosen.left_out.get(paper.name, frozenset())
    return tuple(part.name for part in paper.parts if part.name not in out)


def made_now(talking: Talking, house: House | None = None) -> Made:
    """The paper as it is now; without a house only its name and its texts are in it."""
    places = talking.archive.places
    settings = load_settings(places)
    style = house_style(places, settings)
    plain = House(style.name, style.colour, b"", style.privacy, style.objection)
    paper, details = paper_of(talking), details_of(talking.talk, settings)
    order = Order(paper, frozenset(parts_of(talking)), details)
    others = beside(talking.archive, talking.talk) if paper.reader == "file" else ()
    seen = shared(talking.talk, paper.reader, others)
    return made(order, seen, talking.now(), house or plain, settings.name)


def version_of(talking: Talking) -> str:
    """Which version a report would be now, and what changed; empty for the first."""
    seen = shared(talking.talk, "residents")
    names = ("wat niet kan" if one.of_limits else one.label for one in seen.changes)
    labels = tuple(dict.fromkeys(filter(None, names)))
    changed = f", gewijzigd: {', '.join(labels)}" if labels else ""
    return f"{seen.version}{changed}" if seen.version > 1 else ""


def _issue(talking: Talking, _rest: str) -> None:
    if talking.read_only:
        talking.say(READ_ONLY)
        return
    if talking.is_unsaved or not talking.talk.intake.revision:
        talking.save()
    if talking.is_unsaved:
        talking.say(NOT_SAVED)
        return
    paper, version = paper_of(talking), version_of(talking)
    as_version = f" Het wordt versie {version}." if version else ""
    missing = made_now(talking).missing
    if missing:
        talking.say(f"Nog in te vullen: {', '.join(missing)}.")
    talking.say(f"{paper.label} uitgeven als {form_of(talking).name}?{as_version}")
    talking.say("Het krijgt een nummer en blijft zoals het is. Typ ja. Iets anders: nog niet.")
    if next(talking.lines, "").strip().lower() not in {"ja", "j"}:
        talking.say("Goed, nog niet.")
        return
    _print(talking, form_of(talking), is_issued=True)


def _copy(talking: Talking, _rest: str) -> None:
    _print(talking, form_of(talking))


def _text(talking: Talking, _rest: str) -> None:
    form = format_named("txt")
    if form is not None:
        talking.say("In gewone regels is er geen klembord. De tekst komt in een bestand.")
        _print(talking, form)


def _print(talking: Talking, form: Format, *, is_issued: bool = False) -> None:
    """Make the paper and keep it; what stands in the way is a sentence."""
    places, intake, paper = talking.archive.places, talking.talk.intake, paper_of(talking)
    try:
        house, said = house_of(house_style(places, load_settings(places)))
        paper_made = made_now(talking, house)
        content = form.render(paper_made.document)
        if is_issued:
            parts, now = parts_of(talking), talking.now()
            printed = Printed(paper.name, paper_made.code, content, form.suffix, now, parts)
            given = issue(places, intake, printed)
            talking.say(f"Uitgegeven: nummer {given.number}, code {given.code}, in {given.path}")
        else:
            path = write_copy(places, intake.id, paper.name, form.suffix, content)
            talking.say(f"De kopie staat in {path}")
        lost = lost_signs(form, paper_made.document)
    except (DiskError, ReportError) as error:
        talking.say(str(error))
        return
    talking.tell(said)
    if lost:
        talking.say(f"Deze tekens kan een PDF niet tonen: {', '.join(lost)}.")


def _issued(talking: Talking, _rest: str) -> None:
    given = issued(talking.archive.places, talking.talk.intake.id)
    for one in reversed(given):
        talking.say(_issued_line(talking, one))
    if not given:
        talking.say(NONE_YET)


def _issued_line(talking: Talking, one: Issued) -> str:
    paper = paper_named(one.paper)
    version = f", versie {one.version}" if one.version > 1 else ""
    name = f"{paper.label if paper else one.paper}, nummer {one.number}{version}"
    state = "het gesprek is daarna veranderd"
    if paper is not None:
        order = Order(
            paper,
            frozenset(one.parts),
            details_of(talking.talk, load_settings(talking.archive.places)),
        )
        if code(order, shared(talking.talk, paper.reader)) == one.code:
            state = "hoort bij het gesprek zoals het nu is"
    return f"{name}: {day_in_words(one.on)}, code {one.code}, {state}. {one.path}"


def _folder(talking: Talking, _rest: str) -> None:
    folder = _with_papers(talking)
    if folder is None:
        talking.say(NOTHING_WRITTEN)
    elif open_folder(folder, os.environ):
        talking.say(f"De map staat open: {folder}")
    else:
        talking.say(f"Ik kan de map hier niet openen. Je vindt hem zelf: {folder}")


def _with_papers(talking: Talking) -> Path | None:
    places, name = talking.archive.places, talking.talk.intake.id
    folders = (places.issued / name, folder_of(places, name))
    return next((folder for folder in folders if is_folder(folder)), None)


HANDING_COMMANDS: Mapping[str, Command] = {
    "uitgeven": _issue,
    "kopie": _copy,
    "tekst": _text,
    "uitgegeven": _issued,
    "map": _folder,
}

"""What stands in the report for the file: every answer in the order of the model, and the rest."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date, datetime
from itertools import chain

from burgeridee.core.days import day_in_words
from burgeridee.core.dossier import Dossier, RoleFound, RoleSeen, Sign
from burgeridee.core.share import Changed, Shared
from burgeridee.core.told import Told
from burgeridee.report.answers import in_words, limit_fields, state_in_words, table
from burgeridee.report.document import Block, Bullets, Field, Heading, Paragraph, Table

_MOMENTS = {"before": "Voor het gesprek", "during": "Tijdens het gesprek", "after": "Na afloop"}
_SEVERITIES = {1: "om te leren", 2: "hierna doen", 3: "nu doen"}
_JUDGED = {"seen": "gezien", "does-not-apply": "geldt hier niet"}


PARTS: Mapping[str, str] = {
    "answers": "Alle antwoorden",
    "unknown": "Wat nog niet bekend is",
    "limits": "Wat niet kan en wat nog wordt uitgezocht",
    "ways": "Welke weg past",
    "role": "De rol van de gemeente",
    "flags": "Let op, en wat goed gaat",
    "checklist": "De checklist",
    "changes": "Wat er na het afsluiten veranderde",
}
"""The parts of the report for the file, in its order, each with its name on screen."""


def file_blocks(
    shared: Shared, dossier: Dossier, made: datetime, parts: Collection[str] | None = None
) -> Iterator[Block]:
    """The blocks of the report for the file, with these parts of it; `None` for all."""
    wanted = PARTS if parts is None else parts
    yield from _about(shared, dossier, made)
    written = {
        "answers": (_answers(shared),),
        "unknown": (_unknown(shared),),
        "limits": (_limits(shared),),
        "ways": (_ways(dossier),),
        "role": (_role(dossier), _views(dossier)),
        "flags": (_pitfalls(dossier), _successes(dossier)),
        "checklist": (_checklist(dossier),),
        "changes": (_changes(shared.changes),),
    }
    for name, some in written.items():
        if name in wanted:
            yield from chain.from_iterable(some)


def _answers(shared: Shared) -> Iterator[Block]:
    for chapter in shared.chapters:
        yield Heading(chapter.title)
        for answer in chapter.told:
            yield from _answer(answer)


def _about(shared: Shared, dossier: Dossier, made: datetime) -> Iterator[Block]:
    yield Field("Nummer van het gesprek", shared.number)
    if dossier.case_number:
        yield Field("Zaaknummer", dossier.case_number)
    yield Field("Gespreksmodel", f"{dossier.model}, versie {dossier.version}")
    yield Field("Stand", "afgesloten" if dossier.is_closed else "nog bezig")
    if dossier.initiative:
        yield Field("Hoort bij", dossier.initiative)
    if dossier.beside:
        yield Field("Daar hoort ook bij", "; ".join(dossier.beside))
    yield Field("Verslag gemaakt op", day_in_words(made))
    yield Field("Versie van het verslag", str(shared.version))


def _answer(answer: Told) -> Iterator[Block]:
    state = next(filter(None, map(state_in_words, answer.became)), "")
    if len(answer.columns) > 1 or (answer.columns and state):
        yield Heading(answer.label, 2)
        yield table(answer)
    else:
        yield Field(answer.label, f"{in_words(answer)} ({state})" if state else in_words(answer))


def _unknown(shared: Shared) -> Iterator[Block]:
    if not shared.unknown:
        return
    yield Heading("Nog niet bekend")
    if len(shared.unknown) == shared.asked:
        yield Paragraph("Er is nog niets opgeschreven.")
    else:
        yield Paragraph(f"{'; '.join(shared.unknown)}.")


def _limits(shared: Shared) -> Iterator[Block]:
    for title, found in (
        ("Wat niet kan", shared.cannot),
        ("Wat nog wordt uitgezocht", shared.finding_out),
    ):
        if found:
            yield Heading(title)
            for limit in found:
                yield from limit_fields(limit)


def _ways(dossier: Dossier) -> Iterator[Block]:
    if dossier.ways:
        yield Heading("Welke weg past")
        for way in dossier.ways:
            yield Heading(way.title, 2)
            yield Paragraph(way.text)
            yield from _because(way.because)


def _role(dossier: Dossier) -> Iterator[Block]:
    role = dossier.role
    if role is None:
        return
    yield Heading("Rol van de gemeente: het advies")
    yield Paragraph(_certainty(role))
    for weight in role.weights:
        points = f"{weight.points} {'punt' if weight.points == 1 else 'punten'}"
        yield Field(f"{weight.label} ({points})", _sentence(weight.because))
    for label, text in role.sides:
        yield Field(f"Komt erbij: {label}", text)
    for text in filter(None, (role.note, role.origin)):
        yield Paragraph(text, is_soft=True)


def _certainty(role: RoleFound) -> str:
    if not role.main:
        return "Er is nog te weinig bekend voor een advies."
    match role.certainty:
        case "voorlopig":
            return f"Voorlopig, want er is nog weinig bekend: {role.main}."
        case "twijfel":
            return f"Twijfel: {role.main} en {role.runner_up} liggen dicht bij elkaar."
        case "duidelijk":
            return f"Duidelijk: {role.main}."


def _views(dossier: Dossier) -> Iterator[Block]:
    if dossier.views:
        yield Heading("Rol van de gemeente: hoe mensen het zien")
    for view in dossier.views:
        yield from _view(view)


def _view(view: RoleSeen) -> Iterator[Block]:
    if view.part:
        yield Heading(view.part, 2)
    for name, text in (
        ("Nu", view.now),
        ("Gewenst", view.wanted),
        ("De ambtenaar", view.official),
        ("De bewoners", view.residents),
        ("Waarom", view.reason),
    ):
        if text:
            yield Field(name, text)


def _pitfalls(dossier: Dossier) -> Iterator[Block]:
    if dossier.pitfalls:
        yield Heading("Let op")
    for sign in dossier.pitfalls:
        yield from _sign(sign, f"Wat je kunt doen ({_SEVERITIES[sign.severity]})")


def _successes(dossier: Dossier) -> Iterator[Block]:
    if dossier.successes:
        yield Heading("Wat goed gaat")
    for sign in dossier.successes:
        yield from _sign(sign, "Bouw erop voort")


def _sign(sign: Sign, advice: str) -> Iterator[Block]:
    yield Heading(sign.title, 2)
    yield from _because(sign.because)
    if sign.do:
        yield Field(advice, sign.do)
    if sign.judged:
        words = ": ".join(filter(None, (_JUDGED.get(sign.judged, sign.judged), sign.reason)))
        yield Field("De ambtenaar", words)


def _checklist(dossier: Dossier) -> Iterator[Block]:
    for moment, title in _MOMENTS.items():
        checks = [check for check in dossier.checks if check.moment == moment]
        if checks:
            yield Heading(f"Checklist: {title.lower()}")
            done = (("ja" if check.is_ticked else "nog niet") for check in checks)
            rows = tuple((check.text, tick) for check, tick in zip(checks, done, strict=True))
            yield Table(("Punt", "Gedaan"), rows)


def _changes(changes: tuple[Changed, ...]) -> Iterator[Block]:
    if changes:
        yield Heading("Wat er na het afsluiten veranderde")
        yield Bullets(tuple(_change(change) for change in changes))


def _change(change: Changed) -> str:
    what = change.label or "Het gesprek is weer geopend"
    became = f"was: {change.old or 'leeg'}; is nu: {change.new or 'leeg'}" if change.label else ""
    why = f"reden: {change.reason}" if change.reason else ""
    said = "; ".join(filter(None, (became, why)))
    return ": ".join(filter(None, (_on(change.on), what, said)))


def _on(day: date | None) -> str:
    return day_in_words(day) if day else ""


def _because(clauses: tuple[str, ...]) -> Iterator[Block]:
    if clauses:
        yield Paragraph(_sentence(clauses), is_soft=True)


def _sentence(clauses: tuple[str, ...]) -> str:
    words = " en ".join(clauses)
    return f"{words[:1].upper()}{words[1:]}." if words else ""

"""Keeping and removing in plain lines: what is kept and how long, and removing it in two steps."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from burgeridee.core.days import day_in_words
from burgeridee.core.removal import (
    GROUNDS,
    OUT_OF_REACH,
    Ground,
    Standing,
    papers_along,
    parts_in_words,
    records_in_words,
    related,
    removed_in_words,
)
from burgeridee.core.retention import LABELS, Judged, Kept
from burgeridee.core.text import cleaned, one_line
from burgeridee.files.archive import Archive
from burgeridee.files.away import unseen
from burgeridee.files.disk import DiskError
from burgeridee.files.erased import erased
from burgeridee.files.keeping import Keeping
from burgeridee.files.removal import (
    Going,
    Went,
    asked_of,
    came_back,
    proven_gone,
    removed,
    standing,
    surveyed,
    unfinished,
)
from burgeridee.files.settings import load_settings
from burgeridee.plain.logbook import HELP as LOG_HELP
from burgeridee.plain.logbook import log_lines
from burgeridee.report.removal_proof import proof_text

HELP = f"""\
:bewaren - wat er bewaard wordt en hoe lang; :bewaren alles - ook wat nog blijft
:verwijder 2 - stuk 2 van die lijst weg, in twee stappen; :verwijder beurt - alles wat mag
{LOG_HELP}"""
NO_TERMS = "Er zijn geen termijnen ingesteld: alles blijft, tot jij het verwijdert."
NOTHING_DUE = "Er is nu niets aan de beurt."
ALL_OF_IT = "Met :bewaren alles hoor je alles wat er ligt."
HOW = "Zet er het nummer uit de lijst van :bewaren achter, zoals :verwijder 2, of :verwijder beurt."
AS_IT_WAS = "Er is niets verwijderd."
ALSO = "Mag er hiervan ook iets weg? Typ de nummers, met een spatie ertussen, of een lege regel."
WHY = "Waarom? Typ het nummer van de reden."
BY_WHOM = "Door wie, voor in het bewijs? Een lege regel: dat staat er dan niet in."
DUE, ALL = "beurt", "alles"
MOST_DIGITS = 6


@dataclass
class RemovalLines:
    """The plain twin of the screen about keeping and removing.

    The numbers are those of the list that was told last.
    """

    archive: Archive
    lines: Iterator[str]
    say: Callable[[str], None]
    _told: tuple[Kept, ...] = field(default=())

    def obeys(self, typed: str) -> bool:
        """Do what a line asks; whether it was ours."""
        word, _, rest = typed.partition(" ")
        command = COMMANDS.get(word.lower())
        if command is not None:
            command(self, rest.strip().lower())
        return command is not None

    def asking(self) -> Iterator[str]:
        """What keeping and removing ask for, in a line for the beginning."""
        asked = asked_of(Keeping(self.archive), self.archive.now().date())
        if asked is not None:
            yield f"Bewaren en verwijderen, {asked.words}. Typ :bewaren."

    def tell_log(self, rest: str) -> None:
        """Tell whether the logbook is whole, and what was done last, or with one record."""
        for line in log_lines(self.archive.places, rest):
            self.say(line)

    # ── The list

    def tell(self, rest: str) -> None:
        """Tell what is half removed, what came back and what is due; with "alles" all of it."""
        half, back, judged = self._listed()
        problem = unseen(self.archive.places) or erased(self.archive.places.data).problem
        if problem:
            self.say(problem)
        if not Keeping(self.archive).retention.is_set:
            self.say(NO_TERMS)
        due = [one for one in judged if one.is_due]
        shown = judged if rest == ALL else due
        self._told = (*half, *back, *(one.kept for one in shown))
        for number, kept in enumerate((*half, *back), 1):
            state = "verwijderen is niet klaar" if kept in half else "weer opgedoken"
            self.say(f"{number}. {kept.id}, {LABELS[kept.kind].lower()}: {state}.")
        for number, one in enumerate(shown, 1 + len(half) + len(back)):
            self.say(f"{number}. {self._in_words(one)}")
        if not due:
            self.say(NOTHING_DUE)
        if rest != ALL and len(judged) > len(due):
            self.say(ALL_OF_IT)

    def _listed(self) -> tuple[tuple[Kept, ...], tuple[Kept, ...], tuple[Judged, ...]]:
        half = tuple(kept for kept, _, _ in unfinished(self.archive))
        judged = Keeping(self.archive).judged(self.archive.now().date())
        return half, came_back(self.archive), judged

    @staticmethod
    def _in_words(one: Judged) -> str:
        what = f"{one.kept.title}, {LABELS[one.kept.kind].lower()} {one.kept.id}"
        return f"{what}. {'Aan de beurt. ' if one.is_due else ''}{one.why}"

    # ── Removing

    def remove(self, rest: str) -> None:
        """Show what would go, ask, and remove it after the number was typed."""
        half, back, judged = self._listed()
        every = {(one.id, one.kind): one for one in (*half, *back, *(j.kept for j in judged))}
        if rest == DUE:
            chosen = [one.kept for one in judged if one.is_due]
        else:
            chosen = [one for one in self._numbered(rest) if (one.id, one.kind) in every]
        if not chosen:
            self.say(NOTHING_DUE if rest == DUE else HOW)
            return
        papers = {j.kept for j in judged if j.kept.kind == "issued" and (j.is_due or not j.until)}
        every_kept = [one.kept for one in judged]
        along = [one for one in papers_along(chosen, every_kept) if one in papers]
        going = surveyed(self.archive, [*chosen, *along])
        offered = [*related([*chosen, *along], every_kept)]
        for one in going:
            self.say(f"Weg gaat: {_going(one)}")
        going = (*going, *self._offered(offered))
        due = {(j.kept.id, j.kept.kind) for j in judged if j.is_due}
        self._ask(going, is_due=all((one.id, one.kind) in due for one in chosen))

    def _offered(self, offered: Sequence[Kept]) -> tuple[Going, ...]:
        """What else belongs to it, of which each may go as well."""
        if not offered:
            return ()
        found = surveyed(self.archive, offered)
        for number, one in enumerate(found, 1):
            self.say(f"Hoort erbij {number}: {_going(one)}")
        self.say(ALSO)
        numbers = {_number(word) for word in self._typed().replace(",", " ").split()}
        return tuple(one for number, one in enumerate(found, 1) if number in numbers)

    def _ask(self, going: Sequence[Going], *, is_due: bool) -> None:
        """Ask why, by whom, and for the number; then it is done."""
        for said in _staying(standing(going)):
            self.say(said)
        self.say("Dit kan burgeridee niet weghalen:")
        for said in OUT_OF_REACH:
            self.say(f"  {said}")
        ground = self._ground(is_due=is_due)
        if ground is None:
            self.say(AS_IT_WAS)
            return
        self.say(BY_WHOM)
        by = self._typed()
        count = len(going)
        self.say(f"Typ {count} om {records_in_words(count)} voorgoed te verwijderen.")
        if self._typed() != str(count):
            self.say(AS_IT_WAS)
            return
        try:
            went = self._carried_out(going, ground, by)
        except DiskError as error:
            self.say(f"{AS_IT_WAS} {error}")
            return
        for line in told_after(went):
            self.say(line)

    def _ground(self, *, is_due: bool) -> Ground | None:
        grounds = [one for one in GROUNDS if is_due or one != "term"]
        self.say(WHY)
        for number, ground in enumerate(grounds, 1):
            self.say(f"{number}. {GROUNDS[ground]}")
        number = _number(self._typed())
        return grounds[number - 1] if 1 <= number <= len(grounds) else None

    def _carried_out(self, going: Sequence[Going], ground: Ground, by: str) -> Went:
        archive = self.archive
        retention = Keeping(archive).retention
        went = removed(archive, going, ground, by=by, rests_on=retention.ground)
        city = load_settings(archive.places).municipality
        return proven_gone(archive.places, went, proof_text(went.removal, retention, city))

    def _numbered(self, typed: str) -> list[Kept]:
        if not self._told:
            half, back, judged = self._listed()
            self._told = (*half, *back, *(one.kept for one in judged if one.is_due))
        numbers = {_number(word) for word in typed.split()}
        return [one for number, one in enumerate(self._told, 1) if number in numbers]

    def _typed(self) -> str:
        return one_line(cleaned(next(self.lines, "").rstrip("\r\n"))).strip()


def told_after(went: Went) -> Iterator[str]:
    """What became of a removal."""
    count = records_in_words(len(went.removal.records))
    if went.is_done:
        yield f"Verwijderd: {count}."
    else:
        yield "Nog niet klaar:"
        yield from went.failed
        yield "Wat weg is, blijft weg. Probeer het later nog eens: :bewaren noemt het."
    for one in went.removal.records:
        yield f"{removed_in_words(one)}."
    yield from _staying(went.removal.standing)
    if went.proof is not None:
        yield f"Het bewijs staat in {went.proof.parent.name}/{went.proof.name}, bij je gesprekken."


def _staying(found: Standing) -> Iterator[str]:
    """What stays of the papers for access, with what to do."""
    told = tuple(found.told)
    if told:
        yield "Dit blijft staan, doe dit zelf:"
        yield from (f"  {said}" for said in told)


def _going(one: Going) -> str:
    since = f", van {day_in_words(one.kept.since)}" if one.kept.since else ""
    title = f" “{one.kept.title}”" if one.kept.title else ""
    what = f"{LABELS[one.kept.kind].lower()} {one.kept.id}{since}{title}"
    return f"{what}: {parts_in_words(one.removed.parts)}."


def _number(typed: str) -> int:
    """The number that was typed; 0 where it is none."""
    is_number = typed.isascii() and typed.isdecimal() and len(typed) <= MOST_DIGITS
    return int(typed) if is_number else 0


COMMANDS: Mapping[str, Callable[[RemovalLines, str], None]] = {
    ":bewaren": RemovalLines.tell,
    ":logboek": RemovalLines.tell_log,
    ":verwijder": RemovalLines.remove,
}

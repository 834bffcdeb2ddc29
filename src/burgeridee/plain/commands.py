"""What a line that starts with a colon does in a talk."""

from collections.abc import Callable, Mapping

from burgeridee.core.closed import closed_in_words, closing_in_words, open_in_words, reopened
from burgeridee.core.intake import Judgement, Tick
from burgeridee.core.own_list import all_items
from burgeridee.core.talk import Talk
from burgeridee.files.linked import linked
from burgeridee.files.own_lists import own_lists
from burgeridee.plain import (
    agreed_before,
    asking,
    cards,
    case_number,
    deciding,
    erased,
    report,
    revisions,
    roles,
    words,
)
from burgeridee.plain.finding import item_named, question_named, role_named, rule_named
from burgeridee.plain.fit import fit_lines
from burgeridee.plain.helping import help_lines
from burgeridee.plain.list_commands import LIST_COMMANDS
from burgeridee.plain.summary import summary_lines
from burgeridee.plain.talking import GUESTS_LOOK, Command, Talking

HELP = f"""\
Typ je antwoord. Een lege regel laat staan wat er staat en gaat verder.
Een regel met : vooraan is voor het programma. Begint je tekst met een dubbele punt? Typ er twee.
:terug :verder :ga 3.2 - naar een andere vraag; letters mogen ook, zoals :ga droom
:straks :niet :nvt - later terugkomen, niet besproken, niet van toepassing
:leeg - haal het antwoord weg; :ongedaan - zet de laatste verandering terug
:weg 2 :omhoog 2 :omlaag 2 :verander 2 nieuwe regel - in een lijst
:notitie tekst - bij deze vraag; :snel tekst - een losse notitie
:waarom - uitleg, doorvragen, en wat je beter wel of niet zegt
:vragen :lijst :vlaggen :rol :kaarten - alle vragen, de checklist, de vlaggen, de rol, de kaarten
:vlaggen alle - ook de vlaggen die minder zwaar wegen; :letters - de vlaggen per letter
:vink c02, :vink c02 nee, :vink c02 vanzelf - de checklist met de hand
:gezien overnemen, :vervalt overnemen reden, :terugzetten overnemen - wat je van een vlag vindt
:mijnrol faciliteren reden, :hunrol loslaten - hoe jij en de bewoners de rol zien
:minuten 12 - gebruikt in deze fase; :kort :heel - een kort of een heel gesprek
:meekijken - alleen wat bewoners mogen zien; nog een keer: weer alles
:klaar - afronden; :heropen reden - een afgesloten gesprek weer openen
{report.HELP}
{asking.HELP}
{roles.HELP}
{agreed_before.HELP}
{revisions.HELP}
{deciding.HELP}
{erased.HELP}
{case_number.HELP}
:start - terug naar het begin; :stop - ophouden. Bewaren gaat vanzelf."""

DAY = 24 * 60
FOR_GUESTS = frozenset(
    {
        *("hulp", "meekijken", "terug", "verder", "ga", "straks", "niet", "nvt", "ongedaan"),
        *("leeg", *LIST_COMMANDS, "stop"),
    }
)
"""What works while residents look along."""


def obey(talking: Talking, line: str) -> None:
    """Do what a command line asks; an unknown command is said, with the way to the help."""
    name, _, rest = line.removeprefix(":").partition(" ")
    command = COMMANDS.get(name.lower())
    if command is None:
        talking.say("Dat ken ik niet. Typ :hulp voor uitleg.")
    elif talking.for_guests and name.lower() not in FOR_GUESTS:
        talking.say(GUESTS_LOOK)
    else:
        command(talking, rest.strip())


def _go(talking: Talking, rest: str) -> None:
    question = question_named(talking.talk, rest)
    if question is None:
        talking.say("Die vraag vind ik niet. Typ :vragen voor alle vragen met hun nummer.")
    else:
        talking.go_to(talking.talk.moved_to(question.id))


def _state(change: Callable[[Talk, Talking], Talk]) -> Command:
    def command(talking: Talking, _rest: str) -> None:
        if talking.become(change(talking.talk, talking)):
            talking.move(1)

    return command


def _clear(talking: Talking, _rest: str) -> None:
    talking.become(talking.talk.cleared(talking.now()))
    talking.ask()


def _undo(talking: Talking, _rest: str) -> None:
    if not talking.talk.past:
        talking.say("Er is niets om terug te zetten.")
        return
    talking.become(talking.talk.undone(talking.now()))
    talking.ask()


def _note(talking: Talking, rest: str) -> None:
    if talking.become(talking.talk.with_note(rest, talking.now())):
        talking.say("De notitie staat erbij." if rest else "De notitie is weg.")
        talking.caution(rest)


def _quick_note(talking: Talking, rest: str) -> None:
    if not rest:
        talking.say("Typ de notitie erachter, zoals :snel bellen over de sleutel.")
        return
    if talking.become(talking.talk.with_quick_note(rest, talking.now())):
        talking.say("De losse notitie staat erbij.")
        talking.caution(rest)


def _tick(talking: Talking, rest: str) -> None:
    name, _, how = rest.partition(" ")
    own = own_lists(talking.archive.places).lists
    item = item_named((*talking.talk.conversation.items, *all_items(own)), name)
    if item is None:
        talking.say("Dat punt vind ik niet. Typ :lijst voor alle punten.")
        return
    now = talking.now()
    word, _, note = how.partition(" ")
    by_hand = Tick(ticked=word != "nee", note=note, at=now)
    talking.become(talking.talk.ticked(item, None if word == "vanzelf" else by_hand, now))
    lines = words.checklist_lines(talking.talk, own)
    talking.tell(line for line in lines if line.startswith(f"{item} "))


def _checklist(talking: Talking, _rest: str) -> None:
    found = own_lists(talking.archive.places)
    talking.tell(mistake.sentence for mistake in found.mistakes)
    talking.tell(words.checklist_lines(talking.talk, found.lists))


def _judge(judged: str | None) -> Command:
    def command(talking: Talking, rest: str) -> None:
        name, _, reason = rest.partition(" ")
        rule = rule_named(talking.talk.conversation, name)
        if rule is None:
            talking.say("Die vlag vind ik niet. Typ :vlaggen; het woord tussen haakjes is de naam.")
        elif judged is None:
            if talking.become(talking.talk.judged(rule, None, talking.now())):
                talking.say("De vlag staat er weer zoals eerst.")
        elif judged == "does-not-apply" and not reason:
            talking.say(f"Schrijf er de reden bij, zoals :vervalt {rule} dat is al geregeld.")
        else:
            judgement = Judgement.model_validate({"judged": judged, "reason": reason})
            if talking.become(talking.talk.judged(rule, judgement, talking.now())):
                talking.say("Dat staat erbij.")

    return command


def _role_view(whose: str) -> Command:
    def command(talking: Talking, rest: str) -> None:
        name, _, reason = rest.partition(" ")
        role = role_named(talking.talk.conversation, name)
        if role is None:
            talking.say("Die rol ken ik niet. Typ :rol; bij Punten staan ze alle vijf.")
            return
        changes = {whose: role, **({"reason": reason} if reason else {})}
        view = talking.talk.intake.role.with_(**changes)
        if talking.become(talking.talk.with_role(view, talking.now())):
            talking.say("Dat staat erbij.")

    return command


def _minutes(talking: Talking, rest: str) -> None:
    if not rest.isdecimal() or int(rest) > DAY:
        talking.say("Zet er de minuten achter, zoals :minuten 12.")
        return
    if talking.become(talking.talk.with_minutes(talking.talk.phase.id, int(rest))):
        talking.say(f"{talking.talk.phase.title}: {int(rest)} minuten.")


def _finish(talking: Talking, _rest: str) -> None:
    talk, model = talking.talk, talking.talk.conversation
    after = next((phase.id for phase in model.phases if phase.moment == "after"), "")
    talking.tell(summary_lines(talk))
    if model.rules:
        talking.tell(words.flag_lines(talk.as_if_closed_before(after), talking.library.sources))
        talking.tell(help_lines(talking))
    if model.advice is not None or model.fit is not None:
        _role(talking, "")
    if talk.intake.status == "closed":
        talking.say(f"{closed_in_words(model)} Weer openen: typ :heropen met de reden.")
        return
    case_number.told_before_closing(talking)
    talking.say(f"{closing_in_words(model)}? Typ ja. Iets anders: je gaat verder waar je was.")
    if next(talking.lines, "").strip().lower() in {"ja", "j"}:
        if talking.become(talk.closed(talking.now())) and not talking.is_unsaved:
            talking.say(f"{closed_in_words(model)} Alles is bewaard.")
            talking.leave()
    else:
        talking.ask()


def _reopen(talking: Talking, rest: str) -> None:
    if talking.talk.intake.status == "open":
        talking.say(open_in_words(talking.talk.conversation))
    elif not rest:
        talking.say("Schrijf er de reden bij, zoals :heropen bewoners belden met een verbetering.")
    elif talking.become(reopened(talking.talk, rest, talking.now())):
        talking.say("Je kunt weer verder. De reden staat erbij.")
        talking.ask()


def _flags(talking: Talking, rest: str) -> None:
    is_all = rest.lower() == "alle"
    talking.tell(words.flag_lines(talking.talk, talking.library.sources, is_all=is_all))


def _role(talking: Talking, _rest: str) -> None:
    """Tell the advice on the role; of a check what comes out."""
    talk, archive = talking.talk, talking.archive
    if talk.conversation.fit is None:
        talking.tell(words.role_lines(talk))
        return
    base = linked(archive, talk, archive.place_of(talk.intake))
    if base.problem:
        talking.say(base.problem)
    talking.tell(fit_lines(talk, base.talk))


def _guests(talking: Talking, _rest: str) -> None:
    talking.for_guests = not talking.for_guests
    talking.say(GUESTS_LOOK if talking.for_guests else "Je ziet weer alles.")
    talking.ask()


def _leave(talking: Talking, _rest: str) -> None:
    talking.leave()


def _stop(talking: Talking, _rest: str) -> None:
    talking.leave()
    talking.is_stopped = talking.is_left


def _say(tell: Callable[[Talking], object]) -> Command:
    def command(talking: Talking, _rest: str) -> None:
        tell(talking)

    return command


COMMANDS: Mapping[str, Command] = {
    "hulp": _say(lambda t: t.tell(HELP.splitlines())),
    "terug": _say(lambda t: t.move(-1)),
    "verder": _say(lambda t: t.move(1)),
    "ga": _go,
    "straks": _state(lambda talk, t: talk.put_off(t.now())),
    "niet": _state(lambda talk, t: talk.passed_over(t.now())),
    "nvt": _state(lambda talk, t: talk.ruled_out(t.now())),
    "leeg": _clear,
    "ongedaan": _undo,
    **LIST_COMMANDS,
    "notitie": _note,
    "snel": _quick_note,
    "waarom": _say(lambda t: t.tell(words.help_on_question(t.talk))),
    "vragen": _say(lambda t: t.tell(words.route_lines(t.talk))),
    "lijst": _checklist,
    "vlaggen": _flags,
    "letters": _say(lambda t: t.tell(words.letter_lines(t.talk))),
    "rol": _role,
    **cards.CARD_COMMANDS,
    "vink": _tick,
    "gezien": _judge("seen"),
    "vervalt": _judge("does-not-apply"),
    "terugzetten": _judge(None),
    "mijnrol": _role_view("official"),
    "hunrol": _role_view("residents"),
    "minuten": _minutes,
    "kort": _say(lambda t: t.become(t.talk.in_form("short", t.now()))),
    "heel": _say(lambda t: t.become(t.talk.in_form("full", t.now()))),
    "meekijken": _guests,
    **report.REPORT_COMMANDS,
    **asking.ASKING_COMMANDS,
    **agreed_before.AGREED_COMMANDS,
    **revisions.REVISION_COMMANDS,
    **deciding.DECIDE_COMMANDS,
    **roles.ROLE_COMMANDS,
    **erased.ERASED_COMMANDS,
    **case_number.CASE_COMMANDS,
    "klaar": _finish,
    "heropen": _reopen,
    "start": _leave,
    "stop": _stop,
}

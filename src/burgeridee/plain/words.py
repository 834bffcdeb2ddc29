"""What plain lines say of a talk: one line a thought, no drawing, fit to be read aloud."""

from collections.abc import Iterable, Iterator, Mapping

from burgeridee.core.advice import RoleAdvice, role_advice
from burgeridee.core.carrying import carried_in_words
from burgeridee.core.checklist import CheckedItem, checklist
from burgeridee.core.conversation import Advice, Moment
from burgeridee.core.flags import LETTERS, Flag, flags, gravest, of_sign
from burgeridee.core.intake import ITEM_ID, State, Value, lines_of
from burgeridee.core.lanes import lanes
from burgeridee.core.lines import remarks_on
from burgeridee.core.own_list import OwnList
from burgeridee.core.questions import (
    ListQuestion,
    MultiQuestion,
    Question,
    ScaleQuestion,
    SingleQuestion,
    YnuQuestion,
    in_words,
    line_in_words,
)
from burgeridee.core.talk import Talk
from burgeridee.core.what_if import would_change
from burgeridee.plain.reading import BETWEEN

STATES: Mapping[State | None, str] = {
    None: "nog niets",
    "answered": "beantwoord",
    "parked": "straks",
    "skipped": "niet besproken",
    "not-applicable": "niet van toepassing",
}
SEVERITY = {3: "nu doen", 2: "hierna doen", 1: "om van te leren"}
CERTAINTY = {
    "voorlopig": "Voorlopig: er is nog weinig bekend.",
    "twijfel": "Twijfel: twee rollen liggen dicht bij elkaar.",
    "duidelijk": "Duidelijk: deze rol springt eruit.",
}
MOMENTS: Mapping[Moment, str] = {
    "before": "Voor het gesprek",
    "during": "Tijdens het gesprek",
    "after": "Na het gesprek",
}
ASIDE = "Even een aantekening voor mezelf. Een lege regel gaat verder."


def question_lines(talk: Talk, *, for_guests: bool = False) -> Iterator[str]:
    """The question in front of us, and how to answer it; `for_guests` says nothing of ours."""
    question = talk.question
    number = talk.conversation.numbers[question.id]
    place = f"vraag {talk.position + 1} van {len(talk.route)}"
    yield ""
    if for_guests and question.audience != "residents":
        yield ASIDE
        return
    whose = "" if for_guests else f" {_for_whom(question)}"
    yield f"{talk.phase.title}. {number}, {place}.{whose}"
    yield question.ask
    yield from _ways_to_answer(question)
    yield from _answer_lines(talk, question, for_guests=for_guests)


def _for_whom(question: Question) -> str:
    if question.private:
        return "Alleen voor jou."
    return "Vraag dit hardop." if question.audience == "residents" else "Noteer dit zelf."


def _ways_to_answer(question: Question) -> Iterator[str]:
    match question:
        case SingleQuestion() | YnuQuestion() | MultiQuestion():
            for place, label in enumerate(question.options.values(), 1):
                yield f"{place}. {label}"
            if isinstance(question, MultiQuestion):
                yield "Meer dan één mag: zet een komma ertussen."
        case ScaleQuestion():
            yield f"1 is {question.low or 'weinig'}, 5 is {question.high or 'veel'}."
        case ListQuestion():
            names = f" {BETWEEN} ".join(column.label.lower() for column in question.columns)
            yield f"Elke {question.items[0]} op een regel: {names}. Een punt alleen: klaar."
            for column in question.columns:
                if column.options:
                    yield f"{column.label}: {', '.join(column.options.values())}."
                elif column.kind == "number":
                    yield f"{column.label}: een getal."
        case _ if question.kind == "longtext":
            yield "Zoveel regels als je wilt. Een punt alleen op een regel: klaar."
        case _ if question.kind == "date":
            yield "Een dag, zoals 21-3, morgen of over 2 weken."
        case _:
            return


def _answer_lines(talk: Talk, question: Question, *, for_guests: bool) -> Iterator[str]:
    answer = talk.answer_to(question)
    if answer is None:
        return
    if isinstance(question, ListQuestion):
        yield from list_lines(question, answer.value)
    elif answer.value is not None:
        yield f"Er staat: {in_words(question, answer.value)}"
    carried = carried_in_words(answer)
    if carried:
        yield carried
    if for_guests:
        return
    if answer.state != "answered":
        yield f"Nu: {STATES[answer.state]}."
    if answer.note:
        yield f"Notitie: {answer.note}"


def list_lines(question: ListQuestion, value: Value | None) -> Iterator[str]:
    """The lines of a list, numbered."""
    for place, line in enumerate(lines_of(value), 1):
        bare = {key: cell for key, cell in line.items() if key != ITEM_ID}
        wish = " (wens)" if question.misses(line) else ""
        yield f"{place}. {line_in_words(question, bare)}{wish}"
    yield from remarks_on(question, value)


def help_on_question(talk: Talk) -> Iterator[str]:
    """Why the question matters, and how to ask on."""
    question = talk.question
    yield f"Waarom: {question.why}"
    for probe in question.probes:
        yield f"Vraag door: {probe}"
    for line in talk.phase.say:
        yield f"Zeg: {line}"
    for line in talk.phase.do_not_say:
        yield f"Zeg niet: {line}"


def route_lines(talk: Talk) -> Iterator[str]:
    """All questions on the route and how far each came."""
    for phase in talk.conversation.phases:
        used = talk.intake.minutes.get(phase.id, 0)
        yield f"{phase.title}: {used} van {phase.minutes} minuten."
        for question in talk.route:
            if talk.conversation.phase_of[question.id] is phase:
                state = "beantwoord" if talk.is_answered(question) else _open_word(talk, question)
                yield f"{talk.conversation.numbers[question.id]} {question.label}: {state}"


def _open_word(talk: Talk, question: Question) -> str:
    state = talk.intake.state_of(question.id)
    return STATES[None if state == "answered" else state]


def flag_lines(talk: Talk, sources: Mapping[str, str], *, is_all: bool = False) -> Iterator[str]:
    """At most five pitfalls, the gravest first, and the success factors, each with its reason.

    `is_all` gives the lighter pitfalls and those that were set aside as well.
    """
    found = flags(talk)
    first = gravest(found)
    rest = [flag for flag in of_sign(found, "pitfall") if flag not in first] if is_all else []
    shown = [*first, *sorted(rest, key=lambda flag: -flag.rule.severity)]
    hidden = len(of_sign(found, "pitfall")) - len(shown)
    yield "Om op te letten:" if shown else "Niets om op te letten."
    for flag in shown:
        yield from _pitfall_lines(flag, sources)
    if hidden:
        yield f"En nog {hidden} die minder zwaar wegen. Typ :vlaggen alle om ze te lezen."
    good = of_sign(found, "success")
    yield "Dat gaat goed:" if good else "Er is nog weinig bekend over wat goed gaat."
    for flag in good:
        yield f"{flag.rule.title}, {_reason(flag.because)}. {flag.rule.build_on}"


def letter_lines(talk: Talk) -> Iterator[str]:
    """Per ACTIE letter what goes well, beside the number of pitfalls; it is not a grade."""
    standing = [flag for flag in flags(talk) if not flag.is_set_aside]
    for letter, name in LETTERS.items():
        here = [flag for flag in standing if flag.rule.letter == letter]
        good, wrong = len(of_sign(here, "success")), len(of_sign(here, "pitfall"))
        yield f"{letter}, {name}: {good} gaat goed, {wrong} om op te letten."
    yield "Het is geen cijfer: goed bij de ene letter maakt een valkuil bij de andere niet goed."


def _pitfall_lines(flag: Flag, sources: Mapping[str, str]) -> Iterator[str]:
    rule = flag.rule
    private = " Alleen voor jou." if rule.private else ""
    yield f"{rule.title} ({SEVERITY[rule.severity]}, {rule.id}).{private} {rule.explanation}"
    yield f"  Reden: {_reason(flag.because)}."
    yield f"  Wat je kunt doen: {rule.do}"
    yield f"  Verandert mee met: {', '.join(flag.changes_with)}."
    if rule.sources:
        yield f"  Bron: {'; '.join(sources.get(code, code) for code in rule.sources)}."
    if flag.judgement is not None:
        word = "vervalt" if flag.is_set_aside else "gezien"
        yield f"  Jij zei: {word}. {flag.judgement.reason}".rstrip()


def _reason(because: Iterable[str]) -> str:
    return " en ".join(because)


def role_lines(talk: Talk) -> Iterator[str]:
    """The role advice with its reasons, what would change it, and the lanes."""
    advice, given = talk.conversation.advice, role_advice(talk)
    for lane in lanes(talk):
        yield f"Weg: {lane.lane.title}, {_reason(lane.because)}. {lane.lane.text}"
    if advice is None or given is None:
        here = "dit gesprek" if advice is None else "deze weg"
        yield f"Bij {here} past geen advies over de rol."
        return
    if given.is_empty:
        yield "Nog te weinig bekend voor een advies over de rol."
    else:
        yield from _given_lines(talk, advice, given)
    role = talk.intake.role
    for who, chosen in (("Jij", role.official), ("De bewoners", role.residents)):
        if chosen:
            yield f"{who}: {_role_label(advice, chosen)}. {role.reason}".rstrip()
    yield advice.note
    yield advice.origin


def _given_lines(talk: Talk, advice: Advice, given: RoleAdvice) -> Iterator[str]:
    text = advice.texts[given.main]
    yield f"Rol: {text.label}. {CERTAINTY[given.certainty]}"
    if given.certainty == "twijfel":
        yield f"Ook dichtbij: {_role_label(advice, given.runner_up)}."
    yield f"{text.head}. {text.do} {text.do_not}"
    yield f"Eerste stap: {text.first_step}"
    for line in given.weightiest:
        points = line.points_for(given.main)
        yield f"{points} {'punt' if points == 1 else 'punten'}, {_reason(line.because)}."
    for side in given.sides:
        yield f"Ook: {_role_label(advice, side.role)}. {side.text}"
    for what in would_change(talk):
        yield f"Het wordt {_role_label(advice, what.then).lower()} {what.words}."
    order = ", ".join(f"{_role_label(advice, role)} {given.points[role]}" for role in advice.roles)
    yield f"Punten: {order}."


def _role_label(advice: Advice, role: str) -> str:
    return advice.texts[role].label if role in advice.texts else role


def checklist_lines(talk: Talk, own: Iterable[OwnList] = ()) -> Iterator[str]:
    """The checklist, with what ticked each item; then the lists of one's own."""
    moment = ""
    for checked in checklist(talk):
        if MOMENTS[checked.item.moment] != moment:
            moment = MOMENTS[checked.item.moment]
            yield f"{moment}:"
        yield _checked_line(checked)
    for one in own:
        yield f"{one.title}:"
        yield from (_checked_line(checked) for checked in checklist(talk, one.items))


def _checked_line(checked: CheckedItem) -> str:
    return f"{checked.item.id} {_tick_word(checked)}: {checked.item.text}"


def _tick_word(checked: CheckedItem) -> str:
    if checked.by_hand is None:
        return "ja" if checked.is_ticked else "nee"
    return "ja, met de hand" if checked.is_ticked else "nee, met de hand"


def open_lines(talk: Talk) -> Iterator[str]:
    """The required questions that have no answer yet."""
    still = talk.open_questions
    yield f"Nog open: {len(still)}." if still else "Er staat niets meer open."
    for question in still:
        word = _open_word(talk, question)
        yield f"{talk.conversation.numbers[question.id]} {question.label}: {word}"


def sentence(text: str) -> str:
    """A text as a sentence: with a full stop, unless it ends in a mark already."""
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."

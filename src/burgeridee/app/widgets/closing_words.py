"""What is told at the end of a talk: agreements, what to watch, the role, what stays open."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from textual.content import Content
from textual.visual import Visual
from textual.widgets.option_list import Option

from burgeridee.app.widgets.fit_words import fit_told
from burgeridee.app.widgets.flag_words import flag_line, reasons
from burgeridee.app.widgets.hanging import Hanging, Stacked
from burgeridee.app.widgets.marks import mark
from burgeridee.app.widgets.role_words import certainty, leading, role_label, role_text
from burgeridee.core.advice import RoleAdvice, role_advice
from burgeridee.core.agreements import Agreement, Wish, agreements, wishes
from burgeridee.core.case_number import can_have_one, case_in_words
from burgeridee.core.closed import closed_in_words
from burgeridee.core.conversation import Advice, Rule
from burgeridee.core.days import minutes_in_words, seen_from, whole_day
from burgeridee.core.flags import Flag, flags, gravest, of_sign
from burgeridee.core.helping import Help
from burgeridee.core.questions import Question
from burgeridee.core.talk import Talk

BLANK = "\n\n"
HelpWith = Callable[[Rule], Help]
"""What helps with a pitfall."""
FACTORS_SHOWN = 5
_NO_AGREEMENTS = (
    "Er zijn nog geen afspraken. Vraag: wie doet wat, en wanneer? "
    "Eén kleine stap met een naam en een datum is genoeg."
)
_WISHES = "Dit is nog een wens"
_NO_FLAGS = "Er is niets om op te letten."
_NO_ADVICE = "Hier hoort geen advies over de rol bij. Met F5 lees je waarom."
_SAVED = "Alles is bewaard."
_UNSAVED = "Dat is nog niet bewaard. Ik blijf het proberen."
_NO_NUMBER = "Heeft deze zaak een nummer in jullie zaaksysteem? Het hoeft niet."
_NUMBER_KEY = "Met z vul je het in."
_OPEN = "Afsluiten kan altijd, ook als er nog iets openstaat. Later kun je het weer openen."
_NOT_SAID = "nog niet gekozen"


def agreed(talk: Talk, today: date) -> Visual:
    """What was agreed: what, who, and the day in words."""
    found, wished = agreements(talk), wishes(talk)
    parts: list[Visual] = [Content(_NO_AGREEMENTS)]
    if found:
        title = Content.styled("Dit spraken jullie af", "bold $primary")
        parts = [title, *(_agreement(talk, line, today) for line in found)]
    if wished:
        parts += [Content.styled(_WISHES, "bold $primary"), *map(_wish, wished)]
    return Stacked(parts) if len(parts) > 1 else parts[0]


def at_the_end(talk: Talk) -> tuple[Flag, ...]:
    """The flags as they will stand in the end.

    Read as if all phases before the first one after the talk were closed.
    """
    return flags(talk.as_if_closed_before(phase_after(talk)))


def to_watch(talk: Talk, help_with: HelpWith) -> Visual:
    """The gravest pitfalls with what to do and what helps, and what goes well; in the end."""
    found = at_the_end(talk)
    pitfalls = gravest(found)
    parts: list[Visual] = [Content.styled("Om op te letten", "bold $primary")]
    parts += [_pitfall(flag, help_with(flag.rule)) for flag in pitfalls] or [Content(_NO_FLAGS)]
    left = len(of_sign(found, "pitfall")) - len(pitfalls)
    if left:
        parts.append(Content.styled(f"Nog {left} minder ernstige: zie F4.", "$text-muted"))
    return Stacked([*parts, *_factors(found)])


def role_told(talk: Talk, built_on: Talk | None = None) -> Visual:
    """The role advice beside how the official and the residents see it; of a check its outcome.

    `built_on` is the talk that a check builds on.
    """
    advice, found = talk.conversation.advice, role_advice(talk)
    if talk.conversation.fit is not None:
        return fit_told(talk, built_on)
    parts = [Content.styled("De rol van de gemeente", "bold $primary")]
    if advice is None or found is None:
        parts.append(Content(_NO_ADVICE))
    else:
        parts += list(_role(talk, advice, found))
    return Content(BLANK).join(parts)


def left_open(talk: Talk) -> tuple[Question, ...]:
    """What is still open or parked, in the order of asking."""
    wanted = {question.id for question in (*talk.open_questions, *talk.parked)}
    return tuple(question for question in talk.route if question.id in wanted)


def open_lines(talk: Talk, questions: Iterable[Question]) -> Iterator[Option]:
    """Those questions as lines to choose from, each with its mark, its number and its name."""
    for question in questions:
        lead = f"{mark(talk, question)} {talk.conversation.numbers[question.id]:<5}"
        words = Content.assemble((question.label, "bold"), f"\n{question.ask}")
        yield Option(Hanging(lead, words), id=question.id)


def at_closing(talk: Talk, *, is_unsaved: bool) -> str:
    """What closing does, and once it is done, that it is."""
    if talk.intake.status == "closed":
        told = f"{closed_in_words(talk.conversation)} {_UNSAVED if is_unsaved else _SAVED}"
    else:
        told = f"{what_will_be_noted(talk)}{BLANK}{_OPEN}"
    number = f"{case_in_words(talk) or _NO_NUMBER} {_NUMBER_KEY}" if can_have_one(talk) else ""
    return BLANK.join(filter(None, (told, number)))


def what_will_be_noted(talk: Talk) -> str:
    """What closing writes down of the questions that are still open."""
    count = sum(1 for q in talk.open_questions if talk.intake.state_of(q.id) != "skipped")
    if count == 0:
        return "Alles wat besproken moest worden, is besproken of als 'niet besproken' genoteerd."
    if count == 1:
        return "1 vraag blijft open. Die komt als 'niet besproken' in het bestand."
    return f"{count} vragen blijven open. Ze komen als 'niet besproken' in het bestand."


def phase_after(talk: Talk) -> str:
    """The first phase that comes after the talk itself; empty where a model has none."""
    after = (phase.id for phase in talk.conversation.phases if phase.moment == "after")
    return next(after, "")


def _agreement(talk: Talk, line: Agreement, today: date) -> Hanging:
    told = [line.who] if line.who else []
    uses = talk.conversation.uses
    if not line.who and line.item not in {uses.contact_on, uses.look_back_on}:
        told.append("nog geen naam")
    told.append(_due(line, today))
    what = line.what or "nog niet ingevuld wat"
    return Hanging("• ", Content.assemble((what, "bold"), "\n", " · ".join(told)))


def _wish(wish: Wish) -> Hanging:
    told = filter(None, (wish.who, f"er mist: {', '.join(wish.misses).lower()}"))
    what = wish.what or "nog niet ingevuld wat"
    return Hanging("• ", Content.assemble((what, "bold"), "\n", " · ".join(told)))


def _due(line: Agreement, today: date) -> str:
    if line.done is not None:
        return f"gedaan op {whole_day(line.done)}"
    if line.due is None:
        return "nog geen datum"
    return f"{whole_day(line.due)} ({seen_from(line.due, today)})"


def _pitfall(flag: Flag, helps: Help) -> Visual:
    line = flag_line(flag)
    if flag.is_set_aside:
        return line
    why = Content(reasons(flag.because))
    do = Content.assemble(("Wat je kunt doen: ", "bold"), flag.rule.do)
    parts = [part for part in (why, do, _helps(helps)) if part]
    return Stacked([line, *(Hanging("  ", part) for part in parts)], between=0)


def _helps(helps: Help) -> Content:
    """What helps, with the key that opens it; nothing where the advice is all there is."""
    if helps.exercise is not None:
        took = minutes_in_words(helps.exercise.minutes)
        what = f"de opdracht '{helps.exercise.name}' ({took}). Met o open je hem."
    elif helps.card is not None:
        what = f"de kaart '{helps.card.title}'. Met o lees je hem."
    else:
        return Content("")
    return Content.assemble(("Wat helpt: ", "bold"), what)


def _factors(found: tuple[Flag, ...]) -> Iterator[Visual]:
    factors = sorted(of_sign(found, "success"), key=lambda flag: -flag.rule.weight)
    if factors:
        yield Content.styled("\nDat gaat goed", "bold $primary")
    for flag in factors[:FACTORS_SHOWN]:
        words = Content.assemble((flag.rule.title, "bold"), f"\n{flag.rule.build_on}")
        yield Hanging("+ ", words)
    if len(factors) > FACTORS_SHOWN:
        more = f"En nog {len(factors) - FACTORS_SHOWN}: zie F4."
        yield Content.styled(more, "$text-muted")


def _role(talk: Talk, advice: Advice, found: RoleAdvice) -> Iterator[Content]:
    view = talk.intake.role
    main = role_label(advice, found.main) if not found.is_empty else "nog te weinig bekend"
    yield Content("\n").join(
        [
            Content.assemble(("Het advies       ", "$text-muted"), (main, "bold")),
            Content.assemble(("Zo zie jij het   ", "$text-muted"), _seen(advice, view.official)),
            Content.assemble(("De bewoners      ", "$text-muted"), _seen(advice, view.residents)),
            *(
                [Content.assemble(("Reden            ", "$text-muted"), view.reason)]
                * bool(view.reason)
            ),
        ]
    )
    if not found.is_empty:
        yield Content(certainty(advice, found))
    for role in leading(found):
        yield role_text(advice.texts[role])
    for side in found.sides:
        label = role_label(advice, side.role)
        yield Content.assemble((f"Erbij: {label}. ", "bold"), side.text)
    yield Content(advice.note)
    yield Content.styled(
        "Met F5 lees je waarom, en vul je in hoe jullie het zelf zien.", "$text-muted"
    )


def _seen(advice: Advice, role: str) -> Content:
    if not role:
        return Content.styled(_NOT_SAID, "$text-muted")
    return Content.styled(role_label(advice, role), "bold")

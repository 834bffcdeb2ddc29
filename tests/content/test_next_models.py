"""What follows the first talk: each model sound and plain, each rule shown on both its sides."""

from collections.abc import Iterator, Mapping

import pytest
from tests.conftest import NOON
from tests.content.next_rules import ROWS, guests
from tests.content.reading import first_conversation, shipped
from tests.content.rules import Answers, Row, day
from tests.content.test_exercises import toolbox

from burgeridee.core.agreements import agreements
from burgeridee.core.conditions import Sign, speaks
from burgeridee.core.conversation import Conversation
from burgeridee.core.flags import Flag, flags
from burgeridee.core.intake import SCHEMA, Answer, Cell, Intake, ModelRef, Value
from burgeridee.core.outcome import outcome
from burgeridee.core.questions import (
    DateQuestion,
    ItemField,
    ListQuestion,
    MultiQuestion,
    NumberQuestion,
    Question,
    ScaleQuestion,
    SingleQuestion,
    YnuQuestion,
)
from burgeridee.core.share import shared
from burgeridee.core.soundness import can_be_silent, can_speak
from burgeridee.core.talk import Talk
from burgeridee.core.wording.plain import remarks
from burgeridee.report.document import House
from burgeridee.report.markdown import render
from burgeridee.report.outline import report

CASES = [(model, row) for model, rows in ROWS.items() for row in rows]
NAMES = [f"{model}, {row.name}" for model, row in CASES]
COLUMNS = ("doelen", "risicos", "verantwoordelijkheden", "kansen", "verantwoording")
MINUTES = {
    "inloop": 15,
    "verwoorden": 15,
    "verkennen": 35,
    "verbeelden": 25,
    "pauze": 15,
    "vormgeven": 30,
    "verwezenlijken": 20,
    "oogsten": 15,
}
HARVESTED = (
    *("og_tafel", "og_verhaal", "og_kracht", "og_droombeeld", "og_inzicht", "og_verschil"),
    *("og_acties", "og_vraag_gemeente", "og_citaat"),
)
TO_PLAN = {
    *("thema_positief", "aanleiding", "wat_ligt_vast", "wat_is_open", "oogster", "tafelhosts"),
    *("wie_doet_iets_met_uitkomst", "datum", "plek", "max_deelnemers", "terugkoppeldatum"),
}


def model_of(name: str) -> Conversation:
    return shipped().conversations[name]


def talk_of(model: str, answers: Answers) -> Talk:
    given = {
        question: Answer(state="skipped" if value is None else "answered", value=value)
        for question, value in answers.items()
    }
    record = Intake(schema_=SCHEMA, id="proef", model=ModelRef(id=model), answers=given)
    return Talk.resume(model_of(model), record)


def raised(model: str, answers: Answers) -> Mapping[str, Flag]:
    return {flag.rule.id: flag for flag in flags(talk_of(model, answers))}


def fewer(answers: Answers) -> Iterator[Answers]:
    for left_out in answers:
        yield {question: value for question, value in answers.items() if question != left_out}


@pytest.mark.parametrize(("model", "row"), CASES, ids=NAMES)
def test_a_rule_speaks_here_and_is_silent_one_answer_further(model: str, row: Row) -> None:
    asked = {**row.speaks, **row.silent}
    differing = [name for name in asked if row.speaks.get(name) != row.silent.get(name)]
    assert len(differing) == 1
    assert row.rule not in raised(model, row.silent)
    flag = raised(model, row.speaks)[row.rule]
    assert flag.because
    assert all(reason.startswith("omdat ") for reason in flag.because)


@pytest.mark.parametrize(("model", "row"), CASES, ids=NAMES)
def test_a_rule_needs_each_answer_that_its_row_gives(model: str, row: Row) -> None:
    assert [less for less in fewer(row.speaks) if row.rule in raised(model, less)] == []


@pytest.mark.parametrize("model", ROWS)
def test_no_sign_of_a_rule_goes_unshown(model: str) -> None:
    def shown(rule: str, sign: Sign) -> bool:
        rows = (row for row in ROWS[model] if row.rule == rule)
        return any(speaks((sign,), talk_of(model, row.speaks).heard) for row in rows)

    rules = model_of(model).rules
    assert [(one.id, sign) for one in rules for sign in one.when if not shown(one.id, sign)] == []
    assert {row.rule for row in ROWS[model]} == {rule.id for rule in rules}


@pytest.mark.parametrize("model", ROWS)
def test_every_rule_helps_the_reader_on(model: str) -> None:
    questions = model_of(model).questions
    for rule in model_of(model).rules:
        assert rule.explanation, rule.id
        assert set(rule.sources) <= set(shipped().sources), rule.id
        assert rule.sources, rule.id
        if rule.sign == "pitfall":
            assert rule.do, rule.id
            assert rule.sounds_like, rule.id
        else:
            assert rule.build_on, rule.id
        for sign in rule.when:
            assert can_speak((sign,), questions), rule.id
        assert can_be_silent(rule.when, questions), rule.id


@pytest.mark.parametrize("model", ROWS)
def test_a_model_says_why_and_speaks_plainly(model: str) -> None:
    made = model_of(model)
    assert [phase.id for phase in made.phases if not (phase.goal and phase.say)] == []
    assert [question.id for question in made.questions if not question.why] == []
    said = [line for phase in made.phases for line in (phase.goal, *phase.say)]
    said += [line for q in made.questions for line in (q.ask, q.why, *q.probes)]
    said += [line for rule in made.rules for line in (rule.explanation, rule.do, rule.build_on)]
    said += [item.text for item in made.items]
    assert [(text, remarks(text, shipped().words)) for text in said if plainly(text)] == []


def plainly(text: str) -> bool:
    """Whether there is something to remark on a text."""
    return bool(remarks(text, shipped().words))


@pytest.mark.parametrize("model", ROWS)
def test_it_is_no_talk_to_begin_with(model: str) -> None:
    assert model not in shipped().first_talks
    base = "dialoog" if model == "oogst" else "eerste-gesprek"
    assert model_of(model).builds_on == base


# ---------- What each is for


def test_a_follow_up_asks_again_what_the_advice_and_the_check_look_at() -> None:
    follow, first = model_of("vervolggesprek"), first_conversation()
    assert follow.minutes_in("during") == 40
    for question in follow.questions:
        if question.id in first.by_id:
            told = question.model_copy(update={"carry": False})
            assert told == first.by_id[question.id]
    carried = {question.id for question in follow.questions if question.carry is True}
    assert first.advice is not None
    looked_at = {
        name
        for criterion in first.advice.criteria
        for line in criterion.lines
        for sign in line.when
        for part in sign
        for name in (part.model_dump().get(part.look),)
    }
    assert looked_at <= carried
    check = {"vb_beslisruimte", "id_soort", "om_eens", "om_weerstand", "no_draagkracht"}
    assert {*check, "om_wie_geraakt"} <= carried
    assert {"af_acties", "af_toezeggingen"}.isdisjoint(carried)


def test_the_partnership_sheet_has_the_rules_of_the_dossier() -> None:
    sheet = model_of("partnerblad")
    assert [rule.id for rule in sheet.rules if rule.sign == "pitfall"] == [
        "scheve-last",
        "last-zonder-lust",
        "geen-doel-samen",
        "geen-einde",
        "leeg-vak",
    ]
    partners = sheet.by_id["pb_partners"]
    assert isinstance(partners, ListQuestion)
    assert [column.id for column in partners.columns] == ["partner", *COLUMNS]
    assert (partners.named_by, partners.most) == ("partner", 6)
    assert toolbox().exercises["partners"].kept_in == sheet.id
    fields = [field.id for field in toolbox().exercises["partners"].fields]
    assert fields == [column.id for column in partners.columns]


def test_the_balance_rules_name_the_partner() -> None:
    rows = (
        {"partner": "de school", **dict.fromkeys(COLUMNS, "a"), "risicos": "a; b; c", "kansen": ""},
        {"partner": "de buurt", **dict.fromkeys(COLUMNS, "a")},
    )
    found = raised("partnerblad", {"pb_partners": rows})
    for rule in ("scheve-last", "last-zonder-lust", "leeg-vak"):
        assert any("de school" in reason for reason in found[rule].because), rule
        assert not any("de buurt" in reason for reason in found[rule].because), rule
    assert len(found["scheve-last"].because) == 1  # that there are two goes without saying


def test_a_group_that_is_missed_is_named_as_people_write_it() -> None:
    invited = guests("jongeren 9 zelf ja")
    found = raised("dialoog", {"db_geraakt": ("nederlands_leren",), "uitnodigen": invited})
    assert found["groep-ontbreekt"].because == (
        "omdat je bij 'Wie het merkt' \"Mensen die Nederlands leren\" invulde",
        "omdat je bij 'Wie je uitnodigt' geen groep met mensen die Nederlands leren opschreef",
    )


def test_the_plan_of_a_meeting_asks_what_the_dossier_asks_and_begins_with_its_programme() -> None:
    plan = model_of("dialoog")
    assert {question.id for question in plan.questions if question.required} >= TO_PLAN
    agenda = plan.by_id["agenda"]
    assert isinstance(agenda, ListQuestion)
    assert isinstance(agenda.begins_with, tuple)
    parts = [line for line in agenda.begins_with if isinstance(line, Mapping)]
    assert {str(line["onderdeel"]): line["minuten"] for line in parts} == MINUTES
    assert all(str(line["doel"]).endswith(".") for line in parts)
    rules_of_talk = plan.by_id["db_spelregels"].begins_with
    assert isinstance(rules_of_talk, str)
    assert len(rules_of_talk.splitlines()) == 5
    assert plan.by_id["db_merkt"].carries == "om_wie_geraakt"
    found = raised("dialoog", {"agenda": agenda.begins_with})
    assert found == {}


def test_every_group_of_the_dossier_can_be_invited_and_is_missed_when_it_is_not() -> None:
    plan = model_of("dialoog")
    invited = plan.by_id["uitnodigen"]
    assert isinstance(invited, ListQuestion)
    groups = list(invited.columns[0].options)
    assert (len(groups), groups[-1]) == (15, "ander")
    noticing = plan.by_id["db_geraakt"].model_dump()["options"]
    assert list(noticing) == groups[:12]
    assert [invited.columns[0].options[name] for name in noticing] == list(noticing.values())


def test_a_table_harvests_what_the_dossier_asks() -> None:
    harvest = model_of("oogst")
    assert tuple(question.id for question in harvest.questions) == HARVESTED
    assert {question.shared_with for question in harvest.questions} == {"residents"}
    actions = harvest.by_id["og_acties"]
    assert isinstance(actions, ListQuestion)
    assert actions.agreed_with == ("wie", "wanneer")
    assert (harvest.uses.actions, harvest.uses.promises) == ("og_acties", "og_vraag_gemeente")


def test_the_check_leads_to_the_process_agreement() -> None:
    fit = model_of("co-creatie").fit
    assert fit is not None
    assert {one.id: one.leads_to for one in fit.outcomes} == {
        "ja": "procesafspraak",
        "voorwaarden": "",
        "lichter": "",
    }
    agreement = model_of("procesafspraak")
    assert agreement.phase_of["pa_ertoe"].moment == "after"
    assert agreement.uses.look_back_on == "pa_terugkijken_op"


# ---------- From a flag to help


def test_a_card_stands_at_a_pitfall_that_no_exercise_helps_with() -> None:
    cards = {card.id for card in shipped().cards}
    helped = {name for one in toolbox().in_order for name in one.helps_with}
    rules = [rule for model in shipped().conversations.values() for rule in model.rules]
    with_card = {rule.id: rule.card for rule in rules if rule.card}
    assert set(with_card.values()) <= cards
    assert set(with_card) & helped == set()
    first = {rule.id for rule in first_conversation().rules if rule.sign == "pitfall"}
    assert first - helped - set(with_card) == {
        *("verslag-blijft-uit", "koker", "dubbel-spoor", "eigen-belang"),
        *("privacy-niet-verteld", "drempel"),
    }


def test_each_role_says_when_to_choose_it() -> None:
    advice = first_conversation().advice
    assert advice is not None
    for role in advice.roles:
        assert advice.texts[role].fits_when.startswith("Als ")
        assert 1 <= advice.texts[role].fits_when.count(".") <= 3


# ---------- Filled in, and on paper


def some_answer(question: Question) -> Value:
    """Something that fits the question."""
    match question:
        case ListQuestion():
            return ({column.id: some_cell(column) for column in question.columns},)
        case MultiQuestion():
            return (next(iter(question.options)),)
        case SingleQuestion() | YnuQuestion():
            return next(iter(question.options))
        case ScaleQuestion() | NumberQuestion():
            return 3
        case DateQuestion():
            return day(3)
        case _:
            return f"Iets over {question.label}"


def some_cell(column: ItemField) -> Cell:
    """Something that fits the field."""
    match column.kind:
        case "single":
            return next(iter(column.options))
        case "date":
            return day(5)
        case "number":
            return 7
        case _:
            return f"iets bij {column.label}"


@pytest.mark.parametrize("model", ROWS)
def test_what_was_filled_in_reaches_the_outcome_the_agreements_and_the_paper(model: str) -> None:
    made = model_of(model)
    talk = talk_of(model, {question.id: some_answer(question) for question in made.questions})
    assert outcome(talk)["open"] == []
    dates = [made.uses.contact_on, made.uses.look_back_on, made.uses.actions]
    assert {one.item.partition("/")[0] for one in agreements(talk)} >= {*filter(None, dates)}
    told = {"residents": {"residents"}, "file": {"residents", "file"}}
    for audience in ("residents", "file"):
        paper = render(report(shared(talk, audience), NOON, House())).decode()
        for question in made.questions:
            if question.kind in {"text", "longtext"} and not made.is_contact(question):
                is_told = question.shared_with in told[audience]
                assert (f"Iets over {question.label}" in paper) is is_told, question.id

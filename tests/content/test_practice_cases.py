"""The practice cases that ship, and the stories: each a proof, and all rules shown."""

from collections.abc import Iterator
from itertools import chain

import pytest
from tests.content.reading import (
    HOUSE,
    case,
    case_names,
    first_conversation,
    practice_cases,
    shipped,
)

from burgeridee.core.cases import Case, example_talk, story_talk
from burgeridee.core.conversation import Phase
from burgeridee.core.debrief import debrief
from burgeridee.core.flags import flags
from burgeridee.core.practice import asked, missed, reply, run_of, seated
from burgeridee.core.proofs import not_shown
from burgeridee.core.reflection import reflection
from burgeridee.core.talk import Talk
from burgeridee.core.wording.personal import personal
from burgeridee.core.wording.plain import remarks
from burgeridee.files.library.stories import load_stories

FOLDER = HOUSE / "conversations" / "cases"
NAMES = sorted(path.stem for path in FOLDER.glob("*.toml"))
# "geeft_pas_bij" of each case in part 9 of the dossier, typed over by hand.
KEPT_BACK = {
    "bloemenstrook": {"dr_aanleiding", "om_weerstand", "no_beheer", "no_regels"},
    "aanschuiftafel": {"dr_aanleiding", "no_van_gemeente", "wk_aantal_trekkers", "no_regels"},
    "schoolstraat": {"om_gesproken", "om_weerstand", "dr_minimaal", "no_beleid"},
    "isolatiekring": {"dr_energie", "no_draagkracht", "no_van_gemeente", "om_wie_missen"},
    "hangplek": {"vb_eerder_contact", "om_eens", "dr_droom", "vb_beslisruimte"},
    "oude-school": {"no_beleid", "id_soort", "no_regels", "dr_minimaal"},
}
OWN = {"weer-thuis", "pleinfeest"}


def of(name: str) -> Case:
    return practice_cases().cases[name]


def played(one: Case, *, hurried: bool = False, facts: bool = True) -> Talk:
    """A talk of a case; with `facts` every question and probe was asked in it."""
    talk = example_talk(one, one.hurried if hurried else one.good, first_conversation())
    for question in talk.route if facts else ():
        for probe in ("", *question.probes):
            talk, _ = asked(one, talk.moved_to(question.id), probe)
    return talk


def test_the_cases_are_there_and_have_no_mistakes() -> None:
    assert [mistake.sentence for mistake in practice_cases().mistakes] == []
    assert set(NAMES) == {*KEPT_BACK, *OWN} == {*practice_cases().cases}


@pytest.mark.parametrize("name", case_names())
def test_the_talks_of_the_six_are_those_of_table_9_1(name: str) -> None:
    """The intakes of test_cases.py give what the table says; so do the talks of the cases then."""
    case_name, _, how = name.rpartition("-")
    talk = played(of(case_name), hurried=how == "eerste", facts=False)
    assert talk.heard == case(name).heard


@pytest.mark.parametrize("name", NAMES)
def test_a_case_raises_exactly_its_flags(name: str) -> None:
    one = of(name)
    for how, written in ((False, one.good), (True, one.hurried)):
        shown = {flag.rule.id for flag in flags(played(one, hurried=how, facts=False))}
        assert shown == {*written.pitfalls, *(written.success_factors or ())}
    assert len(one.hurried.pitfalls) >= 5 > len(one.good.pitfalls)


def test_every_rule_is_shown_by_some_case_or_story() -> None:
    model = first_conversation()
    stories = load_stories(HOUSE / "conversations" / "models" / model.id, model)
    cases = practice_cases().cases.values()
    assert [rule.id for rule in not_shown(model, cases, stories)] == []
    talks = [played(one, hurried=how, facts=False) for one in cases for how in (False, True)]
    talks += [story_talk(story, model) for story in stories]
    shown = {flag.rule.id for talk in talks for flag in flags(talk)}
    assert {rule.id for rule in model.rules} - shown == set()
    for story in stories:
        found = {flag.rule.id for flag in flags(story_talk(story, model))}
        assert {*story.speaks} <= found, story.id
        assert not {*story.silent} & found, story.id


@pytest.mark.parametrize("name", NAMES)
def test_a_case_keeps_back_what_the_dossier_says_and_says_why(name: str) -> None:
    one = of(name)
    assert {fact.question for fact in one.facts} >= KEPT_BACK.get(name, set())
    assert len(one.facts) >= 5
    assert [fact.id for fact in one.facts if not fact.matters] == []
    assert {fact.by for fact in one.facts} == {"resident", "colleague"}
    assert any(fact.probes for fact in one.facts)
    assert one.lesson


@pytest.mark.parametrize("name", NAMES)
def test_who_asks_everything_hears_everything(name: str) -> None:
    one = of(name)
    talk = seated(played(one), "tafel 1", "alleen")
    made = debrief(one, talk)
    assert missed(one, talk) == made.missed == ()
    assert {*run_of(talk.intake).facts} == {fact.id for fact in one.facts}
    assert made.flags.missed == ()
    assert {rule.id for rule in chain(made.flags.avoided, reflection(one, talk).flags.avoided)} == {
        *one.hurried.pitfalls
    } - {*one.good.pitfalls}
    assert (made.next_time.kind, made.next_time.words) == ("practise", one.practise)
    assert made.role.advice is not None
    assert made.role.advice.main == one.good.role


@pytest.mark.parametrize("name", NAMES)
def test_who_hurries_is_told_so(name: str) -> None:
    one = of(name)
    talk = played(one, hurried=True, facts=False)
    made, own = debrief(one, talk), reflection(one, talk)
    assert [miss.fact for miss in made.missed] == list(one.facts)
    showing = {flag.rule.id for flag in (*made.flags.unseen, *own.flags.unseen)}
    assert showing >= {*one.hurried.pitfalls}
    assert made.next_time.kind in {"pitfall", "ask"}


@pytest.mark.parametrize("name", NAMES)
def test_no_fact_is_given_away_at_another_question(name: str) -> None:
    one, model = of(name), first_conversation()
    talk = played(one, facts=False)
    texts = {fact.id: fact.text for fact in one.facts}
    for question in talk.route:
        for probe in ("", *question.probes):
            said = reply(one, talk.moved_to(question.id), probe)
            heard = " ".join(line.text for line in said.lines)
            given = {
                fact.id
                for fact in one.facts_at(question.id)
                if not fact.probes or probe in fact.probes
            }
            assert {fact.id for fact in said.facts} == given
            assert {name for name, text in texts.items() if text in heard} == given
            assert said.lines
    open_lines = " ".join((*one.tells, *one.says.values(), one.persona, one.briefing))
    assert [text for text in texts.values() if text in open_lines] == []
    assert model.id == one.conversation


@pytest.mark.parametrize("name", NAMES)
def test_the_resident_has_a_line_at_every_question(name: str) -> None:
    one = of(name)
    asked_aloud = [q for q in played(one, facts=False).route if q.audience == "residents"]
    silent = [q.id for q in asked_aloud if q.id not in one.says]
    without = [q for q in silent if not any(not fact.probes for fact in one.facts_at(q))]
    assert without == []
    assert len(one.shrugs) >= 3


def spoken(one: Case) -> Iterator[str]:
    """All that is said aloud in a case."""
    yield from (*one.tells, *one.shrugs, *one.says.values())
    yield from (fact.text for fact in one.facts)


def written(one: Case) -> Iterator[str]:
    """All that the player and the trainer read in a case."""
    yield from (one.title, one.theme, one.persona, one.briefing, one.lesson, one.practise, one.trap)
    yield from (fact.matters for fact in one.facts)


@pytest.mark.parametrize("name", NAMES)
def test_people_in_a_case_talk_as_people_do(name: str) -> None:
    """No sentence that one has to take a breath in, and no office words but those of who knows."""
    one = of(name)
    words = shipped().words
    for text in spoken(one):
        assert [r.found for r in remarks(text, {}) if r.kind != "abbreviation"] == [], text
    colleagues = {fact.text for fact in one.facts if fact.by == "colleague"}
    for text in {*spoken(one), one.briefing, one.practise} - colleagues:
        assert [r.found for r in remarks(text, words) if r.kind == "office-word"] == [], text
    for text in written(one):
        assert [r.found for r in remarks(text, {}) if r.kind == "long-sentence"] == [], text


@pytest.mark.parametrize("name", NAMES)
def test_nobody_in_a_case_can_be_found(name: str) -> None:
    one = of(name)
    texts = [*spoken(one), *written(one), *map(str, one.answers.values())]
    found = [remark for text in texts for remark in personal(text) if remark.kind != "health"]
    assert found == []
    values = [*one.answers.values(), *one.good.answers.values(), *one.hurried.answers.values()]
    names = people(one)
    assert names
    assert [name for name in names for value in values if name in str(value)] == []


def people(one: Case) -> list[str]:
    """The first names in a persona: what stands before an age."""
    return [part.split()[-1] for part in one.persona.split(" (")[:-1]]


def test_the_cases_are_about_different_things() -> None:
    themes = [of(name).theme for name in NAMES]
    assert len({*themes}) == len(themes)
    roles = {of(name).good.role for name in NAMES}
    advice = first_conversation().advice
    assert advice is not None
    assert roles == {*advice.roles}


def test_time_stands_beside_the_plan_of_the_model() -> None:
    one = of("hangplek")
    phases: tuple[Phase, ...] = first_conversation().phases
    assert [time.phase for time in debrief(one, played(one, facts=False)).times] == list(phases)

"""The shipped content: complete, and without a mistake."""

from collections import Counter

import pytest
from tests.content.reading import HOUSE

from burgeridee.core.conversation import Conversation
from burgeridee.core.soundness import can_be_silent, can_speak
from burgeridee.files.library import Library, load_library

MODELS = sorted((HOUSE / "conversations" / "models").iterdir())


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library([HOUSE / "conversations"], {})


@pytest.fixture(scope="module")
def first(library: Library) -> Conversation:
    return library.conversations["eerste-gesprek"]


def test_the_shipped_content_has_no_mistakes(library: Library) -> None:
    assert [mistake.sentence for mistake in library.mistakes] == []
    assert list(library.conversations) == [folder.name for folder in MODELS]


def test_the_questions_are_those_of_the_dossier(first: Conversation) -> None:
    questions = first.questions
    assert len(first.phases) == 8
    assert len(questions) == 53
    assert sum(question.required for question in questions) == 42
    assert sum(question.audience == "residents" for question in questions) == 29
    assert sum(question.private for question in questions) == 3
    assert sum(question.short for question in questions) == 25
    assert {question.kind for question in questions} == {
        "text",
        "longtext",
        "single",
        "multi",
        "ynu",
        "scale",
        "number",
        "date",
        "list",
    }


def test_the_minutes_are_those_of_the_dossier(first: Conversation) -> None:
    minutes = [first.minutes_in(moment) for moment in ("before", "during", "after")]
    assert minutes == [15, 60, 20]


def test_rules_items_lanes_and_criteria_are_all_there(
    first: Conversation, library: Library
) -> None:
    assert Counter(rule.sign for rule in first.rules) == {"pitfall": 40, "success": 27}
    assert [item.id for item in first.items] == [f"c{number:02}" for number in range(1, 29)]
    assert len(first.lanes) == 7
    assert first.advice is not None
    assert len(first.advice.criteria) == 11
    assert "eigen keuze van dit project" in first.advice.origin
    assert len(library.words) >= 34
    assert len(library.cards) == 12


def test_every_rule_names_sources_that_exist(first: Conversation, library: Library) -> None:
    for rule in first.rules:
        assert rule.sources, rule.id
        assert set(rule.sources) <= set(library.sources), rule.id


def test_every_rule_helps_the_reader_on(first: Conversation) -> None:
    for rule in first.rules:
        assert rule.explanation, rule.id
        assert rule.letter, rule.id
        if rule.sign == "pitfall":
            assert rule.do, rule.id
            assert rule.sounds_like, rule.id
        else:
            assert rule.build_on, rule.id


def test_every_phase_and_question_says_why(first: Conversation) -> None:
    assert [phase.id for phase in first.phases if not phase.goal] == []
    assert [question.id for question in first.questions if not question.why] == []


def test_every_sign_can_speak_and_be_silent(first: Conversation) -> None:
    for rule in first.rules:
        for sign in rule.when:
            assert can_speak((sign,), first.questions), rule.id
        assert can_be_silent(rule.when, first.questions), rule.id


def test_no_text_holds_a_term_that_was_not_filled_in(first: Conversation) -> None:
    for column in (f for q in first.questions if q.kind == "list" for f in q.fields):
        first_part, _, rest = column.reason.partition("{keuze}")
        assert "{" not in first_part + rest
    others = first.model_dump_json().replace("{keuze}", "")
    assert "{termijn" not in others


def test_the_program_knows_what_to_look_at(first: Conversation) -> None:
    kinds = {key: first.by_id[name].kind for key, name in first.uses if name}
    assert kinds == {
        "title": "text",
        "story": "longtext",
        "dream": "longtext",
        "received_on": "date",
        "talk_on": "date",
        "contact_on": "date",
        "actions": "list",
        "promises": "list",
        "first_step": "text",
        "fixed_contact": "single",
        "contact_person": "text",
        "limits": "multi",
        "report_sent_on": "date",
        "summary": "ynu",
    }

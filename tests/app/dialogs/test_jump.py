import pytest
from tests.app.staging import Stage, empty, lines

from burgeridee.app.dialogs.jump import JumpDialog, fitting


async def chosen(*keys: str) -> list[str | None]:
    app = Stage(JumpDialog(empty().moved_to("id_naam")))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause()
    return app.given


def first(words: str) -> str:
    talk = empty()
    return fitting(talk.route, talk.conversation.numbers, words)[0].id


@pytest.mark.parametrize(
    ("words", "question"),
    [
        ("3.2", "id_naam"),
        ("7.", "af_samenvatting"),
        ("naam van", "id_naam"),
        ("DROOM", "dr_droom"),
        ("wie doet", "af_acties"),
        ("eerste kleine", "af_eerste_stap"),
        ("smenvatting", "af_samenvatting"),
    ],
)
def test_a_number_or_a_few_letters_find_the_question(words: str, question: str) -> None:
    assert first(words) == question


def test_letters_that_fit_nothing_find_nothing() -> None:
    talk = empty()
    assert fitting(talk.route, talk.conversation.numbers, "xqzvw") == ()
    assert fitting(talk.route, talk.conversation.numbers, "99") == ()


def test_without_words_all_questions_in_their_order() -> None:
    talk = empty()
    assert fitting(talk.route, talk.conversation.numbers, "") == talk.route


async def test_it_begins_where_the_talk_is() -> None:
    assert await chosen("enter") == ["id_naam"]
    assert await chosen("down", "enter") == ["id_thema"]
    assert await chosen("escape") == [None]


async def test_typing_finds_and_enter_goes() -> None:
    assert await chosen(*"wie", "space", *"doet", "enter") == ["af_acties"]
    assert await chosen(*"xqzvw", "enter") == []


async def test_guests_may_not_even_see_the_names_of_other_questions() -> None:
    talk = empty()
    dialog = JumpDialog(talk, for_guests=True)
    async with Stage(dialog).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        shown = "\n".join(lines(dialog))
    for question in talk.route:
        line = f"{talk.conversation.numbers[question.id].ljust(5)}{question.label}"
        assert (line in shown) is (question.audience == "residents")

"""The harvest of all tables in one: nothing lost, nothing made up."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from tests.core.meetings import meeting, table, tables, talk_of_model

from burgeridee.core.agreements import agreements
from burgeridee.core.harvest import Harvest, TableHarvest, harvest, table_name

ANSWERS_DUE = date(2026, 4, 8)


def names(found: Harvest) -> list[str]:
    return [one.name for one in found.tables]


def test_all_that_the_tables_wrote_is_in_it() -> None:
    found = harvest(meeting(), tables(3))
    assert names(found) == ["Tafel 1", "Tafel 2", "Tafel 3"]
    assert (len(found.stories), len(found.dreams), len(found.quotes)) == (3, 3, 3)
    assert (len(found.strengths), len(found.insights), len(found.differences)) == (6, 6, 3)
    assert (len(found.actions), len(found.wishes), len(found.questions)) == (3, 3, 6)
    assert found.theme == "Een plein waar jong en oud graag zit"
    assert (found.answers_due, found.look_back_on) == (ANSWERS_DUE, date(2026, 5, 6))


def test_six_tables_of_the_same_name_are_told_apart_and_nothing_is_lost() -> None:
    found = harvest(meeting(), [table("Tafel 2" if n % 2 else "tafel 2", n) for n in range(1, 7)])
    assert names(found) == [
        "Tafel 2",
        "tafel 2 (tweede blad)",
        "Tafel 2 (derde blad)",
        "tafel 2 (vierde blad)",
        "Tafel 2 (vijfde blad)",
        "tafel 2 (zesde blad)",
    ]
    assert len(found.stories) == len(found.actions) == 6
    assert "dezelfde naam" in found.said[0]
    assert "niets weggelaten" in found.said[0]


def test_a_name_that_was_given_already_is_not_given_again() -> None:
    found = harvest(meeting(), [table("Rood", 1), table("Rood (tweede blad)", 2), table("Rood", 3)])
    assert names(found) == ["Rood", "Rood (tweede blad)", "Rood (derde blad)"]
    found = harvest(meeting(), [table("Rood", 1), table("Rood", 2), table("Rood (tweede blad)", 3)])
    assert names(found) == ["Rood", "Rood (derde blad)", "Rood (tweede blad)"]


@given(st.lists(st.sampled_from(["a", "A", "a (tweede blad)", "", "2"]), max_size=9))
def test_no_two_tables_ever_have_one_name(given_names: list[str]) -> None:
    found = harvest(meeting(), [table(name, n) for n, name in enumerate(given_names)])
    assert len({name.casefold() for name in names(found)}) == len(given_names)


def test_a_number_is_that_of_a_table_and_a_table_may_have_no_name() -> None:
    assert table_name(table("4")) == "Tafel 4"
    assert table_name(table("  Groene\n tafel ")) == "Groene tafel"
    assert table_name(table("x", og_tafel=None)) == "Tafel zonder naam"


def test_an_action_without_name_or_day_is_a_wish_and_says_so() -> None:
    steps = (
        {"wat": "koffie", "wie": "Ans", "wanneer": date(2026, 4, 2)},
        {"wat": "fietslessen"},
        {"wat": "poster", "wie": "Wim"},
        {"wat": "bankje", "wanneer": date(2026, 4, 2)},
        {"wie": "Wim", "wanneer": date(2026, 4, 2)},
    )
    found = harvest(meeting(), [table("1", og_acties=steps)])
    assert [(one.what, one.who) for one in found.actions] == [("koffie", "Ans")]
    assert [(one.what, one.misses) for one in found.wishes] == [
        ("fietslessen", "een naam en een datum"),
        ("poster", "een datum"),
        ("bankje", "een naam"),
        ("", "wat er gebeurt"),
    ]
    assert (
        "4 acties hebben geen naam of geen datum. Die staan in het verslag als wens." in found.said
    )


def test_what_is_an_action_here_is_an_agreement_of_the_table() -> None:
    one = table("1")
    agreed = [
        agreement.what for agreement in agreements(one) if agreement.item.startswith("og_acties")
    ]
    assert agreed == [action.what for action in harvest(meeting(), [one]).actions]


def test_actions_stand_in_the_order_of_their_days() -> None:
    days = (date(2026, 4, 9), date(2026, 4, 1), date(2026, 4, 5))
    found = harvest(
        meeting(),
        [
            table(str(n), n, og_acties=({"wat": "iets", "wie": "Ans", "wanneer": day},))
            for n, day in enumerate(days)
        ],
    )
    assert [action.due for action in found.actions] == sorted(days)


def test_a_question_without_a_day_is_answered_within_fourteen_days() -> None:
    [own, other] = harvest(meeting(), [table("1")]).questions
    assert (own.who, own.due, own.has_own_day) == ("Karin de Wit", date(2026, 4, 3), True)
    assert (other.who, other.due, other.has_own_day) == ("", ANSWERS_DUE, False)


def test_what_the_organiser_should_know_is_told() -> None:
    late = ({"vraag": "Wanneer?", "wie_antwoordt": "Karin", "uiterlijk": date(2026, 6, 1)},)
    found = harvest(
        meeting(),
        [
            table("1", og_verschil=None, og_acties=None, og_vraag_gemeente=late),
            talk_of_model("oogst", {"og_tafel": "leeg"}, "20260325-leeg"),
        ],
    )
    assert found.said == (
        "Van deze tafels staat er nog niets: leeg.",
        "1 vraag krijgt te laat antwoord. Beloofd is: binnen 14 dagen, dus uiterlijk 8 april 2026.",
        "Geen tafel schreef een verschil van mening op. Was iedereen het echt eens?",
    )
    nameless = harvest(meeting(), [table("1")]).said
    assert "Bij 1 vraag aan de gemeente staat nog niet wie antwoordt." in nameless


def test_what_may_point_at_one_person_is_told_before_it_goes_on_paper() -> None:
    found = harvest(meeting(), [table("1", og_citaat="Bel mij op 06-12345678."), table("2", 2)])
    [told] = [said for said in found.said if said.startswith("Kijk ")]
    assert told == (
        "Kijk Tafel 1 na voordat het verslag weggaat. Dit lijkt op een telefoonnummer. "
        "Haal het weg als je het niet nodig hebt."
    )


def test_of_no_tables_there_is_nothing_to_say() -> None:
    found = harvest(meeting(), [])
    assert (found.tables, found.said, found.actions) == ((), (), ())


def test_a_table_without_words_says_nothing() -> None:
    assert not TableHarvest("x", "Tafel 1").says_something
    assert TableHarvest("x", "Tafel 1", dream="groen").says_something


def test_it_holds_no_name_of_a_host() -> None:
    text = repr(harvest(meeting(), tables(2)))
    assert not any(name in text for name in ("Joke", "Achmed", "Lotte"))

from dataclasses import replace
from datetime import date

from tests.content.reading import case, talk_of
from tests.core.making import talk_of as small_talk
from tests.report.papers import MODEL

from burgeridee.core.dossier import Check, RoleSeen, dossier
from burgeridee.core.intake import Judgement, Links, RolePart, RoleView


def test_the_dossier_of_a_good_talk() -> None:
    found = dossier(case("bloemenstrook-goed"))
    assert (found.model, found.version) == ("Eerste gesprek met bewoners", "1.0.0")
    assert [way.title for way in found.ways] == ["Bewonersinitiatief"]
    assert found.role is not None
    assert (found.role.main, found.role.certainty) == ("Faciliteren", "duidelijk")
    assert [weight.points for weight in found.role.weights] == [3, 2, 2]
    assert found.role.origin.startswith("De punten en drempels zijn een eigen keuze")
    assert found.pitfalls == ()
    assert len(found.successes) > 10


def test_private_flags_and_checks_are_left_out() -> None:
    talk = case("hangplek-eerste")
    private = {rule.title for rule in talk.conversation.rules if rule.private}
    found = dossier(talk)
    assert found.pitfalls
    assert private.isdisjoint(sign.title for sign in (*found.pitfalls, *found.successes))
    hidden = {item.text for item in talk.conversation.items if item.private}
    assert len(found.checks) == len(talk.conversation.items) - len(hidden)
    assert hidden.isdisjoint(check.text for check in found.checks)


def test_what_rests_on_a_private_answer_is_left_out() -> None:
    found = dossier(small_talk({"eigen": "geheim", "intern": "woord"}, MODEL))
    assert [way.title for way in found.ways] == ["Weg van het dossier"]
    assert [sign.title for sign in found.pitfalls] == ["Let op het dossier"]
    assert found.checks == (Check("before", "Gebeld", is_ticked=False),)


def test_a_flag_keeps_what_the_official_made_of_it() -> None:
    talk = case("hangplek-eerste")
    first = dossier(talk).pitfalls[0]
    rule = next(rule for rule in talk.conversation.rules if rule.title == first.title)
    flags = {rule.id: Judgement(judged="does-not-apply", reason="Geen sleutel")}
    talk = replace(talk, intake=talk.intake.with_(flags=flags))
    again = dossier(talk).pitfalls[0]
    assert (first.judged, again.judged, again.reason) == ("", "does-not-apply", "Geen sleutel")


def test_how_people_see_the_role_goes_by_its_name() -> None:
    role = RoleView(official="faciliteren", residents="loslaten", reason="Ze kunnen het zelf")
    part = RolePart(part="onderhoud", now="stimuleren", wanted="anders", until=date(2026, 9, 1))
    assert dossier(talk_of({}, role=role, roles=(part,))).views == (
        RoleSeen("Faciliteren", "Loslaten", "Ze kunnen het zelf"),
        RoleSeen(part="onderhoud", now="Stimuleren", wanted="anders"),
    )
    assert dossier(talk_of({})).views == ()


def test_without_points_no_role_is_named() -> None:
    found = dossier(talk_of({}))
    assert found.role is not None
    assert (found.role.main, found.role.weights) == ("", ())
    assert dossier(talk_of({"id_soort": "melding"})).role is None


def test_to_what_a_talk_belongs_is_told_on_one_line() -> None:
    links = Links(initiative="x", initiative_name="Groen\nen meer")
    found = dossier(small_talk({}, MODEL, links=links), ("Blad (2 juni 2026)",))
    assert found.initiative == "Groen en meer"
    assert found.beside == ("Blad (2 juni 2026)",)
    assert dossier(small_talk({}, MODEL)).initiative == ""

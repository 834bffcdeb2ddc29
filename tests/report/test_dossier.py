import pytest
from tests.conftest import NOON
from tests.content.reading import case, talk_of
from tests.report.papers import flat

from burgeridee.core.intake import Change, Judgement, Limit, Links, Outcome, RolePart, RoleView
from burgeridee.core.share import shared
from burgeridee.core.talk import Talk
from burgeridee.report.document import House
from burgeridee.report.dossier import PARTS
from burgeridee.report.outline import report
from burgeridee.report.text import render


def words(talk: Talk) -> str:
    """What the report for the file says."""
    return flat(render(report(shared(talk, "file"), NOON, House())).decode())


def with_(talk: Talk, **more: object) -> Talk:
    """A talk whose intake holds this too."""
    return Talk.resume(talk.conversation, talk.intake.with_(**more))


def test_the_file_says_which_talk_it_is() -> None:
    seen = words(case("bloemenstrook-goed"))
    assert "Nummer van het gesprek: bloemenstrook-goed" in seen
    assert "Gespreksmodel: Eerste gesprek met bewoners, versie 1.0.0 Stand: nog bezig" in seen
    assert "Stand: afgesloten" in words(with_(case("bloemenstrook-goed"), status="closed"))


def test_the_role_stands_with_its_reasons_and_with_how_people_see_it() -> None:
    role = RoleView(official="faciliteren", residents="loslaten", reason="Het loopt al")
    part = RolePart(part="Onderhoud", now="stimuleren", wanted="loslaten")
    seen = words(with_(case("bloemenstrook-goed"), role=role, roles=(part,)))
    assert "Duidelijk: Faciliteren. Wat bewoners vragen (3 punten): Omdat je bij" in seen
    assert "De punten en drempels zijn een eigen keuze van dit project." in seen
    assert "De ambtenaar: Faciliteren De bewoners: Loslaten Waarom: Het loopt al" in seen
    assert "Onderhoud Nu: Stimuleren Gewenst: Loslaten" in seen


def test_too_little_for_a_role_is_said() -> None:
    assert "Er is nog te weinig bekend voor een advies." in words(talk_of({}))


def test_a_pitfall_says_why_what_to_do_and_what_the_official_made_of_it() -> None:
    talk = case("bloemenstrook-eerste")
    judged = {"overnemen": Judgement(judged="does-not-apply", reason="Geen sleutel")}
    seen = words(with_(talk, flags=judged))
    assert "De ambtenaar: geldt hier niet: Geen sleutel" in seen
    assert "Wat je kunt doen (nu doen):" in seen
    assert "Bouw erop voort:" in seen


def test_the_checklist_says_what_was_done() -> None:
    seen = words(case("bloemenstrook-goed"))
    assert "Checklist: voor het gesprek" in seen
    assert "dat het idee binnen is. ja" in seen
    assert "om een afspraak te maken. nog niet" in seen


def test_what_became_of_an_action_stands_with_its_reason() -> None:
    became = (Outcome.model_validate({"item": "af_acties/a1", "done": "2026-03-21"}),)
    assert "gedaan op 21 maart 2026" in words(with_(case("bloemenstrook-goed"), agreements=became))


@pytest.mark.parametrize("name", PARTS)
def test_a_part_stands_there_only_when_it_is_wanted(name: str) -> None:
    changes = (Change(old="closed", new="open", reason="Ze belden"),)
    talk = case("bloemenstrook-eerste")
    talk = with_(talk, changes=changes, limits=(Limit(what="Een hek"),))
    answers = {key: one for key, one in talk.intake.answers.items() if key != "dr_droom"}
    read = shared(with_(talk, answers=answers), "file")
    others = [other for other in PARTS if other != name]
    whole = report(read, NOON, House()).blocks
    without = report(read, NOON, House(), parts=others).blocks
    alone = report(read, NOON, House(), parts=[name]).blocks
    none = report(read, NOON, House(), parts=[]).blocks
    assert len(whole) - len(without) == len(alone) - len(none) > 0


def test_the_file_says_to_what_the_talk_belongs_and_residents_do_not_read_it() -> None:
    talk = with_(case("bloemenstrook-goed"), links=Links(initiative="x", initiative_name="Groen"))
    beside = ("Vervolggesprek (2 juni 2026)", "Partnerblad (9 juni 2026)")
    seen = flat(render(report(shared(talk, "file", beside), NOON, House())).decode())
    assert "Hoort bij: Groen" in seen
    assert "Daar hoort ook bij: Vervolggesprek (2 juni 2026); Partnerblad (9 juni 2026)" in seen
    theirs = flat(render(report(shared(talk, "residents", beside), NOON, House())).decode())
    assert "Groen" not in theirs
    assert "Partnerblad" not in theirs
    assert "Hoort bij" not in words(case("bloemenstrook-goed"))

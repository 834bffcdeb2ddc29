from datetime import date

import pytest
from tests.core.making import talk_of

from burgeridee.core.called_parts import CalledParts, called, row_at
from burgeridee.core.intake import Limit, Links, RolePart, Tick
from burgeridee.core.raw_parts import FOLDER

TALK = talk_of({"naam": "De tuin", "acties": ({"id": "a1", "wat": "koffie"},)})
INTAKE = TALK.intake.with_(
    limits=(Limit(what="paal"), Limit(what="hek")),
    roles=(RolePart(part="Geld", now="loslaten"),),
    links=Links(initiative="i-1", initiative_name="Het plein", previous="20260101-abcdef"),
    checklist={"c1": Tick(ticked=True)},
    practice_run={"pair": "3"},
    later={"een": True, "dag": date(2026, 3, 1), "veel": ["a", "b"]},
)
PARTS = CalledParts(TALK.conversation, INTAKE)


@pytest.mark.parametrize(
    ("key", "label", "words"),
    [
        ("answers.naam", "1.1 Naam", "De tuin"),
        ("limits", "Wat niet kan, of wordt uitgezocht", "1. Kan niet: paal\n2. Kan niet: hek"),
        ("roles", "Rollen per deel", "Geld: nu loslaten"),
        (FOLDER, "Hoort bij", "Het plein"),
        ("links.previous", "", "20260101-abcdef"),
        ("practice_run.pair", "", "3"),
        ("later", "", "een: ja, dag: 1 maart 2026, veel: a; b"),
        ("answers.weg", "", ""),
    ],
)
def test_each_part_says_something(key: str, label: str, words: str) -> None:
    part = PARTS.at(key)
    assert (part.label, part.words) == (label, words)


def test_a_part_that_nobody_knows_has_a_name() -> None:
    assert called("links.previous") == "Bouwt verder op gesprek"
    assert called("practice_run.pair") == "Over het oefenen"
    assert called("later") == "Iets wat deze burgeridee niet kent (later)"


def test_a_row_is_told_with_both_sides() -> None:
    model = TALK.conversation
    line = {"id": "a1", "wat": "koffie", "wie": "samen"}
    assert row_at(model, "answers.acties", (line, None)) == (
        "2.9 Acties, actie",
        "koffie, Samen",
        "",
    )
    assert row_at(model, "limits", ({"what": "paal"}, {"what": "hek", "kind": "finding-out"})) == (
        "Wat niet kan, of wordt uitgezocht",
        "Kan niet: paal",
        "Wordt uitgezocht: hek",
    )
    assert row_at(model, "roles", ({"part": "Geld"}, {"part": "Geld", "now": "x"}))[1:] == (
        "Geld: nog niets",
        "Geld: nu x",
    )


def test_what_differs_only_in_what_we_have_no_words_for_is_told_as_it_stands() -> None:
    pair = ({"what": "paal", "kleur": "rood"}, {"what": "paal", "kleur": "geel"})
    assert row_at(TALK.conversation, "limits", pair)[1:] == (
        "what: paal, kleur: rood",
        "what: paal, kleur: geel",
    )
    broken = row_at(TALK.conversation, "limits", ({"kind": "stuk"}, None))
    assert broken[1] == "kind: stuk"
    assert row_at(TALK.conversation, "answers.weg", ({"id": "a1"}, None))[0] == "weg"

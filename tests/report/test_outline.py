from datetime import date
from io import BytesIO

import pytest
from hypothesis import given, settings
from pypdf import PdfReader
from tests.conftest import NOON
from tests.content.reading import case, case_names, talk_of
from tests.report.papers import MARK, READERS, Said, flat, said, zip_words
from tests.report.unpacked import pdf_strings

from burgeridee.core.intake import Change, Limit, Outcome
from burgeridee.core.share import shared
from burgeridee.core.talk import Talk
from burgeridee.report import pdf
from burgeridee.report.document import Document, Heading, House
from burgeridee.report.formats import FORMATS
from burgeridee.report.outline import (
    NO_DAY,
    NOTHING_AGREED,
    NOTHING_YET,
    PARTS,
    PRIVACY,
    Signed,
    report,
)
from burgeridee.report.text import render
from burgeridee.report.texts import texts

HOUSE = House("Gemeente Voorbeeld")
TEXT_FORMATS = [one for one in FORMATS if one.is_text]


def for_residents(talk: Talk, name: str = "") -> Document:
    """The report that residents get."""
    return report(shared(talk, "residents"), NOON, HOUSE, Signed(name))


def for_the_file(talk: Talk) -> Document:
    """The report for the case system."""
    return report(shared(talk, "file"), NOON, HOUSE)


def words(document: Document) -> str:
    """All that stands in a document."""
    return flat(" ".join(texts(document)))


@settings(max_examples=8)
@given(said())
def test_what_is_not_for_residents_is_in_no_format_for_printing_and_sending(one: Said) -> None:
    document = for_residents(one.talk)
    for form in FORMATS:
        if not form.is_text:
            made = form.render(document)
            seen = READERS[form.name](made)
            assert MARK not in (pdf_strings(made) if form.name == "pdf" else zip_words(made))
            assert [seen.count(token) for token in one.residents] == [1] * len(one.residents)


@given(said())
def test_each_format_has_each_answer_for_residents_once_and_nothing_that_is_not(one: Said) -> None:
    document = for_residents(one.talk)
    for form in TEXT_FORMATS:
        made = form.render(document)
        assert MARK not in made.decode()
        seen = READERS[form.name](made)
        assert [seen.count(token) for token in one.residents] == [1] * len(one.residents)


@given(said())
def test_what_has_no_place_of_its_own_stands_in_the_order_of_the_model(one: Said) -> None:
    found = shared(one.talk, "residents")
    placed = {answer.question for answer in found.uses.values()}
    rest = [answer.words for answer in found.told if answer.question not in placed]
    seen = words(for_residents(one.talk))
    assert [seen.index(token) for token in rest] == sorted(seen.index(token) for token in rest)


@given(said())
def test_the_file_has_each_answer_once_in_the_order_of_the_model(one: Said) -> None:
    document = for_the_file(one.talk)
    for form in TEXT_FORMATS:
        seen = READERS[form.name](form.render(document))
        answers = seen.split("Welke weg past")[0]  # after this reasons quote answers
        assert [answers.count(token) for token in one.file] == [1] * len(one.file)
        places = [answers.index(token) for token in one.file]
        assert places == sorted(places)


def headings(document: Document) -> list[str]:
    """The headings of a document."""
    return [block.text for block in document.blocks if isinstance(block, Heading)]


def test_the_report_runs_in_the_order_that_residents_look_for_things() -> None:
    limits = (Limit(what="Een hek", why="Te hoog"), Limit(kind="finding-out", what="Leidingen"))
    document = for_residents(with_(case("bloemenstrook-goed"), limits=limits), "Noor de Wit")
    assert document.title == "Ons gesprek over De bloemenstrook"
    assert headings(document) == [
        "Jullie droom",
        "Jullie idee",
        "Wat jullie vertelden",
        "Wie doet wat",
        "Dit kan niet",
        "Dit zoek ik nog uit",
        "Hoe het verder gaat",
    ]
    seen = words(document)
    assert "Jullie horen uiterlijk vrijdag 20 maart 2026 van mij." in seen
    assert seen.endswith(f"Hartelijke groet, Noor de Wit {PRIVACY}")


def with_(talk: Talk, **more: object) -> Talk:
    """A talk whose intake holds this too."""
    return Talk.resume(talk.conversation, talk.intake.with_(**more))


def test_an_empty_talk_gives_a_page_that_says_so_in_words() -> None:
    seen = words(for_residents(talk_of({})))
    assert all(sentence in seen for sentence in (NOTHING_YET, NOTHING_AGREED, NO_DAY))
    assert "niet ingevuld" not in seen.lower()
    assert len(seen) < 600
    assert "Er is nog niets opgeschreven." in words(for_the_file(talk_of({})))


@pytest.mark.parametrize(
    ("left_out", "says"),
    [
        (("dr_droom",), "Dit weten we nog niet: De droom."),
        (("dr_droom", "om_eens"), "Dit weten we nog niet: De droom; Is de buurt het eens."),
    ],
)
def test_what_is_not_known_yet_is_one_sentence(left_out: tuple[str, ...], says: str) -> None:
    talk = case("bloemenstrook-goed")
    answers = {key: one for key, one in talk.intake.answers.items() if key not in left_out}
    assert says in words(for_residents(with_(talk, answers=answers)))
    assert "weten we nog niet" not in words(for_residents(talk))


def test_where_much_is_unknown_it_is_not_listed() -> None:
    seen = words(for_residents(talk_of({"id_eigen_woorden": "Een tuin"})))
    assert "Over veel punten hebben we het nog niet gehad." in seen


@pytest.mark.parametrize(
    ("outcome", "says"),
    [
        ({}, "Jullie horen uiterlijk vrijdag 20 maart 2026 van mij."),
        ({"moved_to": date(2026, 3, 27)}, "Jullie horen uiterlijk vrijdag 27 maart 2026 van mij."),
        ({"done": date(2026, 3, 19)}, "Jullie hebben op donderdag 19 maart 2026 van mij gehoord."),
    ],
)
def test_when_residents_hear_again(outcome: dict[str, date], says: str) -> None:
    became = Outcome.model_validate({"item": "af_terugkoppeling_op", **outcome})
    talk = talk_of({"af_terugkoppeling_op": date(2026, 3, 20)}, agreements=(became,))
    assert says in words(for_residents(talk))


def test_a_later_version_says_what_changed() -> None:
    changes = (
        Change(old="closed", new="open", reason="Ze belden"),
        Change(question="dr_droom", old="oud", new="nieuw", reason="Beter"),
    )
    talk = with_(case("bloemenstrook-goed"), changes=changes)
    assert "Dit is versie 2, gewijzigd: De droom." in words(for_residents(talk))
    assert "Ze belden" not in words(for_residents(talk))
    seen = words(for_the_file(talk))
    assert "Het gesprek is weer geopend: reden: Ze belden" in seen
    assert "De droom: was: oud; is nu: nieuw; reden: Beter" in seen


def test_a_practice_talk_is_marked_on_each_paper() -> None:
    talk = with_(case("hangplek-goed"), practice="hangplek")
    assert for_residents(talk).mark == for_the_file(talk).mark == "OEFENING"
    assert for_residents(case("hangplek-goed")).mark == ""


@pytest.mark.parametrize("name", case_names())
def test_every_case_gives_both_reports_in_each_format(name: str) -> None:
    for document in (for_residents(case(name)), for_the_file(case(name))):
        assert [b.text for b in document.blocks if isinstance(b, Heading) and not b.text] == []
        for form in TEXT_FORMATS:
            assert form.render(document) == form.render(document)


def test_the_report_for_residents_names_no_office_things() -> None:
    seen = render(for_residents(case("bloemenstrook-eerste"))).decode()
    for word in ("advies", "valkuil", "Faciliteren", "Checklist", "Let op", "zaak"):
        assert word not in seen


@pytest.mark.parametrize(
    ("chosen", "signed", "says"),
    [
        ("ik", Signed("Noor", "14 0123"), "Noor, telefoon 14 0123"),
        ("ik", Signed("Noor"), "bij de gemeente Noor"),
        (
            "ik",
            Signed(phone="14 0123"),
            "Ik ben jullie vaste aanspreekpunt bij de gemeente. Bel mij op 14 0123.",
        ),
        ("ik", Signed(), "Ik ben jullie vaste aanspreekpunt bij de gemeente."),
        ("loket", Signed("Noor", "14 0123"), "Een loket of algemeen adres"),
        ("niemand", Signed("Noor", "14 0123"), "Nog niet bekend"),
    ],
    ids=["name and phone", "name", "phone", "neither", "somebody else", "nobody"],
)
def test_residents_read_who_their_fixed_contact_is(chosen: str, signed: Signed, says: str) -> None:
    read = shared(talk_of({"af_vast_contact": chosen}), "residents")
    seen = words(report(read, NOON, HOUSE, signed))
    assert says in seen
    assert "aanspreekpunt bij de gemeente Ik" not in seen
    assert seen.count("14 0123") == (1 if "14 0123" in says else 0)


def test_the_municipality_may_have_a_privacy_text_of_its_own() -> None:
    house = House(privacy="Wij zijn zuinig op wat jullie vertellen.")
    seen = words(report(shared(talk_of({}), "residents"), NOON, house))
    assert seen.endswith(house.privacy)
    assert PRIVACY not in seen


def test_a_change_of_what_cannot_be_is_named_in_the_next_version() -> None:
    changes = (
        Change(old="closed", new="open", reason="Ze belden"),
        Change(question="af_grenzen", old="Een hek", new="Een rand", reason="Ze belden"),
    )
    talk = with_(case("bloemenstrook-goed"), changes=changes)
    assert "Dit is versie 2, gewijzigd: wat niet kan." in words(for_residents(talk))


@pytest.mark.parametrize("name", PARTS)
def test_a_part_stands_there_only_when_it_is_wanted(name: str) -> None:
    limits = (Limit(what="Een hek", why="Te hoog"), Limit(kind="finding-out", what="Leidingen"))
    talk = with_(case("bloemenstrook-goed"), limits=limits)
    answers = {key: one for key, one in talk.intake.answers.items() if key != "om_eens"}
    read = shared(with_(talk, answers=answers), "residents")
    whole = report(read, NOON, HOUSE, Signed("Noor")).blocks
    without = report(read, NOON, HOUSE, Signed("Noor"), [n for n in PARTS if n != name]).blocks
    alone = report(read, NOON, HOUSE, Signed("Noor"), [name]).blocks
    none = report(read, NOON, HOUSE, Signed("Noor"), []).blocks
    assert len(whole) - len(without) == len(alone) - len(none) > 0


def test_the_report_on_the_flower_strip_is_one_page() -> None:
    content = pdf.render(for_residents(case("bloemenstrook-goed"), "Noor de Wit"))
    assert len(PdfReader(BytesIO(content)).pages) == 1

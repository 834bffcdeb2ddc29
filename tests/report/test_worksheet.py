import re
from io import BytesIO
from itertools import pairwise
from zipfile import ZipFile

import docx as word
from pypdf import PdfReader
from tests.conftest import NOON
from tests.content.reading import case, first_conversation
from tests.core.making import KLEIN, only, question

from burgeridee.core.conversation import Conversation
from burgeridee.core.intake import Answer, Item
from burgeridee.core.share import shared
from burgeridee.core.talk import Talk
from burgeridee.report import docx, html, odt, pdf
from burgeridee.report.document import (
    Block,
    Document,
    Field,
    Heading,
    House,
    Lines,
    Paragraph,
    Size,
    Table,
)
from burgeridee.report.texts import texts
from burgeridee.report.worksheet import KNOWN, worksheet

FIRST = first_conversation()


def room_for(name: str, model: Conversation) -> tuple[str, str, Block]:
    """The question on the form, its hint, and the room to answer it."""
    blocks = worksheet(model, NOON, House()).blocks
    start = f"{model.numbers[name]} {model.by_id[name].ask}"
    at = next(i for i, b in enumerate(blocks) if isinstance(b, Heading) and b.text == start)
    following = blocks[at + 1]
    hint = following.text if isinstance(following, Paragraph) else ""
    return start, hint, blocks[at + 2] if hint else following


def test_each_question_has_its_own_number_in_order() -> None:
    for model in (FIRST, KLEIN):
        document = worksheet(model, NOON, House())
        asked = [b.text for b in document.blocks if isinstance(b, Heading) and b.level == 2]
        assert asked == [f"{model.numbers[q.id]} {q.ask}" for q in model.questions]


def test_each_question_has_room_for_its_answer() -> None:
    blocks = worksheet(FIRST, NOON, House()).blocks
    rooms = [b for b in blocks if isinstance(b, Lines | Table)]
    assert len(rooms) == len(FIRST.questions)
    for one, other in pairwise(blocks):
        if isinstance(one, Heading) and one.level == 2:
            assert not isinstance(other, Heading)


def test_the_room_fits_the_kind() -> None:
    assert room_for("id_naam", FIRST)[2] == Lines(1)
    assert room_for("id_eigen_woorden", FIRST)[2] == Lines(4)
    assert room_for("om_weerstand", FIRST)[2] == Lines(boxes=("Ja", "Nee", "Onbekend"))
    assert room_for("dr_energie", FIRST)[2] == Lines(
        boxes=("1 weinig", "2", "3", "4", "5 heel veel")
    )
    table = room_for("af_acties", FIRST)[2]
    assert isinstance(table, Table)
    assert table.head[1] == "Wie (De bewoners / De gemeente / Samen / Iemand anders)"
    assert table.rows == (("", "", ""),) * 4


def test_the_hints_a_person_needs_on_paper() -> None:
    assert room_for("no_van_gemeente", FIRST)[1] == "Je mag meer hokjes aankruisen."
    assert room_for("no_beheer", FIRST)[1] == "Sla over als dit niet past bij je antwoord op 3.7."
    assert room_for("na_vertrouwen", FIRST)[1].startswith("Alleen voor jezelf.")
    assert room_for("id_naam", FIRST)[1] == ""


def test_a_scale_without_words_at_its_ends_is_five_boxes() -> None:
    model = only([question("zin", "scale")])
    assert room_for("zin", model)[2] == Lines(boxes=("1", "2", "3", "4", "5"))


STRIP = case("bloemenstrook-goed")


def of_talk(talk: Talk = STRIP) -> Document:
    """The form with what residents told already."""
    return worksheet(talk.conversation, NOON, House(), shared=shared(talk, "residents"))


def test_a_form_of_a_talk_holds_each_answer_of_residents_before_the_room_to_write() -> None:
    document = of_talk()
    told = shared(STRIP, "residents").told
    known = [b for b in document.blocks if isinstance(b, Field) and b.name == KNOWN]
    tables = [b for b in document.blocks if isinstance(b, Table) and any(map(any, b.rows))]
    assert len(known) + len(tables) == len(told)
    assert Field("Het idee", "De bloemenstrook") in document.blocks
    assert len([b for b in document.blocks if isinstance(b, Lines)]) == len(
        [b for b in worksheet(FIRST, NOON, House()).blocks if isinstance(b, Lines)]
    )
    assert document.foot.endswith(", kenmerk bloemenstrook-goed")


def test_what_is_not_for_residents_is_on_no_form() -> None:
    answers = {
        "na_reflex": Answer(state="answered", value=({"tekst": "GEHEIMPJE"},)),
        "vb_mandaat": Answer(state="answered", value="GEHEIMPJE"),
    }
    talk = Talk.resume(STRIP.conversation, STRIP.intake.with_(answers=answers))
    assert "GEHEIMPJE" not in " ".join(texts(of_talk(talk)))


def test_a_form_of_a_practice_talk_is_marked() -> None:
    talk = Talk.resume(STRIP.conversation, STRIP.intake.with_(practice="vrij"))
    assert of_talk(talk).mark == "OEFENING"
    assert of_talk().mark == ""


def test_a3_is_larger_in_every_format_that_has_pages() -> None:
    small, large = (worksheet(KLEIN, NOON, House(), size) for size in SIZES)
    assert [pages(small), pages(large)] == [A4, A3]


def pages(document: Document) -> dict[str, tuple[int, ...]]:
    """How wide and high the pages are, in millimetres."""
    sheet = PdfReader(BytesIO(pdf.render(document))).pages[0].mediabox
    sheets = word.Document(BytesIO(docx.render(document))).sections[0]
    styles = ZipFile(BytesIO(odt.render(document))).read("styles.xml").decode()
    office = re.findall(r'fo:page-(?:width|height)="([0-9.]+)cm"', styles)
    [page] = re.findall(r"@page \{ size: (A[34]);", html.render(document).decode())
    return {
        "pdf": tuple(round(float(side) * 25.4 / 72) for side in (sheet.width, sheet.height)),
        "docx": tuple(
            round(float(side or 0) / 36_000) for side in (sheets.page_width, sheets.page_height)
        ),
        "odt": tuple(round(float(side) * 10) for side in office),
        "html": A4["html"] if page == "A4" else A3["html"],
    }


SIZES: tuple[Size, ...] = ("a4", "a3")
A4 = dict.fromkeys(("pdf", "docx", "odt", "html"), (210, 297))
A3 = dict.fromkeys(("pdf", "docx", "odt", "html"), (297, 420))


BEGUN = only(
    [
        question("regels", "longtext", begins_with="Iedereen vertelt."),
        question(
            "rondes",
            "list",
            fields=[
                {"id": "wat", "label": "Wat"},
                {"id": "minuten", "label": "Minuten", "kind": "number"},
            ],
            begins_with=[{"wat": "inloop", "minuten": 15}, {"wat": "pauze", "minuten": 10}],
        ),
        question("partners", "list", most=6),
    ]
)


def test_what_a_talk_begins_with_stands_on_the_form() -> None:
    blocks = worksheet(BEGUN, NOON, House()).blocks
    assert Field("Hiermee begin je", "Iedereen vertelt.") in blocks
    rounds, partners = (block for block in blocks if isinstance(block, Table))
    assert rounds.head == ("Wat", "Minuten")
    assert rounds.rows == (("inloop", "15"), ("pauze", "10"), ("", ""), ("", ""))
    assert rounds.widths[0] > rounds.widths[1] > 1  # a number fits, and its name too
    assert not partners.widths
    assert len(partners.rows) == 6  # as many as fit


def test_what_is_known_goes_before_what_a_talk_begins_with() -> None:
    talk = Talk.start(BEGUN, "a", NOON).moved_to("regels").answered("Stilte mag.", NOON)
    coffee: Item = {"wat": "koffie", "minuten": 5}
    talk = talk.moved_to("rondes").answered((coffee,), NOON)
    blocks = worksheet(BEGUN, NOON, House(), shared=shared(talk, "residents")).blocks
    assert Field(KNOWN, "Stilte mag.") in blocks
    assert Field("Hiermee begin je", "Iedereen vertelt.") not in blocks
    known, rounds, _ = (block for block in blocks if isinstance(block, Table))
    assert known.rows == (("koffie", "5"),)
    assert set(rounds.rows) == {("", "")}


def test_from_which_talk_an_answer_was_taken_over_stands_on_the_form() -> None:
    over = Answer(state="answered", value="De tuin", carried="20260311-k7m2qd")
    talk = Talk.start(KLEIN, "a", NOON)
    talk = Talk.resume(KLEIN, talk.intake.with_answer("naam", over))
    blocks = worksheet(KLEIN, NOON, House(), shared=shared(talk, "residents")).blocks
    carried = "Overgenomen uit het gesprek van 11 maart 2026. Klopt dit nog?"
    assert blocks.index(Paragraph(carried, is_soft=True)) == (
        blocks.index(Field(KNOWN, "De tuin")) + 1
    )


def test_choices_that_do_not_fit_above_a_column_stand_above_the_table() -> None:
    few = {"a": "Wij", "b": "Zij"}
    many = {f"o{number}": f"Een lange keuze {number}" for number in range(8)}
    fields = [
        {"id": "wie", "label": "Wie", "kind": "single", "options": few},
        {"id": "wat", "label": "Wat", "kind": "single", "options": many},
    ]
    _, hint, room = room_for("q", only([question("q", "list", fields=fields)]))
    assert isinstance(room, Table)
    assert room.head == ("Wie (Wij / Zij)", "Wat")
    assert hint == f"Wat: {'; '.join(many.values())}."

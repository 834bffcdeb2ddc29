from itertools import pairwise

from tests.conftest import NOON
from tests.content.reading import first_conversation
from tests.core.making import KLEIN, only, question

from burgeridee.core.conversation import Conversation
from burgeridee.report.document import Block, Heading, House, Lines, Paragraph, Table
from burgeridee.report.worksheet import worksheet

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

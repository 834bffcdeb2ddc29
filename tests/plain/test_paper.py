from tests.conftest import NOON

from burgeridee.plain.paper import paper_lines
from burgeridee.report.document import (
    Bullets,
    Document,
    Field,
    Heading,
    House,
    Lines,
    Paragraph,
    Table,
)


def test_a_paper_is_read_line_by_line_without_drawing() -> None:
    blocks = (
        Heading("Wie doet wat"),
        Table(("Wat", "Wie"), (("koffie", "bewoners"), ("[b]thee[/]", ""))),
        Paragraph("Hartelijke groet,\nSamira"),
        Bullets(("een", "twee")),
        Field("Waarom?", "Daarom."),
        Lines(boxes=("ja",)),
        Lines(3),
    )
    paper = Document("Verslag", blocks, NOON, mark="OEFENING", foot="code", house=House("Zwolle"))
    assert list(paper_lines(paper)) == [
        "Zwolle",
        "OEFENING",
        "Verslag",
        "Wie doet wat:",
        "- Wat: koffie; Wie: bewoners",
        "- Wat: [b]thee[/]",
        "Hartelijke groet,",
        "Samira",
        "- een",
        "- twee",
        "Waarom? Daarom.",
        "- ja",
        "code",
    ]


def test_cells_of_more_lines_are_read_one_after_the_other() -> None:
    table = Table(("Eens", "Oneens"), (("– Schaduw\n– Water", "– Een hek"),))
    lines = list(paper_lines(Document("Oogst", (table,), NOON)))
    assert lines == ["Oogst", "Eens:", "- Schaduw", "- Water", "Oneens:", "- Een hek"]

from tests.report.papers import HOSTILE, paper

from burgeridee.report.document import Block, Bullets, Field, Lines, Paragraph, Table
from burgeridee.report.text import WIDTH, render


def made(*blocks: Block) -> str:
    """What comes after the title."""
    return render(paper(*blocks)).decode().removeprefix("Een papier\n==========\n\n").rstrip("\n")


def test_lines_end_between_words() -> None:
    words = "woord " * 40
    lines = made(Paragraph(words)).split("\n")
    assert all(len(line) <= WIDTH for line in lines)
    assert " ".join(lines) == words.strip()


def test_a_word_is_never_cut() -> None:
    assert made(Paragraph(f"kort {'w' * 10_000} kort")) == f"kort\n{'w' * 10_000}\nkort"


def test_columns_stand_under_each_other() -> None:
    assert made(Table(("Wat", "Wie"), (("koffie", "wij"), ("thee", "")))) == (
        "Wat     Wie\n------  ---\nkoffie  wij\nthee"
    )


def test_wide_signs_and_marks_are_counted_as_they_are_seen() -> None:
    assert made(Table(("A", "B"), (("日本", "x"), ("e\u0301e\u0301e\u0301e\u0301", "y")))) == (
        "A     B\n----  -\n日本  x\ne\u0301e\u0301e\u0301e\u0301  y"
    )


def test_a_long_cell_goes_on_in_its_own_column() -> None:
    lines = made(Table(("Wat", "Wie"), (("woord " * 30, "de bewoners"),))).split("\n")
    assert all(len(line) <= WIDTH for line in lines)
    assert [line.endswith("bewoners") for line in lines] == [False, False, True, False, False]


def test_where_columns_do_not_fit_each_row_is_told_line_by_line() -> None:
    long = "w" * 90
    assert made(Table(("Wat", "Wie"), ((long, "wij"), ("thee", "zij")))) == (
        f"Wat:\n  {long}\nWie: wij\n\nWat: thee\nWie: zij"
    )


def test_points_fields_and_boxes() -> None:
    long = "woord " * 20
    assert made(Bullets(("a", "b"), is_numbered=True)) == "1. a\n2. b"
    assert made(Bullets((long,))).split("\n")[1].startswith("  woord")
    assert made(Field("Klopt dat?", "Ja"), Field("Dag", "nu")) == "Klopt dat? Ja\nDag: nu"
    assert made(Lines(boxes=("Ja", "Nee"))) == "[ ] Ja\n[ ] Nee"
    assert made(Lines(2)).split() == ["_" * WIDTH] * 2


def test_nothing_that_a_terminal_obeys_is_left() -> None:
    content = render(paper(*(Paragraph(f"\x1b[31m{text}\x07") for text in HOSTILE)))
    assert b"\x1b" not in content
    assert b"\x07" not in content

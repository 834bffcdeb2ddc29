import pytest

from burgeridee.report.document import Field, Heading, Lines, Paragraph, Table
from burgeridee.report.look import WIDTH, Look, contrast, fitting, grouped, is_short, look, shares


@pytest.mark.parametrize(
    ("colour", "seen"),
    [
        ("#1b6b4a", Look("#1b6b4a", "#1b6b4a")),
        ("#ABC", Look("#22313a", "#aabbcc")),
        (" 1B6B4A ", Look("#1b6b4a", "#1b6b4a")),
        ("#ffd800", Look("#22313a", "#ffd800")),
        ("", Look("#1f4e5f", "#1f4e5f")),
        ("groen", Look("#1f4e5f", "#1f4e5f")),
        ("#12345", Look("#1f4e5f", "#1f4e5f")),
    ],
    ids=["dark", "three digits", "spaces", "too pale for words", "none", "a word", "five digits"],
)
def test_a_paper_takes_the_colour_that_can_be_read(colour: str, seen: Look) -> None:
    assert look(colour) == seen
    assert contrast(look(colour).heading) >= 4.5


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#ffffff") == pytest.approx(1)
    assert contrast("#000000") == pytest.approx(21)
    assert contrast("#767676") == pytest.approx(4.54, abs=0.01)


def test_columns_share_the_whole_width_by_what_they_hold() -> None:
    table = Table(("Wat", "Wie"), (("een heel verhaal over wat er moet gebeuren", "wij"),))
    wide, narrow = shares(table)
    assert wide + narrow == pytest.approx(1)
    assert wide > 2 * narrow
    assert sum(fitting(table)) <= 84


def test_a_column_never_vanishes() -> None:
    assert min(shares(Table(("", ""), (("w" * 10_000, ""),)))) > 0.1


def test_a_row_is_short_if_each_cell_fits_in_25_lines() -> None:
    assert is_short(("w" * 240, "x"), (10, 10))
    assert not is_short(("w" * 260, "x"), (10, 10))
    assert not is_short(("x", "a\n" * 25), (10, 10))


def test_fields_that_follow_each_other_stand_together() -> None:
    one, two, three = Field("Datum", "x"), Field("Met", "y"), Field("Hoe lang al en waarom?", "z")
    groups = list(grouped((Heading("a"), one, two, Lines(), three, Paragraph("b"))))
    assert [len(group.blocks) for group in groups] == [1, 2, 1, 1, 1]
    assert [group.stays for group in groups] == [False, True, False, False, False]
    assert [group.is_aligned for group in groups] == [True, True, True, False, True]
    assert list(grouped(())) == []


def test_on_a3_all_is_as_much_larger_as_the_paper() -> None:
    assert look("").scale == 1
    assert look("", "a3").scale == pytest.approx(420 / 297, abs=0.001)
    assert look("groen", "a3").scale == look("#1b6b4a", "a3").scale


@pytest.mark.parametrize(
    ("colour", "is_pale"), [("#154273", False), ("#f9e11e", True), ("", False)]
)
def test_a_colour_that_cannot_be_read_is_pale(colour: str, is_pale: bool) -> None:
    assert look(colour).is_pale is is_pale


def test_a_paper_that_lies_down_has_wider_lines() -> None:
    assert look("").width == WIDTH
    assert look("groen", "a3", is_landscape=True).width == look("#000", is_landscape=True).width
    assert look("", is_landscape=True).width == 247


def test_widths_that_were_asked_for_are_the_shares() -> None:
    assert shares(Table(("Wat", "Wie"), (("een heel verhaal", "x"),), widths=(1, 3))) == (
        0.25,
        0.75,
    )

import pytest
from tests.report.papers import paper

from burgeridee.report.document import Bullets, Document, Paragraph
from burgeridee.report.press import press
from burgeridee.report.signs import at_fault, lacking, missing_signs, stand_ins
from burgeridee.report.texts import tidied


def says(text: str) -> Document:
    return paper(Paragraph(text))


def test_missing_signs_are_named_once_in_the_order_in_which_they_come() -> None:
    document = paper(Paragraph("eerst 🎉, dan 😀"), Bullets(("weer 🎉", "字")))
    assert missing_signs(document) == ("🎉 (U+1F389)", "😀 (U+1F600)", "字 (U+5B57)")


def test_a_sign_that_nobody_sees_is_named_by_its_number() -> None:
    assert missing_signs(says("a\ue000b")) == ("U+E000",)


@pytest.mark.parametrize(
    "text",
    [
        "Geen enkel vreemd teken: €12,50 – ‘ja’…",
        "Şükrü Łukasz Ștefan Đặng Ελένη Иван",
        "שלום مرحبا",
        "✓ ☐ → ▯ •",
        "zacht\u00adteken en e\u0301",
    ],
    ids=["Dutch", "names", "from right to left", "marks", "accents"],
)
def test_what_our_fonts_have_is_not_missing(text: str) -> None:
    assert missing_signs(says(text)) == ()


def test_a_letter_is_not_blamed_for_what_stands_on_it() -> None:
    assert missing_signs(says("1\ufe0f\u20e3 я\u20e3")) == ("\u20e3 (U+20E3)",)


def test_many_signs_are_found_at_once() -> None:
    signs = "".join(map(chr, range(0x1F300, 0x1F300 + 300)))
    with press() as at_work:
        assert lacking(tidied(says(signs)), at_work) == tuple(signs)


def test_a_stand_in_takes_the_silent_signs_along() -> None:
    assert stand_ins({"👨", "👧"})("👨\u200d👧\ufe0f x") == "▯ (U+1F468)▯ (U+1F467) x"
    assert stand_ins(())("a") == "a"
    assert stand_ins({"]", "^", "-"})("^]a-") == "▯ (U+005E)▯ (U+005D)a▯ (U+002D)"


def test_accents_are_at_fault_before_letters() -> None:
    assert at_fault(("я", "\u0489", "a")) == {"\u0489"}
    assert at_fault(("я", "a")) == {"я"}
    assert at_fault(("a",)) == set()

from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import NOON
from tests.report.papers import HOSTILE, paper

from burgeridee.report.document import Paragraph
from burgeridee.report.formats import FORMATS, Format
from burgeridee.report.stamp import SIGNS, Stamp, code_of, stamp_in

STAMP = Stamp("20260311-k7m2qd", "K7M2-QD4P", "residents", ("dream", "finding-out"), NOON)
BARE = Stamp("20260311-k7m2qd", "K7M2-QD4P", made=NOON.replace(hour=0, tzinfo=None))
each = pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)


def stamped(form: Format, *texts: str, stamp: Stamp = STAMP) -> bytes:
    """A paper with this stamp."""
    blocks = (Paragraph(text) for text in texts)
    foot = f"Verslag van 11 maart 2026, {stamp.for_people}"
    return form.render(paper(*blocks, foot=foot, stamp=stamp))


@each
def test_the_stamp_comes_out_of_each_format_as_it_went_in(form: Format) -> None:
    said = STAMP if form.name not in {"md", "txt"} else BARE
    assert stamp_in(stamped(form, "Een paar woorden.")) == said


@each
def test_no_text_in_a_paper_hides_its_stamp(form: Format) -> None:
    found = stamp_in(stamped(form, *HOSTILE))
    assert found is not None
    assert (found.number, found.code) == (BARE.number, BARE.code)


@each
def test_a_text_that_looks_like_a_stamp_is_no_stamp(form: Format) -> None:
    other = Stamp("20200101-aaaaaa", "AAAA-AAAA", "file", (), NOON)
    found = stamp_in(stamped(form, other.for_people, other.for_files))
    assert found is not None
    assert found.number == STAMP.number


@each
def test_a_paper_without_a_stamp_has_none(form: Format) -> None:
    assert stamp_in(form.render(paper(Paragraph("kenmerk onbekend, code weg")))) is None


@pytest.mark.parametrize(
    "content",
    [b"", b"PK", b"PK\x03\x04 kapot", b"%PDF-1.7", b"\xff\xfe", b"hallo"],
)
def test_what_is_no_paper_has_no_stamp(content: bytes) -> None:
    assert stamp_in(content) is None


def test_a_parcel_that_is_no_paper_has_no_stamp() -> None:
    target = BytesIO()
    with ZipFile(target, "w") as parcel:
        parcel.writestr("hallo.txt", STAMP.for_files)
    assert stamp_in(target.getvalue()) is None


@given(st.binary(max_size=200))
def test_no_bytes_stop_it(content: bytes) -> None:
    stamp_in(content)
    stamp_in(b"PK\x03\x04" + content)


def test_a_code_is_eight_signs_that_look_like_no_other() -> None:
    code = code_of({"droom": "Een tuin", "dag": NOON.date()})
    assert len(code) == 9
    assert code[4] == "-"
    assert set(code) - {"-"} <= set(SIGNS)
    assert len(set(SIGNS)) == 32
    assert not set("01OI") & set(SIGNS)


def test_other_words_give_another_code() -> None:
    codes = {code_of([text]) for text in HOSTILE}
    assert len(codes) == len(HOSTILE)
    assert code_of({"a": 1, "b": 2}) == code_of({"b": 2, "a": 1})


def test_a_code_does_not_change_with_the_program() -> None:
    assert code_of(["Een tuin", None, ["é"]]) == "TWTL-UGWW"

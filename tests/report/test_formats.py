import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.report.papers import GOLDEN, HOSTILE, PAPERS, READERS, WHOLE, flat, paper

from burgeridee.report.document import Bullets, Document, Field, Heading, Lines, Paragraph, Table
from burgeridee.report.formats import FORMATS, Format, format_named, lost_signs
from burgeridee.report.texts import plain

TEXT_FORMATS = [one for one in FORMATS if one.is_text]
each = pytest.mark.parametrize("form", TEXT_FORMATS, ids=lambda form: form.name)


def everywhere(text: str) -> Document:
    """A document with this text in every place that takes one, each after a word of its own."""
    blocks = (
        Heading(f"een {text}"),
        Paragraph(text),
        Paragraph(f"twee {text}", is_soft=True),
        Bullets((text, f"drie {text}")),
        Bullets((text,), is_numbered=True),
        Table(("vier", text), ((text, "vijf"), ("zes", f"zeven {text}"))),
        Field("acht", text),
        Field(f"negen {text}", "tien"),
        Lines(boxes=(text, "elf")),
    )
    return paper(*blocks)


TIMES = 12
"""How often `everywhere` says its text."""


@each
@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_is_as_the_example_that_was_read(form: Format, name: str) -> None:
    made = form.render(PAPERS[name]())
    assert made.decode() == (GOLDEN / f"{name}{form.suffix}").read_bytes().decode()


@each
@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text.strip()[:12])
def test_hostile_text_comes_out_as_it_went_in(form: Format, text: str) -> None:
    seen = READERS[form.name](form.render(everywhere(text)))
    if form.name == "txt":
        # A narrow column breaks a text over lines, between the cells beside it.
        assert seen.count(flat(text)) >= TIMES - 3
    else:
        assert seen.count(flat(text)) == TIMES


@each
@pytest.mark.parametrize("text", [text for text in HOSTILE if len(text) < 100])
def test_the_mark_and_the_foot_are_text_too(form: Format, text: str) -> None:
    seen = READERS[form.name](form.render(paper(mark=f"een {text}", foot=f"twee {text}")))
    assert f"een {flat(text)}" in seen
    assert f"twee {flat(text)}" in seen


SIGNS = st.characters(exclude_categories=["Cs"], include_characters="\\`*_{}[]()#+-.!|<>~=:&\n\t ")


@each
@settings(max_examples=200)
@given(text=st.text(SIGNS, max_size=40))
def test_any_text_comes_out_as_it_went_in(form: Format, text: str) -> None:
    document = paper(Paragraph("voor"), Paragraph(text), Field("naam", text), Bullets((text,)))
    seen = _without_no_characters(READERS[form.name](form.render(document)))
    assert "voor" in seen
    kept = flat(_without_no_characters(plain(text)))
    assert seen.count(kept) >= 3 or kept in "voor naam"


def _without_no_characters(text: str) -> str:
    """The text as a page of the web may hold it; the other formats may keep these rare signs."""
    return "".join("\ufffd" if _is_no_character(sign) else sign for sign in text)


def _is_no_character(sign: str) -> bool:
    return ord(sign) & 0xFFFE == 0xFFFE or "\ufdd0" <= sign <= "\ufdef"


@each
def test_the_same_document_gives_the_same_bytes(form: Format) -> None:
    assert form.render(WHOLE) == form.render(WHOLE)
    assert form.render(WHOLE).endswith(b"\n")
    assert b"\r" not in form.render(WHOLE)


def test_each_format_has_one_row() -> None:
    names = ["pdf", "odt", "docx", "html", "md", "txt"]
    assert [one.name for one in FORMATS] == names
    assert [one.suffix for one in FORMATS] == [f".{name}" for name in names]
    assert format_named("odt") is FORMATS[1]
    assert format_named("exe") is None


def test_nothing_heavy_is_imported_before_it_is_used() -> None:
    heavy = "{'typst', 'odfdo', 'docx', 'lxml', 'jinja2', 'icalendar'}"
    ask = f"import sys, burgeridee.report.formats; print({heavy} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_only_a_pdf_loses_signs_and_it_names_them() -> None:
    odd = paper(Paragraph("Feest 🐝 en é"))
    lost = {form.name: lost_signs(form, odd) for form in FORMATS}
    assert lost.pop("pdf") == ("🐝 (U+1F41D)",)
    assert set(lost.values()) == {()}

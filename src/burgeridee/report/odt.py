"""A document as ODT: to change in LibreOffice or Word, with real headings, lists and tables."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from html import escape
from io import BytesIO
from pathlib import Path
from string import Template
from typing import assert_never

import odfdo

from burgeridee.report.document import (
    Block,
    Bullets,
    Document,
    Drawing,
    Field,
    Heading,
    Lines,
    Paragraph,
    Table,
    in_lines,
)
from burgeridee.report.logo import Picture, picture
from burgeridee.report.look import (
    INK,
    RULE,
    SOFT,
    TINT,
    Group,
    Look,
    fitting,
    grouped,
    is_short,
    look,
    shares,
)
from burgeridee.report.parcel import repacked
from burgeridee.report.texts import at_length, language, named, ticked, tidied

_STYLES = Path(__file__).with_name("paper_odt.xml")
_NOT_OURS = ("Configurations2", "Thumbnails")
_PIECE = 500
"""Letters that go in at once: what the library does with a text takes time by its square."""

_LENGTH = re.compile(r"(?<=\")([0-9.]+)(cm|pt)(?=\")")
_LOGO = "Pictures/logo.png"
_FRAME = {
    "fo:padding": "0.15cm",
    "fo:border-left": "none",
    "fo:border-right": "none",
    "fo:border-top": "none",
}
_ON_PAPER = {"table:align": "margins", "fo:margin-bottom": "0.25cm"}
_LYING = (
    (
        'fo:page-width="21cm" fo:page-height="29.7cm"',
        'fo:page-width="29.7cm" fo:page-height="21cm"',
    ),
    ('orientation="portrait"', 'orientation="landscape"'),
    ('position="16cm"', 'position="24.7cm"'),
    ('position="15.6cm"', 'position="24.3cm"'),
)
_WHOLE = {"fo:keep-together": "always"}


def render(document: Document) -> bytes:
    """The document as ODT; the same document gives the same bytes."""
    document = tidied(at_length(document))
    paper = odfdo.Document("text")
    _forget_its_maker(paper)
    paper.set_part("styles.xml", _styles(document))
    _describe(paper, document)
    seen = look(document.house.colour, document.size, is_landscape=document.is_landscape)
    _frame_tables(paper, seen)
    body = paper.body
    body.clear()
    if document.house.name or document.house.logo:
        body.append(_letterhead(paper, document))
    body.append(odfdo.Paragraph(document.title, style="Title"))
    for group in grouped(document.blocks):
        for block in group.blocks:
            for element in _elements(paper, block, group, seen.width * seen.scale):
                body.append(element)
    target = BytesIO()
    paper.save(target)
    return repacked(target.getvalue(), document.made)


def _forget_its_maker(paper: odfdo.Document) -> None:
    """Take out what the maker of the empty document had on screen; it says nothing here."""
    for part in paper.parts:
        if part.startswith(_NOT_OURS):
            paper.del_part(part)
    for path in paper.manifest.get_paths():
        if path.startswith(_NOT_OURS):
            paper.manifest.del_full_path(path)


def _styles(document: Document) -> bytes:
    code = language(document.language)
    seen = look(document.house.colour, document.size, is_landscape=document.is_landscape)
    words = {
        **asdict(seen),
        "ink": INK,
        "soft": SOFT,
        "rule": RULE,
        "tint": TINT,
        "language": code,
        "country": code.upper(),
        "mark": escape(document.mark),
        "foot": escape(document.foot),
    }
    styles = _STYLES.read_text(encoding="utf-8")
    if document.is_landscape:
        for upright, lying in _LYING:
            styles = styles.replace(upright, lying)
    return Template(_scaled(styles, seen.scale)).substitute(words).encode()


def _scaled(styles: str, scale: float) -> str:
    """The styles with all their lengths larger. A3 is A4 so often larger, in both directions."""
    return _LENGTH.sub(lambda one: f"{float(one[1]) * scale:.4g}{one[2]}", styles)


def _describe(paper: odfdo.Document, document: Document) -> None:
    made = document.made.replace(tzinfo=None, microsecond=0)
    about = paper.meta
    about.title = document.title
    about.language = language(document.language)
    about.generator = "burgeridee"
    about.creation_date = made
    about.date = made
    if document.stamp:
        about.keyword = document.stamp.for_files
    if document.house.name:
        about.initial_creator = document.house.name
        about.creator = document.house.name


def _frame_tables(paper: odfdo.Document, seen: Look) -> None:
    """The looks of tables, rows and cells: LibreOffice reads them in this part only."""
    under_head = {"fo:border-bottom": f"1pt solid {seen.accent}", "fo:background-color": TINT}
    looks = (
        ("table", "Paper", _ON_PAPER | {"style:width": f"{seen.width * seen.scale / 10:.4g}cm"}),
        ("table-row", "Whole", _WHOLE),
        ("table-row", "Writing", _WHOLE | {"style:min-row-height": f"{0.95 * seen.scale:.3g}cm"}),
        ("table-row", "Split", {"fo:keep-together": "auto"}),
        ("table-cell", "Head", _FRAME | under_head),
        ("table-cell", "Cell", _FRAME | {"fo:border-bottom": f"0.5pt solid {RULE}"}),
    )
    for family, name, properties in looks:
        style = odfdo.Style(family, name=name)
        style.set_properties(dict(properties), area=family)
        paper.insert_style(style, automatic=True)


def _letterhead(paper: odfdo.Document, document: Document) -> odfdo.Paragraph:
    head = odfdo.Paragraph(style="Letterhead")
    name = document.house.name
    if document.house.logo:
        head.append(_image(paper, picture(document.house.logo), name))
        head.append(odfdo.Tab())
    head.append(odfdo.Span(name))
    return head


def _image(paper: odfdo.Document, logo: Picture, name: str) -> odfdo.Frame:
    width, height = logo.size
    paper.set_part(_LOGO, logo.png)
    paper.manifest.add_full_path(_LOGO, "image/png")
    frame = odfdo.Frame.image_frame(
        _LOGO,
        name="Logo",
        style="Graphics",
        size=(f"{width:.1f}mm", f"{height:.1f}mm"),
        anchor_type="as-char",
    )
    frame.append(odfdo.Element.from_tag(f"<svg:title>{escape(logo.alt(name))}</svg:title>"))
    return frame


def _elements(
    paper: odfdo.Document, block: Block, group: Group, width: float
) -> Iterator[odfdo.Element]:
    match block:
        case Heading():
            heading = odfdo.Header(block.level, block.text)
            heading.set_attribute("text:style-name", f"Heading_20_{block.level}")
            yield heading
        case Paragraph():
            style = "Aside" if block.is_soft else "Asked" if group.stays else "Text_20_body"
            yield _paragraph(block.text, style)
        case Bullets():
            if block.items:
                yield _list(block)
        case Table():
            if block.head:
                yield _table(paper, block, width)
        case Field():
            yield _field(block, is_aligned=group.is_aligned)
        case Lines():
            yield from _lines(block)
        case Drawing():
            for inner in grouped(tuple(in_lines(block))):
                for part in inner.blocks:
                    yield from _elements(paper, part, inner, width)
        case _:
            assert_never(block)


def _list(block: Bullets) -> odfdo.List:
    items = [_paragraph(item, "List") for item in block.items]
    return odfdo.List(items, style="Numbering_20_1" if block.is_numbered else "List_20_1")


def _field(field: Field, *, is_aligned: bool) -> odfdo.Paragraph:
    # A name wider than its column, as in a wider font, would else jump to the line to write on.
    is_aligned = is_aligned and bool(field.text.strip())
    line = odfdo.Paragraph(style="Field" if is_aligned else "Wide_20_field")
    line.append(odfdo.Span(named(field), style="Strong_20_Emphasis"))
    line.append(odfdo.Tab() if is_aligned else odfdo.Spacer())
    pieces = _pieces(field.text) if field.text.strip() else ()
    for part in map(odfdo.Span, pieces) if pieces else (odfdo.Tab(),):
        line.append(part)
    return line


def _paragraph(text: str, style: str) -> odfdo.Paragraph:
    first, *more = _pieces(text)
    made = odfdo.Paragraph(first, style=style)
    for piece in more:
        made.append(odfdo.Span(piece))
    return made


def _pieces(text: str) -> Sequence[str]:
    return [text[at : at + _PIECE] for at in range(0, len(text), _PIECE)] or [""]


def _lines(lines: Lines) -> Iterator[odfdo.Paragraph]:
    if lines.boxes:
        yield odfdo.Paragraph(ticked(lines.boxes), style="Boxes")
    else:
        yield from (odfdo.Paragraph(style="Lines") for _ in range(lines.count))


def _table(paper: odfdo.Document, table: Table, width: float) -> odfdo.Table:
    parts, fits = shares(table), fitting(table)
    whole = odfdo.Table("Tabel", style="Paper")
    for part in parts:
        style = odfdo.Style("table-column", width=f"{part * width / 10:.2f}cm")
        name = paper.insert_style(style, automatic=True)
        whole.append(odfdo.Column(style=name))
    head = odfdo.Element.from_tag("table:table-header-rows")
    head.append(_row(table.head, "Whole", "Head", "Table_20_Heading"))
    whole.append(head)
    for row in table.rows:
        height = "Writing" if not "".join(row).strip() else "Whole"
        height = height if is_short(row, fits) else "Split"
        whole.append(_row(row, height, "Cell", "Table_20_Contents"))
    return whole


def _row(cells: tuple[str, ...], height: str, frame: str, letters: str) -> odfdo.Row:
    row = odfdo.Row(style=height)
    for text in cells:
        cell = odfdo.Cell(cell_type="string", style=frame)
        cell.append(_paragraph(text, letters))
        row.append(cell)
    return row

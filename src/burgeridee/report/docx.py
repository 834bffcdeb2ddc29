"""A document as DOCX: to change in Word, with the styles that Word itself has."""

from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import assert_never

import docx
from docx.document import Document as Paper
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm

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
from burgeridee.report.docx_style import dress, line, number_of
from burgeridee.report.logo import picture
from burgeridee.report.look import (
    RULE,
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
from burgeridee.report.texts import at_length, in_utc, language, named, ticked, tidied

_LONGEST = 255  # signs in a title or a name among a file's properties: Word takes no more
_WRITING = 540  # twips: a row to write in
_INDENT = f'<w:tblInd {nsdecls("w")} w:w="108" w:type="dxa"/>'  # else it hangs in the margin


def render(document: Document) -> bytes:
    """The document as DOCX; the same document gives the same bytes."""
    document = tidied(at_length(document))
    paper = docx.Document()
    _forget_its_maker(paper)
    colours = look(document.house.colour, document.size, is_landscape=document.is_landscape)
    dress(paper, colours, language(document.language), is_landscape=document.is_landscape)
    _describe(paper, document)
    _head_and_foot(paper, document)
    if document.house.name or document.house.logo:
        _letterhead(paper, document)
    paper.add_paragraph(document.title, style="Title")
    for group in grouped(document.blocks):
        for block in group.blocks:
            _write(paper, block, group, colours)
    target = BytesIO()
    paper.save(target)
    return repacked(target.getvalue(), document.made)


def _forget_its_maker(paper: Paper) -> None:
    """Take out the picture of the empty document, which a file manager would show for ours."""
    links = paper.part.package.rels if paper.part.package else {}
    for name, link in list(links.items()):
        if link.reltype.endswith("/thumbnail"):
            del links[name]


def _describe(paper: Paper, document: Document) -> None:
    made = in_utc(document.made).replace(tzinfo=None, microsecond=0)
    about = paper.core_properties
    about.title = document.title[:_LONGEST]
    about.author = document.house.name[:_LONGEST]
    about.last_modified_by = about.author
    about.language = language(document.language)
    about.comments = ""
    about.keywords = document.stamp.for_files[:_LONGEST] if document.stamp else ""
    about.created = made
    about.modified = made
    about.revision = 1


def _head_and_foot(paper: Paper, document: Document) -> None:
    page = paper.sections[0]
    page.header.paragraphs[0].text = document.mark
    foot = page.footer.paragraphs[0]
    foot.add_run(f"{document.foot}\t")
    form = foot.paragraph_format.element
    form.append(number_of("PAGE"))
    foot.add_run(" van ")
    form.append(number_of("NUMPAGES"))


def _letterhead(paper: Paper, document: Document) -> None:
    head = paper.add_paragraph(style="Briefhoofd")
    name = document.house.name
    if document.house.logo:
        logo = picture(document.house.logo)
        width, height = logo.size
        run = head.add_run()
        run.add_picture(BytesIO(logo.png), Mm(width), Mm(height))
        for about in run.element.xpath(".//wp:docPr | .//pic:cNvPr"):
            about.set("name", "Logo")
            about.set("descr", logo.alt(name))
        head.add_run("\t")
    head.add_run(name)


def _write(paper: Paper, block: Block, group: Group, colours: Look) -> None:
    match block:
        case Heading():
            paper.add_heading(block.text, block.level)
        case Paragraph():
            text = paper.add_paragraph(block.text, "Toelichting" if block.is_soft else "Normal")
            if group.stays:
                text.paragraph_format.keep_with_next = True
        case Bullets():
            _write_list(paper, block)
        case Table():
            if block.head:
                _write_table(paper, block, colours)
        case Field():
            _write_field(paper, block, is_aligned=group.is_aligned)
        case Lines():
            _write_lines(paper, block)
        case Drawing():
            for inner in grouped(tuple(in_lines(block))):
                for part in inner.blocks:
                    _write(paper, part, inner, colours)
        case _:
            assert_never(block)


def _write_field(paper: Paper, field: Field, *, is_aligned: bool) -> None:
    # A name wider than its column, as in a wider font, would else jump to the line to write on.
    is_aligned = is_aligned and bool(field.text.strip())
    line = paper.add_paragraph(style="Gegeven" if is_aligned else "Gegeven breed")
    line.add_run(named(field)).bold = True
    line.add_run("\t" if is_aligned else " ")
    line.add_run(field.text if field.text.strip() else "\t")


def _write_list(paper: Paper, bullets: Bullets) -> None:
    """A list; each numbered one counts from 1, where Word would count on from the one before."""
    style = "List Number" if bullets.is_numbered else "List Bullet"
    items = [paper.add_paragraph(item, style) for item in bullets.items]
    if bullets.is_numbered:
        numbers = paper.part.numbering_part.element
        [own] = paper.styles[style].element.xpath("./w:pPr/w:numPr/w:numId/@w:val")
        count = numbers.add_num(numbers.num_having_numId(int(own)).abstractNumId.val)
        count.add_lvlOverride(0).add_startOverride(1)
        for item in items:
            place = item.paragraph_format.element.get_or_add_pPr().get_or_add_numPr()
            place.get_or_add_ilvl().val = 0
            place.get_or_add_numId().val = count.numId


def _write_lines(paper: Paper, lines: Lines) -> None:
    if lines.boxes:
        paper.add_paragraph(ticked(lines.boxes), "Hokjes")
        return
    for at in range(lines.count):
        empty = paper.add_paragraph(style="Schrijfregel")
        empty.paragraph_format.keep_with_next = at < lines.count - 1


def _write_table(paper: Paper, table: Table, colours: Look) -> None:
    grid = paper.add_table(rows=1 + len(table.rows), cols=len(table.head))
    grid.autofit = False
    widths = [Mm(part * colours.width * colours.scale) for part in shares(table)]
    texts = (table.head, *table.rows)
    for row, words in zip(grid.rows, texts, strict=True):
        for cell, word, width in zip(row.cells, words, widths, strict=True):
            cell.width = width
            cell.paragraphs[0].text = word
            cell.paragraphs[0].style = "Tabelkop" if words is table.head else "Tabel"
    for column, width in zip(grid.columns, widths, strict=True):
        column.width = width
    [*_, drawn] = paper.element.body.xpath("./w:tbl")
    [fixed] = drawn.xpath("./w:tblPr/w:tblLayout")
    fixed.addprevious(parse_xml(_INDENT))
    fits = fitting(table)
    for number, (row, words) in enumerate(zip(drawn.xpath("./w:tr"), texts, strict=True)):
        rules = _rules(words, fits, round(_WRITING * colours.scale), is_head=number == 0)
        _frame_row(row, rules, colours.accent if number == 0 else "")
    paper.add_paragraph().paragraph_format.space_after = Mm(1)


def _frame_row(row: BaseOxmlElement, rules: Iterable[str], head: str) -> None:
    """Draw the line under a row, and say how it is to stand on the page; `head` colours a head."""
    form = row.get_or_add_trPr()
    for rule in rules:
        form.append(parse_xml(rule))
    for cell in row.xpath("./w:tc/w:tcPr"):
        borders = parse_xml(f"<w:tcBorders {nsdecls('w')}/>")
        borders.append(line("bottom", head or RULE, 8 if head else 4))
        cell.append(borders)
        if head:
            tint = TINT.removeprefix("#")
            cell.append(parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:fill="{tint}"/>'))


def _rules(
    words: tuple[str, ...], fits: tuple[int, ...], height: int, *, is_head: bool
) -> Iterator[str]:
    if is_short(words, fits):
        yield f"<w:cantSplit {nsdecls('w')}/>"
    if not "".join(words).strip():
        yield f'<w:trHeight {nsdecls("w")} w:val="{height}" w:hRule="atLeast"/>'
    if is_head:
        yield f"<w:tblHeader {nsdecls('w')}/>"

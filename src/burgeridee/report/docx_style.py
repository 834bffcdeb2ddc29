"""How a DOCX looks: the styles of Word in the colours of a municipality."""

from docx.document import Document as Paper
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.parfmt import ParagraphFormat

from burgeridee.report.look import INK, RULE, SOFT, Look

_FONT = "Calibri"
_NAMES = 45  # millimetres for the names of fields

#       style          size  above below
_SIZES = {
    "Title": (20, 0, 14),
    "Heading 1": (13, 14, 4),
    "Heading 2": (11.5, 11, 3),
    "Heading 3": (10.5, 9, 2),
    "List Bullet": (10.5, 0, 3),
    "List Number": (10.5, 0, 3),
    "Header": (10, 0, 0),
    "Footer": (9, 0, 0),
}
_OWN = {
    "Toelichting": (9.5, 0, 5),
    "Gegeven": (10.5, 0, 2),
    "Gegeven breed": (10.5, 0, 2),
    "Schrijfregel": (10.5, 0, 0),
    "Hokjes": (10.5, 4, 8),
    "Briefhoofd": (10.5, 0, 16),
    "Tabel": (9.5, 2, 2),
    "Tabelkop": (9.5, 2, 2),
}


def dress(paper: Paper, look: Look, language: str, *, is_landscape: bool = False) -> None:
    """Give the empty document its page, its language, its styles and their colours."""
    _lay_out(paper, look.scale, is_landscape=is_landscape)
    defaults = paper.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
    if defaults is not None:
        defaults.set(qn("w:val"), f"{language}-{language.upper()}")
    _letters(_style(paper, "Normal"), (10.5, 0, 5), look.scale)
    for name, sizes in _SIZES.items():
        _letters(_style(paper, name), sizes, look.scale)
    for name, sizes in _OWN.items():
        new = paper.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        new.base_style = paper.styles["Normal"]
        _letters(_style(paper, name), sizes, look.scale)
    for name in ("Title", "Heading 1", "Heading 2", "Heading 3", "Briefhoofd", "Tabelkop"):
        style = _style(paper, name)
        style.font.bold = True
        style.font.color.rgb = _rgb(INK if name == "Heading 3" else look.heading)
    for name in ("Toelichting", "Footer"):
        _style(paper, name).font.color.rgb = _rgb(SOFT)
    _ornaments(paper, look)


def _lay_out(paper: Paper, scale: float, *, is_landscape: bool) -> None:
    page = paper.sections[0]
    width, height = (297, 210) if is_landscape else (210, 297)
    page.page_width, page.page_height = Mm(width * scale), Mm(height * scale)
    if is_landscape:
        page.orientation = WD_ORIENT.LANDSCAPE
    page.left_margin = page.right_margin = Mm(25 * scale)
    page.top_margin, page.bottom_margin = Mm(20 * scale), Mm(20 * scale)
    page.header_distance = page.footer_distance = Mm(10 * scale)


def _letters(style: ParagraphStyle, sizes: tuple[float, float, float], scale: float) -> None:
    size, above, below = (one * scale for one in sizes)
    for old in style.element.xpath("./w:rPr/* | ./w:pPr/w:contextualSpacing | ./w:pPr/w:pBdr"):
        old.getparent().remove(old)
    style.font.name = _FONT
    style.font.size = Pt(size)
    style.font.color.rgb = _rgb(INK)
    style.paragraph_format.space_before = Pt(above)
    style.paragraph_format.space_after = Pt(below)
    style.paragraph_format.line_spacing = 1.0 if style.name in {"Tabel", "Tabelkop"} else 1.1


def _ornaments(paper: Paper, look: Look) -> None:
    scale = look.scale
    head = _style(paper, "Briefhoofd").paragraph_format
    edge(head, "bottom", look.accent, 12, 8)
    field = _style(paper, "Gegeven").paragraph_format
    field.left_indent, field.first_line_indent = Mm(_NAMES * scale), -Mm(_NAMES * scale)
    field.tab_stops.add_tab_stop(Mm(_NAMES * scale))
    wide = _style(paper, "Gegeven breed").paragraph_format
    wide.left_indent, wide.first_line_indent = Mm(4 * scale), -Mm(4 * scale)
    wide.tab_stops.add_tab_stop(Mm(look.width * scale), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.LINES)
    line = _style(paper, "Schrijfregel").paragraph_format
    line.line_spacing = Mm(8.8 * scale)
    edge(line, "between", SOFT, 4, 0)  # without it Word draws one line under a row of them
    edge(line, "bottom", SOFT, 4, 0)
    _style(paper, "Header").paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _style(paper, "Header").font.bold = True
    foot = _style(paper, "Footer").paragraph_format
    edge(foot, "top", RULE, 4, 4)
    for right in (head, foot):
        right.tab_stops.clear_all()
        right.tab_stops.add_tab_stop(Mm(look.width * scale), WD_TAB_ALIGNMENT.RIGHT)


def _style(paper: Paper, name: str) -> ParagraphStyle:
    style = paper.styles[name]
    if not isinstance(style, ParagraphStyle):
        raise TypeError(name)
    return style


def _rgb(colour: str) -> RGBColor:
    return RGBColor.from_string(colour.removeprefix("#").upper())


def edge(form: ParagraphFormat, side: str, colour: str, eighths: int, space: int) -> None:
    """Draw a line along one side of paragraphs; its width is told in eighths of a point."""
    properties = form.element.get_or_add_pPr()
    around = properties.find(qn("w:pBdr"))
    if around is None:
        around = OxmlElement("w:pBdr")
        after = ("shd", "tabs", "spacing", "ind", "contextualSpacing", "jc", "outlineLvl", "rPr")
        properties.insert_element_before(around, *(f"w:{name}" for name in after))
    around.append(line(side, colour, eighths, space))


def line(side: str, colour: str, eighths: int, space: int = 0) -> BaseOxmlElement:
    """The line along one side of something."""
    return parse_xml(
        f'<w:{side} {nsdecls("w")} w:val="single" w:sz="{eighths}" w:space="{space}"'
        f' w:color="{colour.removeprefix("#")}"/>'
    )


def number_of(what: str) -> BaseOxmlElement:
    """A number that Word writes: PAGE is that of this page, NUMPAGES how many there are."""
    return parse_xml(
        f'<w:fldSimple {nsdecls("w")} w:instr="{what}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    )

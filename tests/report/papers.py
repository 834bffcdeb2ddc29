"""What the tests of paper stand on: a model with every way of sharing, and readers of formats."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from pypdf import PdfReader
from tests.conftest import NOON
from tests.content.reading import case
from tests.core.making import conversation, question

from burgeridee.core.conversation import Conversation
from burgeridee.core.intake import (
    SCHEMA,
    Answer,
    Change,
    Intake,
    Judgement,
    Limit,
    Links,
    ModelRef,
    Note,
    Outcome,
    RolePart,
    RoleView,
    Tick,
)
from burgeridee.core.share import shared
from burgeridee.core.talk import Talk
from burgeridee.report.document import (
    Block,
    Bullets,
    Document,
    Field,
    Heading,
    House,
    Lines,
    Paragraph,
    Table,
)
from burgeridee.report.letters import Details
from burgeridee.report.papers import PAPERS as ALL_PAPERS
from burgeridee.report.papers import Order, made

MARK = "GEHEIMPJE"
"""Stands in every place that residents may not see."""
HOSTILE = (
    "# kop *vet* _schuin_ `code` ~~weg~~",
    "[klik](http://x.nl) ![plaatje](x) <https://x.nl> www.x.nl",
    '<script>alert("x")</script> &amp; <b>',
    "=1+1",
    "- streep",
    "+ plus",
    "1. een",
    "12) twaalf",
    "> citaat",
    "---",
    "===",
    "| a | b |",
    ":--- :---:",
    "\\ \\* {x} $y$ ^z^",
    "    vier spaties",
    "$(rm) %s {0} {{ x }} #let",
    "@import url(x); } body { color: red } </style>",
    "w" * 10_000,
    "🌻👩‍👩‍👧🇳🇱 bloem",
    "مرحبا بالعالم שלום",
    "regel een\nregel twee\n\nna een lege regel\n- vier",
)
"""Texts that a format could take for markup; each must come out as it went in."""

FIELDS = [
    {"id": "wat", "label": "Wat", "required": True},
    {"id": "wie", "label": "Wie", "kind": "single", "options": {"wij": "Wij", "zij": "Zij"}},
    {"id": "wanneer", "label": "Wanneer", "kind": "date"},
]
PROMISED = [
    {"id": "tekst", "label": "Toezegging", "required": True},
    {"id": "mag", "label": "Mag dit", "share": "file"},
]
GIVEN = [[{"answer": "eigen", "given": True}]]


def _phase(name: str, moment: str, questions: list[dict[str, Any]]) -> dict[str, Any]:
    title = f"Fase {name}"
    return {"id": name, "title": title, "minutes": 5, "moment": moment, "questions": questions}


def official(name: str, kind: str, **more: Any) -> dict[str, Any]:
    """A question that the official answers."""
    return question(name, kind, audience="official", **more)


PHASES = [
    _phase(
        "voor",
        "before",
        [
            official("dag", "date", share="residents"),
            official("intern", "text"),
            official("eigen", "text", private=True),
        ],
    ),
    _phase(
        "samen",
        "during",
        [
            question("wieook", "text"),
            question("verhaal", "longtext", required=True),
            question("naam", "text", required=True),
            question("achter", "text", share="file"),
            question("stil", "longtext", share="nobody"),
            question("droom", "longtext", required=True),
            question("hulp", "multi", options={"geld": "Een potje", "plek": "Een plek"}),
            question("zin", "scale", low="weinig", high="veel"),
            question("groepen", "list"),
            question("stap", "text"),
            question("acties", "list", fields=FIELDS, required=True),
            official("bericht", "date", share="residents"),
            official("beloofd", "list", fields=PROMISED, share="residents"),
            question("contact", "text"),
        ],
    ),
    _phase(
        "na", "after", [official("notitie", "longtext"), official("reflex", "list", private=True)]
    ),
]
USES = {
    "title": "naam",
    "story": "verhaal",
    "dream": "droom",
    "talk_on": "dag",
    "actions": "acties",
    "promises": "beloofd",
    "first_step": "stap",
    "contact_on": "bericht",
    "contact_person": "contact",
}
RULES: list[dict[str, Any]] = [
    {"id": "open", "sign": "pitfall", "title": "Een vlag", "do": "Doe iets", "when": GIVEN},
    {
        "id": "prive",
        "sign": "success",
        "title": MARK,
        "private": True,
        "when": [[{"answer": "intern", "given": True}]],
    },
    {
        "id": "gewoon",
        "sign": "pitfall",
        "title": "Let op het dossier",
        "severity": 3,
        "when": [[{"answer": "intern", "given": True}]],
    },
]
MODEL: Conversation = conversation(
    phases=PHASES,
    uses=USES,
    rules=RULES,
    items=[
        {"id": "c1", "moment": "before", "text": "Gebeld"},
        {"id": "c2", "moment": "after", "text": f"Nagedacht {MARK}", "private": True},
        {"id": "c3", "moment": "after", "text": "Bewijs uit prive", "evidence": GIVEN},
    ],
    lanes=[
        {"id": "l1", "title": "Eigen weg", "text": "Ga door.", "when": GIVEN},
        {
            "id": "l2",
            "title": "Weg van het dossier",
            "text": "Bel.",
            "when": [[{"answer": "intern", "given": True}]],
        },
    ],
)
NEVER = ("eigen", "stil", "reflex")
FILE_ONLY = ("intern", "achter", "notitie")
TEXTS = ("wieook", "verhaal", "naam", "droom", "stap", "contact")
"""The questions that residents answered in text and may read back."""


@dataclass(frozen=True)
class Said:
    """A talk, and each text in it that a reader may see, in the order of the model."""

    talk: Talk
    residents: tuple[str, ...]
    file: tuple[str, ...]


def _answer(value: Any) -> Answer:
    return Answer(state="answered", value=value, asked=MARK, in_words=MARK, note=MARK)


@st.composite
def said(draw: st.DrawFn, words: st.SearchStrategy[str] | None = None) -> Said:
    """A talk in which some questions have a text of their own, and every hidden place the mark."""
    tokens: dict[str, str] = {}
    answers: dict[str, Answer] = {name: _answer(MARK) for name in (*NEVER, *FILE_ONLY)}
    for at, asked in enumerate(MODEL.questions):
        if not draw(st.booleans()):
            continue
        own = draw(words) if words else ""
        token = f"q{at:02}q {own}".strip()
        if asked.id in TEXTS:
            answers[asked.id] = _answer(token)
        elif asked.id in FILE_ONLY:
            answers[asked.id] = _answer(f"{MARK} {token}")
        elif asked.id == "groepen":
            answers[asked.id] = _answer(({"tekst": token},))
        elif asked.id == "acties":
            answers[asked.id] = _answer(({"wat": token, "wie": "wij", "wanneer": NOON.date()},))
        elif asked.id == "beloofd":
            answers[asked.id] = _answer(({"tekst": token, "mag": MARK},))
        else:
            continue
        tokens[asked.id] = token
    record = _record(answers)
    file = tuple(tokens[q.id] for q in MODEL.questions if q.id in tokens)
    residents = tuple(t for name, t in tokens.items() if name not in FILE_ONLY)
    return Said(Talk.resume(MODEL, record), residents, file)


def _record(answers: Mapping[str, Answer], **more: Any) -> Intake:
    """An intake with the mark in every place that is not for residents."""
    return Intake(
        schema_=SCHEMA,
        id="proef",
        model=ModelRef(id="klein"),
        answers=answers,
        checklist={"c1": Tick(ticked=True, note=MARK)},
        flags={str(rule["id"]): Judgement(judged="does-not-apply", reason=MARK) for rule in RULES},
        role=RoleView(official=MARK, residents=MARK, reason=MARK),
        roles=(RolePart(part=MARK, now=MARK, wanted=MARK, official=MARK),),
        agreements=(Outcome(item="acties/a1", done=date(2026, 3, 21), reason=MARK),),
        practice_run={"pair": MARK},
        links=Links(initiative_name=MARK),
        notes=(Note(text=MARK),),
        changes=(
            Change(reason=MARK, old="closed", new="open"),
            Change(question="naam", old=MARK, new=MARK, reason=MARK),
            Change(question="intern", old=MARK, new=MARK, reason=MARK),
        ),
        limits=(Limit.model_validate({"what": "Een hek", "why": "Te hoog", "bij": MARK}),),
        **more,
    )


# Readers: what a person sees of a format


class _Page(HTMLParser):
    """The words of a page, without those of the sheet and of the head."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tags: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self._hidden += tag in {"style", "title"}
        self.words.append("\n" if tag == "br" else " ")
        assert all(not name.startswith("on") for name, _ in attrs)

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in {"style", "title"}

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.words.append(data)


def page(content: bytes) -> _Page:
    """A page, read."""
    reader = _Page()
    reader.feed(content.decode())
    reader.close()
    return reader


def html_words(content: bytes) -> str:
    """What a person reads on a page."""
    return flat("".join(page(content).words))


def markdown_tokens(content: bytes) -> list[Token]:
    """A Markdown text as a renderer of GitHub's kind understands it."""
    parser = MarkdownIt("commonmark").enable("table").enable("strikethrough")
    return parser.parse(content.decode())


def markdown_words(content: bytes) -> str:
    """What a person reads of a Markdown text; only our own markup may be understood as such."""
    words: list[str] = []
    for token in markdown_tokens(content):
        assert token.type not in {"html_block", "code_block", "fence", "blockquote_open"}
        for part in token.children or ():
            assert part.type in {
                "text",
                "text_special",
                "strong_open",
                "strong_close",
                "hardbreak",
                "html_inline",
            }, part
            if part.type == "html_inline":
                assert part.content == "<br>"
            words.append(part.content if part.type.startswith("text") else " ")
        words.append(" ")
    return flat("".join(words))


def text_words(content: bytes) -> str:
    """What a person reads of a plain text."""
    return flat(content.decode())


def flat(text: str) -> str:
    """The words, with one space between them."""
    return re.sub(r"\s+", " ", text).strip()


def pdf_words(content: bytes) -> str:
    """What a person reads in a PDF."""
    return flat(" ".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages))


def zip_words(content: bytes) -> str:
    """All that stands in an ODT or DOCX, its hidden parts too."""
    parts = ZipFile(BytesIO(content))
    return " ".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist())


def body_words(content: bytes) -> str:
    """The text itself of an ODT or DOCX: what was told of the document stands elsewhere."""
    parts = ZipFile(BytesIO(content))
    [body] = {"content.xml", "word/document.xml"}.intersection(parts.namelist())
    return parts.read(body).decode()


READERS: Mapping[str, Callable[[bytes], str]] = {
    "html": html_words,
    "md": markdown_words,
    "txt": text_words,
    "pdf": pdf_words,
    "odt": body_words,
    "docx": body_words,
}

EVERY_BLOCK: tuple[Block, ...] = (
    Heading("Eerste kop"),
    Paragraph("Een alinea.\nMet een tweede regel."),
    Paragraph("Iets terzijde.", is_soft=True),
    Bullets(("een punt", "nog een")),
    Bullets(("eerst", "daarna"), is_numbered=True),
    Heading("Kop in een kop", 2),
    Table(("Wat", "Wie"), (("koffie", "De bewoners"), ("thee", ""))),
    Heading("Nog dieper", 3),
    Field("Datum", "11 maart 2026"),
    Field("Klopt dat?", "Ja"),
    Lines(2),
    Lines(boxes=("Ja", "Nee")),
)


def paper(*blocks: Block, **more: Any) -> Document:
    """A document of these blocks."""
    return Document("Een papier", blocks, NOON, **more)


WHOLE = paper(
    *EVERY_BLOCK, mark="OEFENING", foot="Onderaan", house=House("Gemeente Voorbeeld", "#1f6e5f")
)


GOLDEN = Path(__file__).parent / "golden"


RESIDENTS = next(paper for paper in ALL_PAPERS if paper.name == "residents")


def strip_report() -> Document:
    """The report for residents of the flower strip, with what cannot be and what is not known."""
    talk = case("bloemenstrook-goed")
    limits = (
        Limit(what="Een hek om de strook.", why="De brandweer moet erlangs.", instead="Een rand."),
        Limit(kind="finding-out", what="Of er leidingen liggen.", decided_by="De netbeheerder"),
    )
    talk = Talk.resume(talk.conversation, talk.intake.with_(limits=limits))
    house = House("Gemeente Voorbeeld", "#1f6e5f")
    order = Order(RESIDENTS, details=Details(phone="14 0123"))
    return made(order, shared(talk, "residents"), NOON, house, "Noor de Wit").document


PAPERS: Mapping[str, Callable[[], Document]] = {"blokken": lambda: WHOLE, "verslag": strip_report}
"""The papers that each format keeps an example of, in `golden`."""

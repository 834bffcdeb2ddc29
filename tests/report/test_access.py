"""The paper for access: a draft to check, with what is kept, where, how long, and others marked."""

from tests.conftest import NOON

from burgeridee.core.access import Access, Held, Spot
from burgeridee.report.access import MARK, access_paper
from burgeridee.report.document import House
from burgeridee.report.formats import FORMATS
from burgeridee.report.text import render

HELD = Held(
    id="20260310-aaaaaa",
    title="De tuin",
    kind="Afgesloten gesprek",
    files=("intakes/20260310-aaaaaa.toml",),
    kept="Jullie bewaren afgesloten gesprekken 2 jaar.",
    is_contact=True,
    spots=(Spot("Verhaal", "Fatma en «Piet»"), Spot("Notitie", "Fatma", "toen", is_sure=False)),
    papers=("verslag-1.pdf, gegeven op 11 maart 2026",),
)
ACCESS = Access("Fatma", (HELD,), ("boards/x.toml",), ("intakes/kapot.toml",))


def test_it_tells_what_where_and_how_long_and_that_it_is_to_be_checked() -> None:
    told = " ".join(render(access_paper(ACCESS, NOON, House("Utrecht"))).decode().split())
    for words in (
        MARK,
        "Lees alles na voor je het geeft.",
        "Gezocht naar: Fatma",
        "Gevonden in: 1 gesprek",
        "Hoe lang: Jullie bewaren afgesloten gesprekken 2 jaar.",
        "Deze persoon was het contact bij dit gesprek.",
        "Verhaal: Fatma en «Piet»",
        "Notitie (toen; misschien iemand anders): Fatma",
        "verslag-1.pdf",
        "intakes/20260310-aaaaaa.toml",
        "boards/x.toml",
        "intakes/kapot.toml",
        "reservekopieën",
    ):
        assert words in told, words


def test_nobody_found_is_said() -> None:
    told = render(access_paper(Access("Niemand", ()), NOON, House())).decode()
    assert "Niets gevonden." in told
    assert "Gevonden in: geen gesprek" in told


def test_it_can_be_made_in_every_format() -> None:
    paper = access_paper(ACCESS, NOON, House())
    assert all(form.render(paper) for form in FORMATS)

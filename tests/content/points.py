"""For each line of the point table: answers by which it counts, a near miss, and its points.

Typed over from the dossier, part 6.1; the order of the points is that of the stairs.
"""

from tests.content.rules import Answers, PointsRow, Row, groups

ROLES = ("loslaten", "faciliteren", "stimuleren", "regisseren", "reguleren")


def row(
    criterion: str, line: int, speaks: Answers, silent: Answers, points: tuple[int, ...]
) -> PointsRow:
    """A line, its points as five numbers."""
    return PointsRow(criterion, line, speaks, silent, dict(zip(ROLES, points, strict=True)))


def choice(
    criterion: str, question: str, lines: dict[str, tuple[int, ...]], silent: str
) -> list[PointsRow]:
    """The lines of a criterion that looks at one chosen word each; near miss = another word."""
    words = [*lines, silent]
    return [
        row(criterion, at, {question: word}, {question: words[at + 1]}, points)
        for at, (word, points) in enumerate(lines.items())
    ]


ASKED, RULES = "no_van_gemeente", "no_regels"

LINES = [
    row("vraag", 0, {ASKED: ("niets",)}, {ASKED: ("niets", "kennis")}, (4, 0, 0, 0, 0)),
    row("vraag", 1, {ASKED: ("meedenken",)}, {ASKED: ("geld",)}, (0, 2, 1, 0, 0)),
    row("vraag", 1, {ASKED: ("contacten", "kennis")}, {ASKED: ("niets",)}, (0, 2, 1, 0, 0)),
    row("vraag", 1, {ASKED: ("kennis",)}, {ASKED: ("regels",)}, (0, 2, 1, 0, 0)),
    row("vraag", 1, {ASKED: ("aandacht",)}, {ASKED: ("toestemming",)}, (0, 2, 1, 0, 0)),
    row("vraag", 2, {ASKED: ("toestemming",)}, {ASKED: ("kennis",)}, (0, 3, 0, 0, 0)),
    row("vraag", 2, {ASKED: ("ruimte_materiaal",)}, {ASKED: ("geld",)}, (0, 3, 0, 0, 0)),
    row("vraag", 3, {ASKED: ("geld",)}, {ASKED: ("kennis",)}, (0, 1, 2, 0, 0)),
    row("vraag", 4, {ASKED: ("uitvoering",)}, {ASKED: ("regels",)}, (0, 0, 0, 3, 1)),
    row("vraag", 5, {ASKED: ("regels",)}, {ASKED: ("uitvoering",)}, (0, 0, 0, 1, 2)),
    row("vraag", 5, {ASKED: ("regels", "geld")}, {ASKED: ("geld",)}, (0, 1, 2, 1, 2)),
    row("draagkracht", 0, {"no_draagkracht": 4}, {"no_draagkracht": 3}, (2, 2, 0, 0, 0)),
    row("draagkracht", 0, {"no_draagkracht": 5}, {}, (2, 2, 0, 0, 0)),
    row("draagkracht", 1, {"no_draagkracht": 3}, {"no_draagkracht": 4}, (0, 2, 2, 0, 0)),
    row("draagkracht", 2, {"no_draagkracht": 2}, {"no_draagkracht": 3}, (0, 0, 3, 1, 0)),
    row("energie", 0, {"dr_energie": 4}, {"dr_energie": 3}, (1, 1, 0, 0, 0)),
    row("energie", 1, {"dr_energie": 3}, {"dr_energie": 2}, (0, 0, 1, 0, 0)),
    row("energie", 2, {"dr_energie": 2}, {"dr_energie": None}, (0, 0, 3, 0, 0)),
    *choice(
        "risico",
        "no_risico",
        {"laag": (2, 1, 0, 0, 0), "middel": (0, 1, 0, 1, 0), "hoog": (-4, 0, 0, 2, 4)},
        "onbekend",
    ),
    *choice(
        "beleid",
        "no_beleid",
        {
            "los": (2, 0, 0, 0, 0),
            "past": (0, 1, 3, 0, 0),
            "loopt": (0, 0, 0, 3, 0),
            "taak": (-3, 0, 0, 2, 2),
            "botst": (-3, 0, 0, 1, 5),
        },
        "los",
    ),
    *choice(
        "schaal",
        "id_schaal",
        {
            "straat": (1, 1, 0, 0, 0),
            "buurt": (0, 0, 0, 0, 0),
            "wijk_dorp": (0, 0, 1, 1, 0),
            "gemeente": (0, 0, 0, 2, 0),
        },
        "straat",
    ),
    *choice(
        "eensgezind",
        "om_eens",
        {"beide": (1, 1, 0, 0, 0), "probleem": (0, 0, 1, 1, 0), "geen": (-3, -2, 0, 5, 0)},
        "onbekend",
    ),
    *choice(
        "weerstand", "om_weerstand", {"ja": (-2, -1, 0, 3, 0), "nee": (1, 0, 0, 0, 0)}, "onbekend"
    ),
    row(
        "krachtenveld",
        0,
        {"om_wie_geraakt": groups("a", "b", "c", "d")},
        {"om_wie_geraakt": groups("a", "b", "c", " ")},
        (0, 0, 0, 2, 0),
    ),
    row(
        "krachtenveld",
        1,
        {"om_wie_geraakt": groups("a", "b", "c")},
        {"om_wie_geraakt": groups("")},
        (0, 0, 0, 0, 0),
    ),
    row("regels", 0, {RULES: ("geen",)}, {RULES: ("geen", "onbekend")}, (2, 0, 0, 0, 0)),
    row("regels", 1, {RULES: ("vergunning",)}, {RULES: ("grond_ander",)}, (-1, 1, 0, 0, 1)),
    row("regels", 1, {RULES: ("evenement", "voedsel")}, {RULES: ("geen",)}, (-1, 1, 0, 0, 1)),
    row("regels", 1, {RULES: ("voedsel",)}, {RULES: ("jeugd",)}, (-1, 1, 0, 0, 1)),
    row("regels", 2, {RULES: ("omgevingsplan",)}, {RULES: ("vergunning",)}, (-2, 0, 0, 1, 2)),
    row("regels", 3, {RULES: ("verkeersbesluit",)}, {RULES: ("evenement",)}, (-3, 0, 0, 1, 4)),
    row("regels", 4, {RULES: ("grond_gemeente",)}, {RULES: ("grond_ander",)}, (-1, 2, 0, 0, 0)),
    row("regels", 5, {RULES: ("zorg_kwetsbaar",)}, {RULES: ("voedsel",)}, (0, 1, 0, 1, 0)),
    row("regels", 5, {RULES: ("jeugd",)}, {RULES: ("onbekend",)}, (0, 1, 0, 1, 0)),
    *choice(
        "soort",
        "id_soort",
        {
            "zelf_doen": (2, 2, 0, 0, 0),
            "samen": (0, 1, 1, 1, 0),
            "gemeente_doet": (0, 0, 0, 2, 2),
            "taak_overnemen": (0, 2, 0, 1, 0),
            "raad": (0, 0, 0, 1, 0),
        },
        "samen",
    ),
]

# A side role that is the main role is left out; so faciliteren leads where reguleren speaks.
LEADS: Answers = {
    "id_soort": "taak_overnemen",
    "no_draagkracht": 4,
    ASKED: ("toestemming", "kennis"),
}
SIDES = [
    Row("reguleren", "a permit", {RULES: ("vergunning",)}, {RULES: ("jeugd",)}),
    Row(
        "reguleren",
        "the plan",
        {**LEADS, RULES: ("omgevingsplan",)},
        {**LEADS, RULES: ("geen",)},
    ),
    Row("reguleren", "an event", {RULES: ("evenement",)}, {RULES: ("onbekend",)}),
    Row(
        "reguleren",
        "traffic",
        {**LEADS, RULES: ("verkeersbesluit",)},
        {**LEADS, RULES: ("grond_ander",)},
    ),
    Row("reguleren", "food", {RULES: ("voedsel",)}, {RULES: ("zorg_kwetsbaar",)}),
    Row(
        "reguleren", "a high risk", {**LEADS, "no_risico": "hoog"}, {**LEADS, "no_risico": "middel"}
    ),
    Row(
        "faciliteren",
        "our land, and permission asked",
        {RULES: ("grond_gemeente",), ASKED: ("toestemming",), "om_eens": "geen"},
        {RULES: ("grond_ander",), ASKED: ("toestemming",), "om_eens": "geen"},
    ),
    Row(
        "faciliteren",
        "our land, and a place asked",
        {RULES: ("grond_gemeente",), ASKED: ("ruimte_materiaal",), "om_eens": "geen"},
        {RULES: ("grond_gemeente",), ASKED: ("kennis",), "om_eens": "geen"},
    ),
    Row(
        "stimuleren",
        "it fits: 3 or 4",
        {**LEADS, "no_beleid": "past", "dr_energie": 3},
        {**LEADS, "no_beleid": "past", "dr_energie": 4},
    ),
    Row(
        "stimuleren",
        "a little wish: it fits, or stands alone",
        {**LEADS, "no_beleid": "past", "dr_energie": 3},
        {**LEADS, "no_beleid": "los", "dr_energie": 3},
    ),
]

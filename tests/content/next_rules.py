"""For each rule of what follows the first talk: answers by which it speaks, and a near miss.

The silent answers differ in one answer from those by which the rule speaks.
"""

from collections.abc import Mapping, Sequence

from tests.content.rules import Row, actions, day, promise

from burgeridee.core.intake import Cell, Item, Value

FIELDS = ("doelen", "risicos", "verantwoordelijkheden", "kansen", "verantwoording")
NOTICING = (
    "huurders_eigenaren",
    "gebruikers",
    "initiatiefnemers",
    "twijfelaars",
    "jongeren",
    "ouderen",
    "nederlands_leren",
    "ondernemers",
    "school_kerk_vereniging",
    "corporatie",
    "werkers",
    "deskundigen",
)


def partner(name: str, **fields: str) -> Item:
    """A partner whose row is full, but for what is given otherwise."""
    row: dict[str, Cell] = {"partner": name, **dict.fromkeys(FIELDS, "iets"), **fields}
    return {field: cell for field, cell in row.items() if cell}


def guests(*rows: str) -> tuple[Item, ...]:
    """Groups that are invited: "jongeren 12 zelf ja"."""
    found = []
    for row in rows:
        group, count, reason, may_promise = row.split()
        line: dict[str, Cell] = {"groep": group, "aantal": int(count)}
        found.append({**line, "voor": reason, "toezeggen": may_promise})
    return tuple(found)


def programme(**minutes: int) -> tuple[Item, ...]:
    """A programme: the minutes of each part."""
    return tuple({"onderdeel": part, "minuten": count} for part, count in minutes.items())


def asked(**cells: Cell) -> tuple[Item, ...]:
    """One question to the municipality, with what else is known of it."""
    return ({"vraag": "Mag de heg weg?", **cells},)


def lines(cells: Mapping[str, Cell]) -> tuple[Item, ...]:
    """One line of a list."""
    return (dict(cells),)


def left_open(rule: str, question: str, value: Value = "iets") -> Row:
    """A rule that speaks where a question was left open."""
    return Row(rule, f"{question} left open", {question: None}, {question: value})


PARTNERSHIP = [
    *(
        Row(
            "leeg-vak",
            f"{name} is empty",
            {"pb_partners": (partner("school"), partner("buurt", **{name: ""}))},
            {"pb_partners": (partner("school"), partner("buurt"))},
        )
        for name in FIELDS
    ),
    *(
        Row(
            "scheve-last",
            f"two of three in {name}, and exactly 0.6",
            {"pb_partners": (partner("school", **{name: "a; b"}), partner("buurt"))},
            {
                "pb_partners": (
                    partner("school", **{name: "a; b; c"}),
                    partner("b", **{name: "d; e"}),
                )
            },
        )
        for name in ("risicos", "verantwoordelijkheden")
    ),
    Row(
        "scheve-last",
        "all of three, or of two: too few to tell",
        {"pb_partners": (partner("school", risicos="a; b; c"), partner("buurt", risicos=""))},
        {"pb_partners": (partner("school", risicos="a; b"), partner("buurt", risicos=""))},
    ),
    Row(
        "scheve-last",
        "two partners or one",
        {"pb_partners": (partner("school", risicos="a; b; c"), partner("buurt"))},
        {"pb_partners": (partner("school", risicos="a; b; c"),)},
    ),
    Row(
        "last-zonder-lust",
        "a risk and no chance, or neither",
        {"pb_partners": (partner("buurt", kansen=""),)},
        {"pb_partners": (partner("buurt", kansen="", risicos=""),)},
    ),
    left_open("geen-doel-samen", "pb_zin"),
    left_open("geen-einde", "pb_stoppen"),
    Row(
        "samen-gedragen",
        "exactly half, or two of three",
        {"pb_partners": (partner("school", risicos="a; b"), partner("buurt", risicos="c; d"))},
        {"pb_partners": (partner("school", risicos="a; b"), partner("buurt", risicos="c"))},
    ),
    Row("een-zin-samen", "a sentence", {"pb_zin": "Een veilige poort."}, {"pb_zin": None}),
]

PROCESS = [
    left_open("begeleider-met-belang", "pa_begeleider"),
    *(
        Row("begeleider-met-belang", word, {"pa_zonder_belang": word}, {"pa_zonder_belang": "ja"})
        for word in ("nee", "onbekend")
    ),
    left_open("uitkomst-onbekend", "pa_uitkomst"),
    left_open("vast-verzwegen", "pa_vast"),
    left_open("stap-zonder-naam", "pa_stappen", actions("s")),
    Row(
        "stap-zonder-naam", "no name", {"pa_stappen": actions("s-")}, {"pa_stappen": actions("sb")}
    ),
    Row(
        "stap-zonder-naam",
        "no day",
        {"pa_stappen": actions("s", None)},
        {"pa_stappen": actions("s")},
    ),
    Row(
        "alles-bij-de-gemeente",
        "two of three, and exactly 0.6",
        {"pa_stappen": actions("ggb")},
        {"pa_stappen": actions("gggbb")},
    ),
    Row(
        "alles-bij-de-gemeente",
        "two steps or one",
        {"pa_stappen": actions("gg")},
        {"pa_stappen": actions("g")},
    ),
    left_open("niemand-hoort-iets", "pa_op_de_hoogte"),
    left_open("geen-terugblik", "pa_terugkijken_op", day(60)),
    Row("deed-er-niet-toe", "2 or 3", {"pa_ertoe": 2}, {"pa_ertoe": 3}),
    Row(
        "vrije-begeleider",
        "yes or unknown",
        {"pa_begeleider": "een buurvrouw", "pa_zonder_belang": "ja"},
        {"pa_begeleider": "een buurvrouw", "pa_zonder_belang": "onbekend"},
    ),
    Row(
        "kennis-uit-de-straat",
        "all, or one of two",
        {"pa_wie": (*lines({"wie": "Mo", "kennis": "timmeren"}),)},
        {"pa_wie": (*lines({"wie": "Mo", "kennis": "timmeren"}), *lines({"wie": "An"}))},
    ),
    Row("ik-deed-ertoe", "4 or 3", {"pa_ertoe": 4}, {"pa_ertoe": 3}),
]

FULL = programme(inloop=15, verkennen=120, verwezenlijken=20, oogsten=15)
MEETING = [
    left_open("vast-niet-gezegd", "wat_ligt_vast"),
    left_open("niemand-doet-iets", "wie_doet_iets_met_uitkomst"),
    Row(
        "thema-in-vaktaal",
        "an office word or its plain twin",
        {"thema_positief": "Meer draagvlak in de wijk"},
        {"thema_positief": "Meer steun in de wijk"},
    ),
    left_open("bericht-te-laat", "terugkoppeldatum", day(7)),
    Row(
        "bericht-te-laat",
        "15 or 14 days",
        {"datum": day(0), "terugkoppeldatum": day(15)},
        {"datum": day(0), "terugkoppeldatum": day(14)},
    ),
    Row("kleine-kring", "7 or 8", {"max_deelnemers": 7}, {"max_deelnemers": 8}),
    left_open("niemand-oogst", "oogster"),
    left_open("geen-terugblik", "terugkijken_op", day(42)),
    Row(
        "te-veel-werk",
        "16 or 15 of 30, whatever the number of groups",
        {"uitnodigen": guests("jongeren 10 zelf nee", "ouderen 4 zelf nee", "werkers 16 werk ja")},
        {
            "uitnodigen": guests(
                "jongeren 15 zelf nee", "corporatie 5 werk ja", "werkers 10 werk ja"
            )
        },
    ),
    *(
        Row(
            "groep-ontbreekt",
            group,
            {"db_geraakt": (group,), "uitnodigen": guests("ambtenaar 1 werk ja")},
            {
                "db_geraakt": (group,),
                "uitnodigen": guests("ambtenaar 1 werk ja", f"{group} 3 zelf nee"),
            },
        )
        for group in NOTICING
    ),
    Row(
        "niemand-zegt-toe",
        "one yes among more",
        {"uitnodigen": guests("jongeren 12 zelf nee", "ambtenaar 1 werk nee")},
        {"uitnodigen": guests("jongeren 12 zelf nee", "ambtenaar 1 werk ja")},
    ),
    Row(
        "programma-te-vol", "171 or 170", {"agenda": (*FULL, *programme(pauze=1))}, {"agenda": FULL}
    ),
    Row(
        "langer-dan-een-dag",
        "twenty hours, or eight",
        {"agenda": programme(vormgeven=1200)},
        {"agenda": programme(vormgeven=480)},
    ),
    Row(
        "oogst-te-kort",
        "29 or 30",
        {"agenda": programme(verwezenlijken=15, oogsten=14)},
        {"agenda": programme(verwezenlijken=15, oogsten=15)},
    ),
    Row(
        "oogst-te-kort",
        "neither part in the programme",
        {"agenda": programme(verkennen=60)},
        {"agenda": programme(verkennen=60, oogsten=30)},
    ),
    left_open("oogstverslag-blijft-uit", "verslag_op", day(3)),
    Row(
        "oogstverslag-blijft-uit",
        "8 or 7 days",
        {"datum": day(0), "verslag_op": day(8)},
        {"datum": day(0), "verslag_op": day(7)},
    ),
    Row(
        "ook-twijfel",
        "those in doubt among more",
        {"uitnodigen": guests("jongeren 9 zelf nee", "twijfelaars 2 zelf nee")},
        {"uitnodigen": guests("jongeren 9 zelf nee")},
    ),
    Row(
        "de-buurt-is-er",
        "16 or 15 of 30",
        {"uitnodigen": guests("jongeren 16 zelf nee", "werkers 14 werk nee")},
        {"uitnodigen": guests("jongeren 15 zelf nee", "werkers 15 werk nee")},
    ),
    Row(
        "iemand-zegt-toe",
        "one yes among more",
        {"uitnodigen": guests("jongeren 9 zelf nee", "ambtenaar 1 werk ja")},
        {"uitnodigen": guests("jongeren 9 zelf nee", "ambtenaar 1 werk nee")},
    ),
]

WHOLE: Mapping[str, Cell] = {"wat": "snoeien", "wie": "Mo", "wanneer": day(9)}
HARVEST = [
    *(
        Row(
            "actie-is-een-wens",
            f"without {name}",
            {"og_acties": lines({key: cell for key, cell in WHOLE.items() if key != name})},
            {"og_acties": lines(WHOLE)},
        )
        for name in ("wie", "wanneer")
    ),
    Row(
        "vraag-zonder-antwoord",
        "nobody answers",
        {"og_vraag_gemeente": asked(uiterlijk=day(9))},
        {"og_vraag_gemeente": asked(uiterlijk=day(9), wie_antwoordt="de wethouder")},
    ),
    Row(
        "vraag-zonder-antwoord",
        "no day",
        {"og_vraag_gemeente": asked(wie_antwoordt="de wethouder")},
        {"og_vraag_gemeente": asked(uiterlijk=day(9), wie_antwoordt="de wethouder")},
    ),
    Row(
        "alleen-eens",
        "insights, and no difference",
        {"og_inzicht": ("samen eten helpt",), "og_verschil": None},
        {"og_inzicht": ("samen eten helpt",), "og_verschil": ("wel of geen hek",)},
    ),
    Row(
        "alles-voor-de-gemeente",
        "two of three, and exactly 0.6",
        {"og_acties": tuple({"wat": "x", "soort": s} for s in ("gemeente", "gemeente", "samen"))},
        {
            "og_acties": tuple(
                {"wat": "x", "soort": s} for s in (*["gemeente"] * 3, "samen", "bewoners")
            )
        },
    ),
    Row(
        "alles-voor-de-gemeente",
        "two actions or one",
        {"og_acties": ({"wat": "x", "soort": "gemeente"},) * 2},
        {"og_acties": ({"wat": "x", "soort": "gemeente"},)},
    ),
    Row(
        "verschil-gehoord",
        "one difference",
        {"og_verschil": ("wel of geen hek",)},
        {"og_verschil": None},
    ),
    Row(
        "mensen-doen-zelf",
        "residents or the municipality",
        {"og_acties": lines({**WHOLE, "soort": "bewoners"})},
        {"og_acties": lines({**WHOLE, "soort": "gemeente"})},
    ),
]

FOLLOW_UP = [
    *(
        Row("belofte-niet-gedaan", word, {"vg_nagekomen": word}, {"vg_nagekomen": "alles"})
        for word in ("deels", "niets")
    ),
    left_open("niet-gevierd", "vg_trots"),
    Row("zin-gezakt", "2 or 3", {"dr_energie": 2}, {"dr_energie": 3}),
    *(
        Row(
            "een-paar-schouders",
            word,
            {"wk_aantal_trekkers": 1, "id_duur": word},
            {"wk_aantal_trekkers": 2, "id_duur": word},
        )
        for word in ("tijdelijk", "blijvend")
    ),
    *(
        Row(
            "tegenstem-gemist",
            word,
            {"om_weerstand": "ja", "om_gesproken": word},
            {"om_weerstand": "ja", "om_gesproken": "ook_tegen"},
        )
        for word in ("niemand", "paar_buren", "meeste")
    ),
    *(
        Row("rol-wringt", word, {"vg_rol": word}, {"vg_rol": other})
        for word, other in (("te_veel", "goed"), ("te_weinig", "wisselt"))
    ),
    *(
        Row(
            "te-veel-beloofd",
            word,
            {"af_toezeggingen": promise(word)},
            {"af_toezeggingen": promise("ja")},
        )
        for word in ("nee", "onbekend")
    ),
    Row(
        "overnemen",
        "two of three, and exactly 0.6",
        {"af_acties": actions("ggb")},
        {"af_acties": actions("gggbb")},
    ),
    Row(
        "overnemen", "two actions or one", {"af_acties": actions("gg")}, {"af_acties": actions("g")}
    ),
    left_open("geen-vervolg", "vg_bericht_op", day(7)),
    Row(
        "geen-vervolg",
        "15 or 14 days",
        {"vg_gesprek_op": day(0), "vg_bericht_op": day(15)},
        {"vg_gesprek_op": day(0), "vg_bericht_op": day(14)},
    ),
    left_open("losse-eindjes", "af_acties", actions("s")),
    Row("losse-eindjes", "no name", {"af_acties": actions("s-")}, {"af_acties": actions("sb")}),
    Row("losse-eindjes", "no day", {"af_acties": actions("s", None)}, {"af_acties": actions("s")}),
    left_open("verslag-blijft-uit", "vg_verslag_op", day(3)),
    Row(
        "verslag-blijft-uit",
        "6 or 5 days",
        {"vg_gesprek_op": day(0), "vg_verslag_op": day(6)},
        {"vg_gesprek_op": day(0), "vg_verslag_op": day(5)},
    ),
    Row("woord-gehouden", "all", {"vg_nagekomen": "alles"}, {"vg_nagekomen": "nvt"}),
    *(
        Row("het-loopt", word, {"vg_afspraken": word}, {"vg_afspraken": "weinig"})
        for word in ("alles", "meeste")
    ),
    Row("trots", "something stands there", {"vg_trots": "De poort is open."}, {"vg_trots": None}),
    Row("rol-past", "just right", {"vg_rol": "goed"}, {"vg_rol": "te_veel"}),
]

ROWS: Mapping[str, Sequence[Row]] = {
    "vervolggesprek": FOLLOW_UP,
    "partnerblad": PARTNERSHIP,
    "procesafspraak": PROCESS,
    "dialoog": MEETING,
    "oogst": HARVEST,
}

"""For each rule of the first conversation: answers by which it speaks, and a near miss.

The speaking answers are the fewest that are enough; the silent ones differ in one answer.
Typed over from the dossier's expressions, not from the content files.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from burgeridee.core.intake import Cell, Value

Answers = Mapping[str, Value | None]
WHO = {"b": "bewoners", "g": "gemeente", "s": "samen", "a": "ander"}


@dataclass(frozen=True)
class Row:
    """One rule, by what it is tried, and the answers on either side of the edge."""

    rule: str
    edge: str
    speaks: Answers
    silent: Answers

    @property
    def name(self) -> str:
        """How the test is called."""
        return f"{self.rule}: {self.edge}"


@dataclass(frozen=True)
class PointsRow:
    """One line of the point table, by its number, with what it gives when it alone counts."""

    criterion: str
    line: int
    speaks: Answers
    silent: Answers
    points: Mapping[str, int] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """How the test is called."""
        return f"{self.criterion}, line {self.line}: {dict(self.speaks)}"


def day(number: int) -> date:
    """A day, counted from the day of the talk."""
    return date(2026, 3, 11) + timedelta(days=number)


def actions(letters: str, on: int | None = 1) -> tuple[dict[str, Cell], ...]:
    """Actions by the first letter of who does them; `-` = nobody was named."""
    when: dict[str, Cell] = {} if on is None else {"wanneer": day(on)}
    return tuple(
        {"wat": f"iets {at}", **({"wie": WHO[letter]} if letter in WHO else {}), **when}
        for at, letter in enumerate(letters)
    )


def promise(mandate: str) -> tuple[dict[str, Cell], ...]:
    """One promise, with whether the official might make it."""
    return ({"tekst": "ik bel", "mandaat": mandate},)


def groups(*names: str) -> tuple[str, ...]:
    """Groups of people, as a plain list."""
    return names


RECEIVED, TALK = "vb_ontvangen_op", "vb_gesprek_op"
NINE_WORDS = "een twee drie vier vijf zes zeven acht negen"

PITFALLS = [
    Row(
        "overnemen",
        "two of three actions, and exactly 0.6",
        {"af_acties": actions("ggb")},
        {"af_acties": actions("gggbb")},
    ),
    Row(
        "overnemen", "two actions or one", {"af_acties": actions("gg")}, {"af_acties": actions("g")}
    ),
    Row(
        "overnemen",
        "they do it themselves, and ask us to",
        {"id_soort": "zelf_doen", "no_van_gemeente": ("uitvoering",)},
        {"id_soort": "samen", "no_van_gemeente": ("uitvoering",)},
    ),
    Row(
        "taak-gepakt",
        "one reflex among more",
        {"na_reflex": ("oplossing", "overnemen")},
        {"na_reflex": ("oplossing",)},
    ),
    Row(
        "te-veel-beloofd",
        "not allowed",
        {"af_toezeggingen": promise("nee")},
        {"af_toezeggingen": promise("ja")},
    ),
    Row(
        "te-veel-beloofd",
        "one not sure beside one allowed",
        {"af_toezeggingen": (*promise("ja"), *promise("onbekend"))},
        {"af_toezeggingen": (*promise("ja"), *promise("ja"))},
    ),
    Row(
        "te-veel-beloofd",
        "nothing might be promised",
        {"vb_mandaat": ("niets",), "af_toezeggingen": promise("ja")},
        {"vb_mandaat": ("niets", "contact"), "af_toezeggingen": promise("ja")},
    ),
    Row("kastje-muur", "twice or once", {"na_doorverwezen": 2}, {"na_doorverwezen": 1}),
    Row("kastje-muur", "a desk", {"af_vast_contact": "loket"}, {"af_vast_contact": "collega"}),
    Row("kastje-muur", "nobody", {"af_vast_contact": "niemand"}, {"af_vast_contact": "ik"}),
    Row(
        "geen-vervolg",
        "left open",
        {"af_terugkoppeling_op": None},
        {"af_terugkoppeling_op": day(1)},
    ),
    Row(
        "geen-vervolg",
        "15 or 14 days",
        {TALK: day(0), "af_terugkoppeling_op": day(15)},
        {TALK: day(0), "af_terugkoppeling_op": day(14)},
    ),
    Row("trage-start", "left open", {"vb_bevestigd_op": None}, {"vb_bevestigd_op": day(0)}),
    Row(
        "trage-start",
        "receipt after 4 or 3 days",
        {RECEIVED: day(-9), "vb_bevestigd_op": day(-5)},
        {RECEIVED: day(-9), "vb_bevestigd_op": day(-6)},
    ),
    Row(
        "trage-start",
        "talk after 15 or 14 days",
        {RECEIVED: day(-15), TALK: day(0)},
        {RECEIVED: day(-14), TALK: day(0)},
    ),
    Row("verslag-blijft-uit", "left open", {"na_verslag_op": None}, {"na_verslag_op": day(2)}),
    Row(
        "verslag-blijft-uit",
        "6 or 5 days",
        {TALK: day(0), "na_verslag_op": day(6)},
        {TALK: day(0), "na_verslag_op": day(5)},
    ),
    Row(
        "plan-te-vroeg",
        "an idea or worked out",
        {"na_reflex": ("plan",), "id_fase": "idee"},
        {"na_reflex": ("plan",), "id_fase": "uitwerken"},
    ),
    Row(
        "plan-te-vroeg",
        "a spark, another reflex",
        {"na_reflex": ("plan",), "id_fase": "vonk"},
        {"na_reflex": ("subsidie",), "id_fase": "vonk"},
    ),
    Row(
        "subsidiereflex",
        "they asked for money too",
        {"na_reflex": ("subsidie",), "no_van_gemeente": ("kennis",)},
        {"na_reflex": ("subsidie",), "no_van_gemeente": ("kennis", "geld")},
    ),
    Row(
        "subsidiereflex",
        "what they ask was left open",
        {"na_reflex": ("subsidie",), "no_van_gemeente": ("niets",)},
        {"na_reflex": ("subsidie",), "no_van_gemeente": None},
    ),
    Row(
        "alleen-geld",
        "only money, and what they do was left open",
        {"no_van_gemeente": ("geld",), "no_zelf": None},
        {"no_van_gemeente": ("geld",), "no_zelf": "koffie zetten"},
    ),
    Row(
        "alleen-geld",
        "only money or money and knowledge",
        {"no_van_gemeente": ("geld",), "no_draagkracht": 2},
        {"no_van_gemeente": ("geld", "kennis"), "no_draagkracht": 2},
    ),
    Row(
        "alleen-geld",
        "how sure they are: 2 or 3",
        {"no_van_gemeente": ("geld",), "no_draagkracht": 2},
        {"no_van_gemeente": ("geld",), "no_draagkracht": 3},
    ),
    Row("ja-maar", "yes but", {"na_reflex": ("ja_maar",)}, {"na_reflex": ("niets",)}),
    Row("ja-maar", "rules first", {"na_reflex": ("regels_eerst",)}, {"na_reflex": ("plan",)}),
    Row("oplosreflex", "a solution", {"na_reflex": ("oplossing",)}, {"na_reflex": ("oordeel",)}),
    Row("zelf-aan-het-woord", "4 or 3", {"na_praattijd": 4}, {"na_praattijd": 3}),
    Row(
        "vaktaal",
        "two office words or one",
        {"dr_droom": "Draagvlak en nog eens draagvlak."},
        {"dr_droom": "Draagvlak en draagvlakonderzoek."},
    ),
    Row(
        "vaktaal",
        "one in each of two texts",
        {"id_naam": "Pilot", "af_eerste_stap": "De kaders schetsen"},
        {"id_naam": "Proef", "af_eerste_stap": "De kaders schetsen"},
    ),
    Row(
        "vaktaal",
        "two words that are one",
        {"id_eigen_woorden": "Sociale cohesie door participatie"},
        {"id_eigen_woorden": "Sociale zaken door participatie"},
    ),
    Row("vaktaal-gesproken", "said", {"na_reflex": ("vaktaal",)}, {"na_reflex": ("niets",)}),
    Row("oordeel", "a judgement", {"na_reflex": ("oordeel",)}, {"na_reflex": ("oplossing",)}),
    Row(
        "inkapselen",
        "it fits, or stands alone",
        {"na_reflex": ("koppelen",), "no_beleid": "past"},
        {"na_reflex": ("koppelen",), "no_beleid": "los"},
    ),
    Row(
        "inkapselen",
        "there is a plan, or a duty",
        {"na_reflex": ("koppelen",), "no_beleid": "loopt"},
        {"na_reflex": ("koppelen",), "no_beleid": "taak"},
    ),
    Row(
        "namens-wie",
        "a neighbourhood or a village",
        {"na_reflex": ("namens_wie",), "id_schaal": "buurt"},
        {"na_reflex": ("namens_wie",), "id_schaal": "wijk_dorp"},
    ),
    Row(
        "namens-wie",
        "a street, another reflex",
        {"na_reflex": ("namens_wie",), "id_schaal": "straat"},
        {"na_reflex": ("plan",), "id_schaal": "straat"},
    ),
    Row(
        "namens-wie",
        "a spark or a plan",
        {"na_reflex": ("namens_wie",), "id_fase": "vonk"},
        {"na_reflex": ("namens_wie",), "id_fase": "plan"},
    ),
    Row(
        "namens-wie",
        "an idea or worked out",
        {"na_reflex": ("namens_wie",), "id_fase": "idee"},
        {"na_reflex": ("namens_wie",), "id_fase": "uitwerken"},
    ),
    Row(
        "steun-aangenomen",
        "a few or most",
        {"om_gesproken": "paar_buren", "id_schaal": "buurt"},
        {"om_gesproken": "meeste", "id_schaal": "buurt"},
    ),
    Row(
        "steun-aangenomen",
        "a village or a street",
        {"om_gesproken": "niemand", "id_schaal": "wijk_dorp"},
        {"om_gesproken": "niemand", "id_schaal": "straat"},
    ),
    Row(
        "steun-aangenomen",
        "all of the town, spoken with opponents",
        {"om_gesproken": "niemand", "id_schaal": "gemeente"},
        {"om_gesproken": "ook_tegen", "id_schaal": "gemeente"},
    ),
    Row(
        "tegenstem-gemist",
        "doubts: most heard, or opponents too",
        {"om_weerstand": "ja", "om_gesproken": "meeste"},
        {"om_weerstand": "ja", "om_gesproken": "ook_tegen"},
    ),
    Row(
        "tegenstem-gemist",
        "doubts: none heard, or there are none",
        {"om_weerstand": "ja", "om_gesproken": "niemand"},
        {"om_weerstand": "nee", "om_gesproken": "niemand"},
    ),
    Row(
        "tegenstem-gemist",
        "unknown: a few or most heard",
        {"om_weerstand": "onbekend", "om_gesproken": "paar_buren"},
        {"om_weerstand": "onbekend", "om_gesproken": "meeste"},
    ),
    Row(
        "tegenstem-gemist",
        "unknown: for how long is not known, or once",
        {"om_weerstand": "onbekend", "om_gesproken": "niemand"},
        {"om_weerstand": "onbekend", "om_gesproken": "niemand", "id_duur": "eenmalig"},
    ),
    Row(
        "een-paar-schouders",
        "one or two",
        {"wk_aantal_trekkers": 1, "id_duur": "blijvend"},
        {"wk_aantal_trekkers": 2, "id_duur": "blijvend"},
    ),
    Row(
        "een-paar-schouders",
        "for a while or once",
        {"wk_aantal_trekkers": 0, "id_duur": "tijdelijk"},
        {"wk_aantal_trekkers": 0, "id_duur": "eenmalig"},
    ),
    Row(
        "overvragen",
        "2 or 3, to stay",
        {"no_draagkracht": 2, "id_duur": "blijvend"},
        {"no_draagkracht": 3, "id_duur": "blijvend"},
    ),
    Row(
        "overvragen",
        "to stay or for a while",
        {"no_draagkracht": 1, "id_duur": "blijvend"},
        {"no_draagkracht": 1, "id_duur": "tijdelijk"},
    ),
    Row(
        "overvragen",
        "a village or a neighbourhood",
        {"no_draagkracht": 2, "id_schaal": "wijk_dorp"},
        {"no_draagkracht": 2, "id_schaal": "buurt"},
    ),
    Row(
        "overvragen",
        "a town, 2 or 4",
        {"no_draagkracht": 2, "id_schaal": "gemeente"},
        {"no_draagkracht": 4, "id_schaal": "gemeente"},
    ),
    Row(
        "overvragen",
        "5 or 4 actions",
        {"af_acties": actions("bbbbb")},
        {"af_acties": actions("bbbbs")},
    ),
    Row(
        "koker",
        "two rules or one",
        {"no_regels": ("voedsel", "jeugd"), "na_intern_gedeeld": ("vak_een",)},
        {"no_regels": ("voedsel",), "na_intern_gedeeld": ("vak_een",)},
    ),
    Row(
        "koker",
        "one department or more",
        {"no_regels": ("voedsel", "jeugd"), "na_intern_gedeeld": ("team",)},
        {"no_regels": ("voedsel", "jeugd"), "na_intern_gedeeld": ("team", "vak_meer")},
    ),
    Row(
        "koker",
        "nobody yet, or left open",
        {"no_regels": ("voedsel", "jeugd"), "na_intern_gedeeld": ("niemand",)},
        {"no_regels": ("voedsel", "jeugd"), "na_intern_gedeeld": None},
    ),
    Row(
        "grenzen-verzwegen",
        "nothing or how long it takes",
        {"af_grenzen": ("niets",)},
        {"af_grenzen": ("tijd",)},
    ),
    Row(
        "grenzen-verzwegen",
        "decided already, or much is open",
        {"vb_beslisruimte": "vast", "af_grenzen": ("onzeker",)},
        {"vb_beslisruimte": "ruim", "af_grenzen": ("onzeker",)},
    ),
    Row(
        "grenzen-verzwegen",
        "little open: what cannot be was told",
        {"vb_beslisruimte": "beperkt", "af_grenzen": ("tijd",)},
        {"vb_beslisruimte": "beperkt", "af_grenzen": ("tijd", "niet_kan")},
    ),
    Row(
        "grenzen-verzwegen",
        "against policy, or fits it",
        {"no_beleid": "botst", "af_grenzen": ("tijd",)},
        {"no_beleid": "past", "af_grenzen": ("tijd",)},
    ),
    Row(
        "grenzen-verzwegen",
        "against policy: left open what was told",
        {"no_beleid": "botst", "af_grenzen": ("wie_beslist",)},
        {"no_beleid": "botst", "af_grenzen": None},
    ),
    Row(
        "schijnruimte",
        "decided or little open",
        {"vb_beslisruimte": "vast", "id_soort": "samen", "no_beleid": "loopt"},
        {"vb_beslisruimte": "beperkt", "id_soort": "samen", "no_beleid": "loopt"},
    ),
    Row(
        "schijnruimte",
        "themselves, or the council",
        {"vb_beslisruimte": "vast", "id_soort": "zelf_doen", "no_beleid": "botst"},
        {"vb_beslisruimte": "vast", "id_soort": "raad", "no_beleid": "botst"},
    ),
    Row(
        "schijnruimte",
        "a duty, or it fits",
        {"vb_beslisruimte": "vast", "id_soort": "samen", "no_beleid": "taak"},
        {"vb_beslisruimte": "vast", "id_soort": "samen", "no_beleid": "past"},
    ),
    Row(
        "dubbel-spoor",
        "the team, or another department",
        {"no_beleid": "loopt", "na_intern_gedeeld": ("team",)},
        {"no_beleid": "loopt", "na_intern_gedeeld": ("team", "vak_een")},
    ),
    Row(
        "dubbel-spoor",
        "the alderman, or more departments",
        {"no_beleid": "loopt", "na_intern_gedeeld": ("bestuur",)},
        {"no_beleid": "loopt", "na_intern_gedeeld": ("vak_meer",)},
    ),
    Row(
        "dubbel-spoor",
        "there is a plan, or it fits",
        {"no_beleid": "loopt", "na_intern_gedeeld": ("niemand",)},
        {"no_beleid": "past", "na_intern_gedeeld": ("niemand",)},
    ),
    Row(
        "dubbel-spoor",
        "left open with whom",
        {"no_beleid": "loopt", "na_intern_gedeeld": ("griffie",)},
        {"no_beleid": "loopt", "na_intern_gedeeld": None},
    ),
    Row(
        "niets-uitgezocht",
        "rules unknown: one action is ours",
        {"no_regels": ("onbekend",), "af_acties": actions("bb")},
        {"no_regels": ("onbekend",), "af_acties": actions("bg")},
    ),
    Row(
        "niets-uitgezocht",
        "rules unknown: one action is done together",
        {"no_regels": ("jeugd", "onbekend"), "af_acties": actions("a")},
        {"no_regels": ("jeugd", "onbekend"), "af_acties": actions("as")},
    ),
    Row(
        "niets-uitgezocht",
        "risk unknown or low",
        {"no_risico": "onbekend", "af_acties": actions("-")},
        {"no_risico": "laag", "af_acties": actions("-")},
    ),
    Row(
        "niets-uitgezocht",
        "no actions at all",
        {"no_risico": "onbekend", "af_acties": actions("b")},
        {"no_risico": "onbekend", "af_acties": None},
    ),
    Row(
        "risico-verzwegen",
        "high or average",
        {"no_risico": "hoog", "af_grenzen": ("tijd",)},
        {"no_risico": "middel", "af_grenzen": ("tijd",)},
    ),
    Row(
        "risico-verzwegen",
        "who decides, or what is not sure",
        {"no_risico": "hoog", "af_grenzen": ("wie_beslist",)},
        {"no_risico": "hoog", "af_grenzen": ("wie_beslist", "onzeker")},
    ),
    Row(
        "risico-verzwegen",
        "nothing told, or what cannot be",
        {"no_risico": "hoog", "af_grenzen": ("niets",)},
        {"no_risico": "hoog", "af_grenzen": ("niet_kan",)},
    ),
    Row(
        "risico-verzwegen",
        "left open what was told",
        {"no_risico": "hoog", "af_grenzen": ("niets",)},
        {"no_risico": "hoog", "af_grenzen": None},
    ),
    Row(
        "kwetsbaren",
        "help for people, or food",
        {"no_regels": ("zorg_kwetsbaar",), "na_intern_gedeeld": ("team",)},
        {"no_regels": ("voedsel",), "na_intern_gedeeld": ("team",)},
    ),
    Row(
        "kwetsbaren",
        "young people: a department knows",
        {"no_regels": ("jeugd",), "na_intern_gedeeld": ("niemand",)},
        {"no_regels": ("jeugd",), "na_intern_gedeeld": ("vak_een",)},
    ),
    Row(
        "kwetsbaren",
        "young people: more departments know",
        {"no_regels": ("jeugd",), "na_intern_gedeeld": ("bestuur",)},
        {"no_regels": ("jeugd",), "na_intern_gedeeld": ("bestuur", "vak_meer")},
    ),
    Row(
        "kwetsbaren",
        "left open with whom",
        {"no_regels": ("jeugd",), "na_intern_gedeeld": ("griffie",)},
        {"no_regels": ("jeugd",), "na_intern_gedeeld": None},
    ),
    Row(
        "beheer-vergeten",
        "to stay or for a while",
        {"id_duur": "blijvend", "no_beheer": "niet_besproken"},
        {"id_duur": "tijdelijk", "no_beheer": "niet_besproken"},
    ),
    Row(
        "beheer-vergeten",
        "left open, or somebody",
        {"id_duur": "blijvend", "no_beheer": None},
        {"id_duur": "blijvend", "no_beheer": "ander"},
    ),
    Row(
        "beheer-vergeten",
        "left open, and for once: not asked",
        {"id_duur": "blijvend", "no_beheer": None},
        {"id_duur": "eenmalig", "no_beheer": None},
    ),
    Row(
        "een-ambtenaar",
        "I or a colleague",
        {"af_vast_contact": "ik", "na_intern_gedeeld": ("niemand",)},
        {"af_vast_contact": "collega", "na_intern_gedeeld": ("niemand",)},
    ),
    Row(
        "een-ambtenaar",
        "nobody or the team",
        {"af_vast_contact": "ik", "na_intern_gedeeld": ("niemand",)},
        {"af_vast_contact": "ik", "na_intern_gedeeld": ("team",)},
    ),
    Row(
        "oud-zeer",
        "distrust or care",
        {"vb_eerder_contact": "ja", "dr_drijfveer": ("zorg", "wantrouwen")},
        {"vb_eerder_contact": "ja", "dr_drijfveer": ("zorg",)},
    ),
    Row(
        "oud-zeer",
        "contact before, or unknown",
        {"vb_eerder_contact": "ja", "dr_drijfveer": ("wantrouwen",)},
        {"vb_eerder_contact": "onbekend", "dr_drijfveer": ("wantrouwen",)},
    ),
    Row(
        "alleen-het-probleem",
        "the dream left open, or not asked",
        {"dr_aanleiding": "een botsing", "dr_droom": None},
        {"dr_aanleiding": "een botsing"},
    ),
    Row(
        "alleen-het-probleem",
        "the cause known, or left open",
        {"dr_aanleiding": "een botsing", "dr_droom": None},
        {"dr_aanleiding": None, "dr_droom": None},
    ),
    Row("eigen-belang", "ourselves or a group", {"om_voor_wie": "eigen"}, {"om_voor_wie": "groep"}),
    Row(
        "privacy-niet-verteld",
        "told other things, or this too",
        {"wk_info_gegeven": ("doel",)},
        {"wk_info_gegeven": ("doel", "privacy")},
    ),
    Row(
        "privacy-niet-verteld",
        "told nothing, or left open",
        {"wk_info_gegeven": ("niets",)},
        {"wk_info_gegeven": None},
    ),
    Row(
        "rol-onduidelijk",
        "my role told or not",
        {"wk_info_gegeven": ("privacy",), "af_grenzen": ("tijd",)},
        {"wk_info_gegeven": ("privacy", "mijn_rol"), "af_grenzen": ("tijd",)},
    ),
    Row(
        "rol-onduidelijk",
        "who decides told or not",
        {"wk_info_gegeven": ("privacy",), "af_grenzen": ("tijd",)},
        {"wk_info_gegeven": ("privacy",), "af_grenzen": ("tijd", "wie_beslist")},
    ),
    Row(
        "rol-onduidelijk",
        "limits left open",
        {"wk_info_gegeven": ("niets",), "af_grenzen": ("niets",)},
        {"wk_info_gegeven": ("niets",), "af_grenzen": None},
    ),
    Row(
        "rol-onduidelijk",
        "the start left open",
        {"wk_info_gegeven": ("niets",), "af_grenzen": ("niets",)},
        {"wk_info_gegeven": None, "af_grenzen": ("niets",)},
    ),
    Row(
        "verkeerde-weg",
        "the council or together",
        {"id_soort": "raad", "af_grenzen": ("tijd",)},
        {"id_soort": "samen", "af_grenzen": ("tijd",)},
    ),
    Row(
        "verkeerde-weg",
        "a task: who decides was told",
        {"id_soort": "taak_overnemen", "af_grenzen": ("tijd",)},
        {"id_soort": "taak_overnemen", "af_grenzen": ("wie_beslist",)},
    ),
    Row(
        "verkeerde-weg",
        "a report: limits left open",
        {"id_soort": "melding", "af_grenzen": ("niets",)},
        {"id_soort": "melding", "af_grenzen": None},
    ),
    Row(
        "samenvatting-niet-getoetst",
        "left open or yes",
        {"af_samenvatting": None},
        {"af_samenvatting": "ja"},
    ),
    Row("samenvatting-niet-getoetst", "no", {"af_samenvatting": "nee"}, {"af_samenvatting": "ja"}),
    Row("samenvatting-niet-getoetst", "unknown", {"af_samenvatting": "onbekend"}, {}),
    Row("losse-eindjes", "left open", {"af_acties": None}, {"af_acties": actions("b")}),
    Row(
        "losse-eindjes",
        "one action without a name",
        {"af_acties": actions("b-")},
        {"af_acties": actions("ba")},
    ),
    Row(
        "losse-eindjes",
        "one action without a day",
        {"af_acties": (*actions("b"), *actions("g", None))},
        {"af_acties": (*actions("b"), *actions("g"))},
    ),
    Row(
        "drempel",
        "town hall or on the phone",
        {"vb_plek": "gemeentehuis", "wk_moment": "avond"},
        {"vb_plek": "telefoon", "wk_moment": "avond"},
    ),
    Row(
        "drempel",
        "the weekend or now and then",
        {"vb_plek": "gemeentehuis", "wk_moment": "weekend"},
        {"vb_plek": "gemeentehuis", "wk_moment": "wisselend"},
    ),
]

SUCCESSES = [
    Row("energie", "4 or 3", {"dr_energie": 4}, {"dr_energie": 3}),
    Row(
        "eigen-droom",
        "10 words or 9",
        {"dr_droom": f"{NINE_WORDS}, tien!"},
        {"dr_droom": f"{NINE_WORDS} - … 🙂!"},
    ),
    Row(
        "eigenaar",
        "together, or the municipality",
        {"id_soort": "samen", "no_zelf": "graven"},
        {"id_soort": "gemeente_doet", "no_zelf": "graven"},
    ),
    Row(
        "eigenaar",
        "what they do, or blank",
        {"id_soort": "zelf_doen", "no_zelf": "graven"},
        {"id_soort": "zelf_doen", "no_zelf": " \n"},
    ),
    Row("bouwt-voort", "said or blank", {"dr_wat_werkt_al": "koffie"}, {"dr_wat_werkt_al": " "}),
    Row("klein-begin", "said or left open", {"dr_minimaal": "een bak"}, {"dr_minimaal": None}),
    Row("meer-trekkers", "3 or 2", {"wk_aantal_trekkers": 3}, {"wk_aantal_trekkers": 2}),
    Row(
        "toegerust",
        "4 or 3",
        {"no_draagkracht": 4, "no_zelf": "graven"},
        {"no_draagkracht": 3, "no_zelf": "graven"},
    ),
    Row(
        "toegerust",
        "what they do, or left open",
        {"no_draagkracht": 5, "no_zelf": "graven"},
        {"no_draagkracht": 5, "no_zelf": None},
    ),
    Row(
        "eigen-inzet",
        "exactly half, or less",
        {"af_acties": actions("bg")},
        {"af_acties": actions("bgg")},
    ),
    Row(
        "eigen-inzet", "together counts", {"af_acties": actions("ss")}, {"af_acties": actions("aa")}
    ),
    Row("eigen-inzet", "two or one", {"af_acties": actions("bb")}, {"af_acties": actions("b")}),
    Row("beheer-geregeld", "they", {"no_beheer": "bewoners"}, {"no_beheer": "niet_besproken"}),
    Row("beheer-geregeld", "we", {"no_beheer": "gemeente"}, {"no_beheer": None}),
    Row("beheer-geregeld", "together", {"no_beheer": "samen"}, {}),
    Row(
        "beheer-geregeld",
        "another, but it is for once",
        {"no_beheer": "ander"},
        {"no_beheer": "ander", "id_duur": "eenmalig"},
    ),
    Row(
        "netwerk",
        "3 groups or 2",
        {"om_wie_erbij": groups("school", "buren", "club")},
        {"om_wie_erbij": groups("school", "buren", " ")},
    ),
    Row(
        "buurt-gesproken",
        "most or a few",
        {"om_gesproken": "meeste"},
        {"om_gesproken": "paar_buren"},
    ),
    Row("buurt-gesproken", "all", {"om_gesproken": "ook_tegen"}, {"om_gesproken": "niemand"}),
    Row("tegenstem", "all or most", {"om_gesproken": "ook_tegen"}, {"om_gesproken": "meeste"}),
    Row("voor-iedereen", "all", {"om_voor_wie": "iedereen"}, {"om_voor_wie": "groep"}),
    Row(
        "vast-gezicht",
        "I, once or twice sent on",
        {"af_vast_contact": "ik", "na_doorverwezen": 1},
        {"af_vast_contact": "ik", "na_doorverwezen": 2},
    ),
    Row(
        "vast-gezicht",
        "a colleague or a desk",
        {"af_vast_contact": "collega", "na_doorverwezen": 0},
        {"af_vast_contact": "loket", "na_doorverwezen": 0},
    ),
    Row(
        "intern-geregeld",
        "more departments or the team",
        {"na_intern_gedeeld": ("vak_meer",)},
        {"na_intern_gedeeld": ("team",)},
    ),
    Row(
        "intern-geregeld",
        "one department: no rules known, or two",
        {"na_intern_gedeeld": ("vak_een",)},
        {"na_intern_gedeeld": ("vak_een",), "no_regels": ("jeugd", "voedsel")},
    ),
    Row(
        "echte-ruimte",
        "much or little",
        {"vb_beslisruimte": "ruim"},
        {"vb_beslisruimte": "beperkt"},
    ),
    Row(
        "mandaat-helder",
        "allowed or not",
        {"vb_mandaat": ("contact",), "af_toezeggingen": promise("ja")},
        {"vb_mandaat": ("contact",), "af_toezeggingen": promise("nee")},
    ),
    Row(
        "mandaat-helder",
        "one not sure",
        {"vb_mandaat": ("contact",), "af_toezeggingen": promise("ja")},
        {"vb_mandaat": ("contact",), "af_toezeggingen": (*promise("ja"), *promise("onbekend"))},
    ),
    Row(
        "mandaat-helder",
        "no promises",
        {"vb_mandaat": ("contact",), "af_toezeggingen": promise("ja")},
        {"vb_mandaat": ("contact",), "af_toezeggingen": ()},
    ),
    Row(
        "laag-risico",
        "low or average",
        {"no_risico": "laag", "no_regels": ("geen",)},
        {"no_risico": "middel", "no_regels": ("geen",)},
    ),
    Row(
        "laag-risico",
        "no rules, or one",
        {"no_risico": "laag", "no_regels": ("geen",)},
        {"no_risico": "laag", "no_regels": ("geen", "jeugd")},
    ),
    Row(
        "snel-gereageerd",
        "receipt after 3 or 4 days",
        {RECEIVED: day(-14), "vb_bevestigd_op": day(-11), TALK: day(0)},
        {RECEIVED: day(-14), "vb_bevestigd_op": day(-10), TALK: day(0)},
    ),
    Row(
        "snel-gereageerd",
        "talk after 14 or 15 days",
        {RECEIVED: day(-14), "vb_bevestigd_op": day(-13), TALK: day(0)},
        {RECEIVED: day(-14), "vb_bevestigd_op": day(-13), TALK: day(1)},
    ),
    Row(
        "datum-genoemd",
        "13 or 15 days",
        {TALK: day(0), "af_terugkoppeling_op": day(13)},
        {TALK: day(0), "af_terugkoppeling_op": day(15)},
    ),
    Row(
        "datum-genoemd",
        "14 days, or no day",
        {TALK: day(0), "af_terugkoppeling_op": day(14)},
        {TALK: day(0), "af_terugkoppeling_op": None},
    ),
    Row(
        "snel-verslag",
        "3 or 4 days",
        {TALK: day(0), "na_verslag_op": day(3)},
        {TALK: day(0), "na_verslag_op": day(4)},
    ),
    Row("hun-plek", "their place", {"vb_plek": "bij_hen"}, {"vb_plek": "gemeentehuis"}),
    Row("hun-plek", "the place itself", {"vb_plek": "op_locatie"}, {"vb_plek": "online"}),
    Row("geluisterd", "2 or 3", {"na_praattijd": 2}, {"na_praattijd": 3}),
    Row("bevestigd", "yes or no", {"af_samenvatting": "ja"}, {"af_samenvatting": "nee"}),
    Row(
        "eerlijk",
        "what cannot be, and who decides",
        {"af_grenzen": ("niet_kan", "wie_beslist")},
        {"af_grenzen": ("niet_kan", "onzeker", "tijd")},
    ),
    Row(
        "eerlijk",
        "what is not sure, and who decides",
        {"af_grenzen": ("onzeker", "wie_beslist")},
        {"af_grenzen": ("tijd", "wie_beslist")},
    ),
    Row(
        "eerste-stap",
        "14 days after the talk, or 15",
        {TALK: day(0), "af_eerste_stap": "koffie", "af_acties": actions("b", 14)},
        {TALK: day(0), "af_eerste_stap": "koffie", "af_acties": actions("b", 15)},
    ),
    Row(
        "eerste-stap",
        "the same day, or the day before",
        {TALK: day(0), "af_eerste_stap": "koffie", "af_acties": actions("b", 0)},
        {TALK: day(0), "af_eerste_stap": "koffie", "af_acties": actions("b", -1)},
    ),
    Row(
        "eerste-stap",
        "a step, or blank",
        {TALK: day(0), "af_eerste_stap": "koffie", "af_acties": actions("b", 13)},
        {TALK: day(0), "af_eerste_stap": "", "af_acties": actions("b", 13)},
    ),
    Row(
        "rol-verteld",
        "both or one",
        {"wk_info_gegeven": ("mijn_rol", "vervolg")},
        {"wk_info_gegeven": ("mijn_rol", "doel", "privacy")},
    ),
    Row(
        "rol-verteld",
        "both or the other",
        {"wk_info_gegeven": ("mijn_rol", "vervolg")},
        {"wk_info_gegeven": ("vervolg",)},
    ),
]

LANES = [
    Row("initiatief", "themselves", {"id_soort": "zelf_doen"}, {"id_soort": "gemeente_doet"}),
    Row("initiatief", "together", {"id_soort": "samen"}, {"id_soort": "taak_overnemen"}),
    Row("verzoek", "we do it", {"id_soort": "gemeente_doet"}, {"id_soort": "samen"}),
    Row("uitdaagrecht", "a task", {"id_soort": "taak_overnemen"}, {"id_soort": "zelf_doen"}),
    Row("raadsvoorstel", "the council", {"id_soort": "raad"}, {"id_soort": "melding"}),
    Row("melding", "mend it", {"id_soort": "melding"}, {"id_soort": "raad"}),
    Row("vergunning", "a permit", {"no_regels": ("vergunning",)}, {"no_regels": ("voedsel",)}),
    Row("vergunning", "the plan", {"no_regels": ("omgevingsplan",)}, {"no_regels": ("geen",)}),
    Row("vergunning", "an event", {"no_regels": ("jeugd", "evenement")}, {"no_regels": ("jeugd",)}),
    Row("vergunning", "traffic", {"no_regels": ("verkeersbesluit",)}, {"no_regels": ("onbekend",)}),
    Row("ander_gezag", "another's", {"no_regels": ("grond_ander",)}, {"no_regels": ("geen",)}),
]

CHECKLIST = [
    Row(
        "c01",
        "3 or 4 days",
        {RECEIVED: day(0), "vb_bevestigd_op": day(3)},
        {RECEIVED: day(0), "vb_bevestigd_op": day(4)},
    ),
    Row(
        "c03",
        "14 or 15 days",
        {RECEIVED: day(-14), TALK: day(0)},
        {RECEIVED: day(-15), TALK: day(0)},
    ),
    Row("c04", "their place", {"vb_plek": "bij_hen"}, {"vb_plek": "online"}),
    Row("c04", "the place itself", {"vb_plek": "op_locatie"}, {"vb_plek": "gemeentehuis"}),
    Row("c05", "yes", {"vb_eerder_contact": "ja"}, {"vb_eerder_contact": "onbekend"}),
    Row("c05", "no", {"vb_eerder_contact": "nee"}, {}),
    Row("c06", "nothing is an answer", {"vb_mandaat": ("niets",)}, {"vb_mandaat": None}),
    Row("c07", "decided", {"vb_beslisruimte": "vast"}, {"vb_beslisruimte": "onbekend"}),
    Row("c07", "little", {"vb_beslisruimte": "beperkt"}, {"vb_beslisruimte": None}),
    Row("c07", "much", {"vb_beslisruimte": "ruim"}, {}),
    Row("c09", "the goal", {"wk_info_gegeven": ("doel",)}, {"wk_info_gegeven": ("privacy",)}),
    Row("c10", "privacy", {"wk_info_gegeven": ("privacy",)}, {"wk_info_gegeven": ("mijn_rol",)}),
    Row("c11", "my role", {"wk_info_gegeven": ("mijn_rol",)}, {"wk_info_gegeven": ("vervolg",)}),
    Row("c12", "2 or 3", {"na_praattijd": 2}, {"na_praattijd": 3}),
    Row("c13", "said or left open", {"dr_droom": "licht"}, {"dr_droom": None}),
    Row("c14", "said or blank", {"dr_wat_werkt_al": "koffie"}, {"dr_wat_werkt_al": "\t"}),
    Row("c15", "said or left open", {"no_zelf": "graven"}, {"no_zelf": None}),
    Row("c16", "yes", {"om_weerstand": "ja"}, {"om_weerstand": "onbekend"}),
    Row("c16", "no", {"om_weerstand": "nee"}, {"om_weerstand": None}),
    Row("c17", "what cannot be", {"af_grenzen": ("niet_kan",)}, {"af_grenzen": ("tijd",)}),
    Row("c17", "what is not sure", {"af_grenzen": ("onzeker",)}, {"af_grenzen": ("niets",)}),
    Row("c18", "who decides", {"af_grenzen": ("wie_beslist",)}, {"af_grenzen": ("niet_kan",)}),
    Row("c19", "yes or no", {"af_samenvatting": "ja"}, {"af_samenvatting": "nee"}),
    Row("c20", "said or blank", {"af_eerste_stap": "koffie"}, {"af_eerste_stap": " "}),
    Row("c21", "all named", {"af_acties": actions("bg")}, {"af_acties": actions("b-")}),
    Row("c21", "all have a day", {"af_acties": actions("b")}, {"af_acties": actions("b", None)}),
    Row("c21", "there are some", {"af_acties": actions("a")}, {"af_acties": ()}),
    Row("c22", "I", {"af_vast_contact": "ik"}, {"af_vast_contact": "niemand"}),
    Row("c22", "a colleague", {"af_vast_contact": "collega"}, {"af_vast_contact": "loket"}),
    Row(
        "c23",
        "5 or 6 days",
        {TALK: day(0), "na_verslag_op": day(5)},
        {TALK: day(0), "na_verslag_op": day(6)},
    ),
    Row("c24", "once or twice", {"na_doorverwezen": 1}, {"na_doorverwezen": 2}),
    Row("c25", "a day", {"af_terugkoppeling_op": day(9)}, {"af_terugkoppeling_op": None}),
    Row("c27", "a number", {"na_zaaknummer": "Z-1"}, {"na_zaaknummer": "  "}),
    Row("c28", "nothing is an answer", {"na_reflex": ("niets",)}, {"na_reflex": None}),
]
BY_HAND = ("c02", "c08", "c26")

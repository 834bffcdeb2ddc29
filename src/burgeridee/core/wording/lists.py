"""The lists of words that the remarks go by."""


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


NEVER_LAST = _words(
    """
    aant afd afz alg art bijv blz ca dhr dr drs evt excl fam fig gebr gem hfst incl ing ir jhr jr
    max mevr mgr min mr mrs mw nr nrs opm pag plm prof resp sr st str tel vgl vnl zgn
    jan feb febr mrt apr aug sep sept okt nov dec
    """
)
"""Abbreviations that never end a sentence."""

SOMETIMES_LAST = _words("bv enz etc jl a.u.b e.a e.d e.v i.o n.v.t o.i.d p.m s.v.p")
"""Abbreviations that end a sentence when no small letter follows."""

DONE = _words(
    """
    aanbevolen begonnen begrepen bekeken beschreven besloten besproken betrokken bevolen bewezen
    herschreven herzien onderhouden ondernomen onderzocht ontnomen ontslagen ontvangen ontworpen
    overlegd overwogen verboden verbroken vergeleken vergeten verkregen verlaten verloren vermeden
    verschoven vervangen verwezen verworven verzonden voorzien
    """
)
"""Words for what is done that do not show it by their form."""

NOT_DONE = _words(
    """
    begint bereid bericht bestaat bestand betekent bewind gebed gebeurt gebied gebieden gebouwen
    gebruiken geduld geit gelegenheid geld geloven gelooft geluid geluiden gemeenten gemeentelid
    genieten geniet gerecht gerechten geschenken gesprekken getallen getuigen gevaren gevecht geven
    geweld gewicht gewoonten geworden gezicht gezichten gezinnen gezond gezondheid herfst verandert
    verband verdient verdriet verkeerd verschillend verschilt verstand vertrekt
    """
)
"""Words that look as if they say what is done, and do not."""

WELL_KNOWN = _words(
    """
    AED AH ANWB BBQ BSN BTW BV CD CV DJ DNA DVD EHBO EU FC GGD GPS HAVO HBO HEMA HIV IBAN ID IKEA
    IQ KNMI KNVB KPN LED MBO NL NOS NPO NS NV OK OV PC PDF PIN QR RTL SMS SOS TV UK USA USB VIP
    VMBO VN VS VVV VWO WC WIFI ZZP
    """
)
"""Abbreviations that everybody knows."""

HEALTH = _words(
    """
    adhd aids alcoholist alcoholverslaving alzheimer angststoornis anorexia arbeidsongeschikt
    arbeidsongeschikte astma autisme autist autistisch autistische beroerte bipolair borderline
    borstkanker boulimia burn-out burnout chemokuur chemotherapie copd darmkanker dement demente
    dementerend dementerende dementerenden dementie depressie depressief depressies depressieve
    diabetes diabetespatiënt diagnose diagnoses drugsverslaafd drugsverslaving eetstoornis epilepsie
    geslachtsziekte gokverslaving hartaanval hartinfarct hartpatiënt herseninfarct hersenletsel
    hersentumor hiv huidkanker kanker kankerpatiënt kankerpatiënten leukemie longkanker miskraam
    overspannen parkinson persoonlijkheidsstoornis prostaatkanker psychiatrisch psychiatrische
    psychose psychotisch ptss reuma schizofreen schizofrenie suikerziekte suïcidaal suïcide tumor
    verslaafd verslaafde verslaving zelfdoding zelfmoord ziektewet zwanger
    """
)
"""Words that seldom say anything but how somebody's health is. Not "zorg", "gezond" or "ziek": a
meadow is healthy, a tree is ill, and a neighbourhood takes care."""

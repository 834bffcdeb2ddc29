import pytest

from burgeridee.core.wording.sentences import sentences

LONG_LINE = "Wij willen met de hele straat een tuin aanleggen op het"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", []),
        (" \n\n ", []),
        ("Een tuin", ["Een tuin"]),
        ("Een tuin. Voor ons.", ["Een tuin.", "Voor ons."]),
        ("  Een tuin!  Voor ons?  ", ["Een tuin!", "Voor ons?"]),
        ("Wat?! Nu al?", ["Wat?!", "Nu al?"]),
        ("een tuin. en een bank.", ["een tuin.", "en een bank."]),
        ("Groen, bijv. een tuin.", ["Groen, bijv. een tuin."]),
        ("Vraag bijv. Jan.", ["Vraag bijv. Jan."]),
        ("Kom a.u.b. op tijd.", ["Kom a.u.b. op tijd."]),
        ("Kom op tijd a.u.b. Dank je.", ["Kom op tijd a.u.b.", "Dank je."]),
        ("Bomen, planten enz. Ook gras.", ["Bomen, planten enz.", "Ook gras."]),
        ("Bomen e.d. zijn duur.", ["Bomen e.d. zijn duur."]),
        ("Huis nr. 12 en nr. A.", ["Huis nr. 12 en nr. A."]),
        ("Dit is m.b.t. De Linde.", ["Dit is m.b.t. De Linde."]),
        ("Dat is d.w.z. nooit.", ["Dat is d.w.z. nooit."]),
        ("Mevr. De Vries en dhr. J. Smit.", ["Mevr. De Vries en dhr. J. Smit."]),
        ("Het kost 1.500,50 euro.", ["Het kost 1.500,50 euro."]),
        ("Om 10.30 uur. Kom je?", ["Om 10.30 uur.", "Kom je?"]),
        ("Het zijn er 12. Dat is veel.", ["Het zijn er 12.", "Dat is veel."]),
        ("De 3. verdieping.", ["De 3. verdieping."]),
        ("1. Een tuin\n2. Een bank", ["1. Een tuin", "2. Een bank"]),
        ("Kijk op www.tuin.nl. Daar staat het.", ["Kijk op www.tuin.nl.", "Daar staat het."]),
        ('"Wat nu?" vroeg ze. Niets.', ['"Wat nu?" vroeg ze.', "Niets."]),
        ("Ze zei: ‘Kom.’ Dat deed hij.", ["Ze zei: ‘Kom.’", "Dat deed hij."]),
        ("(Een tuin.) (Een bank.)", ["(Een tuin.)", "(Een bank.)"]),
        ("Nou ... dat weet ik niet.", ["Nou ... dat weet ik niet."]),
        ("Nou… Dat weet ik niet.", ["Nou…", "Dat weet ik niet."]),
        ("Bomen enz. 's Avonds niet.", ["Bomen enz.", "'s Avonds niet."]),
        ("Dat is zo. 's Avonds niet.", ["Dat is zo.", "'s Avonds niet."]),
        ("tuin\nbank\n\nkoffie", ["tuin", "bank", "koffie"]),
        ("- een tuin\n- een bank", ["- een tuin", "- een bank"]),
        (f"{LONG_LINE}\nveld.", [f"{LONG_LINE}\nveld."]),
        (f"{LONG_LINE}\n\nveld.", [LONG_LINE, "veld."]),
        (f"{LONG_LINE}\nVeld.", [LONG_LINE, "Veld."]),
        (f"{LONG_LINE} veld.\ndaarna.", [f"{LONG_LINE} veld.", "daarna."]),
        ("...", ["..."]),
    ],
)
def test_where_sentences_end(text: str, parts: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text)] == parts

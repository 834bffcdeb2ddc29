import pytest

from burgeridee.core.wording.personal import personal

BELONGS_NOT = [
    # a citizen service number: nine figures that pass the eleven-test
    ("Zijn nummer is 123456782.", "bsn", "123456782"),
    ("bsn:111222333", "bsn", "111222333"),
    ("BSN 1112.22.333, zei ze", "bsn", "1112.22.333"),
    ("(123 456 782)", "bsn", "123 456 782"),
    ("123-456-782", "bsn", "123-456-782"),
    ("1234 56 782", "bsn", "1234 56 782"),
    ("123456782\nen verder", "bsn", "123456782"),
    ("Jan Smit; 123456782; Lindelaan", "bsn", "123456782"),
    ("010464554", "bsn", "010464554"),
    # an account
    ("NL91ABNA0417164300", "iban", "NL91ABNA0417164300"),
    ("Stort op NL91 ABNA 0417 1643 00 voor vrijdag", "iban", "NL91 ABNA 0417 1643 00"),
    ("nl91abna0417164300.", "iban", "nl91abna0417164300"),
    ("NL20 INGB 0001 2345 67", "iban", "NL20 INGB 0001 2345 67"),
    ("BE71 0961 2345 6769", "iban", "BE71 0961 2345 6769"),
    ("DE89370400440532013000", "iban", "DE89370400440532013000"),
    ("GB82 WEST 1234 5698 7654 32", "iban", "GB82 WEST 1234 5698 7654 32"),
    ("FR14 2004 1010 0505 0001 3M02 606", "iban", "FR14 2004 1010 0505 0001 3M02 606"),
    # a telephone
    ("Bel 06-12345678", "phone", "06-12345678"),
    ("0612345678", "phone", "0612345678"),
    ("06 12345678", "phone", "06 12345678"),
    ("06 12 34 56 78", "phone", "06 12 34 56 78"),
    ("06-12-34-56-78", "phone", "06-12-34-56-78"),
    ("06.12.34.56.78", "phone", "06.12.34.56.78"),
    ("06 - 1234 5678 (na zessen)", "phone", "06 - 1234 5678"),
    ("06-123 456 78", "phone", "06-123 456 78"),
    ("tel.0612345678", "phone", "0612345678"),
    ("mobiel:06-12345678.", "phone", "06-12345678"),
    ("06-12345678/020-1234567", "phone", "06-12345678"),
    ("+31612345678", "phone", "+31612345678"),
    ("+31 6 12345678", "phone", "+31 6 12345678"),
    ("+31 6 12 34 56 78", "phone", "+31 6 12 34 56 78"),
    ("+31 (0)6 12345678", "phone", "+31 (0)6 12345678"),
    ("0031 20 123 45 67", "phone", "0031 20 123 45 67"),
    ("020 123 45 67", "phone", "020 123 45 67"),
    ("020-1234567", "phone", "020-1234567"),
    ("(020) 123 45 67", "phone", "(020) 123 45 67"),
    ("(0341) 12 34 56", "phone", "(0341) 12 34 56"),
    ("0341-123456", "phone", "0341-123456"),
    ("088 123 4567", "phone", "088 123 4567"),
    ("Ze is er 2x per week: 06-12345678 2e keer bellen", "phone", "06-12345678"),
    ("+32 475 12 34 56", "phone", "+32 475 12 34 56"),
    ("+49 170 1234567", "phone", "+49 170 1234567"),
    # a mail address
    ("jan@tuin.nl", "e-mail", "jan@tuin.nl"),
    (
        "Mail Jan.de-Vries+tuin@post.tuin-buurt.nl.",
        "e-mail",
        "Jan.de-Vries+tuin@post.tuin-buurt.nl",
    ),
    ("<m.ö@café.nl>", "e-mail", "m.ö@café.nl"),
    ("info@buurt.amsterdam, graag", "e-mail", "info@buurt.amsterdam"),
    ("mailto:a@b.nl", "e-mail", "a@b.nl"),
    # health
    ("Jan heeft een depressie.", "health", "depressie"),
    ("DIAGNOSE onbekend", "health", "DIAGNOSE"),
    ("haar moeder (dementie) woont er", "health", "dementie"),
    ("Hij is overspannen geweest", "health", "overspannen"),
    ("twee jaar kanker gehad", "health", "kanker"),
    ("burn-out", "health", "burn-out"),
    ("zij heeft ADHD", "health", "ADHD"),
    ("sui\u0308cide", "health", "sui\u0308cide"),
]


@pytest.mark.parametrize(("text", "kind", "found"), BELONGS_NOT)
def test_what_does_not_belong_in_a_note_is_found(text: str, kind: str, found: str) -> None:
    first, *_ = personal(text)
    assert (first.kind, first.found) == (kind, found)
    assert text[first.start : first.end] == found


MAY_STAND = [
    "",
    "Een tuin voor de buurt",
    # nine figures that are no citizen service number
    "123456789",
    "000000000",
    "12345678",
    "1234567820",
    "Z-123456782",
    "Zaak 123456782",
    "zaaknummer: 123456782",
    "het dossiernummer is 123456782",
    "KvK-nummer 123456782",
    "factuur nr. 123456782",
    "€ 123456782",
    "123456782 euro",
    "123.456.782 inwoners",
    "123456782,50",
    "v123456782",
    "+123456782",
    # case numbers
    "Z-2026-001234",
    "2026-0123456789",
    "Z2026-0612345678",
    "ZK-0612345678",
    # days and hours
    "01-02-2026",
    "01-02-2026 10:30",
    "Op 01-02-2026 10 mensen",
    "06-12-2026",
    "06-12-2026 20 mensen",
    "06-12-26 1000 folders",
    "06/12/2026",
    "2026-12-06",
    "08.00 12.00 17.00 uur",
    "van 09.00-17.00 uur",
    "2024 2025 2026",
    "01 2024 2025",
    # postcodes, sums, other figures
    "1234 AB",
    "Lindelaan 12, 1234AB Dorp",
    "€ 1.250,00",
    "€ 0,50 per 100",
    "1 000 000 000",
    "+100.000.000",
    "+1.000.000.000 euro",
    "1.234.567.890",
    "0 1 2 3 4 5 6 7 8 9",
    "112",
    "0800-1234",
    "0900 1234567",
    "14 020",
    "nummer 061234567",
    "061234567890",
    "3,0612345678",
    "A0612345678",
    "0612345678e",
    # not quite an account
    "NL91ABNA0417164301",
    "NL91 ABNA 0417 1643",
    "XNL91ABNA0417164300",
    "NL91ABNA04171643001",
    "DE 12 mensen kwamen",
    # not quite an address
    "@gemeente",
    "jan@tuin",
    "jan @ tuin.nl",
    "jan at tuin punt nl",
    "5@3.1",
    "www.tuin.nl",
    "koffie@ 10 uur",
    # of all and of none
    "zorg en welzijn",
    "een gezond dorp",
    "de zieke kastanje",
    "boomkanker",
    "ziekenhuis",
    "overspannen verwachtingen",
    "buurtdiagnose",
    "zwangerschapscafé",
    "rolstoel en scootmobiel",
    "eenzaamheid in de buurt",
    "stress, druk, moe",
]


@pytest.mark.parametrize("text", MAY_STAND)
def test_what_only_looks_like_it_is_left_alone(text: str) -> None:
    assert personal(text) == ()


def test_all_places_are_told_in_their_order_and_none_twice() -> None:
    text = "Bel 06-12345678 of mail jan@tuin.nl. Kanker. NL91 ABNA 0417 1643 00, 020 1234567"
    assert [remark.kind for remark in personal(text)] == [
        "phone",
        "e-mail",
        "health",
        "iban",
        "phone",
    ]


def test_two_telephones_with_only_a_slash_between_are_two() -> None:
    assert [one.found for one in personal("06-12345678/020-1234567")] == [
        "06-12345678",
        "020-1234567",
    ]

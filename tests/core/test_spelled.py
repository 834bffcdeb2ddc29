"""Every text of a document is found and can be changed; what the program reads is left alone."""

from tests.content.reading import first_conversation

from burgeridee.core.spelled import (
    contact_places,
    is_of_contact,
    label_of,
    place_of,
    rewritten,
    texts,
)

MODEL = first_conversation()
DOCUMENT = {
    "id": "20260310-aaaaaa",
    "status": "open",
    "model": {"id": "eerste-gesprek"},
    "case_number": "Z1",
    "strange": {"key": "tekst"},
    "emergency": {"home": "/ergens"},
    "answers": {
        "id_naam": {"asked": "Hoe?", "state": "answered", "value": "De tuin", "note": ""},
        "id_soort": {"state": "answered", "value": "zelf_doen", "note": "eerst"},
        "af_acties": {"state": "answered", "value": [{"id": "a1", "wat": "x", "wie": "bewoners"}]},
    },
    "roles": [{"part": "beheer", "now": "loslaten"}],
    "undecided": [
        {"part": "answers.wk_contactpersoon", "other": {"state": "answered", "value": "A"}},
    ],
    "changes": [
        {"question": "wk_contactpersoon", "old": "A", "new": "B", "reason": "C"},
        {"question": "id_naam", "old": "D"},
    ],
}


def test_each_text_is_found_and_no_code() -> None:
    found = {place_of(path): text for path, text in texts(DOCUMENT, MODEL)}
    assert found == {
        "case_number": "Z1",
        "strange.key": "tekst",
        "answers.id_naam.asked": "Hoe?",
        "answers.id_naam.value": "De tuin",
        "answers.id_soort.note": "eerst",
        "answers.af_acties.value.wat": "x",
        "roles.part": "beheer",
        "undecided.other.value": "A",
        "changes.old": "D",
        "changes.new": "B",
        "changes.reason": "C",
    }


def test_what_is_changed_is_just_that() -> None:
    made = rewritten(DOCUMENT, MODEL, lambda _, text: f"{text}!")
    assert made["answers"]["id_naam"]["value"] == "De tuin!"
    assert made["answers"]["id_soort"]["value"] == "zelf_doen"
    assert made["status"] == "open"
    assert rewritten(DOCUMENT, MODEL, lambda _, text: text) == DOCUMENT


def test_who_the_contact_is_is_known_by_its_places() -> None:
    about = [path for path, _ in texts(DOCUMENT, MODEL) if is_of_contact(DOCUMENT, path, MODEL)]
    assert about == [
        ("undecided", 0, "other", "value"),
        ("changes", 0, "old"),
        ("changes", 0, "new"),
    ]
    assert "answers.wk_contactpersoon.value" in contact_places(MODEL)
    assert contact_places(None) == {"letter.to"}


def test_a_place_has_a_name_that_people_know() -> None:
    label = MODEL.by_id["id_naam"].label
    assert label_of("answers.id_naam.value", MODEL) == label
    assert label_of("answers.id_naam.note", MODEL) == f"Notitie bij: {label}"
    assert label_of("notes.text", MODEL) == "Snelle notities"
    assert label_of("eigen_sleutel", None) == "Eigen sleutel"

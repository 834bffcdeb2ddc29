"""What to do about a remark: the sentences for who typed it."""

from typing import assert_never

from burgeridee.core.wording.personal import personal
from burgeridee.core.wording.remark import Kind, Remark
from burgeridee.core.wording.words import words_in

CONTACT_KINDS: frozenset[Kind] = frozenset({"phone", "e-mail"})
"""What does belong in the answer to who can be reached, and how."""


def advice(remark: Remark, contact: str = "") -> str:
    """What a remark says, and what one can do; `contact` is what the contact question is called."""
    match remark.kind:
        case "office-word":
            return f"'{remark.found}' is een vakwoord. Zeg liever: {remark.twin}."
        case "long-sentence":
            return f"Deze zin heeft {len(words_in(remark.found))} woorden. Maak er twee van."
        case "passive":
            return "Hier staat een paar keer 'worden'. Zeg wie het doet."
        case "abbreviation":
            return f"Niet iedereen kent '{remark.found}'. Schrijf erbij wat het betekent."
        case "bsn":
            return "Dit lijkt op een burgerservicenummer. Haal het weg: je hebt het niet nodig."
        case "iban":
            return "Dit lijkt op een rekeningnummer. Haal het weg: je hebt het niet nodig."
        case "phone":
            return f"Dit lijkt op een telefoonnummer. {_where(contact)}"
        case "e-mail":
            return f"Dit lijkt op een mailadres. {_where(contact)}"
        case "health":
            words = f"'{remark.found}' gaat over gezondheid."
            return f"{words} Gaat het over één persoon? Haal het dan weg."
        case _:
            assert_never(remark.kind)


def _where(contact: str) -> str:
    if contact:
        return f"Schrijf het alleen bij '{contact}'."
    return "Haal het weg als je het niet nodig hebt."


def cautions(text: str, contact: str = "", *, is_contact: bool = False) -> tuple[str, ...]:
    """What to say below a text that holds what does not belong there, each sentence once.

    `is_contact` tells that the text is the answer to the contact question.
    """
    allowed = CONTACT_KINDS if is_contact else frozenset()
    said = (advice(one, contact) for one in personal(text) if one.kind not in allowed)
    return tuple(dict.fromkeys(said))

"""What Instellingen says of the house style: where it goes, and what is wrong with it."""

from textual.color import Color
from textual.content import Content
from textual.style import Style

from burgeridee.files.colours import NO_COLOUR, figures
from burgeridee.report.look import PALE, look
from burgeridee.report.outline import PRIVACY

KEPT = "Bewaard. Je hoeft hier niets te doen om te bewaren."
AT_ONCE = "Wat je verandert, wordt meteen bewaard."
PHONE = "zoals 14 0000; voor in je brieven"
COLOUR = "#154273 of donkerblauw"
LOGO = "waar het staat: een PNG of SVG"
LOGO_ENTER = "Druk op Enter, dan kijk ik of het een plaatje is."
LOGO_TRIED = "Ik kijk of het een plaatje is."
LOGO_FIRST = "Ik heb het logo nog niet. Druk nog eens op Esc om zonder dit logo terug te gaan."
OBJECTION_TOLD = "Maakt in een brief met een nee de zin af: “Dan kunnen jullie …”"
OBJECTION_HINT = "Bijvoorbeeld: binnen zes weken bezwaar maken bij de gemeente, of mij bellen."
PRIVACY_TOLD = f"Leeg? Dan staat er: “{PRIVACY}”"
NO_EXAMPLE = "Er is geen voorbeeld."
NOT_EMPTY = "Er staat al een tekst. Maak het veld eerst leeg, dan zet F2 er het voorbeeld neer."


def logo_kept(name: str) -> str:
    """What is said of a logo that was taken."""
    return f"Bewaard als {name}, in de map met je gesprekken."


def privacy_hint(example: str) -> str:
    """What stands in the field for the text on privacy as long as that is empty."""
    return f"Bijvoorbeeld (F2 zet dit hier neer): {example}" if example else ""


def swatch(colour: str) -> Content:
    """A colour to look at, and its figures; nothing where it is no colour."""
    found = figures(colour)
    if not found:
        return Content("")
    patch = Content("      ").stylize(Style(background=Color.parse(found)))
    return Content.assemble(patch, f" {found}")


def colour_said(colour: str) -> str:
    """What there is to say of a colour: that it is none, or how it will look."""
    found = figures(colour)
    if colour and not found:
        return NO_COLOUR
    return PALE if found and look(found).is_pale else ""

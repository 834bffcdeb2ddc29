"""The colours of a house style: in figures, or by a Dutch name."""

import re
from collections.abc import Mapping

COLOURS: Mapping[str, str] = {
    "blauw": "#01689b",
    "donkerblauw": "#154273",
    "lichtblauw": "#007bc7",
    "groen": "#39870c",
    "donkergroen": "#275937",
    "geel": "#f9e11e",
    "oranje": "#e17000",
    "rood": "#d52b1e",
    "donkerrood": "#8c1d18",
    "roze": "#ca005d",
    "paars": "#42145f",
    "bruin": "#673327",
    "grijs": "#535353",
    "zwart": "#1c1c1c",
}
"""The colours that have a name, and what they are in figures."""
NO_COLOUR = (
    f"Schrijf hem als #154273, of kies uit: {', '.join(COLOURS)}. "
    "Zonder kleur gebruik ik onze eigen kleur."
)
"""What is said of a colour that is none."""
_FIGURES = re.compile(r"#?([0-9a-f]{6}|[0-9a-f]{3})")
_SHORT = len("rgb")


def figures(text: str) -> str:
    """A colour in six figures, like #154273; empty where the text is no colour."""
    name = re.sub(r"[\s-]", "", text.lower())
    if name in COLOURS:
        return COLOURS[name]
    found = _FIGURES.fullmatch(name)
    if found is None:
        return ""
    digits = found[1]
    return f"#{digits if len(digits) > _SHORT else ''.join(one * 2 for one in digits)}"


def is_colour(text: str) -> bool:
    """Whether a text is a colour as a house style names it, or empty for none."""
    return not text or bool(figures(text))

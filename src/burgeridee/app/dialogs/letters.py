"""The picture per ACTIE letter: what is strong beside where a pitfall shows. Not a grade."""

from collections.abc import Mapping, Sequence

from textual.content import Content

from burgeridee.core.flags import LETTERS, Flag, of_sign

_ABOUT: Mapping[str, str] = {
    "A": "waarom mensen dit willen, en of er zin is",
    "C": "wie zij kennen, en wie er meedoet",
    "T": "tijd, geld, spullen en wat mensen kunnen",
    "I": "hoe de gemeente erop is ingericht",
    "E": "of de gemeente zich in bewoners verplaatst",
}
_TITLE = "Een plaatje om over te praten"
_HOW = (
    "Elk groepje ● is iets wat goed gaat; hoe meer ●, hoe zwaarder het telt. "
    "Elk ! is een valkuil die nu te zien is. "
    "Het is geen cijfer: veel ● bij de ene letter maakt een ! bij de andere niet goed."
)
_NOTHING = "nog niets gezien"
_FROM = "De vijf letters komen uit Burgers maken hun buurt (Platform31, 2013)."


def letters(found: Sequence[Flag]) -> Content:
    """Per letter the weights of what goes well, beside the number of pitfalls."""
    standing = [flag for flag in found if not flag.is_set_aside]
    parts = [_letter(letter, standing) for letter in LETTERS]
    title = Content.styled(_TITLE, "bold $primary")
    return Content("\n\n").join(
        [title, *parts, Content(_HOW), Content.styled(_FROM, "$text-muted")]
    )


def _letter(letter: str, found: Sequence[Flag]) -> Content:
    here = [flag for flag in found if flag.rule.letter == letter]
    strong = " ".join("●" * flag.rule.weight for flag in of_sign(here, "success"))
    count = len(of_sign(here, "pitfall"))
    return Content.assemble(
        (f"{letter}  {LETTERS[letter]}", "bold"),
        (f"  {_ABOUT[letter]}", "$text-muted"),
        "\n   ",
        (strong, "$success") if strong else (_NOTHING, "$text-muted"),
        "\n   ",
        (_pitfalls(count), "bold" if count else "$text-muted"),
    )


def _pitfalls(count: int) -> str:
    if count == 0:
        return "geen valkuil"
    return f"{' '.join('!' * count)}  {count} {'valkuil' if count == 1 else 'valkuilen'}"

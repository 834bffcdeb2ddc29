"""The flags on the right: what to watch, and what goes well, each with its reason."""

from collections.abc import Iterator, Mapping, Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from burgeridee.core.flags import Flag, gravest, of_sign

SEVERITY_WORDS: Mapping[int, str] = {3: "nu doen", 2: "hierna doen", 1: "om te leren"}
"""How soon a pitfall asks for something."""
SEVERITY_COLOURS: Mapping[int, str] = {3: "$error", 2: "$warning", 1: "$text-muted"}
FACTORS_SHOWN = 3
CALM = "Nog niets om op te letten."
BREAK = Content("\n")


class FlagList(VerticalScroll, can_focus=False):
    """At most five pitfalls, the gravest first, and in short what goes well."""

    DEFAULT_CSS = """
    FlagList {
        width: 34; height: 1fr; background: $panel; padding: 1 0 0 1; scrollbar-size-vertical: 1;
        Static { width: 100%; height: auto; padding-right: 1; }
        &:hover { background: $panel; }
    }
    """

    class Wanted(Message):
        """The user wants to see all flags, and what to do about them."""

    def __init__(self) -> None:
        super().__init__()
        self.flags: tuple[Flag, ...] = ()

    def compose(self) -> ComposeResult:
        """One calm text."""
        yield Static(in_short(()), markup=False)

    def show(self, found: Sequence[Flag]) -> None:
        """Show these flags."""
        if tuple(found) != self.flags:
            self.flags = tuple(found)
            self.query_one(Static).update(in_short(found))

    def on_click(self, event: events.Click) -> None:
        """Ask for the whole story."""
        event.stop()
        self.post_message(self.Wanted())


def in_short(found: Sequence[Flag]) -> Content:
    """The flags as the side of a screen tells them."""
    pitfalls = gravest(found)
    parts = [Content.styled("Om op te letten", "bold")]
    parts += [Content.assemble(BREAK, _pitfall(flag)) for flag in pitfalls]
    if not pitfalls:
        parts.append(Content.styled(CALM, "$text-muted"))
    factors = of_sign(found, "success")
    if factors:
        parts += [Content(), Content.styled(f"Dat gaat goed ({len(factors)})", "bold")]
        parts += list(_factors(factors))
    return BREAK.join(parts)


def _pitfall(flag: Flag) -> Content:
    word, colour = severity(flag)
    lines = [
        Content.assemble(("! ", f"bold {colour}"), (word, f"bold {colour}")),
        Content.styled(flag.rule.title, "bold"),
    ]
    lines += [Content.styled(reason, "$text-muted") for reason in flag.because[:1]]
    return BREAK.join(lines)


def severity(flag: Flag) -> tuple[str, str]:
    """The word and the colour that say how soon a pitfall asks for something."""
    if flag.is_set_aside:
        return "vervalt hier", "$text-muted"
    return SEVERITY_WORDS[flag.rule.severity], SEVERITY_COLOURS[flag.rule.severity]


def _factors(factors: Sequence[Flag]) -> Iterator[Content]:
    ordered = sorted(factors, key=lambda flag: -flag.rule.weight)
    for flag in ordered[:FACTORS_SHOWN]:
        yield Content.assemble(("+ ", "bold $success"), flag.rule.title)
    if len(ordered) > FACTORS_SHOWN:
        yield Content.styled(f"  en nog {len(ordered) - FACTORS_SHOWN}", "$text-muted")

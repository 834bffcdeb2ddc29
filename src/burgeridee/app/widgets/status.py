"""The line that says whether all is kept, and how many flags there are."""

from collections.abc import Sequence
from datetime import datetime

from textual.content import Content
from textual.widgets import Static

from burgeridee.core.flags import Flag, of_sign

NOTHING_YET = "Alles wat je invult, wordt vanzelf bewaard"
SAVING = "Bewaren …"


class StatusLine(Static):
    """One line: "Bewaard 14:05 · 2 om op te letten · 5 gaan goed", or what keeps us from saving."""

    DEFAULT_CSS = """
    StatusLine {
        height: auto; max-height: 2; width: 100%; padding: 0 1; color: $text-muted;
    }
    """

    def __init__(self) -> None:
        super().__init__(Content(NOTHING_YET), markup=False)
        self.words = NOTHING_YET

    def show(
        self,
        saved: datetime | None,
        problem: str,
        found: Sequence[Flag],
        more: Sequence[str] = (),
        *,
        is_saving: bool = False,
    ) -> None:
        """Show when it was saved last, or why that failed, and how many flags there are.

        `more` are words of the moment, that go before the flags.
        """
        flags = "".join(f" · {part}" for part in (*more, *counted(found)))
        if problem:
            first, rest = f"! {problem}", f" Ik blijf het proberen.{flags}"
        elif is_saving:
            first, rest = SAVING, flags
        else:
            first, rest = f"Bewaard {saved:%H:%M}" if saved else NOTHING_YET, flags
        if self.words != first + rest:
            self.words = first + rest
            self.update(Content.assemble((first, "bold $error" if problem else ""), rest))


def counted(found: Sequence[Flag]) -> tuple[str, ...]:
    """How many flags there are, in words; nothing where there are none."""
    watch = sum(1 for flag in of_sign(found, "pitfall") if not flag.is_set_aside)
    well = len(of_sign(found, "success"))
    words = (
        f"{watch} om op te letten" if watch else "",
        f"{well} {'gaat' if well == 1 else 'gaan'} goed" if well else "",
    )
    return tuple(word for word in words if word)

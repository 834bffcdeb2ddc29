"""The flags: why each shows, what to do, and what the official makes of it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import ContentSwitcher, OptionList, Static
from textual.widgets.option_list import Option

from burgeridee.app.dialogs.letters import letters
from burgeridee.app.dialogs.reason import ReasonDialog
from burgeridee.app.dialogs.sheet import Keep, TalkSheet
from burgeridee.app.widgets.flag_words import flag_line, flag_text, plain_words
from burgeridee.app.widgets.hints import Hint
from burgeridee.core.flags import Flag, flags, gravest, of_sign
from burgeridee.core.intake import Judgement
from burgeridee.core.talk import Talk

MORE = "nog-meer"
"""The id of the line that folds and unfolds the lighter pitfalls; no rule can be called so."""
_EMPTY = "Nog geen vlaggen. Ze komen vanzelf als er meer is ingevuld."


class FlagsDialog(TalkSheet):
    """What shows in the talk: at most five pitfalls at a time, then what goes well."""

    HEAD = "Vlaggen"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("g", "seen", "Gezien"),
        Binding("v", "set_aside", "Vervalt hier"),
        Binding("t", "take_back", "Terugzetten"),
        Binding("l", "letters", "Beeld per letter"),
        Binding("right", "read", "Lezen", show=False),
        Binding("left", "choose", "Kiezen", show=False),
    ]
    DEFAULT_CSS = """
    FlagsDialog {
        #found { height: 1fr; }
        #list { width: 30; height: 1fr; padding: 0; border-right: vkey $primary 40%; }
        #reading { width: 1fr; height: 1fr; padding: 0 0 0 2; }
        #reading Static, #picture Static { max-width: 84; padding: 0 2 0 0; }
        #picture { height: 1fr; padding: 0; }
    }
    FlagsDialog.-wide #list { width: 44; }
    """

    def __init__(
        self,
        talk: Talk,
        sources: Mapping[str, str],
        now: Callable[[], datetime],
        keep: Keep | None = None,
        *,
        words: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(talk, now, keep)
        self._sources = sources
        self._words = words or {}
        self._wanted = ""
        self._unfolded = False
        self._drafts: dict[str, str] = {}

    def body(self) -> Iterable[Widget]:
        """The list with the chosen flag beside it, and behind it the picture per letter."""
        yield ContentSwitcher(
            Horizontal(
                OptionList(id="list", markup=False),
                VerticalScroll(Static("", markup=False), id="reading"),
                id="found",
            ),
            VerticalScroll(Static("", markup=False), id="picture"),
            initial="found",
        )

    def hints(self) -> Sequence[Hint]:
        """The keys that matter for the chosen flag."""
        if self._in_picture:
            return (Hint("l", "de lijst", "letters"), Hint("Esc", "terug", "close"))
        return (
            *self._judging(),
            Hint("→", "lezen", "read"),
            Hint("l", "beeld per letter", "letters"),
            Hint("Esc", "terug", "close"),
        )

    def show(self) -> None:
        """Show the flags as they stand now; the chosen flag stays chosen."""
        found = flags(self._talk)
        self._flags = {flag.rule.id: flag for flag in found}
        listed = self.query_one("#list", OptionList)
        listed.set_options(_options(found, unfolded=self._unfolded))
        self.query_one("#picture Static", Static).update(letters(found))
        self._choose(self._wanted)

    def action_seen(self) -> None:
        """Mark the chosen pitfall as seen."""
        self._judge(Judgement(judged="seen"))

    def action_set_aside(self) -> None:
        """Ask why the chosen pitfall does not apply here, and set it aside."""
        flag = self._pitfall
        if flag is None:
            return
        rule = flag.rule.id
        before = flag.judgement.reason if flag.judgement else ""
        typed = self._drafts.get(rule, before)
        dialog = ReasonDialog("Waarom vervalt dit hier?", flag.rule.title, typed=typed)

        def take(reason: str | None) -> None:
            if reason is None:
                self._drafts[rule] = dialog.typed
                return
            self._drafts.pop(rule, None)
            self._judge(Judgement(judged="does-not-apply", reason=reason))

        self.app.push_screen(dialog, take)

    def action_take_back(self) -> None:
        """Take back what was made of the chosen pitfall."""
        flag = self._pitfall
        if flag is not None and flag.judgement is not None:
            self._drafts.setdefault(flag.rule.id, flag.judgement.reason)
            self._judge(None)

    def action_letters(self) -> None:
        """Go to the picture per letter, and back to the list."""
        switcher = self.query_one(ContentSwitcher)
        switcher.current = "found" if self._in_picture else "picture"
        self.query_one("#picture" if self._in_picture else "#list").focus()
        self._tell_keys()

    def action_read(self) -> None:
        """Go to the text of the chosen flag."""
        self.query_one("#reading").focus()

    def action_choose(self) -> None:
        """Go back to the list."""
        self.query_one("#list").focus()

    @on(OptionList.OptionHighlighted)
    def _flag_chosen(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        self._wanted = event.option_id or ""
        self._show_chosen()

    @on(OptionList.OptionSelected)
    def _flag_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if event.option_id == MORE:
            self._unfolded = not self._unfolded
            self.show()
        else:
            self.action_read()

    @property
    def _in_picture(self) -> bool:
        return self.query_one(ContentSwitcher).current == "picture"

    @property
    def _chosen(self) -> Flag | None:
        return self._flags.get(self._wanted)

    @property
    def _pitfall(self) -> Flag | None:
        flag = self._chosen
        return flag if flag is not None and flag.rule.sign == "pitfall" else None

    def _judging(self) -> Iterator[Hint]:
        flag = self._pitfall
        if flag is None:
            return
        if flag.judgement is None:
            yield Hint("g", "gezien", "seen")
        if not flag.is_set_aside:
            yield Hint("v", "vervalt hier", "set_aside")
        if flag.judgement is not None:
            yield Hint("t", "terugzetten", "take_back")

    def _judge(self, judgement: Judgement | None) -> None:
        flag = self._pitfall
        if flag is not None and flag.judgement != judgement:
            self._become(self._talk.judged(flag.rule.id, judgement, self._now()))

    def _choose(self, wanted: str) -> None:
        """Put the highlight where it was; a flag behind the fold unfolds the list."""
        listed = self.query_one("#list", OptionList)
        ids = [option.id for option in listed.options]
        if wanted and wanted not in ids and wanted in self._flags:
            self._unfolded = True
            self.show()
            return
        first = next((at for at, option in enumerate(listed.options) if option.id), None)
        listed.highlighted = ids.index(wanted) if wanted in ids else first
        chosen = listed.highlighted_option
        self._wanted = (chosen.id or "") if chosen else ""
        self._show_chosen()

    def _show_chosen(self) -> None:
        flag = self._chosen
        words = Content("" if self._flags else _EMPTY)
        if flag is not None:
            plain = plain_words(flag, self._talk.heard, self._words)
            words = flag_text(flag, self._sources, plain)
        self.query_one("#reading Static", Static).update(words)
        self.query_one("#reading").scroll_home(animate=False)
        self._tell_keys()


def _options(found: Sequence[Flag], *, unfolded: bool) -> Iterator[Option]:
    standing = [flag for flag in found if not flag.is_set_aside]
    first = gravest(standing)
    lighter = [flag for flag in of_sign(standing, "pitfall") if flag not in first]
    lighter.sort(key=lambda flag: -flag.rule.severity)
    yield from _part("Om op te letten", first, is_first=True)
    if lighter:
        yield Option(_fold(len(lighter), unfolded=unfolded), id=MORE)
        yield from (_option(flag) for flag in lighter if unfolded)
    success = of_sign(standing, "success")
    yield from _part("Dat gaat goed", success, is_first=not first)
    aside = [flag for flag in found if flag.is_set_aside]
    yield from _part("Vervalt hier", aside, is_first=not (first or success))


def _part(title: str, shown: Sequence[Flag], *, is_first: bool = False) -> Iterator[Option]:
    if shown:
        yield Option(Content(title if is_first else f"\n{title}"), disabled=True)
    yield from (_option(flag) for flag in shown)


def _option(flag: Flag) -> Option:
    return Option(flag_line(flag), id=flag.rule.id)


def _fold(count: int, *, unfolded: bool) -> Content:
    if unfolded:
        return Content("▾ minder ernstige")
    return Content(f"▸ nog {count} minder ernstige")

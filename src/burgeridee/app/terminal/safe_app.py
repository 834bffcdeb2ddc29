"""The Textual app made safe, whatever people type, paste, or do to their terminal.

What it needs of Textual's inner parts: `App._fatal_error` here, `LinuxDriver.run_input_thread`
(with `fileno` and `exit_event`) in `driver`, `XTermParser` in `incoming`, `App._unnotify` with
`_notifications` here. The tests fail when an upgrade moves one of them.
"""

import asyncio
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from threading import Event
from time import monotonic
from typing import Any, ClassVar, Protocol, runtime_checkable

from rich.console import RenderableType
from textual import events
from textual.app import App, SystemCommand
from textual.driver import Driver
from textual.filter import LineFilter
from textual.geometry import Size
from textual.notifications import Notify, SeverityLevel
from textual.screen import Screen
from textual.widgets import Input, TextArea

from burgeridee.app.terminal import fatal
from burgeridee.app.terminal.guard import OutputGuard
from burgeridee.app.terminal.leaving import Leaving
from burgeridee.app.terminal.too_small import TooSmall, is_too_small
from burgeridee.app.terminal.turns import Turns
from burgeridee.core.text import cleaned

if sys.platform != "win32":
    from textual.drivers.linux_driver import LinuxDriver

    from burgeridee.app.terminal.driver import SafeDriver

LONGEST = 1_000_000
"""How many characters one field may hold after a paste."""

_AT_LAST = 0.8
"""Seconds that a slow disk is given at the end, before that is called not saved."""
_LOOK = 0.05
"""Seconds between two looks at it."""

_TOO_LONG = (
    "Dit is te lang om te plakken: in één veld passen 1.000.000 tekens. "
    "Er is niets geplakt. Plak het in delen, in verschillende vragen."
)
_NOT_SAVED = (
    "Niet alles is bewaard, daarom blijft burgeridee open. "
    "Druk nog een keer op Ctrl+Q om toch te stoppen."
)


@runtime_checkable
class Keeps(Protocol):
    """A screen that holds what is not saved yet."""

    def keep(self) -> bool:
        """Keep it, because everything may end now; `True` when all is safe."""


def _is_text(key: events.Key) -> bool:
    """Whether a key is a sign that belongs in a text, and that no widget takes as a letter.

    Such as the joiners within an emoji, a space that does not break, a letter newer than Python.
    """
    sign = key.character or ""
    return (
        len(sign) == 1 and not sign.isprintable() and sign not in "\t\n" and cleaned(sign) == sign
    )


class SafeApp(App[None]):
    """An app that shows data as text, loses nothing, and always ends in order."""

    TITLE = "burgeridee"
    ENABLE_COMMAND_PALETTE = False
    COMMANDS: ClassVar[set[Any]] = set()
    # An option list of fewer than five columns makes Textual 8 fail.
    DEFAULT_CSS = "OptionList { min-width: 8; }"

    def __init__(self, log: Path | None = None) -> None:
        super().__init__()
        self._fault_log = log
        self.error_console.soft_wrap = True  # what is said at the end is one line
        self._guard = OutputGuard()
        self._turns = Turns(self)
        self._told_of_fault = False
        self._told_not_saved = False
        self._leaving: Leaving | None = None

    def save_before_end(self) -> bool:
        """Have every screen keep what it still holds; `True` when all of it is safe.

        Called before every end: quitting, a signal, a fault. What takes a slow disk a moment is
        waited for: a copy of what was typed before may be under way, and the newest comes after it.
        """
        end = monotonic() + _AT_LAST
        while not (is_safe := self._kept()) and monotonic() < end:
            Event().wait(_LOOK)
        return is_safe

    def _kept(self) -> bool:
        # The one in front first: what it holds of a talk is newer than what stands behind it.
        holding = [screen for screen in reversed(self.screen_stack) if isinstance(screen, Keeps)]
        kept = [screen.keep() for screen in holding]  # a list: one failure stops no other
        return all(kept)

    def run_safely(self) -> int:
        """Run to the end; what the process ends with."""
        words = fatal.LastWords(self._fault_log, self.save_before_end)
        with words, Leaving(self.save_before_end, self._leave) as self._leaving:
            self.run()
        return fatal.EXIT_CODE if words.spoken else self.return_code or 0

    def _leave(self, code: int) -> None:
        self.exit(return_code=code)

    # ── What comes in

    async def on_event(self, event: events.Event) -> None:
        """Every event from the terminal passes here before a widget sees it."""
        match event:
            case events.Key() | events.Paste() if not event.is_forwarded:
                if not self._turns.has_come(event):
                    return
            case _:
                pass
        match event:
            case events.Resize():
                # Before the event goes on: no screen of ours must be squeezed.
                self._cover(event.size)
            case events.Paste() if not event.is_forwarded:
                event.text = cleaned(event.text)
                if not self._has_room_for(event.text):
                    self.notify(_TOO_LONG, severity="warning")
                    return
            case events.Key():
                # A key needs no cleaning: widgets take only printable ones.
                self._told_not_saved &= event.key == "ctrl+q"
                if _is_text(event):
                    event = events.Paste(str(event.character))
            case _:
                pass
        await super().on_event(event)
        if isinstance(event, events.Resize):
            self._uncover(event.size)

    def _has_room_for(self, text: str) -> bool:
        match self.focused:
            case TextArea(text=there):
                return len(there) + len(text) <= LONGEST
            case Input(value=there):
                return len(there) + len(text) <= LONGEST
            case _:
                return True

    def get_driver_class(self) -> type[Driver]:
        """Our own driver where Textual would take its own for Linux or macOS."""
        chosen = super().get_driver_class()
        if sys.platform != "win32" and chosen is LinuxDriver:
            return SafeDriver
        return chosen

    # ── What goes out

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's filters, and after them the guard."""
        return [*super().get_line_filters(), self._guard]

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = False,
    ) -> None:
        """Show a short word; it is always plain text, whatever `markup` says."""
        del markup
        super().notify(message, title=title, severity=severity, timeout=timeout, markup=False)

    def on_notify(self, event: Notify) -> None:
        """What is said again while it stands yet, stands once: the newest, with its own time."""
        said = event.notification
        for shown in list(self._notifications):
            if (shown.message, shown.title) == (said.message, said.title):
                self._unnotify(shown, refresh=False)  # Textual shows the new one after this

    def validate_title(self, title: Any) -> str:
        """The title, which never tells what the talk is about."""
        del title
        return "burgeridee"

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """None: our own menu has every action, and a screenshot would leave answers behind."""
        del screen
        return ()

    def action_screenshot(self, filename: str | None = None, path: str | None = None) -> None:
        """Nothing: a picture of the screen would leave answers in the downloads folder."""

    # ── A window that is too small

    def on_load(self) -> None:
        """Take on the running loop, before there is anything to see."""
        loop = asyncio.get_running_loop()
        loop.set_exception_handler(self._task_failed)
        if self._leaving is not None:
            self._leaving.use_loop()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Whether an action of the program may be done: behind the plain page, only stopping."""
        if self.screen_stack and isinstance(self.screen, TooSmall):
            return action == "quit"
        return super().check_action(action, parameters)

    def on_mount(self) -> None:
        """Watch for screens that come while the window is too small."""
        self.screen_change_signal.subscribe(self, lambda _screen: self._fit())

    def _fit(self) -> None:
        self._cover(self.size)
        self._uncover(self.size)

    def _cover(self, size: Size) -> None:
        if is_too_small(size) and self.screen_stack and not isinstance(self.screen, TooSmall):
            # Two: Textual gives the screen right behind the front one the new size as well.
            self.push_screen(TooSmall())
            self.push_screen(TooSmall())

    def _uncover(self, size: Size) -> None:
        while not is_too_small(size) and isinstance(self.screen, TooSmall):
            self.pop_screen()

    # ── The end

    def on_unmount(self) -> None:
        """Hold no key back any more."""
        self._turns.stop()

    async def action_quit(self) -> None:
        """Save and stop; not saved is a reason to stay, once."""
        if fatal.saved_for_sure(self.save_before_end) or self._told_not_saved:
            self.exit()
            return
        self._told_not_saved = True
        self.notify(_NOT_SAVED, severity="error")

    def action_help_quit(self) -> None:
        """Nothing: Ctrl+C copies, and where there is nothing to copy it does no harm."""

    def action_suspend_process(self) -> None:
        """Nothing: Ctrl+Z is undo, and never sends the program to the background."""

    def panic(self, *renderables: RenderableType) -> None:
        """End because of a fault; what Textual would show may hold answers, so it is not shown."""
        del renderables
        self._fatal_error()

    def _fatal_error(self) -> None:
        if self._told_of_fault:
            self.exit(return_code=fatal.EXIT_CODE)
            return
        self._told_of_fault = True
        error = sys.exception()
        code = fatal.new_code()
        saved = fatal.saved_for_sure(self.save_before_end)
        fatal.write_down(self._fault_log, code, error)
        self.exit(return_code=fatal.EXIT_CODE, message=fatal.sentence(code, saved=saved))

    def _task_failed(self, _loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        error = context.get("exception")
        fatal.write_down(
            self._fault_log, fatal.new_code(), error if isinstance(error, Exception) else None
        )

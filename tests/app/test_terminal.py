"""Plain Textual made safe: in the program itself, and as a real process in a real terminal.

This file is also the small program that those real processes run (see `main` at the end).
"""

import asyncio
import io
import os
import select
import signal
import stat
import subprocess
import sys
import threading
import time
import tty
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import ClassVar

import ptyprocess
import pyte
import pytest
from rich.console import RenderableType
from rich.text import Text
from textual import events
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.drivers.linux_driver import LinuxDriver
from textual.geometry import Size
from textual.notifications import Notification, Notify
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import (
    Button,
    Checkbox,
    Collapsible,
    DataTable,
    Input,
    Label,
    ListItem,
    ListView,
    Log,
    Markdown,
    OptionList,
    RadioButton,
    RichLog,
    SelectionList,
    Static,
    Tab,
    Tabs,
    TextArea,
    Tree,
)
from textual.widgets._toast import Toast
from textual.widgets.selection_list import Selection

from burgeridee.app.terminal import fatal
from burgeridee.app.terminal.driver import SafeDriver
from burgeridee.app.terminal.guard import harmless
from burgeridee.app.terminal.incoming import Incoming
from burgeridee.app.terminal.leaving import Leaving
from burgeridee.app.terminal.line_input import LineInput
from burgeridee.app.terminal.safe_app import LONGEST, SafeApp
from burgeridee.app.terminal.surroundings import is_dumb, terminal_problem
from burgeridee.app.terminal.too_small import MINIMUM, TooSmall, is_too_small

CANARY = "kanariepiet"
HOSTILE = (
    "\x1b]52;c;QUJD\x07\x1b]0;titel\x07\x1b[2J\x9b31m\x1b]8;;http://x\x1b\\"
    "\u202e\u2066\x85\x0e\x08\ud800"
)
MARKUP = "[@click=app.quit]klik[/] [/x] [ prijs [50-60 euro]"
F2, F3, F4, CTRL_Q, CTRL_C, CTRL_Z = b"\x1bOQ", b"\x1bOR", b"\x1bOS", b"\x11", b"\x03", b"\x1a"
PATIENCE = 20.0  # only a hanging test waits so long
LEAVING = 2.0 + 4.0  # the promise, and what a busy machine may take on top


# ── The small program


class Demo(SafeApp):
    """One field of a line, one of many lines, and keys for every kind of trouble."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f2", "fail", priority=True),
        Binding("f3", "block", priority=True),
        Binding("f4", "fail_later('worker')", priority=True),
    ]

    def __init__(self, log: Path | None = None, saved: Path | None = None) -> None:
        super().__init__(log)
        self.saved_to = saved
        self.can_save = True
        self.notices: list[Notification] = []

    def on_notify(self, event: Notify) -> None:
        self.notices.append(event.notification)

    def compose(self) -> ComposeResult:
        yield LineInput(id="line")
        yield TextArea(id="text")

    @property
    def times_left(self) -> list[float]:
        """How long each word that stands will stand yet, in seconds."""
        return [notice.time_left for notice in self._notifications]

    @property
    def line(self) -> LineInput:
        return self.screen_stack[0].query_one("#line", LineInput)

    @property
    def text(self) -> TextArea:
        return self.screen_stack[0].query_one("#text", TextArea)

    def save_before_end(self) -> bool:
        if self.saved_to is not None:
            self.saved_to.write_text(f"{self.line.value}|{self.text.text}", "utf-8")
        return self.can_save

    def action_fail(self) -> None:
        answer = self.line.value
        raise ValueError(answer)

    def action_block(self) -> None:
        threading.Event().wait()

    def action_fail_later(self, name: str) -> None:
        self.run_worker(self._fail_later(), name=name)

    async def _fail_later(self) -> None:
        self.action_fail()


class Showcase(SafeApp):
    """Hostile text in every kind of widget, each with a number."""

    CSS = "* { max-height: 3; } VerticalScroll, Screen { max-height: 100%; }"

    def compose(self) -> ComposeResult:
        def word(number: int) -> str:
            return f"w{number:02}{HOSTILE}"

        def content(number: int) -> Content:
            return Content(word(number))

        def text(number: int) -> Text:
            return Text(word(number))

        self.title = word(99)
        table = DataTable[Text]()
        table.add_column(text(0))
        table.add_row(text(1))
        log, rich_log = Log(), RichLog(markup=False)
        self.call_after_refresh(log.write, word(2))
        self.call_after_refresh(rich_log.write, word(3))
        bordered = Static("x", markup=False)
        bordered.border_title = content(4)
        bordered.styles.border = ("solid", "red")
        with VerticalScroll():
            yield table
            yield log
            yield rich_log
            yield bordered
            yield Static(word(5), markup=False)
            yield Label(word(6), markup=False)
            yield Button(content(7))
            yield Checkbox(content(8))
            yield RadioButton(content(9))
            yield OptionList(word(10), markup=False)
            yield SelectionList(Selection(content(11), 1))
            yield Tree(text(12))
            yield ListView(ListItem(Label(word(13), markup=False)))
            yield Tabs(Tab(content(14)))
            yield Markdown(word(15))
            yield Input(word(16))
            yield TextArea(word(17))
            yield Static(Content.from_markup("[link='http://x/\x07y']w18[/]"))
            yield Collapsible(title="x")

    def on_ready(self) -> None:
        self.notify(word_of_notice(), timeout=60)


def word_of_notice() -> str:
    """What the showcase says in a notification."""
    return f"w19{HOSTILE}"


def main(kind: str, folder: Path) -> int:
    """Run one of the small programs; its log and its saved text go to the folder."""
    if kind == "showcase":
        return Showcase().run_safely()
    return Demo(folder / "state" / "fouten.log", folder / "saved").run_safely()


# ── A real terminal around it


class Terminal:
    """A process in a pseudo-terminal, all that it wrote, and what stands on its screen."""

    def __init__(self, kind: str, folder: Path, rows: int, columns: int) -> None:
        environ = {**os.environ, "TERM": "xterm-256color", "PYTHONUTF8": "1", "LC_ALL": "C.UTF-8"}
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # fork beside threads
            self.process = ptyprocess.PtyProcess.spawn(
                [sys.executable, __file__, kind, str(folder)],
                dimensions=(rows, columns),
                env=environ,
            )
        self.written = b""
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)

    @property
    def screen(self) -> str:
        """The lines that are on the screen now."""
        return "\n".join(self._screen.display)

    def read(self) -> bool:
        """Take in what was written, if anything; whether there may be more."""
        if not select.select([self.process.fd], [], [], 0.05)[0]:
            return True
        try:
            data = os.read(self.process.fd, 65536)
        except OSError:
            return False
        self.written += data
        # pyte does not know private CSI like these, and would print their ends.
        self._stream.feed(data.replace(b"\x1b[>25u", b"").replace(b"\x1b[<u", b""))
        return bool(data)

    def until(self, holds: Callable[[], bool]) -> None:
        """Read until something is so; fail when it never is."""
        end = time.monotonic() + PATIENCE
        while not holds():
            assert time.monotonic() < end, self.screen
            more = self.read()
            assert more or holds(), self.screen

    def type(self, keys: bytes) -> None:
        """Send keys to the program, and read meanwhile, as a terminal does."""
        fd = self.process.fd
        while keys:
            readable, writable, _ = select.select([fd], [fd], [], PATIENCE)
            if readable:
                self.read()
            if writable:
                keys = keys[os.write(fd, keys[:1024]) :]

    def end(self) -> int:
        """Read to the end; the exit code, as a shell tells it."""
        deadline = time.monotonic() + PATIENCE
        while self.read():
            assert time.monotonic() < deadline, self.screen
        return self.code()

    def code(self) -> int:
        """The exit code of a process that ends by itself."""
        deadline = time.monotonic() + PATIENCE
        while self.process.isalive():
            assert time.monotonic() < deadline
            threading.Event().wait(0.02)
        signalled = self.process.signalstatus
        return int(128 + signalled if signalled else self.process.exitstatus)


@contextmanager
def terminal(
    folder: Path, kind: str = "demo", rows: int = 24, columns: int = 80
) -> Iterator[Terminal]:
    """A started demo, gone at the end of the test whatever happened."""
    opened = Terminal(kind, folder, rows, columns)
    try:
        opened.until(lambda: b"\x1b[?1049h" in opened.written and opened.screen.strip() != "")
        yield opened
    finally:
        opened.process.close(force=True)


def restored(written: bytes) -> bool:
    """Whether the terminal was given back: other screen off, mouse off, cursor on, paste off."""
    ends = (b"\x1b[?1049l", b"\x1b[?1000l", b"\x1b[?1003l", b"\x1b[?25h", b"\x1b[?2004l")
    begins = (b"\x1b[?1049h", b"\x1b[?1000h", b"\x1b[?1003h", b"\x1b[?25l", b"\x1b[?2004h")
    pairs = zip(begins, ends, strict=True)
    return all(written.rfind(end) > written.rfind(begin) for begin, end in pairs)


# ── (a) Nothing from data reaches the terminal


def test_no_widget_lets_a_terminal_code_through(tmp_path: Path) -> None:
    with terminal(tmp_path, "showcase", rows=90, columns=100) as opened:
        opened.until(lambda: all(f"w{number:02}" in opened.screen for number in range(20)))
        opened.type(CTRL_Q)
        assert opened.end() == 0
    forbidden = ["\x1b]52", "\x1b]0;", "\x1b]2;", "\x1b]8", "\x1b[2J", "\x9b", "\u202e", "\u2066"]
    forbidden += ["\x85", "\x0e", "\x08"]
    assert [code for code in forbidden if code.encode() in opened.written] == []


def test_what_the_guard_leaves_out_takes_no_room() -> None:
    assert harmless(f"a{HOSTILE}b") == "a]52;c;QUJD]0;titel[2J31m]8;;http://x\\\ufffdb"
    assert harmless("é 👩‍👩‍👧 │ ż") == "é 👩‍👩‍👧 │ ż"


async def test_markup_in_a_notification_is_text() -> None:
    app = Demo()
    async with app.run_test(notifications=True) as pilot:
        app.notify(MARKUP, title=MARKUP)
        app.line.notify(MARKUP)
        await pilot.pause()
        assert [notice.markup for notice in app.notices] == [False, False]


async def test_what_is_said_again_stands_once_with_its_new_time() -> None:
    app = Demo()
    async with app.run_test(notifications=True) as pilot:
        long_ago = time.time() - 4  # of the five seconds that a word stands
        app.post_message(Notify(Notification("Bewaard", raised_at=long_ago)))
        for _ in range(6):
            app.notify("Bewaard")
        app.notify("Bewaard", title="Titel")
        app.notify("Iets anders")
        await pilot.pause()
        await pilot.pause()
        shown = [*app.screen.query(Toast)]
        assert [str(toast.render()) for toast in shown] == [
            "Bewaard",
            "Titel\nBewaard",
            "Iets anders",
        ]
        assert app.times_left[0] > 4
        assert len(app.notices) == 9


def test_typed_markup_and_bytes_stay_text(tmp_path: Path) -> None:
    with terminal(tmp_path) as opened:
        opened.type(MARKUP.encode())
        opened.until(lambda: "50-60 euro]" in opened.screen)
        opened.type(CTRL_Q)
        assert opened.end() == 0
    assert (tmp_path / "saved").read_text("utf-8") == f"{MARKUP}|"
    assert restored(opened.written)


# ── (b) Bytes


def test_a_byte_that_is_no_letter_does_not_end_the_program(tmp_path: Path) -> None:
    with terminal(tmp_path) as opened:
        opened.type(b"a\xffb\xe9\xe9 \x9bc\xc3")
        opened.type(b"\xa9 goed")
        opened.until(lambda: "é goed" in opened.screen)
        opened.type(CTRL_Q)
        assert opened.end() == 0
    assert (tmp_path / "saved").read_text("utf-8") == "a�b�� �cé goed|"


def read_in(*chunks: bytes) -> list[str]:
    """The keys and pastes in these chunks, pastes with a mark in front."""
    incoming = Incoming()
    messages = [m for chunk in chunks for m in (*incoming.feed(chunk), *incoming.quiet())]
    return [
        f"paste {m.text}" if isinstance(m, events.Paste) else m.key
        for m in messages
        if isinstance(m, events.Paste | events.Key)
    ]


@pytest.mark.parametrize("size", [1, 2, 3, 5, 7, 100])
def test_a_paste_comes_whole_however_the_bytes_are_cut(size: int) -> None:
    data = "a\x1b[200~één\x1b[31m\x1bxq\r\n[@click]\x1b[201~b".encode()
    incoming = Incoming()
    chunks = [data[i : i + size] for i in range(0, len(data), size)]
    messages = [m for chunk in chunks for m in incoming.feed(chunk)]
    assert [m.key for m in messages if isinstance(m, events.Key)] == ["a", "b"]
    [paste] = [m.text for m in messages if isinstance(m, events.Paste)]
    assert paste == "één\x1b[31m\x1bxq\r\n[@click]"


def test_a_key_that_begins_like_a_paste_is_a_key() -> None:
    assert read_in(b"\x1b[20~", b"\x1b[A", b"x") == ["f9", "up", "x"]
    assert read_in(b"\x1b[2", b"~") == ["insert"]


def test_a_paste_without_an_end_does_not_swallow_the_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    moment = 0.0
    monkeypatch.setattr("burgeridee.app.terminal.incoming.monotonic", lambda: moment)
    incoming = Incoming()
    assert [*incoming.feed(b"\x1b[200~half\x1b[2")] == []
    moment = 3.0
    assert [*incoming.quiet()] == []
    moment = 6.0
    [whole] = incoming.quiet()
    assert isinstance(whole, events.Paste)
    assert whole.text == "half\x1b[2"
    assert [m.key for m in incoming.feed(b"x") if isinstance(m, events.Key)] == ["x"]


def test_the_safe_driver_is_the_one_that_runs() -> None:
    assert SafeApp().driver_class is SafeDriver
    assert issubclass(SafeDriver, LinuxDriver)


# ── (c) Paste


async def held(pilot: Pilot[None], holds: Callable[[], bool]) -> None:
    """Wait until something is so: a paste waits for its turn, and a long one takes a while."""
    # Not `until` of rest.py: this file is a program too, and that finds no other tests.
    async with asyncio.timeout(PATIENCE):
        while not holds():
            await pilot.pause()


async def paste(pilot: Pilot[None], text: str) -> None:
    """What a terminal sends when somebody pastes."""
    pilot.app.post_message(events.Paste(text))
    await pilot.pause()


@pytest.mark.parametrize(
    ("pasted", "value"),
    [
        ("een\r\ntwee\ndrie", "een / twee / drie"),
        ("\n\nalleen\n", "alleen"),
        ("\n", ""),
        ("a\x1b[31mb\u202ec\x07", "abc"),
        (MARKUP, MARKUP),
    ],
)
async def test_a_paste_in_one_line_loses_nothing(pasted: str, value: str) -> None:
    app = Demo()
    async with app.run_test() as pilot:
        await pilot.press("x", "y", "left")
        await paste(pilot, pasted)
        assert app.line.value == f"x{value}y"


async def test_a_paste_takes_the_place_of_what_was_selected() -> None:
    app = Demo()
    async with app.run_test() as pilot:
        await pilot.press("x", "y", "shift+home")
        await paste(pilot, "een\ntwee")
        assert app.line.value == "een / twee"


async def test_the_programs_own_clipboard_is_put_in_as_one_line() -> None:
    app = Demo()
    async with app.run_test() as pilot:
        app.copy_to_clipboard("een\ntwee")
        await pilot.press("ctrl+v")
        assert app.line.value == "een / twee"


async def test_a_paste_in_a_long_text_keeps_its_lines() -> None:
    app = Demo()
    async with app.run_test() as pilot:
        app.text.focus()
        await paste(pilot, "een\r\n\ttwee\x1b]52;c;QQ\x07\x0bdrie\ud83d")
        assert app.text.text == "een\n\ttwee\ndrie�"


async def test_a_million_characters_fit_and_one_more_does_not() -> None:
    app = Demo()
    words = "woord ëé\n" * 111_111 + "!"
    async with app.run_test(notifications=True) as pilot:
        app.text.focus()
        began = time.monotonic()
        await paste(pilot, words)
        await held(pilot, lambda: app.text.text == words)
        assert len(words) == LONGEST
        assert time.monotonic() - began < PATIENCE
        await paste(pilot, "x")
        await held(pilot, lambda: bool(app.notices))
        assert app.text.text == words
        assert ["te lang" in notice.message for notice in app.notices] == [True]


def test_a_megabyte_from_a_real_terminal_is_kept_byte_for_byte(tmp_path: Path) -> None:
    words = "woord é\r" * 125_000
    with terminal(tmp_path) as opened:
        opened.type(b"\t\x1b[200~" + words.encode() + b"\x1b[201~einde")
        opened.until(lambda: "einde" in opened.screen)
        opened.type(CTRL_Q)
        assert opened.end() == 0
    assert (tmp_path / "saved").read_text("utf-8") == "|" + words.replace("\r", "\n") + "einde"


JOINED = "👩\u200d👩\u200d👧 \u0645\u06cc\u200c\u062e\u0648 co\u00adop\u00a0é"
"""Families, Persian, a soft hyphen, a space that does not break: none is 'printable' to Python."""


def test_what_joins_or_parts_letters_is_kept_byte_for_byte_key_by_key(tmp_path: Path) -> None:
    with terminal(tmp_path) as opened:
        for letter in f"{JOINED}.\t{JOINED}!":
            opened.type(letter.encode())
        opened.type(CTRL_Q)
        assert opened.end() == 0
    assert (tmp_path / "saved").read_text("utf-8") == f"{JOINED}.|{JOINED}!"


@pytest.mark.parametrize("character", ["\x9b", "\u202e", "\u2028", "\ud800"])
async def test_a_key_that_is_no_letter_types_nothing(character: str) -> None:
    app = Demo()
    async with app.run_test() as pilot:
        app.post_message(events.Key("x", character))
        await pilot.pause()
        assert app.line.value == ""


# ── (d) Faults


@pytest.mark.parametrize("key", [F2, F4], ids=["in a handler", "in a worker"])
def test_a_fault_tells_no_answer(key: bytes, tmp_path: Path) -> None:
    with terminal(tmp_path) as opened:
        opened.type(CANARY.encode())
        opened.until(lambda: CANARY in opened.screen)
        opened.type(key)
        assert opened.end() == 70
    # What is said once our own screen, with the answer on it, has gone.
    after = opened.written.rpartition(b"\x1b[?1049l")[2].decode("utf-8", "replace")
    assert CANARY not in after
    assert "Traceback" not in after
    last = after[after.rindex("\x1b") :]
    code = last.split("(code ")[1][:6]
    assert last.partition("l")[2] == f"{fatal.sentence(code, saved=True)}\r\n"
    assert restored(opened.written)
    assert (tmp_path / "saved").read_text("utf-8") == f"{CANARY}|"
    log = tmp_path / "state" / "fouten.log"
    noted = log.read_text("utf-8")
    assert f"fout {code}" in noted
    assert "builtins.ValueError" in noted
    assert "action_fail" in noted
    assert CANARY not in noted
    assert stat.S_IMODE(log.stat().st_mode) == 0o600


class FailingSave(Demo):
    """A demo that cannot save."""

    def save_before_end(self) -> bool:
        raise OSError(CANARY)


async def test_a_save_that_fails_too_is_told(capfd: pytest.CaptureFixture[str]) -> None:
    app = FailingSave()
    with pytest.raises(ValueError, match=r"^$"):
        async with app.run_test() as pilot:
            await pilot.press("f2")
    assert app.return_code == fatal.EXIT_CODE
    said = capfd.readouterr().err
    assert "misschien niet bewaard" in said
    assert CANARY not in said


async def test_more_faults_than_one_are_told_once(capfd: pytest.CaptureFixture[str]) -> None:
    app = Demo()
    async with app.run_test():
        app.panic(CANARY)
        app.panic(CANARY)
    assert app.return_code == fatal.EXIT_CODE
    said = capfd.readouterr().err
    assert said.startswith("burgeridee is gestopt door een fout in het programma (code ")
    assert said.count("\n") == 1
    assert CANARY not in said


def test_a_fault_outside_the_screen_ends_in_the_same_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = io.StringIO()
    monkeypatch.setattr(sys, "__stderr__", screen)
    words = fatal.LastWords(tmp_path / "log", lambda: True)
    with words:
        raise RuntimeError(CANARY)
    assert words.spoken
    assert screen.getvalue().startswith("burgeridee is gestopt door een fout")
    assert "RuntimeError" in (tmp_path / "log").read_text("utf-8")
    assert CANARY not in screen.getvalue() + (tmp_path / "log").read_text("utf-8")


def test_a_thread_that_fails_writes_a_trace_without_values(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    def fail() -> None:
        raise RuntimeError(CANARY)

    with fatal.LastWords(tmp_path / "log", lambda: True) as words:
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
    assert not words.spoken
    assert "RuntimeError" in (tmp_path / "log").read_text("utf-8")
    assert CANARY not in (tmp_path / "log").read_text("utf-8") + capfd.readouterr().err


def fail_for_a_reason() -> None:
    """Fail while another fault is being handled."""
    try:
        int(CANARY)
    except ValueError as error:
        raise RuntimeError(CANARY) from error


def test_a_trace_tells_the_causes_too() -> None:
    with pytest.raises(RuntimeError) as caught:
        fail_for_a_reason()
    traced = fatal.trace(caught.value)
    assert "RuntimeError" in traced
    assert "ValueError" in traced
    assert "test_terminal.py:" in traced
    assert CANARY not in traced
    assert fatal.trace(None) == ""


def test_a_log_stays_small_and_keeps_its_end(tmp_path: Path) -> None:
    log = tmp_path / "state" / "log"
    fatal.write_down(log, "eerste", None)
    fatal.write_down(log, "tweede", None)
    assert log.read_text("utf-8").split() == ["fout", "eerste", "fout", "tweede"]
    log.write_text("fout oud\n" * fatal.LOG_LIMIT, "utf-8")
    fatal.write_down(log, "nieuw", None)
    log.write_text("fout oud\n" * (fatal.LOG_LIMIT // 8), "utf-8")
    fatal.write_down(log, "nieuw", None)
    kept = log.read_text("utf-8")
    assert kept.endswith("fout oud\nfout nieuw\n\n")
    assert kept.startswith("fout oud\n")
    assert fatal.LOG_LIMIT - 20 < len(kept) <= fatal.LOG_LIMIT


def test_a_log_that_is_a_link_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "log").symlink_to(tmp_path / "elsewhere")
    fatal.write_down(tmp_path / "log", "abcdef", None)
    assert not (tmp_path / "elsewhere").exists()


# ── (e) Signals


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_saves_and_leaves_soon(number: signal.Signals, tmp_path: Path) -> None:
    with terminal(tmp_path) as opened:
        opened.type(b"bijna af")
        opened.until(lambda: "bijna af" in opened.screen)
        began = time.monotonic()
        opened.process.kill(number)
        assert opened.end() == 128 + number
        assert time.monotonic() - began < LEAVING
    assert (tmp_path / "saved").read_text("utf-8") == "bijna af|"
    assert restored(opened.written)
    assert "Traceback" not in opened.written.decode("utf-8", "replace")


def test_a_program_that_is_stuck_still_saves_and_leaves(tmp_path: Path) -> None:
    with terminal(tmp_path) as opened:
        opened.type(b"bijna af")
        opened.until(lambda: "bijna af" in opened.screen)
        opened.type(F3)
        opened.process.kill(signal.SIGTERM)
        began = time.monotonic()
        assert opened.end() == 128 + signal.SIGTERM
        assert time.monotonic() - began < LEAVING
    assert (tmp_path / "saved").read_text("utf-8") == "bijna af|"
    assert restored(opened.written)


def test_a_terminal_that_is_closed_ends_the_program(tmp_path: Path) -> None:
    with terminal(tmp_path) as opened:
        opened.type(b"bijna af")
        opened.until(lambda: "bijna af" in opened.screen)
        began = time.monotonic()
        opened.process.fileobj.close()
        opened.process.closed = True
        assert opened.code() == 128 + signal.SIGHUP
        assert time.monotonic() - began < LEAVING
    assert (tmp_path / "saved").read_text("utf-8") == "bijna af|"


def test_a_terminal_that_goes_without_a_signal_ends_the_program_too(tmp_path: Path) -> None:
    ours, theirs = os.openpty()
    tty.setraw(theirs)
    # Not the leader of a session: the system tells nothing when the terminal closes.
    with subprocess.Popen(
        [sys.executable, __file__, "demo", str(tmp_path)],
        stdin=theirs, stdout=theirs, stderr=theirs, env={**os.environ, "TERM": "xterm"},
        start_new_session=True,
    ) as process:  # fmt: skip
        os.close(theirs)
        written = b""
        while b"\x1b[?2004h" not in written:
            assert select.select([ours], [], [], PATIENCE)[0]
            written += os.read(ours, 65536)
        os.close(ours)
        try:
            assert process.wait(PATIENCE) == 128 + signal.SIGHUP
        finally:
            process.kill()
    assert (tmp_path / "saved").exists()


def test_the_keys_that_end_other_programs_do_nothing_here(tmp_path: Path) -> None:
    with terminal(tmp_path) as opened:
        opened.type(b"een" + CTRL_C + CTRL_Z + b"twee")
        opened.until(lambda: "twee" in opened.screen)
        assert opened.process.isalive()
        assert "quit" not in opened.screen
        opened.type(CTRL_Q)
        assert opened.end() == 0
    assert "twee" in (tmp_path / "saved").read_text("utf-8")


async def test_quitting_with_unsaved_work_asks_once() -> None:
    app = Demo()
    app.can_save = False
    async with app.run_test(notifications=True) as pilot:
        await pilot.press("ctrl+q")
        await held(pilot, lambda: bool(app.notices))
        assert ["Niet alles is bewaard" in n.message for n in app.notices] == [True]
        await pilot.press("x", "ctrl+q")
        await held(pilot, lambda: len(app.notices) == 2)
        assert app.return_code is None
        await pilot.press("ctrl+q")
        assert app.return_code == 0


class Slow(Screen[None]):
    """A screen whose disk needs a few looks."""

    looks = 0

    def keep(self) -> bool:
        self.looks += 1
        return self.looks > 2


async def test_what_a_slow_disk_makes_safe_within_a_moment_is_saved_at_every_end() -> None:
    app = SafeApp()
    async with app.run_test() as pilot:
        screen = Slow()
        await app.push_screen(screen)
        assert app.save_before_end()
        assert screen.looks == 3
        await pilot.press("ctrl+q")
        assert app.return_code == 0


def test_without_a_signal_everything_is_as_it_was() -> None:
    before = signal.getsignal(signal.SIGTERM)
    with Leaving(lambda: None, lambda _code: None):
        assert signal.getsignal(signal.SIGTERM) != before
    assert signal.getsignal(signal.SIGTERM) == before


# ── (f) What Textual offers and we do not


def files_in(folder: Path) -> list[Path]:
    """Every file in a folder, however deep."""
    return [path for path in folder.rglob("*") if path.is_file()]


async def test_there_is_no_palette_no_screenshot_and_no_other_title(home: Path) -> None:
    (home / "Downloads").mkdir()
    app = Demo()
    async with app.run_test(notifications=True) as pilot:
        await pilot.press("ctrl+p", "ctrl+c")
        app.action_command_palette()
        app.action_screenshot()
        app.action_suspend_process()
        app.title = CANARY
        await pilot.pause()
        assert len(app.screen_stack) == 1
        assert len(app.notices) == 0
        assert [*app.get_system_commands(app.screen)] == []
        assert app.title == "burgeridee"
    for thread in {*threading.enumerate()} - {threading.current_thread()}:
        thread.join(PATIENCE)  # Textual writes a picture of the screen in one
    assert files_in(home) == []


# ── (g) Sizes


class Sized(Demo):
    """A demo with the widget that Textual cannot draw in four columns."""

    def compose(self) -> ComposeResult:
        yield from super().compose()
        yield OptionList("een lange keuze met veel woorden", "twee")


async def resize(pilot: Pilot[None], width: int, height: int) -> None:
    """A window of another size, drawn by the screen in front."""
    size = Size(width, height)
    pilot.app.post_message(events.Resize(size, size))
    async with asyncio.timeout(PATIENCE):
        # Textual tells the screen 8 ms after the app. Until then `size` is that of the app already.
        while pilot.app.screen.outer_size != size:
            assert pilot.app.is_running
            await asyncio.sleep(0.001)
    await pilot.pause(0)


async def test_300_sizes_lose_neither_text_nor_focus() -> None:
    app = Sized()
    async with app.run_test() as pilot:
        await pilot.press(*"een")
        await pilot.press("tab", *"twee")
        below = app.screen
        edges = [(1, 1), (300, 100), (60, 18), (59, 18), (60, 17), (60, 18), (2, 90), (250, 1)]
        # Steps without a common divisor: every width and height in an order that looks like chance.
        wide = [(1 + 97 * n % 300, 1 + 37 * n % 60) for n in range(150)]
        small = [(1 + 29 * n % 70, 1 + 13 * n % 22) for n in range(142)]
        for width, height in [*edges, *wide, *small]:
            await resize(pilot, width, height)
            assert isinstance(app.screen, TooSmall) == (width < 60 or height < 18)
        await resize(pilot, 80, 24)
        assert app.screen_stack == [below]
        assert app.focused is app.text
        await pilot.press("!")
        assert (app.line.value, app.text.text) == ("een", "twee!")


async def test_a_start_in_a_window_that_is_too_small() -> None:
    app = Sized()
    async with app.run_test(size=(1, 1)) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, TooSmall)
        await pilot.press("x")
        await resize(pilot, 80, 24)
        assert not isinstance(app.screen, TooSmall)
        await pilot.press("y")
        assert app.line.value == "y"


async def test_the_page_says_what_to_do_and_can_be_left() -> None:
    app = Demo()
    async with app.run_test() as pilot:
        wide = app.text.size
        for size in [(50, 10), (3, 3), (2, 9)]:
            await pilot.resize_terminal(*size)
            assert app.text.size == wide  # not squeezed
        shown = str(app.screen.query_one(Static).content)
        assert shown.startswith("Het venster is te klein.")
        assert f"{MINIMUM.width} bij {MINIMUM.height}" in shown
        await pilot.press("f2")  # a key of the program: shut off here
        await pilot.press("ctrl+q")
    assert app.return_code == 0


class Later(Screen[None]):
    """A screen that somebody opens at a bad moment."""

    def compose(self) -> ComposeResult:
        yield OptionList("een lange keuze met veel woorden")


async def test_a_screen_that_comes_while_it_is_too_small_waits_behind_the_page() -> None:
    app = Demo()
    async with app.run_test() as pilot:
        await resize(pilot, 3, 3)
        later = Later()
        await app.push_screen(later)
        await pilot.pause()
        assert isinstance(app.screen, TooSmall)
        await resize(pilot, 80, 24)
        assert app.screen_stack[-1] is later
        app.pop_screen()
        await pilot.pause()
        assert [type(screen) for screen in app.screen_stack] == [type(app.screen_stack[0])]
        assert not isinstance(app.screen, TooSmall)


def test_the_smallest_window_that_will_do() -> None:
    assert not is_too_small(MINIMUM)
    assert is_too_small(MINIMUM - (1, 0))
    assert is_too_small(MINIMUM - (0, 1))


async def test_a_narrow_option_list_still_fails_without_our_rule() -> None:
    """When this fails, Textual mended it, and the rule in `SafeApp` may go."""

    class Plain(App[None]):
        def compose(self) -> ComposeResult:
            yield OptionList("een lange keuze")

        def panic(self, *_traceback: RenderableType) -> None:
            self.exit()

        _fatal_error = panic  # a page with all that stood in the memory takes seconds

    async def narrow_down() -> None:
        async with Plain().run_test(size=(1, 1)) as pilot:
            for width in range(1, 8):
                await resize(pilot, width, 5)

    with pytest.raises(ValueError, match="range"):
        await narrow_down()


# ── (h) Where it is started


class Stream(io.TextIOWrapper):
    """A stream that says what it is."""

    def __init__(self, encoding: str = "utf-8", *, terminal: bool = True) -> None:
        super().__init__(io.BytesIO(), encoding=encoding)
        self._terminal = terminal

    def isatty(self) -> bool:
        return self._terminal


@pytest.mark.parametrize(
    ("streams", "environ", "word"),
    [
        ((Stream(), Stream(), Stream()), {}, None),
        ((Stream(terminal=False), Stream(), Stream()), {}, "een terminal nodig"),
        ((Stream(), Stream(terminal=False), Stream()), {}, "een terminal nodig"),
        ((Stream(), Stream(), Stream(terminal=False)), {}, "een terminal nodig"),
        ((Stream(), Stream(), Stream("ascii")), {}, "UTF-8"),
        ((Stream(), Stream(), Stream("latin-1")), {}, "UTF-8"),
        ((Stream(terminal=False),) * 3, {"TEXTUAL_DRIVER": "x"}, None),
    ],
)
def test_what_is_in_the_way_of_a_screen(
    streams: tuple[Stream, Stream, Stream], environ: dict[str, str], word: str | None
) -> None:
    problem = terminal_problem(environ, *streams)
    assert problem is None if word is None else word in (problem or "")


@pytest.mark.parametrize(
    ("term", "dumb"), [("dumb", True), ("DUMB", True), ("xterm", False), ("", False)]
)
def test_a_dumb_terminal_says_so(term: str, dumb: bool) -> None:
    assert is_dumb({"TERM": term}) is dumb
    assert not is_dumb({})


def test_asking_where_we_are_does_not_load_textual() -> None:
    code = "import sys, burgeridee.app.terminal.surroundings; sys.exit('textual' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))

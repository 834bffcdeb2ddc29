"""Who may come in; over the wire it is tried in test_serve.py."""

import asyncio
import socket
import sys
from asyncio.subprocess import Process
from contextlib import suppress
from typing import ClassVar

import pytest
from aiohttp import ClientSession, ClientWebSocketResponse, WSServerHandshakeError, web

from burgeridee.cli import served
from burgeridee.cli.served import (
    ASSETS,
    COOKIE,
    HEADERS,
    LARGEST_SIDE,
    MOST_SESSIONS,
    SERVED,
    Address,
    Pass,
    Served,
    _Program,
    side,
)

PATIENCE = 30.0


def test_a_token_is_worth_something_once() -> None:
    door = Pass()
    assert not door.opens(door.cookie)  # nobody has it yet
    assert not door.trades("geraden")
    assert door.trades(door.token)
    assert door.opens(door.cookie)
    assert not door.trades(door.token)
    assert not door.opens(door.token)


def test_no_two_doors_have_the_same_key() -> None:
    one, other = Pass(), Pass()
    assert len({one.token, one.cookie, other.token, other.cookie}) == 4
    assert min(len(key) for key in (one.token, one.cookie)) >= 43  # 256 bits


def test_the_name_of_the_host_goes_with_its_port() -> None:
    address = Address("127.0.0.1", 8000, ("http://127.0.0.1:8000", "https://buurt.example"))
    assert address.hosts == {"127.0.0.1:8000", "buurt.example"}


@pytest.mark.parametrize(
    ("said", "cells"),
    [
        (None, 80),
        ("veel", 80),
        ([], 80),
        (float("inf"), 80),
        *((given, 100) for given in ("100", 100)),
        *((small, 1) for small in (0, -5)),
        (10**9, LARGEST_SIDE),
    ],
)
def test_a_window_has_a_size_that_a_screen_can_have(said: object, cells: int) -> None:
    assert side(said, 80) == cells


def test_what_the_library_brings_is_there() -> None:
    assert all((ASSETS / name).is_file() for name in SERVED)


def test_a_browser_keeps_nothing_and_runs_only_what_is_ours() -> None:
    policy = HEADERS["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy
    assert "unsafe-eval" not in policy
    assert HEADERS["Cache-Control"] == "no-store"


# How many windows


class Waiting(_Program):
    """A window in which nothing happens."""

    started: ClassVar[list[Process]] = []

    async def _open_app_process(self, width: int = 80, height: int = 24) -> Process:
        self._words = (sys.executable, "-S", "-c", "import sys; sys.stdin.buffer.read(1)")
        process = await super()._open_app_process(width, height)
        self.started.append(process)
        return process


async def test_there_are_only_so_many_windows_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each window is a process: a page that opens them without end would bring the machine down."""
    monkeypatch.setattr(served, "_Program", Waiting)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    own, door = f"http://127.0.0.1:{port}", Pass()
    server = Served((), Address("127.0.0.1", port, (own,)), door)
    runner = web.AppRunner(server.app(), access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    assert door.trades(door.token)
    async with ClientSession(headers={"Cookie": f"{COOKIE}={door.cookie}"}) as browser:

        async def window() -> ClientWebSocketResponse:
            return await browser.ws_connect(f"{own}/ws", origin=own)

        windows = [await window() for _ in range(MOST_SESSIONS)]
        with pytest.raises(WSServerHandshakeError, match="503"):
            await window()
        await windows.pop().close()
        async with asyncio.timeout(PATIENCE):
            while len(windows) < MOST_SESSIONS:  # its program ends in a moment
                with suppress(WSServerHandshakeError):
                    windows.append(await window())
        for one in windows:
            await one.close()
    await runner.cleanup()
    assert [await process.wait() for process in Waiting.started] == [0] * (MOST_SESSIONS + 1)

"""The program in a browser on this machine, and nothing for anybody else.

Built on textual-serve, which by itself lets every web page that is open in the same browser look
along and type. Here each answer asks for the right name of the host, the right origin, and a
cookie that is given once, for the address that was printed in the terminal.
"""

import asyncio
import errno
import hmac
import json
import logging
import secrets
import signal
from asyncio.subprocess import PIPE, Process
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import textual_serve
from aiohttp import WSMsgType, web
from textual_serve.app_service import AppService
from textual_serve.download_manager import DownloadManager

from burgeridee.cli.served_page import CSS, PAGE, REFUSED, SCRIPT

COOKIE = "burgeridee"
MOST_SESSIONS = 4
"""So many windows at a time: one for the desk, one for the beamer, and some to spare."""
LARGEST_MESSAGE = 4_000_000
LARGEST_SIDE = 500
ASSETS = Path(textual_serve.__file__).parent / "static"
SERVED = {
    "js/textual.js": "text/javascript",
    "css/xterm.css": "text/css",
    "fonts/RobotoMono-VariableFont_wght.ttf": "font/ttf",
    "fonts/RobotoMono-Italic-VariableFont_wght.ttf": "font/ttf",
}
"""What is given of the library's files, by name; there is no list of them."""
HEADERS = {
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "Server": "burgeridee",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
        "font-src 'self'; img-src 'self' data:; connect-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
}


class NotOpenedError(Exception):
    """A host and port where we cannot listen; `is_taken` when somebody else does."""

    def __init__(self, why: OSError) -> None:
        super().__init__(why.errno)
        self.is_taken = why.errno == errno.EADDRINUSE


@dataclass(frozen=True)
class Address:
    """Where the program is served: the host and port to listen on, and the addresses it has.

    `origins` are the only ones that a page may come from, such as http://127.0.0.1:8000.
    """

    host: str
    port: int
    origins: tuple[str, ...]

    @property
    def hosts(self) -> frozenset[str]:
        """What may stand in `Host`."""
        return frozenset(origin.partition("://")[2] for origin in self.origins)


@dataclass
class Pass:
    """Who may come in: a token that is worth something once, and the cookie given for it."""

    token: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    cookie: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    is_used: bool = False

    def trades(self, token: str) -> bool:
        """Whether a token is traded for the cookie; the second time it is not."""
        if self.is_used or not hmac.compare_digest(token.encode(), self.token.encode()):
            return False
        self.is_used = True
        return True

    def opens(self, cookie: str) -> bool:
        """Whether a cookie is the one that was given."""
        return self.is_used and hmac.compare_digest(cookie.encode(), self.cookie.encode())


class _Program(AppService):
    """One window: a process of the program, started without a shell."""

    def __init__(self, words: Sequence[str], websocket: web.WebSocketResponse) -> None:

        async def close() -> None:
            await websocket.close()

        super().__init__(
            "",
            write_bytes=websocket.send_bytes,
            write_str=websocket.send_str,
            close=close,
            download_manager=DownloadManager(),
        )
        self._words = tuple(words)

    async def _open_app_process(self, width: int = 80, height: int = 24) -> Process:
        environment = self._build_environment(width=width, height=height)
        process = await asyncio.create_subprocess_exec(
            *self._words, stdin=PIPE, stdout=PIPE, stderr=PIPE, env=environment
        )
        self._process, self._stdin = process, process.stdin
        return process


class Served:
    """The server. `words` start the program; `door` decides who may come in."""

    def __init__(self, words: Sequence[str], address: Address, door: Pass) -> None:
        self._words = tuple(words)
        self._address = address
        self._door = door
        self._open: set[_Program] = set()

    def app(self) -> web.Application:
        """The web application."""
        app = web.Application(middlewares=[self._guard], client_max_size=1024)
        # No HEAD: whoever only asks what there is must not use up the token.
        app.router.add_get("/", self._page, allow_head=False)
        app.router.add_get("/ws", self._window, allow_head=False)
        app.router.add_get("/static/{name:.+}", self._asset, allow_head=False)
        app.on_shutdown.append(self._stop)
        return app

    def run(self, told: Callable[[], None]) -> None:
        """Serve until Ctrl+C, or until the process is asked to end."""
        for name in ("aiohttp", "asyncio"):  # an address holds a token, a fault may hold more
            logging.getLogger(name).setLevel(logging.CRITICAL)
        asyncio.run(self._run(told))

    async def _run(self, told: Callable[[], None]) -> None:
        runner = web.AppRunner(self.app(), access_log=None, handle_signals=False)
        await runner.setup()
        try:
            await self._opened(runner)
            told()
            await _asked_to_end()
        finally:
            await runner.cleanup()

    async def _opened(self, runner: web.AppRunner) -> None:
        try:
            await web.TCPSite(runner, self._address.host, self._address.port).start()
        except OSError as error:
            raise NotOpenedError(error) from error

    # ── Who may come in

    @web.middleware
    async def _guard(
        self, request: web.Request, handler: Callable[[web.Request], Awaitable[web.StreamResponse]]
    ) -> web.StreamResponse:
        """Refuse all that is not our own page in our own browser; close every answer."""
        try:
            answer = await handler(request) if self._may(request) else _refused()
        except web.HTTPException as error:
            answer = _refused(error.status)
        if not answer.prepared:
            answer.headers.update(HEADERS)
        return answer

    def _may(self, request: web.Request) -> bool:
        if request.headers.get("Host", "") not in self._address.hosts:
            return False
        origin = request.headers.get("Origin")
        if origin is not None and origin not in self._address.origins:
            return False
        if request.headers.get("Sec-Fetch-Site", "none") not in {"none", "same-origin"}:
            return False
        if request.path == "/ws" and origin is None:
            return False
        is_new = request.path == "/" and "token" in request.query
        return is_new or self._door.opens(request.cookies.get(COOKIE, ""))

    # ── What is given

    async def _page(self, request: web.Request) -> web.StreamResponse:
        """The page; whoever comes with the token gets the cookie, and an address without it."""
        if "token" not in request.query:
            return web.Response(
                text=PAGE.replace("{ws}", self._websocket), content_type="text/html"
            )
        if not self._door.trades(request.query["token"]):
            return _refused()
        answer = web.Response(status=303, headers={"Location": "/"})
        is_secure = self._address.origins[0].startswith("https://")
        answer.set_cookie(
            COOKIE, self._door.cookie, httponly=True, samesite="Strict", path="/", secure=is_secure
        )
        return answer

    @property
    def _websocket(self) -> str:
        return f"{self._address.origins[0].replace('http', 'ws', 1)}/ws"

    async def _asset(self, request: web.Request) -> web.StreamResponse:
        name = request.match_info["name"]
        match name:
            case "page.css":
                return web.Response(text=CSS, content_type="text/css")
            case "page.js":
                return web.Response(text=SCRIPT, content_type="text/javascript")
            case _:
                pass
        if name not in SERVED:
            return _refused(404)
        content = await asyncio.to_thread((ASSETS / name).read_bytes)
        return web.Response(body=content, content_type=SERVED[name])

    async def _window(self, request: web.Request) -> web.StreamResponse:
        """One window of the program, for as long as the page is open."""
        if len(self._open) >= MOST_SESSIONS:
            return _refused(503)
        websocket = web.WebSocketResponse(heartbeat=15, max_msg_size=LARGEST_MESSAGE)
        program = _Program(self._words, websocket)
        self._open.add(program)
        try:
            await websocket.prepare(request)
            await program.start(
                side(request.query.get("width"), 80), side(request.query.get("height"), 24)
            )
            async for message in websocket:
                if message.type is WSMsgType.TEXT:
                    await _obey(program, message.data, websocket)
        finally:
            self._open.discard(program)
            await program.stop()
        return websocket

    async def _stop(self, _app: web.Application) -> None:
        """Let every window save, and end."""
        await asyncio.gather(*(program.stop() for program in tuple(self._open)))


async def _obey(program: _Program, text: str, websocket: web.WebSocketResponse) -> None:
    """Hand on what the page says; what is no message of the page is passed over."""
    try:
        kind, *rest = json.loads(text)
    except (ValueError, TypeError, RecursionError):
        return
    match kind, rest:
        case "stdin", [str() as typed]:
            await program.send_bytes(typed.encode("utf-8", errors="replace"))
        case "resize", [{"width": wide, "height": high}]:
            await program.set_terminal_size(side(wide, 80), side(high, 24))
        case "ping", [sent]:
            await websocket.send_json(["pong", sent])
        case "blur", _:
            await program.blur()
        case "focus", _:
            await program.focus()
        case _:
            pass


def side(said: object, usual: int) -> int:
    """A side of the screen in cells, whatever was said."""
    with suppress(ValueError, TypeError, OverflowError):
        return min(max(int(str(said)), 1), LARGEST_SIDE)
    return usual


def _refused(status: int = 403) -> web.Response:
    return web.Response(text=REFUSED, status=status, content_type="text/html", headers=HEADERS)


async def _asked_to_end() -> None:
    ended, loop = asyncio.Event(), asyncio.get_running_loop()
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        with suppress(NotImplementedError, AttributeError, ValueError):
            loop.add_signal_handler(getattr(signal, name), ended.set)
    await ended.wait()

"""The program in a browser: for who has the address, and for nobody else."""

import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, HTTPServer
from ipaddress import IPv4Address
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, sync_playwright
from tests.cli.running import run
from tests.report.programs import program

from burgeridee.cli.serve import is_loopback

PATIENCE = 30.0
EVERYWHERE = str(IPv4Address(0))
TYPED = "De sleutel ligt bij één van ons"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@dataclass(frozen=True)
class Answer:
    """What the server gave."""

    status: int
    headers: http.client.HTTPMessage
    words: str


@dataclass
class Running:
    """A program that is served: its process, its port, the address to open, and its folder."""

    process: subprocess.Popen[str]
    port: int
    url: str
    data: Path

    @property
    def once(self) -> str:
        """The path that works once."""
        return self.url.partition(str(self.port))[2]

    def ask(self, path: str = "/", how: str = "GET", **headers: str) -> Answer:
        """Ask for a page with these headers ( _ for - )."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        with closing(connection):
            connection.putrequest(how, path, skip_host=True)
            named = {"Host": f"127.0.0.1:{self.port}", **headers}
            for name, value in named.items():
                connection.putheader(name.replace("_", "-"), value)
            connection.endheaders()
            given = connection.getresponse()
            return Answer(given.status, given.headers, given.read().decode(errors="replace"))

    def cookie(self) -> str:
        """The cookie that the address in the terminal gives, the first time."""
        return (self.ask(self.once).headers["Set-Cookie"] or "").partition(";")[0]


@contextmanager
def served(folder: Path, asked: int | None = None) -> Iterator[Running]:
    """The real program, served; it is told to end when the test is done."""
    port, data = free_port() if asked is None else asked, folder / "data"
    home = {"XDG_CONFIG_HOME": str(folder / "config"), "XDG_STATE_HOME": str(folder / "state")}
    words = [sys.executable, "-m", "burgeridee", "--data", str(data), "serve", "--port", str(port)]
    with subprocess.Popen(
        words, stdout=subprocess.PIPE, text=True, env={**os.environ, **home}
    ) as process:
        try:
            assert process.stdout is not None
            url = next(line.strip() for line in process.stdout if "?token=" in line)
            yield Running(process, int(url.split(":")[2].partition("/")[0]), url, data)
        finally:
            process.send_signal(signal.SIGTERM)


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with served(tmp_path_factory.mktemp("served")) as one:
        yield one


@pytest.fixture(scope="module")
def cookie(running: Running) -> str:
    return running.cookie()


# Who comes in


def test_with_the_cookie_the_page_is_given_and_nothing_of_it_is_kept(
    running: Running, cookie: str
) -> None:
    answer = running.ask(Cookie=cookie)
    assert answer.status == 200
    assert "textual.js" in answer.words
    assert answer.headers["Cache-Control"] == "no-store"
    policy = answer.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; script-src 'self';")
    assert "http" not in policy


def test_the_cookie_is_for_this_browser_only(tmp_path: Path) -> None:
    with served(tmp_path) as one:
        first = one.ask(one.once)
        assert first.status == 303
        assert first.headers["Location"] == "/"  # an address that may be seen
        given = first.headers["Set-Cookie"]
        assert "HttpOnly" in given
        assert "SameSite=Strict" in given
        assert one.ask(one.once).status == 403  # an old token


def test_looking_what_there_is_does_not_use_up_the_token(tmp_path: Path) -> None:
    """As programs do that show what is behind a link."""
    with served(tmp_path) as one:
        for how in ("HEAD", "POST", "OPTIONS", "HEAD"):
            given = one.ask(one.once, how)
            assert given.status == 405
            assert given.headers["Set-Cookie"] is None
        assert one.ask(one.once).status == 303


def test_with_port_0_the_address_has_the_port_that_was_found(tmp_path: Path) -> None:
    with served(tmp_path, 0) as one:
        assert one.port
        assert one.ask(Cookie=one.cookie()).status == 200


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Cookie": "burgeridee=geraden"},
        {"Host": "burgeridee.example"},
        {"Host": "burgeridee.example:80"},
        {"Host": ""},
        {"Origin": "http://ergens.example"},
        {"Origin": "null"},
        {"Sec_Fetch_Site": "cross-site"},
        {"Sec_Fetch_Site": "same-site"},
    ],
    ids=str,
)
@pytest.mark.parametrize("path", ["/", "/ws", "/static/js/textual.js"])
def test_whoever_is_not_our_own_page_gets_nothing(
    running: Running, cookie: str, path: str, headers: dict[str, str]
) -> None:
    known = {} if headers in ({}, {"Cookie": "burgeridee=geraden"}) else {"Cookie": cookie}
    answer = running.ask(path, **known, **headers)
    assert answer.status == 403
    assert "Deze pagina gaat niet open." in answer.words


@pytest.mark.parametrize(
    "path", ["/static/", "/static/../served.py", "/static/%2e%2e/server.py", "/download/x", "/a"]
)
def test_there_is_nothing_else_to_find(running: Running, cookie: str, path: str) -> None:
    assert running.ask(path, Cookie=cookie).status == 404


def test_a_window_asks_for_an_origin_too(running: Running, cookie: str) -> None:
    upgrade = {
        "Upgrade": "websocket",
        "Connection": "Upgrade",
        "Sec_WebSocket_Version": "13",
        "Sec_WebSocket_Key": "AAAAAAAAAAAAAAAAAAAAAA==",
    }
    assert running.ask("/ws", Cookie=cookie, **upgrade).status == 403


# In a real browser


@contextmanager
def browser() -> Iterator[Callable[[], Page]]:
    """Debian's own browser; each call gives a page of the same browser."""
    chromium = program("chromium")
    with (
        sync_playwright() as player,
        player.chromium.launch(executable_path=chromium, args=["--no-sandbox"]) as opened,
    ):
        yield opened.new_context().new_page


def until(holds: Callable[[], bool], page: Page) -> None:
    """Wait, and let the browser go on meanwhile, until something is so."""
    waits = 0.0
    while not holds():
        assert waits < PATIENCE
        page.wait_for_timeout(50)
        waits += 0.05


def saved(data: Path) -> str:
    """All talks as they stand on disk."""
    return "".join(path.read_text() for path in sorted((data / "intakes").glob("*.toml")))


def test_a_talk_in_a_browser_is_kept_and_ends_in_order_with_its_page(tmp_path: Path) -> None:
    with served(tmp_path) as one, browser() as new_page:
        page = new_page()
        wrong: list[str] = []
        page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
        page.goto(one.url)
        assert page.url == f"http://127.0.0.1:{one.port}/"
        page.wait_for_selector("body.-first-byte")
        settings = tmp_path / "config" / "burgeridee" / "settings.toml"
        page.keyboard.press("Escape")
        until(settings.exists, page)  # the welcome is over
        for key in ("n", "Enter", "F2"):
            page.keyboard.press(key)
        page.keyboard.type(TYPED)
        until(lambda: TYPED in saved(one.data), page)
        opened = tmp_path / "state" / "burgeridee"
        until(lambda: bool(list(opened.glob("*/open/*.toml"))), page)  # right after the save
        page.close()
        until(lambda: not list(opened.glob("*/open/*.toml")), new_page())  # left in order
        assert wrong == []


class _Elsewhere(BaseHTTPRequestHandler):
    """Another page in the same browser."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(b"<p>elders</p>")

    def log_message(self, *_words: Any) -> None:
        """Say nothing."""


ATTACK = """async (port) => {
    const tried = {};
    try {
        const answer = await fetch(`http://127.0.0.1:${port}/`, {credentials: "include"});
        tried.page = answer.status;
    } catch (error) { tried.page = "refused"; }
    tried.window = await new Promise((done) => {
        const socket = new WebSocket(`ws://127.0.0.1:${port}/ws`);
        socket.onopen = () => done("open");
        socket.onerror = () => done("refused");
    });
    return tried;
}"""


def test_another_page_in_the_same_browser_gets_nothing(tmp_path: Path) -> None:
    elsewhere = HTTPServer(("127.0.0.1", 0), _Elsewhere)
    threading.Thread(target=elsewhere.serve_forever, daemon=True).start()
    try:
        with served(tmp_path) as one, browser() as new_page:
            ours = new_page()
            ours.goto(one.url)
            ours.wait_for_selector("body.-first-byte")
            for host in ("127.0.0.1", "localhost"):
                theirs = new_page()
                theirs.goto(f"http://{host}:{elsewhere.server_port}/")
                tried = theirs.evaluate(ATTACK, one.port)
                assert tried == {"page": "refused", "window": "refused"}
    finally:
        elsewhere.shutdown()
        elsewhere.server_close()


# The command


def test_beyond_this_machine_it_does_not_listen_by_itself() -> None:
    done = run("serve", "--host", EVERYWHERE)
    assert done.returncode == 2
    assert re.search(r"proxy voor met inloggen en TLS", done.stderr)
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("address", ["", "http://burgeridee.example", "https://"])
def test_a_proxy_without_tls_is_no_proxy(address: str) -> None:
    done = run("serve", "--host", EVERYWHERE, "--behind-proxy", address)
    assert done.returncode == 2
    assert "met https" in done.stderr


@pytest.mark.parametrize("port", ["99999", "65536", "-1"])
def test_a_port_that_there_is_not_is_told(port: str) -> None:
    done = run("serve", "--port", port)
    assert done.returncode == 2
    assert f"poort {port} bestaat niet" in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("port", ["0", "8000"])
def test_a_host_that_is_not_of_this_machine_is_told(port: str) -> None:
    proxy = ("--behind-proxy", "https://burgeridee.example")
    done = run("serve", "--host", "192.0.2.1", "--port", port, *proxy)
    assert done.returncode == 1
    assert "op 192.0.2.1 met poort" in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_port_that_is_taken_is_told_with_another(running: Running) -> None:
    done = run("serve", "--port", str(running.port))
    assert done.returncode == 1
    assert f"poort {running.port} is bezet" in done.stderr


@pytest.mark.parametrize(
    ("host", "is_own"),
    [
        *((name, True) for name in ("localhost", "127.0.0.1", "127.8.8.8", "::1")),
        *((name, False) for name in (EVERYWHERE, "::", "10.0.0.4", "gemeente.example")),
    ],
)
def test_only_this_machine_is_loopback(host: str, is_own: bool) -> None:
    assert is_loopback(host) is is_own

"""The command `serve`: the program in a browser, for a thin client or a beamer."""

import argparse
import ipaddress
import socket
import sys
from importlib.util import find_spec

from burgeridee.cli.saying import DONE, MISUSE, fault
from burgeridee.files.places import Places

NOT_THERE = (
    "voor een scherm in de browser mist er nog iets. "
    "Installeer het met: python -m pip install 'burgeridee[web]'."
)
BEYOND = (
    "op {host} kan iedereen in het netwerk erbij, en iedereen is daar dezelfde gebruiker. "
    "Dat doe ik niet zomaar. Zet er een proxy voor met inloggen en TLS, en start dan zo: "
    "burgeridee serve --host {host} --behind-proxy https://het.adres.van.de.proxy"
)
NO_PROXY = (
    "achter --behind-proxy hoort het adres dat mensen openen, met https. "
    "Zoals https://burgeridee.gemeente.example."
)
TAKEN = "poort {port} is bezet. Kies een andere, zoals --port {other}."
NO_PORT = "poort {port} bestaat niet. Kies een getal tot en met 65535, zoals --port 8000."
NOT_HERE = "op {host} met poort {port} gaat het niet open. Probeer het met --port 8000."
MOST = 65535
"""The last port there is."""
OPENED = """\
burgeridee draait nu in je browser. Open dit adres; het werkt één keer, en alleen op deze computer:

  {url}

Iedereen die het scherm ziet, ziet wat jij ziet. Stoppen: Ctrl+C. Alles is dan bewaard."""
OPENED_BEYOND = """\
burgeridee draait nu achter je proxy. Open dit adres; het werkt één keer:

  {url}

Let op: wie door de proxy komt, is hier dezelfde gebruiker. De proxy hoort mensen te laten inloggen.
Stoppen: Ctrl+C. Alles is dan bewaard."""


def serve(asked: argparse.Namespace, _places: Places) -> int:
    """Serve the program to one browser, until Ctrl+C."""
    problem = _problem(asked)
    if problem:
        return fault(problem, MISUSE)
    if find_spec("textual_serve") is None:
        return fault(NOT_THERE)
    from burgeridee.cli.served import Address, NotOpenedError, Pass, Served

    door = Pass()
    words = (sys.executable, "-m", "burgeridee", *_where(asked))
    try:
        asked.port = asked.port or free_port(asked.host)
        address = Address(asked.host, asked.port, _origins(asked))
        url = f"{address.origins[0]}/?token={door.token}"
        told = (OPENED_BEYOND if asked.behind_proxy else OPENED).format(url=url)
        Served(words, address, door).run(lambda: print(told, flush=True))
    except NotOpenedError as error:
        how = TAKEN if error.is_taken else NOT_HERE
        other = asked.port + 1 if asked.port < MOST else asked.port - 1
        return fault(how.format(host=asked.host, port=asked.port, other=other))
    return DONE


def _problem(asked: argparse.Namespace) -> str:
    """What is wrong with what was asked; empty when nothing is."""
    if not 0 <= asked.port <= MOST:
        return NO_PORT.format(port=asked.port)
    if asked.behind_proxy is not None:
        has_place = asked.behind_proxy.removeprefix("https://").strip("/")
        is_https = asked.behind_proxy.startswith("https://")
        return "" if is_https and has_place else NO_PROXY
    return "" if is_loopback(asked.host) else BEYOND.format(host=asked.host)


def free_port(host: str) -> int:
    """A port on which nobody listens: what `--port 0` asks for."""
    from burgeridee.cli.served import NotOpenedError

    try:
        family, kind, protocol, _, place = socket.getaddrinfo(host, 0, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as probe:
            probe.bind(place)
            port: int = probe.getsockname()[1]
    except OSError as error:
        raise NotOpenedError(error) from error
    return port


def is_loopback(host: str) -> bool:
    """Whether only this machine itself can reach a host."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _origins(asked: argparse.Namespace) -> tuple[str, ...]:
    """The addresses that a page may come from, the one to open first."""
    if asked.behind_proxy:
        return (asked.behind_proxy.rstrip("/"),)
    host = f"[{asked.host}]" if ":" in asked.host else asked.host
    return tuple(dict.fromkeys(f"http://{one}:{asked.port}" for one in (host, "localhost")))


def _where(asked: argparse.Namespace) -> tuple[str, ...]:
    """The folders that were named on our own command line, for the command line of a window."""
    data = ("--data", str(asked.data.absolute())) if asked.data else ()
    content = (("--content", str(one.absolute())) for one in asked.content or ())
    return (*data, *(word for pair in content for word in pair))

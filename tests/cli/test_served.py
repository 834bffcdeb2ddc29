"""Who may come in; over the wire it is tried in test_serve.py."""

import pytest

from burgeridee.cli.served import ASSETS, HEADERS, LARGEST_SIDE, SERVED, Address, Pass, side


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

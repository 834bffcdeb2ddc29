"""What every command says."""

import json

import pytest

from burgeridee.cli.saying import fault, print_json
from burgeridee.core.text import cleaned


def test_a_fault_goes_to_the_other_stream_and_gives_its_status(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert fault("het ging mis.", 2) == 2
    captured = capsys.readouterr()
    assert (captured.out, captured.err) == ("", "burgeridee: het ging mis.\n")


def test_what_a_terminal_obeys_is_spelled_otherwise_in_json(
    capsys: pytest.CaptureFixture[str],
) -> None:
    value = {"é \x9b31m": ["\u202etxt", "a\u2028b", "\udcff", "\x1b[2J", "漢 👩"]}
    print_json(value)
    printed = capsys.readouterr().out
    assert json.loads(printed) == value
    assert cleaned(printed) == printed
    assert "é" in printed
    assert "漢 👩" in printed

"""What every command says."""

import pytest

from burgeridee.cli.saying import fault


def test_a_fault_goes_to_the_other_stream_and_gives_its_status(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert fault("het ging mis.", 2) == 2
    captured = capsys.readouterr()
    assert (captured.out, captured.err) == ("", "burgeridee: het ging mis.\n")

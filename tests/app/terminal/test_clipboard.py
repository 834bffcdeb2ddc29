import pytest

from burgeridee.app.terminal.clipboard import LONGEST, takes


@pytest.mark.parametrize(
    ("environ", "is_taken"),
    [
        ({"TERM": "xterm-256color"}, True),
        ({"WT_SESSION": "7f2a"}, True),
        ({"TERM": "linux"}, False),
        ({}, False),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"}, False),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "iTerm.app"}, True),
    ],
    ids=["xterm", "Windows Terminal", "console", "none", "Terminal of macOS", "iTerm"],
)
def test_which_terminals_have_a_clipboard(environ: dict[str, str], is_taken: bool) -> None:
    assert takes("verslag", environ) is is_taken


def test_a_text_that_is_too_long_is_not_sent() -> None:
    environ = {"TERM": "xterm-256color"}
    assert takes("é" * (LONGEST // 2), environ)
    assert not takes("é" * (LONGEST // 2 + 1), environ)

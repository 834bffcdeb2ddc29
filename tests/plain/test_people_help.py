"""What the beginning knows of people's data."""

import pytest

from burgeridee.plain.people_help import COMMANDS, HELP, is_about_people


@pytest.mark.parametrize("line", [":vergeet 1", ":INZAGE Piet", ":mensen"])
def test_a_line_about_people_is_known(line: str) -> None:
    assert is_about_people(line)


def test_other_lines_are_not_and_the_help_names_each_command() -> None:
    assert not is_about_people(":verwijder 2")
    assert not is_about_people("vergeet 1")
    assert all(name in HELP for name in COMMANDS)

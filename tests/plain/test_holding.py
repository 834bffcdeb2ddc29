"""Commands that are taken while something is held."""

import pytest

from burgeridee.plain.holding import held


class Deeds:
    """What is held: it remembers what it was told, and stops at "fout"."""

    def __init__(self) -> None:
        self.told: list[tuple[str, str]] = []
        self.ticks = 0
        self.is_stopped = False

    def tick(self) -> None:
        self.ticks += 1

    def obey(self, name: str, rest: str) -> None:
        self.told.append((name, rest))
        self.is_stopped = name == "fout"


@pytest.mark.parametrize(
    ("typed", "stops"),
    [
        ([":start"], False),
        ([":stop"], True),
        (["Q"], True),
        ([":fout", "verder"], True),
        ([], False),
    ],
)
def test_what_leaves_and_whether_the_program_stops(typed: list[str], stops: bool) -> None:
    deeds = Deeds()
    assert held(iter(typed), deeds, lambda: deeds.is_stopped) is stops
    assert ("verder", "") not in deeds.told


def test_each_line_is_a_command_with_or_without_a_colon() -> None:
    deeds = Deeds()
    held(iter([":Verder\r\n", "notitie  bel\x1b[31m even \n"]), deeds, lambda: False)
    assert deeds.told == [("verder", ""), ("notitie", "bel even")]
    assert deeds.ticks == 2

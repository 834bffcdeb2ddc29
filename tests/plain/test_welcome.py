from burgeridee.plain.agreed import COMMANDS
from burgeridee.plain.welcome import START_COMMANDS, WELCOME


def test_every_line_of_the_welcome_fits_and_all_that_it_names_may_be_asked() -> None:
    assert max(map(len, WELCOME.splitlines())) <= 100
    assert {name.removeprefix(":") for name in COMMANDS} <= START_COMMANDS
    assert "samenwerken" in START_COMMANDS

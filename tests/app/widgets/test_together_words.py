from datetime import timedelta
from pathlib import Path

import pytest
from tests.app.staging import text_of
from tests.conftest import NOON

from burgeridee.app.widgets.job_keys import JOB_KEYS
from burgeridee.app.widgets.together_words import FOR, about, groups, initiative_in, jobs, known
from burgeridee.core.agreements import Agreed, Agreement
from burgeridee.files.index import Indexed
from burgeridee.files.initiatives import Initiative
from burgeridee.files.standing import Standing

TODAY = NOON.date()


def initiative(name: str, due: int | None = None) -> Initiative:
    """An initiative with one record; something in it is due so many days from today."""
    agreed = Agreement("a", "koffie", "", None if due is None else TODAY + timedelta(days=due))
    held = Agreed("x", name, "open", 1, NOON, (agreed,), name, name)
    return Initiative(name, name, (Indexed(Path("x.toml"), held),))


def test_what_belongs_to_none_comes_first_and_what_is_late_has_a_mark() -> None:
    [group, _loose] = groups(
        [initiative("tuin", -2), initiative("hek", 3), initiative("plein")], TODAY
    )
    told = [(initiative_in(line.id), line.mark, text_of(line.words)) for line in group.lines]
    assert told == [
        ("", "·", "Zonder initiatief"),
        ("tuin", "!", "tuin  te laat: 9 mrt"),
        ("hek", "·", "hek  14 mrt"),
        ("plein", "·", "plein  1 stuk"),
    ]


@pytest.mark.parametrize(
    ("standing", "line"),
    [
        (Standing(1, 0), "Samen ontwerpen: nog niet bekeken"),
        (Standing(1, 0, outcome="Nu niet"), "Samen ontwerpen: Nu niet"),
        (Standing(1, 0), "1 gesprek, nog geen opdracht gedaan"),
        (Standing(2, 1), "2 gesprekken, 1 opdracht gedaan"),
        (Standing(1, 0, late=2), "2 afspraken zijn te laat"),
        (Standing(1, 0), "Er staat nog geen datum"),
        (Standing(1, 0, upcoming=Agreement("a", "koffie", "", TODAY)), "datum: vandaag, koffie"),
    ],
)
def test_what_is_known_is_told_a_line_each(standing: Standing, line: str) -> None:
    assert any(told.endswith(line) for told in known(standing, TODAY))


def test_a_name_is_a_name_also_while_it_is_still_read() -> None:
    assert text_of(about("[b]x[/]", None, TODAY)) == "[b]x[/]\n· Ik kijk wat er is …"


def test_each_key_says_what_it_is_for() -> None:
    lines = text_of(jobs()).splitlines()
    assert len(lines) == len(JOB_KEYS) == len(FOR)
    assert max(map(len, lines)) <= 70

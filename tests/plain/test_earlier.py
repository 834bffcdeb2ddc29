from datetime import date
from pathlib import Path

from tests.conftest import NOON

from burgeridee.core.agreements import Agreed, Agreement
from burgeridee.files.agreed_before import AgreedBefore, Standing
from burgeridee.plain.earlier import HOW, earlier_lines, ordered

TODAY = NOON.date()
TALK = Agreed("een", "De tuin", "closed", 1, NOON, ())


def standing(what: str, due: date | None, done: date | None = None) -> Standing:
    return Standing(Path("/een.toml"), TALK, Agreement(what, what, "Samen", due, done))


def test_what_presses_most_comes_first_and_what_is_done_last() -> None:
    done = standing("gras", date(2026, 3, 1), date(2026, 3, 2))
    found = AgreedBefore((done, standing("feest", None), standing("", date(2026, 3, 9))))
    assert [one.agreement.what for one in ordered(found, TODAY)] == ["", "feest", "gras"]
    assert [*earlier_lines(found, TODAY)] == [
        "Wat was afgesproken? 3 afspraken, waarvan 1 gedaan.",
        "1. 9 maart 2026 (2 dagen te laat): een afspraak zonder woorden, Samen.",
        "2. nog geen dag: feest, Samen.",
        "3. gedaan op 2 maart 2026: gras, Samen.",
        HOW,
    ]


def test_what_was_made_since_and_what_is_gone_is_told() -> None:
    found = AgreedBefore(since=("Partnerblad (20 maart 2026)",), problem="Het gesprek is er niet.")
    assert [*earlier_lines(found, TODAY)] == [
        "Wat was afgesproken? Er was nog niets afgesproken.",
        "Daarna gemaakt: Partnerblad (20 maart 2026).",
        "Het gesprek is er niet.",
    ]

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from tests.conftest import NOON

from burgeridee.core.intake import Answer, Item
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.initiatives import begin
from burgeridee.plain.commands import obey
from burgeridee.plain.talking import Talking

LATE: Item = {"id": "a1", "wat": "brandweer bellen", "wie": "gemeente", "wanneer": date(2026, 3, 2)}
Tell = Callable[[str], list[str]]


@pytest.fixture
def spoken() -> list[str]:
    return []


@pytest.fixture
def talking(archive: Archive, spoken: list[str]) -> Talking:
    """A talk that follows one of a month ago; nothing was said in it yet."""
    conversations = archive.library.conversations
    first = Talk.start(conversations["eerste-gesprek"], "20260211-abcdef", NOON).intake
    first = first.with_answer("af_acties", Answer(state="answered", value=(LATE,)))
    saved = archive.save(first.with_(created=NOON - timedelta(days=28)))
    origin = archive.open(saved.path).talk
    talk = begin(archive, conversations["vervolggesprek"], origin)
    return Talking(talk, archive, archive.library, iter(()), spoken.append, lambda: NOON)


def test_a_talk_that_follows_another_begins_with_what_was_agreed(
    talking: Talking, spoken: list[str]
) -> None:
    talking.ask()
    assert spoken[:3] == [
        "Wat was afgesproken? 1 afspraak, waarvan 0 gedaan.",
        "1. 2 maart 2026 (9 dagen te laat): brandweer bellen, De gemeente.",
        "Gedaan? Typ :afgesproken 1. Voor een andere dag: :afgesproken 1 gisteren.",
    ]
    spoken.clear()
    talking.ask()
    assert "Wat was afgesproken" not in " ".join(spoken)


def test_it_is_ticked_off_in_the_talk_where_it_was_agreed(
    talking: Talking, archive: Archive, spoken: list[str]
) -> None:
    obey(talking, ":afgesproken 1 gisteren het was koud")
    assert spoken == ["Gedaan op 10 maart 2026: brandweer bellen."]
    [outcome] = archive.open("20260211-abcdef").talk.intake.agreements
    assert (outcome.done, outcome.reason) == (date(2026, 3, 10), "het was koud")
    spoken.clear()
    obey(talking, ":afgesproken")
    assert spoken[0] == "Wat was afgesproken? 1 afspraak, waarvan 1 gedaan."
    assert spoken[1] == "1. gedaan op 10 maart 2026: brandweer bellen, De gemeente."


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        (":afgesproken 9", "Dat nummer staat er niet bij. Typ :afgesproken voor de lijst."),
        (":afgesproken ja", "Dat nummer staat er niet bij. Typ :afgesproken voor de lijst."),
        (
            ":afgesproken 1 morgen",
            "Ik lees donderdag 12 maart 2026, en die dag moet nog komen. Wanneer was het?",
        ),
    ],
)
def test_what_cannot_be_done_gets_a_sentence(
    typed: str, answer: str, talking: Talking, spoken: list[str]
) -> None:
    obey(talking, typed)
    assert spoken == [answer]


def test_an_earlier_talk_that_is_gone_is_told(
    talking: Talking, archive: Archive, spoken: list[str]
) -> None:
    (archive.places.intakes / "20260211-abcdef.toml").unlink()
    obey(talking, ":afgesproken")
    assert spoken[0] == "Wat was afgesproken? Er was nog niets afgesproken."
    assert "is er niet" in spoken[1]

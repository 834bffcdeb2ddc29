from datetime import timedelta

from tests.app.staging import text_of
from tests.conftest import NOON
from tests.core.test_workshop import plan

from burgeridee.app.widgets.workshop_words import (
    LAST,
    LIST_COLUMNS,
    following,
    held_in_words,
    here,
    part_line,
    told,
    whole_time,
)
from burgeridee.core.held import WorkshopRun


def run(**changes: object) -> WorkshopRun:
    made = plan(10, 20)
    first = made.parts[0].model_copy(update=changes)
    return WorkshopRun.started(
        made.model_copy(update={"parts": (first, made.parts[1]), "bring": ("Koffie.",)}),
        "20260311-abcdef",
        NOON,
    )


def test_the_time_is_told_without_a_judgement() -> None:
    late = run().ticked(NOON + timedelta(minutes=25), timedelta(hours=1))
    assert here(late) == "Onderdeel 1 van 2 · gepland 10 minuten · nu 25 minuten"
    assert whole_time(late, NOON + timedelta(minutes=25)) == "25 van 30 minuten · klaar om 12.45"


def test_what_comes_next_is_told_until_the_last() -> None:
    assert following(run()) == "Hierna: Deel 2, 20 minuten"
    assert following(run().moved(1, NOON)) == LAST


def test_a_part_tells_all_that_a_trainer_needs() -> None:
    full = run(say=("Hallo.",), do=("Koffie.",), show=("Beeld.",), case="hangplek", board=True)
    text = text_of(told(full.noted("a", "Mooi\n\nhoor", NOON)))
    for words in ("Waarom", "Leg klaar", "Zeg", "Hallo.", "Doe", "Laat zien", "Beeld."):
        assert words in text
    assert "Met c naar de casus 'hangplek'." in text
    assert "Met b naar het bord." in text
    assert "Je notitie\n  · Mooi\n  · hoor" in text


def test_what_a_part_does_not_have_is_not_told() -> None:
    text = text_of(told(run().moved(1, NOON)))
    assert text == "Waarom"


def test_each_line_of_the_list_has_the_same_width() -> None:
    going = run(title="Een heel lange titel die nergens in past").ticked(
        NOON + timedelta(minutes=2)
    )
    lines = [part_line(going, part).plain for part in going.workshop.parts]
    assert [line[0] for line in lines] == ["▸", "○"]
    assert lines[0].endswith(" 2 / 10")
    assert "…" in lines[0]
    assert {len(line) for line in lines} <= {LIST_COLUMNS - 1, LIST_COLUMNS}


def test_an_earlier_workshop_says_when_and_where() -> None:
    going = run().moved(1, NOON)
    words = held_in_words(going.held, going.workshop)
    assert words == "Verder: Proef, 11 maart 2026, bij 'Deel 2'"

from pathlib import Path

from tests.app.staging import text_of
from tests.conftest import NOON
from tests.core.test_chooser import flag
from tests.core.test_toolbox import made

from burgeridee.app.widgets.toolbox_words import A_TO_Z, found_words, groups, page
from burgeridee.core.flags import Flag
from burgeridee.core.talk import Talk
from burgeridee.core.toolbox import Exercise, record_of
from burgeridee.files.initiatives import Record
from burgeridee.files.toolbox import Toolbox

SEVERAL = (
    made("zwaan", phase=1, helps_with=["haast"]),
    made("aap", phase=2, helps_with=["stil"]),
)


def box(*found: Flag, records: tuple[Record, ...] = ()) -> Toolbox:
    rules = {one.rule.id: one.rule for one in found}
    return Toolbox({one.id: one for one in SEVERAL}, found, records, rules)


def told(toolbox: Toolbox, *, for_all: bool = False) -> list[str]:
    shown = groups(toolbox, {"aap"}, "phase", for_all=for_all)
    return [f"{line.mark} {text_of(line.words)}" for group in shown for line in group.lines]


def done(exercise: Exercise) -> Record:
    return Record(Path("x.toml"), Talk.start(record_of(exercise), "20260311-abcdef", NOON))


def test_they_stand_by_phase_or_by_name() -> None:
    by_phase = [group.name for group in groups(box(), (), "phase", for_all=False)]
    assert by_phase == ["Elkaar leren kennen", "Een gezamenlijk doel"]
    [by_name] = groups(box(), (), "name", for_all=False)
    assert (by_name.name, [line.id for line in by_name.lines]) == (A_TO_Z, ["aap", "zwaan"])


def test_what_helps_what_is_chosen_and_what_was_done_has_a_mark_and_a_word() -> None:
    lines = told(box(flag("haast"), records=(done(SEVERAL[1]),)))
    assert lines == ["+ Zwaan  30 minuten · helpt nu", "■ Aap  30 minuten · gedaan"]


def test_what_is_private_helps_only_for_the_official() -> None:
    toolbox = box(flag("haast", private=True))
    assert "helpt nu" in told(toolbox)[0]
    assert "helpt nu" not in told(toolbox, for_all=True)[0]
    assert "Haast" in text_of(page(SEVERAL[0], toolbox, in_set=False, for_all=False))
    assert "Haast" not in text_of(page(SEVERAL[0], toolbox, in_set=False, for_all=True))


def test_a_page_tells_whether_it_is_done_and_was_done() -> None:
    shown = text_of(page(SEVERAL[1], box(records=(done(SEVERAL[1]),)), in_set=True, for_all=False))
    assert "■ in de bijeenkomst · gedaan op 11 maart 2026" in shown
    assert "Voor wie begeleidt\nZit stil." in shown


def test_the_words_of_an_author_are_text() -> None:
    odd = made("x").model_copy(update={"name": "[b]x[/]"})
    assert found_words(odd).plain == "[b]x[/]  Praten."

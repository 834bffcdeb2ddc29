"""Plans in; each slip of an author told once, where it is, and what was meant."""

from pathlib import Path

import pytest
from tests.files.case_samples import CASE, case_content, library_of

from burgeridee.files.checking import checked
from burgeridee.files.library import Mistake
from burgeridee.files.library.workshops import load_workshops, workshop_mistakes
from burgeridee.files.places import Places

PLAN = """\
id = "ochtend"
title = "Een ochtend"
conversation = "klein"
bring = ["Koffie."]

[[parts]]
id = "welkom"
title = "Welkom"
minutes = 10
purpose = "Je belt binnen {termijn_reactie} dagen."
say = ["Fijn dat je er bent."]

[[parts]]
id = "oefenen"
title = "Oefenen"
minutes = 30
purpose = "Zelf doen."
case = "tuin"
board = true
"""


def content(folder: Path, text: str = PLAN, name: str = "ochtend") -> Path:
    """A content folder with a small model, a case and a plan; its path is that of the plan."""
    case_content(folder, CASE)
    path = folder / "workshops" / f"{name}.toml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def mistakes(folder: Path, text: str) -> tuple[Mistake, ...]:
    path = content(folder, text)
    library = library_of(folder)
    found = workshop_mistakes(path, [folder], library)
    assert load_workshops([folder], library).mistakes == found
    return found


def test_a_good_plan_is_read_whole(tmp_path: Path) -> None:
    content(tmp_path / "c")
    read = load_workshops([tmp_path / "c"], library_of(tmp_path / "c"))
    assert read.mistakes == ()
    plan = read.workshops["ochtend"]
    assert plan.minutes == 40
    assert plan.parts[0].purpose == "Je belt binnen 14 dagen."
    assert (plan.parts[1].case, plan.parts[1].board) == ("tuin", True)


SLIPS = [
    ("key unknown", 'purpose = "Zelf', 'purpse = "Zelf', "'purpse' is onbekend", "purpose"),
    ("no minutes", "minutes = 30\n", "", "'minutes' mist", ""),
    ("too few minutes", "minutes = 30", "minutes = 0", "minstens 1", ""),
    ("no number", "minutes = 30", 'minutes = "half"', "heel getal", ""),
    ("no such case", '"tuin"', '"tiun"', "De casus 'tiun' is er niet", "tuin"),
    ("no such model", '"klein"', '"kelin"', "'kelin' is er niet", "klein"),
    ("an id twice", 'id = "oefenen"', 'id = "welkom"', "bestaat al", ""),
    ("another id than the file", 'id = "ochtend"', 'id = "avond"', "gelijk", ""),
    ("no such term", "{termijn_reactie}", "{termijn_reaktie}", "geen termijn", "termijn_reactie"),
    ("a list that is none", '["Koffie."]', '"Koffie."', "hoort een lijst", ""),
]


@pytest.mark.parametrize(
    ("old", "new", "problem", "suggestion"), [s[1:] for s in SLIPS], ids=[s[0] for s in SLIPS]
)
def test_one_slip_is_one_mistake_with_its_line(
    tmp_path: Path, old: str, new: str, problem: str, suggestion: str
) -> None:
    assert PLAN.count(old) == 1
    [found] = mistakes(tmp_path / "c", PLAN.replace(old, new))
    assert problem in found.problem
    assert found.suggestion == suggestion
    assert found.line


def test_all_mistakes_come_at_once(tmp_path: Path) -> None:
    text = PLAN
    for old, new in (('"klein"', '"kelin"'), ("minutes = 10", "minutes = 0"), ('"tuin"', '"x"')):
        text = text.replace(old, new)
    assert [one.line for one in mistakes(tmp_path / "c", text)] == [3, 9, 18]


@pytest.mark.parametrize("parts", ["", "parts = []\n", "parts = 3\n"])
def test_a_plan_without_parts_is_told(tmp_path: Path, parts: str) -> None:
    head = PLAN.split("[[parts]]", maxsplit=1)[0]
    [found] = mistakes(tmp_path / "c", head + parts)
    assert "[[parts]]" in found.problem


def test_the_same_plan_twice_is_told(tmp_path: Path) -> None:
    content(tmp_path / "c")
    content(tmp_path / "d")
    library = library_of(tmp_path / "c")
    read = load_workshops([tmp_path / "c", tmp_path / "d"], library)
    assert list(read.workshops) == ["ochtend"]
    assert "Er is al een workshop" in read.mistakes[0].problem


def test_check_knows_a_plan_by_its_parts(tmp_path: Path) -> None:
    path = content(tmp_path / "c", PLAN.replace('"tuin"', '"tiun"'))
    places = Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")
    [found] = checked([path], places)
    assert found.suggestion == "tuin"
    [again] = checked([tmp_path / "c" / "workshops"], places)
    assert again == found
    of_all = checked([], Places(tmp_path / "c", tmp_path / "config", tmp_path / "state"))
    assert "tuin" in [one.suggestion for one in of_all]

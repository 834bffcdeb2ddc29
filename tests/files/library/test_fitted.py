"""The fit of a model, and the model that it builds on: each slip told once, where it is."""

from pathlib import Path

import pytest
from tests.files.library_samples import MODEL, content

from burgeridee.files.checking import checked
from burgeridee.files.library import Mistake, load_conversation, load_library
from burgeridee.files.places import Places

HEAD = """\
id = "check"
version = "1"
title = "Nu?"
builds_on = "klein"

[[phases]]
id = "nu"
title = "Nu"
minutes = 5
moment = "before"

[[phases.questions]]
id = "tijd"
label = "Tijd"
kind = "ynu"
ask = "Is er tijd?"
audience = "official"
"""
FIT = """\
note = "Een hulp."

[stop]
id = "niet"
label = "Niet"
text = "Wacht."

[[knockouts]]
id = "melding"
when = [[{ answer = "soort", one_of = ["melding"] }]]
text = "Los het op."

[[lines]]
id = "zin"
when = [[{ number = "energie", at_least = 4 }]]
points = 3
text = "Veel zin"

[[lines]]
id = "genoeg"
when = [[{ answer = "tijd", one_of = ["ja"] }]]
points = 2
text = "Tijd"

[[outcomes]]
id = "ja"
at_least = 4
label = "Ja"
text = "Doen."

[[outcomes]]
id = "nee"
at_least = 0
label = "Nee"
text = "Lichter."
"""


def folder(place: Path, head: str = HEAD, fit: str = FIT) -> Path:
    """A content folder with the small model, and one that builds on it."""
    content(place, MODEL)
    model = place / "models" / "check"
    model.mkdir()
    (model / "conversation.toml").write_text(head, "utf-8")
    (model / "fit.toml").write_text(fit, "utf-8")
    return place


def mistakes(place: Path, head: str = HEAD, fit: str = FIT) -> tuple[Mistake, ...]:
    return load_library([folder(place, head, fit)], {}).mistakes


def test_a_good_fit_is_read_whole_before_or_after_the_model_it_builds_on(tmp_path: Path) -> None:
    library = load_library([folder(tmp_path)], {})
    assert library.mistakes == ()
    assert list(library.conversations) == ["check", "klein"]
    assert list(library.first_talks) == ["klein"]
    fit = library.conversations["check"].fit
    assert fit is not None
    assert [len(one.when) for one in fit.knockouts] == [1]
    assert [len(line.when) for line in fit.lines] == [1, 1]
    assert [one.at_least for one in fit.outcomes] == [4, 0]


def test_an_outcome_may_lead_to_any_model_that_is_there(tmp_path: Path) -> None:
    for name in ("klein", "check"):
        leading = FIT.replace('label = "Ja"', f'label = "Ja"\nleads_to = "{name}"')
        library = load_library([folder(tmp_path / name, fit=leading)], {})
        assert library.mistakes == ()
        fit = library.conversations["check"].fit
        assert fit is not None
        assert [one.leads_to for one in fit.outcomes] == [name, ""]


def test_what_came_out_of_an_exercise_is_no_first_talk(tmp_path: Path) -> None:
    place = content(tmp_path, MODEL)
    record = MODEL["conversation.toml"].replace('id = "klein"', 'id = "opdracht-praten"')
    (place / "models" / "praten").mkdir()
    (place / "models" / "praten" / "conversation.toml").write_text(record, "utf-8")
    library = load_library([place], {})
    assert set(library.conversations) == {"klein", "opdracht-praten"}
    assert list(library.first_talks) == ["klein"]


SLIPS = [
    ("key unknown", "at_least = 4\nlabel", "at_least = 4\nlable", "'lable' is onbekend", "label"),
    ("no such question", '"soort"', '"soor"', "geen vraag 'soor'", "soort"),
    ("no such option", '["melding"]', '["meldign"]', "geen keuze", "melding"),
    ("wrong measure", "number = ", "count = ", "past niet bij vraag", ""),
    (
        "a private question",
        'number = "energie", at_least',
        'number = "gevoel", at_least',
        "privé",
        "",
    ),
    ("no points", "points = 3", "points = 0", "minstens 1", ""),
    ("a line twice", 'id = "genoeg"', 'id = "zin"', "bestaat al", ""),
    ("an outcome twice", 'id = "nee"', 'id = "ja"', "bestaat al", ""),
    ("the outcome of stop", 'id = "nee"', 'id = "niet"', "ook bij [stop]", ""),
    ("no outcome at 0", "at_least = 0", "at_least = 1", "begint bij 0", ""),
    ("the same bound", "at_least = 0", "at_least = 4", "vanaf 4 punten", ""),
    ("too high", "at_least = 4\nlabel", "at_least = 6\nlabel", "samen geven er 5", ""),
    ("no such model", 'label = "Ja"', 'label = "Ja"\nleads_to = "kleni"', "model 'kleni'", "klein"),
    ("stop unknown key", 'label = "Niet"', 'lable = "Niet"', "'lable' is onbekend", "label"),
]


@pytest.mark.parametrize(
    ("old", "new", "problem", "suggestion"), [s[1:] for s in SLIPS], ids=[s[0] for s in SLIPS]
)
def test_one_slip_in_a_fit_is_told_with_its_line(
    tmp_path: Path, old: str, new: str, problem: str, suggestion: str
) -> None:
    assert FIT.count(old) == 1
    found = mistakes(tmp_path, fit=FIT.replace(old, new))
    first = next(one for one in found if problem in one.problem)
    assert first.file.endswith("fit.toml")
    assert first.suggestion == suggestion
    assert first.line or "begint" in problem


@pytest.mark.parametrize(
    ("old", "new", "problem", "suggestion"),
    [
        ('builds_on = "klein"', 'builds_on = "kelin"', "'kelin' is er niet", "klein"),
        ('builds_on = "klein"', 'builds_on = "check"', "op zichzelf", ""),
        ('id = "tijd"', 'id = "naam"', "bestaat ook in 'klein'", ""),
    ],
)
def test_a_slip_in_what_it_builds_on_is_told(
    tmp_path: Path, old: str, new: str, problem: str, suggestion: str
) -> None:
    found = mistakes(tmp_path, HEAD.replace(old, new))
    assert "builds_on" not in old or len(found) == 1
    first = next(one for one in found if problem in one.problem)
    assert (first.suggestion, bool(first.line)) == (suggestion, True)


def test_of_a_faulty_model_that_it_builds_on_only_that_is_told(tmp_path: Path) -> None:
    place = folder(tmp_path)
    (place / "models" / "klein" / "lanes.toml").write_text("lanes = 3\n", "utf-8")
    library = load_library([place], {})
    assert list(library.conversations) == []
    assert [Path(one.file).parent.name for one in library.mistakes] == ["check", "klein"]


def test_two_models_that_build_on_each_other_are_told_and_end(tmp_path: Path) -> None:
    place = folder(tmp_path)
    head = place / "models" / "klein" / "conversation.toml"
    head.write_text(f'builds_on = "check"\n{head.read_text("utf-8")}', "utf-8")
    told = [one.problem for one in load_library([place], {}).mistakes]
    assert any("'klein' is er niet" in problem for problem in told)


@pytest.mark.parametrize("empty", ["lines", "outcomes"])
def test_a_fit_without_lines_or_outcomes_is_told(tmp_path: Path, empty: str) -> None:
    parts = FIT.split(f"[[{empty}]]")
    rest = "[[outcomes]]" + parts[-1].split("[[outcomes]]", 1)[1] if empty == "lines" else ""
    found = mistakes(tmp_path, fit=parts[0] + rest)
    assert any(f"Begin met [[{empty}]]" in one.problem for one in found)


def test_a_model_read_alone_does_not_complain_of_what_it_builds_on(tmp_path: Path) -> None:
    assert load_conversation(folder(tmp_path) / "models" / "check").fit is not None


def test_check_knows_a_fit_by_its_name_and_by_its_outcomes(tmp_path: Path) -> None:
    place = folder(tmp_path / "c", fit=FIT.replace('"soort"', '"soor"'))
    places = Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")
    [found] = checked([place / "models" / "check" / "fit.toml"], places)
    assert found.suggestion == "soort"
    stray = tmp_path / "los.toml"
    stray.write_text(FIT, "utf-8")
    [told] = checked([stray], places)
    assert "fit.toml" in told.problem

"""Cases in; each slip of an author told once, where it is, and what was meant."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from tests.files.case_samples import CASE, WITH_PROBES, case_content, library_of
from tests.files.library_samples import content

from burgeridee.files.library import Mistake, load_library
from burgeridee.files.library.cases import case_files, case_mistakes, load_cases

GOOD = "het goede gesprek"
HASTY = "het haastige gesprek"
SLIPS: list[dict[str, str]] = tomllib.loads(
    (Path(__file__).parent / "case_slips.toml").read_text("utf-8")
)["slips"]


def mistakes(folder: Path, text: str) -> list[Mistake]:
    path = case_content(folder, text)
    library = library_of(folder)
    assert list(case_mistakes(path, library, library)) == list(
        load_cases([folder], library, library).mistakes
    )
    return list(case_mistakes(path, library, library))


def test_a_good_case_is_read_whole(tmp_path: Path) -> None:
    case_content(tmp_path / "c")
    library = library_of(tmp_path / "c")
    read = load_cases([tmp_path / "c"], library, library)
    assert [mistake.sentence for mistake in read.mistakes] == []
    case = read.cases["tuin"]
    assert case.briefing == "Je belt binnen 14 dagen."
    assert [fact.id for fact in case.facts] == ["hond", "geld"]
    assert case.good.role == "helpen"
    assert case.hurried.pitfalls == ("overnemen",)


@pytest.mark.parametrize("slip", SLIPS, ids=[slip["name"] for slip in SLIPS])
def test_one_slip_is_one_mistake(slip: dict[str, str], tmp_path: Path) -> None:
    assert CASE.count(slip["old"]) == 1
    text = CASE.replace(slip["old"], slip.get("new", ""))
    [found] = mistakes(tmp_path / "c", text)
    assert (found.where, found.suggestion) == (slip.get("where", ""), slip.get("suggestion", ""))
    assert slip["problem"] in found.problem
    if "at" in slip:
        assert found.line == text.count("\n", 0, text.index(slip["at"])) + 1


def test_a_fact_that_even_the_good_talk_cannot_reach_is_told(tmp_path: Path) -> None:
    text = CASE.replace('"samen"', '"melding"').replace('role = "helpen"\n', "")
    [found] = mistakes(tmp_path / "c", text.replace("lanes = []", 'lanes = ["melding"]'))
    assert found.where == "feit 'geld'"
    assert found.problem == "Vraag 'nodig' komt in het goede gesprek niet aan bod."
    assert not found.blocks


def test_a_talk_that_is_spelled_wrongly_is_told(tmp_path: Path) -> None:
    found = mistakes(tmp_path / "c", CASE.replace("[hurried", "[hurred"))
    assert [(one.problem, one.suggestion) for one in found] == [
        ("Het haastige gesprek mist: [hurried].", ""),
        ("De sleutel 'hurred' is onbekend.", "hurried"),
    ]


def test_another_role_is_told_from_both_sides(tmp_path: Path) -> None:
    found = mistakes(tmp_path / "c", CASE.replace('role = "helpen"', 'role = "loslaten"'))
    assert [one.problem for one in found] == [
        "Rol 'loslaten' volgt niet uit de antwoorden.",
        "Rol 'helpen' volgt ook uit de antwoorden, en staat er niet bij.",
    ]
    assert not any(one.blocks for one in found)


def test_every_mistake_is_told_at_once_also_without_a_heart(tmp_path: Path) -> None:
    text = CASE.replace('persona = "Ans, met een schep."\n', "").replace('"soort"', '"sort"')
    text = text.replace("energie = 1", "energie = 9").replace('["zin"]', '["zim"]')
    found = mistakes(tmp_path / "c", text)
    assert [(one.where, one.suggestion) for one in found] == [
        ("", ""),
        ("feit 'hond'", "soort"),
        (GOOD, "zin"),
        (HASTY, ""),
    ]


@pytest.mark.parametrize(
    "text", ["", "dit is geen TOML", "facts = 3\n", "[[facts]]\n", 'good = "x"\n']
)
def test_a_file_that_is_no_case_does_no_harm(text: str, tmp_path: Path) -> None:
    assert mistakes(tmp_path / "c", text)


def test_a_faulty_case_is_left_out_and_the_others_work(tmp_path: Path) -> None:
    case_content(tmp_path / "c")
    case_content(tmp_path / "c", CASE.replace("persona", "presona"), "kapot")
    read = load_cases([tmp_path / "c"], library_of(tmp_path / "c"))
    assert list(read.cases) == ["tuin"]
    assert {Path(one.file).name for one in read.mistakes} == {"kapot.toml"}


def test_of_two_cases_with_one_id_the_first_stands(tmp_path: Path) -> None:
    case_content(tmp_path / "a")
    later = case_content(tmp_path / "b", CASE.replace("De tuin", "Een ander"))
    read = load_cases([tmp_path / "a", tmp_path / "b"], library_of(tmp_path / "a"))
    assert read.cases["tuin"].title == "De tuin"
    [found] = read.mistakes
    assert found.file == str(later)
    assert "al een casus met de id 'tuin'" in found.problem


def test_a_case_may_lie_far_from_its_model(tmp_path: Path) -> None:
    model = content(tmp_path / "a", WITH_PROBES)
    own = tmp_path / "b"
    own.mkdir()
    case_content(own)
    read = load_cases([model, own], load_library([model, own], {}))
    assert list(read.cases) == ["tuin"]


def test_the_terms_of_a_municipality_change_the_texts_and_prove_nothing(tmp_path: Path) -> None:
    text = CASE.replace('["overnemen"]', '["overnemen"]\nlanes = []')
    case_content(tmp_path / "c", text)
    theirs = load_library([tmp_path / "c"], {"termijn_reactie": 3})
    read = load_cases([tmp_path / "c"], theirs, library_of(tmp_path / "c"))
    assert read.mistakes == ()
    assert read.cases["tuin"].briefing == "Je belt binnen 3 dagen."


def test_only_toml_in_the_folder_cases_is_a_case(tmp_path: Path) -> None:
    path = case_content(tmp_path / "c")
    for name in ("lees.md", ".tuin.toml"):
        (path.parent / name).write_text("x", "utf-8")
    (tmp_path / "c" / "los.toml").write_text(CASE, "utf-8")
    assert list(case_files([tmp_path / "leeg", tmp_path / "c"])) == [path]


def test_nothing_of_a_case_is_imported_before_somebody_practises() -> None:
    code = (
        "import sys; import burgeridee.app.app, burgeridee.app.hall; "
        "raise SystemExit(bool({'burgeridee.core.cases', 'burgeridee.core.proofs', "
        "'burgeridee.files.library.cases'} & set(sys.modules)))"
    )
    ended = subprocess.run([sys.executable, "-c", code], check=False, timeout=60)
    assert ended.returncode == 0

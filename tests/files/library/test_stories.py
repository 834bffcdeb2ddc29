"""Stories in: each slip told once, each untrue story too, and the rules that nothing shows."""

import tomllib
from pathlib import Path

import pytest
from tests.files.case_samples import STORIES, case_content, library_of, story_content
from tests.files.library_samples import content

from burgeridee.files.library import ContentError, load_library
from burgeridee.files.library.cases import load_cases
from burgeridee.files.library.stories import load_stories, story_mistakes

WORDS = ("draagvlak", "kaders")
SLIPS: list[dict[str, str]] = tomllib.loads(
    (Path(__file__).parent / "story_slips.toml").read_text("utf-8")
)["slips"]


def told(folder: Path, text: str) -> list[tuple[str, str, str]]:
    found = story_mistakes(story_content(folder, text), WORDS, [])
    return [(one.where, one.problem, one.suggestion) for one in found]


def test_good_stories_are_read_and_true(tmp_path: Path) -> None:
    model = story_content(tmp_path)
    assert story_mistakes(model, WORDS, []) == []
    library = library_of(tmp_path)
    stories = load_stories(model, library.conversations["klein"])
    assert [story.id for story in stories] == ["veel-zin", "vaktaal", "overnemen"]


@pytest.mark.parametrize("slip", SLIPS, ids=[slip["name"] for slip in SLIPS])
def test_one_slip_is_one_mistake(slip: dict[str, str], tmp_path: Path) -> None:
    assert STORIES.count(slip["old"]) == 1
    [found] = told(tmp_path, STORIES.replace(slip["old"], slip.get("new", "")))
    assert (found[0], found[2]) == (slip.get("where", ""), slip.get("suggestion", ""))
    assert slip["problem"] in found[1]


def test_stories_with_a_mistake_are_not_read(tmp_path: Path) -> None:
    model = story_content(tmp_path, STORIES.replace("energie", "enrgie"))
    with pytest.raises(ContentError):
        load_stories(model, library_of(tmp_path).conversations["klein"])


def test_a_rule_that_no_story_and_no_case_shows_is_told(tmp_path: Path) -> None:
    shorter = STORIES.split('[[stories]]\nid = "overnemen"')[0]
    assert told(tmp_path / "a", shorter) == [
        ("", "Geen casus en geen verhaal laat valkuil 'overnemen' zien.", "")
    ]
    assert told(tmp_path / "b", shorter.replace('["zin"]', "[]"))[-1][1].endswith("'zin' zien.")
    case_content(tmp_path / "a")
    cases = load_cases([tmp_path / "a"], library_of(tmp_path / "a")).cases.values()
    assert story_mistakes(tmp_path / "a" / "models" / "klein", WORDS, cases) == []


def test_a_model_without_stories_and_a_faulty_one_are_let_be(tmp_path: Path) -> None:
    assert story_mistakes(content(tmp_path / "a") / "models" / "klein", WORDS, []) == []
    model = story_content(tmp_path / "b")
    (model / "lanes.toml").write_text("[[lanes]]\n", "utf-8")
    assert story_mistakes(model, WORDS, []) == []


def test_stories_are_no_stranger_in_the_folder_and_cost_nothing_at_the_start(
    tmp_path: Path,
) -> None:
    story_content(tmp_path, "dit is geen TOML")
    assert load_library([tmp_path], {}).mistakes == ()

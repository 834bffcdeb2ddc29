"""A stick with the talks of a group: the good ones come along, the rest is named."""

from pathlib import Path

import pytest
from tests.conftest import NOON
from tests.content.reading import first_conversation, practice_cases, shipped

from burgeridee.core.cases import example_talk
from burgeridee.core.group_debrief import group_debriefs
from burgeridee.core.intake import OWN_PRACTICE
from burgeridee.core.practice import asked, run_of, seated
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.gathered import Gathered, gathered
from burgeridee.files.places import Places

CASES = practice_cases().cases
HANGPLEK = CASES["hangplek"]


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(Places.default(tmp_path / "data", (), {}), shipped(), lambda: NOON)


def practice_talk(name: str, pair: str, *, hurried: bool = False) -> Talk:
    example = HANGPLEK.hurried if hurried else HANGPLEK.good
    talk = example_talk(HANGPLEK, example, first_conversation())
    talk = seated(talk, pair, "ambtenaar")
    if not hurried:
        for fact in HANGPLEK.facts:
            probe = fact.probes[0] if fact.probes else ""
            talk, _ = asked(HANGPLEK, talk.moved_to(fact.question), probe)
    return Talk.resume(talk.conversation, talk.intake.with_(id=name, created=NOON, changed=NOON))


def put(stick: Path, name: str, talk: Talk, archive: Archive) -> Path:
    """A talk saved as the program does, and copied to the stick."""
    saved = archive.save(talk.intake)
    to = stick / name
    to.parent.mkdir(parents=True, exist_ok=True)
    to.write_bytes(saved.path.read_bytes())
    return to


def told(found: Gathered) -> dict[str, str]:
    return {one.file: one.reason for one in found.refused}


def test_the_talks_of_several_pairs_come_back_as_they_were(
    archive: Archive, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    put(stick, "tafel 1/a.toml", practice_talk("a", "tafel 1", hurried=True), archive)
    put(stick, "tafel 2/b.toml", practice_talk("b", "tafel 2"), archive)
    found = gathered(stick, archive, CASES)
    assert found.refused == ()
    assert [run_of(talk.intake).pair for talk in found.talks] == ["tafel 1", "tafel 2"]
    [group] = group_debriefs(CASES, found.talks)
    assert {len(fact.by) for fact in group.facts} == {1}
    assert {one.role for one in group.roles} == {"regisseren"}
    assert max(one.showed for one in group.flags) == 1


def test_what_does_not_belong_there_is_named_and_hides_nothing(
    archive: Archive, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    good = put(stick, "goed.toml", practice_talk("a", "tafel 1"), archive)
    text = good.read_text("utf-8")
    for name, words in {
        "broken.toml": text[:400],
        "case.toml": 'id = "x"\npersona = "Ans"\n',
        "history/a/3.toml": text,
        ".verborgen.toml": "x",
        "leesmij.txt": "x",
        "strange.toml": text.replace('practice = "hangplek"', 'practice = "hangplekk"'),
        "own.toml": text.replace('practice = "hangplek"', f'practice = "{OWN_PRACTICE}"'),
        "model.toml": text.replace('id = "eerste-gesprek"', 'id = "ander"'),
    }.items():
        (stick / name).parent.mkdir(parents=True, exist_ok=True)
        (stick / name).write_text(words, "utf-8")
    real = practice_talk("r", "")
    put(stick, "real.toml", Talk.resume(real.conversation, real.intake.with_(practice="")), archive)
    found = gathered(stick, archive, CASES)
    assert [talk.intake.id for talk in found.talks] == ["a"]
    reasons = told(found)
    assert reasons.keys() == {
        "broken.toml", "case.toml", "strange.toml", "own.toml", "model.toml", "real.toml"
    }  # fmt: skip
    assert reasons["real.toml"] == "Dit is een echt gesprek. Dat hoort niet in een nabespreking."
    assert reasons["own.toml"] == "Hier is geoefend zonder casus."
    assert reasons["strange.toml"] == "De casus 'hangplekk' is er niet. Bedoel je 'hangplek'?"
    assert "'ander' is er niet" in reasons["model.toml"]
    assert not [reason for reason in reasons.values() if "Onze plek" in reason]


def test_of_the_same_talk_the_newest_counts(archive: Archive, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    for revision, name in ((3, "a.toml"), (7, "b.toml"), (5, "c.toml")):
        talk = practice_talk("zelfde", "tafel 1")
        fresh = Archive(
            Places.default(tmp_path / f"data{revision}", (), {}), shipped(), archive.now
        )
        numbered = talk.intake.with_(revision=revision)
        put(stick, name, Talk.resume(talk.conversation, numbered), fresh)
    found = gathered(stick, archive, CASES)
    assert [talk.intake.revision for talk in found.talks] == [8]
    twice = "Dit gesprek staat er twee keer. 'b.toml' telt mee."
    assert told(found) == {"a.toml": twice, "c.toml": twice}


def test_a_case_of_another_model_is_named(archive: Archive, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    put(stick, "a.toml", practice_talk("a", "tafel 1"), archive)
    other = {"hangplek": HANGPLEK.model_copy(update={"conversation": "ander"})}
    assert "ander gespreksmodel" in told(gathered(stick, archive, other))["a.toml"]


def test_a_whole_disk_is_not_read_to_the_end(archive: Archive, tmp_path: Path) -> None:
    for name in "abcd":
        (tmp_path / f"{name}.toml").write_text("x = 1\n", "utf-8")
    reasons = told(gathered(tmp_path, archive, CASES, most=2))
    assert list(reasons) == ["a.toml", "b.toml", "c.toml"]
    assert "meer dan 2 bestanden" in reasons["c.toml"]


def test_an_empty_stick_and_one_that_was_taken_out_give_nothing(
    archive: Archive, tmp_path: Path
) -> None:
    assert gathered(tmp_path, archive, CASES) == Gathered()
    assert gathered(tmp_path / "weg", archive, CASES) == Gathered()

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from tests.app.staging import empty, shipped
from tests.conftest import NOON

from burgeridee.core.intake import Item, Limit, RolePart, lines_of
from burgeridee.core.paperwork import with_limit
from burgeridee.core.role_parts import with_part
from burgeridee.core.settled import ticked_off
from burgeridee.core.talk import Talk
from burgeridee.core.undecided import decided, undecided
from burgeridee.files.archive import Archive
from burgeridee.files.places import Places
from burgeridee.files.revisions import Revisions
from burgeridee.files.together import Together, put_on

ID = empty().intake.id


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")


def archive_of(places: Places) -> Archive:
    """The archive of one more program on the same folder."""
    return Archive(places, shipped(), lambda: NOON)


def saved(archive: Archive, talk: Talk) -> tuple[Talk, Together]:
    together = Together(archive, talk)
    kept = archive.save(talk.intake, together)
    assert kept.conflict == ""
    return together.talk(kept.intake), together


def two(places: Places) -> tuple[tuple[Archive, Talk], tuple[Archive, Talk]]:
    """One talk, open in two programs."""
    ours, theirs = archive_of(places), archive_of(places)
    saved(ours, empty().moved_to("id_naam").answered("De tuin", NOON))
    return (ours, ours.open(ID).talk), (theirs, theirs.open(ID).talk)


def said(talk: Talk, question: str, value: str) -> Talk:
    return talk.moved_to(question).answered(value, NOON)


def value(places: Places, question: str) -> object:
    return archive_of(places).open(ID).talk.intake.answers[question].value


def files(places: Places) -> list[str]:
    return [path.name for path in places.intakes.glob("*.toml")]


def test_alone_nothing_is_merged(places: Places) -> None:
    archive = archive_of(places)
    talk, together = saved(archive, said(empty(), "id_naam", "De tuin"))
    assert (together.merged, together.said) == (None, "")
    assert len(talk.past) == 1
    assert saved(archive, said(talk, "id_naam", "Het park"))[1].merged is None


def test_what_each_of_them_filled_in_stands_in_one_file(places: Places) -> None:
    (ours, here), (theirs, there) = two(places)
    saved(theirs, said(there, "af_eerste_stap", "Bellen"))
    talk, together = saved(ours, said(here, "id_eigen_woorden", "Een tuin"))
    assert value(places, "af_eerste_stap") == "Bellen"
    assert value(places, "id_eigen_woorden") == "Een tuin"
    assert files(places) == [f"{ID}.toml"]
    assert talk.intake.answers["af_eerste_stap"].value == "Bellen"
    assert together.said.startswith("Iemand anders vulde ook iets in: ")
    again, more = saved(ours, said(talk, "id_naam", "Het park"))
    assert more.merged is None
    assert again.intake.answers["af_eerste_stap"].value == "Bellen"


def test_what_only_they_changed_or_took_away_is_taken(places: Places) -> None:
    (ours, here), (theirs, there) = two(places)
    here, _ = saved(ours, said(here, "af_eerste_stap", "Bij ons"))
    there, _ = saved(theirs, there)
    there = said(there, "id_naam", "De vijver").moved_to("af_eerste_stap").cleared(NOON)
    saved(theirs, there)
    talk, together = saved(ours, said(here, "id_eigen_woorden", "Een tuin"))
    assert talk.title == "De vijver"
    assert "af_eerste_stap" not in talk.intake.answers
    assert together.merged is not None
    assert together.merged.conflicts == ()


def test_what_both_filled_in_is_a_conflict_and_theirs_was_kept(places: Places) -> None:
    (ours, here), (theirs, there) = two(places)
    saved(theirs, said(there, "id_naam", "De vijver"))
    _, together = saved(ours, said(here, "id_naam", "Het park"))
    assert together.merged is not None
    [conflict] = together.merged.conflicts
    assert (conflict.ours, conflict.theirs) == ("Het park", "De vijver")
    assert "3.2 Naam van het idee" in together.said
    assert value(places, "id_naam") == "Het park"
    kept = Revisions.of(archive_of(places), ID).named("2")
    assert kept.talk is not None
    assert kept.talk.title == "De vijver"


def test_undo_takes_back_ours_and_not_theirs(places: Places) -> None:
    (ours, here), (theirs, there) = two(places)
    saved(theirs, said(there, "af_eerste_stap", "Bellen"))
    talk, _ = saved(ours, said(here, "id_naam", "Het park"))
    back = talk.undone(NOON)
    assert back.title == "De tuin"
    assert back.intake.answers["af_eerste_stap"].value == "Bellen"
    assert saved(ours, back)[1].merged is None


def test_a_person_may_choose_theirs(places: Places) -> None:
    (ours, here), (theirs, there) = two(places)
    saved(theirs, said(there, "id_naam", "De vijver"))
    talk, _ = saved(ours, said(here, "id_naam", "Het park"))
    [one] = undecided(talk)
    talk, _ = saved(ours, decided(talk, one, "theirs", NOON))
    assert value(places, "id_naam") == "De vijver"
    assert undecided(archive_of(places).open(ID).talk) == ()


def test_what_cannot_be_read_is_not_overwritten(places: Places) -> None:
    (ours, here), _ = two(places)
    path = places.intakes / f"{ID}.toml"
    path.unlink()
    path.write_text("kapot [[[", "utf-8")
    mine = said(here, "id_naam", "Het park")
    kept = ours.save(mine.intake, Together(ours, mine))
    assert kept.conflict
    assert path.read_text("utf-8") == "kapot [[["
    assert len(files(places)) == 2


@pytest.mark.parametrize(
    ("was", "now"),
    [("schema = 1", "schema = 2"), (f'id = "{ID}"', 'id = "een-ander"')],
    ids=["of a newer program", "of another talk"],
)
def test_what_is_not_ours_to_change_is_not_overwritten(places: Places, was: str, now: str) -> None:
    (ours, here), _ = two(places)
    path = places.intakes / f"{ID}.toml"
    text = path.read_text("utf-8").replace(was, now)
    path.unlink()
    path.write_text(text, "utf-8")
    mine = said(here, "id_naam", "Het park")
    assert ours.save(mine.intake, Together(ours, mine)).conflict
    assert path.read_text("utf-8") == text


def test_what_was_taken_away_does_not_come_back_by_itself(places: Places) -> None:
    (ours, here), _ = two(places)
    (places.intakes / f"{ID}.toml").unlink()
    mine = said(here, "id_naam", "Het park")
    assert ours.save(mine.intake, Together(ours, mine)).conflict
    assert f"{ID}.toml" not in files(places)


def test_many_at_once_lose_nothing(places: Places) -> None:
    """Each writes notes of its own into one talk, as fast as it can."""
    two(places)

    def write(who: int) -> None:
        archive = archive_of(places)
        talk = archive.open(ID).talk
        for turn in range(6):
            talk, _ = saved(archive, talk.with_quick_note(f"{who}-{turn}", NOON))

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(write, range(4)))
    notes = [note.text for note in archive_of(places).open(ID).talk.intake.notes]
    assert sorted(notes) == sorted(f"{who}-{turn}" for who in range(4) for turn in range(6))
    assert files(places) == [f"{ID}.toml"]


def listed(talk: Talk, *more: Item) -> Talk:
    """The talk with actions, those that stand there first."""
    talk = talk.moved_to("af_acties")
    answer = talk.answer_to(talk.question)
    return talk.answered((*lines_of(answer.value if answer else None), *more), NOON)


def actions(talk: Talk) -> dict[str, str]:
    answer = talk.intake.answers.get("af_acties")
    return {str(one["wat"]): str(one["id"]) for one in lines_of(answer.value if answer else None)}


def test_lines_that_both_add_stand_together_and_undo_takes_back_ours(places: Places) -> None:
    (ours, here), (theirs, there) = two(places)
    there = listed(there, {"wat": "vlaggen"})
    there, _ = saved(theirs, ticked_off(there, "af_acties/a1", NOON.date(), "", NOON))
    here = ticked_off(listed(here, {"wat": "koek"}), "af_acties/a1", NOON.date(), "lekker", NOON)
    talk, together = saved(ours, here)
    assert together.merged is not None
    assert together.merged.conflicts == ()
    assert actions(talk) == {"koek": "a2", "vlaggen": "a1"}
    became = {one.item: one.reason for one in talk.intake.agreements}
    assert became == {"af_acties/a1": "", "af_acties/a2": "lekker"}
    back = talk.undone(NOON).undone(NOON)
    assert actions(back) == {"vlaggen": "a1"}
    assert undecided(back) == ()
    there, _ = saved(theirs, listed(there, {"wat": "borden"}))
    assert sorted(actions(there)) == ["borden", "koek", "vlaggen"]
    assert actions(there)["vlaggen"] == "a1"


def test_what_cannot_be_and_roles_wait_row_by_row(places: Places) -> None:
    (ours, here), (theirs, there) = two(places)
    start = with_limit(here, None, Limit(what="paal"), NOON)
    here, _ = saved(ours, with_part(start, None, RolePart(part="Geld"), NOON))
    there = archive_of(places).open(ID).talk
    there = with_limit(there, 0, Limit(what="paal", why="leiding"), NOON)
    there = with_limit(there, None, Limit(what="hek"), NOON)
    saved(theirs, with_part(there, 0, RolePart(part="Geld", now="loslaten"), NOON))
    here = with_limit(here, 0, Limit(what="paal", why="brandweer"), NOON)
    here = with_part(here, 0, RolePart(part="Geld", now="reguleren"), NOON)
    talk, together = saved(ours, here)
    assert "Wat niet kan, of wordt uitgezocht; Rollen per deel" in together.said
    talk, _ = saved(ours, with_limit(talk, None, Limit(what="boom"), NOON))
    for one in undecided(archive_of(places).open(ID).talk):
        talk, _ = saved(ours, decided(talk, one, "theirs", NOON))
    on_disk = archive_of(places).open(ID).talk.intake
    said_now = [(limit.what, limit.why) for limit in on_disk.limits]
    assert said_now == [("paal", "leiding"), ("hek", ""), ("boom", "")]
    assert [(part.part, part.now) for part in on_disk.roles] == [("Geld", "loslaten")]
    assert on_disk.undecided == ()


def test_a_change_of_an_old_state_is_put_on_the_newest() -> None:
    opened = empty()
    given = with_limit(opened, None, Limit(what="h"), NOON)
    newest = said(given, "id_naam", "De tuin").kept(4, "vier")
    put = put_on(given, with_limit(opened, None, Limit(what="hek"), NOON), newest)
    assert (put.title, [limit.what for limit in put.intake.limits]) == ("De tuin", ["hek"])
    assert (put.intake.revision, put.intake.parent) == (4, "vier")
    assert put.past == newest.past
    more = put_on(given, given.with_quick_note("later", NOON), newest)
    assert more.past == (*newest.past, newest.intake)
    assert put_on(given, opened, newest).past == newest.past[:-1]
    same = put_on(given, given.with_quick_note("later", NOON), given.kept(4, "vier"))
    assert same.intake == given.with_quick_note("later", NOON).kept(4, "vier").intake

"""Whether a paper belongs to its talk as it is now."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.conftest import NOON
from tests.content.reading import case

from burgeridee.core.closed import reopened
from burgeridee.core.intake import Answer, Change, Intake, LetterDraft, Outcome
from burgeridee.core.share import shared
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.issued import Printed, issue
from burgeridee.files.settings import Settings, load_settings, save_settings
from burgeridee.plain.verifying import NOT_OURS, Verdict, details_of, verified
from burgeridee.report.document import House
from burgeridee.report.formats import FORMATS, Format, format_named
from burgeridee.report.papers import PAPERS, Order, Paper, made, paper_named

NUMBER = "bloemenstrook-goed"
each = pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)


@pytest.fixture
def kept(archive: Archive) -> Talk:
    """The talk about the flower strip, in the archive."""
    archive.save(case(NUMBER).intake.with_(parent="", changed=NOON))
    return archive.open(NUMBER).talk


def printed(
    talk: Talk, form: Format, name: str = "residents", parts: frozenset[str] | None = None
) -> Printed:
    """A paper of a talk, as the program makes it without any settings."""
    paper: Paper | None = paper_named(name)
    assert paper is not None
    order = Order(paper, parts, details_of(talk, Settings()))
    one = made(order, shared(talk, paper.reader), NOON, House(), "")
    return Printed(name, one.code, form.render(one.document), form.suffix, NOON, order.on_it)


def changed(archive: Archive, change: Callable[[Intake], Intake]) -> None:
    """Change the talk that is kept."""
    archive.save(change(archive.open(NUMBER).talk.intake))


def verdict(paper: Printed, archive: Archive) -> Verdict:
    """What is said of a paper."""
    return verified(paper.content, paper.suffix, archive)


def other_dream(intake: Intake) -> Intake:
    """The talk with another dream."""
    return intake.with_answer("dr_droom", Answer(state="answered", value="Iets heel anders"))


@each
def test_a_copy_of_the_talk_as_it_is_now_belongs(
    form: Format, kept: Talk, archive: Archive
) -> None:
    for name in ("residents", "file"):
        assert verdict(printed(kept, form, name), archive) == Verdict(
            belongs=True, sentence=f"Dit papier hoort bij gesprek {NUMBER}, zoals dat nu is."
        )


@each
def test_a_copy_of_some_parts_belongs(form: Format, kept: Talk, archive: Archive) -> None:
    paper = printed(kept, form, parts=frozenset({"dream", "plans"}))
    assert verdict(paper, archive).belongs


@each
def test_a_paper_from_before_a_change_says_so(form: Format, kept: Talk, archive: Archive) -> None:
    paper = printed(kept, form)
    changed(archive, other_dream)
    assert verdict(paper, archive) == Verdict(
        belongs=False,
        sentence=f"Dit papier hoort bij gesprek {NUMBER}, maar dat is daarna veranderd. "
        "Maak het papier opnieuw.",
    )


def test_what_changed_is_named_where_it_was_written_down(kept: Talk, archive: Archive) -> None:
    paper = printed(kept, FORMATS[0])
    later = NOON + timedelta(days=400)
    before = NOON - timedelta(days=400)
    changes = (
        Change(at=before, question="id_naam", old="a", new="b"),
        Change(at=later, question="dr_droom", old="a", new="b"),
        Change(at=later, question="dr_droom", old="b", new="c"),
    )
    changed(archive, lambda intake: other_dream(intake).with_(changes=changes))
    assert "veranderd: De droom. Maak" in verdict(paper, archive).sentence


def test_what_happens_after_the_talk_leaves_a_paper_that_was_handed_out_as_it_is(
    kept: Talk, archive: Archive
) -> None:
    paper = printed(kept, FORMATS[0])
    issue(archive.places, kept.intake, paper)
    done = (Outcome(item="af_acties/a1", done=date(2026, 3, 21)),)
    changed(archive, lambda intake: intake.with_(agreements=done))
    changed(archive, lambda i: reopened(Talk.resume(kept.conversation, i), "x", NOON).intake)
    assert verdict(paper, archive) == Verdict(
        belongs=True,
        sentence=f"Dit is verslag 1 van gesprek {NUMBER}, uitgegeven op 11 maart 2026. "
        "Het hoort bij het gesprek zoals het nu is.",
    )


def test_a_paper_that_was_handed_out_before_a_change_asks_for_a_new_one(
    kept: Talk, archive: Archive
) -> None:
    paper = printed(kept, FORMATS[0])
    issue(archive.places, kept.intake, paper)
    changed(archive, other_dream)
    found = verdict(paper, archive)
    assert not found.belongs
    assert found.sentence.startswith("Dit is verslag 1 van gesprek")
    assert found.sentence.endswith("daarna veranderd. Geef een nieuw papier uit.")


@each
def test_a_file_that_somebody_changed_is_not_taken_for_the_real_one(
    form: Format, kept: Talk, archive: Archive
) -> None:
    paper = printed(kept, form)
    twisted = replace(paper, content=paper.content + b"\n")
    found = verdict(twisted, archive)
    assert not found.belongs
    assert "iemand veranderde dit bestand" in found.sentence
    real = issue(archive.places, kept.intake, paper)
    found = verdict(twisted, archive)
    assert not found.belongs
    assert found.sentence.endswith(f"Gebruik het echte papier: {real.path}.")


@pytest.mark.usefixtures("kept")
def test_letters_belong_by_what_they_read_of_the_talk(archive: Archive) -> None:
    draft = LetterDraft(to="de buren", day=date(2026, 4, 1), reason="omdat")
    changed(archive, lambda intake: intake.with_(letter=draft))
    talk = archive.open(NUMBER).talk
    for paper in PAPERS:
        if paper.letter:
            one = printed(talk, FORMATS[0], paper.name)
            assert verdict(one, archive).belongs
            issue(archive.places, talk.intake, one)
    changed(archive, lambda intake: intake.with_(letter=LetterDraft(to="een ander")))
    assert verdict(printed(talk, FORMATS[0], "receipt"), archive).sentence.startswith(
        "Dit is brief 1 van gesprek"
    )


def test_settings_of_another_day_are_told_as_a_cause(kept: Talk, archive: Archive) -> None:
    paper = printed(kept, FORMATS[0])
    settings = load_settings(archive.places)
    save_settings(archive.places, replace(settings, name="Noor"))
    assert "een instelling anders" in verdict(paper, archive).sentence


@pytest.mark.parametrize("content", [b"", b"hallo", b"%PDF-1.7", b"PK kapot"])
def test_what_is_no_paper_of_ours_is_said(content: bytes, archive: Archive) -> None:
    assert verified(content, ".pdf", archive) == Verdict(belongs=False, sentence=NOT_OURS)


def test_a_paper_of_a_talk_that_is_not_here_says_where_to_look(archive: Archive) -> None:
    form = format_named("txt")
    assert form is not None
    found = verdict(printed(case(NUMBER), form), archive)
    assert not found.belongs
    assert "dat gesprek staat hier niet" in found.sentence


def test_a_talk_that_cannot_be_opened_is_told(kept: Talk, archive: Archive) -> None:
    paper = printed(kept, FORMATS[0])
    path = archive.places.intakes / f"{NUMBER}.toml"
    path.write_text("kapot", encoding="utf-8")
    found = verdict(paper, archive)
    assert not found.belongs
    assert "maar dat is niet te openen:" in found.sentence

from datetime import date

import pytest
from tests.content.reading import case

from burgeridee.core.intake import Answer, Judgement, LetterDraft, Limit, Outcome, RoleView, Tick
from burgeridee.core.share import shared
from burgeridee.core.talk import Talk
from burgeridee.report.papers import PAPERS
from burgeridee.report.reading import BY_PART, WHOLE, code

TALK = case("bloemenstrook-goed")


def with_(**more: object) -> Talk:
    """The talk about the flower strip, with this in its intake."""
    return Talk.resume(TALK.conversation, TALK.intake.with_(**more))


def answered(question: str, value: object) -> Talk:
    """The talk with another answer."""
    answers = {**TALK.intake.answers, question: Answer(state="answered", value=value)}
    return with_(answers=answers)


def codes(talk: Talk) -> dict[str, str]:
    """The code of each paper of a talk, with all of its parts."""
    return {
        paper.name: code(
            paper.name, [part.name for part in paper.parts], shared(talk, paper.reader)
        )
        for paper in PAPERS
    }


def changed(talk: Talk) -> set[str]:
    """The papers that say something else now."""
    before, after = codes(TALK), codes(talk)
    return {name for name in before if before[name] != after[name]}


def test_each_part_of_each_paper_is_read() -> None:
    assert {paper.name for paper in PAPERS} == set(WHOLE)
    for paper in PAPERS:
        assert [part.name for part in paper.parts] == sorted(
            BY_PART.get(paper.name, {}), key=[part.name for part in paper.parts].index
        )


def test_the_same_talk_gives_the_same_codes_and_each_paper_its_own() -> None:
    assert codes(TALK) == codes(with_())
    assert len(set(codes(TALK).values())) == len(PAPERS)


@pytest.mark.parametrize(
    ("talk", "papers"),
    [
        (answered("dr_droom", "Iets anders"), {"residents", "file", "report-letter"}),
        (answered("af_vast_contact", "loket"), {"residents", "file"}),
        (answered("vb_plek", "online"), {"file"}),
        (answered("id_naam", "De tuin"), {paper.name for paper in PAPERS}),
        (
            with_(limits=(Limit(what="Een hek"),)),
            {"residents", "file", "report-letter", "honest-no"},
        ),
        (
            with_(limits=(Limit(kind="finding-out", what="Leidingen"),)),
            {"residents", "file", "report-letter"},
        ),
        (
            with_(agreements=(Outcome(item="af_terugkoppeling_op", moved_to=date(2026, 4, 1)),)),
            {"residents", "file", "report-letter"},
        ),
    ],
    ids=["dream", "contact", "for the file", "name", "a no", "finding out", "a day that moved"],
)
def test_what_a_paper_says_is_in_its_code(talk: Talk, papers: set[str]) -> None:
    assert changed(talk) == papers


@pytest.mark.parametrize(
    "talk",
    [
        answered("na_verslag_op", date(2026, 4, 30)),
        answered("na_reflex", ({"tekst": "Stiller zijn"},)),
        with_(agreements=(Outcome(item="af_acties/a1", done=date(2026, 3, 21), reason="Fijn"),)),
        with_(checklist={"c02": Tick(ticked=True)}),
        with_(flags={"overnemen": Judgement(judged="seen")}),
        with_(role=RoleView(official="loslaten")),
        with_(letter=LetterDraft(to="de buren")),
        with_(revision=99, status="closed"),
    ],
    ids=["afterwards", "private", "a tick", "checklist", "judged", "role", "letter", "closed"],
)
def test_what_goes_on_after_the_talk_is_in_no_code(talk: Talk) -> None:
    assert changed(talk) == set()


def test_other_parts_give_another_code_and_only_their_words_count() -> None:
    read = shared(TALK, "residents")
    assert code("residents", ["dream"], read) != code("residents", ["dream", "story"], read)
    other = shared(answered("id_eigen_woorden", "Anders"), "residents")
    assert code("residents", ["dream"], read) == code("residents", ["dream"], other)
    assert code("residents", ["story"], read) != code("residents", ["story"], other)


def test_two_talks_of_the_same_words_have_two_codes() -> None:
    assert changed(with_(id="een-ander")) == {paper.name for paper in PAPERS}

from tests.content.reading import case

from burgeridee.app.dialogs.letters import letters
from burgeridee.core.flags import flags, of_sign
from burgeridee.core.intake import Judgement
from burgeridee.core.talk import Talk


def test_each_letter_has_its_weights_and_its_pitfalls() -> None:
    found = flags(case("hangplek-eerste"))
    told = letters(found).plain
    for letter in "ACTIE":
        part = told.split(f"\n{letter}  ", 1)[1].split("\n\n", 1)[0].splitlines()
        here = [flag for flag in found if flag.rule.letter == letter]
        weights = ["●" * flag.rule.weight for flag in of_sign(here, "success")]
        count = len(of_sign(here, "pitfall"))
        assert part[1].split() == (weights or ["nog", "niets", "gezien"])
        assert part[2].count("!") == count
        assert str(count) in part[2] or part[2].strip() == "geen valkuil"


def test_what_was_set_aside_counts_for_nothing() -> None:
    talk = case("hangplek-eerste")
    away = {f.rule.id: Judgement(judged="does-not-apply", reason="x") for f in flags(talk)}
    talk = Talk.resume(talk.conversation, talk.intake.with_(flags=away))
    assert letters(flags(talk)).plain.count("geen valkuil") == 5


def test_no_grade_and_no_total() -> None:
    assert "%" not in letters(flags(case("hangplek-eerste"))).plain

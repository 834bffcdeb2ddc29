from tests.app.staging import HOSTILE, shipped
from tests.content.reading import case, talk_of

from burgeridee.app.widgets.flag_words import flag_line, flag_text, plain_words, reasons
from burgeridee.core.flags import Flag, flags
from burgeridee.core.intake import Judgement
from burgeridee.core.talk import Talk

BUSY = case("hangplek-eerste")
JARGON = talk_of({"id_eigen_woorden": "Draagvlak en draagvlak en participatie."})


def flag(rule: str, judgement: Judgement | None = None, talk: Talk = BUSY) -> Flag:
    judged = {rule: judgement} if judgement else {}
    judged_talk = Talk.resume(talk.conversation, talk.intake.with_(flags=judged))
    return next(found for found in flags(judged_talk) if found.rule.id == rule)


def test_a_line_tells_how_soon_and_for_whom() -> None:
    assert flag_line(flag("geen-vervolg")).plain == "! Bericht te laat of zonder datum\nnu doen"
    assert flag_line(flag("oplosreflex")).plain.endswith("hierna doen · alleen voor jou")
    assert flag_line(flag("energie")).plain == "+ Er is veel zin"


def test_a_line_tells_what_was_made_of_it() -> None:
    seen = flag("geen-vervolg", Judgement(judged="seen"))
    assert flag_line(seen).plain.endswith("nu doen · gezien")
    away = flag("geen-vervolg", Judgement(judged="does-not-apply", reason=HOSTILE))
    assert flag_line(away).plain.startswith("– ")
    assert flag_line(away).plain.endswith(f"vervalt: {HOSTILE}")
    silent = flag("geen-vervolg", Judgement(judged="does-not-apply"))
    assert flag_line(silent).plain.endswith("vervalt: geen reden opgeschreven")


def test_reasons_as_one_sentence() -> None:
    assert reasons(("omdat het kan", "omdat het mag")) == "Omdat het kan en omdat het mag."
    assert reasons(()) == ""


def test_sources_in_words() -> None:
    told = flag_text(flag("geen-vervolg"), shipped().sources, {}).plain
    assert "S20" not in told
    assert shipped().sources["S20"] in told


def test_each_office_word_once_with_its_plain_word() -> None:
    found = plain_words(flag("vaktaal", talk=JARGON), JARGON.heard, shipped().words)
    assert found == {"draagvlak": "steun", "participatie": "meedoen"}
    assert plain_words(flag("geen-vervolg"), BUSY.heard, shipped().words) == {}

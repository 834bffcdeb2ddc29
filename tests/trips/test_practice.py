"""A case practised twice by keys, and what is made of it; practice and real never cross over."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from tests.app.staging import lines, noon, shipped
from tests.content.reading import case, first_conversation, practice_cases
from tests.test_docs import MANUAL, rows, words_of
from tests.trips.deeds import Press, Typed, answer, close
from tests.trips.playing import Trip, places_in, plain, playing
from tests.trips.test_bloemenstrook import in_short, said

from burgeridee.app.screens.agreements import AgreementsScreen
from burgeridee.app.screens.debrief import DebriefScreen
from burgeridee.app.screens.home import HomeScreen
from burgeridee.app.screens.practice import PracticeScreen
from burgeridee.app.screens.search import SearchScreen
from burgeridee.app.widgets.choice_list import ChoiceList
from burgeridee.app.widgets.talk_list import TalkList
from burgeridee.cli import main
from burgeridee.core.flags import flags
from burgeridee.core.intake import Answer
from burgeridee.core.practice import run_of, seated
from burgeridee.core.questions import Question
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.archive_words import STRAY_PRACTICE, STRAY_TALK
from burgeridee.files.places import Places

HANGPLEK = practice_cases().cases["hangplek"]
HURRIED, GOOD = case("hangplek-eerste"), case("hangplek-goed")
MEANT = {"tafel 1": (HURRIED, HANGPLEK.hurried), "tafel 2": (GOOD, HANGPLEK.good)}
BOTH = {
    name: given
    for name, given in GOOD.intake.answers.items()
    if name in HURRIED.intake.answers and given.value == said(HURRIED)[name][1]
}
"""What is the same in both talks: a colleague filled it in, and it is no matter of keys."""


def archive_of(places: Places) -> Archive:
    return Archive(places, shipped(), noon)


def practised(places: Places) -> dict[str, Talk]:
    """The practice talks on disk, by the name of the pair."""
    found = [entry.talk for entry in archive_of(places).entries(practice=True) if entry.talk]
    return {run_of(talk.intake).pair: talk for talk in found}


def fill_in(places: Places) -> None:
    """What both talks have in common, written into their files."""
    archive = archive_of(places)
    for talk in practised(places).values():
        archive.save(talk.intake.with_(answers=BOTH))


def asking(question: Question) -> Iterator[Press]:
    """A question that brings something asked: by itself, or by the probe for it."""
    for fact in HANGPLEK.facts_at(question.id):
        downs = question.probes.index(fact.probes[0]) + 1 if fact.probes else 0
        yield from ("ctrl+d", *["down"] * downs, "enter", "escape")


def doing(talk: Talk) -> Iterator[Press]:
    """What there is to do in this talk: what only it has, and in the good one what is asked too."""
    here = ""
    for question, after in pairwise((*talk.route, None)):
        asked_ = [*asking(question)] if talk is GOOD and question else []
        value = talk.heard.get(question.id) if question and question.id not in BOTH else None
        if not question or not (asked_ or value is not None):
            continue
        if here != question.id:
            yield from ("f8", Typed(talk.conversation.numbers[question.id]), "enter")
        yield from asked_
        here = question.id
        if value is not None:
            yield from map(in_short, answer(question, value).keys)
            here = after.id if after else ""


async def to_practice(trip: Trip) -> ChoiceList:
    await trip.press("o")
    await trip.until(lambda: isinstance(trip.app.screen, PracticeScreen), "Oefenen")
    return trip.app.screen.query_one(ChoiceList)


async def begin(trip: Trip, pair: str) -> None:
    """From Start to the case, alone and whole, to the first answer, and back to Start."""
    choices = await to_practice(trip)
    while choices.line != "case:hangplek":
        await trip.press("down")
    await trip.press("enter", "end", "up", "tab", Typed(pair), "enter")
    assert trip.talk.intake.practice == "hangplek"
    first = trip.talk.question
    await trip.press(*answer(first, GOOD.heard[first.id] or "").keys, "escape")
    assert isinstance(trip.app.screen, HomeScreen)


async def play(trip: Trip, pair: str) -> None:
    """On with the talk of this pair, until it is closed and looked back on."""
    choices = await to_practice(trip)
    [at] = [at for at, line in enumerate(lines(trip.app.screen, "ChoiceList")) if pair in line]
    await trip.press("end", *["up"] * (choices.option_count - 1 - at), "enter")
    assert run_of(trip.talk.intake).pair == pair
    talk, _ = MEANT[pair]
    await trip.press(*doing(talk), *close().keys)
    assert isinstance(trip.app.screen, DebriefScreen)
    await trip.press("escape")
    assert isinstance(trip.app.screen, HomeScreen)


async def test_a_case_practised_twice_and_what_group_and_trainer_get_of_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    places = places_in(tmp_path)
    async with playing(places) as trip:
        for pair in MEANT:
            await begin(trip, pair)
        fill_in(places)
        for pair in MEANT:
            await play(trip, pair)
        assert not trip.app.screen.query_one(TalkList).lines
    assert not list(places.intakes.glob("*.toml"))

    kept = practised(places)
    for pair, (talk, meant) in MEANT.items():
        assert said(kept[pair]) == said(talk.closed(noon()))
        shown = {flag.rule.id for flag in flags(kept[pair])}
        assert shown == {*meant.pitfalls, *(meant.success_factors or ())}
    assert run_of(kept["tafel 1"].intake).facts == ()
    assert {*run_of(kept["tafel 2"].intake).facts} == {fact.id for fact in HANGPLEK.facts}

    command = ["--data", str(places.data)]
    assert main([*command, "debrief", str(places.practice), "--plain"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert told[0] == "OEFENING"
    [played] = [line for line in told if line.startswith("Gespeeld: 2 gesprekken: ")]
    assert all(pair in played for pair in MEANT)
    for fact in HANGPLEK.facts:
        [heard] = [line for line in told if fact.text.strip() in line]
        assert heard.endswith("; Wie het hoorde: 1 van 2: tafel 2")
    seen = {line.split(";")[0].removeprefix("- Valkuil: ") for line in told if "Valkuil: " in line}
    assert seen == set(titles(HANGPLEK.hurried.pitfalls))
    assert "- Advies van het programma: Regisseren; In welke gesprekken: 2 van 2" in told

    out = tmp_path / "papieren"
    assert main([*command, "handouts", "-o", str(out)]) == 0
    assert capsys.readouterr().out.splitlines() == [str(path) for path in sorted(out.iterdir())]
    listed = [row[0].strip("`") for row in rows(MANUAL, "Papieren voor een workshop")]
    assert [path.name for path in sorted(out.iterdir())] == ["00-lees-eerst.pdf", *listed]
    assert all(path.read_bytes().startswith(b"%PDF-") for path in out.iterdir())


def titles(rules: Iterable[str]) -> Iterator[str]:
    """The titles of these pitfalls as a group reads them: those for oneself left out."""
    named = {rule.id: rule for rule in first_conversation().rules}
    shown = (named[name] for name in rules if name not in HANGPLEK.good.pitfalls)
    return (rule.title for rule in shown if not rule.private)


def planted(places: Places) -> None:
    """A real talk and a practice talk, each with a word of its own, and two in the wrong folder."""
    archive = archive_of(places)
    for name, pair in (("echt", ""), ("proef", "Oefenhoek"), ("fout", "Dwaalhoek"), ("zoek", "")):
        word = pair or {"echt": "Zonnehoek", "zoek": "Kwijthoek"}[name]
        talk = seated(GOOD, pair, "alleen") if pair else GOOD
        answers = {
            **talk.intake.answers,
            "id_naam": Answer(state="answered", value=word),
            "af_toezeggingen": Answer(state="answered", value=({"tekst": f"bellen over {word}"},)),
        }
        practice = "hangplek" if pair else ""
        archive.save(talk.intake.with_(id=name, practice=practice, answers=answers, created=noon()))
    (places.practice / "fout.toml").rename(places.intakes / "fout.toml")
    (places.intakes / "zoek.toml").rename(places.practice / "zoek.toml")


HOEKS = {"Zonnehoek", "Oefenhoek", "Dwaalhoek", "Kwijthoek"}


def words_in(text: str) -> set[str]:
    return {word for word in HOEKS if word in text}


async def test_practice_and_real_talks_never_cross_over_on_the_screens(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    planted(places)
    async with playing(places, size=(160, 50)) as trip:

        def shown() -> str:
            return " ".join(words_of(trip.app.export_screenshot()))

        await trip.until(lambda: words_in(shown()) == {"Zonnehoek"}, "the talks")
        [stray] = [line for line in trip.app.screen.query_one(TalkList).lines if line.problem]
        assert (stray.path.name, stray.problem) == ("fout.toml", STRAY_PRACTICE)
        await trip.press("a")
        await trip.until(lambda: "bellen over" in shown(), "the agreements")
        assert isinstance(trip.app.screen, AgreementsScreen)
        assert words_in(shown()) == {"Zonnehoek"}
        await trip.press("escape", "slash", Typed("hoek"))
        await trip.until(lambda: bool(words_in(shown())), "what was found")
        assert isinstance(trip.app.screen, SearchScreen)
        assert words_in(shown()) == {"Zonnehoek"}
        await trip.press("escape", "escape", "o")
        await trip.until(lambda: isinstance(trip.app.screen, PracticeScreen), "Oefenen")
        assert words_in(shown()) == {"Oefenhoek"}


def test_practice_and_real_talks_never_cross_over_in_plain_lines(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    places = places_in(tmp_path)
    planted(places)
    for command in (["list"], ["list", "--json"], ["agreements"], ["agreements", "--json"]):
        assert main(["--data", str(places.data), *command]) == 0
        told = capsys.readouterr().out
        assert words_in(told) == {"Zonnehoek"}, command
        assert (STRAY_PRACTICE in told) == (command[0] == "list")
    assert main(["--data", str(places.data), "debrief", str(places.practice), "--plain"]) == 0
    assert words_in(capsys.readouterr().out) == {"Oefenhoek"}
    assert main(["--data", str(places.data), "debrief", str(places.intakes), "--plain"]) == 1
    assert words_in("".join(capsys.readouterr())) == set()
    for typed in (":stop", "/hoek", ":afspraken"):
        assert words_in("\n".join(plain(places, [typed, ":stop"]))) == {"Zonnehoek"}
    assert words_in("\n".join(plain(places, [":oefeningen", ":stop"]))) == {
        "Zonnehoek",
        "Oefenhoek",
    }
    earlier = [entry.problem for entry in archive_of(places).entries(practice=True)]
    assert sorted(earlier) == ["", STRAY_TALK]

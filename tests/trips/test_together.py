"""From a first talk to a meeting of the neighbourhood: by keys only, and the same by lines."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from tests.app.staging import shipped
from tests.conftest import NOON
from tests.trips.deeds import Deed, Pasted, Press, Typed, answer, close, go
from tests.trips.playing import Trip, comparable, places_in, plain, playing
from textual.screen import Screen
from textual.widgets import OptionList

from burgeridee.app.screens.agreements import AgreementsScreen
from burgeridee.app.screens.chooser import ChooserScreen
from burgeridee.app.screens.home import HomeScreen
from burgeridee.app.screens.leading import LeadingScreen
from burgeridee.app.screens.meeting import MeetingScreen
from burgeridee.app.screens.talk import TalkScreen
from burgeridee.app.screens.together import TogetherScreen
from burgeridee.app.widgets.choice_list import ChoiceList
from burgeridee.app.widgets.talk_list import TalkList
from burgeridee.core.agreements import Agreement
from burgeridee.core.co_creation import co_creation
from burgeridee.core.intake import Item, Value
from burgeridee.files.archive import Archive
from burgeridee.files.index import Index
from burgeridee.files.linked import linked
from burgeridee.files.places import Places
from burgeridee.report.meeting import MEETING_PAPERS

Answers = Mapping[str, Value]


def rows(*lines: Item) -> Value:
    """The lines of a list."""
    return lines


LONG = 4
NAME = "De bloemenstrook"
FIRST: Answers = {
    "vb_beslisruimte": "ruim",
    "id_naam": NAME,
    "om_wie_geraakt": rows({"tekst": "de flat"}, {"tekst": "de school"}, {"tekst": "ouderen"}),
    "om_eens": "probleem",
    "no_draagkracht": 4,
    "af_acties": rows(
        {"wat": "koffie", "wie": "bewoners", "wanneer": date(2026, 3, 21)},
    ),
    "af_terugkoppeling_op": date(2026, 3, 18),
}
CHECK: Answers = {
    "cc_tijd": "ja",
    "cc_spoed": "nee",
    "cc_bestuur": "ja",
    "cc_gelijk": "ja",
    "cc_afhankelijk": "ja",
}
CHOICE: Answers = {"kh_moment": "verdelen", "kh_gevoel": "werk", "kh_minuten": 45}
TASKS: Answers = {
    "uitkomst": rows(
        {"wat": "Spitten", "wie": "bewoners", "helpt": "de school", "wanneer": date(2026, 4, 4)},
        {"wat": "Een pomp lenen", "wie": "gemeente"},
    ),
    "terugkijken_op": date(2026, 5, 6),
}
PARTNERS: Answers = {
    "pb_partners": rows(
        {"partner": "De bewoners", "doelen": "bloemen", "risicos": "te druk", "kansen": "praatje"},
        {"partner": "De school", "doelen": "leren", "verantwoordelijkheden": "water geven"},
    ),
    "pb_zin": "Samen een groene straat.",
    "pb_beslissen": "Niemand heeft grote bezwaren.",
    "pb_stoppen": "Een maand van tevoren zeggen.",
    "pb_opnieuw_op": date(2026, 9, 1),
}
PLAN: Answers = {
    "thema_positief": "Een straat waar je elkaar groet",
    "aanleiding": "De strook ligt er kaal bij.",
    "wat_ligt_vast": "De stoep blijft.",
    "wat_is_open": "Wat er groeit.",
    "wie_doet_iets_met_uitkomst": "De wethouder",
    "datum": date(2026, 4, 15),
    "begintijd": "19.30",
    "plek": "De aula",
    "max_deelnemers": 21,
    "tafelhosts": rows({"tekst": "Fatma"}, {"tekst": "Joop"}, {"tekst": "Anke"}),
    "oogster": "Samira",
    "terugkoppeldatum": date(2026, 4, 22),
    "terugkijken_op": date(2026, 5, 27),
}
TABLES: tuple[Answers, ...] = (
    {
        "og_verhaal": "Vorig jaar was er een straatfeest.",
        "og_droombeeld": "Overal bloemen.",
        "og_acties": rows(
            {
                "wat": "Zaden kopen",
                "wie": "Fatma",
                "wanneer": date(2026, 4, 25),
                "soort": "bewoners",
            },
        ),
    },
    {
        "og_verschil": rows(
            {"tekst": "Wel of geen bank"},
        ),
        "og_vraag_gemeente": rows(
            {
                "vraag": "Mag er een bank?",
                "wie_antwoordt": "Samira",
                "uiterlijk": date(2026, 4, 29),
            },
        ),
    },
    {
        "og_acties": rows(
            {"wat": "Een keer samen eten"},
        )
    },
)
AGREED = {
    ("koffie", date(2026, 3, 21)),
    ("Spitten", date(2026, 4, 4)),
    ("Zaden kopen", date(2026, 4, 25)),
    ("Mag er een bank?", date(2026, 4, 29)),
}
"""What must stand in the list of agreements, beside dates on which people hear or look back."""
KEPT = {
    "eerste-gesprek": 1,
    "co-creatie": 1,
    "keuzehulp": 1,
    "opdracht-wie-doet-wat": 1,
    "partnerblad": 1,
    "dialoog": 1,
    "oogst": 3,
}
IN_THE_REPORT = (
    "Een straat waar je elkaar groet",
    "woensdag 15 april 2026",
    "Overal bloemen.",
    "Wel of geen bank",
    "Zaden kopen | Fatma (bewoners) | 25 april 2026",
    "Een keer samen eten (mist nog: een naam en een datum)",
    "Mag er een bank? | Samira | 29 april 2026",
)
WISHES = {"Een pomp lenen", "Een keer samen eten"}


def in_short(key: Press) -> Press:
    """A text pasted: letter by letter it takes longer, and test_twins types them."""
    return Pasted(key.text) if isinstance(key, Typed) and len(key.text) > LONG else key


@dataclass
class Walk:
    """A way through the program by keys; what does the same by lines is remembered."""

    trip: Trip
    lines: list[str] = field(default_factory=list)

    async def do(self, *deeds: Deed) -> None:
        """Do this by keys, as fast as a machine can."""
        await self.trip.press(*(in_short(key) for deed in deeds for key in deed.keys))
        self.lines += [line for deed in deeds for line in deed.lines]

    async def press(self, *keys: Press, lines: Iterable[str] = ()) -> None:
        """Press these keys, for which there are these lines."""
        await self.do(Deed(keys, tuple(lines)))

    async def at(self, screen: type[Screen[Any]]) -> None:
        """Wait until this screen is in front."""
        app = self.trip.app
        await self.trip.until(lambda: isinstance(app.screen, screen), screen.__name__)

    async def fill(self, answers: Answers, last: Deed) -> None:
        """Give these answers on the talk in front, and end in this way."""
        await self.at(TalkScreen)
        model, deeds = self.trip.talk.conversation, list[Deed]()
        names = [question.id for question in model.questions]
        before = names.index(self.trip.talk.question.id) - 1
        for name, value in answers.items():
            if names.index(name) != before + 1:  # after an answer one is at the next question
                deeds.append(go(model.numbers[name]))
            deeds.append(answer(model.by_id[name], value))
            before = names.index(name)
        await self.do(*deeds, last)

    async def listed(self, words: str) -> None:
        """Wait until a line with these words stands in the list in front."""
        screen = self.trip.app.screen
        found = screen.query_one("OptionList", OptionList)
        await self.trip.until(lambda: any(words in str(o.prompt) for o in found.options), words)

    async def to(self, line: str) -> None:
        """Bring the cursor to a line of the list in front by the arrows."""
        found = self.trip.app.focused
        assert isinstance(found, ChoiceList)
        await self.trip.until(lambda: line in [one.id for one in found.options], line)
        while found.line != line:
            await self.trip.press("down")


LEAVE = Deed(("escape",), (":start",))
BACK = (":start",)


async def first_talk(walk: Walk) -> None:
    await walk.press("n", "enter", lines=["n"])
    await walk.fill(FIRST, close())
    await walk.at(HomeScreen)
    talks = walk.trip.app.screen.query_one(TalkList)
    await walk.trip.until(lambda: bool(talks.options), "the list")
    await walk.press("g", lines=[f":hoortbij 1 {NAME}"])
    await walk.listed("Nieuw initiatief")
    await walk.press("enter")


async def to_the_initiative(walk: Walk) -> None:
    await walk.press("s", lines=["s", "1"])
    await walk.at(TogetherScreen)
    listed = walk.trip.app.screen.query_one(ChoiceList)
    await walk.trip.until(lambda: "bloemenstrook" in listed.line, "the initiative")


async def check(walk: Walk) -> None:
    await walk.press("c", lines=["c"])
    await walk.fill(CHECK, close(3))
    await walk.at(TogetherScreen)


async def exercise(walk: Walk) -> None:
    await walk.press("k", lines=["k"])
    await walk.at(ChooserScreen)
    await walk.press("enter", "3", "enter", "enter", "6", "enter", lines=["3", "6"])
    await walk.press("enter", Typed("45"), "enter", lines=["45"])
    await walk.press("p", "enter", lines=[":papieren"])
    await walk.trip.until(lambda: bool(sheets_in(walk.trip.places.data)), "the worksheets")
    await walk.press("l", lines=[":leid"])
    await walk.at(LeadingScreen)
    await walk.press(*["pagedown"] * 6, "enter", lines=[*[""] * 6, ":uitkomst"])
    await walk.fill(TASKS, LEAVE)
    await walk.at(LeadingScreen)
    await walk.press("escape", lines=BACK)
    await walk.at(ChooserScreen)
    await walk.press("escape", lines=BACK)
    await walk.at(TogetherScreen)


async def partners(walk: Walk) -> None:
    await walk.press("p", lines=["p"])
    await walk.fill(PARTNERS, close(5))
    await walk.at(TogetherScreen)


async def meeting(walk: Walk) -> None:
    await walk.press("d", lines=["d"])
    await walk.at(MeetingScreen)
    await walk.press("p", lines=[":vul"])
    await walk.fill(PLAN, LEAVE)
    await walk.at(MeetingScreen)
    for table in TABLES:
        await walk.press("4", "plus", lines=[":tafel"])
        await walk.fill(table, LEAVE)
        await walk.at(MeetingScreen)


async def report(walk: Walk) -> None:
    await walk.press("3", lines=[":vorm md"])
    await walk.to("form:md")
    numbers = [paper.name for paper in MEETING_PAPERS]
    number = numbers.index("oogstverslag") + 1
    await walk.press("enter", "5", "k", lines=[f":maak {number}"])
    folder = walk.trip.places.data
    await walk.trip.until(lambda: bool(papers_in(folder)), "the report")
    await walk.press("escape", lines=BACK)
    await walk.at(TogetherScreen)
    await walk.press("escape", lines=BACK)
    await walk.at(HomeScreen)


def papers_in(folder: Path) -> list[str]:
    """What was made for people to read."""
    return [path.read_text("utf-8") for path in sorted(folder.rglob("oogstverslag*.md"))]


def sheets_in(folder: Path) -> list[bytes]:
    """The worksheets of the session."""
    return [path.read_bytes() for path in sorted(folder.rglob("*.pdf"))]


def records(places: Places) -> dict[str, list[dict[str, Any]]]:
    """All that was kept, by model, without what differs by chance: ids, times, minutes.

    What an id stood for is seen by the model of its record.
    """
    documents = [tomllib.loads(path.read_text("utf-8")) for path in places.intakes.glob("*.toml")]
    named = {one["id"]: one["model"]["id"] for one in documents}
    found: dict[str, list[dict[str, Any]]] = {}
    for one in documents:
        told = _with_names(comparable(one), named)
        found.setdefault(one["model"]["id"], []).append(told)
    return {name: sorted(some, key=str) for name, some in found.items()}


def _with_names(value: Any, named: Mapping[str, str]) -> Any:
    match value:
        case dict():
            return {key: _with_names(part, named) for key, part in value.items()}
        case list():
            return [_with_names(part, named) for part in value]
        case str():
            return named.get(value, re.sub(r"^(bloemenstrook)-[a-z0-9]{4}$", r"\1", value))
        case _:
            return value


def agreed_in(places: Places) -> list[Agreement]:
    """All agreements in the list over all talks."""
    archive = Archive(places, shipped(), lambda: NOON)
    known = [one.agreed for batch in Index(archive).talks() for one in batch]
    return [agreement for one in known if one for agreement in one.agreements]


PARTS = (first_talk, to_the_initiative, check, exercise, partners, meeting, report)


async def test_from_a_first_talk_to_the_agreements_by_keys_and_the_same_by_lines(
    tmp_path: Path,
) -> None:
    places, by_lines = places_in(tmp_path / "keys"), places_in(tmp_path / "lines")
    async with playing(places) as trip:
        walk = Walk(trip)
        for part in PARTS:
            await part(walk)
        await walk.press("a", lines=[":afspraken"])
        await walk.at(AgreementsScreen)
    kept, agreed = records(places), agreed_in(places)
    assert {name: len(some) for name, some in kept.items()} == KEPT
    assert all(one["links"]["initiative_name"] == NAME for some in kept.values() for one in some)
    assert {(one.what, one.due) for one in agreed} >= AGREED
    assert not WISHES & {one.what for one in agreed}
    assert outcome_of_check(places) == "ja"
    [paper] = papers_in(places.data)
    assert all(said in paper for said in IN_THE_REPORT)

    said = plain(by_lines, walk.lines)
    assert records(by_lines) == kept
    assert papers_in(by_lines.data) == [paper]
    assert sheets_in(by_lines.data) == sheets_in(places.data)
    assert sorted(map(key, agreed_in(by_lines))) == sorted(map(key, agreed))
    listed = "\n".join(said[said.index("Later:") :])
    assert all(what in listed for what, _ in AGREED)


def key(agreement: Agreement) -> tuple[str, str, str]:
    return agreement.what, agreement.whose, str(agreement.due)


def outcome_of_check(places: Places) -> str:
    """What follows from the check, with what the first talk told."""
    archive = Archive(places, shipped(), lambda: NOON)
    [entry] = [one for one in archive.entries() if one.talk and one.talk.conversation.fit]
    assert entry.talk is not None
    found = linked(archive, entry.talk, entry.path)
    assert found.talk is not None
    advice = co_creation(entry.talk, found.talk)
    assert advice is not None
    return advice.outcome.id

"""A whole talk by keys only: from the first start to the file, and the next morning once more."""

from collections.abc import Iterator
from pathlib import Path

from tests.conftest import NOON
from tests.content.reading import case
from tests.trips.deeds import Deed, Pasted, Press, Typed, answer, close, onward
from tests.trips.playing import comparable, kept, only_file, places_in, plain, playing, written

from burgeridee.app.screens.home import HomeScreen
from burgeridee.app.screens.talk import TalkScreen
from burgeridee.app.screens.welcome import WelcomeScreen
from burgeridee.app.widgets.talk_list import TalkList
from burgeridee.core.questions import MultiQuestion
from burgeridee.core.talk import Talk


def deeds(talk: Talk) -> Iterator[Deed]:
    """What a person does, question after question, to get this talk."""
    last = talk.route[-1]
    for question in talk.route:
        heard = talk.answer_to(question)
        if heard is not None and heard.value is not None:
            yield answer(question, heard.value)
        elif question is not last:
            yield onward()
    yield close()


LONG = 12


def in_short(key: Press) -> Press:
    """A long text pasted: letter by letter it takes longer, and test_twins types them."""
    return Pasted(key.text) if isinstance(key, Typed) and len(key.text) > LONG else key


def said(talk: Talk) -> dict[str, tuple[str, object]]:
    """All answers as the core holds them; options of which more go stand in the model's order."""
    found: dict[str, tuple[str, object]] = {}
    for name, one in talk.intake.answers.items():
        question, value = talk.conversation.by_id[name], one.value
        if isinstance(question, MultiQuestion):
            value = tuple(option for option in question.options if option in one.value)
        found[name] = (one.state, value)
    return found


async def test_the_whole_talk_by_keys_and_the_same_by_lines(tmp_path: Path) -> None:
    places, by_lines = places_in(tmp_path / "keys"), places_in(tmp_path / "lines")
    told = case("bloemenstrook-goed")
    expected, todo = said(told.closed(NOON)), [*deeds(told)]
    async with playing(places, welcomed=False) as trip:
        assert isinstance(trip.app.screen, WelcomeScreen)
        await trip.press(
            "escape", "n", "enter", *(in_short(key) for deed in todo for key in deed.keys)
        )
        assert isinstance(trip.app.screen, HomeScreen)
        assert said(kept(places)) == expected
        assert written(places)["status"] == "closed"
        before = only_file(places).read_bytes()

        await trip.until(lambda: bool(trip.app.screen.query_one(TalkList).options), "the list")
        await trip.press("enter")
        assert isinstance(trip.app.screen, TalkScreen)
        assert said(trip.talk) == expected
        assert trip.talk.question.id == told.route[-1].id
        await trip.press("pageup", "pageup", "escape")
        assert isinstance(trip.app.screen, HomeScreen)
    assert only_file(places).read_bytes() == before

    plain(by_lines, ["n", *(line for deed in todo for line in deed.lines)])
    assert comparable(written(by_lines)) == comparable(written(places))

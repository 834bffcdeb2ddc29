"""Each text of each file looks like an order: shown as it stands on every screen, done on none."""

import re
from pathlib import Path

from tests.content.reading import HOUSE
from tests.tortures.hostile import HOSTILE, obeyed, shown
from tests.tortures.rooms import ROOMS, furnish, tour
from tests.trips.playing import places_in, playing

SIZE = (120, 40)
ORDER = "[@click=app.boem]weg[/]"
WITHOUT = {"leading", "leading note", "jump", "flag set aside", "line", "roles part"}
"""Where no word of a person or a file stands."""

ALL_SCREENS = {
    name
    for path in (HOUSE / "src" / "burgeridee" / "app" / "screens").glob("*.py")
    for name in re.findall(r"^class (\w+Screen)\(", path.read_text("utf-8"), re.MULTILINE)
}
ELSEWHERE = {
    "CardScreen",  # these three have windows of their own
    "FollowScreen",
    "GroupDebriefScreen",
    "OtherVersionsScreen",
    "WelcomeScreen",  # only the very first time
}
"""What no key from Start leads to here: it opens from the command line, or beside a copy."""


async def test_every_screen_shows_text_and_obeys_none(tmp_path: Path) -> None:
    places = places_in(tmp_path)
    furnish(places, HOSTILE)
    seen: set[str] = set()
    async with playing(places, size=SIZE, welcomed=False) as trip:
        async for name in tour(trip, ROOMS):
            assert not obeyed(trip), name
            assert ORDER in shown(trip) or name in WITHOUT, name
            seen.add(type(trip.app.screen).__name__)
        assert trip.app.is_running
    assert ALL_SCREENS - seen == ELSEWHERE

import subprocess
import sys
from pathlib import Path

from tests.conftest import NOON
from tests.files.logged import done, places_at

from burgeridee.files.log_done import Done
from burgeridee.files.noting import is_news, note

OPENING = """
import sys
import burgeridee.app.app, burgeridee.plain.start
print({"burgeridee.files.logbook", "burgeridee.files.log_check"} & {*sys.modules})
"""


def test_what_is_noted_stands_in_the_logbook(tmp_path: Path) -> None:
    places = places_at(tmp_path)
    note(places, Done(NOON, "begun", "tuin"))
    assert done(places) == ["begun"]
    assert is_news(places, "tuin", NOON.date())
    assert not is_news(places, "tuin", NOON.date())


def test_the_book_is_not_opened_before_there_is_something_to_write() -> None:
    ran = subprocess.run([sys.executable, "-c", OPENING], stdout=-1, check=True, text=True)
    assert ran.stdout.strip() == "set()"

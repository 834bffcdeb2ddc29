"""A file of TOML 1.1 gets the same sentence on every Python, also where it could be read."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.app.staging import shipped
from tests.conftest import NOON
from tests.files.library_samples import MODEL, content

from burgeridee.files import toml
from burgeridee.files.archive import Archive, IntakeError
from burgeridee.files.checking import checked
from burgeridee.files.library import load_library
from burgeridee.files.places import Places
from burgeridee.files.toml import INTAKE_LIMIT, TomlError, parsed

NEWER = "Dit is de nieuwe TOML 1.1, en burgeridee leest TOML 1.0. "
ONE_LINE, COMMA = "Zet alles tussen { en } op één regel.", "Haal de laatste komma voor de } weg."
SECONDS = "Zet de seconden achter de tijd, zoals 19:30:00."

CONSTRUCTS = {
    "a line end in braces": ("k = { a = 1,\n  b = 2 }\n", ONE_LINE),
    "a line end before the last brace": ("k = { a = 1\n}\n", ONE_LINE),
    "a remark in braces": ("k = { # hier\n  a = 1 }\n", ONE_LINE),
    "a line end in the outer braces": ("k = { a = { b = 1 }, c = [1],\n  d = 2 }\n", ONE_LINE),
    "braces in a list over lines": ("k = [1, { a = 1,\n  b = 2 },\n]\n", ONE_LINE),
    "a last comma in braces": ("k = { a = 1, }\n", COMMA),
    "a last comma after a list": ("k = { a = [1, 2] , }\n", COMMA),
    "the escape character": (r'k = "a\eb"' + "\n", r"Schrijf \u001b in plaats van \e."),
    "the same in a long text": (r'k = """a\eb"""' + "\n", r"Schrijf \u001b in plaats van \e."),
    "the same in a name": (r'"k\e" = 1' + "\n", r"Schrijf \u001b in plaats van \e."),
    "a letter by its number": (
        r'k = "\\ caf\xe9"' + "\n",
        r"Schrijf \u00 in plaats van \x, zoals \u00e9 voor een é.",
    ),
    "a time without seconds": ("k = 19:30\n", SECONDS),
    "such a time in a list": ("k = [18:00:00, 19:30]\n", SECONDS),
    "a moment without seconds": ("k = 2026-03-11T19:30\n", SECONDS),
    "such a moment with a space": ("k = 2026-03-11 19:30Z\n", SECONDS),
    "such a moment with its zone": ("k = 2026-03-11T19:30+01:00\n", SECONDS),
}
each_construct = pytest.mark.parametrize(
    ("text", "instead"), CONSTRUCTS.values(), ids=CONSTRUCTS.keys()
)


@pytest.fixture(params=["this Python", "a Python that reads TOML 1.1"])
def _on_each_python(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """As it is, and as where `tomllib` finds nothing wrong with what is newer."""
    if request.param == "this Python":
        return

    def reads_all(text: str, /) -> dict[str, Any]:
        del text
        return {}

    monkeypatch.setattr(tomllib, "loads", reads_all)
    monkeypatch.setattr(toml, "READS_NEWER", True)


def refused(text: str) -> TomlError:
    with pytest.raises(TomlError) as caught:
        parsed(text.encode(), INTAKE_LIMIT)
    return caught.value


@each_construct
@pytest.mark.usefixtures("_on_each_python")
def test_what_is_newer_is_told_with_its_line_and_what_to_write(text: str, instead: str) -> None:
    error = refused("# een\ntwee = 2\n" + text)
    assert (error.line, error.problem) == (3, NEWER + instead)


@each_construct
def test_this_python_itself_knows_none_of_it_or_is_known_to(text: str, instead: str) -> None:
    """Were this to fail: `READS_NEWER` is wrong of this Python, and files would differ."""
    del instead
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        assert not toml.READS_NEWER
    else:
        assert toml.READS_NEWER


@pytest.mark.parametrize(
    "text",
    [
        'k = { a = [\n  1,\n], b = """\n  19:30, }\n""", c = 1 }\n',
        "k = '''{ \\e\n \\x41 19:30, }'''  # { \\e 19:30, }\n",
        'k = \'C:\\extra\'\nl = "C:\\\\extra"\nm = "{ 19:30, }"\n',
        "k = 19:30:00\nl = 2026-03-11T19:30:00+01:00\nm = 2026-03-11 19:30:00.5-02:30\n",
        "k = [\n  { a = 1 },  # een\n  { a = 2 },\n]\n[[t]]\na = {}\n",
        '"19:30" = 1\n',
    ],
)
@pytest.mark.parametrize("reads_newer", [True, False])
def test_what_only_looks_like_it_is_read(
    text: str, *, reads_newer: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(toml, "READS_NEWER", reads_newer)
    assert parsed(text.encode(), INTAKE_LIMIT) == tomllib.loads(text)


def test_the_first_mistake_is_told_first() -> None:
    assert refused('a = ja\nb = "\\e"\n').line == 1
    assert refused('a = 19:30\nb = "\\e"\nc = ja\n').problem == NEWER + SECONDS


@pytest.mark.parametrize("text", ["a = { b = 1\n", "a = { b = 1\nc = 2\n", "a = { b = 1\n[c]\n"])
def test_braces_that_are_never_closed_are_no_newer_toml(text: str) -> None:
    error = refused(text)
    assert (error.line, error.problem[:21]) == (1, "Tussen de accolades g")


# What people meet


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "data", tmp_path / "config", tmp_path / "state")


def _in_a_model(places: Places, text: str) -> str:
    home = content(places.data, {**MODEL, "lanes.toml": text + MODEL["lanes.toml"]})
    [mistake] = load_library((home,), {}).mistakes
    return f"{Path(mistake.file).name} {mistake.line}: {mistake.problem}"


def _checked(places: Places, text: str) -> str:
    home = content(places.data, {**MODEL, "lanes.toml": text + MODEL["lanes.toml"]})
    [mistake] = checked([home / "models" / "klein"], places)
    return f"{Path(mistake.file).name} {mistake.line}: {mistake.problem}"


def _in_an_intake(places: Places, text: str) -> str:
    places.intakes.mkdir(parents=True)
    path = places.intakes / "lanes.toml"
    path.write_text(
        f'{text}schema = 1\nid = "lanes"\nmodel = {{ id = "eerste-gesprek" }}\n', "utf-8"
    )
    with pytest.raises(IntakeError) as caught:
        Archive(places, shipped(), lambda: NOON).open(path)
    [mistake] = caught.value.mistakes
    return f"{Path(mistake.file).name} {mistake.line}: {mistake.problem}"


@pytest.mark.parametrize("meet", [_in_a_model, _checked, _in_an_intake])
@each_construct
def test_a_model_and_an_intake_of_it_are_told_with_file_and_line(
    meet: Callable[[Places, str], str], text: str, instead: str, places: Places
) -> None:
    assert meet(places, "\n" + text) == f"lanes.toml 2: {NEWER}{instead}"

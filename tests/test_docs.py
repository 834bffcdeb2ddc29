"""Whether the papers say what the program does: keys, commands, files, pictures."""

import html
import io
import re
import tomllib
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from scripts.pictures import SHOWN, taken
from tests.conftest import NOON
from tests.content.reading import practice_cases
from textual.binding import Binding, BindingType

from burgeridee.app.dialogs.advice import AdviceDialog
from burgeridee.app.dialogs.cards import CardsDialog
from burgeridee.app.dialogs.checklist import ChecklistDialog
from burgeridee.app.dialogs.flags import FlagsDialog
from burgeridee.app.dialogs.quick_note import QuickNote
from burgeridee.app.screens.agreements import AgreementsScreen
from burgeridee.app.screens.closing import ClosingScreen
from burgeridee.app.screens.debrief import DebriefScreen
from burgeridee.app.screens.group_debrief import GroupDebriefScreen
from burgeridee.app.screens.home import HomeScreen
from burgeridee.app.screens.practice import PracticeScreen
from burgeridee.app.screens.report import ReportScreen
from burgeridee.app.screens.talk import TalkScreen
from burgeridee.app.widgets.controls.lines import LineRows
from burgeridee.app.widgets.controls.number import NumberControl
from burgeridee.app.widgets.controls.rows import Rows
from burgeridee.app.widgets.controls.scale import Steps
from burgeridee.app.widgets.marks import WORDS
from burgeridee.cli import main
from burgeridee.files.archive import Archive
from burgeridee.files.disk import read_guarded
from burgeridee.files.library import Library, load_library
from burgeridee.files.library.known import KINDS_IN_WORDS
from burgeridee.files.places import Places, shipped_conversations
from burgeridee.plain.commands import COMMANDS
from burgeridee.plain.welcome import START_COMMANDS
from burgeridee.report.document import House
from burgeridee.report.handouts import Stock, handouts

HOUSE = Path(__file__).resolve().parents[1]
MANUAL = HOUSE / "docs" / "handleiding.md"
FOR_AUTHORS = HOUSE / "docs" / "voor-auteurs.md"
FOR_TRAINERS = HOUSE / "docs" / "voor-trainers.md"
PAPERS = (HOUSE / "README.md", MANUAL, FOR_AUTHORS, FOR_TRAINERS)
PICTURES = sorted((HOUSE / "docs" / "pictures").glob("*.svg"))

CALLED = {
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "escape": "Esc",
    "question_mark": "?",
    "slash": "/",
    "plus": "+",
    "space": "Spatie",
    "delete": "Del",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
}
"""What people call a key, where that is not the toolkit's name with a capital."""

TABLES: dict[tuple[str, str], list[BindingType]] = {
    ("In het gesprek", ""): TalkScreen.BINDINGS,
    ("Bij Afronden", ""): ClosingScreen.BINDINGS,
    ("Bij een antwoord", "keuzes"): Rows.BINDINGS,
    ("Bij een antwoord", "cijfer van 1 tot 5"): Steps.BINDINGS,
    ("Bij een antwoord", "getal"): NumberControl.BINDINGS,
    ("Bij een antwoord", "lijst"): LineRows.BINDINGS,
    ("In een venster", "vlaggen"): FlagsDialog.BINDINGS,
    ("In een venster", "rol"): AdviceDialog.BINDINGS,
    ("In een venster", "checklist"): ChecklistDialog.BINDINGS,
    ("In een venster", "kaarten"): CardsDialog.BINDINGS,
    ("In een venster", "snelle notitie"): QuickNote.BINDINGS,
}
"""A table of keys in the manual, with the place that its rows begin with, and what it tells of."""


def called(key: str) -> str:
    """A key as the manual calls it."""
    *held, last = key.split("+") if key != "+" else [key]
    name = CALLED.get(last) or (last if len(last) == 1 and not held else last.capitalize())
    return "+".join([*(part.capitalize() for part in held), name])


def bound(bindings: list[BindingType]) -> set[str]:
    """The keys of these bindings, as the manual calls them."""
    made = (one for one in bindings if isinstance(one, Binding))
    return {called(key) for binding in made for key in binding.key.split(",")}


def rows(paper: Path, heading: str) -> Iterator[list[str]]:
    """The rows of the tables under a heading, without their heads, as cells."""
    text = paper.read_text("utf-8")
    part = re.split(rf"^#+ {re.escape(heading)}$", text, flags=re.MULTILINE)[1]
    part = re.split(r"^#+ ", part, flags=re.MULTILINE)[0]
    lines = [line for line in part.splitlines() if line.startswith("|")]
    for line, below in pairwise([*lines, ""]):
        is_head = below.startswith("|---") or line.startswith("|---")
        if not is_head:
            yield [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]


def told(heading: str, place: str = "") -> set[str]:
    """The keys that the manual tells under a heading, in the rows of this place."""
    cells = [row for row in rows(MANUAL, heading) if not place or row[0] == place]
    return {key for row in cells for key in re.findall("`([^`]+)`", row[1 if place else 0])}


def blocks(paper: Path, kind: str) -> list[str]:
    """The blocks of one kind (toml, text, sh) in a paper."""
    return re.findall(
        rf"^```{kind}\n(.*?)^```$", paper.read_text("utf-8"), re.MULTILINE | re.DOTALL
    )


@pytest.mark.parametrize("table", TABLES, ids=lambda table: " - ".join(filter(None, table)))
def test_the_manual_tells_each_key_and_no_other(table: tuple[str, str]) -> None:
    assert told(*table) == bound(TABLES[table])


def test_the_manual_tells_each_key_of_start_and_no_other() -> None:
    # Enter is a key of the list on Start, not of the screen.
    assert told("Op Start") == bound(HomeScreen.BINDINGS) | {"Enter"}


def test_the_manual_tells_each_key_of_the_agreements_and_no_other() -> None:
    # Enter is a key of the list there too.
    assert told("Bij Afspraken") == bound(AgreementsScreen.BINDINGS) | {"Enter"}


def test_the_manual_tells_each_key_of_the_report_and_no_other() -> None:
    # Enter and the space bar are keys of the list there too.
    assert told("Bij Verslag en brieven") == bound(ReportScreen.BINDINGS) | {"Enter", "Spatie"}


def test_the_manual_tells_each_key_of_practice_and_its_debrief_and_no_other() -> None:
    # Enter is a key of the list there too.
    assert told("Bij Oefenen") == bound(PracticeScreen.BINDINGS) | {"Enter"}
    assert told("De nabespreking") == bound(DebriefScreen.BINDINGS)


def test_the_manual_tells_each_key_of_the_group_debrief_and_no_other() -> None:
    assert told("Samen nabespreken") == bound(GroupDebriefScreen.BINDINGS)


def test_the_manual_tells_each_paper_of_a_workshop() -> None:
    stock = Stock(tuple(practice_cases().cases.values()), shipped().conversations, ())
    made = [f"{paper.name}.pdf" for paper in handouts(stock, NOON, House())]
    listed = [row[0].strip("`") for row in rows(MANUAL, "Papieren voor een workshop")]
    assert listed == made[1:]
    assert f"`{made[0]}`" in MANUAL.read_text("utf-8")


def test_the_manual_tells_each_mark() -> None:
    assert {row[0]: row[1].split(";")[0] for row in rows(MANUAL, "Het scherm")} == WORDS


def test_the_manual_tells_each_kind_of_question() -> None:
    assert len(list(rows(MANUAL, "Negen soorten vragen"))) == len(KINDS_IN_WORDS)


def test_authors_are_told_each_kind_of_question() -> None:
    [told_of] = [row[1] for row in rows(FOR_AUTHORS, "conversation.toml") if row[0] == "`kind`"]
    assert re.findall("`([a-z]+)`", told_of) == list(KINDS_IN_WORDS)


def test_the_manual_tells_each_plain_command_and_no_other() -> None:
    commands = {row[0].strip("`").removeprefix(":") for row in rows(MANUAL, "In gewone regels")}
    assert commands == {*COMMANDS, *START_COMMANDS}


def test_the_sample_file_in_the_manual_opens(tmp_path: Path) -> None:
    [sample] = [block for block in blocks(MANUAL, "toml") if block.startswith("# Intake")]
    places = Places(tmp_path, tmp_path / "config", tmp_path / "state")
    places.intakes.mkdir()
    path = places.intakes / "20260311-k7m2qd.toml"
    path.write_text(sample, "utf-8", newline="\n")
    archive = Archive(places, shipped(), lambda: NOON)
    opened = archive.open(path)
    assert opened.warnings == ()
    saved = archive.save(opened.talk.intake)
    told, kept = (
        tomllib.loads(text) for text in (sample, read_guarded(saved.path, 10**6).decode())
    )
    for changing in ("revision", "parent"):
        del told[changing], kept[changing]
    assert kept == told


def test_the_scripted_talk_in_the_manual_runs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    [script] = [block for block in blocks(MANUAL, "text") if block.startswith("k\n")]
    typed = tmp_path / "gesprek.txt"
    typed.write_text(script, "utf-8")
    with typed.open(encoding="utf-8") as lines:
        monkeypatch.setattr("sys.stdin", lines)
        assert main(["--data", str(tmp_path / "data"), "plain"]) == 0
    assert "We willen een bloemenstrook, bezig, 7 van 25 vragen" in capsys.readouterr().out


# For authors


def shipped() -> Library:
    """What ships with the program."""
    return load_library((shipped_conversations(),), {})


SLIPS = (
    ("conversation.toml", "probes = ", "probs = "),
    ("conversation.toml", 'none_of = ["vertellen"]', 'none_of = ["vertelen"]'),
    ("pitfalls.toml", "severity = 3", "severity = 4"),
    ("pitfalls.toml", 'count = "kf_wie_doet_wat"', 'count = "kf_wie_doet_waat"'),
    ("pitfalls.toml", '"termijn_bellen" }', '"termijn_belen" }'),
    ("checklist.toml", "given = true", 'one_of = ["ja"]'),
)
"""What is wrong in the model whose mistakes the paper for authors shows."""


def model_of_the_paper(folder: Path) -> Path:
    """The model that the paper for authors builds, in its three files."""
    model = folder / "eigen" / "models" / "buurtkoffie"
    model.mkdir(parents=True)
    files = ("conversation.toml", "pitfalls.toml", "checklist.toml")
    for name, block in zip(files, blocks(FOR_AUTHORS, "toml"), strict=False):
        (model / name).write_text(block, "utf-8", newline="\n")
    return model


def test_the_model_that_authors_are_shown_is_sound(tmp_path: Path) -> None:
    model_of_the_paper(tmp_path)
    library = load_library((shipped_conversations(), tmp_path / "eigen"), {})
    assert library.mistakes == ()
    assert list(library.first_talks) == ["eerste-gesprek", "buurtkoffie"]


def test_the_mistakes_that_authors_are_shown_are_real(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    model = model_of_the_paper(tmp_path)
    for name, right, wrong in SLIPS:
        file = model / name
        text = file.read_text("utf-8")
        assert right in text
        file.write_text(text.replace(right, wrong), "utf-8", newline="\n")
    monkeypatch.chdir(tmp_path)
    assert main(["--data", str(tmp_path), "check", "eigen"]) == 1
    [shown] = [text for text in blocks(FOR_AUTHORS, "text") if "probs" in text]
    assert shown.splitlines()[1:] == capsys.readouterr().out.splitlines()


def test_the_flag_that_authors_are_shown_is_real(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    model_of_the_paper(tmp_path)
    lines = (
        "bord maken | gemeente",
        "prikkers kopen | gemeente",
        ".",
        ":vlaggen",
        ":start",
        ":stop",
    )
    typed = io.StringIO("\n".join(["n", "2", ":ga kf_wil", "samen", *lines]))
    monkeypatch.setattr("sys.stdin", typed)
    content = ["--content", str(tmp_path / "eigen")]
    assert main(["--data", str(tmp_path / "data"), *content, "plain"]) == 0
    [shown] = [text for text in blocks(FOR_AUTHORS, "text") if "kf-overnemen)" in text]
    assert shown in capsys.readouterr().out


def test_each_measure_and_test_has_an_example() -> None:
    examples = "".join(block for block in blocks(FOR_AUTHORS, "toml") if "when = " in block)
    told_of = {row[0] for row in rows(FOR_AUTHORS, "De taal van `when`")}
    words = {word for cell in told_of for word in re.findall(r"`(\w+)", cell)}
    assert {word for word in words if f"{word} = " not in examples} == set()
    assert words >= {"answer", "number", "count", "share", "days", "length", "jargon", "only"}


def test_each_example_of_when_fits_the_first_conversation(tmp_path: Path) -> None:
    examples = next(block for block in blocks(FOR_AUTHORS, "toml") if block.count("when = ") > 2)
    model = tmp_path / "models" / "proef"
    model.mkdir(parents=True)
    for source in (shipped_conversations() / "models" / "eerste-gesprek").glob("conv*.toml"):
        text = source.read_text("utf-8").replace('id = "eerste-gesprek"', 'id = "proef"')
        (model / source.name).write_text(text, "utf-8")
    rules = [
        f'[[rules]]\nid = "r{at}"\nsign = "pitfall"\ntitle = "R"\n{line}\n'
        for at, line in enumerate(examples.splitlines())
    ]
    (model / "pitfalls.toml").write_text("\n".join(rules), "utf-8")
    library = load_library((shipped_conversations(), tmp_path), {})
    assert library.mistakes == ()
    assert len(library.conversations["proef"].rules) == len(rules)


# All papers


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_what_a_paper_points_to_is_there(paper: Path) -> None:
    named = re.findall(r"\]\(([^)#][^)]*)\)", paper.read_text("utf-8"))
    here = [name.split("#")[0] for name in named if "://" not in name]
    assert here
    assert [name for name in here if not (paper.parent / name).is_file()] == []


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_each_chapter_that_a_paper_points_to_is_in_it(paper: Path) -> None:
    text = paper.read_text("utf-8")
    heads = {
        re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-")
        for head in re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    }
    assert set(re.findall(r"\]\(#([^)]+)\)", text)) - heads == set()


def test_the_readme_shows_the_talk_and_holds_the_commands() -> None:
    readme = (HOUSE / "README.md").read_text("utf-8")
    assert "(docs/pictures/gesprek.svg)" in readme
    assert "\npython3 -m pip install uv && python3 -m uv run burgeridee\n" in readme
    assert "\npython3 -m pip install uv && python3 -m uv run pytest\n" in readme


def test_each_place_in_the_readme_is_there() -> None:
    readme = (HOUSE / "README.md").read_text("utf-8")
    part = readme.split("## Where is what")[1].split("\n## ")[0]
    cells = [line.split("|")[2] for line in part.splitlines() if line.startswith("| ")][1:]
    named = [name for cell in cells for name in re.findall("`([a-z][^`]+)`", cell)]
    models = HOUSE / "conversations" / "models" / "eerste-gesprek"
    roots = (HOUSE, HOUSE / "src" / "burgeridee", models)
    assert named
    assert [name for name in named if not any((root / name).exists() for root in roots)] == []


def test_there_are_pictures() -> None:
    names = {path.stem for path in PICTURES}
    assert names >= {"start", "gesprek", "gesprek-klein", "afronden", "rol", "donker"}


async def test_the_picture_of_the_talk_is_of_the_program_as_it_stands(tmp_path: Path) -> None:
    """When this fails, the program looks otherwise now: `make pictures`, and look at them."""
    [picture] = [picture for picture in SHOWN if picture.name == "gesprek"]
    kept = (HOUSE / "docs" / "pictures" / "gesprek.svg").read_text("utf-8")
    assert words_of(await taken(picture, tmp_path)) == words_of(kept)


def words_of(drawing: str) -> list[str]:
    """All that stands in a picture, in its order; how it is cut up is the drawer's business."""
    texts = re.findall("<text[^>]*>([^<]*)</text>", drawing)
    return " ".join(html.unescape(text) for text in texts).split()


@pytest.mark.parametrize("picture", PICTURES, ids=lambda path: path.stem)
def test_a_picture_loads_nothing_from_elsewhere(picture: Path) -> None:
    drawn = picture.read_text("utf-8").replace('xmlns="http://www.w3.org/2000/svg"', "")
    assert re.findall(r"://|@import|@font-face|href|<image|<script|<foreignObject", drawn) == []
    assert re.findall(r"url\((?!#)", drawn) == []

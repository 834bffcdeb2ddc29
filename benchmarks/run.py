"""Measures what a user feels, beside the smallest program on the same libraries.

Run by hand (`make bench`). The times are of this machine and this moment: what counts is the
ratio to the floor, measured in turn, and whether a budget is met.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tests.content.reading import case
from tests.terminal import Terminal

from burgeridee.cli.clock import local_now
from burgeridee.core.questions import LongTextQuestion
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive, new_id
from burgeridee.files.library import Library, load_library
from burgeridee.files.places import Places, shipped_conversations
from burgeridee.report.formats import FORMATS

ROUNDS = 5
LETTERS = 100
MANY = 5000
WHOLE = "bloemenstrook-goed"
COFFEE = "koffie drinken"
FLOOR = (sys.executable, "benchmarks/floor.py")
WIDE = (200, 60)


def main() -> None:
    """Measure everything and print a line for each figure."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        library = load_library((shipped_conversations(),), {})
        start(root)
        typing(root, library)
        saving(root, library)
        papers(root, library)
        data = many(root, library)
        agreed(data)


def start(root: Path) -> None:
    """Start until the Start screen stands, and the memory of both, in turn."""
    ours, floor, ours_memory, floor_memory = [], [], [], []
    for _ in range(ROUNDS):
        seconds, memory = started(FLOOR, "klaar")
        floor.append(seconds)
        floor_memory.append(memory)
        seconds, memory = started(program(welcomed(root / "leeg")), "Nog geen gesprekken")
        ours.append(seconds)
        ours_memory.append(memory)
    ratio("start, seconds", ours, floor, 1.5)
    ratio("peak memory at start, MiB", ours_memory, floor_memory, 1.7)


def typing(root: Path, library: Library) -> None:
    """Key to screen in a long text with all panels open, beside the floor."""
    data = welcomed(root / "typen")
    archive = archive_in(data, library)
    talk = Talk.start(library.conversations["eerste-gesprek"], new_id(local_now()), local_now())
    archive.save(talk.moved_to("id_naam").answered("De tuin", local_now()).intake)
    with Terminal(program(data), size=WIDE) as ours, Terminal(FLOOR, size=WIDE) as floor:
        floor.see("klaar")
        ours.see("De tuin")
        ours.press("enter")
        ours.see("Hoe noemen jullie")
        ours.press("pageup")
        ours.see("wat is jullie idee?")
        ours.quiet(0.5)
        ours_times, floor_times = [], []
        for place in range(LETTERS):
            letter = "abcdefghij klmnop"[place % 17]
            floor_times.append(keyed(floor, letter))
            ours_times.append(keyed(ours, letter))
        ratio("key to screen p95, ms", [p95(ours_times)], [p95(floor_times)], 2)
        ratio("key to screen median, ms", ours_times, floor_times, 2)
        ratio("peak memory in a talk, MiB", [ours.peak_memory()], [floor.peak_memory()], 1.7)


def saving(root: Path, library: Library) -> None:
    """Saving an intake of 60 long answers."""
    archive = archive_in(root / "bewaren", library)
    talk = Talk.start(library.conversations["eerste-gesprek"], new_id(local_now()), local_now())
    texts = [q for q in talk.route if isinstance(q, LongTextQuestion)]
    for question in texts:
        talk = talk.moved_to(question.id).answered("woorden " * 55, local_now())
    intake = talk.intake
    for place in range(60 - len(texts)):
        intake = intake.with_answer(f"extra{place}", intake.answers[texts[0].id])
    times = []
    for _ in range(30):
        since = time.perf_counter()
        intake = archive.save(intake).intake
        times.append((time.perf_counter() - since) * 1000)
    budget("saving 60 long answers, median ms", statistics.median(times), 15)


def papers(root: Path, library: Library) -> None:
    """A report of a whole talk in each format, from the command line."""
    data = welcomed(root / "papier")
    archive_in(data, library).save(case(WHOLE).intake)
    for form in FORMATS:
        out = data / f"verslag{form.suffix}"
        command = (*program(data), "report", WHOLE, "--format", form.name, "-o", str(out))
        most = 0.7 if form.name == "pdf" else 1
        budget(f"report as {form.name}, seconds", statistics.median(ran(command)), most)


def agreed(data: Path) -> None:
    """What was agreed in 5,000 talks: the first of it on the screen, and all from the index."""
    for state in (data.parent / "state").rglob("index.json"):
        state.unlink()
    with Terminal(program(data), size=(120, 36)) as terminal:
        terminal.see("De tuin")
        since = time.perf_counter()
        terminal.press("a")
        seen = terminal.see("Vandaag (", COFFEE)
        budget("first agreements of 5,000 talks without an index, seconds", seen - since, 1)
    command = (*program(data), "agreements", "--json")
    ran(command, rounds=1)  # makes the index
    budget("5,000 agreements from the index, seconds", statistics.median(ran(command)), 1.5)


def many(root: Path, library: Library) -> Path:
    """The first rows with 5,000 intakes in the folder."""
    data = welcomed(root / "veel")
    archive = archive_in(data, library)
    talk = Talk.start(library.conversations["eerste-gesprek"], "20250101-aaaaaa", local_now())
    talk = talk.moved_to("id_naam").answered("De tuin", local_now())
    action = {"wat": COFFEE, "wie": "samen", "wanneer": local_now().date()}
    saved = archive.save(talk.moved_to("af_acties").answered((action,), local_now()).intake)
    text = saved.path.read_text(encoding="utf-8")
    for place in range(MANY):
        name = f"2025{place % 12 + 1:02d}{place % 28 + 1:02d}-{place:06d}"
        path = saved.path.with_name(f"{name}.toml")
        path.write_text(text.replace("20250101-aaaaaa", name), encoding="utf-8")
    empty = statistics.median(
        started(program(welcomed(root / "leeg")), "Nog geen gesprekken")[0] for _ in range(ROUNDS)
    )
    full = statistics.median(started(program(data), "De tuin")[0] for _ in range(ROUNDS))
    budget("first rows of 5,000 intakes, seconds more than an empty start", full - empty, 0.3)
    return data


def started(command: Sequence[str], word: str) -> tuple[float, float]:
    """Seconds until a word stands on the screen, and the peak memory then."""
    with Terminal(command, size=(120, 36)) as terminal:
        seconds = terminal.see(word) - terminal.started
        terminal.quiet(0.3)
        return seconds, terminal.peak_memory()


def ran(command: Sequence[str], rounds: int = ROUNDS) -> list[float]:
    """Seconds that a command takes, in each round; what it reads is warm."""
    times = []
    for _ in range(rounds):
        since = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        times.append(time.perf_counter() - since)
    return times


def keyed(terminal: Terminal, letter: str) -> float:
    """Milliseconds from a key to a changed screen."""
    terminal.quiet(0.03)
    before = terminal.text
    since = time.perf_counter()
    terminal.press(letter if letter != " " else "_")
    return (terminal.until(lambda: terminal.text != before, "a letter") - since) * 1000


def p95(times: Sequence[float]) -> float:
    """The time that 95 of 100 keep."""
    return sorted(times)[int(len(times) * 0.95) - 1]


def program(data: Path) -> tuple[str, ...]:
    """The command that starts the program on a folder."""
    homes = (f"XDG_{name}_HOME={data.parent / name.lower()}" for name in ("CONFIG", "STATE"))
    return ("/usr/bin/env", *homes, sys.executable, "-m", "burgeridee", "--data", str(data))


def welcomed(data: Path) -> Path:
    """A data folder, with the first start behind us."""
    data.mkdir(parents=True, exist_ok=True)
    config = data.parent / "config" / "burgeridee"
    config.mkdir(parents=True, exist_ok=True)
    (config / "settings.toml").write_text('name = ""\ntheme = "licht"\n', encoding="utf-8")
    return data


def archive_in(data: Path, library: Library) -> Archive:
    """An archive on a folder."""
    return Archive(Places(data, data / "config", data / "state"), library, local_now)


def ratio(what: str, ours: Sequence[float], floor: Sequence[float], most: float) -> None:
    """Print ours beside the floor."""
    mine, theirs = statistics.median(ours), statistics.median(floor)
    word = "ok" if mine <= most * theirs else "OVER"
    print(f"{what}: {mine:.3g} beside {theirs:.3g} = {mine / theirs:.2f} x (at most {most}) {word}")


def budget(what: str, figure: float, most: float) -> None:
    """Print a figure beside its budget."""
    print(f"{what}: {figure:.3g} (at most {most}) {'ok' if figure <= most else 'OVER'}")


if __name__ == "__main__":
    main()

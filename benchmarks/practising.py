"""How long a trainer waits: the debrief of a large group, and the papers of a workshop. By hand.

    uv run python benchmarks/practising.py

A hundred talks is more than any workshop has; six pairs are 1/16 of it.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from burgeridee.core.cases import Case, example_talk
from burgeridee.core.group_debrief import group_debriefs
from burgeridee.core.practice import asked, seated
from burgeridee.core.talk import Talk
from burgeridee.files.archive import Archive
from burgeridee.files.library import Library, load_library
from burgeridee.files.library.cases import load_cases
from burgeridee.files.places import Places, shipped_conversations

NOW = datetime(2026, 3, 11, 12, 0, tzinfo=UTC)
PAIRS, SIX = 100, "6"
ROUNDS = 5


def main() -> None:
    """Print the figures."""
    library = load_library((shipped_conversations(),), {})
    cases = load_cases((shipped_conversations(),), library).cases
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        talks = tuple(on_a_stick(root / "stick", cases["hangplek"], library))
        told(f"thinking about {PAIRS} talks", 0.5, lambda: group_debriefs(cases, talks))
        told(f"the debrief of {PAIRS} talks", 2.5, lambda: ran(root, "debrief", "stick", "--plain"))
        told(
            "six pairs on paper", 2, lambda: ran(root, "debrief", f"stick/{SIX}", "-o", "groep.pdf")
        )
        told("the papers of a workshop", 4, lambda: ran(root, "handouts", "-o", "papieren"))


def on_a_stick(stick: Path, case: Case, library: Library) -> Sequence[Talk]:
    """Practice talks with a case, good and hurried in turn; six of them in a folder `6`."""
    archive = Archive(Places(stick, stick, stick), library, lambda: NOW)
    talks = []
    for at in range(PAIRS):
        example = case.hurried if at % 2 else case.good
        talk = example_talk(case, example, library.conversations[case.conversation])
        for fact in case.facts[: at % (len(case.facts) + 1)]:
            talk, _ = asked(case, talk.moved_to(fact.question), *fact.probes[:1])
        talk = seated(talk, f"tafel {at}", "ambtenaar")
        minutes = {phase.id: phase.minutes + at % 9 - 4 for phase in talk.conversation.phases}
        intake = talk.intake.with_(id=f"paar-{at:03d}", created=NOW, changed=NOW, minutes=minutes)
        path = archive.save(intake).path
        folder = stick / (SIX if at < int(SIX) else "rest")
        folder.mkdir(exist_ok=True)
        path.rename(folder / path.name)
        talks.append(Talk.resume(talk.conversation, intake))
    return talks


def ran(root: Path, *words: str) -> None:
    """Run the program in a folder."""
    command = (sys.executable, "-m", "burgeridee", "--data", str(root / "data"), *words)
    subprocess.run(command, check=True, capture_output=True, cwd=root)


def told(what: str, budget: float, work: Callable[[], object]) -> None:
    """Print how long this takes, beside its budget in seconds."""
    times = []
    for _ in range(ROUNDS):
        since = time.perf_counter()
        work()
        times.append(time.perf_counter() - since)
    middle = statistics.median(times)
    print(f"{what:<40} {middle:5.2f} s  at most {budget:g}  {'ok' if middle <= budget else 'OVER'}")


if __name__ == "__main__":
    main()

"""Every kind of file that the program reads, each with good ones, and with all that reads it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from pathlib import Path
from random import Random
from time import thread_time

from tests.app.staging import shipped
from tests.conftest import NOON
from tests.content.reading import CASES, HOUSE
from tests.files.case_samples import CASE, STORIES, WITH_PROBES
from tests.files.library.test_workshops import PLAN
from tests.files.library_samples import SHELF, content
from tests.files.removing import marked
from tests.tortures.furnishing import RECORDS, full
from tests.tortures.mutants import mutant
from tests.tortures.using import used

from burgeridee.files.archive import Archive, IntakeError
from burgeridee.files.checking import checked
from burgeridee.files.disk import DiskError
from burgeridee.files.erased import erased
from burgeridee.files.held import board_file, held_file
from burgeridee.files.index import Index
from burgeridee.files.intake_file import HEADER, document
from burgeridee.files.interrupted import interruptions
from burgeridee.files.issued import issued
from burgeridee.files.library import ContentError, Library, load_library
from burgeridee.files.library.cases import load_cases
from burgeridee.files.library.exercises import load_exercises
from burgeridee.files.library.stories import load_stories
from burgeridee.files.library.workshops import load_workshops
from burgeridee.files.log_check import read_log
from burgeridee.files.log_done import Done
from burgeridee.files.log_lines import hash_of, written
from burgeridee.files.log_memory import memory_path
from burgeridee.files.log_words import as_sentence, in_columns, in_short, verdict
from burgeridee.files.logbook import Logbook
from burgeridee.files.own_lists import own_lists
from burgeridee.files.places import Places
from burgeridee.files.presence import FOLDER as PRESENT
from burgeridee.files.presence import in_words, present
from burgeridee.files.settings import load_settings
from burgeridee.files.toml import TomlError, proven

OURS = (DiskError, IntakeError, ContentError, TomlError)
"""The only exceptions that may come out of a loader."""
SLOW = 1.0
"""Seconds: no file may keep a loader busy for so long."""
ALL_THAT_SHIPS = 1.0
"""Seconds that a check takes by itself, on a slow machine: it reads every model."""
ID = "20260311-k7m2qd"
HELD = f"""\
id = "{ID}"
revision = 3
workshop = "halve-dag"
title = "Een halve dag oefenen"
started = 2026-03-11T12:00:00+01:00
changed = 2026-03-11T12:00:00+01:00
at_part = "welkom"

[minutes]
welkom = 12

[notes]
welkom = "Tafel 3 wil ruilen."
"""
BOARD = f"""\
id = "{ID}"
revision = 3
title = "Een halve dag oefenen"
conversation = "eerste-gesprek"
started = 2026-03-11T12:00:00+01:00
changed = 2026-03-11T12:00:00+01:00
given = 1

[[slips]]
id = "1"
side = "pitfall"
text = "te veel beloven"
dots = 3
ours = "te-veel-beloofd"
"""
OWN_LIST = """\
id = "onze-lijst"
title = "Onze lijst"

[[own_items]]
id = "een"
text = "Koffie gezet."
"""
ISSUED = """\
file = "verslag-1.pdf"
paper = "residents"
parts = ["advice"]
number = 1
version = 1
code = "K7M2-QD4P"
made = 2026-03-11T12:00:00+01:00
sha256 = "00"

[intake]
revision = 3
sha256 = "00"
"""
MARK = f"""\
id = "{ID}"
question = "id_naam"
pid = 4711
since = 2026-03-11T12:00:00+01:00
"""
SIGN = f"""\
id = "{ID}"
who = "Joop"
host = "LAPTOP-2"
machine = "eldersx"
pid = 4711
since = 2026-03-11T12:00:00+01:00
"""
ERASED = """\
schema = 1

[removed]
20250110-kanari = 2026-03-11

[unfinished.20250110-kanari.talk]
ground = "term"
begun = 2026-03-11
parts = { versions = 3 }
"""
SETTINGS = 'name = "Samira"\ntheme = "donker"\nphone = "010"\n'
MUNICIPALITY = """\
name = "Gemeente Dal"

[terms]
termijn_reactie = 14

[house]
colour = "blauw"
logo = "logo.svg"

[texts]
privacy = "Wij bewaren weinig."

[retention]
closed = 24
ground = "selectielijst"
"""


@dataclass(frozen=True)
class Fed:
    """The folders of one torture, and what was made of them."""

    home: Path

    @cached_property
    def places(self) -> Places:
        """The folders of a run."""
        return Places(self.home / "data", self.home / "config", self.home / "state")

    @cached_property
    def archive(self) -> Archive:
        """An archive on these folders, with the models that ship."""
        return Archive(self.places, shipped(), lambda: NOON)

    @cached_property
    def small(self) -> Path:
        """A content folder with one small model."""
        return content(self.home / "content", WITH_PROBES)

    @cached_property
    def library(self) -> Library:
        """That model, read."""
        self.small.joinpath("models").mkdir(exist_ok=True)
        return load_library([self.small], {})


@dataclass(frozen=True)
class Kind:
    """A kind of file: where it stands, good ones, and all that reads it."""

    place: Callable[[Fed], Path]
    good: tuple[bytes, ...]
    read: Callable[[Fed, Path], object]


def _intake(fed: Fed, path: Path) -> object:
    fed.archive.entry(path)
    talk = fed.archive.open(path).talk
    used(talk)
    # What could be read, can be kept; or is refused before anything is written.
    return proven(document(talk.intake, talk.conversation), HEADER)


def _model(fed: Fed, path: Path) -> object:
    _ = path
    return load_library([fed.small], {"termijn_reactie": 7})


def _case(fed: Fed, path: Path) -> object:
    _ = path
    return load_cases([fed.small], fed.library)


def _stories(fed: Fed, path: Path) -> object:
    return load_stories(path.parent, fed.library.conversations["klein"])


def _exercise(fed: Fed, _path: Path) -> object:
    return load_exercises([fed.small], shipped())


def _plan(fed: Fed, _path: Path) -> object:
    return load_workshops([fed.small], fed.library)


def _index(fed: Fed, _path: Path) -> object:
    return [*Index(fed.archive).talks()]


def _held(fed: Fed, _path: Path) -> object:
    return held_file(fed.places, ID).read()


def _board(fed: Fed, _path: Path) -> object:
    return board_file(fed.places, ID).read()


def _in_model(name: str) -> Kind:
    place = Path("models", "klein", name)
    return Kind(lambda fed: fed.small / place, (WITH_PROBES[name].encode(),), _model)


def _on_shelf(name: str) -> Kind:
    return Kind(lambda fed: fed.small / name, (SHELF[name].encode(),), _model)


def _settings(fed: Fed, _path: Path) -> object:
    return load_settings(fed.places)


def _shipped(*names: str) -> tuple[bytes, ...]:
    return tuple((HOUSE / "conversations" / name).read_bytes() for name in names)


def _talks() -> tuple[bytes, ...]:
    first = marked()
    models = shipped().conversations
    later = (full(models[model], name, "woord").intake for model, name in RECORDS)
    return (
        (CASES / "bloemenstrook-goed.toml").read_bytes(),
        (CASES / "hangplek-eerste.toml").read_bytes(),
        proven(document(first.intake, first.conversation), HEADER),
        *(proven(document(intake, models[intake.model.id]), HEADER) for intake in later),
    )


def _index_file(fed: Fed) -> Path:
    path = fed.places.state / "index.json"
    if not fed.places.intakes.exists():
        fed.archive.save(marked().intake)
        list(Index(fed.archive).talks())
    return path


def _memory_file(fed: Fed) -> Path:
    fed.places.data.mkdir(parents=True, exist_ok=True)
    Logbook(fed.places).note(Done(NOON, "begun", ID, 1))
    return memory_path(fed.places)


def _log(fed: Fed, _path: Path) -> object:
    log = read_log(fed.places)
    return (*in_columns(log.lines), *map(as_sentence, log.lines), verdict(log), in_short(log))


def _log_lines() -> bytes:
    first = written(Done(NOON, "begun", ID, 1), "abcdefgh", "")
    second = written(Done(NOON, "issued", ID, 4, code="K7M2-QD4P"), "abcdefgh", hash_of(first))
    return first + second


def kinds() -> Mapping[str, Kind]:
    """All kinds of file."""
    return {
        "intake": Kind(lambda fed: fed.places.intakes / f"{ID}.toml", _talks(), _intake),
        **{name: _in_model(name) for name in WITH_PROBES},
        **{name: _on_shelf(name) for name in SHELF},
        "case": Kind(lambda fed: fed.small / "cases" / "tuin.toml", (CASE.encode(),), _case),
        "stories": Kind(
            lambda fed: fed.small / "models" / "klein" / "stories.toml",
            (STORIES.encode(),),
            _stories,
        ),
        "exercise": Kind(
            lambda fed: fed.small / "exercises" / "trap.toml",
            _shipped("exercises/trap.toml", "exercises/kennismaken.toml"),
            _exercise,
        ),
        "plan": Kind(lambda fed: fed.small / "workshops" / "ochtend.toml", (PLAN.encode(),), _plan),
        "held": Kind(
            lambda fed: fed.places.data / "workshops_held" / f"{ID}.toml", (HELD.encode(),), _held
        ),
        "board": Kind(
            lambda fed: fed.places.data / "boards" / f"{ID}.toml", (BOARD.encode(),), _board
        ),
        "checklist": Kind(
            lambda fed: fed.places.data / "checklists" / "onze.toml",
            (OWN_LIST.encode(),),
            lambda fed, _path: own_lists(fed.places),
        ),
        "settings": Kind(lambda fed: fed.places.settings, (SETTINGS.encode(),), _settings),
        "municipality": Kind(
            lambda fed: fed.places.municipality, (MUNICIPALITY.encode(),), _settings
        ),
        "issued": Kind(
            lambda fed: fed.places.issued / ID / "verslag-1.toml",
            (ISSUED.encode(),),
            lambda fed, _path: issued(fed.places, ID),
        ),
        "mark": Kind(
            lambda fed: fed.places.state / "open" / "4711-abcdef01.toml",
            (MARK.encode(),),
            lambda fed, _path: interruptions(fed.places, NOON + timedelta(hours=1)),
        ),
        "sign": Kind(
            lambda fed: fed.places.data / PRESENT / f"{ID}.abcdef012345.toml",
            (SIGN.encode(),),
            lambda fed, _path: in_words(present(fed.places)),
        ),
        "erased": Kind(
            lambda fed: fed.places.data / "verwijderd.toml",
            (ERASED.encode(),),
            lambda fed, _path: erased(fed.places.data),
        ),
        "index": Kind(_index_file, (), _index),
        "log": Kind(
            lambda fed: fed.places.data / "logboek" / "2026-abcdefgh.jsonl", (_log_lines(),), _log
        ),
        "log memory": Kind(_memory_file, (), _log),
    }


@dataclass
class Table:
    """Where mutants are fed to what reads them; `said` counts how they were received."""

    fed: Fed
    kind: Kind
    name: str

    def __post_init__(self) -> None:
        self.path = self.kind.place(self.fed)
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self.good = self.kind.good or (self.path.read_bytes(),)
        _ = self.fed.library
        self.refused, self.slowest = 0, 0.0

    def feed(self, dice: Random) -> None:
        """One mutant; an exception that is not ours, or a second of work, is a fault."""
        self.eat(mutant(dice, dice.choice(self.good), self.good))

    def eat(self, data: bytes) -> None:
        """These bytes."""
        self.path.write_bytes(data)
        self.path.chmod(0o600)
        start = thread_time()
        try:
            self.kind.read(self.fed, self.path)
        except OURS:
            self.refused += 1
        took = thread_time() - start
        self.slowest = max(self.slowest, took)
        assert took < SLOW, f"{self.name}: {took:.1f} s"
        assert self.kind.place is _index_file or self.path.read_bytes() == data, "it was written"

    def check(self) -> None:
        """What `burgeridee check` says of the file as it stands."""
        start = thread_time()
        checked([self.path], self.fed.places)
        took = thread_time() - start
        assert took < SLOW + ALL_THAT_SHIPS, f"{self.name}, checked: {took:.1f} s"

    def done(self) -> None:
        """Put a good file back."""
        self.path.write_bytes(self.good[0])

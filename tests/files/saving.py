"""Every kind of save of the program, as a thing that can be done once, and looked at after."""

import os
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from tests.app.staging import empty, shipped
from tests.conftest import NOON

from burgeridee.core.talk import Talk
from burgeridee.files import emergency, keeper, log_done
from burgeridee.files.archive import Archive
from burgeridee.files.disk import DiskError
from burgeridee.files.emergency import Aside, waiting
from burgeridee.files.index import Index
from burgeridee.files.interrupted import OpenTalk
from burgeridee.files.issued import Printed, issue, issued
from burgeridee.files.keeper import Keeper
from burgeridee.files.log_check import read_log
from burgeridee.files.logbook import logbook
from burgeridee.files.places import Places
from burgeridee.files.settings import Settings, load_settings, save_settings
from burgeridee.files.tidying import tidied

NAME, STORY = "id_naam", "id_eigen_woorden"
OLD, NEW, THEIRS = "De tuin", "De binnentuin", "Met bijen"
PAPER = Printed("residents", "K7M2-QD4P", b"%PDF-1.7 whole", ".pdf", NOON, ("dream", "story"))
DUTCH = ("schijf", "map", "bestand", "noodkopie", "bezet", "lukt niet", "niet te lezen")


@dataclass
class Done:
    """How a save went, as a person was told: acknowledged, or what was said instead.

    `is_aside` is what was told to stand in the emergency copy.
    """

    acked: bool = False
    told: str = ""
    is_aside: bool = False
    is_quiet: bool = False
    """Whether this save may fail without a word, because what it writes can be made anew."""


Work = Callable[[], Done]


@dataclass(frozen=True)
class Kind:
    """A kind of save: what stands there before, how it is done, and what must be there after."""

    before: Callable[[Archive], object]
    ready: Callable[[Places], Work]
    wrong: Callable[[Archive, Done | None], Iterator[str]]
    changes: tuple[str, ...] = field(default=())

    def prepare(self, home: Path) -> None:
        """Make the folder as it stands before."""
        places = places_in(home)
        for folder in (places.data, places.state, places.config):
            folder.mkdir(parents=True)
        self.before(_archive(places))


def places_in(home: Path) -> Places:
    """The places of one try."""
    return Places(home / "data", home / "config", home / "state")


def wrong_after(kind: Kind, places: Places, done: Done | None, *, may_fail: bool) -> Iterator[str]:
    """What is wrong after a save and the next start; `done` is `None` where it was killed."""
    archive = _archive(places)
    list(waiting(archive))
    tidied(places, NOON)
    yield from kind.wrong(archive, done)
    yield from _wrong_in_log(places)
    litter = [path for path in places.data.parent.rglob("*") if path.name.endswith(".tmp")]
    yield from (f"litter: {path.name}" for path in litter)
    if done is not None and not done.acked and not done.is_quiet:
        if not may_fail and not done.is_aside:
            yield f"not saved without any fault: {done.told}"
        is_dutch = any(word in done.told for word in DUTCH) and done.told.endswith(".")
        if not is_dutch or "Err" in done.told:
            yield f"not told in Dutch: {done.told!r}"
    for path in places.data.parent.rglob("*.toml"):
        if path.is_file():
            tomllib.loads(path.read_text("utf-8"))


def _wrong_in_log(places: Places) -> Iterator[str]:
    """What is wrong with the logbook: nobody tampered, and the next line stands there whole."""
    count = len(read_log(places).lines)
    logbook(places).note(log_done.Done(NOON, "changed"))
    found = read_log(places)
    if not found.is_whole:
        yield f"the logbook: {[fault.sentence for fault in found.faults]}"
    if places.data.exists() and len(found.lines) != count + 1:
        yield "the next line does not stand in the logbook"


def _archive(places: Places) -> Archive:
    return Archive(places, shipped(), lambda: NOON)


def _named(talk: Talk, name: str, question: str = NAME) -> Talk:
    return talk.moved_to(question).answered(name, NOON)


# What stands there before


def _nothing(archive: Archive) -> None:
    del archive


def _saved(archive: Archive) -> Talk:
    # Not by a keeper: on a slow machine that gives the talk back before it was saved.
    talk = _named(empty(), OLD)
    return Talk.resume(talk.conversation, archive.save(talk.intake).intake)


def _put_aside(archive: Archive) -> None:
    Aside(archive).put(_named(_saved(archive), NEW).intake)


def _in_the_way(archive: Archive) -> None:
    talk = _saved(archive)
    archive.places.intakes.rename(archive.places.data / "away")
    Aside(archive).put(talk.intake)


def _set(archive: Archive) -> None:
    save_settings(archive.places, Settings(name=OLD, municipality=OLD, welcomed=True))


# How it is done


def _through_keeper(places: Places, *, with_links: bool = True, theirs: bool = False) -> Work:
    """A change of the talk that stands there, or a first save, by the way of the screens."""
    archive = _archive(places)
    keeper.PATIENCE = 600
    path = places.intakes / f"{empty().intake.id}.toml"
    talk = archive.open(path).talk if path.exists() else empty()
    if theirs:
        other = _archive(places)
        Keeper(other, other.now, None).save(_named(talk, THEIRS, STORY))
    if not with_links:
        vars(os)["link"] = _no_links

    def work() -> Done:
        holding = Keeper(archive, archive.now, None)
        holding.save(_named(talk, NEW))
        return Done(not holding.is_unsaved, holding.problem, holding.is_unsaved and holding.is_safe)

    return work


def _no_links(*_: object, **__: object) -> None:
    raise OSError(1, "Operation not permitted")


def _conflicting(places: Places) -> Work:
    archive, other = _archive(places), _archive(places)
    talk = archive.open(empty().intake.id).talk
    other.save(_named(talk, THEIRS).intake)

    def work() -> Done:
        saved = archive.save(_named(talk, NEW).intake)
        return Done(bool(saved.conflict))

    return _telling(work)


def _aside(places: Places) -> Work:
    archive = _archive(places)
    keeper.PATIENCE = 600
    [copy] = waiting(archive)
    assert copy.talk is not None
    talk = copy.talk

    def work() -> Done:
        holding = Keeper(archive, archive.now, None)
        holding.take_up(talk)
        holding.save(_named(talk, NEW))
        return Done(acked=False, told=holding.problem, is_aside=holding.is_safe)

    return work


def _going_home(places: Places) -> Work:
    archive = _archive(places)
    vars(emergency)["_RUN"] = "9-abcdef"
    [copy] = waiting(archive)

    def work() -> Done:
        found = emergency.opened(archive, copy.path)
        is_home = emergency.IS_HOME in found.warnings
        return Done(is_home, " ".join(found.warnings), not is_home)

    return _telling(work)


def _setting(places: Places) -> Work:
    settings = replace(load_settings(places), name=NEW, municipality=NEW)

    def work() -> Done:
        save_settings(places, settings)
        return Done(acked=True)

    return _telling(work)


def _issuing(places: Places) -> Work:
    intake = _archive(places).open(empty().intake.id).talk.intake

    def work() -> Done:
        issue(places, intake, PAPER)
        return Done(acked=True)

    return _telling(work)


def _indexing(places: Places) -> Work:
    archive = _archive(places)

    def work() -> Done:
        list(Index(archive).talks())
        return Done(is_quiet=True)

    return work


def _marking(places: Places) -> Work:
    talk = _archive(places).open(empty().intake.id).talk

    def work() -> Done:
        mark = OpenTalk(places)
        mark.stands_at(talk.intake, NAME, NOON)
        mark.lives()
        mark.left()
        return Done(is_quiet=True)

    return work


def _logging(places: Places) -> Work:
    book = logbook(places)

    def work() -> Done:
        book.note(log_done.Done(NOON, "issued", empty().intake.id))
        return Done(acked=book.waits == 0, is_quiet=True)

    return work


def _telling(work: Work) -> Work:
    def told() -> Done:
        try:
            return work()
        except DiskError as error:
            return Done(told=str(error))

    return told


# What must be there after


def _talk_is(*old: str, theirs: bool = False) -> Callable[[Archive, Done | None], Iterator[str]]:
    """The talk says one of these, or the new; and the new where that was told."""

    def wrong(archive: Archive, done: Done | None) -> Iterator[str]:
        path = archive.places.intakes / f"{empty().intake.id}.toml"
        talk = archive.entry(path).talk if path.exists() else None
        if path.exists() and talk is None:
            yield f"the talk is broken: {archive.entry(path).problem}"
        title = talk.title if talk else ""
        if title not in (*old, NEW):
            yield f"the talk says {title!r}"
        if done is not None and done.acked and title != NEW:
            yield f"it was called saved, and says {title!r}"
        if theirs and (talk is None or talk.intake.answers[STORY].value != THEIRS):
            yield "what the other saved is gone"
        yield from _wrong_aside(archive, done)

    return wrong


def _wrong_aside(archive: Archive, done: Done | None) -> Iterator[str]:
    """What is wrong with the emergency copies: all are whole, and what was promised is there."""
    copies = list(waiting(archive))
    titles = [copy.talk.title if copy.talk else "" for copy in copies]
    if any(title not in {OLD, NEW} for title in titles):
        yield f"an emergency copy is broken: {[copy.problem for copy in copies]}"
    at_home = archive.entry(archive.places.intakes / f"{empty().intake.id}.toml").talk
    is_somewhere = NEW in titles or (at_home is not None and at_home.title == NEW)
    if done is not None and done.is_aside and not is_somewhere:
        yield "what was told to be in the emergency copy is nowhere"


def _is_beside(archive: Archive, done: Done | None) -> Iterator[str]:
    found = {path.name: archive.entry(path).talk for path in archive.places.intakes.glob("*.toml")}
    titles = [talk.title if talk else "" for talk in found.values()]
    if "" in titles or THEIRS not in titles:
        yield f"a talk is broken or gone: {titles}"
    if done is not None and done.acked and NEW not in titles:
        yield "ours was called saved beside it, and is not there"


def _is_put_aside(archive: Archive, done: Done | None) -> Iterator[str]:
    titles = [copy.talk.title if copy.talk else "" for copy in waiting(archive)]
    if not titles or set(titles) - {OLD, NEW}:
        yield f"the emergency copy says {titles}"
    yield from _wrong_aside(archive, done)


def _is_home_or_aside(archive: Archive, done: Done | None) -> Iterator[str]:
    yield from _talk_is(OLD)(archive, done)
    path = archive.places.intakes / f"{empty().intake.id}.toml"
    talk = archive.entry(path).talk
    if talk is not None and talk.title == OLD and len(list(waiting(archive))) != 1:
        yield "the new is neither at home nor in the emergency copy"


def _settings_are(archive: Archive, done: Done | None) -> Iterator[str]:
    found = load_settings(archive.places)
    if {found.name, found.municipality} - {OLD, NEW}:
        yield f"the settings say {found.name!r} and {found.municipality!r}"
    if done is not None and done.acked and (found.name, found.municipality) != (NEW, NEW):
        yield "they were called saved, and are not"


def _paper_is(archive: Archive, done: Done | None) -> Iterator[str]:
    papers = issued(archive.places, empty().intake.id)
    if any(paper.path.read_bytes() != PAPER.content for paper in papers):
        yield "a paper is not whole"
    if done is not None and done.acked and len(papers) != 1:
        yield "it was called handed out, and is not there"


def _index_is(archive: Archive, done: Done | None) -> Iterator[str]:
    del done
    if len([one for some in Index(archive).talks() for one in some if one.agreed]) != 1:
        yield "the next look at the index does not find the talk"


def _log_is(archive: Archive, done: Done | None) -> Iterator[str]:
    did = [line.did for line in read_log(archive.places).lines]
    if did not in (["begun"], ["begun", "issued"]):
        yield f"the logbook says {did}"
    if done is not None and done.acked and "issued" not in did:
        yield f"the line was called written, and it says {did}"


def _nothing_is_wrong(archive: Archive, done: Done | None) -> Iterator[str]:
    del archive, done
    yield from ()


KINDS: Mapping[str, Kind] = {
    "first": Kind(_nothing, _through_keeper, _talk_is("")),
    "over": Kind(_saved, _through_keeper, _talk_is(OLD)),
    "without links": Kind(
        _saved, lambda places: _through_keeper(places, with_links=False), _talk_is(OLD)
    ),
    "conflict": Kind(_saved, _conflicting, _is_beside),
    "merge": Kind(
        _saved, lambda places: _through_keeper(places, theirs=True), _talk_is(OLD, theirs=True)
    ),
    "emergency": Kind(_in_the_way, _aside, _is_put_aside),
    "home": Kind(_put_aside, _going_home, _is_home_or_aside),
    "settings": Kind(_set, _setting, _settings_are),
    "issue": Kind(_saved, _issuing, _paper_is),
    "index": Kind(_saved, _indexing, _index_is),
    "mark": Kind(_saved, _marking, _nothing_is_wrong),
    "log": Kind(_saved, _logging, _log_is),
}
"""Every kind of save, by its name."""

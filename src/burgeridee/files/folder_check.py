"""What a folder promises: tried on the folder itself, and told in plain words.

Nothing of the user is touched. All is tried in a folder of its own in there, that goes again.
"""

import errno
import os
import secrets
import shutil
import subprocess
import sys
import time
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from burgeridee.files.disk import DiskError, make_folder, write_whole
from burgeridee.files.rights import given, rights_in
from burgeridee.files.sharing import Shared, closed_to_group, shared_with
from burgeridee.files.sync_client import sync_program

PREFIX = ".controle-"
SLOW = 0.3
"""Seconds of one save from which typing may notice a folder."""
SKEW = 2.0
"""Seconds that the clock of a folder may differ from that of this machine."""
PATIENCE = 20
OLD = 60 * 60
PRIVATE = 0o600
_ASK = "Vraag je beheerder om rechten voor de groep op alles in deze map."
MARKS: Mapping[bool | None, tuple[str, str]] = {
    True: ("●", "Goed"),
    False: ("!", "Let op"),
    None: ("·", "Onbekend"),
}
"""For what holds, what does not, and what cannot be known here: a mark and a word."""
ALL_WELL = "Deze map doet wat burgeridee nodig heeft."
ONE_MACHINE = (
    "Ik kan alleen proberen wat twee programma's op deze computer doen. Werk je met collega's in "
    "deze map? Bewaar dan een keer tegelijk op twee computers, en kijk of allebei er staat."
)
_CHILD = """
import sys
from filelock import FileLock, Timeout
lock = FileLock(sys.argv[1])
try:
    lock.acquire(timeout=0)
except Timeout:
    print("held")
else:
    lock.release()
    print("free")
"""


@dataclass(frozen=True)
class Finding:
    """One thing that was tried: what, whether it holds, and what that means for the user.

    `holds` is `None` where it cannot be known here. `matters` says that talks depend on it.
    """

    what: str
    holds: bool | None
    means: str = ""
    matters: bool = True


def checked_folder(folder: Path) -> tuple[Finding, ...]:
    """Everything that was tried on a folder; it is made where it is not there yet."""
    _clear_old(folder)
    place = folder / f"{PREFIX}{secrets.token_hex(4)}"
    try:
        make_folder(folder)
        place.mkdir(0o700)
    except (OSError, DiskError) as error:
        why = str(error) if isinstance(error, DiskError) else error.strerror
        return (Finding("In deze map kan ik niet schrijven.", holds=False, means=f"{why}"),)
    try:
        return tuple(_findings(folder, place))
    finally:
        shutil.rmtree(place, ignore_errors=True)


def summary(found: Sequence[Finding]) -> str:
    """All of it in one or two sentences."""
    wrong = sum(one.holds is False and one.matters for one in found)
    if not wrong:
        return f"{ALL_WELL} {ONE_MACHINE}"
    many = "1 ding klopt" if wrong == 1 else f"{wrong} dingen kloppen"
    return f"{many} niet. Laat dit zien aan je beheerder, of kies een andere map. {ONE_MACHINE}"


def _findings(folder: Path, place: Path) -> Iterator[Finding]:
    tries: tuple[Callable[[Path], Finding], ...] = (
        _saved,
        _replaced,
        _once,
        _locked,
        _capitals,
        _accents,
        _linked,
        _clock,
    )
    for one in tries:
        try:
            yield one(place)
        except (OSError, DiskError) as error:
            why = error.strerror if isinstance(error, OSError) else str(error)
            yield Finding("Een van de proeven lukte niet.", holds=False, means=f"{why}")
    yield from _rights(folder, place)
    yield _synced(folder)


def _saved(place: Path) -> Finding:
    begun = time.perf_counter()
    write_whole(place / "bewaard", b"een")
    took = time.perf_counter() - begun
    if took > SLOW:
        means = f"Eén keer bewaren duurt {took:.1f} seconden. Typen hoeft daar niet op te wachten."
        return Finding("Bewaren gaat hier traag.", holds=False, means=means, matters=False)
    means = "De schijf zegt dat het er echt staat, ook als de stroom uitvalt."
    if sys.platform.startswith("win"):
        means = "Windows bewaart het hele bestand; van de map zelf geeft het geen zekerheid."
    return Finding(f"Bewaren lukt, in {max(took * 1000, 1):.0f} milliseconden.", True, means)


def _replaced(place: Path) -> Finding:
    path, draft = place / "vervangen", place / "vervangen.nieuw"
    path.write_bytes(b"oud")
    draft.write_bytes(b"nieuw")
    draft.replace(path)
    good = path.read_bytes() == b"nieuw" and not draft.exists()
    means = "" if good else "Bij een storing kan een half bestand blijven staan."
    return Finding("Een nieuw bestand komt in één stap op de plaats van het oude.", good, means)


def _once(place: Path) -> Finding:
    path = place / "eenmaal"
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    os.close(os.open(path, flags, PRIVATE))
    try:
        os.close(os.open(path, flags, PRIVATE))
    except FileExistsError:
        return Finding("Twee keer hetzelfde bestand maken kan niet.", holds=True)
    means = "Twee programma's kunnen hetzelfde bestand maken zonder dat ze het merken."
    return Finding("Twee keer hetzelfde bestand maken kan hier wel.", holds=False, means=means)


def _locked(place: Path) -> Finding:
    from filelock import FileLock

    path = place / "slot"
    with FileLock(path):
        told = _ask_another(path)
    what = "Bewaart een programma, dan wacht een ander."
    if told == "held":
        return Finding(what, holds=True)
    if told == "free":
        means = (
            "Op deze map houdt een slot niemand tegen. Twee mensen die precies tegelijk bewaren, "
            "kunnen elkaar missen: werk hier niet met zijn tweeën in één gesprek."
        )
        return Finding("Een ander programma wacht hier niet.", holds=False, means=means)
    means = "Ik kon geen tweede programma starten om het te proberen."
    return Finding(what, holds=None, means=means)


def _ask_another(path: Path) -> str:
    """What another process finds of a lock that we hold."""
    try:
        done = subprocess.run(
            [sys.executable, "-c", _CHILD, str(path)],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=PATIENCE,
            check=False,
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.decode(errors="replace").strip()


def _rights(folder: Path, place: Path) -> Iterator[Finding]:
    """Who may read: only this user, or the group that the folder is shared with."""
    what = "Bestanden zijn alleen voor jou te lezen."
    if sys.platform.startswith("win"):
        means = "Op Windows regelt de map wie mag lezen. Vraag je beheerder wie dat zijn."
        yield Finding(what, holds=None, means=means, matters=False)
        return
    try:
        mode = _new_mode(place / "rechten")
        shared = shared_with(folder, place / "rechten")
        closed = closed_to_group(folder, but=place) if shared else 0
    except OSError as error:
        yield Finding("De rechten zijn hier niet te zien.", holds=None, means=f"{error.strerror}")
        return
    if mode != rights_in(place).file:
        means = "De map bepaalt zelf wie mag lezen. Vraag je beheerder wie dat zijn."
        yield Finding("Rechten per bestand werken hier niet.", holds=False, means=means)
    elif shared:
        yield from _shared(shared, closed)
    else:
        yield Finding(what, holds=True)


def _new_mode(path: Path) -> int:
    mode = rights_in(path.parent).file
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    try:
        if mode != PRIVATE:
            given(handle, mode)
    finally:
        os.close(handle)
    return path.stat().st_mode & 0o777


def _shared(shared: Shared, closed: int) -> Iterator[Finding]:
    may = "lezen en veranderen" if shared.may_write else "lezen, en niets veranderen"
    means = f"Wie in die groep zit, mag alles in deze map {may}."
    yield Finding(f"Je deelt deze map met de groep {shared.group}.", holds=True, means=means)
    if shared.hands_on is not True:
        holds = shared.hands_on
        means = "Vraag je beheerder of wat erin komt de groep van de map krijgt ('setgid')."
        yield Finding("Een collega kan misschien niet lezen wat jij maakt.", holds, means)
    if closed:
        many = "1 bestand of map" if closed == 1 else f"{closed} bestanden of mappen"
        yield Finding(f"Bij {many} kan de groep niet.", holds=False, means=_ASK)


def _capitals(place: Path) -> Finding:
    (place / "naam").write_bytes(b"klein")
    same = (place / "NAAM").exists()
    what = "Hoofdletters en kleine letters in namen zijn hier "
    end = "hetzelfde." if same else "niet hetzelfde."
    means = "burgeridee gebruikt alleen kleine letters, dus dat geeft niets."
    return Finding(f"{what}{end}", holds=True, means=means, matters=False)


def _accents(place: Path) -> Finding:
    whole, parts = (unicodedata.normalize(form, "caf\u00e9") for form in ("NFC", "NFD"))
    try:
        (place / whole).write_bytes(b"")
    except (OSError, UnicodeError):
        means = "Geef je eigen modellen en logo's namen zonder accenten."
        return Finding("Namen met accenten kunnen hier niet.", False, means, matters=False)
    same = (place / parts).exists()
    means = "" if same else "Twee bestanden kunnen dan dezelfde naam lijken te hebben."
    what = "Namen met accenten kunnen, "
    how = "op één manier geschreven." if same else "op twee manieren geschreven."
    return Finding(f"{what}{how}", holds=True, means=means, matters=False)


def _linked(place: Path) -> Finding:
    path = place / "eerste"
    path.write_bytes(b"een")
    try:
        (place / "tweede").hardlink_to(path)
    except OSError as error:
        known = error.errno in {errno.EPERM, errno.ENOTSUP, errno.EIO, errno.EMLINK, errno.EACCES}
        means = "Van eerdere versies maak ik dan een kopie. Dat kost wat meer ruimte en tijd."
        what = "Een tweede naam voor een bestand kan hier niet."
        return Finding(what, holds=None if known else False, means=means, matters=False)
    what = "Een bestand kan een tweede naam krijgen."
    return Finding(what, holds=True, means="Zo kosten eerdere versies bijna niets.", matters=False)


def _clock(place: Path) -> Finding:
    path = place / "klok"
    path.write_bytes(b"")
    off = path.stat().st_mtime - time.time()
    if abs(off) <= SKEW:
        return Finding("De klok van de map loopt gelijk met deze computer.", True, matters=False)
    way = "voor" if off > 0 else "achter"
    what = f"De klok van de map loopt {abs(off):.0f} seconden {way}."
    means = "Dat geeft niets: wat nieuwer is, bepaalt burgeridee nooit met de klok."
    return Finding(what, holds=False, means=means, matters=False)


def _synced(folder: Path) -> Finding:
    program = sync_program(folder)
    if not program:
        means = "Is dat toch zo? Werk dan niet tegelijk in één gesprek."
        return Finding("Ik zie geen programma dat deze map ook elders neerzet.", True, means)
    means = (
        "Een slot werkt dan niet tussen twee computers. Bewaren jullie hetzelfde gesprek "
        "tegelijk, dan komt er een andere versie naast te staan. burgeridee laat die zien, en jij "
        "voegt ze samen. Er raakt niets kwijt."
    )
    return Finding(f"Deze map wordt door {program} ook elders neergezet.", False, means)


def _clear_old(folder: Path) -> None:
    """Take away what an earlier check left behind, when that ended halfway."""
    with suppress(OSError):
        for one in folder.glob(f"{PREFIX}*"):
            if one.is_dir() and not one.is_symlink() and time.time() - one.stat().st_mtime > OLD:
                shutil.rmtree(one, ignore_errors=True)

"""A person as they may stand in a text: a name, a telephone number or a mail address.

A number is the same number with other spaces, and with +31 for its first 0. A name is found in any
case and without its accents; of a name of more words each word is found too, but less surely.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from burgeridee.core.wording.personal import personal

FIXED = "op verzoek weggehaald"
"""What stands where a person stood who asked to be forgotten."""
_FEWEST_FIGURES, _SHORTEST_PART = 6, 3
_BETWEEN = r"[\s().\-–/]{0,3}"
_NUMBER = re.compile(r"(?<!\w)\+?\(?\d(?:[\s().\-–/]{0,3}\d){5,17}(?!\w)")
_HOME = re.compile(r"(?:\+31|0031|^31(?=\d{9}$))(?:\(0\))?|^0")
_CHUNK = re.compile(r"[,;:/()|\n]+|(?<=\w)\. |\s[-–]\s")
_WORD = re.compile(r"[^\W\d_](?:[^\W_]|['’-](?=[^\W_]))*")


def words_of(text: str) -> frozenset[str]:
    """The words of a text, each once."""
    return frozenset(text.split())


PARTICLES = words_of(
    "van de der den het ten ter te tot 't in op la le du da dos el al bin ben von zu "
)
"""Small words that may stand within a name."""
_NO_NAMES = words_of(
    "via mail mailen email bel bellen app appen whatsapp telefoon tel telefonisch mobiel "
    "nummer adres liefst avond avonds ochtend ochtends middag overdag weekend uur voorzitter "
    "secretaris penningmeester buurman buurvrouw mevrouw meneer heer dhr mevr mw een en of na "
    "voor met bij niet wel geen alleen namens naam mijn haar zijn hun wij ik jij jullie ook "
    "contact contactpersoon maandag dinsdag woensdag donderdag vrijdag zaterdag zondag tussen "
    "vanaf tot iedereen samen weten bewoner bewoners buurt gemeente nog onbekend "
)


@dataclass(frozen=True)
class Sought:
    """One thing to look for. A part of a name is found less surely than the whole."""

    words: str
    kind: Literal["name", "part", "phone", "e-mail", "other"]

    @property
    def is_sure(self) -> bool:
        """Whether it can hardly be anything else."""
        return self.kind != "part"


@dataclass(frozen=True)
class Hit:
    """Where something stands in a text, of which the accents stand with their letters."""

    start: int
    end: int
    is_sure: bool


def asked_for(typed: str) -> tuple[Sought, ...]:
    """What to look for, where somebody typed it to be found: any word will do."""
    lines = [line.strip() for line in typed.splitlines() if line.strip()]
    return tuple(one for line in lines for one in sought(line) or (Sought(line, "other"),))


def sought(typed: str) -> tuple[Sought, ...]:
    """What to look for, from an answer like "Anna Bos, 06-12345678"."""
    text = composed(typed)
    if text.strip() == FIXED:
        return ()
    found: list[Sought] = []
    rest = text
    for remark in personal(text):
        if remark.kind in {"phone", "e-mail", "iban"}:
            found.append(_coded(remark.kind, remark.found))
            rest = rest.replace(remark.found, ";")
    for number in _NUMBER.findall(rest):
        found.append(Sought(number, "phone"))
        rest = rest.replace(number, ";")
    has_capitals = any(word[:1].isupper() for word in _named_words(rest))
    for chunk in _CHUNK.split(rest.replace(FIXED, ";")):
        found += _names(chunk, has_capitals=has_capitals)
    return tuple(dict.fromkeys(found))


def hits(text: str, wanted: Collection[Sought]) -> tuple[Hit, ...]:
    """Where any of these stands in a text, in order; what overlaps is one."""
    if not wanted or not text:
        return ()
    folded = _folded(text)
    found = sorted(
        (match.start(), match.end(), one.is_sure)
        for one in wanted
        for match in _pattern(one).finditer(folded)
    )
    merged: list[Hit] = []
    for start, end, is_sure in found:
        if merged and start < merged[-1].end:
            last = merged[-1]
            merged[-1] = Hit(last.start, max(end, last.end), last.is_sure or is_sure)
        else:
            merged.append(Hit(start, end, is_sure))
    return tuple(merged)


def without(text: str, wanted: Collection[Sought]) -> str:
    """The text with the fixed words in every place where one of these stands."""
    text = composed(text)
    for hit in reversed(hits(text, wanted)):
        text = f"{text[: hit.start]}{FIXED}{text[hit.end :]}"
    return text


def composed(text: str) -> str:
    """The text with each accent in its letter, as the places of hits are counted."""
    return unicodedata.normalize("NFC", text)


def all_sought(answers: Iterable[str], typed: str = "") -> tuple[Sought, ...]:
    """What to look for, from answers and what was typed; each thing once, what is sure first."""
    of_answers = (one for text in answers for one in sought(text))
    found = dict.fromkeys((*of_answers, *asked_for(typed)))
    whole = {one.words.casefold() for one in found if one.is_sure}
    kept = [one for one in found if one.is_sure or one.words.casefold() not in whole]
    return tuple(sorted(kept, key=lambda one: not one.is_sure))


def _coded(kind: str, words: str) -> Sought:
    match kind:
        case "phone":
            return Sought(words, "phone")
        case "e-mail":
            return Sought(words, "e-mail")
        case _:
            return Sought(words, "other")


def _named_words(text: str) -> Iterator[str]:
    return (word for word in _WORD.findall(text) if word.casefold() not in _NO_NAMES)


def _names(chunk: str, *, has_capitals: bool) -> Iterator[Sought]:
    """The names in a piece of an answer: words with a capital, and the small words between."""
    run: list[str] = []
    for word in (*_WORD.findall(chunk), ""):
        is_small = word.casefold() in PARTICLES
        is_name = word.casefold() not in _NO_NAMES and not is_small
        is_capital = word[:1].isupper() or not has_capitals
        if (word and is_name and is_capital) or (is_small and run):
            run.append(word)
        else:
            yield from _of_one_name(run)
            run = []


def _of_one_name(run: list[str]) -> Iterator[Sought]:
    while run and run[-1].casefold() in PARTICLES:
        run.pop()
    parts = [word for word in run if word.casefold() not in PARTICLES]
    if len(run) == 1 and len(run[0]) < _SHORTEST_PART:
        return
    if run:
        yield Sought(" ".join(run), "name")
    if len(run) > 1:
        yield from (Sought(word, "part") for word in parts if len(word) >= _SHORTEST_PART)


@lru_cache(maxsize=512)
def _pattern(one: Sought) -> re.Pattern[str]:
    match one.kind:
        case "phone":
            return _phone(one.words)
        case "e-mail":
            return re.compile(rf"(?<![\w.+-]){re.escape(_folded(one.words))}(?![^\W_])")
        case _:
            words = re.findall(r"[^\W_]+", _folded(one.words))
            joined = r"[\W_]{0,3}".join(map(re.escape, words))
            return re.compile(rf"(?<![^\W_]){joined}(?:['’]?s)?(?![^\W_])" if words else r"(?!)")


def _phone(typed: str) -> re.Pattern[str]:
    bare = re.sub(r"[^\d+]", "", typed.replace("(0)", ""))
    figures = re.sub(r"\D", "", _HOME.sub("", bare, count=1))
    if len(figures) < _FEWEST_FIGURES:
        figures = re.sub(r"\D", "", bare)
    spread = _BETWEEN.join(figures)
    before = rf"(?:(?:(?:\+|00){_BETWEEN})?31{_BETWEEN}(?:\(0\){_BETWEEN})?|\+|\(?0{_BETWEEN})?"
    return re.compile(rf"(?<!\d){before}{spread}(?!\d)")


def _folded(text: str) -> str:
    """Lower case without accents, letter for letter, so that places stay the same."""
    if text.isascii():
        return text.lower()
    return "".join(unicodedata.normalize("NFD", _plain(letter))[0] for letter in text)


def _plain(letter: str) -> str:
    """A letter in lower case; the i without a dot is an i to whoever types it elsewhere."""
    return "i" if letter == "\u0131" else letter.casefold()

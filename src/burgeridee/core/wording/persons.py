"""Who and where may be known from a text: what somebody might leave out before others read it.

It proposes, and finds too much rather than too little: a person looks at each text.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from burgeridee.core.wording.personal import personal
from burgeridee.core.wording.sought import PARTICLES, Sought, composed, hits, words_of

_TWINS = {
    "bsn": "[nummer]",
    "iban": "[rekening]",
    "health": "[gezondheid]",
    "phone": "[telefoon]",
    "e-mail": "[mail]",
}
NAME, POSTCODE, ADDRESS, STREET = "[naam]", "[postcode]", "[adres]", "[straat]"
_POSTCODE = re.compile(r"(?<!\w)[1-9]\d{3} ?[A-Za-z]{2}(?!\w)")
_NO_POSTCODE = frozenset(("en", "of", "in", "om", "op", "te", "de", "is", "na", "km", "kg", "we"))
_ROAD = (
    r"(?:straat|laan|weg|plein|kade|gracht|singel|dijk|steeg|hof|pad|park|baan|dreef|plantsoen|"
    r"wal|markt|ring|erf|boulevard|oever|brink)"
)
_STREET = re.compile(
    rf"(?<![^\W_])(?:[A-Z][^\W\d_]{{0,30}}[ -]){{0,3}}[A-Z][^\W\d_]{{1,30}}{_ROAD}"
    rf"(?P<house>\s\d{{1,5}}(?:[ -]?[a-zA-Z](?!\w)|-\d{{1,3}})?)?(?![^\W_])"
)
_WORD = re.compile(r"[^\W\d_](?:[^\W_]|['’-](?=[^\W_]))*")
_TITLES = words_of(
    "mevrouw mevr mw meneer mijnheer heer dhr familie fam buurman buurvrouw tante oom "
    "wethouder burgemeester juf meester dokter dr "
)
_NO_NAMES = words_of(
    "ik wij jullie u we ze het de een nederland nederlands nederlandse met bij voor van naar bel "
    "vraag dank volgens ook en maar samen omdat als toen daarna dus op in aan deze onze mijn zijn "
    "haar hun kan wil door over uit om er dat die dit wat wie waar hoe niet geen alle iedereen"
)
_SENTENCE = frozenset('.!?:\n\u2022"“(-')


@dataclass(frozen=True)
class Proposal:
    """A place in a text, and what might stand there instead."""

    start: int
    end: int
    twin: str


def proposals(text: str, names: Collection[Sought] = ()) -> tuple[Proposal, ...]:
    """What might be left out of a text, in order. `names` are those known from elsewhere.

    The places are those of the text as `composed` gives it.
    """
    found: list[Proposal] = []
    for one in sorted(_found(composed(text), names), key=lambda one: (one.start, -one.end)):
        if not found or one.start >= found[-1].end:
            found.append(one)
    return tuple(found)


def proposed(text: str, names: Collection[Sought] = ()) -> str:
    """The text with all that is proposed in its place."""
    text = composed(text)
    for one in reversed(proposals(text, names)):
        text = f"{text[: one.start]}{one.twin}{text[one.end :]}"
    return text


def names_in(texts: Iterable[str]) -> tuple[Sought, ...]:
    """The names that show in some texts by their capital, to be found in the others too."""
    found = dict.fromkeys(name for text in texts for _, _, name in _names(composed(text)))
    return tuple(Sought(name, "name") for name in found)


def _found(text: str, names: Collection[Sought]) -> Iterator[Proposal]:
    for remark in personal(text):
        yield Proposal(remark.start, remark.end, _TWINS.get(remark.kind, NAME))
    for match in _POSTCODE.finditer(text):
        if match[0][4:].strip().lower() not in _NO_POSTCODE:
            yield Proposal(match.start(), match.end(), POSTCODE)
    for match in _STREET.finditer(text):
        yield Proposal(match.start(), match.end(), ADDRESS if match["house"] else STREET)
    for hit in hits(text, names):
        yield Proposal(hit.start, hit.end, NAME)
    for start, end, _ in _names(text):
        yield Proposal(start, end, NAME)


def _names(text: str) -> Iterator[tuple[int, int, str]]:
    """Words with a capital where no sentence begins, or after a title; those beside them too."""
    text = _STREET.sub(lambda match: "," * len(match[0]), text)
    run: list[re.Match[str]] = []
    before = ""
    for match in _WORD.finditer(text):
        word = match[0]
        goes_on = bool(run) and text[run[-1].end() : match.start()].strip(" ") == ""
        is_capital = word[:1].isupper() and not (word.isupper() and len(word) > 1)
        is_name = is_capital and word.casefold() not in _NO_NAMES | _TITLES
        if run and not goes_on:
            yield from _run(text, run)
            run = []
        inside = is_name and (run or before in _TITLES or not _begins(text, match.start()))
        if inside or (run and word.casefold() in PARTICLES):
            run.append(match)
        elif run:
            yield from _run(text, run)
            run = []
        elif is_name and _is_followed(text, match):
            run.append(match)
        before = word.casefold()
    yield from _run(text, run)


def _run(text: str, run: list[re.Match[str]]) -> Iterator[tuple[int, int, str]]:
    while run and run[-1][0].casefold() in PARTICLES:
        run.pop()
    if run:
        yield run[0].start(), run[-1].end(), text[run[0].start() : run[-1].end()]


def _begins(text: str, at: int) -> bool:
    """Whether a sentence may begin here: then a capital says nothing."""
    before = text[:at].rstrip(" ")
    return not before or before[-1] in _SENTENCE


def _is_followed(text: str, match: re.Match[str]) -> bool:
    """Whether a word at the start of a sentence goes on as a name: "Anna Bos", "Anna de Wit"."""
    words = text[match.end() : match.end() + 60].split(" ")[1:4]
    rest = [word for word in words if word.casefold() not in PARTICLES]
    lead = words[: words.index(rest[0])] if rest else words
    is_next = bool(rest) and rest[0][:1].isupper() and not rest[0][:2].isupper()
    return is_next and all(word.casefold() in PARTICLES for word in lead)

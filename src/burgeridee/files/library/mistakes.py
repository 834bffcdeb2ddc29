"""What is wrong in a file, told so that its author can put it right."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from burgeridee.core.text import one_line
from burgeridee.files.toml_lines import line_of

Path = tuple[str | int, ...]
_CLOSE_ENOUGH = 0.58


@dataclass(frozen=True)
class Mistake:
    """One thing that is wrong in a file. `blocks` tells whether the file cannot be used so."""

    file: str
    line: int | None
    where: str
    problem: str
    suggestion: str = ""
    blocks: bool = True

    @property
    def sentence(self) -> str:
        """The mistake on one line: file, line, place, what is wrong, what was meant."""
        place = f"{self.file}:{self.line}" if self.line else self.file
        meant = f"Bedoel je '{self.suggestion}'?" if self.suggestion else ""
        told = ": ".join(part for part in (place, self.where, self.problem) if part)
        return f"{told} {meant}".rstrip()

    def as_json(self) -> dict[str, str | int | None]:
        """The mistake as `check --json` prints it."""
        return {
            "file": self.file,
            "line": self.line,
            "where": self.where,
            "problem": self.problem,
            "suggestion": self.suggestion,
        }


class ContentError(Exception):
    """A conversation model that cannot be used, with all its mistakes."""

    def __init__(self, mistakes: Iterable[Mistake]) -> None:
        self.mistakes = tuple(mistakes)
        super().__init__("\n".join(mistake.sentence for mistake in self.mistakes))


@dataclass(frozen=True)
class Home:
    """Where a part of a file stands: its keys for the line, its name for the reader."""

    file: str
    text: str = ""
    path: Path = ()
    where: str = ""

    def part(self, *keys: str | int, called: str = "") -> "Home":
        """The home of a part of this one; without a name it is called as the whole is."""
        where = ", ".join(name for name in (self.where, called) if name)
        return replace(self, path=(*self.path, *keys), where=where)

    def mistake(
        self, problem: str, *at: str | int, word: str = "", suggestion: str = ""
    ) -> Mistake:
        """A mistake here, or at a key of what stands here; `word` finds the line more exactly."""
        line = line_of(self.text, (*self.path, *at), word) if self.text else None
        where, told, meant = (one_line(words) for words in (self.where, problem, suggestion))
        return Mistake(one_line(self.file), line, where, told, meant)


def nearest(word: object, known: Iterable[str]) -> str:
    """The known spelling that was most likely meant, or nothing when none is near."""
    from rapidfuzz import process
    from rapidfuzz.distance import DamerauLevenshtein

    best = process.extractOne(
        str(word),
        tuple(known),
        scorer=DamerauLevenshtein.normalized_similarity,
        processor=_plain,
        score_cutoff=_CLOSE_ENOUGH,
    )
    return str(best[0]) if best else ""


def _plain(word: str) -> str:
    return word.strip().lower().replace(" ", "_").replace("-", "_")

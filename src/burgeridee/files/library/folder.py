"""A folder with a conversation model, read file by file into a draft."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from burgeridee.core.conversation import (
    Advice,
    ChecklistItem,
    Conversation,
    Criterion,
    CriterionLine,
    Fit,
    FitLine,
    FitOutcome,
    Knockout,
    Lane,
    Phase,
    Rule,
    SideRole,
)
from burgeridee.core.questions import Question
from burgeridee.files.disk import DiskError, read_guarded
from burgeridee.files.intake_file import clean_document
from burgeridee.files.library.mistakes import Home, Mistake, nearest
from burgeridee.files.library.parts import (
    AdvicePart,
    CriterionPart,
    Draft,
    FitPart,
    Part,
    PhasePart,
)
from burgeridee.files.library.reading import Reader
from burgeridee.files.looking import at_hand, is_file, may_stand, refusal
from burgeridee.files.toml import MODEL_LIMIT, TomlError, parsed

HEAD = "conversation.toml"
FILES: Mapping[str, str] = {
    HEAD: "phases",
    "pitfalls.toml": "rules",
    "success_factors.toml": "rules",
    "checklist.toml": "items",
    "lanes.toml": "lanes",
    "advice.toml": "criteria",
    "fit.toml": "outcomes",
}
"""The files of a model, each with the key by which it is known."""
STORIES = "stories.toml"
"""What proves the rules of a model. It lies beside them, and only `check` reads it."""
_ELSEWHERE = {
    "rules": "pitfalls.toml of success_factors.toml",
    "items": "checklist.toml",
    "lanes": "lanes.toml",
    "advice": "advice.toml",
    "fit": "fit.toml",
}
Document = dict[str, Any]


@dataclass(frozen=True)
class Sheet:
    """A content file as it was read; `document` is `None` when it could not be read."""

    home: Home
    document: Document | None
    mistakes: tuple[Mistake, ...] = ()


def sheet(path: Path, limit: int = MODEL_LIMIT) -> Sheet:
    """A file with TOML, every text in it cleaned; what is wrong as TOML is its one mistake."""
    home = Home(str(path))
    try:
        data = read_guarded(path, limit)
        document = clean_document(parsed(data, limit))
    except DiskError as error:
        return Sheet(home, None, (home.mistake(str(error)),))
    except TomlError as error:
        return Sheet(home, None, (replace(home.mistake(error.problem), line=error.line),))
    return Sheet(Home(str(path), data.decode("utf-8-sig")), document)


def drafted(place: Path, terms: Mapping[str, int], words: frozenset[str]) -> Draft:
    """All parts of the model in a folder, with the mistakes that each has by itself.

    A path to a file is a model that has its phases only. Of a folder that cannot be looked into,
    that is the one mistake.
    """
    refused, strangers = refusal(place), list[Mistake]()
    if refused:
        home = Home(str(place))
        sheets = {HEAD: Sheet(home, None, (home.mistake(refused),))}
    elif is_file(place):
        sheets = {HEAD: sheet(place)}
    else:
        sheets = {name: sheet(place / name) for name in FILES if may_stand(place / name)}
        strangers = _strangers(place)
    head = sheets.get(HEAD) or Sheet(Home(str(place / HEAD)), None)
    reading = _Reading(Reader(_terms(head.document, terms), words), sheets)
    made = reading.draft(head)
    made.mistakes.extend(strangers)
    return made


def _terms(head: Document | None, terms: Mapping[str, int]) -> Mapping[str, int] | None:
    """The terms of the model, those of the municipality over them; unknown where it is broken."""
    named = {} if head is None else head.get("terms", {})
    if head is None or not isinstance(named, Mapping):
        return None
    numbers = {name: days if isinstance(days, int) else 1 for name, days in named.items()}
    return {**numbers, **{name: days for name, days in terms.items() if name in numbers}}


@dataclass
class _Reading:
    """The reading of one folder."""

    reader: Reader
    sheets: Mapping[str, Sheet] = field(default_factory=dict)

    def draft(self, head: Sheet) -> Draft:
        """The whole draft, every mistake of its parts in it."""
        mistakes = [mistake for one in self.sheets.values() for mistake in one.mistakes]
        if HEAD not in self.sheets:
            mistakes.append(head.home.mistake(f"Het bestand {HEAD} mist in deze map."))
        made = Draft(
            head=self._head(head),
            phases=self._phases(head),
            rules=(*self._rules("pitfalls.toml", "valkuil"), *self._successes()),
            items=self._items(),
            lanes=self._lanes(),
            advice=self._advice(),
            fit=self._fit(),
        )
        made.mistakes = [*mistakes, *self.reader.mistakes]
        return made

    def _head(self, head: Sheet) -> Part[Conversation]:
        if head.document is None:
            return Part(head.home, "", None, is_whole=False)
        table = {key: value for key, value in head.document.items() if key != "phases"}
        for key in _ELSEWHERE.keys() & table.keys():
            del table[key]
            problem = f"'{key}' hoort in een eigen bestand: {_ELSEWHERE[key]}."
            self.reader.mistakes.append(head.home.mistake(problem, key))
        if isinstance(table.get("terms"), Mapping) and self.reader.terms:
            known = self.reader.terms
            ours = {k: known[k] if isinstance(v, int) else v for k, v in table["terms"].items()}
            table["terms"] = ours
        return self.reader.part(Conversation, {**table, "phases": ()}, head.home)

    def _phases(self, head: Sheet) -> tuple[PhasePart, ...]:
        if head.document is None:
            return ()
        rows = self.reader.rows(head.document, "phases", head.home)
        if head.document.get("phases", []) == []:
            self.reader.mistakes.append(head.home.mistake("Er is geen fase. Begin met [[phases]]."))
        return tuple(self._phase(raw, at, head.home) for at, raw in enumerate(rows))

    def _phase(self, raw: object, at: int, home: Home) -> PhasePart:
        title = raw.get("title", at + 1) if isinstance(raw, Mapping) else at + 1
        here = home.part("phases", at, called=f"fase '{title}'")
        nameless: Part[Question] = Part(here, "", None, is_whole=False)
        if not isinstance(raw, Mapping):
            return PhasePart(self.reader.part(Phase, raw, here), (nameless,))
        phase = self.reader.part(Phase, {**raw, "questions": ()}, here)
        rows = self.reader.rows(dict(raw), "questions", here)
        if raw.get("questions", []) == []:
            self.reader.mistakes.append(here.mistake("Deze fase heeft geen vragen."))
        questions = tuple(
            self.reader.question(row, here.part("questions", place, called=_question(row, place)))
            for place, row in enumerate(rows)
        )
        return PhasePart(phase, questions or (nameless,))

    def _rules(self, file: str, called: str) -> tuple[Part[Rule], ...]:
        return tuple(
            self.reader.part(Rule, raw, home, "when")
            for raw, home in self._rows(file, "rules", called)
        )

    def _successes(self) -> tuple[Part[Rule], ...]:
        return self._rules("success_factors.toml", "succesfactor")

    def _items(self) -> tuple[Part[ChecklistItem], ...]:
        return tuple(
            self.reader.part(ChecklistItem, raw, home, "evidence")
            for raw, home in self._rows("checklist.toml", "items", "checklistpunt")
        )

    def _lanes(self) -> tuple[Part[Lane], ...]:
        return tuple(
            self.reader.part(Lane, raw, home, "when")
            for raw, home in self._rows("lanes.toml", "lanes", "weg")
        )

    def _advice(self) -> AdvicePart | None:
        found = self.sheets.get("advice.toml")
        if found is None or found.document is None:
            return None
        head = {**found.document, "criteria": (), "side_roles": ()}
        criteria = self._rows("advice.toml", "criteria", "aandachtspunt", alone=False)
        sides = self._rows("advice.toml", "side_roles", "rol erbij", alone=False)
        return AdvicePart(
            advice=self.reader.part(Advice, head, found.home),
            criteria=tuple(self._criterion(raw, home) for raw, home in criteria),
            side_roles=tuple(self.reader.part(SideRole, raw, home, "when") for raw, home in sides),
        )

    def _fit(self) -> FitPart | None:
        found = self.sheets.get("fit.toml")
        if found is None or found.document is None:
            return None
        head = {**found.document, "knockouts": (), "lines": (), "outcomes": ()}
        knockouts = self._rows("fit.toml", "knockouts", "reden om te wachten", alone=False)
        lines = self._rows("fit.toml", "lines", "puntenregel", alone=False)
        outcomes = self._rows("fit.toml", "outcomes", "uitkomst", alone=False)
        return FitPart(
            fit=self.reader.part(Fit, head, found.home),
            knockouts=tuple(self.reader.part(Knockout, raw, at, "when") for raw, at in knockouts),
            lines=tuple(self.reader.part(FitLine, raw, at, "when") for raw, at in lines),
            outcomes=tuple(self.reader.part(FitOutcome, raw, at) for raw, at in outcomes),
        )

    def _criterion(self, raw: object, home: Home) -> CriterionPart:
        if not isinstance(raw, Mapping):
            return CriterionPart(self.reader.part(Criterion, raw, home), ())
        rows = self.reader.rows(dict(raw), "lines", home)
        if raw.get("lines", []) == []:
            self.reader.mistakes.append(home.mistake("Dit aandachtspunt heeft geen regels."))
        return CriterionPart(
            criterion=self.reader.part(Criterion, {**raw, "lines": ()}, home),
            lines=tuple(
                self.reader.part(
                    CriterionLine, row, home.part("lines", at, called=f"regel {at + 1}"), "when"
                )
                for at, row in enumerate(rows)
            ),
        )

    def _rows(
        self, file: str, key: str, called: str, *, alone: bool = True
    ) -> list[tuple[object, Home]]:
        """The tables under the one key of a file, each with its home and its name in words."""
        found = self.sheets.get(file)
        if found is None or found.document is None:
            return []
        for other in found.document.keys() - {key} if alone else ():
            problem = f"De sleutel '{other}' is onbekend."
            near = nearest(other, (key,))
            self.reader.mistakes.append(found.home.mistake(problem, other, suggestion=near))
        rows = self.reader.rows(found.document, key, found.home)
        return [
            (raw, found.home.part(key, at, called=f"{called} {_name(raw, at)}"))
            for at, raw in enumerate(rows)
        ]


def file_meant(path: Path) -> str:
    """The file of a model that was most likely meant by this name, or nothing."""
    near = nearest(path.stem, (Path(name).stem for name in (*FILES, STORIES)))
    return f"{near}.toml" if near else ""


def _strangers(folder: Path) -> list[Mistake]:
    """What lies in the folder and belongs to no model; only another TOML file is in the way."""
    found = []
    for path in at_hand(folder):
        if path.name not in (*FILES, STORIES) and not path.name.startswith("."):
            is_toml = path.suffix == ".toml"
            meant = file_meant(path) if is_toml else ""
            problem = f"'{path.name}' hoort niet in een map met een gespreksmodel."
            told = Home(str(path)).mistake(problem, suggestion=meant)
            found.append(replace(told, blocks=is_toml))
    return found


def _name(raw: object, at: int) -> str:
    name = raw.get("id", raw.get("role", "")) if isinstance(raw, Mapping) else ""
    return f"'{name}'" if isinstance(name, str) and name else str(at + 1)


def _question(raw: object, at: int) -> str:
    name = raw.get("id", "") if isinstance(raw, Mapping) else ""
    return f"vraag {at + 1} ({name})" if isinstance(name, str) and name else f"vraag {at + 1}"

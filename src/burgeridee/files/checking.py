"""`burgeridee check`: every mistake in content and intakes at once."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from burgeridee.files.intake_checks import intake_mistakes
from burgeridee.files.library import Home, Library, Mistake, load_library, model_mistakes, nearest
from burgeridee.files.library.cases import CASES, case_mistakes, load_cases
from burgeridee.files.library.exercises import exercise_mistakes, load_exercises
from burgeridee.files.library.folder import FILES, HEAD, STORIES, Sheet, file_meant, sheet
from burgeridee.files.library.one_a_file import EXERCISES
from burgeridee.files.library.shelves import MODELS, SHELVED, Shelf, model_folders
from burgeridee.files.library.stories import story_mistakes
from burgeridee.files.library.workshops import WORKSHOPS, load_workshops, workshop_mistakes
from burgeridee.files.looking import (
    at_hand,
    is_file,
    is_folder,
    may_be_folder,
    may_stand,
    refusal,
    stands,
)
from burgeridee.files.models import Models
from burgeridee.files.places import Places
from burgeridee.files.settings import LONGEST_TERM, load_settings
from burgeridee.files.toml import INTAKE_LIMIT
from burgeridee.files.training_checks import of_training, training_mistakes

_PARTS = ("phases", "rules", "items", "lanes", "criteria", "outcomes", "stories")
_CASE = ("persona", "facts", "hurried", "tells")
_TRAINING = {"parts": "workshop", "at_part": "held", "slips": "board", "own_items": "own"}
_EXERCISE = ("steps", "worksheet", "helps_with")
_INTAKE = "schema"
_MUNICIPALITY = ("terms", "name")
_OURS = ("history", "issued")
"""Folders of the program itself: what it kept stays as it was."""


def checked(paths: Sequence[Path], places: Places) -> tuple[Mistake, ...]:
    """Every mistake in these files and folders; without any, in all content and all intakes."""
    library = load_library(places.content_folders, load_settings(places).terms)
    check = _Check(places, library)
    found = check.of_paths(paths) if paths else check.of_all()
    return tuple(dict.fromkeys(found))


@dataclass
class _Check:
    """One run of the check. A model is looked at once, however many of its files are named."""

    places: Places
    library: Library
    seen: set[Path] = field(default_factory=set)
    libraries: dict[tuple[tuple[Path, ...], bool], Library] = field(default_factory=dict)

    @cached_property
    def models(self) -> Models:
        """Every model in which a talk can be kept."""
        return Models(self.library, self.places.content_folders)

    def of_all(self) -> Iterator[Mistake]:
        """All content folders, and what the user filled in."""
        yield from self.library.mistakes
        folders = self.places.content_folders
        cases = load_cases(folders, self.library, self._as_written(folders))
        yield from cases.mistakes
        for folder in model_folders(folders):
            yield from story_mistakes(folder, self.library.words, cases.cases.values())
        yield from load_workshops(folders, self.library).mistakes
        yield from load_exercises(folders, self.library).mistakes
        yield from of_training(self.places)
        if may_stand(self.places.municipality):
            yield from self._file(self.places.municipality)
        for folder in (self.places.intakes, self.places.practice):
            for path in _files_in(folder):
                yield from self._intake(sheet(path, INTAKE_LIMIT))

    def of_paths(self, paths: Sequence[Path]) -> Iterator[Mistake]:
        """What stands at each path, and below it."""
        for path in paths:
            if refused := refusal(path):
                yield Home(str(path)).mistake(refused)
            elif is_folder(path):
                yield from self._folder(path)
            elif may_stand(path):
                yield from self._file(path)
            else:
                yield Home(str(path)).mistake("Dit bestand of deze map is er niet.")

    def _folder(self, folder: Path) -> Iterator[Mistake]:
        models = [folder] if _is_model(folder) else []
        if folder.name == MODELS:
            models += [path for path in at_hand(folder) if may_be_folder(path)]
        for model in models:
            yield from self._model(model)
        for path in _files_in(folder):
            if path.parent not in self.seen:
                yield from self._file(path)

    def _file(self, path: Path) -> Iterator[Mistake]:
        """A file, as what its top key says that it is; a broken one by its name."""
        found = sheet(path, INTAKE_LIMIT)
        match _kind(found.document, path):
            case "model":
                is_named = path.name in (*FILES, STORIES)
                yield from self._model(path.parent if is_named else path)
            case "part":
                names = ", ".join(name for name in (*FILES, STORIES) if name != HEAD)
                problem = (
                    f"Dit hoort in een map met een gespreksmodel, met een van deze namen: {names}."
                )
                yield found.home.mistake(problem, suggestion=file_meant(path))
            case "intake":
                yield from self._intake(found)
            case "municipality":
                yield from self._municipality(found)
            case "case":
                yield from self._case(path)
            case "workshop":
                yield from self._workshop(path)
            case "exercise":
                content = path.parent.parent if path.parent.name == EXERCISES else path.parent
                yield from exercise_mistakes(path, self._library_with(content))
            case "held" | "board" | "own" as kind:
                yield from training_mistakes(found, kind)
            case "unknown":
                yield from self._unknown(found)
            case key:
                shelf = Shelf()
                shelf.add_file(path, key)
                yield from shelf.mistakes

    def _model(self, place: Path) -> Iterator[Mistake]:
        """A model, with the shelf that lies beside it over that of the library."""
        if place in self.seen:
            return
        self.seen.add(place)
        shelf = Shelf(
            cards={card.id: card for card in self.library.cards},
            words=dict(self.library.words),
            sources=dict(self.library.sources),
        )
        if place.parent.name == MODELS:
            shelf.add(place.parent.parent)
        terms = load_settings(self.places).terms
        others = self._library_with(place.parent.parent).conversations
        yield from model_mistakes(place, terms, shelf, others)
        if is_file(place / STORIES):
            content = place.parent.parent
            cases = load_cases(self._folders_with(content), self._library_with(content)).cases
            yield from story_mistakes(place, shelf.words, cases.values())

    def _case(self, path: Path) -> Iterator[Mistake]:
        """A case, with the models that lie beside its folder known too."""
        content = path.parent.parent if path.parent.name == CASES else path.parent
        folders = self._folders_with(content)
        yield from case_mistakes(path, self._library_with(content), self._as_written(folders))

    def _workshop(self, path: Path) -> Iterator[Mistake]:
        """A plan of a workshop, with the models and cases that lie beside its folder known too."""
        content = path.parent.parent if path.parent.name == WORKSHOPS else path.parent
        here = () if content.absolute() in self.places.content_folders else (content,)
        folders = (*self.places.content_folders, *here)
        yield from workshop_mistakes(path, folders, self._library_with(content))

    def _library_with(self, content: Path) -> Library:
        """The library, with the models of one more content folder."""
        folders = self._folders_with(content)
        if folders == self.places.content_folders:
            return self.library
        return self._loaded(folders, load_settings(self.places).terms)

    def _as_written(self, folders: tuple[Path, ...]) -> Library:
        """The models with their own terms: those of a municipality would prove other things."""
        if not load_settings(self.places).terms and folders == self.places.content_folders:
            return self.library
        return self._loaded(folders, {})

    def _loaded(self, folders: tuple[Path, ...], terms: Mapping[str, int]) -> Library:
        """A library, read once in this run."""
        key = (folders, bool(terms))
        if key not in self.libraries:
            self.libraries[key] = load_library(folders, terms)
        return self.libraries[key]

    def _folders_with(self, content: Path) -> tuple[Path, ...]:
        folders = self.places.content_folders
        here = content.absolute()
        is_known = here in folders or not is_folder(here / MODELS)
        return folders if is_known else (*folders, here)

    def _intake(self, found: Sheet) -> Iterator[Mistake]:
        yield from found.mistakes
        if found.document is not None:
            home = found.home
            yield from intake_mistakes(found.document, home.text, home.file, self.models)

    def _municipality(self, found: Sheet) -> Iterator[Mistake]:
        document = found.document or {}
        if not isinstance(document.get("name", ""), str):
            yield found.home.mistake("'name': hier hoort tekst, tussen aanhalingstekens.", "name")
        terms = document.get("terms", {})
        if not isinstance(terms, Mapping):
            yield found.home.mistake("Schrijf de kop zo: [terms].", "terms")
            return
        known = {name for model in self.library.conversations.values() for name in model.terms}
        for name, days in terms.items():
            if known and name not in known:
                near = nearest(name, known)
                problem = f"Er is geen termijn '{name}'."
                yield found.home.mistake(problem, "terms", name, suggestion=near)
            elif isinstance(days, bool) or not isinstance(days, int):
                problem = f"'{name}': hier hoort een heel getal, zonder aanhalingstekens."
                yield found.home.mistake(problem, "terms", name)
            elif not 0 <= days <= LONGEST_TERM:
                problem = f"'{name}' is een aantal dagen van 0 tot en met {LONGEST_TERM}."
                yield found.home.mistake(problem, "terms", name)

    def _unknown(self, found: Sheet) -> Iterator[Mistake]:
        yield from found.mistakes
        if found.document is not None:
            keys = (*_PARTS, *_CASE, *_TRAINING, *_EXERCISE, _INTAKE, *SHELVED, *_MUNICIPALITY)
            near = next((near for key in found.document if (near := nearest(key, keys))), "")
            problem = (
                "Aan dit bestand is niet te zien wat het is: een model, een gesprek of iets anders."
            )
            yield found.home.mistake(problem, suggestion=near)


def _kind(document: Mapping[str, Any] | None, path: Path) -> str:
    keys = document or {}
    if path.name in FILES or "phases" in keys:
        return "model"
    for key, kind in _TRAINING.items():
        if key in keys:
            return kind
    if any(key in keys for key in _EXERCISE) and _INTAKE not in keys:
        return "exercise"
    if path.name == STORIES and may_stand(path.parent / HEAD):
        return "model"
    if any(key in keys for key in _PARTS):
        return "part"
    if any(key in keys for key in _CASE) and _INTAKE not in keys:
        return "case"
    if _INTAKE in keys or "answers" in keys:
        return "intake"
    for key in SHELVED:
        if key in keys:
            return key
    return "municipality" if any(key in keys for key in _MUNICIPALITY) else "unknown"


def _is_model(folder: Path) -> bool:
    return any(stands(folder / name) for name in FILES)


def _files_in(folder: Path) -> Iterator[Path]:
    """The TOML files in a folder and below it, but not what the program keeps for itself."""
    for path in at_hand(folder):
        if path.name.startswith("."):
            continue
        if path.suffix == ".toml":  # also what is no file: that is told
            yield path
        elif is_folder(path) and not path.is_symlink() and path.name not in _OURS:
            yield from _files_in(path)

"""The whole library: the content folders, one over another."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from burgeridee.core.conversation import Card, Conversation
from burgeridee.files.library.building import built
from burgeridee.files.library.crossing import crossed
from burgeridee.files.library.folder import FILES, HEAD, Sheet, drafted, sheet
from burgeridee.files.library.mistakes import ContentError, Home, Mistake
from burgeridee.files.library.parts import Draft
from burgeridee.files.library.reading import Reader

MODELS = "models"
SHELVED = ("cards", "words", "sources")
"""What a content folder may hold beside models, each in a file of its name."""


@dataclass(frozen=True)
class Library:
    """All content: what conversations there are, what goes with them, and what is wrong."""

    conversations: Mapping[str, Conversation] = field(default_factory=dict)
    cards: tuple[Card, ...] = ()
    words: Mapping[str, str] = field(default_factory=dict)
    sources: Mapping[str, str] = field(default_factory=dict)
    mistakes: tuple[Mistake, ...] = ()


@dataclass
class Shelf:
    """What the folders hold beside models: a later folder adds to an earlier one, or goes over."""

    cards: dict[str, Card] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)
    sources: dict[str, str] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)

    def add(self, folder: Path) -> None:
        """Put the cards, words and sources of a folder on the shelf."""
        for key in SHELVED:
            self.add_file(folder / f"{key}.toml", key)

    def add_file(self, path: Path, key: str) -> None:
        """Put what one file holds on the shelf; `key` is one of `SHELVED`."""
        match key:
            case "cards":
                self._add_cards(path)
            case "words":
                self.words.update(self._pairs(path, key))
            case _:
                self.sources.update(self._pairs(path, key))

    def _add_cards(self, path: Path) -> None:
        found = self._sheet(path, "cards")
        reader = Reader({})
        here: dict[str, Card] = {}
        for at, raw in enumerate(reader.rows(found.document or {}, "cards", found.home)):
            home = found.home.part("cards", at, called=f"kaart {at + 1}")
            card = reader.part(Card, raw, home)
            if card.made is not None and card.id in here:
                reader.mistakes.append(home.mistake(f"De id '{card.id}' bestaat al.", "id"))
            elif card.made is not None:
                here[card.id] = card.made
        self.cards.update(here)
        self.mistakes += reader.mistakes

    def _pairs(self, path: Path, key: str) -> Mapping[str, str]:
        found = self._sheet(path, key)
        pairs = (found.document or {}).get(key, {})
        if not isinstance(pairs, Mapping):
            self.mistakes.append(found.home.mistake(f"Schrijf de kop zo: [{key}].", key))
            return {}
        for name, text in pairs.items():
            if not isinstance(text, str):
                problem = f"'{name}': hier hoort tekst, tussen aanhalingstekens."
                self.mistakes.append(found.home.mistake(problem, key, name))
        return {name: text for name, text in pairs.items() if isinstance(text, str)}

    def _sheet(self, path: Path, key: str) -> Sheet:
        if not path.exists():
            return Sheet(Home(str(path)), None)
        found = sheet(path)
        self.mistakes += found.mistakes
        for other in (found.document or {}).keys() - {key}:
            self.mistakes.append(found.home.mistake(f"De sleutel '{other}' is onbekend.", other))
        return found


def load_library(folders: Sequence[Path], terms: Mapping[str, int]) -> Library:
    """All content of these folders. A model with a mistake is left out; its mistakes are told."""
    shelf = Shelf()
    for folder in folders:
        shelf.add(folder)
    conversations: dict[str, Conversation] = {}
    mistakes = shelf.mistakes
    for folder in model_folders(folders):
        draft = _checked(drafted(folder, terms, frozenset(shelf.words)), shelf.sources)
        mistakes += draft.mistakes
        made = _sound(draft)
        if made is None:
            continue
        if made.id in conversations:
            problem = f"Er is al een gespreksmodel met de id '{made.id}'. Kies een andere id."
            mistakes.append(draft.head.home.mistake(problem, "id"))
        else:
            conversations[made.id] = made
    return Library(
        conversations=conversations,
        cards=tuple(shelf.cards.values()),
        words=shelf.words,
        sources=shelf.sources,
        mistakes=tuple(mistakes),
    )


def load_conversation(
    folder: Path, words: Iterable[str] = (), terms: Mapping[str, int] | None = None
) -> Conversation:
    """The model in one folder; raises `ContentError` with all its mistakes."""
    draft = _checked(drafted(folder, terms or {}, frozenset(words)), None)
    made = _sound(draft)
    if made is None:
        raise ContentError(draft.mistakes)
    return made


def model_mistakes(
    place: Path, terms: Mapping[str, int], words: Iterable[str], sources: Collection[str]
) -> tuple[Mistake, ...]:
    """Every mistake in the model of one folder, or in one file with the phases of a model."""
    return tuple(_checked(drafted(place, terms, frozenset(words)), sources).mistakes)


def _checked(draft: Draft, sources: Collection[str] | None) -> Draft:
    """The draft with the mistakes between its parts beside those in them, from top to bottom."""
    found = [*draft.mistakes, *crossed(draft, sources)]
    ordered = sorted(found, key=_place)
    return replace(draft, mistakes=ordered)


def _place(mistake: Mistake) -> tuple[int, int]:
    """Where a mistake comes in the list: by file as a model has them, then from top to bottom."""
    name = Path(mistake.file).name
    return tuple(FILES).index(name) if name in FILES else len(FILES), mistake.line or 0


def _sound(draft: Draft) -> Conversation | None:
    return None if any(mistake.blocks for mistake in draft.mistakes) else built(draft)


def model_folders(folders: Sequence[Path]) -> list[Path]:
    """The folders with a conversation model in these content folders."""
    return [model for content in folders for model in _models_in(content)]


def _models_in(content: Path) -> list[Path]:
    """The models in a content folder: under `models`; or it is one itself, or holds some."""
    if (content / HEAD).is_file():
        return [content]
    named = _folders_in(content / MODELS)
    return [*named, *(folder for folder in _folders_in(content) if (folder / HEAD).is_file())]


def _folders_in(place: Path) -> list[Path]:
    if not place.is_dir():
        return []
    return sorted(one for one in place.iterdir() if one.is_dir() and not one.name.startswith("."))

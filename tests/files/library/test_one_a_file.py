from dataclasses import dataclass
from pathlib import Path

from burgeridee.files.library.mistakes import Home, Mistake
from burgeridee.files.library.one_a_file import by_id, files_in


@dataclass(frozen=True)
class Piece:
    """A piece of content, as small as can be."""

    id: str
    path: Path


def read(path: Path) -> tuple[Piece | None, tuple[Mistake, ...]]:
    name = path.read_text()
    return (Piece(name, path), ()) if name else (None, (Home(str(path)).mistake("leeg"),))


def put(folder: Path, name: str, text: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text)
    return path


def test_only_the_files_of_that_folder_by_name_folder_after_folder(tmp_path: Path) -> None:
    later, first = put(tmp_path / "b" / "x", "z.toml", "z"), put(tmp_path / "a" / "x", "b.toml", "")
    earlier = put(tmp_path / "a" / "x", "a.toml", "a")
    for name in (".weg.toml", "lees.txt"):
        put(tmp_path / "a" / "x", name, "")
    folders = [tmp_path / "a", tmp_path / "leeg", tmp_path / "b"]
    assert list(files_in(folders, "x")) == [earlier, first, later]


def test_of_one_id_the_first_stays_and_every_mistake_is_told(tmp_path: Path) -> None:
    paths = [put(tmp_path, name, text) for name, text in (("1", "een"), ("2", ""), ("3", "een"))]
    pieces, mistakes = by_id(paths, read, "casus")
    assert pieces == {"een": Piece("een", paths[0])}
    assert [(one.file, one.problem) for one in mistakes] == [
        (str(paths[1]), "leeg"),
        (str(paths[2]), "Er is al een casus met de id 'een'. Kies een andere id."),
    ]

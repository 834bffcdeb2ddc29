"""Where things live: the user's folders, and the content that comes with the program."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from platformdirs import PlatformDirs

from burgeridee.files import rights

_FOLDERS = PlatformDirs("burgeridee", appauthor=False)
_VARIABLE = "BURGERIDEE_DATA"


@dataclass(frozen=True, slots=True)
class Places:
    """The folders of one run: what is kept, who the user is, what this machine may forget.

    `content` are the extra folders that `--content` named. What ships with the program is
    `shipped_conversations()`, and what a municipality made itself stands in `data`.
    """

    data: Path
    config: Path
    state: Path
    content: tuple[Path, ...] = ()

    def __post_init__(self) -> None:
        """Only the data folder may be shared: what is of this user or machine stays so."""
        rights.told(shares=self.data, own=(self.config, self.state))

    @classmethod
    def default(
        cls, data: Path | None, content: Sequence[Path], environ: Mapping[str, str]
    ) -> Self:
        """The places for a command line: `--data`, else BURGERIDEE_DATA, else the user's own.

        With a data folder of its own, only the user's name and theme come from elsewhere: the
        state (index, emergency copies) stays on this machine, in a corner for that folder alone.
        """
        named = data or environ.get(_VARIABLE) or None
        chosen = _absolute(Path(named or _FOLDERS.user_data_dir))
        state = Path(_FOLDERS.user_state_dir)
        if named:
            state /= hashlib.sha256(str(chosen).encode(errors="surrogateescape")).hexdigest()[:12]
        return cls(
            data=chosen,
            config=Path(_FOLDERS.user_config_dir),
            state=state,
            content=tuple(_absolute(folder) for folder in content),
        )

    @property
    def intakes(self) -> Path:
        """The real talks, one file each."""
        return self.data / "intakes"

    @property
    def practice(self) -> Path:
        """The practice talks, apart, so that none is ever taken for a real one."""
        return self.data / "practice"

    @property
    def issued(self) -> Path:
        """The papers that were handed out, a folder for each intake."""
        return self.data / "issued"

    @property
    def history(self) -> Path:
        """Earlier versions, a folder for each intake."""
        return self.data / "history"

    @property
    def models(self) -> Path:
        """The municipality's own conversation models."""
        return self.data / "models"

    @property
    def content_folders(self) -> tuple[Path, ...]:
        """Where content may stand: ours first, then what `--content` named, then the user's own."""
        return (shipped_conversations(), *self.content, self.data)

    @property
    def municipality(self) -> Path:
        """The municipality's terms, house style and texts."""
        return self.data / "municipality.toml"

    @property
    def settings(self) -> Path:
        """The user's name and theme."""
        return self.config / "settings.toml"


def shipped_conversations() -> Path:
    """The content that comes with the program: in the package, or in the checkout beside `src`."""
    package = Path(__file__).resolve().parents[1]
    inside, beside = package / "conversations", package.parents[1] / "conversations"
    return inside if _is_folder(inside) or not _is_folder(beside) else beside


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a disk that fails for a moment must not stop a save
        return False


def _absolute(folder: Path) -> Path:
    return folder.expanduser().absolute()

"""Every conversation model in which a talk can be kept; those of exercises only when asked for."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from burgeridee.core.conversation import RECORD, Conversation
from burgeridee.files.library import Library
from burgeridee.files.library.one_a_file import EXERCISES, files_in


@dataclass
class Models:
    """The models of a library, and of the exercises in these content folders.

    Thousands of talks are opened before somebody opens what came out of an exercise.
    """

    library: Library
    folders: Sequence[Path]

    def named(self, name: str) -> Conversation | None:
        """The model of this id; `None` when there is none, or something is wrong with it."""
        own = self.library.conversations.get(name)
        if own is None and name.startswith(RECORD):
            return self._records.get(name)
        return own

    def __getitem__(self, name: str) -> Conversation:
        found = self.named(name)
        if found is None:
            raise KeyError(name)
        return found

    def names_like(self, name: str) -> tuple[str, ...]:
        """The ids that could have been meant by one that is not there."""
        more = self._records if name.startswith(RECORD) else ()
        return (*self.library.conversations, *more)

    @property
    def marks(self) -> tuple[tuple[str, int, int], ...]:
        """Each file with an exercise, with what shows that it was changed."""
        found: list[tuple[str, int, int]] = []
        for path in files_in(self.folders, EXERCISES):
            with suppress(OSError):  # gone since the folder was read
                state = path.stat()
                found.append((str(path), state.st_mtime_ns, state.st_size))
        return tuple(found)

    @cached_property
    def _records(self) -> Mapping[str, Conversation]:
        from burgeridee.core.toolbox import record_of
        from burgeridee.files.library.exercises import load_exercises

        found = load_exercises(self.folders, self.library).exercises.values()
        return {f"{RECORD}{exercise.id}": record_of(exercise) for exercise in found}

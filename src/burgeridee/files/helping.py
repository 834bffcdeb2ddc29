"""What helps with a pitfall, from the content that is there."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from burgeridee.core.conversation import Rule
from burgeridee.core.helping import Help, help_for
from burgeridee.core.toolbox import Exercise
from burgeridee.files.library import Library
from burgeridee.files.library.exercises import load_exercises


class Helps:
    """Names what helps. The exercises are read when the first pitfall asks."""

    def __init__(self, folders: Sequence[Path], library: Library) -> None:
        self._folders = tuple(folders)
        self._library = library

    def with_rule(self, rule: Rule) -> Help:
        """What helps with this pitfall."""
        return help_for(rule, self._exercises, self._library.cards)

    @cached_property
    def _exercises(self) -> tuple[Exercise, ...]:
        return load_exercises(self._folders, self._library).in_order

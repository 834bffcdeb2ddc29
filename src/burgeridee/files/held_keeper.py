"""Keeps a workshop that is being held: at home, or else in an emergency copy until it can."""

from burgeridee.core.held import HeldWorkshop, both_held, joined
from burgeridee.files.held import held_file
from burgeridee.files.places import Places
from burgeridee.files.record_keeper import RecordKeeper


class HeldKeeper:
    """The workshop `held` as it is kept; `problem` is why it is not at home, empty when it is."""

    def __init__(self, records: RecordKeeper[HeldWorkshop]) -> None:
        self._records = records

    @classmethod
    def begun(cls, places: Places, held: HeldWorkshop) -> "HeldKeeper":
        """The keeper of a workshop that begins."""
        return cls(RecordKeeper(held_file(places, held.id), both_held, held))

    @classmethod
    def opened(cls, places: Places, held: HeldWorkshop) -> "HeldKeeper":
        """The keeper of one that goes on; its emergency copies are brought home first.

        Raises `DiskError`.
        """
        return cls(RecordKeeper.opened(held_file(places, held.id), both_held, lambda: held))

    @property
    def held(self) -> HeldWorkshop:
        """The workshop as it stands, with what is not home yet."""
        return self._records.record

    @property
    def problem(self) -> str:
        """Why it could not be kept at home; empty when it was."""
        return self._records.problem

    @property
    def is_safe(self) -> bool:
        """Whether one may go: all is home, or stands in the emergency copy."""
        return self._records.is_safe

    def keep(self, held: HeldWorkshop) -> HeldWorkshop:
        """Keep it as it became in this window; give it back with what another one wrote."""
        is_away = bool(self.problem)
        return self._records.change(lambda there: there if is_away else joined(there, held), held)

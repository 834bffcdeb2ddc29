"""A screen that holds a talk, of which it may turn out that it was removed elsewhere."""

from textual.screen import Screen

from burgeridee.app.door import ErasedWhileOpen
from burgeridee.core.talk import Talk
from burgeridee.files.keeper import Keeper


class AsksWhenErased(Screen[None]):
    """Asks what becomes of a talk that was removed elsewhere: once for each thing one does.

    `_asked` is set back by what one does; how a talk is taken on, each screen says itself.
    """

    _talk: Talk
    _keeper: Keeper
    _asked = False

    def _become(self, talk: Talk) -> None:
        """Take on a new state and show it."""
        raise NotImplementedError

    def _ask_if_erased(self) -> None:
        if self._keeper.erased and self.is_current and not self._asked:
            self._asked = True
            said, let_go = self._keeper.erased, self._keeper.let_go
            self.post_message(ErasedWhileOpen(said, self._keep_anew, let_go))

    def _keep_anew(self) -> None:
        self._become(self._keeper.anew(self._talk))

    def _tell_news(self) -> None:
        """Say once what the last save found: that another version stood on the disk."""
        if self._keeper.news:
            self.notify(self._keeper.news, severity="warning", timeout=30)

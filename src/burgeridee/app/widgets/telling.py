"""Words that stand there only when there is something to say."""

from textual.widgets import Static


class Telling(Static):
    """A text that takes no room when it says nothing."""

    DEFAULT_CSS = """
    Telling { height: auto; }
    """

    def __init__(self, name: str, words: str = "") -> None:
        super().__init__(words, id=name, markup=False)
        self.display = bool(words)

    def tell(self, words: str) -> None:
        """Say this from now on; what is said already is not drawn anew."""
        if self.content != words:
            self.update(words)
        self.display = bool(words)

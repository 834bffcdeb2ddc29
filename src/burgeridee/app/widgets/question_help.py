"""What helps to ask a question: asking on, what to say, what not to say."""

from collections.abc import Iterator

from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from burgeridee.app.widgets.hanging import Hanging
from burgeridee.core.conversation import Phase
from burgeridee.core.questions import Question

Lists = tuple[tuple[str, tuple[str, ...]], ...]


class QuestionHelp(Vertical):
    """Three short lists; a list with nothing in it is left out."""

    DEFAULT_CSS = """
    QuestionHelp {
        height: auto; max-width: 84; padding: 1 2 0 2;
        .head { color: $text-muted; text-style: bold; }
        .last { padding-bottom: 1; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._lists: Lists = ()
        self._standing: Lists = ()

    @property
    def has_something(self) -> bool:
        """Whether there is anything that helps to ask this question."""
        return bool(self._lists)

    def show(self, question: Question, phase: Phase) -> None:
        """Show what belongs to this question, and to its phase."""
        lists = (
            ("Doorvragen", question.probes),
            ("Zeg bijvoorbeeld", phase.say),
            ("Zeg liever niet", phase.do_not_say),
        )
        self._lists = tuple((head, lines) for head, lines in lists if lines)
        self._stand()

    def unfold(self, *, is_open: bool) -> None:
        """Be there when it is open and there is something to show."""
        self.display = is_open and self.has_something
        self._stand()

    def _stand(self) -> None:
        """Put the lists there once they are seen: most people go on without unfolding them."""
        if self.display and self._standing != self._lists:
            self._standing = self._lists
            self.remove_children()
            self.mount_all(part for head, lines in self._lists for part in _parts(head, lines))


def _parts(head: str, lines: tuple[str, ...]) -> Iterator[Static]:
    yield Static(Content(head), classes="head")
    for line in lines[:-1]:
        yield Static(Hanging("- ", line))
    yield Static(Hanging("- ", lines[-1]), classes="last")

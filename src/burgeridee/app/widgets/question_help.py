"""What helps to ask a question: asking on, what to say, what not to say."""

from collections.abc import Iterator

from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from burgeridee.app.widgets.hanging import Hanging
from burgeridee.core.conversation import Phase
from burgeridee.core.questions import Question


class QuestionHelp(Vertical):
    """Three short lists; a list with nothing in it is left out."""

    DEFAULT_CSS = """
    QuestionHelp {
        height: auto; max-width: 84; padding: 1 2 0 2;
        .head { color: $text-muted; text-style: bold; }
        .last { padding-bottom: 1; }
    }
    """

    has_something = False

    def show(self, question: Question, phase: Phase) -> None:
        """Show what belongs to this question, and to its phase."""
        lists = (
            ("Doorvragen", question.probes),
            ("Zeg bijvoorbeeld", phase.say),
            ("Zeg liever niet", phase.do_not_say),
        )
        self.has_something = any(lines for _head, lines in lists)
        self.remove_children()
        self.mount_all(part for head, lines in lists if lines for part in _parts(head, lines))


def _parts(head: str, lines: tuple[str, ...]) -> Iterator[Static]:
    yield Static(Content(head), classes="head")
    for line in lines[:-1]:
        yield Static(Hanging("- ", line))
    yield Static(Hanging("- ", lines[-1]), classes="last")

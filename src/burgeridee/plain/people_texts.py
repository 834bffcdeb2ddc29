"""Looking through the texts of a copy without names in plain lines, one by one."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from burgeridee.core.anonymous import Line, seen
from burgeridee.core.text import cleaned
from burgeridee.files import people_words as words

HOW = (
    "Goed zo? Een lege regel of ja. Met o blijft het zoals het was. Of typ zelf wat er moet staan."
)


@dataclass
class TextLines:
    """Asks of each text what it is to say."""

    lines: Iterator[str]
    say: Callable[[str], None]

    def looked_at(self, texts: tuple[Line, ...]) -> tuple[Line, ...] | None:
        """The texts as somebody agreed to them; `None` where they stopped."""
        for at, line in enumerate(texts):
            self.say(f"{at + 1} van {len(texts)}.")
            for told in words.line_in_full(line):
                self.say(told)
            self.say(HOW)
            raw = next(self.lines, None)
            typed = ":" if raw is None else cleaned(raw.rstrip("\r\n")).strip()
            match typed.lower():
                case "" | "ja" | "j":
                    texts = seen(texts, at)
                case "o":
                    texts = seen(texts, at, line.was)
                case command if command.startswith(":") and not command.startswith("::"):
                    return None
                case _:
                    texts = seen(texts, at, typed.removeprefix(":"))
        return texts

"""What the terminal sends, from bytes to messages, so that no byte can stop the program.

Textual's own reader dies on one byte that is not UTF-8 (Textual#6456), and takes an ESC inside
a paste for keys. Here a paste is set apart before its text can be taken for anything else.
"""

from codecs import getincrementaldecoder
from collections.abc import Iterator
from time import monotonic

from textual import events
from textual._xterm_parser import XTermParser
from textual.message import Message

_START = "\x1b[200~"
_END = "\x1b[201~"
# A paste whose end never comes would swallow all keys; after this silence it counts as whole.
_SILENCE = 5.0


class Incoming:
    """A reader of the terminal's bytes, that never fails."""

    def __init__(self) -> None:
        self._decode = getincrementaldecoder("utf-8")(errors="replace").decode
        self._parser = XTermParser()
        self._held = ""
        self._paste: list[str] | None = None
        self._last = monotonic()

    @property
    def waits(self) -> bool:
        """Whether the last bytes may be the first half of a mark."""
        return bool(self._held)

    def feed(self, data: bytes) -> Iterator[Message]:
        """The messages that these bytes complete."""
        self._last = monotonic()
        text = self._held + self._decode(data)
        self._held = ""
        while text:
            if self._paste is None:
                keys, mark, text = text.partition(_START)
                keys = keys if mark else self._hold(keys, _START)
                yield from self._keys(keys)
                self._paste = [] if mark else None
            else:
                pasted, mark, text = text.partition(_END)
                self._paste.append(pasted if mark else self._hold(pasted, _END))
                if mark:
                    yield self._whole_paste()
        yield from self._parser.tick()

    def quiet(self) -> Iterator[Message]:
        """The messages that are complete because nothing followed."""
        held, self._held = self._held, ""
        if self._paste is None:
            yield from self._keys(held)
        else:
            self._paste.append(held)
            if monotonic() - self._last > _SILENCE:
                yield self._whole_paste()
        yield from self._parser.tick()

    def _keys(self, text: str) -> Iterator[Message]:
        if text:  # to the parser, no text means the end
            yield from self._parser.feed(text)

    def _whole_paste(self) -> events.Paste:
        text = "".join(self._paste or ())
        self._paste = None
        return events.Paste(text)

    def _hold(self, text: str, mark: str) -> str:
        """The text without a last part that may be the first half of the mark; that is kept."""
        for length in range(len(mark) - 1, 0, -1):
            if text.endswith(mark[:length]):
                self._held = text[-length:]
                return text[:-length]
        return text

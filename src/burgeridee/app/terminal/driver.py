"""The driver of the terminal on Linux and macOS: no byte and no lost terminal is a fault.

On Windows Textual's own driver stays; this file is not imported there.
"""

import os
import selectors
import signal

from textual.drivers.linux_driver import LinuxDriver

from burgeridee.app.terminal.incoming import Incoming

_HANG_UP = signal.Signals["SIGHUP"]  # by its name: Windows does not have it
_CHUNK = 64 * 1024
_PAUSE = 0.1
_SHORT_PAUSE = 0.02  # half a mark came in: if the rest does not follow at once, it was a key


class SafeDriver(LinuxDriver):
    """Textual's driver, that survives every byte and leaves when the terminal is gone."""

    def run_input_thread(self) -> None:
        """Read until the end, or until the terminal is gone."""
        incoming = Incoming()
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                if selector.select(_SHORT_PAUSE if incoming.waits else _PAUSE):
                    data = self._read()
                    if not data:
                        # Told as a real hang-up, so that there is one way to leave.
                        os.kill(os.getpid(), _HANG_UP)
                        return
                    messages = incoming.feed(data)
                else:
                    messages = incoming.quiet()
                for message in messages:
                    self.process_message(message)

    def _read(self) -> bytes:
        try:
            return os.read(self.fileno, _CHUNK)
        except OSError:
            return b""

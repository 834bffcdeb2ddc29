"""What plain lines tell of a fault of the program, to whoever ends it in one sentence."""


class KeptError(Exception):
    """A fault of the program, told as its cause; all that was answered before it is kept."""

"""The letters that ids are made of."""

import secrets

LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"
"""What an id is made of: no letters that look alike (l and 1, o and 0)."""


def any_letters(count: int) -> str:
    """So many letters, any of them."""
    return "".join(secrets.choice(LETTERS) for _ in range(count))

"""Conversation models and what goes with them in; mistakes out, in the author's words."""

from burgeridee.files.library.mistakes import ContentError, Home, Mistake, nearest
from burgeridee.files.library.shelves import (
    Library,
    load_conversation,
    load_library,
    model_mistakes,
)

__all__ = [
    "ContentError",
    "Home",
    "Library",
    "Mistake",
    "load_conversation",
    "load_library",
    "model_mistakes",
    "nearest",
]

"""Plain language: what in a text is hard to read, and what does not belong in it.

The words come from here. What looks closer is asked for by name (`plain`, `personal`, `advice`):
who only counts words need not load the library of numbers.
"""

from burgeridee.core.wording.words import office_words, words_in

__all__ = ["office_words", "words_in"]

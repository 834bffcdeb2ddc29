"""How a mistake of an author is told on one line."""

from burgeridee.files.library import Mistake


def mistake_in_words(mistake: Mistake) -> str:
    """A mistake on one line: file, line, place, what is wrong, and the nearest spelling."""
    where = f"{mistake.where}: " if mistake.where else ""
    line = f":{mistake.line}" if mistake.line else ""
    hint = f" Bedoel je '{mistake.suggestion}'?" if mistake.suggestion else ""
    return f"{mistake.file}{line}: {where}{mistake.problem}{hint}"

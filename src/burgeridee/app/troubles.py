"""What Start says of settings and models that could not be read."""

from burgeridee.files.library import Library
from burgeridee.files.settings import Settings


def troubles(settings: Settings, library: Library) -> str:
    """What could not be read, a line each; empty when all is well."""
    said = [*settings.warnings]
    mistakes = library.mistakes
    if mistakes:
        others = f" (en nog {len(mistakes) - 1})" if len(mistakes) > 1 else ""
        said.append(f"{mistakes[0].sentence}{others} `burgeridee check` noemt alles.")
    return "\n".join(f"! {one}" for one in said)

"""What is said of a record that was changed where it stands, on a screen that holds none itself."""

from textual.widget import Widget

from burgeridee.app.widgets.agreement_keys import NOT_KEPT, UNCHANGED
from burgeridee.files.amending import Amended


def is_kept(screen: Widget, done: Amended | str) -> bool:
    """Whether a change stands on disk; what there is to say of it, the screen says."""
    if isinstance(done, str):
        screen.notify(done, title=NOT_KEPT, severity="error")
        return False
    if not done.is_changed:
        screen.notify(UNCHANGED, severity="warning")
    elif done.said:
        screen.notify(done.said)
    return True

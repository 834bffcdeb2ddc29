"""The clock of this machine."""

from datetime import datetime, timedelta, timezone


def local_now() -> datetime:
    """The time on this machine's clock, with its offset in whole minutes."""
    now = datetime.now().astimezone().replace(microsecond=0)
    offset = now.utcoffset() or timedelta()
    return now.astimezone(timezone(timedelta(minutes=round(offset.total_seconds() / 60))))

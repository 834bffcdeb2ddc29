"""The clock, as it hangs in the town hall."""

from datetime import datetime, timedelta, timezone

ZONE = "Europe/Amsterdam"


def local_now() -> datetime:
    """The time in the Netherlands, whatever this machine is set to, with its offset from UTC.

    On a server that lives by UTC it would still be yesterday at one in the morning: what is due
    today would not be told. The offset alone goes with it, for a file can hold that and no zone.
    """
    from zoneinfo import ZoneInfo

    now = datetime.now(ZoneInfo(ZONE)).replace(microsecond=0)
    return now.astimezone(timezone(now.utcoffset() or timedelta()))

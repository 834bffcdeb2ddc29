"""A zip that is the same each time: an ODT and a DOCX are parcels of small files."""

from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

_FIRST = ("mimetype", "[Content_Types].xml")  # readers look for these two at the head of the file
_OLDEST = 1980  # no zip knows an earlier year


def repacked(parcel: bytes, made: datetime) -> bytes:
    """The same files in a fixed order, all of one day, with nothing in it of this machine."""
    target = BytesIO()
    day = (max(made.year, _OLDEST), made.month, made.day, made.hour, made.minute, made.second)
    with ZipFile(BytesIO(parcel)) as old, ZipFile(target, "w") as new:
        for name in sorted(set(old.namelist()), key=_place):
            if not name.endswith("/"):
                entry = ZipInfo(name, day)
                entry.create_system = 0
                entry.compress_type = ZIP_STORED if name == "mimetype" else ZIP_DEFLATED
                new.writestr(entry, old.read(name))
    return target.getvalue()


def _place(name: str) -> tuple[int, str]:
    return (_FIRST.index(name) if name in _FIRST else len(_FIRST), name)

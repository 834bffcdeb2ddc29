"""What changes the line of a talk, and not its file: who has it open, and whose version it is."""

import zlib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path

from burgeridee.app.widgets.attention_list import AttentionLine
from burgeridee.app.widgets.shelf import Mark
from burgeridee.app.widgets.talk_line import NAMELESS, TalkLine
from burgeridee.core.initiative import name_of
from burgeridee.files.archive import Archive, Entry
from burgeridee.files.copy_names import copy_name
from burgeridee.files.looking import may_stand
from burgeridee.files.presence import Someone, by_talk

OTHER = "Andere versie"
CHOOSE = "kijk wat je ervan houdt"
HERE = "Nu bij {}"
_ORDER = 0
"""Among what asks for attention: before what is late."""


class Company:
    """What stands around the files of an archive, as it was at the last look."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._open: Mapping[str, tuple[Someone, ...]] = {}
        self._odd: dict[Path, str] = {}
        """Which talk stands in a file that is not called so, as far as they were read."""

    def look(self) -> None:
        """Look who has what open now."""
        self._open = by_talk(self._archive.places)

    def mark(self, path: Path, mark: Mark) -> Mark:
        """The mark of a file, which is another one when its line would be."""
        moment, size = mark
        if path.stem in self._open:
            names = " ".join(one.called for one in self._open[path.stem])
            return moment ^ zlib.crc32(names.encode(errors="replace")), size
        named = copy_name(path.stem)
        if named is not None:
            with suppress(OSError):
                head = path.with_name(f"{named.id}{path.suffix}").stat()
                return moment ^ head.st_mtime_ns, size ^ head.st_size
        return mark

    def entry(self, path: Path) -> Entry:
        """A file as it stands in the list; of two with one number, one is the other version."""
        entry = self._archive.entry(path)
        if entry.talk is None or entry.other_of or path.stem == entry.id:
            self._odd.pop(path, None)
            return entry
        self._odd[path] = entry.id
        twins = [one for one, of in self._odd.items() if of == entry.id and may_stand(one)]
        is_first = max(twins, key=lambda one: one.name) == path
        return entry if is_first else replace(entry, other_of=entry.id)

    def dressed(self, entry: Entry, line: TalkLine) -> TalkLine:
        """The line of a file with what stands around it."""
        if entry.other_of:
            return self._beside(entry, line)
        if here := self._open.get(entry.id):
            return replace(line, status=HERE.format(here[0].called))
        return line

    def asks(self, entry: Entry, line: TalkLine, today: date) -> tuple[AttentionLine, ...]:
        """What another version asks for: that somebody looks at it."""
        return (
            AttentionLine(
                path=entry.path,
                mark="!",
                when=OTHER.lower(),
                what=CHOOSE,
                who="",
                title=line.within or line.title,
                is_unfinished=False,
                order=(_ORDER, today),
            ),
        )

    def _beside(self, entry: Entry, line: TalkLine) -> TalkLine:
        """The line of another version: it stands under that of its talk."""
        talk = self._archive.entry(entry.path.with_name(f"{entry.other_of}.toml")).talk
        title = (name_of(talk) if talk else "") or (name_of(entry.talk) if entry.talk else "")
        changed = (talk.intake.changed or talk.intake.created) if talk else None
        order = f"{int(f'{changed:%Y%m%d%H%M%S}') - 1}~" if changed else line.order
        links = talk.intake.links if talk else None
        return replace(
            line,
            title=f"{OTHER} van {title or NAMELESS}",
            within=title or NAMELESS,
            status=OTHER,
            upcoming="",
            at="",
            order=order,
            initiative=links.initiative if links else line.initiative,
            folder=links.initiative_name if links else line.folder,
            other_of=entry.other_of,
        )

"""The printing press: typst with our own font, no network, no fonts of the system, a fixed day."""

import re
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

import typst

from burgeridee.report.document import ReportError
from burgeridee.report.texts import in_utc

FONTS = ("Source Sans Pro", "Libertinus Serif", "DejaVu Sans Mono")
"""The font of our papers, and after it those inside typst, for signs of other scripts."""

_PACKAGE = "font_source_sans_pro"
_FACES = ("SourceSansPro-Regular.ttf", "SourceSansPro-Semibold.ttf")
_LAID_OUT = "fonts"

_REFUSED = re.compile(r'(?:the text|codepoint) `"((?:[^"\\`]|\\.)+)"`')
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}|\\(.)")
_SHORT = {"n": "\n", "t": "\t", "r": "\r", "0": "\0"}


class SignsRefusedError(Exception):
    """The pieces of text that no font of ours can draw, or that may not stand in an archive."""

    def __init__(self, pieces: tuple[str, ...]) -> None:
        super().__init__(pieces)
        self.pieces = pieces


class Press:
    """A press at work, with its fonts laid out; made by `press`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(folder / _LAID_OUT)])

    def pdf(self, files: Mapping[str, bytes], made: datetime) -> bytes:
        """The PDF, tagged and fit for an archive, that `main.typ` among the files describes."""
        return self._printed(files, made, "pdf")

    def png(self, files: Mapping[str, bytes], made: datetime) -> bytes:
        """The only page that `main.typ` describes, as a picture."""
        return self._printed(files, made, "png")

    def _printed(
        self, files: Mapping[str, bytes], made: datetime, kind: Literal["pdf", "png"]
    ) -> bytes:
        with TemporaryDirectory(dir=self._folder, ignore_cleanup_errors=True) as root:
            for name, content in files.items():
                Path(root, name).write_bytes(content)
            try:
                printed = typst.Compiler(
                    str(Path(root, "main.typ")),
                    root=root,
                    font_paths=self._fonts,
                    ignore_system_fonts=True,
                ).compile(
                    format=kind,
                    ppi=300,
                    pdf_standards=["ua-1", "a-2a"] if kind == "pdf" else [],
                    timestamp=int(in_utc(made).timestamp()),
                )
            except typst.TypstError as error:
                raise _refusal(error) from error
        if not isinstance(printed, bytes):
            msg = "Het papier is niet gelukt: er kwam geen bladzijde uit."
            raise ReportError(msg)
        return printed


def _refusal(error: typst.TypstError) -> ReportError | SignsRefusedError:
    """What the press says, as what can be done about it."""
    found = _REFUSED.findall(error.diagnostic)
    if found:
        return SignsRefusedError(tuple(dict.fromkeys(map(_unescaped, found))))
    return ReportError(f"Het papier is niet gelukt: {error.message}")


def _unescaped(piece: str) -> str:
    def sign(found: re.Match[str]) -> str:
        return chr(int(found[1], 16)) if found[1] else _SHORT.get(found[2], found[2])

    return _ESCAPED.sub(sign, piece)


@contextmanager
def press() -> Iterator[Press]:
    """A press with the fonts that we chose, and those alone.

    The package holds each face twice, in two file formats, and typst takes the one that the disk
    names first. So the ones we mean are laid apart: then the bytes are equal on every machine.
    """
    package = find_spec(_PACKAGE)
    if package is None or package.origin is None:
        msg = "Het lettertype Source Sans ontbreekt. Installeer het programma opnieuw."
        raise ReportError(msg)
    try:
        with TemporaryDirectory(prefix="burgeridee-pers-", ignore_cleanup_errors=True) as folder:
            fonts = Path(folder, _LAID_OUT)
            fonts.mkdir()
            for face in _FACES:
                shutil.copyfile(Path(package.origin).parent / "files" / face, fonts / face)
            yield Press(Path(folder))
    except OSError as error:
        msg = f"Er is geen plek voor tijdelijke bestanden: {error.strerror}."
        raise ReportError(msg) from error

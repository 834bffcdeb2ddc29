"""The house style as paper takes it: what cannot be used is told, and the rest stays."""

from typing import Protocol

from burgeridee.report.document import House, ReportError


class Style(Protocol):
    """What the disk gives of a house style: `files.house_style.HouseStyle` is one."""

    @property
    def name(self) -> str:
        """The municipality."""

    @property
    def colour(self) -> str:
        """Its colour, like #1f4e5f."""

    @property
    def logo(self) -> bytes:
        """Its logo, a PNG or SVG picture."""

    @property
    def privacy(self) -> str:
        """What stands under a report for residents."""

    @property
    def objection(self) -> str:
        """What residents can do after a no."""

    @property
    def said(self) -> tuple[str, ...]:
        """What could not be read."""


def house_of(style: Style) -> tuple[House, tuple[str, ...]]:
    """The house of a municipality, and what is to be said of it: one sentence a piece.

    A logo that is no picture is tried here once, so that no format need stop at it.
    """
    logo, said = style.logo, style.said
    if logo:
        from burgeridee.report.logo import picture

        try:
            picture(logo)
        except ReportError as error:
            logo, said = b"", (*said, f"{error} Ik maak het papier zonder logo.")
    return House(style.name, style.colour, logo, style.privacy, style.objection), said

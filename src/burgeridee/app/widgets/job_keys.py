"""The keys of what can be done in an initiative, and the door that they open."""

from dataclasses import dataclass

from burgeridee.app.door import TogetherDoor
from burgeridee.app.widgets.keys import Key


@dataclass
class JobWanted(TogetherDoor):
    """Something is to be done in an initiative; without one (empty), on its own."""

    job: str
    initiative: str = ""


_TALK, _HELP, _PAPER = "Samen verder", "Opdrachten", "Afspreken"


JOB_KEYS = tuple(
    Key(letter, letter, label, f"job('{job}')", group, hint, rank, is_first=False)
    for letter, label, job, group, hint, rank in (
        ("n", "Vervolggesprek", "vervolggesprek", _TALK, "vervolg", 2),
        ("c", "Is samen ontwerpen nu zinvol?", "co-creatie", _TALK, "samen ontwerpen?", 9),
        ("r", "Rol per onderdeel", "rollen", _TALK, "rollen", 8),
        ("k", "Keuzehulp: welke opdracht past nu?", "keuzehulp", _HELP, "keuzehulp", 3),
        ("o", "Alle opdrachten en werkbladen", "opdrachten", _HELP, "opdrachten", 7),
        ("p", "Partnerblad", "partnerblad", _PAPER, "partnerblad", 10),
        ("v", "Procesafspraak", "procesafspraak", _PAPER, "procesafspraak", 11),
        ("d", "Dialoogbijeenkomst", "dialoog", _PAPER, "dialoog", 12),
    )
)
"""Each key asks its screen for `action_job(job)`; the ranks 0, 1, 4, 5 and 6 are the screen's."""

"""Every screen and window of the program: the keys to it, and what is then in front."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from tests.tortures.furnishing import CONTACT, erased_elsewhere
from tests.trips.deeds import Pasted, Press

from burgeridee.files.places import Places

Elsewhere = Callable[[Places], None]
"""What somebody does in another window meanwhile."""


@dataclass(frozen=True)
class Asked:
    """The number that the window in front asks one to type, to be sure."""


Step = Press | Elsewhere | Asked


@dataclass(frozen=True)
class Room:
    """A place where something is shown or typed: the keys to it, and the screen that is in front.

    `opening` is how the program is started for it (`tests/tortures/openings.py`). What is `gone`
    through changes the data folder, and is visited on one of its own.
    """

    front: str
    keys: tuple[Step, ...] = ()
    opening: str = "program"
    gone: bool = False


def _room(front: str, *keys: Press) -> Room:
    return Room(front, keys)


def _window(opening: str, front: str, *keys: Press) -> Room:
    return Room(front, keys, opening)


def _gone(front: str, *keys: Step) -> Room:
    return Room(front, keys, gone=True)


START: Mapping[str, Room] = {
    "start": _room("HomeScreen"),
    "help": _room("HelpDialog", "f1"),
    "menu": _room("MenuDialog", "f10"),
    "new talk": _room("NewTalkDialog", "n"),
    "belongs": _room("BelongingDialog", "g"),
    "folders": _room("HomeScreen", "m"),
    "search": _room("SearchScreen", "slash", "v", "e", "t"),
    "agreements": _room("AgreementsScreen", "a"),
    "agreement done": _room("SettleDialog", "a", "home", "enter"),
    "agreement moved": _room("SettleDialog", "a", "home", "v"),
    "versions": _room("RevisionsScreen", "e"),
    "version back": _room("BringBackDialog", "e", "end", "enter"),
    "settings": _room("SettingsScreen", "i"),
    "folder check": _room("FolderCheckDialog", "i", "f3"),
    "welcome": _window("first time", "WelcomeScreen"),
    "other version": _window("copied", "OtherVersionsScreen", "end", "enter"),
    "other version away": _window("copied", "SureDialog", "end", "enter", "w"),
}
TALK: Mapping[str, Room] = {
    "talk": _room("TalkScreen", "enter"),
    "talk note": _room("TalkScreen", "enter", "ctrl+t"),
    "talk help": _room("HelpDialog", "enter", "f1"),
    "quick note": _room("QuickNote", "enter", "f2"),
    "checklist": _room("ChecklistDialog", "enter", "f3"),
    "tick's note": _room("ReasonDialog", "enter", "f3", "enter"),
    "flags": _room("FlagsDialog", "enter", "f4"),
    "flag set aside": _room("ReasonDialog", "enter", "f4", "v"),
    "role": _room("AdviceDialog", "enter", "f5"),
    "role's reason": _room("ReasonDialog", "enter", "f5", "r"),
    "with residents": _room("TalkScreen", "enter", "f6"),
    "cards": _room("CardsDialog", "enter", "f7"),
    "jump": _room("JumpDialog", "enter", "f8"),
    "two answers": _room("DecideDialog", "enter", "ctrl+k"),
    "list": _room("TalkScreen", "enter", "f8", Pasted("5.1"), "enter"),
    "table": _room("TalkScreen", "enter", "f8", Pasted("7.3"), "enter"),
    "line": _room("LineEditor", "enter", "f8", Pasted("7.3"), "enter", "+"),
    "closing": _room("ClosingScreen", "enter", "f9"),
    "closing 3": _room("ClosingScreen", "enter", "f9", "3"),
    "closing 5": _room("ClosingScreen", "enter", "f9", "5"),
    "closing 6": _room("ClosingScreen", "enter", "f9", "6"),
    "followed": _window("follow", "FollowScreen"),
    "followed, help": _window("follow", "HelpDialog", "f1"),
    "removed meanwhile": _gone("ErasedDialog", "enter", erased_elsewhere, "ctrl+n"),
}
PAPER: Mapping[str, Room] = {
    "report": _room("ReportScreen", "v"),
    "report read": _room("ReportScreen", "v", "tab", "pagedown"),
    "report limit": _room("LineEditor", "v", "plus"),
    "report issued": _room("IssueDialog", "v", "u"),
    "report's number": _gone("IssuedDialog", "v", "u", "enter", "e"),
    "removal": _room("RemovalScreen", "b"),
    "removal order": _room("RemoveDialog", "b", "a", "v"),
    "removed": _gone("WentDialog", "b", "enter", "v", "tab", Asked(), "enter"),
    "people": _room("PeopleScreen", "b", "p"),
    "people asked": _room("AccessScreen", "b", "p", "z"),
    "people forgotten": _room("ForgetScreen", "b", "p", "down", "enter"),
    "people's copy": _room("AnonymousScreen", "b", "p", "down", "k"),
    "people's own words": _room("OwnWords", "b", "p", "down", "k", "e"),
    "people gone": _gone("GoneDialog", "b", "p", "down", "enter", "v", Asked(), "enter"),
    "people looked up": _gone(
        "ForgetDialog", "b", "p", "down", "enter", "plus", Pasted(CONTACT), "enter", "space", "v"
    ),
}
TOGETHER: Mapping[str, Room] = {
    "initiative": _room("InitiativeScreen", "m", "home", "enter"),
    "initiative's name": _room("ReasonDialog", "m", "home", "enter", "h"),
    "initiative's ticks": _room("SettleDialog", "m", "home", "enter", "t"),
    "follow-up": _room("TalkScreen", "m", "home", "enter", "n"),
    "agreed before": _room("AgreedBeforeDialog", "m", "home", "enter", "n", "ctrl+e"),
    "together": _room("TogetherScreen", "s"),
    "chooser": _room("ChooserScreen", "s", "k"),
    "chooser's answer": _room("AnswerDialog", "s", "k", "down", "down", "down", "enter"),
    "toolbox": _room("ToolboxScreen", "s", "o"),
    "exercise": _room("ToolboxScreen", "s", "o", "enter"),
    "exercise found": _room("ChooseDialog", "s", "o", "slash"),
    "roles": _room("RolesScreen", "s", "r"),
    "roles part": _room("LineEditor", "s", "r", "plus"),
    "meeting": _room("MeetingScreen", "s", "d", "enter"),
    "meeting tables": _room("MeetingScreen", "s", "d", "enter", "4"),
    "meeting taken in": _room("TakeInDialog", "s", "d", "enter", "4", "h"),
    "meeting handed over": _room("HandOverDialog", "s", "d", "enter", "4", "g"),
    "meeting papers": _room("MeetingScreen", "s", "d", "enter", "5"),
    "fit": _room("TalkScreen", "s", "c"),
    "fit told": _room("FitDialog", "s", "c", "f5"),
    "partners": _room("TalkScreen", "s", "p"),
    "process": _room("TalkScreen", "s", "v"),
    "leading": _room("LeadingScreen", "s", "home", "o", "l"),
    "leading note": _room("QuickNote", "s", "home", "o", "l", "n"),
}
PRACTICE: Mapping[str, Room] = {
    "practice": _room("PracticeScreen", "o"),
    "practice seats": _room("SeatDialog", "o", "home", "enter"),
    "practice talk": _room("TalkScreen", "o", "end", "enter"),
    "practice ask": _room("AskDialog", "o", "end", "enter", "ctrl+d"),
    "debrief": _room("DebriefScreen", "o", "end", "d"),
    "debrief 2": _room("DebriefScreen", "o", "end", "d", "2"),
    "workshops": _room("ChooseDialog", "w"),
    "workshop": _room("WorkshopScreen", "w", "enter"),
    "workshop note": _room("QuickNote", "w", "enter", "n"),
    "board": _room("BoardScreen", "w", "enter", "b"),
    "board link": _room("ChooseDialog", "w", "enter", "b", "down", "k"),
    "board slip": _room("BoardScreen", "w", "enter", "b", "n"),
    "card": _window("card", "CardScreen"),
    "trainer's card": _window("trainer's card", "CardScreen"),
    "group": _window("group", "GroupDebriefScreen"),
    "group's pitfalls": _window("group", "GroupDebriefScreen", "2"),
    "group's role": _window("group", "GroupDebriefScreen", "3"),
    "group's time": _window("group", "GroupDebriefScreen", "4"),
    "group left out": _window("group", "RefusedDialog", "b"),
}
ROOMS: Mapping[str, Room] = {**START, **TALK, **PAPER, **TOGETHER, **PRACTICE}
"""Every room by its name."""

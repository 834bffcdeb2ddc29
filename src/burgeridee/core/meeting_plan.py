"""A dialogue meeting as it is planned: who comes, who does what, and at which time."""

from dataclasses import dataclass
from datetime import date, time

AT_A_TABLE = 7
"""So many guests at most: the number of tables is that of the guests by seven, rounded up."""


@dataclass(frozen=True)
class Round:
    """A part of the programme. `starts` is unknown where the meeting has no hour to begin."""

    part: str
    title: str
    minutes: int
    aim: str = ""
    questions: tuple[str, ...] = ()
    starts: time | None = None


@dataclass(frozen=True)
class Invited:
    """A group that is invited: which way, how many are expected, and what they come for."""

    group: str
    via: str = ""
    count: int = 0
    for_work: bool = False
    may_promise: bool = False

    @property
    def told(self) -> tuple[str, ...]:
        """What is known of the group besides its name, each in a few words."""
        people = "1 mens" if self.count == 1 else f"{self.count} mensen"
        parts = (
            (self.via, f"via {self.via}"),
            (self.count, people),
            (self.for_work, "voor het werk"),
            (self.may_promise, "mag iets toezeggen"),
        )
        return tuple(words for is_known, words in parts if is_known)


@dataclass(frozen=True)
class ToArrange:
    """Something still to arrange, in a sentence, and the question where one does it."""

    question: str
    words: str


@dataclass(frozen=True)
class Plan:
    """A dialogue meeting as it is planned. What is not filled in is empty, or `None`.

    `begins_at` is the hour as it was typed, `ends` when the last round is over. `places` is how
    many fit; `guests` how many come: those expected, and never more than there are places.
    `report_due` is five working days after the meeting, `answers_due` fourteen days,
    `look_back_on` six weeks, unless another day was chosen. `groups` are all that may be invited,
    `touched` those among them who notice something of it, and `noticed` whom residents named.
    `for_guests` is the same plan with no more than residents may read.
    """

    number: str
    theme: str = ""
    reason: str = ""
    fixed: str = ""
    open: str = ""
    who_acts: str = ""
    day: date | None = None
    begins_at: str = ""
    begins: time | None = None
    ends: time | None = None
    place: str = ""
    places: int = 0
    guests: int = 0
    hosts: tuple[str, ...] = ()
    harvester: str = ""
    invited: tuple[Invited, ...] = ()
    groups: tuple[str, ...] = ()
    touched: tuple[str, ...] = ()
    noticed: tuple[str, ...] = ()
    rounds: tuple[Round, ...] = ()
    rules_of_talk: tuple[str, ...] = ()
    contact_on: date | None = None
    report_due: date | None = None
    answers_due: date | None = None
    look_back_on: date | None = None
    report_sent_on: date | None = None
    to_arrange: tuple[ToArrange, ...] = ()
    is_practice: bool = False
    for_guests: "Plan | None" = None

    @property
    def shown(self) -> "Plan":
        """The plan as guests may read it."""
        return self.for_guests or self

    @property
    def tables(self) -> int:
        """How many tables that makes."""
        return -(-self.guests // AT_A_TABLE)

    @property
    def expected(self) -> int:
        """How many are invited in all."""
        return sum(one.count for one in self.invited)

    @property
    def minutes(self) -> int:
        """How long it takes in all."""
        return sum(one.minutes for one in self.rounds)

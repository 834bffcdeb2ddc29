"""What a conversation model may say: phases, rules, lanes, checklist, advice."""

from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, Literal

from pydantic import Field, field_validator

from burgeridee.core.conditions import Signs
from burgeridee.core.numbers import Signed, Whole
from burgeridee.core.questions import Content, Id, Question

Moment = Literal["before", "during", "after"]
Grade = Annotated[int, Field(ge=1, le=3)]
SHORT_FORM = "short"
RECORD = "opdracht-"
"""How the id of a model begins in which is kept what came out of an exercise."""
NO_ARTICLE = "no-article"
"""The mistake of a name without "de" or "het", as the reader of content knows it."""
_ARTICLES = {"de": "deze", "het": "dit"}
_LONGEST_NAME = 30


class Phase(Content):
    """A part of the talk: its goal, its planned minutes, its questions."""

    id: Id
    title: str
    short_title: str = ""
    minutes: Whole
    moment: Moment
    goal: str = ""
    say: tuple[str, ...] = ()
    do_not_say: tuple[str, ...] = ()
    questions: tuple[Question, ...]


class Rule(Content):
    """A pitfall or success factor: when it shows, why it matters, what to do.

    `card` is the id of the conversation card that helps with it.
    """

    id: Id
    sign: Literal["pitfall", "success"]
    title: str
    explanation: str = ""
    sounds_like: str = ""
    do: str = ""
    build_on: str = ""
    severity: Grade = 1
    weight: Grade = 1
    letter: Literal["A", "C", "T", "I", "E", ""] = ""
    sources: tuple[str, ...] = ()
    private: bool = False
    card: str = ""
    when: Signs


class ChecklistItem(Content):
    """One line of the checklist. With `evidence` it ticks itself."""

    id: Id
    moment: Moment
    text: str
    evidence: Signs = ()
    private: bool = False


class Lane(Content):
    """A way that an idea may go: own initiative, request, permit and so on."""

    id: Id
    title: str
    when: Signs
    text: str
    no_advice: bool = False


class CriterionLine(Content):
    """What one kind of answer adds to each role."""

    when: Signs
    points: Mapping[str, Signed]


class Criterion(Content):
    """One thing that the role advice looks at."""

    id: Id
    label: str
    pick: Literal["first", "all"]
    lines: tuple[CriterionLine, ...]


class SideRole(Content):
    """A role that comes beside the main one, by a rule of its own."""

    role: Id
    when: Signs
    text: str


class RoleText(Content):
    """What a role asks of the municipality; `fits_when` tells when to choose it."""

    label: str
    head: str
    do: str
    do_not: str
    first_step: str
    fits_when: str = ""


class Advice(Content):
    """The role advice of a model. `roles` run from the lowest rung to the highest."""

    roles: tuple[Id, ...]
    note: str = ""
    origin: str = ""
    min_matched: Signed = 0
    doubt_within: Signed = 0
    criteria: tuple[Criterion, ...]
    side_roles: tuple[SideRole, ...] = ()
    texts: Mapping[Id, RoleText]


class Knockout(Content):
    """A reason not to begin, whatever speaks for it."""

    id: Id
    when: Signs
    text: str


class FitLine(Content):
    """What speaks for it, and how much. `arrange` tells what to do while it is not so yet."""

    id: Id
    when: Signs
    points: Annotated[int, Field(ge=1, le=20)]
    text: str
    arrange: str = ""


class FitStop(Content):
    """What comes out when there is a reason not to begin."""

    id: Id
    label: str
    text: str


class FitOutcome(FitStop):
    """What comes out from so many points on; `leads_to` is the id of the model that follows."""

    at_least: Whole
    leads_to: str = ""


class Fit(Content):
    """Whether something is sensible now: reasons not to, points for it, and what comes out."""

    note: str = ""
    origin: str = ""
    stop: FitStop
    knockouts: tuple[Knockout, ...] = ()
    lines: tuple[FitLine, ...]
    outcomes: tuple[FitOutcome, ...]


class Uses(Content):
    """The questions that the program itself looks at; empty where a model has none."""

    title: str = ""
    story: str = ""
    dream: str = ""
    received_on: str = ""
    talk_on: str = ""
    contact_on: str = ""
    look_back_on: str = ""
    actions: str = ""
    promises: str = ""
    first_step: str = ""
    fixed_contact: str = ""
    contact_person: str = ""
    limits: str = ""
    report_sent_on: str = ""
    minutes: str = ""
    begins: str = ""
    exercises: str = ""
    summary: str = ""


class Conversation(Content):
    """A whole conversation model.

    With `builds_on`, the id of another model, it goes on from a talk of that model. Then `fit`
    may look at what was answered in that talk too. `called` is what people call a talk of it, with
    its article: "het gesprek", "de check".
    """

    id: Annotated[str, Field(pattern=r"^[a-z0-9-]{1,40}$")]
    version: str
    title: str
    called: str = "het gesprek"
    builds_on: str = ""
    language: str = "nl"
    note_hint: str = ""
    privacy_text: str = ""
    uses: Uses = Uses()
    terms: Mapping[Id, Annotated[int, Field(ge=0, le=3650)]] = {}
    phases: tuple[Phase, ...]
    rules: tuple[Rule, ...] = ()
    items: tuple[ChecklistItem, ...] = ()
    lanes: tuple[Lane, ...] = ()
    advice: Advice | None = None
    fit: Fit | None = None

    @field_validator("called")
    @classmethod
    def _has_its_article(cls, called: str) -> str:
        article, _, noun = called.partition(" ")
        if article not in _ARTICLES or not noun.strip() or len(called) > _LONGEST_NAME:
            raise ValueError(NO_ARTICLE)
        return called

    @property
    def noun(self) -> str:
        """What a talk of it is called, without the article: "gesprek"."""
        return self.called.partition(" ")[2]

    @property
    def this_one(self) -> str:
        """A talk of it, pointed at: "dit gesprek", "deze check"."""
        return f"{_ARTICLES[self.called.partition(' ')[0]]} {self.noun}"

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """All questions, in the order of asking."""
        return tuple(question for phase in self.phases for question in phase.questions)

    @cached_property
    def by_id(self) -> Mapping[str, Question]:
        """Each question by its id."""
        return {question.id: question for question in self.questions}

    @cached_property
    def phase_of(self) -> Mapping[str, Phase]:
        """The phase of each question, by the question's id."""
        return {question.id: phase for phase in self.phases for question in phase.questions}

    @cached_property
    def numbers(self) -> Mapping[str, str]:
        """The number of each question as people call it: 3.2 is the second of phase 3."""
        return {
            question.id: f"{major}.{minor}"
            for major, phase in enumerate(self.phases, 1)
            for minor, question in enumerate(phase.questions, 1)
        }

    @property
    def contact_label(self) -> str:
        """What the question is called where the number of residents belongs; empty without one."""
        question = self.by_id.get(self.uses.contact_person)
        return question.label if question else ""

    def is_contact(self, question: Question) -> bool:
        """Whether the answer to a question tells how somebody can be reached."""
        return question.id in {self.uses.contact_person, self.uses.fixed_contact}

    def minutes_in(self, moment: Moment) -> int:
        """The planned minutes of all phases of one moment."""
        return sum(phase.minutes for phase in self.phases if phase.moment == moment)


class Card(Content):
    """A short reminder for during the talk."""

    id: Id
    title: str
    text: str

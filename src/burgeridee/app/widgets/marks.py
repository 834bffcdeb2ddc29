"""The marks that say how far a question came: one sign for each state, never a colour alone."""

from burgeridee.core.questions import Question
from burgeridee.core.talk import Talk

HERE = "▸"
ANSWERED = "●"
NOTHING_YET = "○"
PARKED = "◐"
SKIPPED = "–"
NOT_APPLICABLE = "×"
WORDS = {
    HERE: "hier ben je",
    ANSWERED: "beantwoord",
    NOTHING_YET: "nog niets",
    PARKED: "straks",
    SKIPPED: "niet besproken",
    NOT_APPLICABLE: "niet van toepassing",
}
"""What each mark means, for the help."""


def mark(talk: Talk, question: Question) -> str:
    """The mark of a question in this talk."""
    match talk.intake.state_of(question.id):
        case "parked":
            return PARKED
        case "skipped":
            return SKIPPED
        case "not-applicable":
            return NOT_APPLICABLE
        case _:
            return ANSWERED if talk.is_answered(question) else NOTHING_YET

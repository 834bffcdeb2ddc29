"""What a few typed letters or a number point to."""

from collections.abc import Iterable

from burgeridee.core.conversation import ChecklistItem, Conversation
from burgeridee.core.questions import Question
from burgeridee.core.search import questions_named
from burgeridee.core.talk import Talk


def question_named(talk: Talk, wanted: str) -> Question | None:
    """The question that a number, an id or a few letters point to best."""
    return next(iter(questions_named(talk, wanted)), None)


def rule_named(conversation: Conversation, wanted: str) -> str | None:
    """The id of a pitfall, if there is one so named."""
    return next((rule.id for rule in conversation.rules if rule.id == wanted), None)


def item_named(items: Iterable[ChecklistItem], wanted: str) -> str | None:
    """The id of a checklist item, if there is one so named."""
    return next((item.id for item in items if item.id == wanted), None)


def role_named(conversation: Conversation, wanted: str) -> str | None:
    """The id of a role that begins with these letters."""
    roles = conversation.advice.roles if conversation.advice else ()
    return next((role for role in roles if wanted and role.startswith(wanted.lower())), None)

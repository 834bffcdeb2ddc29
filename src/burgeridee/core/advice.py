"""The role advice: points for each role, main and side roles, and how certain it is.

Points and thresholds are this project's own choice; no research confirms them (domain: 6.1 and
part 11). Ties go to the lower rung: Raad voor het openbaar bestuur, Loslaten in vertrouwen, 2012.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from burgeridee.core.conditions import Sign, speaks
from burgeridee.core.conversation import Advice, Criterion, CriterionLine, SideRole
from burgeridee.core.intake import Heard
from burgeridee.core.reasons import because
from burgeridee.core.talk import Talk

Certainty = Literal["voorlopig", "twijfel", "duidelijk"]
Points = Mapping[str, int]
LINES_SHOWN = 3


@dataclass(frozen=True)
class MatchedLine:
    """A line of the point table that the answers match."""

    criterion: Criterion
    line: CriterionLine
    because: tuple[str, ...]

    def points_for(self, role: str) -> int:
        """What the line adds to a role."""
        return self.line.points.get(role, 0)


@dataclass(frozen=True)
class RoleAdvice:
    """Which role fits the municipality now, by the answers so far."""

    main: str
    runner_up: str
    sides: tuple[SideRole, ...]
    certainty: Certainty
    points: Points
    lines: tuple[MatchedLine, ...]

    @property
    def is_empty(self) -> bool:
        """Whether no answer gave any points yet."""
        return not any(self.points.values())

    @property
    def weightiest(self) -> tuple[MatchedLine, ...]:
        """The three lines that gave the main role most, the heaviest first."""
        for_main = [line for line in self.lines if line.points_for(self.main) > 0]
        ordered = sorted(for_main, key=lambda line: -line.points_for(self.main))
        return tuple(ordered[:LINES_SHOWN])


def role_advice(talk: Talk) -> RoleAdvice | None:
    """The role advice; `None` where the model gives none, or the lane takes another way."""
    advice = talk.conversation.advice
    if advice is None or is_ruled_out(talk, talk.heard):
        return None
    lines = tuple(_matched(talk, advice))
    matched = {line.criterion.id for line in lines}
    points = total(advice, (line.line for line in lines))
    first, second = ranked(advice, points)[:2]
    return RoleAdvice(
        main=first,
        runner_up=second,
        sides=_sides(advice, talk.heard, first),
        certainty=_certainty(advice, len(matched), points[first] - points[second]),
        points=points,
        lines=lines,
    )


def is_ruled_out(talk: Talk, heard: Heard) -> bool:
    """Whether a lane speaks in which role advice makes no sense."""
    lanes = talk.conversation.lanes
    return any(lane.no_advice and speaks(lane.when, heard) is not None for lane in lanes)


def ranked(advice: Advice, points: Points) -> tuple[str, ...]:
    """The roles by points, most first; ties go to the lower rung."""
    return tuple(sorted(advice.roles, key=lambda role: -points[role]))


def total(advice: Advice, lines: Iterator[CriterionLine]) -> dict[str, int]:
    """The points of each role, over these lines."""
    points = dict.fromkeys(advice.roles, 0)
    for line in lines:
        for role, amount in line.points.items():
            points[role] += amount
    return points


def matching_lines(criterion: Criterion, heard: Heard) -> Iterator[tuple[CriterionLine, Sign]]:
    """The lines of a criterion that count: the first that matches, or all."""
    for line in criterion.lines:
        sign = speaks(line.when, heard)
        if sign is not None:
            yield line, sign
            if criterion.pick == "first":
                return


def _matched(talk: Talk, advice: Advice) -> Iterator[MatchedLine]:
    for criterion in advice.criteria:
        for line, sign in matching_lines(criterion, talk.heard):
            yield MatchedLine(criterion, line, because(sign, talk.heard, talk.conversation))


def _sides(advice: Advice, heard: Heard, main: str) -> tuple[SideRole, ...]:
    return tuple(
        side
        for side in advice.side_roles
        if side.role != main and speaks(side.when, heard) is not None
    )


def _certainty(advice: Advice, matched: int, ahead: int) -> Certainty:
    if matched < advice.min_matched:
        return "voorlopig"
    return "twijfel" if ahead <= advice.doubt_within else "duidelijk"

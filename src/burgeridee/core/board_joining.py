"""Two versions of a board made into one: nothing that a group named is lost by it."""

from collections.abc import Iterator

from burgeridee.core.board import MOST_DOTS, Board, Slip


def boards_joined(base: Board, ours: Board, there: Board) -> Board:
    """Ours with what became of the board elsewhere, since both were `base`.

    A slip that one side changed stays, though the other took it away. Where both gave it other
    words, those of the other side come with it. A new slip of ours may get another number, and is
    the same as one there with the same words: it may have come there by another way.
    """
    if there in (base, ours):
        return ours
    if ours == base:
        return there
    slips = [*_standing(base, ours, there)]
    given = max(base.given, ours.given, there.given)
    told = {(slip.side, slip.text): at for at, slip in enumerate(slips)}
    for slip in _only_ours(base, ours, there):
        is_new = base.slip(slip.id) is None
        at = told.get((slip.side, slip.text)) if is_new else None
        if at is not None:
            slips[at] = _same(slips[at], slip)
        elif is_new and there.given > base.given:
            given += 1
            slips.append(slip.with_(id=f"b{given}"))
        else:
            slips.append(slip)
    revision = max(ours.revision, there.revision) + 1
    changed = max(filter(None, (ours.changed, there.changed)), default=None)
    return there.with_(slips=tuple(slips), given=given, revision=revision, changed=changed)


def _standing(base: Board, ours: Board, there: Board) -> Iterator[Slip]:
    """What stays of the slips there, with what we did to each."""
    for slip in there.slips:
        was, mine = base.slip(slip.id), ours.slip(slip.id)
        if was is None:
            yield slip
        elif mine is not None:
            yield _both(was, mine, slip)
        elif slip != was:
            yield slip


def _only_ours(base: Board, ours: Board, there: Board) -> Iterator[Slip]:
    for slip in ours.slips:
        was = base.slip(slip.id)
        if was is None or (there.slip(slip.id) is None and slip != was):
            yield slip


def _same(there: Slip, mine: Slip) -> Slip:
    """One slip that is new on both sides, with the words that we put with it and most dots."""
    also = (one for one in mine.also if one not in there.also)
    return there.with_(also=(*there.also, *also), dots=max(there.dots, mine.dots))


def _both(was: Slip, mine: Slip, theirs: Slip) -> Slip:
    """One slip with what both sides did to it."""
    text = mine.text if mine.text != was.text else theirs.text
    also = [one for one in theirs.also if one in mine.also or one not in was.also]
    also += [one for one in mine.also if one not in was.also and one not in also]
    if theirs.text not in (text, was.text, *also):
        also.append(theirs.text)
    return theirs.with_(
        side=mine.side if mine.side != was.side else theirs.side,
        text=text,
        also=tuple(also),
        dots=min(max(theirs.dots + mine.dots - was.dots, 0), MOST_DOTS),
        ours=mine.ours if mine.ours != was.ours else theirs.ours,
        take=mine.take if mine.take != was.take else theirs.take,
    )

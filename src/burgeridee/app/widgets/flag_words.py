"""How a flag reads: one line in a list, and all that there is to say of it."""

from collections.abc import Iterator, Mapping, Sequence

from textual.content import Content

from burgeridee.app.widgets.flags import SEVERITY_WORDS
from burgeridee.app.widgets.hanging import Hanging
from burgeridee.core.conditions import Jargon, jargon_found
from burgeridee.core.flags import Flag
from burgeridee.core.intake import Heard

_WHEN: Mapping[int, str] = {
    3: "Nu doen: voor het gesprek eindigt, of binnen twee dagen",
    2: "Hierna doen: neem het mee in het vervolg",
    1: "Om te leren: voor een volgend gesprek",
}
PRIVATE = "Alleen voor jou, komt in geen enkel verslag"
_NO_REASON = "geen reden opgeschreven"


def flag_line(flag: Flag) -> Hanging:
    """A flag as it stands in a list: its mark, its title, and what there is to know of it."""
    title = Content.styled(flag.rule.title, "bold")
    told = " · ".join(_short(flag))
    return Hanging(_mark(flag), Content.assemble(title, f"\n{told}") if told else title)


def flag_text(flag: Flag, sources: Mapping[str, str], plain: Mapping[str, str]) -> Content:
    """All that there is to say of a flag. `plain` gives the plain word for each office word."""
    return Content("\n\n").join(list(_paragraphs(flag, sources, plain)))


def reasons(because: Sequence[str]) -> str:
    """The clauses of a reason as one sentence: "Omdat … en omdat …"."""
    told = " en ".join(because)
    return f"{told[:1].upper()}{told[1:]}." if told else ""


def plain_words(flag: Flag, heard: Heard, words: Mapping[str, str]) -> Mapping[str, str]:
    """The office words that a flag speaks of, each with its plain word."""
    parts = [part for part in flag.sign if isinstance(part, Jargon)]
    found = dict.fromkeys(word for part in parts for word in jargon_found(part, heard))
    return {word: words[word] for word in found if word in words}


def _mark(flag: Flag) -> str:
    if flag.is_set_aside:
        return "– "
    return "! " if flag.rule.sign == "pitfall" else "+ "


def _short(flag: Flag) -> Iterator[str]:
    judgement = flag.judgement
    if flag.is_set_aside:
        yield f"vervalt: {judgement.reason if judgement and judgement.reason else _NO_REASON}"
    elif flag.rule.sign == "pitfall":
        yield SEVERITY_WORDS[flag.rule.severity]
    if judgement is not None and judgement.judged == "seen":
        yield "gezien"
    if flag.rule.private:
        yield "alleen voor jou"


def _paragraphs(
    flag: Flag, sources: Mapping[str, str], plain: Mapping[str, str]
) -> Iterator[Content]:
    rule = flag.rule
    yield _title(flag)
    if rule.private:
        yield Content(f"{PRIVATE}.")
    if rule.explanation:
        yield Content(rule.explanation)
    if flag.because:
        yield Content(reasons(flag.because))
    if rule.sounds_like:
        yield _told("Je herkent het aan:", f'"{rule.sounds_like}"')
    yield from (_told(f'"{word}"', f"zeg liever: {better}") for word, better in plain.items())
    if rule.do:
        yield _told("Wat je kunt doen:", rule.do)
    if rule.build_on:
        yield _told("Zo bouw je erop voort:", rule.build_on)
    if flag.changes_with:
        yield _told("Verandert mee met:", ", ".join(flag.changes_with))
    if rule.sources:
        yield _told(
            "Bron:", "; ".join(sources.get(name, name) for name in rule.sources), "$text-muted"
        )


def _title(flag: Flag) -> Content:
    title = Content.styled(flag.rule.title, "bold $primary")
    judgement = flag.judgement
    lines = [title]
    if flag.is_set_aside:
        reason = judgement.reason if judgement and judgement.reason else _NO_REASON
        lines.append(_told("Vervalt hier:", reason))
    elif flag.rule.sign == "pitfall":
        lines.append(Content.styled(_WHEN[flag.rule.severity], "bold"))
        if judgement is not None:
            lines.append(Content("Gezien."))
    return Content("\n").join(lines)


def _told(name: str, words: str, style: str = "") -> Content:
    return Content.assemble((name, "bold"), (f" {words}", style))

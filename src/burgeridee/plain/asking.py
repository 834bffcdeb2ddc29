"""Asking of who is played in a practice talk, in plain lines."""

from collections.abc import Mapping

from burgeridee.core.scene import introduction
from burgeridee.plain.talking import Command, Talking

HELP = """\
In een oefening: :vraag - wat zij zeggen op deze vraag; :vraag 2 - op de tweede doorvraag
:casus - wat je vooraf weet"""
NO_SCENE = "Dat kan alleen in een oefening met een casus. Typ o bij het begin."


def _ask(talking: Talking, rest: str) -> None:
    scene, probes = talking.scene, talking.talk.question.probes
    if scene is None:
        talking.say(NO_SCENE)
        return
    if rest and not (rest.isdecimal() and 1 <= int(rest) <= len(probes)):
        talking.say("Typ :vraag, of er het nummer van een doorvraag achter:")
        talking.tell(f"{at}. {probe}" for at, probe in enumerate(probes, 1))
        return
    talk, told = scene.ask(talking.talk, probes[int(rest) - 1] if rest else "")
    if talk is talking.talk or talking.become(talk):
        talking.tell(told)


def _introduce(talking: Talking, _rest: str) -> None:
    if talking.scene is None:
        talking.say(NO_SCENE)
        return
    for head, words in introduction(talking.scene.case, talking.talk):
        talking.say(f"{head}: {words}")


ASKING_COMMANDS: Mapping[str, Command] = {"vraag": _ask, "casus": _introduce}

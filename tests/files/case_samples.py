"""A small good case and a few stories, as text, for tests that break one thing in them."""

from pathlib import Path

from tests.files.library_samples import MODEL, content

from burgeridee.files.library import Library, load_library

WITH_PROBES = {
    **MODEL,
    "conversation.toml": MODEL["conversation.toml"].replace(
        'ask = "Wat willen jullie?"\n', 'ask = "Wat willen jullie?"\nprobes = ["Wat nog meer?"]\n'
    ),
}
CASE = """\
id = "tuin"
title = "De tuin"
conversation = "klein"
theme = "Groen"
persona = "Ans, met een schep."
briefing = "Je belt binnen {termijn_reactie} dagen."
tells = ["Wij willen een tuin."]
shrugs = ["Tja."]
trap = "Alles overnemen."
practise = "Tel tot vijf."

[says]
naam = "De tuin."

[[facts]]
id = "hond"
question = "soort"
probes = ["Wat nog meer?"]
text = "De hond."

[[facts]]
id = "geld"
question = "nodig"
by = "colleague"
text = "Er is geen geld."

[answers]
dag = 2026-03-11
acties = [{ wat = "koffie", wie = "bewoners", wanneer = 2026-03-12 }]

[good]
pitfalls = []
success_factors = ["zin"]
lanes = []
role = "helpen"
sides = []

[good.answers]
soort = "samen"
nodig = ["plek"]
energie = 5

[hurried]
pitfalls = ["overnemen"]

[hurried.answers]
soort = "zelf_doen"
nodig = ["niets"]
energie = 1
"""
STORIES = """\
[[stories]]
id = "veel-zin"
title = "Ze willen graag"
answers = { energie = 5 }
speaks = ["zin"]
silent = ["overnemen"]

[[stories]]
id = "vaktaal"
title = "Er staat vaktaal"
answers = { naam = "Draagvlak voor kaders" }
speaks = ["vaktaal", "te-laat"]

[[stories]]
id = "overnemen"
title = "De gemeente doet alles"
left_open = ["gevoel"]
speaks = ["overnemen"]

[stories.answers]
acties = [{ wat = "a", wie = "gemeente" }, { wat = "b", wie = "gemeente" }]
"""


def case_content(folder: Path, text: str = CASE, name: str = "tuin") -> Path:
    """A content folder with the small model and one case; its path is that of the case."""
    if not folder.exists():
        content(folder, WITH_PROBES)
    path = folder / "cases" / f"{name}.toml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def story_content(folder: Path, text: str = STORIES) -> Path:
    """A content folder with the small model and its stories; its path is that of the model."""
    model = content(folder, WITH_PROBES) / "models" / "klein"
    (model / "stories.toml").write_text(text, "utf-8")
    return model


def library_of(folder: Path) -> Library:
    """What a content folder holds, which is to be without mistakes."""
    library = load_library([folder], {})
    assert library.mistakes == ()
    return library

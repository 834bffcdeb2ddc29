"""The house rules that no other tool keeps.

Each rule is a function from a text (or a path) to the list of what is wrong, so that every rule
is tried here on a small bad sample too, and not only on a house that happens to be tidy.
"""

import ast
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

HOUSE = Path(__file__).resolve().parents[1]
SOURCE = HOUSE / "src" / "burgeridee"
TESTS = HOUSE / "tests"

FILE_LINES = 300
FUNCTION_LINES = 40
NOT_MIRRORED = {"__init__.py", "__main__.py"}
SHELVES = {"screens", "widgets"}  # folders that hold many things, not one outgrown module

FORBIDDEN = (
    r"\beval\(",
    r"\bexec\(",
    r"\bpickle\b",
    r"\bshell=True",
    r"\bTYPE_CHECKING\b",
    r"\bmarkup=True",
    r"#\s*noqa",
    r"\btype:\s*ignore",
)

Function = ast.FunctionDef | ast.AsyncFunctionDef


def python_files() -> list[Path]:
    """Every source file of ours."""
    return sorted(SOURCE.rglob("*.py"))


def sheets() -> list[Path]:
    """Every stylesheet of a screen."""
    return sorted((SOURCE / "app" / "screens").glob("*.tcss"))


def found(check: str, wrong: Iterable[str], path: Path) -> list[str]:
    """What is wrong in one file, with its name in front."""
    return [f"{path.relative_to(HOUSE)}: {check}: {what}" for what in wrong]


# The rules


def too_long(text: str) -> list[str]:
    """Whether a file outgrew its room."""
    lines = len(text.splitlines())
    return [f"{lines} lines"] if lines > FILE_LINES else []


def lines_of(function: Function) -> int:
    """The lines from `def` to the last one; a docstring counts for nothing, to keep it welcome."""
    last = function.end_lineno or function.lineno
    length = last - function.lineno + 1
    if ast.get_docstring(function) is None:
        return length
    docstring = function.body[0]
    return length - ((docstring.end_lineno or docstring.lineno) - docstring.lineno + 1)


def long_functions(text: str) -> list[str]:
    """The functions that do too much to see at once."""
    functions = (node for node in ast.walk(ast.parse(text)) if isinstance(node, Function))
    lengths = {f"{node.name} (line {node.lineno})": lines_of(node) for node in functions}
    return [f"{name} has {n} lines" for name, n in lengths.items() if n > FUNCTION_LINES]


def public(body: Iterable[ast.stmt]) -> Iterator[ast.ClassDef | Function]:
    """The public classes and functions, with the public methods of those classes."""
    for node in body:
        if isinstance(node, ast.ClassDef | Function) and not node.name.startswith("_"):
            yield node
            if isinstance(node, ast.ClassDef):
                yield from public(node.body)


def without_docstring(text: str) -> list[str]:
    """The public names, and the module itself, that do not say what they are."""
    module = ast.parse(text)
    silent = [node.name for node in public(module.body) if not ast.get_docstring(node)]
    return silent if ast.get_docstring(module) else ["the module itself", *silent]


def forbidden_words(text: str) -> list[str]:
    """The words that open a hole in a wall, each with its line."""
    return [
        f"line {number}: {match.group()}"
        for number, line in enumerate(text.splitlines(), start=1)
        for word in FORBIDDEN
        for match in re.finditer(word, line)
    ]


def own_classes(text: str) -> set[str]:
    """The names of the screens that a file defines."""
    body = ast.parse(text).body
    return {node.name for node in body if isinstance(node, ast.ClassDef) and "Screen" in node.name}


def selectors(sheet: str) -> Iterator[str]:
    """The selectors of a stylesheet that stand inside no other rule."""
    sheet = re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
    depth, start = 0, 0
    for place, sign in enumerate(sheet):
        if sign == "{":
            if depth == 0:
                # What ends in ";" before a selector is a variable: it styles nothing.
                heads = sheet[start:place].rsplit(";", maxsplit=1)[-1]
                yield from (head.strip() for head in heads.split(","))
            depth += 1
        elif sign == "}":
            depth -= 1
            start = place + 1


def foreign_rules(sheet: str, screens: set[str]) -> list[str]:
    """The rules that reach past their own screen: a sheet styles the whole app."""
    return [
        selector
        for selector in selectors(sheet)
        if re.split(r"[^A-Za-z0-9_]", selector, maxsplit=1)[0] not in screens
    ]


def places_of_test(source: Path) -> list[Path]:
    """Where the test of a source file may stand: the first place is the usual one.

    A file on a shelf (`app/widgets`) may have its test in the room, and a module that became a
    folder may have one test with the folder's name.
    """
    *rooms, name = source.parts
    test = f"test_{Path(name).stem}.py"
    places = [Path(*rooms, test)]
    if len(rooms) > 1:
        *outer, folder = rooms
        places.append(Path(*outer, test if folder in SHELVES else f"test_{folder}.py"))
    return places


def without_test(source: Path, tests: Path) -> list[str]:
    """The source files that nobody tests by name."""
    files = (path.relative_to(source) for path in sorted(source.rglob("*.py")))
    return [
        f"{file} has no {places_of_test(file)[0]}"
        for file in files
        if file.name not in NOT_MIRRORED
        if not any((tests / place).is_file() for place in places_of_test(file))
    ]


def steps(script: str) -> list[str]:
    """The commands that a script gives to `uv run`, in its order."""
    lines = (line for line in script.splitlines() if not line.lstrip().startswith("#"))
    return [step.strip() for line in lines for step in re.findall(r"\buv run ([^&]+)", line)]


# The rules, kept by the house


def test_there_is_a_house_to_look_at() -> None:
    assert SOURCE / "__main__.py" in python_files()


def test_no_file_is_longer_than_300_lines() -> None:
    files = [*python_files(), *sheets()]
    assert [w for f in files for w in found("too long", too_long(f.read_text("utf-8")), f)] == []


@pytest.mark.parametrize(
    ("rule", "wrong_in"),
    [
        ("too long", long_functions),
        ("no docstring", without_docstring),
        ("forbidden word", forbidden_words),
    ],
    ids=["functions of 40 lines at most", "public names say what they are", "no forbidden words"],
)
def test_each_source_file_keeps_the_rule(rule: str, wrong_in: Callable[[str], list[str]]) -> None:
    wrong = [w for f in python_files() for w in found(rule, wrong_in(f.read_text("utf-8")), f)]
    assert wrong == []


def test_each_sheet_styles_its_own_screen_only() -> None:
    wrong: list[str] = []
    for sheet in sheets():
        screens = own_classes(sheet.with_suffix(".py").read_text("utf-8"))
        wrong += found("not its own", foreign_rules(sheet.read_text("utf-8"), screens), sheet)
    assert wrong == []


def test_the_tests_mirror_the_source() -> None:
    assert without_test(SOURCE, TESTS) == []


def test_a_person_and_the_ci_run_the_same() -> None:
    makefile = (HOUSE / "Makefile").read_text("utf-8")
    check = next(part for part in makefile.split("\n\n") if part.startswith("check:"))
    ci = (HOUSE / ".ci" / "run").read_text("utf-8")
    assert steps(check) == steps(ci)
    assert steps(ci)[-1] == "pytest"


# The rules, tried on bad samples


def test_a_file_of_301_lines_is_too_long() -> None:
    assert too_long("x = 1\n" * 300) == []
    assert too_long("x = 1\n" * 301) == ["301 lines"]


@pytest.mark.parametrize(
    ("lines", "docstring", "wrong"),
    [
        (39, "", []),
        (40, "", ["f (line 1) has 41 lines"]),
        (39, '    """What it is.\n\n    And why.\n    """\n', []),
        (40, '    """What it is."""\n', ["f (line 1) has 41 lines"]),
    ],
    ids=["def and 39", "def and 40", "a docstring is free", "but frees nothing else"],
)
def test_a_function_of_41_lines_is_too_long(lines: int, docstring: str, wrong: list[str]) -> None:
    assert long_functions("def f():\n" + docstring + "    x = 1\n" * lines) == wrong
    inside = "class A:\n    async def f():\n" + "        x = 1\n" * 40
    assert long_functions(inside) == ["f (line 2) has 41 lines"]


def test_who_says_nothing_is_named() -> None:
    sample = "class A:\n    def b(self): ...\n    def _c(self): ...\n    def __d__(self): ...\n"
    assert without_docstring(sample) == ["the module itself", "A", "b"]
    assert without_docstring('"""M."""\ndef f():\n    """F."""\ndef _g(): ...\n') == []


@pytest.mark.parametrize(
    "line",
    [
        "eval('1')",
        "exec(code)",
        "import pickle",
        "run(line, shell=True)",
        "if TYPE_CHECKING:",
        "Static(text, markup=True)",
        "x = 1  # noqa: E501",
        "x = y  # type: ignore[assignment]",
    ],
)
def test_each_forbidden_word_is_found(line: str) -> None:
    [wrong] = forbidden_words(f"a = 1\n{line}\n")
    assert wrong.startswith("line 2: ")


def test_words_that_only_look_forbidden_pass() -> None:
    assert forbidden_words("retrieval(x)\nmarkup=False\nshell=False\npickled = 1\n") == []


def test_a_rule_that_reaches_another_screen_is_found() -> None:
    sheet = """
        /* Button { } */
        $room: 2;
        TalkScreen { Button { width: 1; } }
        TalkScreen.-wide Label, TalkScreen #note:focus { height: 1; }
        Button { color: red; }
        TalkScreen Label, .note { color: red; }
        TalkScreenOfAnother { color: red; }
    """
    screens = own_classes("class TalkScreen: ...\nclass Helper: ...\n")
    assert foreign_rules(sheet, screens) == ["Button", ".note", "TalkScreenOfAnother"]


@pytest.mark.parametrize(
    ("source", "tests", "missing"),
    [
        ("core/talk.py", "core/test_talk.py", False),
        ("core/talk.py", "files/test_talk.py", True),
        ("cli.py", "test_cli.py", False),
        ("app/widgets/note.py", "app/test_note.py", False),
        ("app/widgets/note.py", "app/widgets/test_note.py", False),
        ("app/widgets/note.py", "app/test_widgets.py", True),
        ("core/talk/route.py", "core/test_talk.py", False),
        ("core/talk/route.py", "core/talk/test_route.py", False),
        ("core/__init__.py", "elsewhere.py", False),
    ],
)
def test_a_file_without_its_test_is_named(
    source: str, tests: str, missing: bool, tmp_path: Path
) -> None:
    for path in (tmp_path / "src" / source, tmp_path / "tests" / tests):
        path.parent.mkdir(parents=True)
        path.touch()
    assert bool(without_test(tmp_path / "src", tmp_path / "tests")) is missing


def test_the_steps_of_a_script_are_read_in_order() -> None:
    script = "# uv run not this\nuv sync\nuv run mypy\n\tuv run ruff check && uv run pytest -q\n"
    assert steps(script) == ["mypy", "ruff check", "pytest -q"]

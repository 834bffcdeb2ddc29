"""Every number that a file can bring has an end: held for each kind of file, now and later."""

import pkgutil
from collections.abc import Iterator
from importlib import import_module
from typing import Annotated, Any, get_args, get_origin

import pytest
from annotated_types import Ge, Gt, Le, Lt
from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

import burgeridee
from burgeridee.core.numbers import MOST, Bound, Signed, Whole


def models(of: type[BaseModel] = BaseModel) -> Iterator[type[BaseModel]]:
    """Every kind of file, and every part of one."""
    for kind in of.__subclasses__():
        if kind.__module__.startswith("burgeridee."):
            yield kind
        yield from models(kind)


def numbers(kind: Any, limits: tuple[Any, ...] = ()) -> Iterator[tuple[type, tuple[Any, ...]]]:
    """The numbers in a type, each with what is asked of it."""
    if get_origin(kind) is Annotated:
        inner, *more = get_args(kind)
        yield from numbers(inner, (*limits, *more))
    elif kind in {int, float}:
        yield kind, tuple(flat(limits))
    else:
        for part in get_args(kind):
            yield from numbers(part)


def flat(limits: tuple[Any, ...]) -> Iterator[Any]:
    for limit in limits:
        yield from limit.metadata if isinstance(limit, FieldInfo) else (limit,)


def endless() -> set[str]:
    """The fields with a number that may be as large, or as far below nothing, as one likes."""
    for module in pkgutil.walk_packages(burgeridee.__path__, "burgeridee."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    return {
        f"{model.__name__}.{name}"
        for model in models()
        for name, field in model.model_fields.items()
        for _, limits in numbers(field.annotation, tuple(field.metadata))
        if not (holds(limits, Le, Lt) and holds(limits, Ge, Gt))
    }


def holds(limits: tuple[Any, ...], *kinds: type) -> bool:
    return any(isinstance(limit, kinds) for limit in limits)


def test_every_number_in_a_file_has_an_end() -> None:
    assert endless() == set()


def test_a_number_without_an_end_is_found() -> None:
    class Loose(BaseModel):
        """A kind of file in which nobody thought of it."""

        minutes: dict[str, int] = {}
        most: Annotated[int, Le(3)] | None = None
        kept: Whole = 0

    Loose.__module__ = "burgeridee.core.loose"
    assert endless() == {"Loose.minutes", "Loose.most"}
    Loose.__module__ = __name__


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        (Whole, (0, MOST), (-1, MOST + 1)),
        (Signed, (-MOST, 0, MOST), (-MOST - 1, MOST + 1)),
        (Bound, (-MOST, 0.5, MOST), (MOST * 2, float("inf"), float("-inf"), float("nan"))),
    ],
    ids=["whole", "signed", "bound"],
)
def test_what_is_further_is_refused(
    kind: Any, good: tuple[float, ...], bad: tuple[float, ...]
) -> None:
    read = TypeAdapter[float](kind)
    assert tuple(map(read.validate_python, good)) == good
    for number in bad:
        with pytest.raises(ValidationError):
            read.validate_python(number)

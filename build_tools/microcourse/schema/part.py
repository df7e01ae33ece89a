"""What all models of authors' mappings share, and how their keys are declared."""

from __future__ import annotations

from typing import Any, ClassVar, get_args

from pydantic import BaseModel, ConfigDict, Field

_ABSENT: Any = object()


class Part(BaseModel):
    """A mapping that an author writes. Its fields are the keys that fit, in the order in which help lists them.

    Attributes:
        noun: What the author calls it ("option").
        named_by: The keys whose text a missing id is made from; none where the id is referred to from elsewhere, so
            that only the author can say it.
        unique_in_course: Whether no other file may use the same id for one of these.
    """

    # Built when first used: no course has every type of question, and some commands read none.
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    noun: ClassVar[str] = "entry"
    named_by: ClassVar[tuple[str, ...]] = ()
    unique_in_course: ClassVar[bool] = False


def required(description: str, example: object) -> Any:  # noqa: ANN401 - stands for a default of any type
    """A key that must be there. The example, plain data, is shown by editors and to authors who left the key out."""
    return Field(description=description, examples=[example])


def optional(description: str, example: object = _ABSENT, *, default: object = _ABSENT) -> Any:  # noqa: ANN401
    """A key that may be left out; a default is stated only where it means something to authors."""
    examples = None if example is _ABSENT else [example]
    if default is _ABSENT:
        return Field(default_factory=lambda: None, description=description, examples=examples)
    return Field(default=default, description=description, examples=examples)


def keys_of(model: type[Part]) -> dict[str, str]:
    """Field names by the key that authors write."""
    return {field.alias or name: name for name, field in model.model_fields.items()}


def model_at(model: type[Part], path: tuple[str | int, ...]) -> type[Part] | None:
    """The model of the mapping that `path` leads to from a mapping of `model`; None where it leads to no mapping."""
    current: type[Part] | None = model
    for step in path:
        if isinstance(step, int):
            continue
        name = keys_of(current).get(step) if current else None
        if current is None or name is None:
            return None
        current = _model_in(current.model_fields[name].annotation)
    return current


def _model_in(annotation: object) -> type[Part] | None:
    """The model within an annotation such as ``list[Option]``."""
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return annotation
    found = (_model_in(argument) for argument in get_args(annotation))
    return next((each for each in found if each), None)

"""What to write: examples and lists of keys, made from the same declarations that editors use."""

from __future__ import annotations

from collections.abc import Container
from functools import cache

import yaml

from microcourse.schema.part import Part, keys_of, model_at
from microcourse.schema.values import shown
from microcourse.sources.document import Path

_LONGEST_ECHO = 60


class _Dumper(yaml.SafeDumper):
    """Writes YAML as authors do: list entries indented, and `true` or `1.0` without quotes, as all is text here."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002
        super().increase_indent(flow, indentless=False)


_Dumper.yaml_implicit_resolvers = {}


def example_of(model: type[Part], path: Path) -> str:
    """An example of what can stand at `path` in a mapping of `model`: a key with its value, or a whole entry."""
    keys = tuple(step for step in path if isinstance(step, str))
    return _example(model, keys, is_entry=bool(path) and isinstance(path[-1], int))


def keys_left(model: type[Part], written: Container[str]) -> str:
    """The keys that a mapping may have besides those that are written, for a help text; "" where none is left."""
    return ", ".join(f"`{key}`" for key in keys_of(model) if key not in written)


def entry_of(path: Path) -> str:
    """What to call an entry of a list: "entry 2 of `options`"."""
    key = next((step for step in reversed(path) if isinstance(step, str)), "the list")
    return f"entry {int(path[-1]) + 1} of `{key}`"


def list_lines(model: type[Part], path: Path, written: object) -> str:
    """How to write a list: one line for each entry, starting with what is written where that fits."""
    entry = model_at(model, path)
    advice = f"write one `-` line for each {entry.noun if entry else 'entry'}"
    if entry is None and isinstance(written, str) and 0 < len(written.strip()) <= _LONGEST_ECHO:
        return f"{advice}:\n{_dump({path[-1]: [written.strip()]})}"
    return f"{advice}:\n{example_of(model, path)}"


def text_for(first: str, key: str, written: object, example: str) -> str:
    """How to write a text under `key` where a list or keys stand; `first` is the first character of what is written."""
    if isinstance(written, list) and len(written) == 1 and isinstance(written[0], str):
        advice = f"write {shown(f'{key}: {written[0]}')}"
        return f"{advice}; a text that is to start with `[` needs quotes" if first == "[" else advice
    if first in {"[", "{"}:
        return f"a text that starts with `{first}` needs quotes around all of it"
    return f"write a text, for example:\n{example}"


def as_entry(example: str) -> str:
    """The keys of an example as an entry of a list."""
    return "- " + example.replace("\n", "\n  ")


@cache
def _example(model: type[Part], keys: tuple[str, ...], *, is_entry: bool) -> str:
    parent = model_at(model, keys[:-1])
    if not keys:
        return _dump(_whole(model))
    name = keys_of(parent).get(keys[-1]) if parent else None
    if parent is None or name is None:
        return f"{keys[-1]}: ..."
    examples = parent.model_fields[name].examples
    value = examples[0] if examples else "..."
    if is_entry:
        return _dump(value[:1] if isinstance(value, list) else [value])
    return _dump({keys[-1]: value})


def _whole(model: type[Part]) -> dict[str, object]:
    """The keys that a mapping must have, with their examples."""
    fields = ((key, model.model_fields[name]) for key, name in keys_of(model).items())
    return {key: (field.examples or ["..."])[0] for key, field in fields if field.is_required()}


def _dump(value: object) -> str:
    text: str = yaml.dump(_as_text(value), Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=10_000)
    return text.removesuffix("\n")


def _as_text(value: object) -> object:
    """Plain data with every value as the text that an author writes."""
    if isinstance(value, dict):
        return {key: _as_text(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_as_text(each) for each in value]
    return str(value).lower() if isinstance(value, bool) else str(value)

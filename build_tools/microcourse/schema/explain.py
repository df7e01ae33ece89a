"""What pydantic reports of a mapping, said in the author's words.

Every report has a kind and a path; the kind says which finding it is, the path which declaration to take the
example from.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from typing import Any, TypeAlias

from pydantic_core import ErrorDetails

from microcourse.diagnostics import Diagnostic
from microcourse.model import Span
from microcourse.schema import field_rules as rules
from microcourse.schema.advice import as_entry, entry_of, example_of, keys_left, list_lines, text_for
from microcourse.schema.course_ids import CourseIds
from microcourse.schema.ids import IdMaker, insertion, is_id
from microcourse.schema.part import Part, model_at
from microcourse.schema.place import Place
from microcourse.schema.values import shown
from microcourse.sources.document import Document, Path

Slips: TypeAlias = dict[Path, Path]
_Handler: TypeAlias = Callable[[type[Part], Path, Place, ErrorDetails], Diagnostic]


class Explainer:
    """Makes findings of one document; `ids` are those of the whole course, which made ones must differ from."""

    def __init__(self, document: Document, ids: CourseIds) -> None:
        self._document = document
        self._course_ids = ids
        self._handlers: dict[str, _Handler] = {
            "author": self._of_value,
            "missing": self._missing,
            "too_short": self._empty_list,
            "list_type": self._no_list,
            "model_type": self._no_keys,
        }

    def explain(self, model: type[Part], place: Place, fault: ErrorDetails, slips: Slips) -> Diagnostic:
        """The finding for a fault of the mapping at `place`.

        Args:
            model: What the mapping is judged by.
            place: The mapping.
            fault: What pydantic reports.
            slips: The key that is most likely meant by each unknown key, by path.
        """
        path = fault["loc"]
        if fault["type"] == "extra_forbidden":
            found = self._unknown(model, path, place, slips)
        else:
            found = self._handlers.get(fault["type"], self._unreadable)(model, path, place, fault)
        return replace(found, message=_sentence(found.message), help=_sentence(found.help, stop="."))

    def _of_value(self, model: type[Part], path: Path, place: Place, fault: ErrorDetails) -> Diagnostic:
        context: dict[str, Any] = fault["ctx"]
        rule, message, advice, below = (context[key] for key in ("rule", "message", "advice", "below"))
        path = (*path, below) if below else path
        value = place.at(path)
        if rule is rules.NO_VALUE and not advice:
            return self._no_value(model, path, value)
        if rule is rules.EMPTY_TEXT:
            advice = advice or f"write, for example:\n{example_of(model, path)}"
        elif rule is rules.WRONG_SHAPE:
            first = self._character(value.span)
            advice = advice or text_for(first, str(path[-1]), value.value, example_of(model, path))
        span = value.document.key(value.path) if rule is rules.NO_VALUE else value.span
        found: Diagnostic = rule.at(span, f"{_name(path)} {message}", help=advice)
        return found

    @staticmethod
    def _no_value(model: type[Part], path: Path, value: Place) -> Diagnostic:
        is_entry = path and isinstance(path[-1], int)
        advice = (
            "write it after the `-`, or delete it" if is_entry else f"write, for example:\n{example_of(model, path)}"
        )
        return rules.NO_VALUE.at(value.document.key(value.path), f"{_name(path)} has no value", help=advice)

    @staticmethod
    def _empty_list(model: type[Part], path: Path, place: Place, fault: ErrorDetails) -> Diagnostic:
        del fault
        value = place.at(path)
        advice = list_lines(model, path, value.value)
        return rules.EMPTY_LIST.at(value.span, f"{_name(path)} has no entries", help=advice)

    def _no_list(self, model: type[Part], path: Path, place: Place, fault: ErrorDetails) -> Diagnostic:
        value = place.at(path)
        if value.value is None:
            return self._no_value(model, path, value)
        message = f"{_name(path)} must be a list, and {_kind(fault['input'])}"
        return rules.WRONG_SHAPE.at(value.span, message, help=list_lines(model, path, value.value))

    def _no_keys(self, model: type[Part], path: Path, place: Place, fault: ErrorDetails) -> Diagnostic:
        value = place.at(path)
        if value.value is None and path:
            return self._no_value(model, path, value)
        message = f"{_name(place.path + path) or 'the file'} must hold keys, and {_kind(fault['input'])}"
        example = example_of(model, path)
        if not path and place.path:
            example = as_entry(example)
        return rules.WRONG_SHAPE.at(value.span, message, help=f"write its keys, such as\n{example}")

    @staticmethod
    def _unreadable(model: type[Part], path: Path, place: Place, fault: ErrorDetails) -> Diagnostic:
        del model, fault
        message = f"{_name(place.path + path) or 'the file'} holds a character that is part of no script"
        return rules.WRONG_SHAPE.at(place.at(path).span, message, help="type the text anew")

    def _missing(self, model: type[Part], path: Path, place: Place, fault: ErrorDetails) -> Diagnostic:
        del fault
        parent, key = place.at(path[:-1]), str(path[-1])
        part = model_at(model, path[:-1]) or model
        if key == "id":
            return self._missing_id(part, parent)
        message = f"{described(part, parent)} has no `{key}`"
        return rules.MISSING_KEY.at(anchor(parent), message, help=f"add, for example:\n{example_of(model, path)}")

    def _missing_id(self, part: type[Part], parent: Place) -> Diagnostic:
        message = f"this {part.noun} has no `id`"
        if not part.named_by:
            advice = f"add the name that other places use for it, such as\n{example_of(part, ('id',))}"
            return rules.MISSING_ID.at(anchor(parent), message, help=advice)
        index = next((step + 1 for step in reversed(parent.path) if isinstance(step, int)), 1)
        text = next(filter(None, (parent.string(key) for key in part.named_by)), "")
        elsewhere = self._course_ids.of(part.noun) if part.unique_in_course else set()
        made = self._ids.make(text, f"{part.noun}-{index}", elsewhere)
        fix = insertion(parent, made, self._lines)
        return rules.MISSING_ID.at(anchor(parent), message, help=f"add, as its first key:\nid: {made}", fix=fix)

    @staticmethod
    def _unknown(model: type[Part], path: Path, place: Place, slips: Slips) -> Diagnostic:
        parent, key = place.at(path[:-1]), str(path[-1])
        part = model_at(model, path[:-1]) or model
        left = keys_left(part, parent.mapping)
        advice = f"keys that fit here: {left}" if left else "delete it: every key that fits here is written already"
        if path in slips:
            advice = f"did you mean `{slips[path][-1]}`?"
        message = f"{shown(key)} is not a key of {described(part, parent)}"
        return rules.UNKNOWN_KEY.at(parent.key_of(key), message, help=advice)

    @cached_property
    def _lines(self) -> list[str]:
        return self._document.source.text.split("\n")

    @cached_property
    def _ids(self) -> IdMaker:
        return IdMaker(self._document.value)

    def _character(self, span: Span) -> str:
        line = self._lines[span.line - 1] if span.line <= len(self._lines) else ""
        return line[span.column - 1 : span.column]


def anchor(place: Place) -> Span:
    """Where to point for something that a mapping lacks: its id, or else its first key."""
    if place.string("id"):
        return place.span_of("id")
    first = next(iter(place.mapping), None)
    return place.span if first is None else place.key_of(first)


def described(part: type[Part], place: Place) -> str:
    """What a finding calls the mapping at `place`: "option `limit`", or "this option" where it has no good id."""
    written = place.string("id")
    return f"{part.noun} `{written}`" if is_id(written) else f"this {part.noun}"


def _name(path: Path) -> str:
    """What a finding calls the value at `path`: its key, or its number in a list."""
    if not path:
        return ""
    if isinstance(path[-1], str):
        return shown(path[-1])
    return entry_of(path)


def _sentence(text: str, stop: str = "") -> str:
    """`text` with a capital at its start, and a stop at its end unless it ends with an example or a question."""
    if not text:
        return ""
    ends = "\n" in text or text.endswith(("?", ".", '"'))
    return text[0].upper() + text[1:] + ("" if ends else stop)


def _kind(value: object) -> str:
    if isinstance(value, list):
        return "holds a list"
    return "holds keys of its own" if isinstance(value, dict) else "is a text"

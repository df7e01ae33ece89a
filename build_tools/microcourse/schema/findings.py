"""The findings of one file: what pydantic reports of its parts, said in the author's words."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from microcourse.diagnostics import Diagnostic
from microcourse.diagnostics.suggestion import closest
from microcourse.schema import field_rules as rules
from microcourse.schema.advice import example_of
from microcourse.schema.course_ids import CourseIds
from microcourse.schema.explain import Explainer
from microcourse.schema.part import Part, keys_of, model_at
from microcourse.schema.place import Place
from microcourse.sources.document import Document, Path

# Looking for what somebody meant takes time; a file with more wrong keys than this is not a file with slips.
_MOST_SUGGESTIONS = 100


class Findings:
    """Collects what is wrong with one document.

    Args:
        document: The document.
        ids: Those of the whole course, which made ones must differ from; none by default.
    """

    def __init__(self, document: Document, ids: CourseIds | None = None) -> None:
        self.document = document
        self._ids = ids or CourseIds()
        self.diagnostics: list[Diagnostic] = []
        self._suggestions = 0

    @cached_property
    def _explainer(self) -> Explainer:
        """Made for the first fault: most files have none."""
        return Explainer(self.document, self._ids)

    def add(self, found: Iterable[Diagnostic]) -> bool:
        """Take in findings; whether there were any."""
        before = len(self.diagnostics)
        self.diagnostics.extend(found)
        return len(self.diagnostics) > before

    def is_without_keys(self, root: Place, model: type[Part]) -> bool:
        """Whether a file holds nothing or something else than keys; adds the finding if so."""
        if isinstance(root.value, dict) and root.value:
            return False
        if root.value:
            self.judge(model, root)
        else:
            advice = f"Write, for example:\n{example_of(model, ())}"
            self.diagnostics.append(rules.EMPTY_FILE.at(root.span, f"This {model.noun} says nothing yet", help=advice))
        return True

    def judge(self, model: type[Part], place: Place) -> list[Path]:
        """Add what is wrong with the mapping at `place`; the paths at fault, relative to it."""
        try:
            model.model_validate(place.value)
        except ValidationError as error:
            faults = error.errors(include_url=False)
        else:
            return []
        slips = self._slips(model, place, faults)
        for fault in faults:
            path = fault["loc"]
            if fault["type"] == "missing" and path in slips.values():
                continue  # The unknown key that was meant for it is the one fault.
            self.diagnostics.append(self._explainer.explain(model, place, fault, slips))
        return [fault["loc"] for fault in faults]

    def _slips(self, model: type[Part], place: Place, faults: Iterable[ErrorDetails]) -> dict[Path, Path]:
        """The known key that each unknown key is most likely a slip of."""
        slips: dict[Path, Path] = {}
        for fault in faults:
            path = fault["loc"]
            part = model_at(model, path[:-1]) if fault["type"] == "extra_forbidden" else None
            if part is None or self._suggestions >= _MOST_SUGGESTIONS:
                continue
            self._suggestions += 1
            written = place.at(path[:-1]).mapping
            unused = [key for key in keys_of(part) if key not in written and (*path[:-1], key) not in slips.values()]
            if near := closest(str(path[-1]), unused):
                slips[path] = (*path[:-1], near)
        return slips

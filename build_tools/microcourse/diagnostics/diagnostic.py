"""One finding."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from microcourse.diagnostics.rule import Rule
    from microcourse.model import Span


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that a finding speaks of ("first used here")."""

    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class Edit:
    """Put `text` in place of `span`; an insertion where the span is empty (end equals start)."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that mend a finding without changing what a learner sees."""

    title: str
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A finding: never an exception, collected and printed once.

    Attributes:
        message: What is wrong, in the author's words, without a full stop.
        help: What to write instead; may be empty.
    """

    rule: Rule
    message: str
    span: Span
    help: str = ""
    related: tuple[Related, ...] = ()
    fix: Fix | None = None

    @property
    def sort_key(self) -> tuple[Span, str, str]:
        """Orders findings by place, then by code."""
        return (self.span, self.rule.code, self.message)

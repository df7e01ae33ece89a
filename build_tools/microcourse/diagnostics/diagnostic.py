"""Rules, and the findings that break them."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass

from microcourse.model import Span


class Severity(enum.StrEnum):
    """How bad a finding is.

    An error fails the check and the build. A warning says that the course works but teaches less well; it fails
    them only where the author asks for it (``--strict``).
    """

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule that an author can look up with ``microcourse rule CODE``.

    Attributes:
        code: Permanent, never reused: MC0xx files and YAML, MC1xx values and fields, MC2xx names and links
            between files, MC3xx questions, MC4xx scenarios, MC5xx lessons and course.
        slug: Permanent kebab-case name.
        summary: One sentence: what is wrong.
        why: Why it matters to a learner or an author.
        wrong, right: Short examples in the author's syntax.
    """

    code: str
    slug: str
    severity: Severity
    summary: str
    why: str
    wrong: str
    right: str

    def at(
        self,
        span: Span,
        message: str,
        *,
        help: str = "",  # noqa: A002 - the word that authors see
        related: Iterable[tuple[Span, str]] = (),
        fix: Fix | None = None,
    ) -> Diagnostic:
        """A finding of this rule: what is wrong at `span` in the author's words, and what to write instead."""
        return Diagnostic(self, message, span, help, tuple(Related(place, text) for place, text in related), fix)


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

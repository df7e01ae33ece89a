"""A place where PyYAML gave up, and what an author's line looks like."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from microcourse.diagnostics import Diagnostic, Rule
from microcourse.sources.yaml_faults import Lines

# A longer line is explained by its beginning, so that a hostile one costs no time.
SEEN = 2000

ENTRY = re.compile(r"(?P<indent>\s*(?:-\s+)*)(?P<key>[^\s#\"'][^:#]*?)\s*:\s+(?P<value>\S.*?)\s*$")
KEY_LINE = re.compile(r"\s*(?:-\s+)*[\w-]+\s*:(?:\s|$)")


@dataclass(frozen=True, slots=True)
class SyntaxFault:
    """Where and why a parser gave up; lines and columns from 0.

    Attributes:
        line, column: Where it gave up.
        start: Where the thing started that it was reading, if it says so.
        text: The line where it gave up.
        before: The scalar event before that, if any.
    """

    lines: Lines
    problem: str
    context: str
    line: int
    column: int
    start: tuple[int, int] | None
    text: str
    before: Any

    def line_at(self, index: int) -> str:
        """A line by its index, or the beginning of a very long one."""
        return self.lines.line(index)[:SEEN]

    def at(self, rule: Rule, message: str, help_text: str, place: tuple[int, int, int] | None = None) -> Diagnostic:
        """A finding at `place` (line, start, end), or from where the parser gave up to the end of its line."""
        line, start, end = place or (self.line, self.column, len(self.text.rstrip()))
        return rule.at(self.lines.span(line, start, end), message, help=help_text)

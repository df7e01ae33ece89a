"""The line that sums up a run."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from microcourse.diagnostics.diagnostic import Diagnostic, Severity


@dataclass(frozen=True, slots=True)
class Tally:
    """How many findings of each severity there are, in how many of the files read."""

    errors: int
    warnings: int
    files: int
    files_read: int

    @classmethod
    def of(cls, diagnostics: Iterable[Diagnostic], files_read: int) -> Tally:
        """Counts `diagnostics`."""
        found = list(diagnostics)
        errors = sum(each.rule.severity is Severity.ERROR for each in found)
        return cls(errors, len(found) - errors, len({each.span.path for each in found}), files_read)

    def __str__(self) -> str:
        read = f"({counted(self.files_read, 'file')} read)"
        amounts = [(self.errors, "error"), (self.warnings, "warning")]
        parts = [counted(number, noun) for number, noun in amounts if number]
        return f"{', '.join(parts)} in {counted(self.files, 'file')} {read}" if parts else f"No findings {read}"


def counted(number: int, noun: str) -> str:
    """``1 file``, ``2 files``: `noun` takes an s."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"

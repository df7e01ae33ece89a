"""What every format is given."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from microcourse.diagnostics.diagnostic import Diagnostic
from microcourse.diagnostics.tally import Tally
from microcourse.model import Span


class TextOfFile(Protocol):
    """A file's text, of which a format quotes lines."""

    @property
    def text(self) -> str:
        """The decoded text, its lines joined by line feeds."""


@dataclass(frozen=True, slots=True)
class Report:
    """Findings to print, with the files they speak of; see `formats.render`."""

    diagnostics: tuple[Diagnostic, ...]
    sources: Mapping[str, TextOfFile]
    prefix: str = ""
    color: bool = False

    @property
    def tally(self) -> Tally:
        """The figures of this run."""
        return Tally.of(self.diagnostics, len(self.sources))

    def path(self, span: Span) -> str:
        """The file of `span`, as seen from where the reader stands."""
        return self.prefix + span.path

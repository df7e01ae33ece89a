"""The findings of one file while it is being read."""

from __future__ import annotations

from microcourse.diagnostics import Diagnostic
from microcourse.sources import rules

MOST = 100


class StopReading(Exception):  # noqa: N818 - not an error: the findings say what is wrong
    """Raised where going on with a file makes no sense; the finding is already there."""


class Findings:
    """A list of findings with an end, so that a hostile file cannot print a million lines."""

    def __init__(self) -> None:
        self.list: list[Diagnostic] = []

    def add(self, finding: Diagnostic) -> None:
        """Keeps a finding.

        Raises:
            StopReading: With one too many, which is replaced by a finding that says so.
        """
        if len(self.list) < MOST:
            self.list.append(finding)
            return
        message = f"This file has more than {MOST} faults: reading it stopped here"
        help_text = "Mend the first ones and check again; they often cause the others."
        self.list.append(rules.TOO_MANY_FINDINGS.at(finding.span, message, help=help_text))
        raise StopReading

    def stop(self, finding: Diagnostic) -> StopReading:
        """Keeps a finding; the caller raises what comes back."""
        self.add(finding)
        return StopReading()

"""How a command ends."""

from __future__ import annotations

OK = 0
FINDINGS = 1
FAILED = 2


class CannotRun(Exception):  # noqa: N818 - reads as what it says
    """The tool cannot do its work; the message says why, and what to do."""

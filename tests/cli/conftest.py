"""Commands run as a user runs them, in this process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from microcourse.cli.main import main


class Outcome(NamedTuple):
    code: int
    out: str
    err: str


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Outcome]:
    """Runs ``microcourse`` with arguments; no setting of the machine that runs the tests gets in."""
    for name in ("GITHUB_ACTIONS", "NO_COLOR", "MICROCOURSE_DEBUG"):
        monkeypatch.delenv(name, raising=False)

    def run_command(*arguments: str | Path) -> Outcome:
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as stop:
            code = stop.code if isinstance(stop.code, int) else 1
        return Outcome(code, *capsys.readouterr())

    return run_command

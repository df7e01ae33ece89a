"""Findings to print."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from microcourse.diagnostics import Diagnostic, Rule, Severity
from microcourse.diagnostics.formats import render
from microcourse.sources.document import SourceText

ERROR = Rule("MC901", "wrong-thing", Severity.ERROR, "It is wrong.", "It matters.", "a: b", "a: c")
WARNING = Rule("MC902", "odd-thing", Severity.WARNING, "It is odd.", "It matters a bit.", "a: b", "a: c")


@pytest.fixture
def error() -> Rule:
    return ERROR


@pytest.fixture
def warning() -> Rule:
    return WARNING


@pytest.fixture
def printed() -> Callable[..., str]:
    """Renders findings about files given by their texts."""

    def render_files(files: dict[str, str], *found: Diagnostic, form: str = "text", **options: object) -> str:
        sources = {path: SourceText(path, text) for path, text in files.items()}
        return render(found, sources, form, **options)

    return render_files

"""What all tests share."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

SMALLEST_COURSE = Path(__file__).parent / "fixtures" / "minimal"
_SECTION = re.compile(r"^=== (\S+)( deleted)?\n", re.MULTILINE)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite the golden files from what comes out now")


@pytest.fixture(scope="session")
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are to be rewritten; review what changed."""
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture
def course_of(tmp_path: Path) -> Callable[..., Path]:
    """Writes the smallest course with changes: ``=== path`` starts a file's text, ``=== path deleted`` removes it."""

    def write(changes: str = "") -> Path:
        shutil.copytree(SMALLEST_COURSE, tmp_path, dirs_exist_ok=True)
        parts = _SECTION.split(changes)[1:]
        for name, deleted, text in zip(parts[::3], parts[1::3], parts[2::3], strict=True):
            file = tmp_path / name
            if deleted:
                file.unlink()
            else:
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8")
        return tmp_path

    return write

"""Small courses written as one text."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

BASE = Path(__file__).parents[1] / "fixtures" / "minimal"
_SECTION = re.compile(r"^=== (?P<name>\S+)(?P<deleted> deleted)?\n", re.MULTILINE)


@pytest.fixture
def course_of(tmp_path: Path) -> Callable[[str], Path]:
    """Writes the smallest course with changes: ``=== path`` starts a file's text, ``=== path deleted`` removes it."""

    def write(changes: str) -> Path:
        shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
        heads = list(_SECTION.finditer(changes))
        ends = [*(head.start() for head in heads[1:]), len(changes)]
        for head, end in zip(heads, ends, strict=True):
            file = tmp_path / head["name"]
            if head["deleted"]:
                file.unlink()
                continue
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(changes[head.end() : end], encoding="utf-8")
        return tmp_path

    return write

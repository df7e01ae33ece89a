from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    Shell = Callable[..., str]

MACHINE = [Path(folder) for folder in os.environ["PATH"].split(os.pathsep)]


@pytest.fixture
def tools(tmp_path: Path) -> Path:
    """A folder with what any machine has, and no Python."""
    folder = tmp_path / "tools"
    folder.mkdir()
    for name in ("make", "sh", "awk", "cat", "cksum", "git", "mkdir", "mktemp", "rm", "sed", "tail"):
        found = shutil.which(name)
        assert found is not None
        (folder / name).symlink_to(found)
    return folder


def python_stub(folder: Path, script: str) -> None:
    stub = folder / "python3"
    stub.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    stub.chmod(0o755)


@pytest.fixture
def clone(root: Path, tmp_path: Path, shell: Shell) -> Path:
    """What is committed, in a folder whose name has a space."""
    if not (root / ".git").exists():
        pytest.skip("needs a git checkout")
    folder = tmp_path / "a clone"
    shell(["git", "clone", "--quiet", root, folder], cwd=tmp_path, path=MACHINE)
    return folder


def test_make_alone_lists_the_ways_in(root: Path, shell: Shell) -> None:
    printed = shell(["make"], cwd=root, path=MACHINE)
    for target in ("site", "serve", "test", "bench", "clean"):
        assert f"\n  {target} " in printed


def test_make_says_that_python_is_missing(clone: Path, tools: Path, shell: Shell) -> None:
    printed = shell(["make", "site"], cwd=clone, path=[tools], exit_code=2)
    assert "error: Python 3.11 or later is missing" in printed


def test_make_passes_over_a_python_that_is_too_old(clone: Path, tools: Path, shell: Shell) -> None:
    python_stub(tools, "exit 1")
    printed = shell(["make", "site"], cwd=clone, path=[tools], exit_code=2)
    assert "error: Python 3.11 or later is missing" in printed


def test_make_says_how_to_get_the_module_for_environments(clone: Path, tools: Path, shell: Shell) -> None:
    python_stub(tools, 'case "$2" in *venv*) exit 1;; esac')
    printed = shell(["make", "site"], cwd=clone, path=[tools], exit_code=2)
    assert "apt-get install python3-venv" in printed


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_make_builds_the_site_in_a_clean_clone_and_again_at_once(clone: Path, tools: Path, shell: Shell) -> None:
    first = shell(["make", "site"], cwd=clone, path=MACHINE)
    assert "Installing the Python packages" in first
    home = (clone / "site/index.html").read_bytes()
    again = shell(["make", "site"], cwd=clone, path=MACHINE)
    assert "Installing" not in again
    assert (clone / "site/index.html").read_bytes() == home
    assert shell(["git", "status", "--porcelain"], cwd=clone, path=MACHINE) == ""
    # Neither a virtual environment nor an editable install survives a move: it is made anew, which takes a Python.
    moved = clone.rename(clone.with_name("moved"))
    assert "Python 3.11 or later is missing" in shell(["make", "site"], cwd=moved, path=[tools], exit_code=2)

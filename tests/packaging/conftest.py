"""The packages as a user gets them: built once for all tests of this folder."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tarfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

HATCHLING = "hatchling==1.33.0"


def run(command: list[str | Path], *, cwd: Path, path: list[Path], exit_code: int = 0) -> str:
    """Runs a command as from a person's shell with just these folders on its path.

    Nothing of this test run is handed on: not its virtual environment, not the Makefile's variables.

    Returns:
        What it prints, on either stream.
    """
    ours = ("PYTHON", "VIRTUAL_ENV", "PYTEST", "MAKE", "MFLAGS", "SOURCE_DATE_EPOCH", "GITHUB_ACTIONS")
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    result = subprocess.run(
        command,
        cwd=cwd,
        env=inherited | {"PATH": os.pathsep.join(map(str, path)), "NO_MKDOCS_2_WARNING": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert result.returncode == exit_code, f"{command} exited {result.returncode}:\n{result.stdout}"
    return result.stdout


@dataclass(frozen=True)
class Installation:
    """A virtual environment whose commands find nothing but each other: no Node.js, no tool of the machine."""

    folder: Path

    @classmethod
    def empty(cls, folder: Path) -> Installation:
        run([sys.executable, "-m", "venv", folder], cwd=folder.parent, path=[])
        return cls(folder)

    @property
    def scripts(self) -> Path:
        return self.folder / ("Scripts" if os.name == "nt" else "bin")

    def run(self, *command: str | Path, cwd: Path, path: list[Path] | None = None, exit_code: int = 0) -> str:
        program = self.scripts / command[0]
        return run([program, *command[1:]], cwd=cwd, path=[self.scripts, *(path or [])], exit_code=exit_code)


@pytest.fixture(scope="session")
def builder(tmp_path_factory: pytest.TempPathFactory) -> Installation:
    """An environment with what [build-system] requires, and nothing else."""
    installed = Installation.empty(tmp_path_factory.mktemp("builder") / "venv")
    installed.run("python", "-m", "pip", "install", "--quiet", HATCHLING, cwd=installed.folder)
    return installed


@pytest.fixture(scope="session")
def sdist(builder: Installation, root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The source distribution, unpacked."""
    folder = tmp_path_factory.mktemp("sdist")
    builder.run("hatchling", "build", "-t", "sdist", "-d", folder, cwd=root)
    (archive,) = folder.glob("*.tar.gz")
    with tarfile.open(archive) as opened:
        opened.extractall(folder, filter="data")
    (unpacked,) = (entry for entry in folder.iterdir() if entry.is_dir())
    return unpacked


@pytest.fixture(scope="session")
def wheel(sdist: Path, builder: Installation, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the source distribution on a machine without Node.js."""
    folder = tmp_path_factory.mktemp("wheel")
    builder.run("python", "-m", "pip", "wheel", "--no-deps", "--wheel-dir", folder, sdist, cwd=folder)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="session")
def installation(wheel: Path, root: Path, tmp_path_factory: pytest.TempPathFactory) -> Installation:
    """An environment that was empty before the wheel came, with MkDocs and Material."""
    folder = tmp_path_factory.mktemp("installation")
    # The lock without its hashes: pip wants either all or none, and a wheel just built has none.
    lock = (root / "requirements/site.txt").read_text(encoding="utf-8")
    pins = re.findall(r"^[\w.-]+==[^\\\n]+", lock, re.MULTILINE)
    constraints = folder / "constraints.txt"
    constraints.write_text("\n".join(pins), encoding="utf-8")
    installed = Installation.empty(folder / "venv")
    requirement = f"microcourse[site] @ {wheel.as_uri()}"
    installed.run(
        "python", "-m", "pip", "install", "--quiet", "--no-compile", "-c", constraints, requirement, cwd=folder
    )
    return installed


@pytest.fixture(scope="session")
def shell() -> Callable[..., str]:
    """Runs a command as a person would; see `run`."""
    return run


@pytest.fixture(scope="session")
def root(pytestconfig: pytest.Config) -> Path:
    """The checkout."""
    return pytestconfig.rootpath


@pytest.fixture
def course(root: Path, tmp_path: Path) -> Path:
    """A small course with a plain mkdocs.yml, in a folder of its own."""
    shutil.copytree(root / "tests/fixtures/minimal", tmp_path, dirs_exist_ok=True)
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: A course\ndocs_dir: content\ntheme: {name: material}\nplugins: [search, microcourse]\n",
        encoding="utf-8",
    )
    return tmp_path

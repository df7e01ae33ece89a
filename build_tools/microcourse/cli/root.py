"""The course that a command works on."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from microcourse.cli.outcome import CannotRun
from microcourse.sources.tree import COURSE_FILE


def add_root(parser: argparse.ArgumentParser) -> None:
    """Adds the argument ROOT."""
    parser.add_argument(
        "root",
        nargs="?",
        type=Path,
        metavar="ROOT",
        help="the folder that holds content/ and quizzes/ (default: the closest one at or above the current folder)",
    )


def find_root(given: Path | None) -> Path:
    """The course's folder: `given`, or the closest one at or above the current folder that has a course.yml.

    Raises:
        CannotRun: There is no such folder.
    """
    if given is not None:
        if not given.is_dir():
            what = "is a file, not a folder" if given.exists() else "does not exist"
            raise CannotRun(f"{given} {what}; name the folder that holds content/ and quizzes/")
        return given
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / COURSE_FILE).is_file():
            return folder
    raise CannotRun(f"no {COURSE_FILE} here or in a folder above; name the course's folder: microcourse check FOLDER")


def path_prefix(root: Path) -> str:
    """What leads from the current folder to files of the course ("", "course/", "../"), with forward slashes."""
    try:
        relative = os.path.relpath(root)
    except ValueError:  # another drive
        relative = str(root.resolve())
    relative = relative.replace(os.sep, "/")
    return "" if relative == "." else relative + "/"

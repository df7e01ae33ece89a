"""``microcourse check``: every fault of a course, at once."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from microcourse.cli.fixing import FixReport, apply_fixes
from microcourse.cli.outcome import FINDINGS, OK
from microcourse.cli.root import add_root, find_root, path_prefix
from microcourse.compile import Compilation, compile_course
from microcourse.diagnostics.formats import FORMATS, render

if TYPE_CHECKING:
    from microcourse.cli.commands import Commands

# A fix may make room for another one at the same place; more rounds than this mean that they undo each other.
_MOST_ROUNDS = 5


def add_to(commands: Commands) -> None:
    """Adds the command to the command line."""
    parser = commands.add_parser(
        "check",
        help="list every fault of a course, with its place and what to write",
        description="Reads all lessons, quizzes and scenarios and lists every fault at once. "
        "Exits with 0 if there is none, 1 if there are errors, 2 if the check itself could not run.",
    )
    add_root(parser)
    parser.add_argument("--format", choices=FORMATS, help="default: text; github when run by GitHub Actions")
    parser.add_argument("--fix", action="store_true", help="mend what can be mended without changing what learners see")
    parser.add_argument("--strict", action="store_true", help="exit with 1 for warnings too")
    parser.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="default: auto")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Checks, mends if asked to, prints."""
    root = find_root(options.root)
    compilation = compile_course(root)
    if options.fix:
        compilation = _fixed(root, compilation)
    chosen = options.format or ("github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text")
    sys.stdout.write(
        render(
            compilation.diagnostics,
            compilation.sources,
            chosen,
            color=_is_colored(options.color),
            prefix=path_prefix(root),
        )
    )
    failed = bool(compilation.diagnostics) if options.strict else not compilation.ok
    return FINDINGS if failed else OK


def _fixed(root: Path, compilation: Compilation) -> Compilation:
    """Applies fixes and checks again, until nothing is left to mend."""
    prefix = path_prefix(root)
    for _ in range(_MOST_ROUNDS):
        report = apply_fixes(root, compilation.diagnostics, compilation.sources)
        _tell(report, prefix)
        if not report.written:
            break
        compilation = compile_course(root)
    return compilation


def _tell(report: FixReport, prefix: str) -> None:
    # Standard output belongs to the format, which a program may be reading.
    for path, titles in report.written.items():
        for title in titles:
            print(f"Fixed {prefix}{path}: {title}", file=sys.stderr)
    for path, reason in report.left.items():
        print(f"Left {prefix}{path} alone: {reason}", file=sys.stderr)


def _is_colored(choice: str) -> bool:
    if choice != "auto":
        return choice == "always"
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"

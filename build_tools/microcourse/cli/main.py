"""``microcourse``: reads the command line, runs one command, turns its outcome into an exit code.

Exit codes: 0 all is well, 1 the course has findings, 2 the tool could not do its work.
"""

from __future__ import annotations

import argparse
import os
import sys
import traceback
from collections.abc import Sequence

import microcourse
from microcourse.cli import check, pages, report, rule, schema
from microcourse.cli.outcome import FAILED, CannotRun

_COMMANDS = (check, rule, schema, report, pages)
_INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command line `arguments` (those of the process by default) and returns the exit code.

    Raises:
        SystemExit: For ``--help``, ``--version`` and unusable arguments, as argparse does.
    """
    for stream in (sys.stdout, sys.stderr):
        # Authors' letters may be missing in a console's encoding: shown as an escape, they do not end the run.
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="backslashreplace")
    try:
        options = _parser().parse_args(arguments)
        code: int = options.run(options)
        sys.stdout.flush()
    except CannotRun as problem:
        _say(str(problem))
        return FAILED
    except BrokenPipeError:
        # Whoever read us (head, less) has seen enough. Python would complain once more when it closes the pipe.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except KeyboardInterrupt:
        return _INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the last resort, so that an author never sees a traceback
        return _internal_error(error)
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="microcourse",
        description="Check, explain and measure a microlearning course of Markdown lessons and YAML quizzes.",
        epilog="Exit codes: 0 all is well, 1 the course has findings, 2 the tool could not do its work.",
    )
    parser.add_argument("--version", action="version", version=f"microcourse {microcourse.__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for command in _COMMANDS:
        command.add_to(commands)
    return parser


def _internal_error(error: Exception) -> int:
    if os.environ.get("MICROCOURSE_DEBUG") == "1":
        traceback.print_exception(error)
    kind = type(error).__name__
    _say(
        f"this is a fault of microcourse, not of your course: {kind}: {' '.join(str(error).split())}\n"
        "Please report it, with what MICROCOURSE_DEBUG=1 adds to this message."
    )
    return FAILED


def _say(message: str) -> None:
    print(f"microcourse: {message}", file=sys.stderr)

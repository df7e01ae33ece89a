"""Reading one file of a course. Whatever is wrong with it is a finding, never an exception."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

from microcourse.diagnostics import Diagnostic
from microcourse.model import Span
from microcourse.sources import rules
from microcourse.sources.decoding import decode
from microcourse.sources.document import SourceText

MAX_BYTES = 1 << 20

# Without O_NONBLOCK, opening a named pipe waits for a writer that may never come.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)

_LOOP = (
    "This link leads back to itself",
    "Replace the link by the file it should stand for.",
)


def read_text(root: Path, relative: str) -> tuple[SourceText | None, list[Diagnostic]]:
    """Reads a file of the course at `root`.

    Args:
        root: The folder that holds content/ and quizzes/.
        relative: The file, with forward slashes.

    Returns:
        The text, or None where nothing of it can be used. Findings may come with a text: an invisible character
        is replaced by U+FFFD (so that every place stays right) and reading goes on.
    """
    place = Span.point(relative)
    data, finding = _read_inside(root, relative, place)
    if data is None:
        return None, [finding] if finding else []
    if len(data) > MAX_BYTES:
        return None, [
            rules.TOO_LARGE.at(
                place,
                "This file is larger than 1 MiB, so it is not read",
                help="Split it, one lesson or quiz a file; put images and other material into files of their own.",
            )
        ]
    return decode(relative, data)


def _read_inside(root: Path, relative: str, place: Span) -> tuple[bytes | None, Diagnostic | None]:
    try:
        # Links are followed before anything is opened, so that a link out of the course is never read.
        top = os.path.realpath(root)
        target = os.path.realpath(os.path.join(top, relative), strict=True)  # noqa: PTH118 - may be hostile
        if not is_inside(target, top):
            return None, _outside(relative, place)
        return _read_limited(target), None
    except OSError as error:
        return None, unreadable(error, place)
    except ValueError:  # a NUL in the name
        return None, rules.MISSING_FILE.at(place, "No file can have this name")


def is_inside(target: str, top: str) -> bool:
    """Whether one real path lies in another."""
    return target == top or target.startswith(top.rstrip(os.sep) + os.sep)


def _outside(relative: str, place: Span) -> Diagnostic:
    parts = relative.replace("\\", "/").split("/")
    if ".." in parts or Path(relative).is_absolute():
        message = "This path leads out of the course's folder"
    else:
        message = "This is a link to something outside the course's folder, so it is not read"
    return rules.OUTSIDE_COURSE.at(place, message, help="Copy the file into the course's folder.")


def _read_limited(target: str) -> bytes:
    """At most one byte more than allowed: enough to tell, never a 50 MB read.

    Raises:
        OSError: Also where the target is no ordinary file.
    """
    descriptor = os.open(target, _FLAGS)
    try:
        mode = os.fstat(descriptor).st_mode
        if stat.S_ISDIR(mode):
            raise IsADirectoryError(errno.EISDIR, "is a folder")
        if not stat.S_ISREG(mode):
            raise OSError(errno.EINVAL, "is not an ordinary file")
        chunks = []
        left = MAX_BYTES + 1
        while left and (chunk := os.read(descriptor, left)):
            chunks.append(chunk)
            left -= len(chunk)
        return b"".join(chunks)
    finally:
        os.close(descriptor)


def unreadable(error: OSError, place: Span) -> Diagnostic:
    """The finding for what the system says about a file or folder."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return rules.MISSING_FILE.at(
            place,
            "This file is not there",
            help="Check its name, including capitals and the ending; or restore it.",
        )
    if isinstance(error, PermissionError):
        return rules.UNREADABLE_FILE.at(
            place,
            "You are not allowed to read this file",
            help="Give yourself the permission to read it, then run this again.",
        )
    if isinstance(error, IsADirectoryError):
        return rules.UNREADABLE_FILE.at(
            place,
            "This is a folder where a file is expected",
            help="Rename the folder, and write a file of this name.",
        )
    if error.errno == errno.ELOOP:
        return rules.LINK_LOOP.at(place, _LOOP[0], help=_LOOP[1])
    if error.errno == errno.EINVAL:
        return rules.UNREADABLE_FILE.at(
            place, "This is not an ordinary file", help="Replace it by a text file saved as UTF-8."
        )
    reason = error.strerror or "no reason given"
    return rules.UNREADABLE_FILE.at(place, f"This file could not be read ({reason})", help="Try again, or restore it.")

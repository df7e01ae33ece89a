"""A course whose author goes on editing it while somebody learns from it, at one address."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from browser.sites import build_site, serve


class EditedCourse:
    """A course in a folder of its own, and the address at which its latest version is published.

    Args:
        fixture: The course before any edit.
        site: What it was built to.
        folder: An empty folder for all versions.

    Attributes:
        root: The folder that holds content/ and quizzes/.
        address: The site's, with a slash at its end.
    """

    def __init__(self, fixture: Path, site: Path, folder: Path) -> None:
        self._folder = folder
        self._published = folder / "published"
        self._versions = 0
        self.root = folder / fixture.name
        self.address = ""
        shutil.copytree(fixture, self.root)
        shutil.copytree(site, self._published)

    def edit(self, path: str, old: str, new: str) -> None:
        """Puts `new` in place of `old`, which the file holds."""
        file = self.root / path
        text = file.read_text("utf-8")
        assert old in text, f"{path} does not hold {old!r}"
        file.write_text(text.replace(old, new), "utf-8")

    def move(self, path: str, new: str) -> None:
        """Renames a file."""
        (self.root / new).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).rename(self.root / new)

    def publish(self, below: str = "") -> None:
        """Builds the course and puts the site in place of the last one; `below` is a folder of the same host."""
        self._versions += 1
        work = self._folder / f"version-{self._versions}"
        site = build_site(self.root, work)
        shutil.rmtree(self._published, ignore_errors=True)
        target = self._published / below
        target.parent.mkdir(parents=True, exist_ok=True)
        site.rename(target)

    @contextmanager
    def served(self) -> Iterator[EditedCourse]:
        """Serves what is published, on one free port of 127.0.0.1 for all versions."""
        server = serve(self._published)
        self.address = next(server)
        yield self
        server.close()

"""The same course gives the same bytes: anywhere, at any time, for anybody."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
import yaml

from browser.sites import FIXTURES, ROOT, site_config

COURSES = {"kitchen-sink": FIXTURES / "kitchen-sink", "own": ROOT}

# MkDocs asks one place what day it is.
BUILD = """
import datetime, os, sys
import mkdocs.utils
from mkdocs.__main__ import cli

class Clock(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return datetime.datetime.now(tz) + datetime.timedelta(days=int(os.environ["DAYS_LATER"]))

mkdocs.utils.datetime = Clock
os.umask(int(os.environ["UMASK"], 8))
sys.argv = ["mkdocs", "build", "--strict", "--site-dir", sys.argv[1]]
cli()
"""


@dataclass(frozen=True)
class Surroundings:
    """What should make no difference."""

    folder: str
    environment: dict[str, str]
    umask: str
    days_later: int = 0
    written_at: int = 1_000_000_000
    from_the_end: bool = False
    epoch: str | None = None

    def environ(self) -> dict[str, str]:
        """The environment of the build, with nothing of the one that runs the tests."""
        kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        epoch = {} if self.epoch is None else {"SOURCE_DATE_EPOCH": self.epoch}
        return {
            **kept,
            **self.environment,
            **epoch,
            "PYTHONPATH": str(ROOT / "build_tools"),
            "NO_MKDOCS_2_WARNING": "1",
            "UMASK": self.umask,
            "DAYS_LATER": str(self.days_later),
        }


HERE = Surroundings(
    "here", {"TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8", "LANG": "C.UTF-8", "PYTHONHASHSEED": "1"}, "022"
)
ELSEWHERE = Surroundings(
    "some where/else",
    {"TZ": "America/Adak", "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0", "PYTHONHASHSEED": "2"},
    "077",
    days_later=400,
    written_at=1_700_000_000,
    from_the_end=True,
)


def copy(course: Path, to: Path, surroundings: Surroundings) -> None:
    """Copies the files of a course in one order or the other, each with a time of its own."""
    files = [file for name in ("content", "quizzes") for file in sorted((course / name).rglob("*")) if file.is_file()]
    for number, file in enumerate(reversed(files) if surroundings.from_the_end else files):
        target = to / file.relative_to(course)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, target)
        os.utime(target, (surroundings.written_at + number,) * 2)


def build(course: Path, folder: Path, surroundings: Surroundings, *, dated: bool = True) -> dict[str, bytes]:
    """Every file of the site, by its path."""
    work = folder / surroundings.folder / "course"
    copy(course, work, surroundings)
    if not dated:
        file = work / "content/course.yml"
        file.write_text(re.sub(r"(?m)^updated:.*\n", "", file.read_text("utf-8")), "utf-8")
    config = site_config(work, site_url="https://course.example/lead/", docs_dir="content", strict=True)
    (work / "mkdocs.yml").write_text(yaml.safe_dump(config), "utf-8")
    site = folder / surroundings.folder / "site"
    done = subprocess.run(
        [sys.executable, "-c", BUILD, str(site)],
        cwd=work,
        env=surroundings.environ(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in site.rglob("*") if file.is_file()}


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    assert sorted(one) == sorted(other)
    return sorted(path for path in one if one[path] != other[path])


@pytest.mark.parametrize("course", COURSES)
def test_a_dated_course_is_the_same_bytes_everywhere_on_any_day(course, tmp_path):
    sites = [build(COURSES[course], tmp_path, each) for each in (HERE, ELSEWHERE)]
    assert {"index.html", "sitemap.xml.gz", "search/search_index.json"} <= sites[0].keys()
    assert differing(*sites) == []


def undated(course: Path, tmp_path: Path, **changes: object) -> list[dict[str, bytes]]:
    return [build(course, tmp_path, replace(each, **changes), dated=False) for each in (HERE, ELSEWHERE)]


def test_without_a_date_only_the_sitemap_tells_the_day(tmp_path):
    sites = undated(COURSES["kitchen-sink"], tmp_path)
    assert differing(*sites) == ["sitemap.xml", "sitemap.xml.gz"]
    first, second = (re.sub(rb"<lastmod>[\d-]+</lastmod>", b"", site["sitemap.xml"]) for site in sites)
    assert first == second


def test_without_a_date_the_day_of_the_commit_serves(tmp_path):
    """As the Makefile does."""
    sites = undated(COURSES["kitchen-sink"], tmp_path, epoch="1700000000")
    assert differing(*sites) == []
    assert b"<lastmod>2023-11-14</lastmod>" in sites[0]["sitemap.xml"]

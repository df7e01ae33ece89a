"""Imports run one way, so that each layer can be read, and replaced, without those above it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "build_tools" / "microcourse"
# Each may import itself and those to its left. What stands together in a set is on one level, and apart.
ORDER: list[set[str]] = [
    {"model"},
    {"diagnostics"},
    {"sources"},
    {"schema"},
    {"checks"},
    {"compile"},
    {"render"},
    {"export"},
    {"hosts", "cli"},
]
# What only one layer may use: the rest must run without it.
ONLY_IN = {"pydantic": {"schema"}, "yaml": {"sources", "schema", "render"}, "mkdocs": {"hosts"}, "jinja2": {"render"}}
FILES = sorted(PACKAGE.rglob("*.py"))


def level(layer: str) -> int | None:
    return next((number for number, layers in enumerate(ORDER) if layer in layers), None)


def layer_of(file: Path) -> str:
    parts = file.relative_to(PACKAGE).parts
    return parts[0] if len(parts) > 1 else ""


def imported(file: Path) -> list[str]:
    """The modules that a file imports, wherever in it."""
    names = []
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}:{node.lineno}: a relative import hides its layer"
            names += [f"{node.module}.{alias.name}" for alias in node.names]
    return names


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(PACKAGE).as_posix())
def test_a_module_imports_only_what_lies_below_it(file: Path):
    own = layer_of(file)
    if not own:
        return
    allowed = {layer for layers in ORDER[: (level(own) or 0)] for layer in layers} | {own}
    used = {name.split(".")[1] for name in imported(file) if name.startswith("microcourse.")}
    layers = {name for name in used if (PACKAGE / name).is_dir()}
    assert layers - allowed == set()


def test_every_package_has_its_level():
    packages = {file.parent.name for file in PACKAGE.glob("*/__init__.py")}
    assert {name for name in packages if level(name) is None} == set()


@pytest.mark.parametrize("library", ONLY_IN)
def test_a_library_is_used_in_its_layers_only(library: str):
    users = {layer_of(file) for file in FILES if any(name.split(".")[0] == library for name in imported(file))}
    assert users <= ONLY_IN[library]

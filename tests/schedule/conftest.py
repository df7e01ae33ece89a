"""The browser side's pure modules, run by Node.js."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

# Bundles the first argument into the second.
_BUNDLE = """
const stdin = { contents: process.argv[1], resolveDir: process.cwd(), loader: "ts" };
require("esbuild").buildSync({ stdin, bundle: true, platform: "node", outfile: process.argv[2], logLevel: "warning" });
"""


@pytest.fixture(scope="session")
def typescript(tmp_path_factory) -> Callable[[str, object], bytes]:
    """Runs a TypeScript program, whose imports start from the runtime's folder, on JSON; returns what it writes."""
    node = subprocess.check_output([sys.executable, ROOT / "hatch_build.py", "--node"], cwd=ROOT, text=True).strip()
    folder, programs = tmp_path_factory.mktemp("programs"), dict[str, Path]()

    def run(program: str, given: object) -> bytes:
        if program not in programs:
            programs[program] = folder / f"{len(programs)}.cjs"
            command = [node, "--eval", _BUNDLE, program, programs[program]]
            subprocess.run(command, cwd=ROOT / "build_tools" / "runtime", check=True)
        command = [node, programs[program]]
        return subprocess.run(command, input=json.dumps(given).encode(), capture_output=True, check=True).stdout

    return run

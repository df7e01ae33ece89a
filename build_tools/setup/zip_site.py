"""Builds the course of this folder as a zip that works from a disk: unpack it, and open index.html.

Usage: python zip_site.py OUTDIR
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
import zipfile
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError, PluginError

from microcourse.compile import compile_course
from microcourse.hosts.site_files import search_languages, site_files

# Only a web server, or who asks one, has a use for it.
_FOR_SERVERS = {"sitemap.xml"}
# The earliest day that a zip can tell.
_FIRST_DAY = 315_532_800


def build_zip(folder: Path, config_file: Path | None = None) -> Path:
    """Builds the site of `config_file` (mkdocs.yml here by default) into `folder` and returns the zip's path.

    The same course gives the same bytes: files are sorted, and dated by SOURCE_DATE_EPOCH.
    """
    with tempfile.TemporaryDirectory() as temporary:
        site = Path(temporary)
        config = load_config(str(config_file) if config_file else None, site_dir=temporary, strict=True)
        config.plugins["microcourse"].config.disk = True
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        config.plugins.on_shutdown()
        course = compile_course(Path(config.docs_dir).parent).course
        assert course is not None  # noqa: S101 - it was just built
        folder.mkdir(parents=True, exist_ok=True)
        target = folder / f"{course.id}.zip"
        _pack(site, [path for path in site_files(site, search_languages(config)) if path not in _FOR_SERVERS], target)
        return target


def _pack(site: Path, paths: list[str], target: Path) -> None:
    """Packs into one folder of the zip's own name, so that unpacking leaves no hundred files about."""
    day = time.gmtime(max(_FIRST_DAY, int(os.environ.get("SOURCE_DATE_EPOCH") or 0)))[:6]
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in paths:
            entry = zipfile.ZipInfo(f"{target.stem}/{path}", day)
            entry.create_system = 3  # Unix, wherever it is built
            entry.external_attr = 0o100644 << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, (site / path).read_bytes())


def main() -> int:
    """Runs the command line."""
    if len(sys.argv) != 2:  # noqa: PLR2004 - the program and its one argument
        print(__doc__, file=sys.stderr)
        return 2
    try:
        target = build_zip(Path(sys.argv[1]))
    except (Abort, ConfigurationError, PluginError) as problem:
        print(f"error: {problem}", file=sys.stderr)
        return 1
    megabytes = target.stat().st_size / 1e6
    print(f"The course is in {target} ({megabytes:.1f} MB): unpack it and open index.html.")
    return 0


if __name__ == "__main__":
    sys.exit(main())

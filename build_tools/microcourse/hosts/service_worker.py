"""A whole site on a learner's device: the service worker, the list of files that it keeps, and what pages say of it."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Collection
from pathlib import Path
from urllib.parse import quote

from microcourse.hosts.site_files import site_files
from microcourse.render.assets import asset

SIZE_FILE = "offline.json"
_WORKER = "service-worker.js"
_NEW_VERSION = "new-version.js"
# A copy of its own: hosts answer for 404.html itself in different ways, some with a redirect or a failure.
_NOT_FOUND = "assets/microcourse/not-found.html"

# Names that change with the content, Material's and ours.
_NAMED_BY_CONTENT = re.compile(r"assets/(microcourse|javascripts|stylesheets)/.*\.[0-9a-f]{8}\.(min\.)?(js|css)")
_DAY = re.compile(rb"<lastmod>[^<]*</lastmod>")


def write_service_worker(site: Path, search_languages: Collection[str]) -> None:
    """Writes the worker with its list of files, and the size of all of them, into the finished site.

    Args:
        site: The folder of the site.
        search_languages: Codes of the languages that the theme's search takes words apart in.
    """
    if (site / "404.html").is_file():
        (site / _NOT_FOUND).write_bytes((site / "404.html").read_bytes())
    (site / _NEW_VERSION).write_bytes(asset(_NEW_VERSION).file.read_bytes())
    paths = [path for path in site_files(site, search_languages) if path not in {_WORKER, SIZE_FILE}]
    size = sum((site / path).stat().st_size for path in paths)
    (site / SIZE_FILE).write_text(json.dumps({"bytes": size, "files": len(paths)}) + "\n", "utf-8")
    files = [_entry(site, path) for path in sorted([*paths, SIZE_FILE])]
    _write(site, {"files": files, "notFound": _NOT_FOUND})


def write_removal(site: Path) -> None:
    """Writes the worker that removes what an earlier one kept at this address."""
    _write(site, None)


def offer(content: str, root: str) -> str:
    """The HTML of a page, with every element that keeps the course on a device told where the site is.

    Args:
        content: The page's HTML.
        root: The address of the site's root from this page ("../../").
    """
    return content.replace("<mc-offline", f'<mc-offline data-offline="{root}{SIZE_FILE}"')


def _write(site: Path, files: object) -> None:
    code = asset(_WORKER).file.read_text("utf-8")
    data = json.dumps(files, ensure_ascii=False, separators=(",", ":"))
    (site / _WORKER).write_text(f"self.mcCourseFiles={data};\n{code}", "utf-8")


def _entry(site: Path, path: str) -> dict[str, object]:
    """A file as Workbox wants it."""
    data = (site / path).read_bytes()
    if path == "sitemap.xml":
        # Its days are no news to a learner: without this, a course without a date would have a new version every day.
        return {"url": path, "revision": _digest(_DAY.sub(b"", data))[:12]}
    folder = path.removesuffix("index.html")
    address = quote(folder if folder == "" or folder.endswith("/") else path) or "./"
    revision = None if _NAMED_BY_CONTENT.fullmatch(path) else _digest(data)[:12]
    return {"url": address, "revision": revision, "integrity": f"sha256-{_digest(data)}"}


def _digest(data: bytes) -> str:
    return base64.b64encode(hashlib.sha256(data).digest()).decode()

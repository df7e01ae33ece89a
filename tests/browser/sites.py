"""Real sites: courses built by MkDocs as an author's are, and served on 127.0.0.1."""

from __future__ import annotations

import functools
import http.server
import shutil
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config

ROOT = Path(__file__).parents[2]
FIXTURES = ROOT / "tests" / "fixtures"


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    """Serves files and says nothing of it."""

    def log_message(self, *_: object) -> None:
        pass


def site_config(course: Path, **changes: object) -> dict[str, object]:
    """This project's own mkdocs.yml, for another course."""
    # Loaded without its tags: the environment has no say in tests.
    settings = yaml.load((ROOT / "mkdocs.yml").read_text("utf-8").replace("!ENV", ""), Loader=yaml.SafeLoader)
    settings["site_url"] = ""
    settings["site_name"] = course.name
    settings["theme"]["custom_dir"] = str(ROOT / "overrides")
    return settings | changes


def build_site(course: Path, folder: Path, **changes: object) -> Path:
    """Builds `course` as `mkdocs build` does and returns the site's folder."""
    work = folder / course.name
    shutil.copytree(course, work)
    config_file = work / "mkdocs.yml"
    config_file.write_text(yaml.safe_dump(site_config(course, **changes)), "utf-8")
    config = load_config(str(config_file), site_dir=str(folder / "site"))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    config.plugins.on_shutdown()
    return folder / "site"


def serve(folder: Path, handler: type[QuietHandler] = QuietHandler) -> Iterator[str]:
    """Serves `folder` on a free port of 127.0.0.1 until the generator is closed."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(handler, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            # While Python ends, its other threads stand still, and this would wait for one for ever.
            if not sys.is_finalizing():
                server.shutdown()
                thread.join()

"""A site that is opened from a disk: there, the theme's search may neither fetch its index nor start a worker."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from microcourse.render.assets import Asset, asset


def search_shim() -> Asset:
    """The script that runs the search where browsers start no worker."""
    return asset("disk-search.js")


def prepare(config: MkDocsConfig) -> None:
    """Makes links name files, and has every page load the shim before the theme's script."""
    config.use_directory_urls = False
    config.site_url = ""
    config.extra["polyfills"] = [*config.extra.get("polyfills", []), search_shim().uri]


def write_search_index(site: Path) -> None:
    """Writes the search index as the script that Material loads from a disk."""
    index = site / "search/search_index.json"
    if index.is_file():
        index.with_suffix(".js").write_text(f"var __index = {index.read_text('utf-8')}", "utf-8")
        index.unlink()

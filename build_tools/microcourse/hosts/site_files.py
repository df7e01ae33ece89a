"""Which files of a finished site its pages use: what a learner takes along."""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

# For developers, for crawlers and for web servers, which may not hand them out; one refused file ends a download.
_NOT_FOR_PAGES = re.compile(r"(.*/)?(\..*|[^./]+|.*\.(map|gz|config|toml)|robots\.txt|404\.html)")
_LANGUAGE = re.compile(r"assets/javascripts/lunr/(min/lunr\.(?P<language>\w+)(\.support)?\.min|(?P<splitter>\w+))\.js")
_SHARED_BY_LANGUAGES = {"stemmer", "multi"}


def site_files(site: Path, search_languages: Collection[str]) -> list[str]:
    """Paths below the folder of the site, sorted.

    Args:
        site: The folder of the site.
        search_languages: Codes of the languages that the theme's search takes words apart in.
    """
    paths = (file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file())
    return sorted(path for path in paths if not _NOT_FOR_PAGES.fullmatch(path) and _asked_for(path, search_languages))


def search_languages(config: MkDocsConfig) -> list[str]:
    """What `site_files` wants to know of the site's search."""
    for name in ("search", "material/search"):
        if name in config.plugins:
            return list(config.plugins[name].config.get("lang") or [])
    return []


def _asked_for(path: str, languages: Collection[str]) -> bool:
    """Of Material's many languages, pages ask for those of the search alone."""
    found = _LANGUAGE.fullmatch(path)
    if not found:
        return True
    others = set(languages) - {"en"}
    return bool(others) and (found["splitter"] is not None or found["language"] in others | _SHARED_BY_LANGUAGES)

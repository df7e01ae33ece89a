"""Links in generated HTML: authors write paths below content/, pages need addresses."""

from __future__ import annotations

import functools
import posixpath
import re
from collections.abc import Callable

from microcourse.checks.links import SAFE_SCHEMES, scheme_of

# From a path below content/ ("images/a.svg", "delegation/a.md#part") to an address that works on the page.
LinkResolver = Callable[[str], str]

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_INDEX = frozenset({"index", "README"})


def is_external(target: str) -> bool:
    """Whether `target` leaves the site or points into the page itself: nothing to resolve."""
    return target.startswith(("#", "//")) or bool(_SCHEME.match(target))


def is_safe(target: str) -> bool:
    """Whether following `target` can run no script: a path, a fragment or one of the common schemes."""
    scheme = scheme_of(target)
    return not scheme or scheme in SAFE_SCHEMES


def directory_resolver(page: str) -> LinkResolver:
    """Resolves for a host that publishes ``a/b.md`` as ``a/b/``, for the page made from `page` ("a/b.md").

    What MkDocs, ProperDocs and Zensical do by default.
    """
    return functools.partial(_relative, _directory_address, _directory_address(page))


def file_resolver(page: str) -> LinkResolver:
    """Resolves for a host that publishes ``a/b.md`` as ``a/b.html``, as for reading from a disk."""
    return functools.partial(_relative, _file_address, _file_address(page).rpartition("/")[0])


def resolver_for(*, directory_urls: bool) -> Callable[[str], LinkResolver]:
    """The resolvers of a host that publishes a/b.md as a/b/ (True) or as a/b.html (False)."""
    return directory_resolver if directory_urls else file_resolver


def _relative(address: Callable[[str], str], here: str, target: str) -> str:
    if is_external(target):
        return target
    path, mark, fragment = target.partition("#")
    there = address(path.lstrip("/"))
    relative = posixpath.relpath(f"/{there}", f"/{here}")
    # relpath drops the slash at the end, which makes a folder's page of its address.
    slash = "/" if not there or there.endswith("/") else ""
    return relative + slash + mark + fragment


def _directory_address(path: str) -> str:
    stem, is_page = _without_suffix(path)
    if not is_page:
        return path
    folder, _, name = stem.rpartition("/")
    return (f"{folder}/" if folder else "") if name in _INDEX else f"{stem}/"


def _file_address(path: str) -> str:
    stem, is_page = _without_suffix(path)
    if not is_page:
        return path
    folder, _, name = stem.rpartition("/")
    return f"{folder}/index.html".lstrip("/") if name in _INDEX else f"{stem}.html"


def _without_suffix(path: str) -> tuple[str, bool]:
    return path.removesuffix(".md"), path.endswith(".md")

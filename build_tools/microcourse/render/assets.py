"""The browser's files: built with the package, named by their content, loaded where a page needs them."""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

STYLES = "microcourse.css"
FINDINGS_STYLES = "findings.css"
# Runs in <head> of every page: marks links to what is finished before they are painted.
EARLY_SCRIPT = "early.js"
# What a learner does seldom; pages name it, and load it when it is asked for.
ON_DEMAND_SCRIPT = "on-demand.js"

# What each element or attribute that stands in a page's HTML needs.
_SCRIPTS = {
    "<mc-course": "memory.js",
    "<mc-home": "home.js",
    "<mc-question": "questions.js",
    "<mc-scenario": "scenario.js",
    "<mc-progress": "progress.js",
    "<mc-offline": "offline.js",
    "<mc-data": "data.js",
    "<mc-reviews": "reviews.js",
    "</mc-reviews": "questions.js",  # which it asks
    "<mc-record": "record.js",
    "<mc-plan": "plan.js",
}
# A script that holds another, which a page then does not load by itself.
_HOLDING = {"questions.js": "memory.js"}
_STYLES = {
    "<mc-home": "home.css",
    "job-aid": "job-aid.css",
    'data-type="cloze"': "cloze.css",
    'data-type="matching"': "matching.css",
    "<mc-data": "data.css",
    "<mc-offline": "offline.css",
    "<mc-scenario": "scenario.css",
    "<mc-progress": "progress.css",
    "<mc-reviews": "reviews.css",
    "<mc-record": "record.css",
    "<mc-plan": "plan.css",
}


class AssetsMissingError(Exception):
    """The package was installed without its browser side: a checkout that has not been built."""


@dataclass(frozen=True, slots=True)
class Asset:
    """One file of the browser side.

    Attributes:
        file: Where it lies.
        uri: Where it is published, below the site's root; its name changes when its content does, so that a browser's
            cache never mixes two versions.
    """

    file: Path
    uri: str


@functools.cache
def asset(name: str) -> Asset:
    """The asset of that name ("questions.js").

    Raises:
        AssetsMissingError: If the browser side was never built.
    """
    file = Path(str(resources.files("microcourse"))) / "assets" / name
    try:
        digest = hashlib.sha256(file.read_bytes()).hexdigest()[:8]
    except FileNotFoundError:
        raise AssetsMissingError(
            f"{name} is missing from the installed package. In a checkout, `make site` builds it; elsewhere, install"
            " microcourse again from a wheel."
        ) from None
    stem, _, suffix = name.rpartition(".")
    return Asset(file, f"assets/microcourse/{stem}.{digest}.{suffix}")


def scripts_for(html: str) -> list[Asset]:
    """The scripts that a page with this content needs: none for a page that holds nothing of ours."""
    names = _needed(_SCRIPTS, html)
    held = {_HOLDING[name] for name in names if name in _HOLDING}
    return [asset(name) for name in names if name not in held]


def styles_for(html: str) -> list[Asset]:
    """The style sheets that a page with this content needs beyond the one that all pages share."""
    return [asset(name) for name in _needed(_STYLES, html)]


def all_assets() -> list[Asset]:
    """Everything that a site of ours may load."""
    names = dict.fromkeys((STYLES, EARLY_SCRIPT, ON_DEMAND_SCRIPT, *_STYLES.values(), *_SCRIPTS.values()))
    return [*(asset(name) for name in names), log_schema()]


def log_schema() -> Asset:
    """The JSON Schema of the files that learners export. They name its address, so that is the same for good."""
    name = "learner-log.schema.json"
    return Asset(Path(str(resources.files("microcourse"))) / "schema" / name, f"assets/microcourse/{name}")


def _needed(files: Mapping[str, str], html: str) -> list[str]:
    return list(dict.fromkeys(name for sign, name in files.items() if sign in html))

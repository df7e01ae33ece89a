"""The template environment: autoescaping, strict about names, with the filters that templates share."""

from __future__ import annotations

import json

import jinja2


def _json_attribute(value: object) -> str:
    """`value` as compact JSON, for a data attribute (autoescaping quotes it); "<" never stands in it."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True).replace("<", "\\u003c")


def make_environment() -> jinja2.Environment:
    """A new environment over the package's own templates."""
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("microcourse.render"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        auto_reload=False,  # the package's files do not change while it runs
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["json"] = _json_attribute
    return environment

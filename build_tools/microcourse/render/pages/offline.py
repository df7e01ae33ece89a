"""Where a learner keeps the course on a device, for days without a network."""

from __future__ import annotations

from collections.abc import Mapping

from microcourse.render.page import Page
from microcourse.render.pages.route import Route


def view(_: Route, __: str, ___: Page) -> Mapping[str, object]:
    """Nothing but the element: only the browser knows what it can keep, and a host whether it offers that."""
    return {}

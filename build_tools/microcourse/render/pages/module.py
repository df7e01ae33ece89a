"""A module's page."""

from __future__ import annotations

from collections.abc import Mapping

from microcourse.model import HOME_PAGE
from microcourse.render.page import Page
from microcourse.render.pages.route import Route


def view(route: Route, name: str, page: Page) -> Mapping[str, object] | None:
    """Where the module stands, and its lessons and scenarios as cards."""
    for index, module in enumerate(route.course.modules):
        if module.id != name:
            continue
        stops = route.of_module(module)
        following = route.course.modules[index + 1] if index + 1 < len(route.course.modules) else None
        return {
            "module": module,
            "number": index + 1,
            "description": page.block(module.description),
            "stops": [{"stop": stop, "href": page.resolve(stop.path)} for stop in stops],
            "minutes": sum(stop.minutes for stop in stops),
            "home": page.resolve(HOME_PAGE),
            "following": following,
            "following_href": page.resolve(following.page) if following else "",
        }
    return None

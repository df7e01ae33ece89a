"""The course's first page."""

from __future__ import annotations

from collections.abc import Mapping

from microcourse.render.page import Page
from microcourse.render.pages import own
from microcourse.render.pages.route import Route


def view(route: Route, _: str, page: Page) -> Mapping[str, object]:
    """The promise, one clear start, and the modules as cards."""
    modules: list[dict[str, object]] = []
    for module in route.course.modules:
        stops = route.of_module(module)
        modules.append(
            {
                "id": module.id,
                "title": module.title,
                "href": page.resolve(module.page),
                "description": page.block(module.description),
                "stops": [{"stop": stop, "href": page.resolve(stop.path)} for stop in stops],
                "minutes": sum(stop.minutes for stop in stops),
            }
        )
    return {
        "description": page.block(route.course.description),
        "welcome": page.block(route.course.welcome),
        "modules": modules,
        "own": [
            {"command": one.command, "title": one.title, "href": page.resolve(one.path)}
            for one in sorted(own.PAGES, key=lambda one: one.command == "reviews")
        ],
        "start": page.resolve(route.stops[0].path) if route.stops else "",
        "minutes": sum(stop.minutes for stop in route.stops),
        "lessons": sum(stop.kind == "lesson" for stop in route.stops),
        "scenarios": sum(stop.kind == "scenario" for stop in route.stops),
    }

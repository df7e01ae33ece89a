"""The course's first page."""

from __future__ import annotations

from collections.abc import Mapping

from microcourse.render.expand import module_path
from microcourse.render.page import Page
from microcourse.render.pages.route import Route


def view(route: Route, _: str, page: Page) -> Mapping[str, object]:
    """The promise, one clear start, and the modules as cards."""
    modules = []
    for module in route.course.modules:
        stops = route.of_module(module)
        modules.append(
            {
                "title": module.title,
                "href": page.resolve(module_path(module)),
                "description": page.block(module.description),
                "stops": [{"stop": stop, "href": page.resolve(stop.path)} for stop in stops],
                "minutes": sum(stop.minutes for stop in stops),
            }
        )
    stops = [entry["stop"] for module in modules for entry in module["stops"]]
    return {
        "description": page.block(route.course.description),
        "welcome": page.block(route.course.welcome),
        "modules": modules,
        "start": page.resolve(stops[0].path) if stops else "",
        "minutes": sum(stop.minutes for stop in stops),
        "lessons": sum(stop.kind == "lesson" for stop in stops),
        "scenarios": sum(stop.kind == "scenario" for stop in stops),
    }

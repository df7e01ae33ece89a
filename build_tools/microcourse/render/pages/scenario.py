"""A scenario's page."""

from __future__ import annotations

from collections.abc import Mapping

from microcourse.render.expand import home_path, module_path
from microcourse.render.page import Page
from microcourse.render.pages.route import Route
from microcourse.render.scenario import scenario_context


def view(route: Route, name: str, page: Page) -> Mapping[str, object] | None:
    """Where the reader is, the situation, the scenario itself, and what comes next."""
    scenario = route.scenarios.get(name)
    if scenario is None:
        return None
    path = f"{scenario.path}.md"
    stop, following = route.at(path), route.after(path)
    return {
        "scenario": scenario,
        "summary": page.block(scenario.summary),
        "stop": stop,
        "module_href": page.resolve(module_path(stop.module)) if stop else "",
        "following": following,
        "following_href": page.resolve(following.path) if following else "",
        "home": page.resolve(home_path()),
        **scenario_context(scenario, page),
    }

"""A scenario's page."""

from __future__ import annotations

from collections.abc import Mapping

from microcourse.model import HOME_PAGE
from microcourse.render.page import Page
from microcourse.render.pages.route import Route
from microcourse.render.scenario import scenario_context


def view(route: Route, name: str, page: Page) -> Mapping[str, object] | None:
    """Where the reader is, the situation, the scenario itself, and what comes next."""
    scenario = route.scenarios.get(name)
    if scenario is None:
        return None
    stop, following = route.at(scenario.page), route.after(scenario.page)
    return {
        "scenario": scenario,
        "summary": page.block(scenario.summary),
        "stop": stop,
        "module_href": page.resolve(stop.module.page) if stop else "",
        "following": following,
        "following_href": page.resolve(following.path) if following else "",
        "home": page.resolve(HOME_PAGE),
        **scenario_context(scenario, page),
    }

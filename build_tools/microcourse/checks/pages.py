"""The pages that a course becomes: where they stand below content/, and which of them have no file."""

from __future__ import annotations

from collections.abc import Iterator

from microcourse.model import Course, Module, Scenario, Span

HOME = "index.md"


def module_page(module: Module) -> str:
    """A module's page: in the folder of its first lesson or scenario."""
    first = next((ref.name for ref in (*module.lessons, *module.scenarios)), module.id + "/")
    folder = first.rpartition("/")[0]
    return f"{folder}/index.md" if folder else f"{module.id}.md"


def scenario_page(scenario: Scenario) -> str:
    """A scenario's page."""
    return f"{scenario.path}.md"


def generated_pages(course: Course) -> Iterator[tuple[str, str, Span]]:
    """Every page made without a file of its own: its path, what it shows in words, and what asks for it."""
    yield HOME, "the home page", course.span
    for module in course.modules:
        yield module_page(module), f"the page of module `{module.id}`", module.span
    for scenario in course.scenarios.values():
        yield scenario_page(scenario), f"scenario `{scenario.id}`", scenario.id_span

"""The pages that a course becomes: which of them have no file of their own."""

from __future__ import annotations

from collections.abc import Iterator

from microcourse.model import HOME_PAGE, Course, Span


def generated_pages(course: Course) -> Iterator[tuple[str, str, Span]]:
    """Every page made without a file of its own: its path, what it shows in words, and what asks for it."""
    yield HOME_PAGE, "the home page", course.span
    for module in course.modules:
        yield module.page, f"the page of module `{module.id}`", module.span
    for scenario in course.scenarios.values():
        yield scenario.page, f"scenario `{scenario.id}`", scenario.id_span

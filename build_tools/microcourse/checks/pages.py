"""The pages that a course becomes, with or without a file of their own."""

from __future__ import annotations

from collections.abc import Iterator

from microcourse.model import HOME_PAGE, OWN_PAGES, Course, Span


def course_pages(course: Course) -> Iterator[tuple[str, str, Span]]:
    """Every page: its path, what it shows in words, and what asks for it. Those that every course has come first."""
    yield HOME_PAGE, "the home page", course.span
    for name, page in OWN_PAGES.items():
        yield page, f"the learner's page `{name}`", course.span
    for path, lesson in course.lessons.items():
        yield f"{path}.md", f"lesson `{lesson.id}`", lesson.id_span
    for module in course.modules:
        yield module.page, f"the page of module `{module.id}`", module.span
    for scenario in course.scenarios.values():
        yield scenario.page, f"scenario `{scenario.id}`", scenario.id_span

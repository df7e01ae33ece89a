"""What stands before and after a lesson's text."""

from __future__ import annotations

from collections.abc import Mapping

from microcourse.compile.sequence import lesson_questions
from microcourse.model import HOME_PAGE, Source
from microcourse.render.page import Page
from microcourse.render.pages.route import Route


def header_view(route: Route, name: str, page: Page) -> Mapping[str, object] | None:
    """Where the reader is, the title, the objectives, what to take before."""
    lesson = route.lessons.get(name)
    if lesson is None:
        return None
    stop = route.at(lesson.page)
    required = [before for ref in lesson.prerequisites if (before := route.lessons.get(ref.name))]
    return {
        "lesson": lesson,
        "stop": stop,
        "module_href": page.resolve(stop.module.page) if stop else "",
        "objectives": [page.inline(objective.text) for objective in lesson.objectives],
        "prerequisites": [{"title": one.title, "href": page.resolve(one.page)} for one in required],
    }


def footer_view(route: Route, name: str, page: Page) -> Mapping[str, object] | None:
    """The takeaway, where the learner stands, what comes next, and the sources."""
    lesson = route.lessons.get(name)
    if lesson is None:
        return None
    stop, following = route.at(lesson.page), route.after(lesson.page)
    bibliography = {source.id: source for source in route.course.sources}
    return {
        "lesson": lesson,
        "href": page.resolve(lesson.page),
        "questions": len(lesson_questions(route.course, lesson)),
        "takeaway": page.inline(lesson.takeaway),
        "sources": [_citation(bibliography[ref.name]) for ref in lesson.sources if ref.name in bibliography],
        "stop": stop,
        "following": following,
        "following_href": page.resolve(following.path) if following else "",
        "home": page.resolve(HOME_PAGE),
    }


def _citation(source: Source) -> Mapping[str, object]:
    origin = ", ".join(part for part in (source.author, source.publisher, source.year) if part)
    return {"title": source.title, "origin": origin, "url": source.url, "note": source.note}

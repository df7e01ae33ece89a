"""What the generator adds around authors' text, by the command that asks for it in a ``microcourse`` block.

Each view takes the route through the course, the id named and the page, and gives what its template needs; None where
the course has no such thing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from microcourse.render.page import Page
from microcourse.render.pages import home, lesson, module, offline, own, scenario
from microcourse.render.pages.route import Route

PageView = Callable[[Route, str, Page], Mapping[str, object] | None]

VIEWS: dict[str, tuple[str, PageView]] = {
    "home": ("pages/home.html", home.view),
    "module": ("pages/module.html", module.view),
    "lesson-header": ("pages/lesson-header.html", lesson.header_view),
    "lesson-footer": ("pages/lesson-footer.html", lesson.footer_view),
    "scenario": ("pages/scenario.html", scenario.view),
    "progress": ("pages/progress.html", own.view),
    "reviews": ("pages/reviews.html", own.view),
    "plan": ("pages/plan.html", own.view),
    "record": ("pages/record.html", own.view),
    "data": ("pages/data.html", own.view),
    "offline": ("pages/offline.html", offline.view),
}

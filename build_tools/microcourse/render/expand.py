"""Authors' pages with everything that the generator adds, as Markdown that any Python-Markdown host can render.

What is added is written as fenced ``microcourse`` blocks, which the Markdown extension turns into HTML:

    page PATH             the page's own file; first on every page that holds blocks
    home                  the course: its promise, its modules, one clear start
    module ID             a module: its lessons and scenarios
    lesson-header ID      where the reader is, the title, the objectives
    lesson-footer ID      takeaway, sources, what comes next
    scenario ID           a scenario, whole
    progress, reviews, plan, record, data
                          the learner's own pages

So a host without plugins gets the same pages from files on a disk as one with plugins gets in memory.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import yaml

from microcourse.compile.sequence import remaining_questions
from microcourse.model import HOME_PAGE, Course, Lesson
from microcourse.render import markdown
from microcourse.render.pages import own

BLOCK = "microcourse"
QUIZ_HEADING = "## Check yourself"


@dataclass(frozen=True, slots=True)
class GeneratedPage:
    """A page that no author wrote. `path` is below content/; `text` is Markdown with front matter."""

    path: str
    text: str


def block(*lines: str) -> str:
    """A fenced block of ours."""
    return "\n".join((f"```{BLOCK}", *lines, "```"))


def lesson_page(course: Course, lesson: Lesson, body: str) -> str:
    """A lesson's Markdown `body` with its header, the rest of its quiz and its footer."""
    parts = [block(f"page {lesson.page}", f"lesson-header {lesson.id}"), body.strip("\n")]
    placed_rest = any(placement.question.name == "*" for placement in lesson.placements)
    if not placed_rest and remaining_questions(course, lesson):
        parts += [QUIZ_HEADING, "```quiz\n*\n```"]
    parts.append(block(f"lesson-footer {lesson.id}"))
    return "\n\n".join(parts) + "\n"


def plain_page(path: str, body: str) -> str:
    """Any other Markdown page: told its own path, so that the questions on it find their images."""
    return f"{block(f'page {path}')}\n\n{body}"


def generated_pages(course: Course) -> Iterator[GeneratedPage]:
    """Every page that the course implies; an author's file at the same path takes its place."""
    yield GeneratedPage(
        HOME_PAGE,
        _page(
            {"title": course.title, "description": course.description, "hide": ["navigation", "toc"]},
            block(f"page {HOME_PAGE}", "home"),
        ),
    )
    for module in course.modules:
        path = module.page
        meta = {"title": module.title, "description": module.description, "hide": ["toc"]}
        yield GeneratedPage(path, _page(meta, block(f"page {path}", f"module {module.id}")))
        for scenario in course.scenarios_of(module):
            path = scenario.page
            meta = {"title": scenario.title, "description": scenario.summary, "hide": ["toc"]}
            yield GeneratedPage(path, _page(meta, block(f"page {path}", f"scenario {scenario.id}")))
    for page in own.PAGES:
        meta = {"title": page.title, "description": page.description, "hide": ["toc"]}
        yield GeneratedPage(page.path, _page(meta, block(f"page {page.path}", page.command)))


def navigation(course: Course) -> list[str | dict[str, object]]:
    """The site's navigation in MkDocs' form: titles to paths, in the order of course.yml."""
    entries: list[str | dict[str, object]] = [{course.title: HOME_PAGE}]
    for module in course.modules:
        pages: list[object] = [module.page]
        pages += [{lesson.title: lesson.page} for lesson in course.lessons_of(module)]
        pages += [{scenario.title: scenario.page} for scenario in course.scenarios_of(module)]
        entries.append({module.title: pages})
    entries += [f"{ref.name}.md" for ref in course.pages]  # the host knows their titles
    return [*entries, {own.TITLE: [{page.title: page.path} for page in own.PAGES]}]


def _page(meta: Mapping[str, object], content: str) -> str:
    front = {key: value if isinstance(value, list) else markdown.plain(str(value)) for key, value in meta.items()}
    written = yaml.safe_dump(
        {key: value for key, value in front.items() if value}, allow_unicode=True, sort_keys=False, width=2**20
    )
    return f"---\n{written}---\n\n{content}\n"

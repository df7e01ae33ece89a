"""Blocks of a page to HTML: the one door that hosts use."""

from __future__ import annotations

import functools
from collections.abc import Iterator

from markupsafe import Markup

from microcourse.compile.sequence import lesson_questions
from microcourse.model import HOME_PAGE, OWN_PAGES, Course, Question
from microcourse.model.revision import revision
from microcourse.render.assets import ON_DEMAND_SCRIPT, asset
from microcourse.render.course_data import Script, bundle_script, bundle_uri, course_script
from microcourse.render.environment import make_environment
from microcourse.render.links import resolver_for
from microcourse.render.page import Page
from microcourse.render.pages import VIEWS as PAGE_VIEWS
from microcourse.render.pages.route import Route
from microcourse.render.questions import VIEWS


class Renderer:
    """Renders the parts of one course. Holds no state but caches; one serves a whole build.

    Args:
        course: The course, without errors.
        directory_urls: Whether the host publishes a/b.md as a/b/ (True) or as a/b.html (False).
    """

    def __init__(self, course: Course, *, directory_urls: bool = True) -> None:
        self.course = course
        self._resolver = resolver_for(directory_urls=directory_urls)
        self._environment = make_environment()
        self._route = Route(course)
        self._numbers: dict[str, dict[str, int]] = {}
        self._questions = {question.id: question for _, question in course.questions()}

    def find_question(self, name: str) -> Question | None:
        """The question of that id in any quiz of the course."""
        return self._questions.get(name)

    def page(self, path: str) -> Page:
        """The page made from `path` below content/, with the lesson that it shows, if any."""
        return Page(path, self._resolver(path), self.course.lessons.get(path.removesuffix(".md")))

    @functools.cached_property
    def course_script(self) -> Script:
        """The course's data, for the pages that look at all of it."""
        return course_script(self.course, self._resolver(HOME_PAGE))

    def bundles(self) -> Iterator[Script]:
        """The HTML of each quiz's questions, for the page of reviews. Made one by one: together they are large."""
        page, address = self.page(OWN_PAGES["reviews"]), self._resolver(HOME_PAGE)
        for quiz in self.course.quizzes.values():
            html = ((question.id, str(self.question(question, page))) for question in quiz.questions)
            yield bundle_script(bundle_uri(quiz, self.course, address), html)

    def start(self, page: Page) -> Markup:
        """What every page begins with: which course it belongs to, for whoever remembers what a learner does on it."""
        data, more = page.resolve(self.course_script.uri), page.resolve(asset(ON_DEMAND_SCRIPT).uri)
        return self._render("pages/start.html", root=page.resolve(""), data=data, more=more)

    def question(self, question: Question, page: Page) -> Markup:
        """One question as a ``<mc-question>`` element."""
        view = VIEWS[question.type]
        prompt, stem = page.lead(question.prompt)
        number, total = self._position(question, page)
        return self._render(
            f"questions/{view.template}",
            question=question,
            uid=f"q-{question.id}",
            revision=revision(question),
            key=view.key(question),
            instruction=view.instruction(question),
            prompt=prompt,
            stem=stem,
            hints=[page.block(hint) for hint in question.hints],
            explanation=page.block(question.explanation),
            number=number,
            total=total,
            **view.context(question, page),
        )

    def generated(self, command: str, name: str, page: Page) -> Markup:
        """What one line of a ``microcourse`` block asks for (see `microcourse.render.expand`)."""
        template, view = PAGE_VIEWS.get(command, ("", None))
        context = view(self._route, name, page) if view else None
        if context is None:
            # The generator writes these blocks itself, so this is text that somebody else made up.
            return Markup("<p>There is nothing called <code>{}</code> in this course.</p>").format(f"{command} {name}")
        return self._render(template, **context)

    def _position(self, question: Question, page: Page) -> tuple[int, int]:
        if page.lesson is None:
            return 0, 0
        numbers = self._numbers.get(page.path)
        if numbers is None:
            asked = lesson_questions(self.course, page.lesson)
            numbers = self._numbers[page.path] = {question.id: number for number, question in enumerate(asked, 1)}
        return numbers.get(question.id, 0), len(numbers)

    def _render(self, template: str, **context: object) -> Markup:
        content = self._environment.get_template(template).render(course=self.course, **context)
        return Markup(content)  # noqa: S704 - the environment escapes

"""Blocks of a page to HTML: the one door that hosts use."""

from __future__ import annotations

from markupsafe import Markup

from microcourse.compile.sequence import lesson_questions
from microcourse.model import Course, Question
from microcourse.model.revision import revision
from microcourse.render.environment import make_environment
from microcourse.render.links import LinkResolver
from microcourse.render.page import Page
from microcourse.render.pages import VIEWS as PAGE_VIEWS
from microcourse.render.pages.route import Route
from microcourse.render.questions import VIEWS


class Renderer:
    """Renders the parts of one course. Holds no state but caches; one serves a whole build."""

    def __init__(self, course: Course) -> None:
        self.course = course
        self._environment = make_environment()
        self._route = Route(course)
        self._numbers: dict[str, dict[str, int]] = {}
        self._questions = {question.id: question for _, question in course.questions()}

    def find_question(self, name: str) -> Question | None:
        """The question of that id in any quiz of the course."""
        return self._questions.get(name)

    def page(self, path: str, resolve: LinkResolver) -> Page:
        """The page made from `path` below content/, with the lesson that it shows, if any."""
        return Page(path, resolve, self.course.lessons.get(path.removesuffix(".md")))

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

"""Blocks of a page to HTML: the one door that hosts use."""

from __future__ import annotations

from markupsafe import Markup

from microcourse.compile.sequence import lesson_questions
from microcourse.model import Course, Question
from microcourse.model.revision import revision
from microcourse.render.environment import make_environment
from microcourse.render.page import Page
from microcourse.render.questions import VIEWS


class Renderer:
    """Renders the parts of one course. Holds no state but caches; one serves a whole build."""

    def __init__(self, course: Course) -> None:
        self.course = course
        self._environment = make_environment()
        self._questions = {question.id: question for _, question in course.questions()}

    def find_question(self, name: str) -> Question | None:
        """The question of that id in any quiz of the course."""
        return self._questions.get(name)

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

    def _position(self, question: Question, page: Page) -> tuple[int, int]:
        if page.lesson is None:
            return 0, 0
        sequence = [asked.id for asked in lesson_questions(self.course, page.lesson)]
        return (sequence.index(question.id) + 1 if question.id in sequence else 0), len(sequence)

    def _render(self, template: str, **context: object) -> Markup:
        content = self._environment.get_template(template).render(course=self.course, **context)
        return Markup(content)  # noqa: S704 - the environment escapes

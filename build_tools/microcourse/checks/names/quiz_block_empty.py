"""MC214: a quiz block that places nothing."""

from __future__ import annotations

from collections.abc import Iterator

from microcourse.diagnostics import Diagnostic, Rule, Severity
from microcourse.model import Course
from microcourse.sources.markdown import find_fences

RULE = Rule(
    "MC214",
    "quiz-block-empty",
    Severity.ERROR,
    "A quiz block names no question.",
    "The learner would find nothing at that place.",
    "```quiz first-signal\n```",
    "```quiz\nfirst-signal\n```",
)


def check(course: Course) -> Iterator[Diagnostic]:
    """Looks at the quiz blocks of each lesson."""
    for lesson in course.lessons.values():
        if "quiz" not in lesson.body.markdown:
            continue
        span = lesson.body.span
        for fence in find_fences(lesson.body.markdown, span.path, span.line):
            keyword, _, rest = fence.info.partition(" ")
            if keyword == "quiz" and not any(line.strip() for line in fence.lines):
                hint = "Write one question id a line inside the block, or `*` for all that are left."
                if rest.strip():
                    hint = f"Write `{rest.strip()}` on a line of its own inside the block."
                yield RULE.at(fence.span, "This quiz block names no question", help=hint)

"""MC503: a top-level heading in a lesson's text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from microcourse.diagnostics import Diagnostic, Rule, Severity
from microcourse.model import Course, Span
from microcourse.sources.markdown import find_fences

_HEADING = re.compile(
    r"^(?P<atx> {0,3}#(?!#)[ \t]*(?P<text>\S.*?)[ \t#]*)$|^(?P<setext>[^\s#>|*+-].*)\n=+[ \t]*$", re.MULTILINE
)

RULE = Rule(
    "MC503",
    "second-title",
    Severity.ERROR,
    "A lesson's text has a heading of the first level.",
    "The page shows the title already: it would stand there twice, and screen readers would announce two pages. "
    "Sections start at ##.",
    "---\ntitle: Before you kick it upstairs\n---\n\n# Before you kick it upstairs",
    "---\ntitle: Before you kick it upstairs\n---\n\n## What they learn from it",
)


def check(course: Course) -> Iterator[Diagnostic]:
    """Looks for ``#`` at the start of a line, outside code."""
    for lesson in course.lessons.values():
        markdown = lesson.body.markdown
        found = list(_HEADING.finditer(markdown))
        if not found:
            continue
        fences = [fence.span for fence in find_fences(markdown)]
        for heading in found:
            line = markdown.count("\n", 0, heading.start()) + 1
            if any(span.line <= line <= span.end_line for span in fences):
                continue
            text = (heading["text"] or heading["setext"]).strip()
            is_title = text.casefold() == lesson.title.strip().casefold()
            first = lesson.body.span.line + line - 1
            width = len(heading["atx"] or heading["setext"])
            yield RULE.at(
                Span(lesson.body.span.path, first, 1, first, width + 1),
                "The title is repeated as a heading" if is_title else "This heading is on the level of the title",
                help="Take it out: the page shows the title." if is_title else f"Write `## {text}`.",
            )

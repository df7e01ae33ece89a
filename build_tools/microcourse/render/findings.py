"""Findings as a page: what an author sees in the browser while a course cannot be built."""

from __future__ import annotations

from itertools import groupby

from markupsafe import Markup

from microcourse.compile import Compilation
from microcourse.diagnostics import Diagnostic
from microcourse.model import Span
from microcourse.render.environment import make_environment


def findings_page(compilation: Compilation) -> str:
    """A page of Markdown with front matter, whose body is one block of HTML."""
    errors = compilation.errors
    files = [
        {"path": path, "findings": [_finding(one, compilation) for one in findings]}
        for path, findings in groupby(errors, key=lambda one: one.span.path)
    ]
    content = make_environment().get_template("findings.html").render(files=files, count=len(errors))
    # A blank line would end the block of HTML for Markdown, so there is none.
    body = "\n".join(line for line in content.split("\n") if line.strip())
    return f"---\ntitle: What to mend\nhide: [navigation, toc]\n---\n\n{body}\n"


def _finding(one: Diagnostic, compilation: Compilation) -> dict[str, object]:
    return {
        "code": one.rule.code,
        "slug": one.rule.slug,
        "message": one.message,
        "help": [line for line in one.help.split("\n") if line.strip()],
        "span": one.span,
        "line": _marked(one.span, compilation),
        "related": [{"span": related.span, "message": related.message} for related in one.related],
    }


def _marked(span: Span, compilation: Compilation) -> Markup:
    """The offending line with the offending part marked; empty where the file could not be read."""
    source = compilation.sources.get(span.path)
    if source is None:
        return Markup("")
    line = source.line(span.line)
    start = span.column - 1
    end = span.end_column - 1 if span.end_line == span.line else len(line)
    return Markup("{}<mark>{}</mark>{}").format(line[:start], line[start:end], line[end:])

"""MC221: a link that could run a script."""

from __future__ import annotations

from collections.abc import Iterator

from microcourse.checks.course_links import course_links
from microcourse.checks.links import SAFE_SCHEMES
from microcourse.checks.place import inside
from microcourse.diagnostics import Diagnostic, Rule, Severity
from microcourse.model import Course

RULE = Rule(
    "MC221",
    "unsafe-link",
    Severity.ERROR,
    "A link starts with something other than https:, http:, mailto: or tel:.",
    "Links such as javascript: and data: can run a program in the learner's browser, so the page shows them without "
    "their address.",
    "[Open](javascript:alert(1))",
    "[Open](https://example.org/)",
)


def check(course: Course) -> Iterator[Diagnostic]:
    """Looks at every link's scheme."""
    for place in course_links(course):
        link = place.link
        if link.scheme and link.scheme not in SAFE_SCHEMES:
            yield RULE.at(
                inside(course, place.text, link.start, link.end),
                f"Links to `{link.scheme}:` are not allowed",
                help="Link to a file of the course, or to an address that starts with `https://`.",
            )

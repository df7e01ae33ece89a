"""Links and images in Markdown: where they lead."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from microcourse.sources.markdown import find_fences

SAFE_SCHEMES = frozenset({"http", "https", "mailto", "tel"})

_PLAIN = r"[^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*"
_LINK = re.compile(
    rf"\]\(\s*(?:<(?P<angle>[^<>\n]*)>|(?P<plain>{_PLAIN}))(?=[\s)])"
    r"|^ {0,3}\[[^\]\n]+\]:\s*<?(?P<definition>[^\s<>]+)>?"
    r"|<(?P<automatic>[A-Za-z][A-Za-z0-9+.-]*:[^\s<>]*)>",
    re.MULTILINE,
)
_CODE_SPAN = re.compile(r"(?<![`\\])(`+)(?!`)(.+?)(?<!`)\1(?!`)")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")


def scheme_of(target: str) -> str:
    """The scheme of a link's target in lower case; "" for a path or a fragment."""
    # Browsers drop control characters and white space before they look for a scheme.
    found = _SCHEME.match(re.sub(r"[\x00-\x20]", "", target))
    return found.group(1).lower() if found else ""


@dataclass(frozen=True, slots=True)
class Link:
    """A link's or image's target, as written, with its position in the text."""

    target: str
    start: int
    end: int

    @property
    def scheme(self) -> str:
        """The scheme in lower case; "" for a path or a fragment."""
        return scheme_of(html.unescape(self.target))

    @property
    def is_external(self) -> bool:
        """Whether it leaves the course, or stays on the page: nothing to look up."""
        return bool(self.scheme) or self.target.startswith(("#", "//", "?")) or not self.target

    def path_from(self, folder: str) -> str:
        """The file below content/ that it leads to, seen from `folder` ("" is content/ itself; "/a" starts there)."""
        path = unquote(re.split(r"[?#]", self.target, maxsplit=1)[0])
        ends_in_slash = path.endswith("/") and path.strip("/") != ""
        start = "" if path.startswith("/") else folder
        return posixpath.normpath(posixpath.join(start, path.lstrip("/"))) + ("/" if ends_in_slash else "")


def find_links(markdown: str) -> Iterator[Link]:
    """The links and images of `markdown` in its order; code is passed over, raw HTML too."""
    # Nearly all texts are without links, and these three questions are answered faster than any pattern.
    if "](" not in markdown and "]:" not in markdown and "<" not in markdown:
        return
    for found in _LINK.finditer(_without_code(markdown)):
        group = found.lastgroup or "plain"
        yield Link(found[group], *found.span(group))


def _without_code(markdown: str) -> str:
    """`markdown` with its code blanked out, everything else at its position."""
    if "```" in markdown or "~~~" in markdown:
        lines = markdown.split("\n")
        for fence in find_fences(markdown):
            for number in range(fence.span.line - 1, min(fence.span.end_line, len(lines))):
                lines[number] = " " * len(lines[number])
        markdown = "\n".join(lines)
    return _CODE_SPAN.sub(lambda found: " " * len(found.group()), markdown) if "`" in markdown else markdown

"""Markdown in authors' YAML fields to HTML: full Markdown, no raw HTML, no script in a link."""

from __future__ import annotations

import functools
import html
import re
from xml.etree import ElementTree as ET

import markdown
from markdown.extensions.fenced_code import FencedCodeExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup

from microcourse.render.links import LinkResolver, is_external, is_safe

# Text without any of these reads the same in Markdown, but for entities: most options and feedback are of that kind,
# and a large course builds several times faster without the parser for them.
_SPECIAL = re.compile(r"[*_`\[\]<>#!\\&|~\n]|^\s*(?:[-+=:]|\d+[.)])|://|^ {4}|  $")
# Within a tag: text may say href="…" too. ("<" and ">" are escaped in text and attributes, so a tag ends at ">".)
_LINKS = re.compile(r'(?P<before><(?:a|img)\b[^>]*?\b(?:href|src)=")(?P<target>[^"]*)')
_IMAGE = re.compile(r'<img\b[^>]*\balt="(?P<alt>[^"]*)"[^>]*>')
_FIRST_PARAGRAPH = re.compile(r"\A\s*<p>(?P<lead>.*?)</p>\s*", re.DOTALL)


class _SafeLinks(Treeprocessor):
    """Takes the address off links that could run a script, and marks what loads late."""

    def run(self, root: ET.Element) -> None:
        for element in root.iter():
            for attribute in ("href", "src"):
                target = element.get(attribute)
                if target is not None and not is_safe(html.unescape(target)):
                    del element.attrib[attribute]
            if element.tag == "img":
                element.set("loading", "lazy")


@functools.cache
def _parser() -> markdown.Markdown:
    parser = markdown.Markdown(
        extensions=[FencedCodeExtension(), TableExtension(), SaneListExtension()], output_format="html"
    )
    # Without these two, "<b>" is text like any other and comes out escaped.
    parser.preprocessors.deregister("html_block")
    parser.inlinePatterns.deregister("html")
    parser.treeprocessors.register(_SafeLinks(parser), "microcourse_safe_links", 1)
    return parser


@functools.lru_cache(maxsize=4096)
def convert(text: str) -> str:
    """`text` as HTML by the parser, links as written."""
    return _parser().reset().convert(text)


def is_plain(text: str) -> bool:
    """Whether `text`, without white space around it, is one paragraph that needs no parser."""
    return not _SPECIAL.search(text)


def block(text: str, resolve: LinkResolver) -> Markup:
    """`text` as block HTML (``<p>…</p>`` and the like); "" for nothing."""
    text = text.strip()
    if not text:
        return Markup("")
    if is_plain(text):
        return Markup(f"<p>{html.escape(text, quote=False)}</p>")  # noqa: S704 - escaped here
    return Markup(_resolved(convert(text), resolve))  # noqa: S704 - the parser above lets no markup through


def lead(text: str, resolve: LinkResolver) -> tuple[Markup, Markup]:
    """`text` as the inline HTML of its first paragraph, for a legend or label, and the block HTML of the rest.

    A text that starts with something else (code, a list, an image's own block) gives an empty lead.
    """
    whole = block(text, resolve)
    first = _FIRST_PARAGRAPH.match(whole)
    if first is None:
        return Markup(""), whole
    return Markup(first["lead"]), Markup(whole[first.end() :])  # noqa: S704 - parts of safe markup


def inline(text: str, resolve: LinkResolver) -> Markup:
    """`text` as inline HTML; block structure but a first paragraph is kept as it is."""
    head, rest = lead(text, resolve)
    return head + rest


def plain(text: str) -> str:
    """`text` without its markup, for titles, attributes and search engines; a picture is its alternative text."""
    worded = _IMAGE.sub(r"\g<alt>", block(text, lambda target: target))
    return html.unescape(re.sub(r"<[^>]+>", "", worded)).strip()


def _resolved(content: str, resolve: LinkResolver) -> str:
    def address(found: re.Match[str]) -> str:
        target = html.unescape(found["target"])
        if is_external(target):
            return found.group()
        return found["before"] + html.escape(resolve(target))

    return _LINKS.sub(address, content)

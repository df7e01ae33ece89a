"""The Markdown extension: quiz blocks and generated blocks to HTML, on any host of Python-Markdown.

Stateless between pages: what a page is comes from the blocks on it. Hosts that compile the course themselves hand over
its renderer; for the others the extension compiles it from `root`, once as long as no file changes.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from pathlib import Path

import markdown
from markdown.preprocessors import Preprocessor

from microcourse.compile import compile_course
from microcourse.diagnostics.formats import render as format_diagnostics
from microcourse.model import Fence
from microcourse.render.blocks import BlockHtml, BlockRenderer
from microcourse.render.checklist import PRIORITY as CHECKLISTS_PRIORITY
from microcourse.render.checklist import Checklists
from microcourse.render.renderer import Renderer
from microcourse.sources.markdown import find_fences

QUIZ = "quiz"
GENERATED = "microcourse"

_ELEMENTS = ("mc-course", "mc-question", "mc-scenario", "mc-block")

# Runs before fenced code (25) and raw HTML (20), after line ends are made alike (30).
_PRIORITY = 27


class CourseError(Exception):
    """The course has errors: a host that renders its pages anyway would publish raw quiz blocks."""


class MicrocourseExtension(markdown.Extension):
    """Renders ``quiz`` and ``microcourse`` fenced blocks.

    Args:
        root: The folder that holds content/ and quizzes/.
        directory_urls: Whether the host publishes a/b.md as a/b/ (True) or as a/b.html (False).
        renderer: A renderer of a compiled course; then the other options are not read.
        html: How the blocks' content is shown; by default whole.
    """

    def __init__(self, renderer: Renderer | None = None, html: BlockHtml | None = None, **options: object) -> None:
        self.config = {
            "root": [".", "The folder that holds content/ and quizzes/"],
            "directory_urls": [True, "Whether a/b.md is published as a/b/"],
        }
        super().__init__(**options)
        self._renderer = renderer
        self._html = html

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Registers what we read, and our elements as blocks, lest they be wrapped in paragraphs."""
        renderer = self._renderer or _renderer_for(
            Path(str(self.getConfig("root"))), directory_urls=bool(self.getConfig("directory_urls"))
        )
        md.block_level_elements += [tag for tag in _ELEMENTS if tag not in md.block_level_elements]
        md.treeprocessors.register(Checklists(md), "microcourse_checklists", CHECKLISTS_PRIORITY)
        md.preprocessors.register(_Blocks(md, lambda: BlockRenderer(renderer, self._html)), "microcourse", _PRIORITY)


class _Blocks(Preprocessor):
    """Replaces each of our fences by a placeholder for its HTML."""

    def __init__(self, md: markdown.Markdown, make_renderer: Callable[[], BlockRenderer]) -> None:
        super().__init__(md)
        self._make_renderer = make_renderer

    def run(self, lines: list[str]) -> list[str]:
        fences = [fence for fence in find_fences("\n".join(lines)) if _keyword(fence) in {QUIZ, GENERATED}]
        if not fences:
            return lines
        blocks = self._make_renderer()
        # Pages name themselves first; from the end backwards, line numbers stay true while lines are replaced.
        replacements = [(fence, self._html(blocks, fence)) for fence in fences]
        for fence, html in reversed(replacements):
            placeholder = self.md.htmlStash.store(html)
            first, end = fence.span.line - 1, fence.span.end_line
            prefix = lines[first][: fence.indent]
            # In a quotation every line needs its mark; in a list the bullet may stand before the fence.
            margin = re.sub(r"[^>\s]", " ", prefix)
            lines[first:end] = [margin.rstrip() if prefix == margin else "", prefix + placeholder, margin.rstrip()]
        return lines

    def _html(self, blocks: BlockRenderer, fence: Fence) -> str:
        return blocks.quiz(fence.lines) if _keyword(fence) == QUIZ else blocks.generated(fence.lines)


def _keyword(fence: Fence) -> str:
    return fence.info.partition(" ")[0]


def _renderer_for(root: Path, *, directory_urls: bool) -> Renderer:
    files = sorted(file for folder in ("content", "quizzes") for file in (root / folder).rglob("*") if file.is_file())
    stats = [(str(file), file.stat()) for file in files]
    state = tuple((name, stat.st_mtime_ns, stat.st_size) for name, stat in stats)
    return _compiled(root, state, directory_urls=directory_urls)


@functools.lru_cache(maxsize=1)
def _compiled(root: Path, _state: tuple[tuple[str, int, int], ...], *, directory_urls: bool) -> Renderer:
    compilation = compile_course(root)
    if compilation.course is None or not compilation.ok:
        report = format_diagnostics(compilation.diagnostics, compilation.sources, "text", color=False)
        raise CourseError(f"The course has errors:\n{report}")
    return Renderer(compilation.course, directory_urls=directory_urls)


def makeExtension(**options: object) -> MicrocourseExtension:  # noqa: N802 - the name is Python-Markdown's
    """The entry point by which Python-Markdown loads the extension by module name."""
    return MicrocourseExtension(None, None, **options)

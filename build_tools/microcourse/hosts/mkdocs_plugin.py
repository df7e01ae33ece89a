"""The MkDocs plugin: compiles the course, adds its pages and assets, and reports findings.

In `mkdocs build`, an error ends the build with every finding listed. In `mkdocs serve`, every page shows the findings
until the files are mended, and the browser reloads by itself.
"""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import Literal

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url, write_file
from mkdocs.utils.templates import TemplateContext

from microcourse.compile import Compilation, compile_course
from microcourse.diagnostics.formats import render as format_diagnostics
from microcourse.hosts.deferral import Outlines
from microcourse.hosts.delivery import Delivery, delivery
from microcourse.hosts.markdown_extension import MicrocourseExtension
from microcourse.model import Course
from microcourse.render.assets import (
    EARLY_SCRIPT,
    FINDINGS_STYLES,
    STYLES,
    Asset,
    AssetsMissingError,
    all_assets,
    asset,
    scripts_for,
    styles_for,
)
from microcourse.render.expand import generated_pages, lesson_page, navigation, plain_page
from microcourse.render.findings import findings_page
from microcourse.render.renderer import Renderer
from microcourse.sources.tree import is_yaml

log = get_plugin_logger("microcourse")


class PluginConfig(Config):  # type: ignore[no-untyped-call]
    """Options of the plugin in mkdocs.yml."""

    root = config_options.Optional(config_options.Dir(exists=True))
    color = config_options.Type(str, default="")
    short_name = config_options.Type(str, default="")
    disk = config_options.Type(bool, default=False)


class MicrocoursePlugin(BasePlugin[PluginConfig]):  # type: ignore[no-untyped-call]
    """Makes a MkDocs site of a course.

    MkDocs keeps the instance while it serves, because it defines on_startup: so it knows the pages of the last build.
    """

    def __init__(self) -> None:
        self._serving = False
        self._known_pages: set[str] = {"index.md"}
        self._compilation: Compilation | None = None
        self._course: Course | None = None
        self._delivery = Delivery()
        self._renderer: Renderer
        self._outlines: Outlines
        self._outlined = ""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:  # noqa: ARG002
        """Learns whether somebody is watching."""
        self._serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Compiles the course and sets up the site for it."""
        root = Path(self.config.root or Path(config.docs_dir).parent)
        if Path(config.docs_dir) != root / "content":
            raise PluginError(f"Set `docs_dir: content` in mkdocs.yml: lessons are read from {root / 'content'}.")
        compilation = compile_course(root)
        # Only for the page of findings: it holds the text of every file.
        self._compilation = None if compilation.ok else compilation
        self._report(compilation)
        self._course = compilation.course if compilation.ok else None
        color, short_name = self.config.color, self.config.short_name
        self._delivery = delivery(disk=self.config.disk, serving=self._serving, color=color, short_name=short_name)
        try:
            config.extra_css.insert(0, asset(STYLES if self._course else FINDINGS_STYLES).uri)
            all_assets()
        except AssetsMissingError as error:
            raise PluginError(str(error)) from error
        if (root / "quizzes").is_dir():
            config.watch.append(str(root / "quizzes"))
        if self._course is None:
            config.nav = [{"What to mend": "index.md"}]
            config.validation.nav.omitted_files = logging.DEBUG
            return config
        config.site_name = config.site_name or self._course.title
        self._delivery.prepare(config)
        config.nav = navigation(self._course)
        self._renderer = Renderer(self._course, directory_urls=config.use_directory_urls)
        self._outlines = Outlines(self._renderer)
        extension = MicrocourseExtension(self._renderer, self._outlines)
        config.markdown_extensions.append(extension)  # type: ignore[arg-type] # instances pass through to the parser
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Adds the generated pages and the assets; takes out what is not for visitors."""
        for file in [file for file in files if is_yaml(file.src_uri)]:
            files.remove(file)  # course.yml is of no use to a visitor, and a misplaced quiz would give its answers away
        if self._course is None:
            self._show_findings(files, config)
            return files
        for generated in generated_pages(self._course):
            if files.get_file_from_path(generated.path) is None:
                files.append(File.generated(config, generated.path, content=generated.text))
        for one in (*all_assets(), *self._delivery.assets()):
            files.append(_asset_file(config, one))
        script = self._renderer.course_script
        files.append(File.generated(config, script.uri, content=script.text))
        self._known_pages = {file.src_uri for file in files.documentation_pages()}
        return files

    def on_page_markdown(self, text: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG002
        """Adds to a lesson what the generator writes around it."""
        if self._course is None:
            return text
        if self._course.updated and "SOURCE_DATE_EPOCH" not in os.environ:
            # The sitemap then dates pages by the course's version, not by the day of the build.
            page.update_date = self._course.updated
        path = page.file.src_uri
        if page.file.generated_by is not None:
            return text
        lesson = self._course.lessons.get(path.removesuffix(".md"))
        return lesson_page(self._course, lesson, text) if lesson else plain_page(path, text)

    @event_priority(-100)  # after the search plugin has read the page
    def on_page_context(
        self,
        context: TemplateContext,
        *,
        page: Page,
        config: MkDocsConfig,  # noqa: ARG002
        nav: Navigation,  # noqa: ARG002
    ) -> TemplateContext:
        """Puts the whole blocks in place of their outlines, and loads the styles and scripts that they need."""
        if self._course is not None and page.content:
            path = page.file.src_uri
            self._outlined = page.content
            content = self._outlines.complete(page.content, self._renderer.page(path))
            content = self._delivery.content(content, _root(page))
            styles = [f'<link rel="stylesheet" href="{_url(one, page)}">' for one in styles_for(content)]
            scripts = [f'<script src="{_url(one, page)}" defer></script>' for one in scripts_for(content)]
            page.content = "\n".join([*styles, content, *scripts])
        return context

    @event_priority(-100)  # after every other plugin has seen the page whole
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:  # noqa: ARG002
        """Adds what runs first, and lets go of the whole blocks: MkDocs keeps every page to the end of the build."""
        output = self._delivery.page(output, _root(page))
        if self._course is not None:
            early = f'<script src="{_url(asset(EARLY_SCRIPT), page)}"></script>'
            output = output.replace("</head>", f"{early}</head>", 1)
            if page.content:
                page.content = self._outlined
        return output

    @event_priority(-100)  # after every other plugin has written its files
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Writes the questions once more for the page of reviews, one quiz at a time: MkDocs would hold them all."""
        if self._course is not None:
            for script in self._renderer.bundles():
                write_file(script.text.encode(), str(Path(config.site_dir, script.uri)))
        self._delivery.finish(config, self._course)

    def _report(self, compilation: Compilation) -> None:
        """Ends a build that has errors; while serving, only tells, lest strict mode end the server."""
        for warning in compilation.warnings:
            line = format_diagnostics([warning], compilation.sources, "concise", color=False).splitlines()[0]
            log.log(logging.INFO if self._serving else logging.WARNING, line)
        if not compilation.errors:
            return
        style = "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text"
        findings = format_diagnostics(compilation.errors, compilation.sources, style, color=False)
        report = f"The course cannot be built yet:\n{findings}"
        if not self._serving:
            raise PluginError(report)
        log.info(report)

    def _show_findings(self, files: Files, config: MkDocsConfig) -> None:
        """Every page that a browser may have open tells what to mend."""
        assert self._compilation is not None  # noqa: S101 - on_config ran before
        content = findings_page(self._compilation)
        self._known_pages |= {file.src_uri for file in files.documentation_pages()}
        for file in list(files.documentation_pages()):
            files.remove(file)
        for path in sorted(self._known_pages):
            files.append(File.generated(config, path, content=content))
        files.append(_asset_file(config, asset(FINDINGS_STYLES)))


def _asset_file(config: MkDocsConfig, one: Asset) -> File:
    return File.generated(config, one.uri, abs_src_path=str(one.file))


def _url(one: Asset, page: Page) -> str:
    return get_relative_url(one.uri, page.url)


def _root(page: Page) -> str:
    """The way from a page to the site's root ("../../")."""
    return get_relative_url(".", page.url) + "/"

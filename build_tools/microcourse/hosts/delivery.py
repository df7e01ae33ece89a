"""How a site reaches its learners, and what it needs for that without a network: one of three ways."""

from __future__ import annotations

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from microcourse.hosts import disk, installable, service_worker
from microcourse.hosts.site_files import search_languages
from microcourse.model import Course
from microcourse.render import markdown
from microcourse.render.assets import Asset


class Delivery:
    """To the author alone, who is writing on it: nothing is kept, and what an earlier site left is removed."""

    def prepare(self, config: MkDocsConfig) -> None:
        """Sets the site up, before the course is rendered."""

    def assets(self) -> list[Asset]:
        """What the site publishes for this, besides what pages load."""
        return []

    def content(self, html: str, root: str) -> str:  # noqa: ARG002
        """The HTML that a page's Markdown became; `root` is the way from the page to the site's root ("../../")."""
        return html

    def page(self, html: str, root: str) -> str:  # noqa: ARG002
        """A whole page."""
        return html

    def finish(self, config: MkDocsConfig, course: Course | None) -> None:  # noqa: ARG002
        """Adds what can only be made of the finished site."""
        service_worker.write_removal(Path(config.site_dir))


class OnTheWeb(Delivery):
    """From a web server: learners may keep the course on their device, and put it on its home screen."""

    def __init__(self, *, color: str, short_name: str) -> None:
        self._color = color
        self._short_name = short_name

    def content(self, html: str, root: str) -> str:
        """Offers the course to whoever wants to keep it."""
        return service_worker.offer(html, root)

    def page(self, html: str, root: str) -> str:
        """Names the manifest."""
        return installable.link(html, root)

    def finish(self, config: MkDocsConfig, course: Course | None) -> None:
        """Writes the manifest, and then the service worker, which lists every file."""
        assert course is not None  # noqa: S101 - a build with findings ends before
        site, title = Path(config.site_dir), str(config.site_name)
        installable.write_manifest(
            site,
            name=title,
            short_name=self._short_name or title,
            description=config.site_description or markdown.plain(str(course.description)),
            language=course.language,
            color=self._color,
        )
        service_worker.write_service_worker(site, search_languages(config))


class OnDisk(Delivery):
    """As files that a browser opens."""

    def prepare(self, config: MkDocsConfig) -> None:
        """Makes links and search work without a server."""
        disk.prepare(config)

    def assets(self) -> list[Asset]:
        """What the search needs."""
        return [disk.search_shim()]

    def finish(self, config: MkDocsConfig, course: Course | None) -> None:  # noqa: ARG002
        """Makes the search index a script."""
        disk.write_search_index(Path(config.site_dir))


def delivery(*, disk: bool, serving: bool, color: str, short_name: str) -> Delivery:
    """The way of a site that is built for a disk, served to its author, or else published."""
    if disk:
        return OnDisk()
    return Delivery() if serving else OnTheWeb(color=color, short_name=short_name)

"""A phone that one test after the other picks up and puts down."""

from __future__ import annotations

from typing import Any, Literal
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Page, Request, ViewportSize

PHONE: ViewportSize = {"width": 360, "height": 740}
PHONE_SETTINGS: dict[str, Any] = {"viewport": PHONE, "has_touch": True, "reduced_motion": "reduce"}


class SharedPhone:
    """One page for many tests: a context costs a second of a processor, and a page half of one.

    Args:
        context: For nobody else.
        size: The context's own, to go back to.
        scheme: The context's own as well, light or dark.
    """

    def __init__(self, context: BrowserContext, size: ViewportSize, scheme: Literal["light", "dark"] = "light") -> None:
        self.context = context
        self._size = size
        self._scheme = scheme
        self._page: Page | None = None
        self._visited: set[str] = set()
        context.on("request", self._remember)

    def pick_up(self) -> Page:
        """The page, with nothing on it."""
        self._page = self._page or self._new_page()
        return self._page

    def put_down(self) -> None:
        """Forgets what the test did: other pages, storage, routes, size and media."""
        page, self._page = self._page, None
        if page and not page.is_closed():
            page.unroute_all(behavior="ignoreErrors")
            if page.url.startswith("http"):
                page.evaluate("sessionStorage.clear()")
            page.goto("about:blank")
            page.set_viewport_size(self._size)
            page.emulate_media(media="null", contrast="null", forced_colors="null")
            page.emulate_media(color_scheme=self._scheme, reduced_motion="reduce")
            self._page = page
        for other in self.context.pages:
            if other is not self._page:
                other.close()
        self._forget()

    def _new_page(self) -> Page:
        page = self.context.new_page()
        add_init_script = page.add_init_script

        def spoil(*script: Any, **named: Any) -> None:
            # It cannot be taken back, so the next test gets another page.
            self._page = None
            add_init_script(*script, **named)

        page.add_init_script = spoil
        return page

    def _remember(self, request: Request) -> None:
        parts = urlsplit(request.url)
        self._visited.add(f"{parts.scheme}://{parts.netloc}")

    def _forget(self) -> None:
        page = self.pick_up()
        session = self.context.new_cdp_session(page)
        for origin in self._visited:
            session.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "all"})
        session.detach()
        self._visited.clear()

"""axe-core on whatever page a test has open: WCAG 2.2, A and AA."""

from __future__ import annotations

from playwright.sync_api import Browser, BrowserContext, Page

from browser.sites import ROOT

_AXE = (ROOT / "build_tools/runtime/node_modules/axe-core/axe.min.js").read_text("utf-8")
HEIGHT = 800
_OPTIONS = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"],
    # Nothing is fetched, and what is in order is not described: half the time.
    "resultTypes": ["violations"],
    "preload": False,
}


def axe_context(browser: Browser, width: int, scheme: str) -> BrowserContext:
    """A browser context whose pages can be looked at, `width` CSS pixels wide; `scheme` is light or dark."""
    context = browser.new_context(
        viewport={"width": width, "height": HEIGHT},
        color_scheme="dark" if scheme == "dark" else "light",
        reduced_motion="reduce",
        # A page's own security policy must not stop the checker.
        bypass_csp=True,
    )
    context.add_init_script(_AXE)
    return context


def violations(page: Page) -> list[str]:
    """What is wrong with the page as it stands: the rule, the element and what to do, for each."""
    found = page.evaluate("options => axe.run(document, options)", _OPTIONS)["violations"]
    return [
        f"{violation['id']}: {node['html'][:160]} ({node['failureSummary'][:300]})"
        for violation in found
        for node in violation["nodes"]
    ]

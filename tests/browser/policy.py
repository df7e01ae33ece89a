"""A strict content security policy for a site: everything of ours works below it."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from browser.sites import QuietHandler, serve

INLINE_SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL)

# Hears of every violation from the first byte of the page on.
LISTEN = """
  window.violations = [];
  window.attempts = [];
  window.print = () => { window.printed = (window.printed ?? 0) + 1; };
  document.addEventListener("securitypolicyviolation", event => window.violations.push(
    `${event.effectiveDirective}: ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber}: ${event.sample}`));
  document.addEventListener("microcourse:attempt", event => window.attempts.push(event.detail.question));
"""


def inline_scripts(folder: Path) -> set[str]:
    """Every inline script that a browser would run, of all pages."""
    return {
        found["code"]
        for file in folder.rglob("*.html")
        for found in INLINE_SCRIPT.finditer(file.read_text("utf-8"))
        if "src=" not in found["attributes"] and "application/json" not in found["attributes"]
    }


def policy(folder: Path) -> str:
    """Nothing from elsewhere, nothing inline but Material's own scripts, each by its hash."""
    hashes = sorted(
        f"'sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}'"
        for code in inline_scripts(folder)
    )
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src 'self' {' '.join(hashes)}",
            "style-src 'self'",
            "img-src 'self' data:",
            "connect-src 'self'",
            "worker-src 'self'",
            "manifest-src 'self'",
            "font-src 'self'",
            "form-action 'none'",
            "base-uri 'none'",
        ]
    )


class _Strict(QuietHandler):
    policy = ""

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", self.policy)
        super().end_headers()


def serve_strictly(folder: Path) -> Iterator[str]:
    """Serves `folder` as `serve` does, each answer with the policy for it."""
    return serve(folder, type("Strict", (_Strict,), {"policy": policy(folder)}))

"""A site that can be put on a device's home screen: its manifest, and the line in a page's head that names it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

MANIFEST = "manifest.webmanifest"

# Where a theme, or an author's content/, may put pictures; what is missing is left out.
_ICONS: Mapping[str, Mapping[str, str]] = {
    "assets/images/icon.svg": {"sizes": "any", "type": "image/svg+xml"},
    "assets/images/icon-192.png": {"sizes": "192x192", "type": "image/png"},
    "assets/images/icon-512.png": {"sizes": "512x512", "type": "image/png"},
    "assets/images/icon-maskable-512.png": {"sizes": "512x512", "type": "image/png", "purpose": "maskable"},
}
_APPLE_ICON = "assets/images/apple-touch-icon.png"


def write_manifest(  # noqa: PLR0913 - the manifest has as many members
    site: Path, *, name: str, short_name: str, description: str, language: str, color: str
) -> None:
    """Writes the manifest into the finished site; addresses in it are relative, so that it holds below any address."""
    members = {
        "id": ".",
        "name": name,
        "short_name": short_name,
        "description": description,
        "lang": language,
        "start_url": ".",
        "scope": ".",
        "display": "standalone",
        "theme_color": color,
        "background_color": "#ffffff",
        "icons": [{"src": path, **facts} for path, facts in _ICONS.items() if (site / path).is_file()],
    }
    text = json.dumps({key: value for key, value in members.items() if value}, ensure_ascii=False, indent=2)
    (site / MANIFEST).write_text(text + "\n", "utf-8")


def link(html: str, root: str) -> str:
    """A whole page, with the manifest named in its head; `root` is the way from it to the site's root ("../../")."""
    return html.replace("</head>", f'<link rel="manifest" href="{root}{MANIFEST}">\n</head>', 1)

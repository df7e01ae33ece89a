"""Findings as text, for people and for programs. Adding a format means one module and one line in `FORMATS`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from microcourse.diagnostics.diagnostic import Diagnostic
from microcourse.diagnostics.formats import concise, github, json, sarif, text
from microcourse.diagnostics.formats.report import Report, TextOfFile

_RENDERERS = {
    "text": text.render,
    "concise": concise.render,
    "json": json.render,
    "github": github.render,
    "sarif": sarif.render,
}
FORMATS: tuple[str, ...] = tuple(_RENDERERS)

__all__ = ["FORMATS", "render"]


def render(
    diagnostics: Sequence[Diagnostic],
    sources: Mapping[str, TextOfFile],
    format: str,  # noqa: A002 - the word that the command line uses
    *,
    color: bool = False,
    prefix: str = "",
) -> str:
    """`diagnostics` in one of `FORMATS`, ending with a line end.

    Args:
        diagnostics: Findings in the order to print them.
        sources: Every file read, by root-relative path: their number is reported, their lines are quoted.
        format: One of `FORMATS`.
        color: Colours by ANSI escapes, in the text format.
        prefix: Put before every path ("course/"), so that paths lead on from where the reader stands.
    """
    return _RENDERERS[format](Report(tuple(diagnostics), sources, prefix=prefix, color=color))

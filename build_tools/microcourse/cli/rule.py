"""``microcourse rule``: what a rule looks for, and why it matters."""

from __future__ import annotations

import argparse
import textwrap
from typing import TYPE_CHECKING

from microcourse.cli.outcome import OK, CannotRun
from microcourse.compile.rules import ALL_RULES
from microcourse.diagnostics import Rule, did_you_mean

if TYPE_CHECKING:
    from microcourse.cli.commands import Commands

_WIDTH = 88


def add_to(commands: Commands) -> None:
    """Adds the command to the command line."""
    parser = commands.add_parser(
        "rule",
        help="explain a rule: what, why, wrong, right",
        description="Explains a rule by its code (MC212) or its name (question-unknown).",
    )
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("rule", nargs="?", metavar="CODE", help="the rule's code or name")
    which.add_argument("--all", action="store_true", help="explain every rule")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Prints one rule or all of them."""
    rules = ALL_RULES.values() if options.all else [_find(options.rule)]
    print("\n\n".join(map(explain, rules)))
    return OK


def explain(rule: Rule) -> str:
    """A rule as a page of text."""
    return "\n".join(
        [
            f"{rule.code} {rule.slug} ({rule.severity})",
            "",
            *textwrap.wrap(rule.summary, _WIDTH),
            "",
            *textwrap.wrap(f"Why: {rule.why}", _WIDTH),
            "",
            "Wrong:",
            textwrap.indent(rule.wrong, "    "),
            "",
            "Right:",
            textwrap.indent(rule.right, "    "),
        ]
    )


def _find(name: str) -> Rule:
    wanted = name.strip().casefold()
    for rule in ALL_RULES.values():
        if wanted in {rule.code.casefold(), rule.slug}:
            return rule
    known = [*ALL_RULES, *(rule.slug for rule in ALL_RULES.values())]
    hint = did_you_mean(name, known) or "microcourse rule --all lists them all"
    raise CannotRun(f"there is no rule {name}. {hint}")

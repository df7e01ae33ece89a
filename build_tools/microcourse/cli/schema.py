"""``microcourse schema``: JSON Schemas, by which editors complete and check YAML files."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from microcourse.cli.outcome import OK, CannotRun
from microcourse.schema import json_schemas

if TYPE_CHECKING:
    from microcourse.cli.commands import Commands


def add_to(commands: Commands) -> None:
    """Adds the command to the command line."""
    parser = commands.add_parser(
        "schema",
        help="print or write the JSON Schemas of course files, for editors",
        description="Prints the JSON Schema of one kind of file, or an object with all of them by name.",
    )
    parser.add_argument("kind", nargs="?", choices=sorted(json_schemas()), metavar="KIND", help="%(choices)s")
    parser.add_argument("--output", type=Path, metavar="DIR", help="write KIND.json files to this folder instead")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Prints or writes."""
    schemas = json_schemas()
    chosen = {options.kind: schemas[options.kind]} if options.kind else schemas
    if options.output is None:
        print(_text(schemas[options.kind] if options.kind else schemas), end="")
        return OK
    try:
        options.output.mkdir(parents=True, exist_ok=True)
        for kind, schema in chosen.items():
            file = options.output / f"{kind}.json"
            file.write_text(_text(schema), encoding="utf-8", newline="\n")
            print(f"Wrote {file}")
    except OSError as error:
        raise CannotRun(f"cannot write to {options.output}: {error.strerror or error}") from error
    return OK


def _text(value: object) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"

"""Plain tables: numbers to the right, words to the left."""

from __future__ import annotations

from collections.abc import Sequence


def table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """`rows` under `head`, in columns as wide as they need."""
    lines = [[str(cell) for cell in row] for row in (head, *rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
    numeric = [
        bool(rows) and all(isinstance(row[column], int | float) or row[column] == "-" for row in rows)
        for column in range(len(head))
    ]
    ruler = ["-" * width for width in widths]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if right else cell.ljust(width)
            for cell, width, right in zip(line, widths, numeric, strict=True)
        ).rstrip()
        for line in (lines[0], ruler, *lines[1:])
    )

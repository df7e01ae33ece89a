"""MC211: an alias is in use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from microcourse.checks.place import id_place
from microcourse.diagnostics import Diagnostic, Rule, Severity
from microcourse.model import Course, Ref, Span

RULE = Rule(
    "MC211",
    "alias-taken",
    Severity.ERROR,
    "An alias is the id or the alias of something else.",
    "An alias says where what was remembered under an old id belongs now; it can belong to one thing only.",
    "- id: what-follows\n  aliases: [first-signal]\n- id: first-signal",
    "- id: what-follows\n  aliases: [second-signal]\n- id: first-signal",
)


def check(course: Course) -> Iterator[Diagnostic]:
    """Compares the aliases of each kind with its ids, and with each other."""
    questions = [question for _, question in course.questions()]
    yield from _taken("question", ((each.id, each.id_span, each.aliases) for each in questions))
    yield from _taken("lesson", ((each.id, each.id_span, each.aliases) for each in course.lessons.values()))
    yield from _taken("scenario", ((each.id, each.id_span, each.aliases) for each in course.scenarios.values()))
    modules = [(each.id, id_place(course, each.span, each.id), each.aliases) for each in course.modules if each.aliases]
    yield from _taken("module", [*modules, *((each.id, each.span, ()) for each in course.modules if not each.aliases)])


def _taken(kind: str, holders: Iterable[tuple[str, Span, tuple[Ref, ...]]]) -> Iterator[Diagnostic]:
    known = list(holders)
    ids = {name: span for name, span, _ in known}
    aliases: dict[str, Span] = {}
    for name, _, refs in known:
        for ref in refs:
            where = ids.get(ref.name) or aliases.get(ref.name)
            if ref.name == name:
                yield RULE.at(
                    ref.span, f"`{name}` is this {kind}'s own id", help="Take it out: aliases hold former ids only."
                )
            elif where is not None:
                yield RULE.at(
                    ref.span,
                    f"The alias `{ref.name}` belongs to another {kind}",
                    help="Take it out here, or there.",
                    related=[(where, "in use here")],
                )
            aliases.setdefault(ref.name, ref.span)

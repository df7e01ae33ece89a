from __future__ import annotations

import pytest

from microcourse.model import Span
from microcourse.sources.document import SourceText
from microcourse.sources.markdown import FrontMatter, split_front_matter


def split(text: str) -> FrontMatter:
    return split_front_matter(SourceText("content/a.md", text))


def codes(part: FrontMatter) -> list[str]:
    return [finding.rule.code for finding in part.diagnostics]


@pytest.mark.parametrize("closing", ["---", "...", "---  ", "---\t"])
def test_settings_end_with_dashes_or_dots(closing: str) -> None:
    assert split(f"---\nid: a\ntitle: b\n{closing}\n\nText\n") == FrontMatter((2, 4), "\nText\n", 5)


@pytest.mark.parametrize(
    "text", ["Text\n", "", "\n---\nid: a\n---\n", " ---\nid: a\n---\n", "----\nid: a\n---\n", "--- a\n---\n"]
)
def test_a_text_without_settings_is_all_body(text: str) -> None:
    assert split(text) == FrontMatter(None, text, 1)


def test_empty_settings_are_settings() -> None:
    assert split("---\n---\nText\n") == FrontMatter((2, 2), "Text\n", 3)


def test_settings_may_end_with_the_file() -> None:
    assert split("---\nid: a\n---") == FrontMatter((2, 3), "", 4)


def test_dashes_in_the_text_or_inside_a_line_do_not_end_settings() -> None:
    part = split("---\nid: a\ntext: a --- b\nlist: |\n  ---\n---\nText\n\n---\n\nMore\n")
    assert (part.lines, part.body) == ((2, 6), "Text\n\n---\n\nMore\n")


def test_settings_without_an_end_are_a_finding_and_are_still_read() -> None:
    part = split("---\nid: a\nlist:\n  - b\n# note\n\nThe text starts here: now.\n")
    assert codes(part) == ["MC011"]
    assert part.diagnostics[0].span == Span("content/a.md", 1, 1, 1, 4)
    assert (part.lines, part.body_line) == ((2, 6), 6)
    assert part.body == "\nThe text starts here: now.\n"


def test_a_fence_without_an_end_is_a_finding_at_its_line_of_the_file() -> None:
    part = split("---\nid: a\n---\n\n```quiz\nfirst\n\nText\n")
    assert codes(part) == ["MC012"]
    assert part.diagnostics[0].span == Span("content/a.md", 5, 1, 5, 4)


def test_thousands_of_open_fences_end_in_one_finding_that_says_so() -> None:
    part = split("  ```\nx\n" * 5000)
    assert (len(part.diagnostics), codes(part)[-1]) == (101, "MC031")

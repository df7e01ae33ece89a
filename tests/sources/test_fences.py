from __future__ import annotations

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from microcourse.model import Fence, Span
from microcourse.sources.fences import find_fences, scan_fences


def found(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(fence.info, fence.lines) for fence in find_fences(text)]


def shown(text: str) -> list[str]:
    """The code blocks that Material's Markdown makes of a text."""
    blocks: list[str] = []

    def keep(source: str, *_: object, **__: object) -> str:
        blocks.append(source)
        return "<pre></pre>"

    def accept(
        _language: str, inputs: dict[str, str], kept: dict[str, str], attributes: dict[str, str], _: object
    ) -> bool:
        for name, value in inputs.items():
            (kept if name in {"hl_lines", "linenums", "title"} and value != name else attributes)[name] = value
        return True

    fence = {"name": "*", "class": "x", "format": keep, "validator": accept}
    converter = markdown.Markdown(
        extensions=["pymdownx.superfences", "admonition", "pymdownx.details", "pymdownx.tabbed", "attr_list"],
        extension_configs={"pymdownx.superfences": {"custom_fences": [fence]}},
    )
    converter.convert(text)
    return blocks


def test_a_fence_has_its_info_lines_and_place() -> None:
    text = "Text\n\n```quiz\nfirst\n\nsecond\n``` \nMore\n"
    assert find_fences(text, "a.md", 10) == [
        Fence("quiz", ("first", "", "second"), Span("a.md", 12, 1, 16, 4)),
    ]


def test_an_indented_fence_loses_its_indent_and_tells_it() -> None:
    text = "- item\n\n    ``` quiz\n    first\n      second\n\n    ```\n"
    [fence] = find_fences(text)
    assert fence == Fence("quiz", ("first", "  second", ""), Span("", 3, 5, 7, 8), 4)
    assert fence.span.column == 5


def test_a_column_counts_a_tab_as_one_and_an_indent_as_four() -> None:
    [fence] = find_fences("- item\n\n\t```quiz\n\tfirst\n\t```\n")
    assert (fence.span, fence.indent, fence.lines) == (Span("", 3, 2, 5, 5), 4, ("first",))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("````md\n```quiz\nfirst\n```\n````\n", [("md", ("```quiz", "first", "```"))]),
        ("~~~\n```quiz\nfirst\n```\n~~~\n", [("", ("```quiz", "first", "```"))]),
        ("```\na\n```\n\n```\nb\n```\n", [("", ("a",)), ("", ("b",))]),
        ("```\n```\n", [("", ())]),
        ("```\na\n````\nb\n```\n", [("", ("a", "````", "b"))]),
        ("```python title=\"a b\" linenums='1'\nx\n```\n", [("python title=\"a b\" linenums='1'", ("x",))]),
        ("``` { .python .annotate }\nx\n```\n", [("{ .python .annotate }", ("x",))]),
        ("> ```quiz\n> first\n> ```\n", [("quiz", ("first",))]),
        ("text\n```quiz\nfirst\n```\ntext\n", [("quiz", ("first",))]),
        ('!!! tip "T"\n\n    ```quiz\n    first\n    ```\n', [("quiz", ("first",))]),
        ('??? tip "T"\n\n    - a\n\n        ```quiz\n        first\n        ```\n', [("quiz", ("first",))]),
        ("1. a\n\n    text\n\n    ```quiz\n    first\n    ```\n", [("quiz", ("first",))]),
        ('=== "A"\n\n    ```quiz\n    first\n    ```\n', [("quiz", ("first",))]),
        # not fences
        ("```code``` in a line\n", []),
        ("`` a ``\n", []),
        ("    ```quiz\n    first\n    ```\n", []),
        ("Text\n\n    ```quiz\n    first\n    ```\n\nText\n", []),
        ("- a\n\n        ```quiz\n        first\n        ```\n", []),
        ("- a\n\n    text\n\n        ```quiz\n        first\n        ```\n", []),
        ("```python wrong title\nx\n", []),
        ("  ```quiz\nfirst\n  ```\n", []),
        ("> ```quiz\nfirst\n\n> ```\n", []),
    ],
)
def test_blocks_are_those_that_the_site_shows(text: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    assert found(text) == expected
    assert [code.strip("\n") for code in shown(text)] == ["\n".join(lines).strip("\n") for _, lines in expected] or (
        "quiz" in text and not expected  # shown as code set by its indent: the same to a reader
    )


def test_whatever_follows_the_word_quiz_the_block_is_ours() -> None:
    assert found("```quiz first second\nthird\n```\n") == [("quiz first second", ("third",))]


def test_blocks_in_comments_do_not_count() -> None:
    assert found("<!--\n```quiz\nfirst\n```\n-->\n\n```quiz\nsecond\n```\n") == [("quiz", ("second",))]


def test_a_comment_shown_in_a_block_hides_nothing() -> None:
    text = "```html\n<!--\n```\n\n```quiz\nfirst\n```\n\n-->\n"
    assert [info for info, _ in found(text)] == ["html", "quiz"]


def test_a_comment_without_an_end_hides_nothing() -> None:
    assert found("<!-- note\n\n```quiz\nfirst\n```\n") == [("quiz", ("first",))]


def test_a_fence_without_an_end_is_told_with_its_place_and_marks() -> None:
    assert scan_fences("a\n\n````quiz\nfirst\n```\n", "a.md", 3).unclosed == [(Span("a.md", 5, 1, 5, 5), "````")]


def test_a_fence_broken_by_a_line_outside_its_list_is_told() -> None:
    assert [marks for _, marks in scan_fences("- a\n\n    ```\nb\n    ```\n").unclosed] == ["```", "```"]


LINES = st.sampled_from(
    [
        "```",
        "````",
        "~~~",
        "```quiz",
        "``` py",
        '```py title="x"',
        "text",
        "",
        "  ```",
        "  text",
        "> ```",
        "> text",
        ">",
        "> > ```",
        ">> a",
        "```a b",
        "`````",
        "``` ",
        "  ",
        "```{.py}",
        "~~~ {#a .b}",
        "```py linenums",
    ]
)


@given(st.lists(LINES, max_size=14))
@settings(max_examples=250, deadline=None)
def test_any_mixture_of_fences_is_read_as_the_site_reads_it(lines: list[str]) -> None:
    text = "\n".join(lines)
    assert ["\n".join(fence.lines).split() for fence in find_fences(text)] == [code.split() for code in shown(text)]


@given(st.text(alphabet="`~ \n\tquiz>-<!{}\"'=.", max_size=200))
@settings(max_examples=300, deadline=None)
def test_any_text_is_read_and_every_fence_lies_in_it(text: str) -> None:
    lines = text.split("\n")
    last = 0
    for fence in find_fences(text):
        assert last < fence.span.line < fence.span.end_line <= len(lines)
        assert lines[fence.span.line - 1][fence.span.column - 1] in "`~"
        last = fence.span.end_line


@pytest.mark.parametrize(
    "text",
    [
        "<!--\n" * 200_000,
        "```" + " " * 1_000_000 + ";",
        "- a\n" + "    ```\n    x\n    ```\n\n" * 20_000,
        "```py" + ' title="a"' * 50_000 + " !",
        "".join(" " * n + "- a\n" for n in range(1000)) + "    ```\nx\n" * 20_000,
    ],
    ids=["comments", "spaces", "list", "options", "levels"],
)
def test_hostile_texts_are_read_to_the_end(text: str) -> None:
    scan = scan_fences(text)
    assert len(scan.fences) in {0, 20_000}

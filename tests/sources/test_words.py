from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from microcourse.sources.markdown import count_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("One two three.", 3),
        ("It's a well-known thing — isn't it?", 6),
        ("# Heading one\n\nText.", 3),
        ("- one\n- two\n* three\n1. four\n10) five", 5),
        ("- [ ] one\n- [x] two", 2),
        ("**bold** _it_ `code` ~~gone~~", 4),
        ("> quoted text", 2),
        ("| A | B |\n| --- | :-: |\n| one | two three |\n", 5),
        ("[a link](https://example.org/some/long/path) here", 3),
        ("[a link](with_(brackets).md) here", 3),
        ('[a link][ref] here\n\n[ref]: https://example.org "A title"\n', 3),
        ("![alternative text](image.svg) after", 1),
        ("[![alt text](a.svg)](b.md) after", 1),
        ("See <https://example.org/a/b> or https://example.org/c now", 3),
        ("a <span class='x y z'>tagged</span> word<br>", 3),
        ("<!-- a comment\nof two lines -->one", 1),
        ("<!-- never closed, shows nothing", 0),
        ("<style>p { color: red }</style> one <script>let a = 1</script>", 1),
        ("one { .class #id } { x }", 2),
        ("one {: .class #id key='a b' }", 1),
        ("Title {#id}", 1),
        ('!!! job-aid "Before I call"\n\n    One two.\n', 5),
        ("??? note\n    One two.\n", 2),
        ('=== "Tab one"\n    Text\n', 3),
        ("A claim[^1] stands.\n\n[^1]: The note.", 5),
        ("Press ++ctrl+c++ :material-check: now", 2),
        ("```python\nthis is code\n```\nafter", 1),
        ("before\n\n```quiz\nfirst\nsecond\n```\n\nafter", 2),
        ("    ```quiz\n    first\n    ```\n", 2),  # code set by its indent: where it ends is for the site to know
        ("---\nid: a\ntitle: A title\n---\n\nOne two.", 2),
        ("One\n\n---\n\ntwo", 2),
        ("1.5 million 3/4", 3),
        ("Größe naïve слово עברית كلمة", 5),
        ("日本語の文章です。", 4),
        ("한국어 문장", 2),
    ],
)
def test_words_are_what_a_reader_reads(text: str, words: int) -> None:
    assert count_words(text) == words


@given(
    st.lists(st.sampled_from(["one", "naïve", "слово", "x2", "isn't"]), max_size=50),
    st.sampled_from([" ", "\n", "\t", "  \n"]),
)
def test_plain_words_are_counted_one_by_one(words: list[str], between: str) -> None:
    assert count_words(between.join(words)) == len(words)


@given(st.text(max_size=300))
def test_any_text_has_a_number_of_words_no_larger_than_its_pieces(text: str) -> None:
    assert 0 <= count_words(text) <= len(text)


@pytest.mark.parametrize(
    "text",
    [
        "![" * 300_000,
        "[" * 500_000,
        "<script>" * 100_000,
        "<!--" * 200_000,
        "[a](b (c) " * 50_000,
        "[[x] " * 100_000,
        "{:" * 300_000,
        "++a" * 200_000,
        ":a" * 300_000,
        "<a" * 300_000,
        "> " * 400_000,
        "[^" * 300_000,
    ],
)
def test_hostile_texts_are_counted_to_the_end(text: str) -> None:
    assert count_words(text) >= 0

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from microcourse.render import markdown
from microcourse.render.links import directory_resolver

resolve = directory_resolver("delegation/a.md")


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}


def tags_of(html):
    parser = _Tags()
    parser.feed(html)
    parser.close()
    return parser


def test_markdown_is_rendered():
    assert markdown.block("Say *no*, then `wait`.", resolve) == "<p>Say <em>no</em>, then <code>wait</code>.</p>"


def test_plain_text_takes_the_short_way_to_the_same_html():
    text = "They ask “for your boss” – again; it's 5 % more (or so)."
    assert markdown.block(text, resolve) == f"<p>{text}</p>"
    assert markdown.convert(text) == markdown.block(text, resolve)


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=60))
def test_the_short_way_never_differs_from_the_parser(text):
    text = text.strip()
    if text and markdown.is_plain(text):
        assert markdown.block(text, resolve) == markdown.convert(text)


@pytest.mark.parametrize(
    "text",
    [
        "<b>bold</b>",
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "text\n\n<div onclick='x'>block</div>",
        "<!-- comment -->",
        "<svg/onload=alert(1)>",
    ],
)
def test_raw_html_is_shown_as_text(text):
    tags = tags_of(markdown.block(text, resolve))
    assert tags.tags <= {"p"}
    assert not tags.attributes


@pytest.mark.parametrize(
    "text",
    [
        "[x](javascript:alert(1))",
        "[x](<java\tscript:alert(1)>)",
        "[x](JAVASCRIPT:alert(1))",
        "<javascript:alert(1)>",
        "![x](data:image/svg+xml,<svg onload=alert(1)>)",
        "[x][y]\n\n[y]: javascript:alert(1)",
    ],
)
def test_a_link_that_could_run_a_script_loses_its_address(text):
    html = markdown.block(text, resolve)
    assert "href" not in tags_of(html).attributes
    assert "src" not in tags_of(html).attributes


@given(st.text(alphabet="<>\"'=/!-[]()` \n\tabconerrorjavascript:&;#*_", max_size=80))
def test_no_text_smuggles_in_a_tag_or_an_event_handler(text):
    tags = tags_of(markdown.block(text, resolve))
    assert not {name for name in tags.attributes if name.startswith("on")}
    assert tags.tags <= {"p", "em", "strong", "code", "pre", "a", "img", "ul", "ol", "li", "blockquote", "br", "hr",
                         "h1", "h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td"}  # fmt: skip


def test_links_and_images_lead_from_the_page_to_content():
    html = markdown.block("[a](delegation/b.md#x) ![b](images/b.svg) [c](https://example.org)", resolve)
    assert 'href="../b/#x"' in html
    assert 'src="../../images/b.svg"' in html
    assert 'href="https://example.org"' in html


def test_code_that_looks_like_a_link_is_left_alone():
    assert markdown.block('Write `href="delegation/b.md"`.', resolve) == (
        '<p>Write <code>href="delegation/b.md"</code>.</p>'
    )


def test_the_first_paragraph_leads_and_the_rest_follows():
    lead, rest = markdown.lead("What *now*?\n\n![map](images/map.svg)\n\n- one", resolve)
    assert lead == "What <em>now</em>?"
    assert rest.startswith("<p><img")
    assert "<li>one</li>" in rest


def test_a_text_without_a_paragraph_has_no_lead():
    lead, rest = markdown.lead("```\ncode\n```", resolve)
    assert lead == ""
    assert "<pre>" in rest


def test_plain_takes_the_markup_off():
    assert markdown.plain("Say *no* & [leave](delegation/b.md)") == "Say no & leave"

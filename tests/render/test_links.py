from __future__ import annotations

import pytest

from microcourse.render.links import directory_resolver, file_resolver, is_safe


@pytest.mark.parametrize(
    ("page", "target", "address"),
    [
        ("index.md", "delegation/a.md", "delegation/a/"),
        ("index.md", "images/a.svg", "images/a.svg"),
        ("index.md", "delegation/index.md", "delegation/"),
        ("delegation/a.md", "delegation/b.md", "../b/"),
        ("delegation/a.md", "delegation/index.md", "../"),
        ("delegation/a.md", "index.md", "../../"),
        ("delegation/a.md", "images/a.svg", "../../images/a.svg"),
        ("delegation/a.md", "/images/a.svg", "../../images/a.svg"),
        ("delegation/a.md", "delegation/a.md", "./"),
        ("delegation/a.md", "delegation/b.md#part", "../b/#part"),
        ("delegation/index.md", "delegation/a.md", "a/"),
    ],
)
def test_a_path_below_content_becomes_an_address_that_works_on_a_directory_page(page, target, address):
    assert directory_resolver(page)(target) == address


@pytest.mark.parametrize(
    ("page", "target", "address"),
    [
        ("index.md", "delegation/a.md", "delegation/a.html"),
        ("delegation/a.md", "delegation/b.md#part", "b.html#part"),
        ("delegation/a.md", "index.md", "../index.html"),
        ("delegation/a.md", "images/a.svg", "../images/a.svg"),
    ],
)
def test_a_path_below_content_becomes_an_address_that_works_from_a_disk(page, target, address):
    assert file_resolver(page)(target) == address


@pytest.mark.parametrize("target", ["https://example.org/a", "#here", "mailto:a@example.org", "//example.org/a"])
def test_what_leaves_the_site_is_left_alone(target):
    assert directory_resolver("a/b.md")(target) == target


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "java\nscript:alert(1)",
        " javascript:x",
        "data:text/html,x",
        "vbscript:x",
    ],
)
def test_a_link_that_could_run_a_script_is_not_safe(target):
    assert not is_safe(target)


@pytest.mark.parametrize("target", ["a/b.md", "https://example.org", "mailto:a@example.org", "#x", "images/a b.svg"])
def test_paths_and_common_schemes_are_safe(target):
    assert is_safe(target)

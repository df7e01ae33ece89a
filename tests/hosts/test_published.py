"""What the MkDocs plugin publishes of content/."""

from __future__ import annotations

from browser.sites import build_site


def test_no_yaml_file_is_published(course_of, tmp_path_factory):
    course = course_of(
        "=== content/start/settings.yml\nkey: value\n=== content/start/more.YAML\nkey: value\n"
        "=== content/course.yaml\nid: other\n=== content/start/settings.txt\nkey: value\n"
    )
    site = build_site(course, tmp_path_factory.mktemp("published"))
    assert (site / "start/settings.txt").is_file()
    assert [file for file in site.rglob("*") if file.suffix.lower() in {".yml", ".yaml"}] == []

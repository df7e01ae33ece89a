from __future__ import annotations

import os
from pathlib import Path

import pytest

from microcourse.sources.tree import SourceTree, find_sources


def course(root: Path, *files: str) -> Path:
    for file in ("content/course.yml", *files):
        path = root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("", encoding="utf-8")
    return root


def codes(tree: SourceTree) -> list[tuple[str, str]]:
    return [(finding.rule.code, finding.span.path) for finding in tree.diagnostics]


def test_lessons_and_quizzes_are_found_and_sorted(tmp_path: Path) -> None:
    root = course(
        tmp_path, "content/b/two.md", "content/a/deep/er.md", "content/one.md", "quizzes/b/y.yaml", "quizzes/a.yml"
    )
    lessons = ("content/a/deep/er.md", "content/b/two.md", "content/one.md")
    tree = find_sources(root)
    assert tree == SourceTree("content/course.yml", lessons, ("quizzes/a.yml", "quizzes/b/y.yaml"), files=tree.files)
    assert tree.files == tuple(sorted(("content/course.yml", *lessons)))


def test_index_pages_are_no_lessons(tmp_path: Path) -> None:
    tree = find_sources(course(tmp_path, "content/index.md", "content/a/index.md", "content/a/one.md"))
    assert (tree.lessons, tree.pages) == (("content/a/one.md",), ("content/a/index.md", "content/index.md"))


def test_names_with_a_leading_dot_and_other_files_are_left_alone(tmp_path: Path) -> None:
    names = [".draft.md", ".git/a.md", "a.png", "a.txt", "b.yml", "a.md~"]
    root = course(tmp_path, *(f"content/{name}" for name in names), "quizzes/a.json", "quizzes/a.txt", "quizzes/.a.yml")
    tree = find_sources(root)
    assert (tree.lessons, tree.quizzes, tree.pages, tree.diagnostics) == ((), (), (), ())
    assert tree.files == ("content/a.md~", "content/a.png", "content/a.txt", "content/b.yml", "content/course.yml")


def test_a_course_without_quizzes_is_fine(tmp_path: Path) -> None:
    assert find_sources(course(tmp_path)).diagnostics == ()


def test_a_folder_without_a_course_file_is_told_how_to_start(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    tree = find_sources(tmp_path)
    assert (tree.course, codes(tree)) == (None, [("MC008", "content/course.yml")])
    assert "modules:" in tree.diagnostics[0].help


def test_a_folder_without_content_is_asked_whether_it_is_the_course(tmp_path: Path) -> None:
    for root in (tmp_path, tmp_path / "missing"):
        tree = find_sources(root)
        assert codes(tree) == [("MC008", "content/course.yml")]
        assert "content/" in tree.diagnostics[0].help


def test_a_course_file_with_the_other_ending_is_to_be_renamed(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/course.yaml").touch()
    assert find_sources(tmp_path).diagnostics[0].help == "Rename content/course.yaml to content/course.yml."


def test_content_that_is_a_file_is_one_finding(tmp_path: Path) -> None:
    (tmp_path / "content").touch()
    assert len(find_sources(tmp_path).diagnostics) == 1


def test_two_quizzes_of_one_name_are_a_finding_that_shows_both(tmp_path: Path) -> None:
    tree = find_sources(course(tmp_path, "quizzes/a.yml", "quizzes/a.yaml", "quizzes/b/a.yaml"))
    assert codes(tree) == [("MC009", "quizzes/a.yaml")]
    assert tree.diagnostics[0].related[0].span.path == "quizzes/a.yml"


@pytest.mark.parametrize("name", ["content/a.markdown", "content/a.MD", "quizzes/a.YML", "quizzes/a.Yaml"])
def test_an_ending_that_is_almost_right_is_a_finding(tmp_path: Path, name: str) -> None:
    tree = find_sources(course(tmp_path, name))
    assert codes(tree) == [("MC010", name)]
    assert (tree.lessons, tree.quizzes) == ((), ())


def test_a_link_to_a_folder_above_is_a_finding_and_does_not_go_round(tmp_path: Path) -> None:
    root = course(tmp_path, "content/a/one.md")
    (root / "content/a/again").symlink_to("..")
    (root / "content/a/itself").symlink_to("itself")
    (root / "content/root").symlink_to(root)
    tree = find_sources(root)
    assert codes(tree) == [("MC004", "content/a/again"), ("MC004", "content/a/itself"), ("MC004", "content/root")]
    assert tree.lessons == ("content/a/one.md",)


def test_folders_that_link_to_each_other_are_read_once(tmp_path: Path) -> None:
    root = course(tmp_path, "content/a/one.md", "content/b/two.md", "outside/three.md", "outside/deep/four.md")
    (root / "content/a/b").symlink_to("../b")
    (root / "content/b/a").symlink_to("../a")
    (root / "content/x").symlink_to("../outside")
    (root / "content/y").symlink_to("../outside")
    (root / "outside/back").symlink_to("../content")
    tree = find_sources(root)
    assert tree.lessons == ("content/a/one.md", "content/b/two.md", "content/x/deep/four.md", "content/x/three.md")
    assert {code for code, _ in codes(tree)} == {"MC004"}
    assert {path for _, path in codes(tree)} == {"content/a/b", "content/b/a", "content/x/back", "content/y"}


def test_links_out_of_the_course_are_findings_and_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "private").mkdir()
    (tmp_path / "private/diary.md").touch()
    root = course(tmp_path / "course")
    (root / "content/private").symlink_to(tmp_path / "private")
    (root / "content/diary.md").symlink_to(tmp_path / "private/diary.md")
    tree = find_sources(root)
    assert tree.lessons == ()
    assert codes(tree) == [("MC003", "content/diary.md"), ("MC003", "content/private")]


def test_a_content_folder_outside_the_course_is_not_followed(tmp_path: Path) -> None:
    course(tmp_path / "other", "content/a.md")
    (tmp_path / "course").mkdir()
    (tmp_path / "course/content").symlink_to(tmp_path / "other/content")
    tree = find_sources(tmp_path / "course")
    assert (tree.lessons, codes(tree)) == ((), [("MC003", "content")])


def test_a_link_to_nothing_is_a_finding(tmp_path: Path) -> None:
    root = course(tmp_path)
    (root / "content/a.md").symlink_to("gone.md")
    assert codes(find_sources(root)) == [("MC001", "content/a.md")]


def test_a_link_to_a_file_of_the_course_is_read(tmp_path: Path) -> None:
    root = course(tmp_path, "content/a.md")
    (root / "content/b.md").symlink_to("a.md")
    assert find_sources(root).lessons == ("content/a.md", "content/b.md")


def test_folders_nested_hundreds_deep_are_read(tmp_path: Path) -> None:
    root = course(tmp_path)
    folder = root / "content" / "/".join("d" * 400)
    folder.mkdir(parents=True)
    (folder / "a.md").touch()
    assert len(find_sources(root).lessons) == 1


def test_a_name_that_is_no_text_is_a_finding(tmp_path: Path) -> None:
    root = course(tmp_path)
    with open(os.fsencode(root) + b"/content/caf\xe9.md", "wb"):  # noqa: PTH123 - a Path cannot hold it
        pass
    tree = find_sources(root)
    assert (tree.lessons, codes(tree)) == ((), [("MC002", "content/caf\\udce9.md")])
    str(tree.diagnostics[0]).encode()

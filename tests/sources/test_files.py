from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from microcourse.diagnostics import Diagnostic
from microcourse.sources.files import MAX_BYTES, read_text

NOBODY = 65534


def only(found: tuple[object, list[Diagnostic]]) -> Diagnostic:
    source, findings = found
    assert source is None
    assert len(findings) == 1
    return findings[0]


@contextmanager
def without_rights() -> Iterator[None]:
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def test_a_file_is_read_as_text(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content/a.md").write_text("Café — 😀\n", encoding="utf-8")
    source, findings = read_text(tmp_path, "content/a.md")
    assert source is not None
    assert (source.path, source.text, findings) == ("content/a.md", "Café — 😀\n", [])


def test_an_empty_file_is_an_empty_text(tmp_path: Path) -> None:
    (tmp_path / "a.yml").touch()
    source, findings = read_text(tmp_path, "a.yml")
    assert source is not None
    assert (source.text, findings) == ("", [])


def test_a_missing_file_is_a_finding(tmp_path: Path) -> None:
    finding = only(read_text(tmp_path, "content/a.md"))
    assert (finding.rule.code, finding.span.path, finding.span.line) == ("MC001", "content/a.md", 1)


def test_a_file_that_vanishes_after_it_was_found_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "a.yml").write_text("x: y")
    assert read_text(tmp_path, "a.yml")[0] is not None
    (tmp_path / "a.yml").unlink()
    assert only(read_text(tmp_path, "a.yml")).rule.code == "MC001"


def test_a_file_that_vanishes_between_two_steps_of_reading_it_is_a_finding(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.yml").write_text("x: y")
    really_open = os.open

    def open_late(path: str, flags: int) -> int:
        Path(path).unlink()
        return really_open(path, flags)

    monkeypatch.setattr(os, "open", open_late)
    assert only(read_text(tmp_path, "a.yml")).rule.code == "MC001"


def test_a_file_below_a_file_is_missing(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("")
    assert only(read_text(tmp_path, "a/b.yml")).rule.code == "MC001"


def test_a_folder_in_place_of_a_file_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "a.yml").mkdir()
    finding = only(read_text(tmp_path, "a.yml"))
    assert (finding.rule.code, "folder" in finding.message) == ("MC002", True)


def test_a_named_pipe_is_a_finding_and_does_not_wait_for_a_writer(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.yml")
    assert only(read_text(tmp_path, "a.yml")).rule.code == "MC002"


def test_a_file_without_permission_is_a_finding() -> None:
    folder = Path(tempfile.mkdtemp())  # pytest's own folders are closed to others as a whole
    try:
        folder.chmod(0o755)
        (folder / "a.yml").write_text("x: y")
        (folder / "a.yml").chmod(0)
        with without_rights():
            finding = only(read_text(folder, "a.yml"))
        assert (finding.rule.code, "not allowed" in finding.message) == ("MC002", True)
    finally:
        shutil.rmtree(folder)


@pytest.mark.parametrize("path", ["../secret.yml", "content/../../secret.yml"])
def test_a_path_out_of_the_course_is_never_read(tmp_path: Path, path: str) -> None:
    root = tmp_path / "course"
    (root / "content").mkdir(parents=True)
    (tmp_path / "secret.yml").write_text("password: x")
    finding = only(read_text(root, path))
    assert (finding.rule.code, "path leads out" in finding.message) == ("MC003", True)


def test_an_absolute_path_is_never_read(tmp_path: Path) -> None:
    assert only(read_text(tmp_path, "/etc/passwd")).rule.code == "MC003"


def test_a_folder_whose_name_starts_like_the_course_lies_outside(tmp_path: Path) -> None:
    (tmp_path / "course").mkdir()
    (tmp_path / "course-two").mkdir()
    (tmp_path / "course-two/a.yml").write_text("x: y")
    assert only(read_text(tmp_path / "course", "../course-two/a.yml")).rule.code == "MC003"


def test_a_link_out_of_the_course_is_never_read(tmp_path: Path) -> None:
    root = tmp_path / "course"
    root.mkdir()
    (tmp_path / "secret.yml").write_text("password: x")
    (root / "a.yml").symlink_to(tmp_path / "secret.yml")
    finding = only(read_text(root, "a.yml"))
    assert (finding.rule.code, "link" in finding.message) == ("MC003", True)


def test_a_link_within_the_course_is_read(tmp_path: Path) -> None:
    (tmp_path / "b.yml").write_text("x: y")
    (tmp_path / "a.yml").symlink_to("b.yml")
    source, findings = read_text(tmp_path, "a.yml")
    assert source is not None
    assert (source.path, source.text, findings) == ("a.yml", "x: y", [])


def test_a_course_reached_through_a_link_is_read(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real/a.yml").write_text("x: y")
    (tmp_path / "link").symlink_to("real")
    assert read_text(tmp_path / "link", "a.yml")[1] == []


def test_links_that_lead_in_a_circle_are_a_finding(tmp_path: Path) -> None:
    (tmp_path / "a.yml").symlink_to("b.yml")
    (tmp_path / "b.yml").symlink_to("a.yml")
    assert only(read_text(tmp_path, "a.yml")).rule.code == "MC004"


def test_a_name_that_no_file_can_have_is_a_finding(tmp_path: Path) -> None:
    assert only(read_text(tmp_path, "a\0b.yml")).rule.code == "MC001"


def test_a_name_longer_than_the_system_allows_is_a_finding(tmp_path: Path) -> None:
    assert only(read_text(tmp_path, "a" * 5000)).rule.code == "MC002"


def test_a_file_of_one_mebibyte_is_read_and_one_byte_more_is_not(tmp_path: Path) -> None:
    (tmp_path / "most.md").write_bytes(b"x" * MAX_BYTES)
    (tmp_path / "more.md").write_bytes(b"x" * (MAX_BYTES + 1))
    assert read_text(tmp_path, "most.md")[0] is not None
    assert only(read_text(tmp_path, "more.md")).rule.code == "MC005"


def test_of_a_file_of_50_megabytes_little_more_than_the_limit_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (tmp_path / "a.yml").open("wb") as file:
        file.truncate(50 * 1000 * 1000)
    really_read = os.read
    sizes: list[int] = []

    def read(descriptor: int, count: int) -> bytes:
        data = really_read(descriptor, count)
        sizes.append(len(data))
        return data

    monkeypatch.setattr(os, "read", read)
    assert only(read_text(tmp_path, "a.yml")).rule.code == "MC005"
    assert sum(sizes) == MAX_BYTES + 1

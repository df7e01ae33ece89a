"""What a learner finds after the author has edited the course: answer, edit, build, reload."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from browser.editing import EditedCourse
from browser.sites import FIXTURES, build_site

CHANGED = "has changed since you answered it"
KEYS = "quizzes/start/keys.yml"
DOORS = "quizzes/start/doors.yml"


@pytest.fixture(scope="session")
def first_version(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_site(FIXTURES / "edits", tmp_path_factory.mktemp("edits"))


@pytest.fixture
def course(first_version: Path, tmp_path: Path) -> Iterator[EditedCourse]:
    with EditedCourse(FIXTURES / "edits", first_version, tmp_path).served() as course:
        yield course


@pytest.fixture
def learner(page: Page, course: EditedCourse) -> Page:
    """Somebody who has answered "who-opens" rightly and "who-waits" with one of two right options."""
    page.goto(f"{course.address}start/keys/")
    answer(page, "who-opens", "Whoever holds the key")
    answer(page, "who-waits", "The guests")
    return page


def question(page: Page, name: str) -> Locator:
    return page.locator(f"#q-{name}")


def answer(page: Page, name: str, *labels: str) -> None:
    for label in labels:
        question(page, name).get_by_label(label).check(force=True)
    question(page, name).locator(".mc-actions [type=submit]:visible").first.click()
    expect(question(page, name).locator(".mc-outcome")).to_be_visible()


def expect_answered(page: Page, name: str, *labels: str, state: str = "solved") -> None:
    """That these options, and no others, are chosen, as an answer that was judged."""
    asked = question(page, name)
    expect(asked).to_have_attribute("data-state", state)
    chosen = asked.locator(".mc-option:has(input:checked) .mc-option__label")
    assert sorted(chosen.all_inner_texts()) == sorted(labels)
    expect(asked.locator(".mc-note")).to_be_hidden()


def expect_answers_as_left(page: Page) -> None:
    expect_answered(page, "who-opens", "Whoever holds the key")
    expect_answered(page, "who-waits", "The guests", state="tried")


def expect_unanswered(page: Page, name: str) -> None:
    expect(question(page, name)).to_have_attribute("data-ready", "")
    expect(question(page, name)).not_to_have_attribute("data-state", "solved")
    assert question(page, name).locator("input:checked").count() == 0


def expect_asked_again(page: Page, name: str) -> None:
    expect(question(page, name).locator(".mc-note")).to_contain_text(CHANGED)
    expect_unanswered(page, name)


def reload(page: Page, course: EditedCourse, path: str = "start/keys/") -> None:
    course.publish()
    page.goto(course.address + path)


def test_an_inserted_question_is_empty_and_the_others_keep_their_answers(learner: Page, course: EditedCourse):
    new = (
        "questions:\n  - id: who-knocks\n    type: true_false\n    objective: hand-over\n    prompt: Guests knock.\n"
        "    answer: true\n    feedback:\n      true: They have no key.\n      false: How else would they get in?\n"
        "    explanation: Knocking asks for the key.\n"
    )
    course.edit(KEYS, "questions:\n", new)
    reload(learner, course)
    expect_answers_as_left(learner)
    expect_unanswered(learner, "who-knocks")


def test_a_deleted_question_leaves_the_others_their_answers_and_brings_its_own_back_with_it(
    learner: Page, course: EditedCourse
):
    whole = (course.root / KEYS).read_text("utf-8")
    start, end = whole.index("  - id: who-opens"), whole.index("  - id: who-waits")
    (course.root / KEYS).write_text(whole[:start] + whole[end:], "utf-8")
    reload(learner, course)
    expect_answered(learner, "who-waits", "The guests", state="tried")
    (course.root / KEYS).write_text(whole, "utf-8")
    reload(learner, course)
    expect_answers_as_left(learner)


def test_reordered_questions_keep_their_own_answers(learner: Page, course: EditedCourse):
    text = (course.root / KEYS).read_text("utf-8")
    parts = text.split("  - id: who-")
    last, _, rest = parts[2].partition("  - id: how-many")
    (course.root / KEYS).write_text(
        f"{parts[0]}  - id: how-many{rest}  - id: who-{last}  - id: who-{parts[1]}", "utf-8"
    )
    reload(learner, course)
    assert learner.locator("mc-question").first.get_attribute("data-question") == "how-many"
    expect_answers_as_left(learner)


def test_reordered_options_leave_the_chosen_one_chosen(learner: Page, course: EditedCourse):
    text = (course.root / KEYS).read_text("utf-8")
    holder, owner = text.index("      - id: holder"), text.index("      - id: owner")
    first = text.index("      - id: first")
    (course.root / KEYS).write_text(text[:holder] + text[owner:first] + text[holder:owner] + text[first:], "utf-8")
    reload(learner, course)
    expect_answers_as_left(learner)


def test_a_mended_typo_anywhere_in_a_question_keeps_its_answer_and_shows_the_new_words(
    learner: Page, course: EditedCourse
):
    course.edit(KEYS, "Who opens the door?", "Who opens the front door?")
    course.edit(KEYS, "Whoever holds the key", "Whoever has the key")
    course.edit(KEYS, "The key says so.", "The key says it.")
    reload(learner, course)
    expect_answered(learner, "who-opens", "Whoever has the key")
    expect(question(learner, "who-opens").locator(".mc-prompt")).to_have_text("Who opens the front door?")
    expect(question(learner, "who-opens").locator(".mc-outcome")).to_contain_text("The key says it.")


def test_a_question_with_another_key_is_asked_again_with_a_word_on_why_and_no_other_is(
    learner: Page, course: EditedCourse
):
    give_the_key_to_the_owner(course)
    reload(learner, course)
    expect_asked_again(learner, "who-opens")
    expect_answered(learner, "who-waits", "The guests", state="tried")
    answer(learner, "who-opens", "Whoever owns the house")
    learner.reload()
    expect_answered(learner, "who-opens", "Whoever owns the house")


def test_a_question_of_another_type_is_asked_again_with_a_word_on_why(learner: Page, course: EditedCourse):
    course.edit(KEYS, "type: single_choice", "type: multiple_choice")
    reload(learner, course)
    expect_asked_again(learner, "who-opens")
    expect_answered(learner, "who-waits", "The guests", state="tried")


def test_a_question_moved_to_another_lesson_is_answered_there(learner: Page, course: EditedCourse):
    text = (course.root / KEYS).read_text("utf-8")
    start, end = text.index("  - id: who-opens"), text.index("  - id: who-waits")
    (course.root / KEYS).write_text(text[:start] + text[end:], "utf-8")
    doors = (course.root / DOORS).read_text("utf-8")
    (course.root / DOORS).write_text(doors + text[start:end].replace("hand-over", "close-doors"), "utf-8")
    reload(learner, course, "start/doors/")
    expect_answered(learner, "who-opens", "Whoever holds the key")
    expect_unanswered(learner, "who-closes")


def test_a_renamed_question_with_its_old_name_as_alias_keeps_its_answer(learner: Page, course: EditedCourse):
    course.edit(KEYS, "  - id: who-opens\n", "  - id: who-unlocks\n    aliases: [who-opens]\n")
    reload(learner, course)
    expect_answered(learner, "who-unlocks", "Whoever holds the key")


def test_a_renamed_question_without_an_alias_is_a_new_one_and_takes_no_answer_from_another(
    learner: Page, course: EditedCourse
):
    course.edit(KEYS, "  - id: who-opens\n", "  - id: who-unlocks\n")
    reload(learner, course)
    expect_unanswered(learner, "who-unlocks")
    expect(question(learner, "who-unlocks").locator(".mc-note")).to_be_hidden()
    expect_answered(learner, "who-waits", "The guests", state="tried")


def test_a_renamed_lesson_at_another_address_keeps_answers_and_tick(learner: Page, course: EditedCourse):
    learner.goto(f"{course.address}start/doors/")
    answer(learner, "who-closes", "True")
    finish_reading(learner)
    course.move("content/start/doors.md", "content/start/gates.md")
    course.edit("content/start/gates.md", "id: doors\n", "id: gates\naliases: [doors]\n")
    course.edit("content/course.yml", "start/doors", "start/gates")
    reload(learner, course, "start/gates/")
    expect_answered_statement(learner)
    expect(tick(learner, "Doors")).to_have_count(1)
    # On a page that never knew of the new name, too.
    learner.goto(f"{course.address}start/keys/")
    expect(tick(learner, "Doors")).to_have_count(1)


def test_a_renamed_module_in_another_folder_keeps_answers_and_ticks(learner: Page, course: EditedCourse):
    learner.goto(f"{course.address}start/doors/")
    answer(learner, "who-closes", "True")
    finish_reading(learner)
    for folder in ("content", "quizzes"):
        shutil.move(course.root / folder / "start", course.root / folder / "begin")
    for name in ("keys", "doors"):
        course.edit(f"content/begin/{name}.md", "quiz: start/", "quiz: begin/")
    course.edit("content/course.yml", "  - id: start\n", "  - id: begin\n    aliases: [start]\n")
    course.edit("content/course.yml", "- start/", "- begin/")
    reload(learner, course, "begin/keys/")
    expect_answers_as_left(learner)
    expect(tick(learner, "Doors")).to_have_count(1)


def test_a_question_asked_on_two_pages_is_answered_on_both(learner: Page, course: EditedCourse):
    course.edit("content/start/doors.md", "closes the door.\n", "closes the door.\n\n```quiz\nwho-opens\n```\n")
    reload(learner, course, "start/doors/")
    expect_answered(learner, "who-opens", "Whoever holds the key")


def test_a_course_that_moves_to_another_address_of_its_host_keeps_everything(learner: Page, course: EditedCourse):
    course.publish(below="training/lead")
    learner.goto(f"{course.address}training/lead/start/keys/")
    expect_answers_as_left(learner)


def test_a_new_version_of_the_course_keeps_everything(learner: Page, course: EditedCourse):
    course.edit("content/course.yml", 'version: "1.0"', 'version: "2.0"')
    reload(learner, course)
    expect_answers_as_left(learner)


def give_the_key_to_the_owner(course: EditedCourse) -> None:
    """Makes another option of "who-opens" the right one."""
    right = "        correct: true\n"
    feedback, owner = "        feedback: The key says so.\n", "        text: Whoever owns the house\n"
    course.edit(KEYS, right + feedback, feedback)
    course.edit(KEYS, owner, owner + right)


def finish_reading(page: Page) -> None:
    page.locator("mc-lesson").scroll_into_view_if_needed()
    expect(tick(page, "Doors")).to_have_count(1)


def tick(page: Page, lesson: str) -> Locator:
    """The lesson's link in the navigation, where it bears a tick; on a phone it stands in the closed menu."""
    return page.locator(".md-sidebar--primary [data-mc-state]", has_text=lesson)


def expect_answered_statement(page: Page) -> None:
    expect(question(page, "who-closes")).to_have_attribute("data-state", "solved")
    expect(question(page, "who-closes").get_by_label("True")).to_be_checked()

"""Where the course asks for it, every graded answer says with the same tap how sure the learner is."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from browser.answering import answer, check

KEY = "microcourse:confidence"
SURE, NOT_SURE = "Sure – check", "Not sure – check"


@pytest.fixture
def lesson(page: Page, questions_site: str) -> Page:
    """Typed questions on a page that asks how sure one is, whatever its course says."""
    # Nothing that remembers: the questions alone.
    page.route("**/memory*.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.goto(questions_site + "types/typing/")
    page.evaluate("document.body.prepend(document.createElement('mc-course'))")
    set_asked(page, asked=True)
    page.evaluate("""() => {
      window.attempts = [];
      addEventListener("microcourse:attempt", ({ detail }) => attempts.push(detail));
    }""")
    return page


def set_asked(page: Page, *, asked: bool) -> None:
    """What the course says, for questions that are on the page already."""
    page.evaluate(
        """([key, asked]) => {
          for (const each of document.querySelectorAll("mc-course")) each.toggleAttribute("data-confidence", asked);
          dispatchEvent(new Event(key));
        }""",
        [KEY, asked],
    )


def question(page: Page, name: str) -> Locator:
    return page.locator(f"#q-{name}")


def submits(question: Locator) -> Locator:
    return question.locator("button[type=submit]:visible")


def last(page: Page) -> dict[str, object]:
    return page.evaluate("attempts.at(-1)")


def test_graded_questions_ask_with_the_answer_and_the_others_do_not(lesson):
    for asked in lesson.locator("mc-question").all():
        if asked.get_attribute("data-type") in {"reflection", "acknowledgement"}:
            expect(submits(asked)).to_have_count(1)
            expect(asked.get_by_role("group", name="How sure are you?")).to_have_count(0)
        else:
            expect(submits(asked)).to_have_text([SURE, NOT_SURE])
            expect(asked.get_by_role("group", name="How sure are you?")).to_be_visible()


@pytest.mark.parametrize("sure", [True, False])
def test_one_tap_checks_and_says_how_sure_and_trying_again_asks_again(lesson, sure):
    asked = question(lesson, "end-run")
    answer(asked, sure=sure)
    expect(asked.locator(".mc-outcome")).to_be_focused()
    assert last(lesson)["sure"] is sure
    expect(submits(asked)).to_have_count(0)
    asked.get_by_role("button", name="Try again").click()
    expect(submits(asked)).to_have_text([SURE, NOT_SURE])
    asked.get_by_role("textbox").fill("end run")
    check(asked, sure=not sure)
    assert (last(lesson)["outcome"], last(lesson)["sure"]) == ("right", not sure)


def test_what_was_missing_is_said_and_how_sure_one_was_forgotten(lesson):
    asked = question(lesson, "end-run")
    check(asked, sure=True)
    expect(asked.locator(".mc-outcome")).to_contain_text("Type an answer first.")
    asked.get_by_role("textbox").fill("end run")
    asked.get_by_role("textbox").press("Enter")
    assert last(lesson)["sure"] is None


def test_enter_in_a_field_checks_and_says_nothing_of_confidence(lesson):
    asked = question(lesson, "end-run")
    asked.get_by_role("textbox").fill("delegating")
    asked.get_by_role("textbox").press("Enter")
    expect(asked.locator(".mc-outcome")).to_be_focused()
    assert last(lesson)["sure"] is None
    asked.get_by_role("button", name="Show the answer").click()
    assert (last(lesson)["outcome"], last(lesson)["sure"]) == ("shown", None)


@pytest.mark.parametrize(("button", "key", "sure"), [(SURE, "Enter", True), (NOT_SURE, "Space", False)])
def test_by_keyboard_a_focused_button_says_what_it_says(lesson, button, key, sure):
    asked = question(lesson, "end-run")
    asked.get_by_role("textbox").fill("delegating")
    asked.get_by_role("button", name=button, exact=True).focus()
    lesson.keyboard.press(key)
    assert last(lesson)["sure"] is sure


def test_who_turned_it_off_gets_the_one_button_at_once_and_in_other_tabs(lesson):
    asked = question(lesson, "end-run")
    expect(submits(asked)).to_have_count(2)
    # As another tab writes it; the tab that writes hears nothing.
    other = lesson.context.new_page()
    other.goto(lesson.url)
    other.evaluate("key => localStorage.setItem(key, 'off')", KEY)
    expect(submits(asked)).to_have_text(["Check"])
    answer(asked)
    assert last(lesson)["sure"] is None
    other.evaluate("key => localStorage.removeItem(key)", KEY)
    asked.get_by_role("button", name="Try again").click()
    expect(submits(asked)).to_have_text([SURE, NOT_SURE])
    other.close()


def test_a_course_that_does_not_ask_has_the_one_button(lesson):
    set_asked(lesson, asked=False)
    asked = question(lesson, "end-run")
    expect(submits(asked)).to_have_text(["Check"])
    answer(asked)
    assert last(lesson)["sure"] is None


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_both_buttons_are_of_one_size_and_large_enough_and_their_words_fit(lesson, width):
    lesson.set_viewport_size({"width": width, "height": 740})
    for scheme in ("none", "active"):
        lesson.emulate_media(forced_colors=scheme)
        sure, unsure = (each.bounding_box() for each in submits(question(lesson, "end-run")).all())
        assert sure["width"] == unsure["width"]
        assert sure["height"] == unsure["height"] >= 44
        assert sure["y"] == unsure["y"] or width == 320
        words = lesson.evaluate("""() => [...document.querySelectorAll("#q-end-run .mc-sure button")].map(button => {
          const text = document.createRange();
          text.selectNodeContents(button);
          return [text.getBoundingClientRect().width, text.getClientRects().length, button.clientWidth];
        })""")
        assert all(text <= room and lines == 1 for text, lines, room in words)
        assert lesson.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.usefixtures("context")
def test_time_runs_from_the_first_sight_to_the_attempt_while_the_page_is_shown(page: Page, questions_site: str):
    page.clock.install()
    page.set_viewport_size({"width": 360, "height": 500})
    page.goto(questions_site + "types/typing/")
    page.wait_for_selector("mc-question[data-ready]")
    page.evaluate("""() => {
      window.attempts = [];
      addEventListener("microcourse:attempt", ({ detail }) => attempts.push(detail));
    }""")
    first, below = question(page, "end-run"), question(page, "sum-of-tenths")

    def drawn() -> None:
        # What is in view is only known once it has been drawn.
        page.evaluate("() => new Promise(done => new IntersectionObserver(done).observe(document.body))")

    first.scroll_into_view_if_needed()
    drawn()
    page.clock.fast_forward(20_000)
    page.evaluate("""() => {
      Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    }""")
    page.clock.fast_forward(100_000)
    page.evaluate("""() => {
      delete document.visibilityState;
      document.dispatchEvent(new Event("visibilitychange"));
    }""")
    page.clock.fast_forward(10_000)
    answer(first)
    assert 30 <= last(page)["seconds"] < 45
    assert round(last(page)["seconds"], 1) == last(page)["seconds"]
    page.clock.fast_forward(5_000)
    first.get_by_role("button", name="Show the answer").click()
    assert 5 <= last(page)["seconds"] < 20
    below.scroll_into_view_if_needed()
    drawn()
    page.clock.fast_forward("01:00:00")
    answer(below)
    assert last(page)["seconds"] == 600

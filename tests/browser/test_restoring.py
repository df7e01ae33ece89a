"""Questions of every type show an earlier answer as it was left, and take no notice of what does not fit them."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from browser.answering import answer, check

LESSONS = ("choosing", "arranging", "typing")

# What a learner sees of each question, by its id. The reasons of an ended question may be closed, but are at hand.
SEEN = """() => Object.fromEntries([...document.querySelectorAll("mc-question")].map(question => {
  const all = selector => [...question.querySelectorAll(selector)];
  const outcome = question.querySelector(".mc-outcome");
  return [question.dataset.question, {
    state: question.dataset.state,
    fields: all("form :is(input, select, textarea)").map(each => [each.id, each.value, each.checked]),
    locked: all("form :is(input, select, textarea, .mc-order__handle)").map(each => each.disabled || each.readOnly),
    invalid: all("[aria-invalid=true]").map(each => each.id),
    rows: all(".mc-rows > [data-part]").map(each => each.dataset.part),
    marks: all("fieldset .mc-mark").map(each => [each.closest("[data-part]").dataset.part, each.textContent]),
    outcome: outcome.hidden || [outcome.dataset.state, outcome.role, outcome.textContent],
    buttons: all("form button").filter(each => each.checkVisibility()).map(each => each.textContent || each.ariaLabel),
    compare: all(".mc-compare").map(each => each.checkVisibility() && each.textContent),
    reasons: all(".mc-answer > summary").map(each => each.checkVisibility()),
  }];
}))"""

LISTEN = """() => {
  window.attempts = [];
  addEventListener("microcourse:attempt", ({ detail }) => attempts.push(structuredClone(detail)));
}"""

RESTORE = "attempts => attempts.forEach(each => document.getElementById(`q-${each.question}`).restore(each))"

# A response that is right in every part, made of the question's key.
SOLVE = """() => {
  for (const question of document.querySelectorAll("mc-question")) {
    const key = JSON.parse(question.dataset.key ?? "null") ?? {};
    const criteria = [...question.querySelectorAll("[name=criterion]")].slice(0, 1).map(each => each.value);
    const response = {
      ordering: key.order,
      matching: key.answer,
      categorize: key.answer,
      short_answer: key.accept?.[0],
      cloze: key.blanks && Object.fromEntries(key.blanks.map(blank => [blank.id, blank.accept[0]])),
      numeric: key.low,
      reflection: { text: "I would ask her first.", criteria, rating: "partly" },
      acknowledgement: true,
    }[question.dataset.type] ?? key.correct;
    question.restore({ response, outcome: "wrong", score: 0, hints: 0, sure: null });
  }
}"""

HOSTILE = """() => {
  const deep = JSON.parse("[".repeat(5000) + "]".repeat(5000));
  const odd = JSON.parse('{"__proto__": {"text": "one two three"}, "constructor": "x", "toString": 1, "length": 2}');
  const anything = [undefined, null, false, 0, 1, -1.5, NaN, "", "  ", "y".repeat(1e6), [], [[]], [null], [0], {}, odd,
    deep, { length: 1, 0: "a" }, ["constructor"], ["__proto__"], new Array(1e5).fill("limit")];
  const complaints = [];
  for (const question of document.querySelectorAll("mc-question")) {
    const parts = [...question.querySelectorAll("fieldset [data-part]")].map(each => each.dataset.part);
    const values = [...question.querySelectorAll("fieldset :is(input, option)")].map(each => each.value);
    const near = [
      [...parts, "gone"], [...parts, parts[0]], parts.map(() => parts[0]), [...values, ...values],
      parts.slice(1).concat("x"),
      Object.fromEntries(parts.map(part => [part, { toString: null }])),
      Object.fromEntries([...parts, "gone"].map(part => [part, values.at(-1)])),
      Object.fromEntries(parts.map(part => [part, "y".repeat(1e6)])),
      { text: "one two three", criteria: [], rating: "gone" },
      { text: "one two three", criteria: ["gone"], rating: "partly" },
      { text: "no", criteria: [], rating: "partly" }, { text: ["one two three"], criteria: [], rating: "partly" },
      { text: "one two three", criteria: {}, rating: "partly" },
      { text: "y y ".repeat(1e5), criteria: [], rating: "partly" },
    ];
    if (question.dataset.type !== "cloze") near.push(Object.fromEntries(parts.map(part => [part, "gone"])));
    for (const response of [...anything, ...near])
      for (const [outcome, hints] of [["right", 1], ["wrong", "many"], ["gone", -5], ["shown", 1e9]]) {
        // Nothing entered, and the answer shown: that can be.
        if (response === null && outcome === "shown") continue;
        const before = question.innerHTML;
        try {
          question.restore({ response, outcome, hints, score: "high", sure: "very" });
        } catch (error) {
          complaints.push(`${question.id}: ${error}`);
        }
        if (question.innerHTML !== before || question.dataset.state)
          complaints.push(`${question.id} takes ${JSON.stringify(response)?.slice(0, 80)}`);
        question.reset();
      }
  }
  return complaints.slice(0, 20);
}"""


@pytest.fixture
def lesson(page: Page, questions_site: str, request: pytest.FixtureRequest) -> Page:
    # The questions alone: where the name is taken, nothing remembers anything.
    page.add_init_script("customElements.define('mc-course', class extends HTMLElement {})")
    page.goto(f"{questions_site}types/{getattr(request, 'param', 'choosing')}/")
    ready(page)
    return page


def ready(page: Page) -> None:
    page.wait_for_function("[...document.querySelectorAll('mc-question')].every(one => 'ready' in one.dataset)")
    page.evaluate(LISTEN)


@pytest.mark.parametrize("lesson", LESSONS, indirect=True)
def test_answers_stand_as_they_were_left_and_nothing_moves_or_is_said(lesson):
    questions = lesson.locator("mc-question").all()
    for question in questions:
        answer(question)
    given_up = [question.get_by_role("button", name="Show the answer") for question in questions[::2]]
    tried = lesson.evaluate(SEEN)
    attempts = lesson.evaluate("attempts")
    for button in given_up:
        if button.is_visible():
            button.click()
    shown = lesson.evaluate(SEEN)
    all_attempts = lesson.evaluate("attempts")
    assert len(attempts) == len(questions) < len(all_attempts)

    lesson.reload()
    ready(lesson)
    fresh = lesson.evaluate(SEEN)
    lesson.evaluate("scrollTo(0, 300)")
    for stored, seen in ((attempts, tried), (all_attempts, shown)):
        lesson.evaluate(RESTORE, stored)
        assert lesson.evaluate(SEEN) == seen
        assert lesson.evaluate("document.activeElement === document.body")
        assert lesson.evaluate("attempts") == []
        expect(lesson.locator(".mc-answer[open]")).to_have_count(0)
        expect(lesson.get_by_role("alert")).to_have_count(0)
    assert lesson.evaluate("scrollY") == 300
    lesson.evaluate("document.querySelectorAll('mc-question').forEach(question => question.reset())")
    assert lesson.evaluate(SEEN) == fresh


@pytest.mark.parametrize("lesson", LESSONS, indirect=True)
def test_a_solved_question_is_judged_again_by_the_key_of_today(lesson):
    lesson.evaluate(SOLVE)
    for question in lesson.locator("mc-question").all():
        expect(question).to_have_attribute("data-state", "solved")
        expect(question.locator(".mc-outcome")).to_be_visible()
        expect(question.locator("fieldset .mc-mark--wrong")).to_have_count(0)
        expect(question.locator("button[type=submit]:visible")).to_have_count(0)
        expect(question.locator(".mc-rows, .mc-options").locator(":is(input, select):visible:enabled")).to_have_count(0)


@pytest.mark.parametrize("lesson", LESSONS, indirect=True)
def test_what_does_not_fit_the_question_changes_nothing(lesson):
    assert lesson.evaluate(HOSTILE) == []


def test_a_restored_question_goes_on_where_it_was(lesson):
    question = lesson.locator("#q-supplier-learns")
    lesson.evaluate(RESTORE, [{"question": "supplier-learns", "response": ["respect"], "outcome": "wrong", "hints": 1}])
    question.get_by_role("button", name="Try again").click()
    question.locator('[data-part="limit"] label').click()
    check(question)
    (attempt,) = lesson.evaluate("attempts")
    assert (attempt["outcome"], attempt["hints"]) == ("right", 1)
    question.get_by_role("button", name="Practise again").click()
    question.locator('[data-part="nothing"] label').click()
    check(question)
    assert lesson.evaluate("attempts.at(-1).hints") == 0


def test_an_answer_that_is_being_given_is_left_alone(lesson):
    question = lesson.locator("#q-supplier-learns")
    question.locator('[data-part="limit"] label').click()
    lesson.evaluate(RESTORE, [{"question": "supplier-learns", "response": ["respect"], "outcome": "wrong", "hints": 0}])
    expect(question.locator("input:checked")).to_have_value("limit")
    expect(question.locator(".mc-outcome")).to_be_hidden()


def test_an_answer_that_was_asked_for_stays_shown_where_nothing_had_been_entered(lesson):
    question = lesson.locator("#q-what-follows")
    lesson.evaluate(RESTORE, [{"question": "what-follows", "response": None, "outcome": "shown", "hints": 0}])
    expect(question).to_have_attribute("data-state", "shown")
    expect(question.locator("input:checked")).to_have_count(0)
    expect(question.locator(".mc-answer > summary")).to_be_visible()
    expect(question.get_by_role("button", name="Practise again")).to_be_visible()


def test_a_note_stands_above_the_question_and_is_read_with_it(lesson):
    question = lesson.locator("#q-undone")
    fieldset = question.get_by_role("group").first
    bare = question.bounding_box()
    question.evaluate("question => question.note('This question has changed.')")
    expect(question.get_by_role("note")).to_have_text("This question has changed.")
    expect(fieldset).to_have_accessible_description("This question has changed. True or false?")
    question.evaluate("question => question.note('')")
    expect(question.get_by_role("note")).to_have_count(0)
    assert question.bounding_box() == bare


def test_a_question_says_when_it_is_ready(lesson):
    ready = lesson.evaluate("""() => {
      const heard = [];
      document.addEventListener("microcourse:ready", ({ target }) => heard.push(target.id, "ready" in target.dataset));
      const question = document.getElementById("q-undone");
      question.after(question);
      return heard;
    }""")
    assert ready == ["q-undone", True]


@pytest.mark.parametrize("lesson", ["arranging"], indirect=True)
def test_an_order_of_other_items_does_not_fit(lesson):
    seen = lesson.evaluate(SEEN)
    for response in (
        ["look", "aim", "alone"],
        ["look", "aim", "alone", "ask", "ask"],
        ["look", "aim", "alone", "phone"],
    ):
        stored = {"question": "before-the-meeting", "response": response, "outcome": "partly", "hints": 0}
        lesson.evaluate(RESTORE, [stored])
        assert lesson.evaluate(SEEN) == seen
    stored["response"] = ["look", "aim", "ask", "alone"]
    lesson.evaluate(RESTORE, [stored])
    assert lesson.evaluate(SEEN)["before-the-meeting"]["rows"] == ["look", "aim", "ask", "alone"]

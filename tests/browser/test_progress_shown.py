"""What a learner sees of their progress: on a lesson, beside links, on the pages of the course and of its modules."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from browser.accessibility import axe_context, violations
from browser.editing import EditedCourse
from browser.sites import FIXTURES, build_site, serve

COURSE = FIXTURES / "edits"
KEYS, DOORS = "start/keys/", "start/doors/"
RIGHT = {
    "who-opens": ("Whoever holds the key",),
    "who-waits": ("The guests", "The owner without a key"),
    "how-many": "1",
    "who-closes": ("True",),
}
WRONG = {"who-opens": ("Whoever comes first",), "who-waits": ("The guests",), "how-many": "2", "who-closes": ("False",)}

# What was about to be painted, frame by frame: links to PATH that did not show STATE.
WATCH = """(([path, state]) => {
  window.frames_seen = 0;
  window.unmarked = [];
  const look = () => {
    for (const link of document.querySelectorAll("a.md-nav__link, a.mc-line__link, a.mc-stop__link")) {
      if (link.hash || !link.pathname.endsWith(path)) continue;
      window.frames_seen++;
      if (link.dataset.mcState !== state) window.unmarked.push(`${document.title}: ${link.outerHTML}`);
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})(%s)"""

SHIFTS = """window.shifts = [];
  new PerformanceObserver(list => { for (const entry of list.getEntries())
    if (!entry.hadRecentInput) window.shifts.push([entry.value, entry.sources.map(source => source.node?.nodeName)]);
  }).observe({ type: "layout-shift", buffered: true });"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_site(COURSE, tmp_path_factory.mktemp("shown"))


@pytest.fixture(scope="module")
def site(folder: Path) -> Iterator[str]:
    yield from serve(folder)


@pytest.fixture
def course(folder: Path, tmp_path: Path) -> Iterator[EditedCourse]:
    with EditedCourse(COURSE, folder, tmp_path).served() as course:
        yield course


def answer(page: Page, name: str, what: tuple[str, ...] | str) -> None:
    question = page.locator(f"#q-{name}[data-ready]")
    if isinstance(what, str):
        question.locator("input[type=text]").fill(what)
    else:
        for label in what:
            # By keyboard: the labels of options lie over their inputs.
            if not question.get_by_label(label, exact=True).is_checked():
                question.get_by_label(label, exact=True).press("Space")
    question.locator("button[type=submit]:visible").first.click()
    expect(question.locator(".mc-outcome")).to_be_visible()


def answer_keys(page: Page, **others: tuple[str, ...] | str) -> None:
    for name in ("who-opens", "who-waits", "how-many"):
        answer(page, name, others.get(name.replace("-", "_"), RIGHT[name]))


def status(page: Page) -> Locator:
    return page.locator("mc-lesson")


def read_on(page: Page) -> None:
    """To the end of the lesson, and waits until that is noted."""
    status(page).scroll_into_view_if_needed()
    expect(status(page)).to_contain_text("Read to the end")


def events(page: Page) -> list[dict]:
    return page.evaluate(
        """() => new Promise(resolve => {
             const opening = indexedDB.open("microcourse:edits");
             opening.onsuccess = () => {
               const all = opening.result.transaction("events").objectStore("events").getAll();
               all.onsuccess = () => { opening.result.close(); resolve(all.result.map(row => row.event)); };
             };
           })"""
    )


def wait_until_finishing_is_kept(page: Page) -> None:
    """Until the database holds that a lesson was finished: what is shown does not wait for that."""
    for _ in range(50):
        if "finished" in [event["kind"] for event in events(page)]:
            return
        page.wait_for_timeout(100)
    pytest.fail("nothing was kept")


def finish_keys(page: Page, address: str, **others: tuple[str, ...] | str) -> None:
    page.goto(address + KEYS)
    answer_keys(page, **others)
    read_on(page)
    expect(status(page)).to_have_attribute("data-state", "finished" if others else "mastered")


def test_a_lesson_tells_what_it_takes_to_be_finished(page, site):
    page.goto(site + KEYS)
    expect(status(page)).to_contain_text("To finish this lesson")
    expect(status(page)).to_contain_text("Answer its 3 questions")
    expect(status(page)).to_contain_text("80 % right masters it.")
    answer(page, "who-opens", RIGHT["who-opens"])
    expect(status(page)).to_contain_text("1 of 3 questions answered")
    link = status(page).get_by_role("link", name="Answer the 2 that are left")
    link.scroll_into_view_if_needed()
    page.wait_for_timeout(300)  # the theme notes a while after scrolling where one is, and would go back there
    link.click()
    expect(page.locator("#q-who-waits")).to_be_in_viewport()


def test_a_lesson_is_finished_when_it_is_read_and_its_questions_are_answered(page, site):
    page.set_viewport_size({"width": 360, "height": 300})
    page.goto(site + KEYS)
    answer_keys(page, how_many=WRONG["how-many"])
    expect(status(page)).to_contain_text("3 of 3 questions answered")
    expect(status(page)).to_contain_text("Read it to the end")
    expect(status(page)).to_have_attribute("data-state", "started")
    read_on(page)
    expect(status(page).locator(".mc-lesson__head")).to_have_text("Well done: finished")
    expect(status(page).locator(".mc-lesson__head")).to_have_role("status")
    page.reload()
    expect(status(page).locator(".mc-lesson__head")).to_have_text("Lesson finished")
    wait_until_finishing_is_kept(page)
    kinds = [event["kind"] for event in events(page)]
    assert (kinds.count("read"), kinds.count("finished")) == (1, 1)


def test_a_lesson_is_not_read_in_a_tab_that_nobody_sees(page, site):
    page.add_init_script("Object.defineProperty(document, 'hidden', { get: () => !window.seen })")
    page.goto(site + KEYS)
    answer(page, "who-opens", RIGHT["who-opens"])
    status(page).scroll_into_view_if_needed()
    expect(status(page)).to_contain_text("1 of 3")
    page.wait_for_timeout(200)
    expect(status(page)).to_contain_text("Read it to the end")
    page.evaluate("window.seen = true; document.dispatchEvent(new Event('visibilitychange'))")
    expect(status(page)).to_contain_text("Read to the end")


def test_the_best_and_the_latest_result_stand_against_the_pass_mark(page, site):
    finish_keys(page, site, who_opens=WRONG["who-opens"], who_waits=WRONG["who-waits"])
    expect(status(page)).to_contain_text("80 % right masters it.")
    page.locator("#q-who-opens").get_by_role("button", name="Try again").click()
    answer(page, "who-opens", RIGHT["who-opens"])
    page.locator("#q-who-waits").get_by_role("button", name="Try again").click()
    answer(page, "who-waits", RIGHT["who-waits"])
    expect(status(page).locator(".mc-lesson__head")).to_have_text("Well done: mastered")
    expect(status(page)).to_contain_text("Result 100 %.")
    page.locator("#q-how-many").get_by_role("button", name="Practise again").click()
    answer(page, "how-many", WRONG["how-many"])
    expect(status(page)).to_contain_text("Best result 100 %, latest 66 %.")
    expect(status(page)).to_have_attribute("data-state", "mastered")


def test_retrying_goes_from_one_missed_question_to_the_next_and_back_to_the_result(page, site):
    finish_keys(page, site, who_opens=WRONG["who-opens"], how_many=WRONG["how-many"])
    status(page).get_by_role("button", name="Retry the 2 I missed").click()
    first, last = page.locator("#q-who-opens"), page.locator("#q-how-many")
    expect(first).to_be_focused()
    expect(first.locator("input:checked")).to_have_count(0)
    answer(page, "who-opens", RIGHT["who-opens"])
    first.get_by_role("button", name="Next one I missed").click()
    expect(last).to_be_focused()
    expect(first.get_by_role("button", name="Next one I missed")).to_have_count(0)
    answer(page, "how-many", RIGHT["how-many"])
    last.get_by_role("button", name="See my result").click()
    expect(status(page)).to_be_focused()
    expect(status(page)).to_contain_text("latest 100 %" if "latest" in status(page).inner_text() else "Result 100 %.")
    expect(status(page).get_by_role("button", name="Retry")).to_have_count(0)


def test_an_answer_that_is_retried_and_left_is_still_there(page, site):
    finish_keys(page, site, who_opens=WRONG["who-opens"])
    status(page).get_by_role("button", name="Retry the one I missed").click()
    expect(page.locator("#q-who-opens input:checked")).to_have_count(0)
    page.reload()
    expect(page.locator("#q-who-opens[data-state=tried]").get_by_label(*WRONG["who-opens"])).to_be_checked()


def test_starting_over_asks_first(page, site):
    finish_keys(page, site)
    status(page).get_by_role("button", name="Start over").click()
    dialog = page.get_by_role("dialog", name="Start this lesson over?")
    expect(dialog.get_by_role("button", name="Keep my answers")).to_be_focused()
    page.keyboard.press("Enter")
    expect(dialog).to_have_count(0)
    status(page).get_by_role("button", name="Start over").click()
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    assert "reset" not in [event["kind"] for event in events(page)]
    expect(status(page)).to_have_attribute("data-state", "mastered")


def test_starting_over_empties_the_lesson_and_undo_brings_it_back(page, site):
    finish_keys(page, site)
    status(page).get_by_role("button", name="Start over").click()
    page.get_by_role("dialog").get_by_role("button", name="Start over").click()
    expect(status(page)).to_have_attribute("data-state", "new")
    expect(page.locator("mc-question[data-state]")).to_have_count(0)
    expect(page.locator("mc-question input:checked")).to_have_count(0)
    expect(status(page)).to_contain_text("This lesson starts afresh.")
    status(page).get_by_role("button", name="Undo").click()
    expect(status(page)).to_have_attribute("data-state", "mastered")
    expect(page.locator("mc-question[data-state=solved]")).to_have_count(3)
    expect(status(page)).to_contain_text("Everything is back as it was.")
    expect(status(page).get_by_role("button", name="Undo")).to_have_count(0)


def test_what_was_reset_stays_so_and_can_be_undone_no_more_once_the_page_was_left(page, site):
    finish_keys(page, site)
    status(page).get_by_role("button", name="Start over").click()
    page.get_by_role("dialog").get_by_role("button", name="Start over").click()
    expect(status(page)).to_have_attribute("data-state", "new")
    page.goto(site + DOORS)
    page.goto(site + KEYS)
    expect(page.locator("mc-question[data-ready]")).to_have_count(3)
    expect(page.locator("mc-question[data-state]")).to_have_count(0)
    expect(page.get_by_role("button", name="Undo")).to_have_count(0)


def test_a_single_answer_is_forgotten_and_brought_back(page, site):
    finish_keys(page, site)
    question = page.locator("#q-who-opens")
    question.get_by_role("button", name="Forget my answer").click()
    page.get_by_role("dialog", name="Forget your answer?").get_by_role("button", name="Forget it").click()
    expect(question.locator("input:checked")).to_have_count(0)
    expect(question.get_by_role("button", name="Forget my answer")).to_be_hidden()
    expect(page.locator("#q-who-waits")).to_have_attribute("data-state", "solved")
    expect(status(page)).to_contain_text("One question is new: question 1")
    page.get_by_role("button", name="Undo").click()
    expect(question).to_have_attribute("data-state", "solved")
    expect(status(page)).to_contain_text("3 of 3 questions answered")


def test_changed_and_new_questions_are_named_in_a_finished_lesson(page, course):
    finish_keys(page, course.address)
    course.edit("quizzes/start/keys.yml", "answer: 1", "answer: 2")
    course.edit(
        "quizzes/start/keys.yml",
        "questions:\n",
        "questions:\n  - id: who-asks\n    type: true_false\n    objective: hand-over\n    prompt: One asks first.\n"
        "    answer: true\n    feedback:\n      true: Yes.\n      false: No.\n    explanation: One does.\n",
    )
    course.publish()
    page.goto(course.address + KEYS)
    expect(status(page)).to_contain_text("One question has changed since you answered it: question 4")
    expect(status(page)).to_contain_text("One question is new: question 1")
    expect(status(page)).not_to_contain_text("To finish this lesson")
    status(page).get_by_role("link", name="question 4").click()
    expect(page.locator("#q-how-many")).to_be_in_viewport()


def test_two_tabs_stay_in_step(page, context, site):
    page.goto(site + KEYS)
    other = context.new_page()
    other.goto(site)
    answer_keys(page)
    read_on(page)
    expect(other.locator(".mc-line__link", has_text="Keys")).to_have_attribute("data-mc-state", "mastered")
    expect(other.locator("mc-home")).to_contain_text("1 of 2 finished")
    other.goto(site + KEYS)
    page.bring_to_front()
    status(page).get_by_role("button", name="Start over").click()
    page.get_by_role("dialog").get_by_role("button", name="Start over").click()
    expect(status(other)).to_have_attribute("data-state", "new")
    expect(other.locator("mc-question[data-state]")).to_have_count(0)


@pytest.mark.parametrize("path", [KEYS, DOORS, "", "start/", "my/data/"])
def test_ticks_are_there_before_anything_is_painted(page, site, path):
    page.set_viewport_size({"width": 1280, "height": 800})
    finish_keys(page, site, who_opens=WRONG["who-opens"], who_waits=WRONG["who-waits"])
    page.add_init_script(WATCH % json.dumps(["/start/keys/", "finished"]))
    page.add_init_script(SHIFTS)
    page.goto(site + path)
    page.wait_for_timeout(400)
    assert page.evaluate("window.unmarked") == []
    # On "My data", the navigation does not show the module's lessons.
    assert (page.evaluate("window.frames_seen") > 0) == (path != "my/data/")
    assert page.evaluate("window.shifts") == []
    marked = page.locator("a[data-mc-state]:not([data-mc-state=''])")
    for link in marked.all():
        assert link.inner_text().endswith("(finished)")


def test_ticks_are_there_on_every_page_of_the_way_with_instant_navigation(page, tmp_path):
    folder = tmp_path / "host"
    server = serve(folder)
    address = next(server) + "site/"
    build_site(COURSE, folder, site_url=address)
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(address + KEYS)
    page.evaluate("window.stillHere = true")
    answer_keys(page)
    read_on(page)
    expect(page.locator(".md-sidebar--primary a[data-mc-state=mastered]")).to_have_count(1)
    page.evaluate(WATCH % json.dumps(["/start/keys/", "mastered"]))
    for link, title in (("Doors", "Doors"), ("Start", "Start"), ("A course that is edited", "A course that is edited")):
        seen = page.evaluate("window.frames_seen")
        page.locator("article").get_by_role("link", name=link).first.click()
        expect(page.get_by_role("heading", level=1)).to_have_text(title)
        page.wait_for_function("seen => window.frames_seen > seen + 3", arg=seen)
    assert page.evaluate("[window.stillHere, window.unmarked]") == [True, []]
    server.close()


def test_ticks_and_rings_of_a_course_that_is_read_from_a_disk(page, tmp_path):
    folder = build_site(COURSE, tmp_path / "disk", use_directory_urls=False)
    page.goto((folder / "start/keys.html").as_uri())
    answer_keys(page)
    read_on(page)
    page.add_init_script(WATCH % json.dumps(["/start/keys.html", "mastered"]))
    page.goto((folder / "index.html").as_uri())
    expect(page.locator("mc-home")).to_contain_text("1 of 2 finished")
    assert page.evaluate("window.unmarked") == []
    assert page.evaluate("window.frames_seen") > 0


@pytest.mark.parametrize(
    "cache", ["{", "null", "5", '{"pages":null}', '{"pages":{"start/keys/":{"a":1},"start/doors/":5}}', '{"pages":[1]}']
)
def test_a_damaged_cache_is_mended_from_the_log(page, site, cache):
    finish_keys(page, site)
    page.evaluate("cache => { localStorage['microcourse:edits:ticks:/'] = cache }", cache)
    page.goto(site)
    expect(page.locator(".mc-line__link", has_text="Keys")).to_have_attribute("data-mc-state", "mastered")
    expect(page.locator(".mc-line__link", has_text="Doors")).not_to_have_attribute("data-mc-state", "5")
    page.evaluate("cache => { localStorage['microcourse:edits:ticks:/'] = cache }", cache)
    page.goto(site + DOORS)
    mark = page.locator(".md-sidebar--primary a.md-nav__link", has_text="Keys")
    expect(mark).to_have_attribute("data-mc-state", "mastered")


def test_ticks_show_where_storage_is_blocked(context, site):
    page = context.new_page()  # the theme complains
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('blocked') } })")
    finish_keys(page, site)
    mark = page.locator(".md-sidebar--primary a.md-nav__link--active", has_text="Keys")
    expect(mark).to_have_attribute("data-mc-state", "mastered")
    wait_until_finishing_is_kept(page)
    page.goto(site)
    expect(page.locator(".mc-line__link", has_text="Keys")).to_have_attribute("data-mc-state", "mastered")


def test_a_new_version_of_the_course_computes_the_ticks_afresh(page, course):
    finish_keys(page, course.address)
    course.move("content/start/keys.md", "content/start/keyrings.md")
    course.edit("content/course.yml", "start/keys", "start/keyrings")
    course.publish()
    page.goto(course.address + DOORS)
    mark = page.locator(".md-sidebar--primary a.md-nav__link", has_text="Keys")
    expect(mark).to_have_attribute("data-mc-state", "mastered")


def test_what_is_deleted_leaves_no_tick(page, context, site):
    finish_keys(page, site)
    page.goto(site + "my/data/")
    other = context.new_page()
    other.goto(site)
    expect(other.locator("a[data-mc-state=mastered]").first).to_be_attached()
    page.get_by_role("button", name="Delete everything").first.click()
    page.get_by_role("dialog").get_by_role("button", name="Delete").click()
    expect(other.locator("a[data-mc-state=mastered]")).to_have_count(0)
    expect(other.locator("mc-home")).to_contain_text("0 of 2 finished")
    page.goto(site)
    expect(page.locator("mc-home")).to_contain_text("0 of 2 finished")
    expect(page.locator("a[data-mc-state=mastered]")).to_have_count(0)


def test_home_offers_newcomers_the_start(page, site):
    page.add_init_script(SHIFTS)
    page.goto(site)
    expect(page.locator("mc-home[data-ready]")).to_contain_text("0 of 2 finished")
    link = page.get_by_role("link", name="Start the first lesson")
    expect(link).to_have_attribute("href", site + KEYS)
    assert page.evaluate("window.shifts") == []


def test_home_and_module_pages_go_on_where_the_learner_was(page, site):
    page.add_init_script(SHIFTS)
    page.goto(site + DOORS)
    read_on(page)
    for path in ("", "start/"):
        page.goto(site + path)
        expect(page.get_by_role("link", name="Continue: Doors")).to_have_attribute("href", site + DOORS)
    page.goto(site + DOORS)
    answer(page, "who-closes", RIGHT["who-closes"])
    read_on(page)
    for path in ("", "start/"):
        page.goto(site + path)
        expect(page.get_by_role("link", name="Continue: Keys")).to_have_attribute("href", site + KEYS)
        expect(page.locator("mc-home")).to_contain_text("1 of 2 finished")
        ring = page.locator("mc-home .mc-ring__done")
        expect(ring).to_have_attribute("stroke-dasharray", "50 100")
        assert page.evaluate("window.shifts") == []
    finish_keys(page, site)
    page.goto(site)
    expect(page.locator("mc-home")).to_contain_text("2 of 2 finished")
    expect(page.locator("mc-home")).to_contain_text("Nothing left to do")
    expect(page.get_by_role("link", name="My completion record")).to_have_attribute("href", site + "my/record/")


@pytest.mark.usefixtures("context")
def test_home_tells_of_reviews_that_are_due(page, site):
    page.clock.install(time="2026-03-02T10:00:00")
    finish_keys(page, site, who_opens=WRONG["who-opens"])
    page.clock.set_system_time("2026-03-20T10:00:00")
    page.goto(site)
    link = page.get_by_role("link", name="Reviews: 3 due")
    expect(link).to_have_attribute("href", site + "my/reviews/")


def test_the_static_pages_are_complete_without_a_script(plain_page, site):
    plain_page.goto(site)
    assert plain_page.get_by_role("link", name="Start the first lesson").is_visible()
    assert not plain_page.locator("mc-home").is_visible()
    plain_page.goto(site + KEYS)
    assert plain_page.get_by_text("Answer its 3 questions").is_visible()
    assert plain_page.locator("mc-lesson button:visible").count() == 0


@pytest.mark.parametrize(("width", "scheme"), [(360, "light"), (1280, "dark")])
def test_no_violation_in_any_state_of_a_lesson_and_of_home(browser: Browser, site, scheme, width):
    context = axe_context(browser, width, scheme)
    page = context.new_page()
    page.goto(site + KEYS)
    answer(page, "who-opens", WRONG["who-opens"])
    read_on(page)
    assert violations(page) == []
    finish_keys(page, site, how_many=WRONG["how-many"])
    assert violations(page) == []
    status(page).get_by_role("button", name="Start over").click()
    assert violations(page) == []
    page.keyboard.press("Escape")
    page.locator("#q-how-many").get_by_role("button", name="Forget my answer").click()
    page.get_by_role("dialog").get_by_role("button", name="Forget it").click()
    expect(page.get_by_role("button", name="Undo")).to_be_visible()
    assert violations(page) == []
    page.get_by_role("button", name="Undo").click()
    for path in ("", "start/"):
        page.goto(site + path)
        expect(page.locator("mc-home[data-ready]")).to_be_visible()
        assert violations(page) == []
    context.close()

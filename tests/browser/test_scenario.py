"""A scenario, played by mouse and by keyboard, read without JavaScript, searched and printed."""

from __future__ import annotations

import io
import json
import re
import unicodedata

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

ACCEPT = "“Yes, please do.”"
ASK = "“What could you do there that I cannot?”"
JOIN = "“Join the call, then.”"
LEAD = "“With me, as before. Ines is my guest.”"
WAIT = "You wait for your boss to answer."
NO_TERMS = "You agree on a visit in which nobody speaks of terms."


def open_scenario(page: Page, site: str) -> Page:
    page.goto(site + "types/the-visit/")
    page.wait_for_selector("mc-scenario[data-ready]")
    return page


@pytest.fixture
def visit(page: Page, questions_site: str) -> Page:
    return open_scenario(page, questions_site)


def choose(page: Page, *choices: str) -> None:
    for choice in choices:
        page.get_by_role("button", name=choice, exact=True).click()


def talk(page: Page):
    return page.get_by_role("log", name="Conversation")


def decide(page: Page):
    return page.locator(".mc-decide")


def test_one_scene_is_shown_at_a_time(visit):
    expect(talk(visit).get_by_role("heading")).to_have_text(["Monday, 9:10"])
    expect(talk(visit)).to_contain_text("Your boss stops at your desk.")
    expect(talk(visit)).to_contain_text("Ines Ferreira, your boss")
    expect(decide(visit).get_by_role("button")).to_have_count(2)
    expect(visit.get_by_text("Nobody has said who leads.")).to_be_hidden()
    expect(visit.get_by_text("Decision 1")).to_be_visible()


def test_a_choice_becomes_the_learners_line_and_brings_consequence_and_next_scene(visit):
    choose(visit, ACCEPT)
    step = talk(visit).locator(".mc-step").last
    expect(step.locator(".mc-say--you")).to_contain_text("Noa")
    expect(step.locator(".mc-say--you")).to_contain_text(ACCEPT)
    expect(step.locator(".mc-say--you strong")).to_have_text("please")
    expect(step).to_contain_text("I shall bring the figures.")
    expect(step.get_by_role("heading")).to_have_text("Tuesday, 14:00")
    expect(step).to_be_focused()
    expect(step).to_be_in_viewport()
    expect(visit.get_by_text("Decision 2")).to_be_visible()
    expect(decide(visit).get_by_role("button")).to_have_count(2)


def test_why_is_kept_for_the_debrief(visit):
    choose(visit, ACCEPT)
    expect(visit.get_by_text("before you knew what for").filter(visible=True)).to_have_count(0)
    expect(visit.get_by_text("Poor move").filter(visible=True)).to_have_count(0)


def test_going_back_takes_one_step_out_of_the_conversation(visit):
    back = visit.get_by_role("button", name="Go back one step")
    expect(back).to_be_hidden()
    choose(visit, ASK, JOIN)
    back.click()
    expect(talk(visit).get_by_role("heading")).to_have_text(["Monday, 9:10", "Monday, 9:15"])
    expect(decide(visit)).to_be_focused()
    expect(visit.get_by_text("Decision 2")).to_be_visible()
    back.click()
    expect(talk(visit).get_by_role("heading")).to_have_text(["Monday, 9:10"])
    expect(back).to_be_hidden()


def test_starting_again_leaves_the_first_scene_alone(visit):
    choose(visit, ASK, JOIN)
    visit.get_by_role("button", name="Start again").click()
    expect(talk(visit).get_by_role("heading")).to_have_text(["Monday, 9:10"])
    expect(visit.get_by_text("Decision 1")).to_be_visible()


def test_an_ending_says_how_good_it_is_and_what_to_take_from_it(visit):
    choose(visit, ACCEPT, WAIT)
    ending = talk(visit).locator(".mc-ending")
    expect(ending.get_by_role("heading")).to_have_text("He calls her next time")
    expect(ending).to_contain_text("A poor ending")
    expect(ending).to_contain_text("You are in copy.")
    expect(ending).to_contain_text("What one visit has shown is hard to take back.")
    expect(decide(visit)).to_be_hidden()
    expect(visit.locator(".mc-debrief")).to_contain_text("Decide what a guest is for before you invite one.")


def test_the_takeaway_waits_for_an_ending(visit):
    expect(visit.get_by_text("Decide what a guest is for before you invite one.")).to_be_hidden()


def test_the_debrief_shows_the_path_taken_and_the_paths_not_taken(visit):
    choose(visit, ASK, JOIN, LEAD)
    steps = visit.locator(".mc-path__step")
    expect(steps).to_have_count(3)
    expect(steps.nth(1)).to_contain_text("Decision 2: Monday, 9:15")
    expect(steps.nth(1)).to_contain_text(JOIN)
    expect(steps.nth(1).locator(":scope > .mc-mark")).to_have_text("Mixed")
    expect(steps.nth(1)).to_contain_text("The question was right, and you dropped the answer.")
    other = steps.nth(1).get_by_text("The contact lives on, and your authority with it.")
    expect(other).to_be_hidden()
    steps.nth(1).get_by_text("Path not taken: 1 other choice").click()
    expect(other).to_be_visible()
    expect(steps.nth(1).locator("details")).to_contain_text(NO_TERMS)
    expect(steps.nth(1).locator("details")).to_contain_text("Good move")


def test_a_decision_can_be_taken_again_from_the_debrief(visit):
    choose(visit, ASK, JOIN, LEAD)
    visit.locator(".mc-path__step").nth(1).get_by_role("button", name="Decide again from here").click()
    expect(visit.get_by_text("Decision 2")).to_be_visible()
    expect(decide(visit).get_by_role("button")).to_have_count(2)
    expect(visit.locator(".mc-debrief")).to_be_hidden()


def test_endings_found_are_counted_once_each(visit):
    choose(visit, ASK, NO_TERMS)
    expect(visit.get_by_text("1 of 2 endings found on this visit.")).to_be_visible()
    choose(visit, "Try another way", ACCEPT, LEAD)
    expect(visit.get_by_text("1 of 2 endings found on this visit.")).to_be_visible()
    choose(visit, "Go back one step", WAIT)
    expect(visit.get_by_text("2 of 2 endings found on this visit.")).to_be_visible()


def test_an_ending_is_reported_with_the_path_that_led_to_it(visit):
    visit.evaluate(
        "addEventListener('microcourse:scenario', ({detail}) => (window.reports ??= []).push(detail))",
    )
    choose(visit, ASK, JOIN, WAIT)
    assert visit.evaluate("reports") == [
        {
            "scenario": "the-visit",
            "revision": visit.locator("mc-scenario").get_attribute("data-revision"),
            "path": [
                {"scene": "the-offer", "choice": "ask"},
                {"scene": "the-purpose", "choice": "join-after-all"},
                {"scene": "the-call", "choice": "wait"},
            ],
            "ending": "replaced",
        }
    ]


TAKEN = [
    {"scene": "the-offer", "choice": "ask"},
    {"scene": "the-purpose", "choice": "join-after-all"},
    {"scene": "the-call", "choice": "wait"},
]


def shown(page: Page) -> str:
    return page.locator(".mc-play").inner_text()


def restore(page: Page, path: object, ending: object) -> None:
    page.locator("mc-scenario").evaluate("(each, played) => each.restore(played)", {"path": path, "ending": ending})


def test_a_finished_scenario_is_shown_again_with_the_way_taken_and_nothing_moves_or_is_said(visit):
    # The element alone: nothing that remembers anything.
    visit.route("**/memory*.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    choose(visit, ASK, JOIN, WAIT)
    seen = shown(visit)
    visit.evaluate("localStorage.clear()")
    open_scenario(visit, visit.url.removesuffix("types/the-visit/"))
    visit.evaluate("addEventListener('microcourse:scenario', ({detail}) => (window.reports ??= []).push(detail))")
    fresh = shown(visit)
    restore(visit, TAKEN, "replaced")
    assert shown(visit) == seen
    expect(talk(visit)).to_have_attribute("aria-live", "off")
    assert visit.evaluate("[document.activeElement === document.body, scrollY, window.reports]") == [True, 0, None]
    visit.locator("mc-scenario").evaluate("each => each.reset()")
    assert shown(visit) == fresh
    restore(visit, TAKEN, "replaced")
    visit.locator(".mc-path__step").nth(1).get_by_role("button", name="Decide again from here").click()
    expect(visit.get_by_text("Decision 2")).to_be_visible()
    choose(visit, NO_TERMS)
    expect(talk(visit)).not_to_have_attribute("aria-live", "off")
    assert len(visit.evaluate("reports")) == 1


def test_a_way_that_no_longer_leads_through_the_scenario_is_not_shown(visit):
    before = shown(visit)
    for path, ending in (
        (TAKEN, "kept"),
        (TAKEN[:2], "replaced"),
        ([*TAKEN[:2], {"scene": "the-call", "choice": "gone"}], "replaced"),
        ([TAKEN[0], {"scene": "the-purpose", "choice": "constructor"}], "replaced"),
        ([], "the-offer"),
        ([None, 5], None),
        ({"length": 1}, "replaced"),
        ("x" * 10_000, "replaced"),
    ):
        restore(visit, path, ending)
        assert shown(visit) == before
    choose(visit, ACCEPT)
    begun = shown(visit)
    restore(visit, TAKEN, "replaced")
    assert shown(visit) == begun


def test_a_scenario_says_when_it_is_ready_and_takes_a_note(visit):
    scenario = visit.locator("mc-scenario")
    heard = scenario.evaluate("""each => {
      const heard = [];
      document.addEventListener("microcourse:ready", ({ target }) => heard.push(target.id));
      each.after(each);
      return heard;
    }""")
    assert heard == ["s-the-visit"]
    scenario.evaluate("each => each.note('There are new ways to find.')")
    expect(visit.get_by_role("note")).to_have_text("There are new ways to find.")
    scenario.evaluate("each => each.note('')")
    expect(visit.get_by_role("note")).to_have_count(0)


def test_it_is_played_by_keyboard_alone(visit):
    visit.locator(".mc-decide__choice").first.focus()
    for _ in range(4):
        visit.keyboard.press("Enter")
        if visit.locator(".mc-debrief").is_visible():
            break
        # The focus stands on what is new; the next control after it is the first choice.
        visit.keyboard.press("Tab")
        expect(visit.locator(".mc-decide__choice").first).to_be_focused()
    expect(visit.locator(".mc-ending:visible")).to_be_visible()
    visit.keyboard.press("Tab")
    expect(visit.locator(".mc-path summary").first).to_be_focused()
    visit.keyboard.press("Space")
    expect(visit.locator(".mc-path details").first).to_have_attribute("open", "")
    visit.get_by_role("button", name="Try another way").focus()
    visit.keyboard.press("Enter")
    expect(visit.get_by_text("Decision 1")).to_be_visible()
    visit.keyboard.press("Tab")
    expect(visit.locator(".mc-decide__choice").first).to_be_focused()


def test_right_to_left_lines_run_from_right_to_left(visit):
    choose(visit, ACCEPT)
    line = talk(visit).get_by_text("שלום")
    assert line.evaluate("each => getComputedStyle(each).direction") == "rtl"


def test_nothing_overflows_a_narrow_page_and_every_control_is_big_enough(visit):
    visit.set_viewport_size({"width": 320, "height": 640})
    choose(visit, ASK, JOIN)
    buttons = visit.locator("mc-scenario button:visible, mc-scenario summary:visible")
    assert all(box.bounding_box()["height"] >= 44 for box in buttons.all())
    choose(visit, WAIT)
    assert all(box.bounding_box()["height"] >= 44 for box in buttons.all())
    assert visit.evaluate("document.documentElement.scrollWidth") == 320


def test_the_learners_lines_stand_on_the_other_side(visit):
    choose(visit, ACCEPT)
    step = talk(visit).locator(".mc-step").last
    mine = step.locator(".mc-say--you .mc-say__text").bounding_box()
    theirs = step.locator(".mc-say:not(.mc-say--you) .mc-say__text").first.bounding_box()
    assert mine["x"] + mine["width"] > theirs["x"] + theirs["width"]
    assert mine["x"] > theirs["x"]


def test_nothing_moves_for_those_who_want_no_motion(visit):
    choose(visit, ACCEPT)
    assert visit.evaluate("document.querySelector('mc-scenario').getAnimations({subtree: true}).length") == 0


def test_in_forced_colours_own_lines_keep_a_border(visit):
    visit.emulate_media(forced_colors="active")
    choose(visit, ACCEPT)
    bubble = talk(visit).locator(".mc-say--you .mc-say__text").last
    assert bubble.evaluate("each => getComputedStyle(each).borderTopWidth") == "2px"


def test_transcript_and_debrief_are_printed_whole(visit):
    choose(visit, ASK, JOIN, WAIT)
    sheets = PdfReader(io.BytesIO(visit.pdf())).pages
    # Printed letters may be ligatures.
    text = " ".join(unicodedata.normalize("NFKC", "".join(sheet.extract_text() for sheet in sheets)).split())
    for printed in ("Shall I join your call?", "He calls her next time", "The contact lives on"):
        assert printed in text
    for pressed in ("Try another way", "Decide again", "Go back"):
        assert pressed not in text
    expect(visit.locator(".mc-path details[open]")).to_have_count(0)


def test_it_survives_instant_navigation(visit):
    choose(visit, ACCEPT)
    visit.locator("a.mc-next, a.mc-where, .mc-where a").first.click()
    visit.wait_for_url(re.compile(r"types/$|/$"))
    visit.go_back()
    visit.wait_for_selector("mc-scenario[data-ready]")
    expect(visit.get_by_text("Decision 1")).to_be_visible()
    choose(visit, ACCEPT)
    expect(talk(visit).get_by_role("heading")).to_have_text(["Monday, 9:10", "Tuesday, 14:00"])


def test_without_a_script_it_reads_as_a_branching_text(plain_page, questions_site):
    plain_page.goto(questions_site + "types/the-visit/")
    expect(plain_page.locator(".mc-scene, .mc-ending")).to_have_count(5)
    expect(plain_page.locator(".mc-play")).to_be_hidden()
    choice = plain_page.locator('[data-choice="accept"]')
    expect(choice.get_by_text("I shall bring the figures.")).to_be_hidden()
    choice.get_by_text("What happens").click()
    expect(choice.get_by_text("I shall bring the figures.")).to_be_visible()
    expect(choice.get_by_text("Poor move")).to_be_visible()
    choice.get_by_role("link", name="Continue: Tuesday, 14:00").click()
    expect(plain_page.get_by_role("heading", name="Tuesday, 14:00")).to_be_in_viewport()


def test_the_search_finds_scenes_and_lines_but_nothing_that_answers(questions_folder):
    index = json.loads((questions_folder / "search/search_index.json").read_text("utf-8"))
    entries = [entry for entry in index["docs"] if entry["location"].startswith("types/the-visit/")]
    words = " ".join(re.sub("<[^>]+>", "", f"{entry['title']} {entry['text']}") for entry in entries)
    for told in ("Your boss offers to come along", "Monday, 9:10", "Shall I join your call?", "Tuesday, 14:00"):
        assert told in words
    for kept in (
        "I shall bring the figures",
        "before you knew what for",
        "Poor move",
        "The talks stay yours",
        "A guest with a purpose",
        "Decide what a guest is for",
        "A good ending",
        "Go back one step",
    ):
        assert kept not in words
    assert all(entry["title"].strip() for entry in entries)


def test_it_arrives_gently_where_motion_is_welcome(browser: Browser, questions_site: str):
    context = browser.new_context(viewport={"width": 360, "height": 740}, reduced_motion="no-preference")
    page = open_scenario(context.new_page(), questions_site)
    choose(page, ACCEPT)
    assert page.evaluate("document.querySelector('mc-scenario').getAnimations({subtree: true}).length") > 0
    expect(page.locator(".mc-step").last).to_be_focused()
    context.close()

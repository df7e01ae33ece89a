"""Answers to questions of every type, right or wrong, as a learner gives them."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, expect


def answer(question: Locator, *, sure: bool | None = None) -> None:
    """Puts something into every field and checks it; a reflection is rated, too.

    Args:
        question: The whole question.
        sure: What to say of one's confidence; None says that one is sure, if one is asked at all.
    """
    _fill(question)
    check(question, sure=sure)
    if question.get_attribute("data-type") == "reflection":
        _fill(question)
        check(question, sure=sure)
    expect(question.locator(".mc-outcome")).to_be_visible()


def check(question: Locator, *, sure: bool | None = None) -> None:
    """Presses what sends the answer off: the one button, or one of the two that say how sure one is."""
    buttons = question.locator("button[type=submit]:visible")
    if sure is None:
        buttons.first.click()
    else:
        question.get_by_role("button", name=re.compile("^Sure" if sure else "^Not sure")).click()


def _fill(question: Locator) -> None:
    # By keyboard: the labels of options lie over their inputs.
    radios = {radio.get_attribute("name"): radio for radio in question.locator("input[type=radio]:visible").all()}
    for tick in (*radios.values(), *question.locator("input[type=checkbox]:visible").all()):
        tick.press("Space")
    is_number = question.get_attribute("data-type") == "numeric"
    for field in question.locator(":is(input[type=text], textarea):visible").all():
        if field.is_editable():
            field.fill("4" if is_number else "4 words nobody accepts")
    for choice in question.locator("select:visible").all():
        choice.select_option(index=1)

"""A scenario's HTML before any script: the whole branching text, told in full and giving nothing away."""

from __future__ import annotations

import dataclasses
import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from microcourse.compile import compile_course
from microcourse.model import Ref, Text
from microcourse.render.links import directory_resolver
from microcourse.render.page import Page
from microcourse.render.renderer import Renderer
from microcourse.render.scenario import scenario_context

FIXTURE = Path(__file__).parents[1] / "fixtures" / "questions"
PAGE = Page("types/the-visit.md", directory_resolver("types/the-visit.md"))


class Outline(HTMLParser):
    """The ids, the links into the page and the attributes of a piece of HTML, and what stands open in it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.targets: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        self.elements.append((tag, attributes))
        if attributes.get("id"):
            self.ids.append(attributes["id"])
        if (attributes.get("href") or "").startswith("#"):
            self.targets.append(attributes["href"][1:])


@pytest.fixture(scope="module")
def course():
    compilation = compile_course(FIXTURE)
    assert compilation.course is not None
    return compilation.course


@pytest.fixture(scope="module")
def scenario(course):
    return course.scenarios["types/the-visit"]


@pytest.fixture(scope="module")
def html(course, scenario):
    return str(Renderer(course).generated("scenario", scenario.id, PAGE))


def test_every_scene_and_ending_is_in_the_text(html, scenario):
    for part in (*scenario.scenes, *scenario.endings):
        assert f">{part.title}</h2>" in html


def test_every_way_leads_to_a_place_in_the_page(html, scenario):
    outline = Outline(html)
    choices = [choice for scene in scenario.scenes for choice in scene.choices]
    assert len(outline.targets) == len(choices)
    assert set(outline.targets) <= set(outline.ids)


def test_no_id_stands_twice(html):
    ids = Outline(html).ids
    assert len(ids) == len(set(ids))


def test_what_a_choice_causes_is_closed(html):
    details = [attributes for tag, attributes in Outline(html).elements if tag == "details"]
    assert len(details) == 6
    assert all("open" not in attributes and "data-search-exclude" in attributes for attributes in details)


def test_what_is_kept_from_the_search_holds_no_element_of_its_own_kind(html):
    # The search forgets an exclusion at the first end tag of the same name.
    for tag in ("details", "section", "aside"):
        for found in re.finditer(rf"<{tag}\b[^>]*data-search-exclude.*?</{tag}>", html, re.DOTALL):
            assert found.group().count(f"<{tag}") == 1


def test_excluded_headings_carry_no_id(html):
    # The search starts a section at every heading with an id, an excluded one too.
    for found in re.finditer(r"<section\b[^>]*data-search-exclude.*?</section>", html, re.DOTALL):
        assert not re.search(r"<h\d[^>]*\bid=", found.group())


def test_choices_never_stand_in_the_order_of_the_file(scenario):
    for scene, view in zip(scenario.scenes, scenario_context(scenario, PAGE)["scenes"], strict=True):
        assert [choice["id"] for choice in view["choices"]] != [choice.id for choice in scene.choices]


def test_the_graph_holds_ids_and_qualities_alone(html):
    key = json.loads(next(attributes["data-key"] for tag, attributes in Outline(html).elements if tag == "mc-scenario"))
    assert key["start"] == "the-offer"
    assert key["endings"] == ["thanks", "replaced"]
    assert key["scenes"]["the-call"] == {
        "lead": {"next": "thanks", "quality": "mixed"},
        "wait": {"next": "replaced", "quality": "poor"},
    }


def test_speakers_are_named_with_their_roles_and_you_stand_apart(html):
    assert '<span class="mc-say__name" dir="auto">Ines Ferreira</span>' in html
    assert '<span class="mc-say__role" dir="auto">, your boss</span>' in html
    assert re.search(r'class="mc-say mc-say--you">\s*<p class="mc-say__who" data-initials="N">', html)


def test_initials_come_from_the_first_and_the_last_word(html):
    assert 'data-initials="IF"' in html
    assert 'data-initials="ד"' in html


def test_a_second_line_of_the_same_speaker_goes_on(scenario):
    first, *_ = scenario_context(scenario, PAGE)["scenes"]
    assert [line["goes_on"] for line in first["lines"]] == [False, False, True, False]


def test_authored_text_finds_its_own_direction(html):
    assert '<div class="mc-say__text" dir="auto"><p>שלום, <strong>אינס</strong>!' in html


def test_markup_in_authored_text_stays_text(course, scenario):
    scene = dataclasses.replace(scenario.scenes[0], title="<b>Monday</b>")
    choice = dataclasses.replace(scene.choices[0], text=Text("<script>1</script>"))
    odd = dataclasses.replace(scenario, scenes=(dataclasses.replace(scene, choices=(choice,)), *scenario.scenes[1:]))
    course = dataclasses.replace(course, scenarios={"types/the-visit": odd})
    html = str(Renderer(course).generated("scenario", odd.id, PAGE))
    assert "&lt;b&gt;Monday" in html
    assert "<script" not in html


def test_what_only_a_script_can_work_is_hidden(html):
    play = next(attributes for _, attributes in Outline(html).elements if attributes.get("class") == "mc-play")
    assert "hidden" in play


def test_former_ids_are_named_where_there_are_any(course, scenario, html):
    assert "data-aliases" not in html
    renamed = dataclasses.replace(scenario, aliases=(Ref("first"), Ref("second")))
    html = str(
        Renderer(dataclasses.replace(course, scenarios={scenario.path: renamed})).generated(
            "scenario", scenario.id, PAGE
        )
    )
    assert ' data-aliases="first second"' in html

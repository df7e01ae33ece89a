from __future__ import annotations

import dataclasses

import pytest

from microcourse.model import Choice, Ending, Line, Ref, Scenario, Scene, Text
from microcourse.model.revision import scenario_revision

LEAD = Choice("lead", Text("“With me.”"), (), Text("It is clear."), "good", Ref("thanks"))
WAIT = Choice("wait", Text("You wait."), (), Text("Silence tells."), "poor", Ref("replaced"))
CALL = Scene("call", "Tuesday", (Line(Ref(""), Text("The phone rings.")),), (LEAD, WAIT))
THANKS = Ending("thanks", "Thanks", "good", Text("Well done."), Text("Go on."))
REPLACED = Ending("replaced", "Replaced", "poor", Text("A pity."), Text("Next time."))
SCENARIO = Scenario("m/visit", "visit", "The visit", Text("You lead."), (), Ref("call"), (CALL,), (THANKS, REPLACED))


def with_choices(*choices: Choice) -> Scenario:
    return dataclasses.replace(SCENARIO, scenes=(dataclasses.replace(CALL, choices=choices),))


@pytest.mark.parametrize(
    "edited",
    [
        dataclasses.replace(SCENARIO, title="A visit", summary=Text("You are in the lead.")),
        with_choices(dataclasses.replace(LEAD, text=Text("“With me!”"), why=Text("Clear.")), WAIT),
        with_choices(WAIT, LEAD),
        dataclasses.replace(SCENARIO, scenes=(dataclasses.replace(CALL, title="Monday", lines=()),)),
        dataclasses.replace(SCENARIO, endings=(REPLACED, dataclasses.replace(THANKS, debrief=Text("Rest.")))),
    ],
)
def test_wording_and_order_leave_the_revision_as_it_is(edited):
    assert scenario_revision(edited) == scenario_revision(SCENARIO)


@pytest.mark.parametrize(
    "edited",
    [
        with_choices(LEAD),
        with_choices(dataclasses.replace(LEAD, id="speak"), WAIT),
        with_choices(dataclasses.replace(LEAD, quality="mixed"), WAIT),
        with_choices(dataclasses.replace(LEAD, next=Ref("replaced")), WAIT),
        dataclasses.replace(SCENARIO, endings=(THANKS, dataclasses.replace(REPLACED, quality="mixed"))),
        dataclasses.replace(SCENARIO, start=Ref("elsewhere")),
    ],
)
def test_another_way_or_another_judgement_is_another_revision(edited):
    assert scenario_revision(edited) != scenario_revision(SCENARIO)

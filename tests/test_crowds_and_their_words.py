"""What a crowd says at its protest is part of it: asked before it, behind it, or by the protest itself."""

from __future__ import annotations

import pytest
from invented_reports import arabic_events as coded
from invented_reports import by_role


@pytest.mark.parametrize(
    "text",
    [
        "خلال مظاهرة في منبج أمس، طالب الأهالي قوات سوريا الديمقراطية بالإفراج عن المعتقلين.",
        "طالب الأهالي قوات سوريا الديمقراطية بالإفراج عن المعتقلين خلال مظاهرة في منبج أمس.",
    ],
)
def test_a_demand_at_a_protest_is_the_protest(text: str) -> None:
    (event,) = coded(text)
    assert (event.event_mode, event.place and event.place.name) == ("PROTEST:demo", "Menbij")
    assert by_role(event) == {"initiator": ["residents"], "recipient": ["sdf"]}


def test_a_protest_that_demands_is_no_demand_of_whom_it_is_against() -> None:
    (event,) = coded("نظّم العشرات من أبناء مدينة الباب مظاهرة طالبت بإسقاط المجلس المحلي.")
    assert event.event_type == "PROTEST"
    assert by_role(event) == {"initiator": ["protesters"], "recipient": ["syr-local-councils"]}


def test_a_state_s_demand_while_others_protest_is_its_own() -> None:
    events = coded("طالبت تركيا قوات سوريا الديمقراطية بالإفراج عن المعتقلين خلال مظاهرة في منبج أمس.")
    assert ("REQUEST", {"initiator": ["turkey"], "recipient": ["sdf"]}) in [(e.event_type, by_role(e)) for e in events]


def test_who_lays_down_a_condition_asks_for_it() -> None:
    (event,) = coded("اشترطت حماس انسحاب إسرائيل من غزة قبل أي صفقة.")
    assert (event.event_mode, by_role(event)) == ("REQUEST:yield", {"initiator": ["hamas"], "recipient": ["israel"]})


def test_who_vows_to_answer_a_killing_threatens() -> None:
    (event,) = coded("تعهدت إيران بالرد على الغارة.")
    assert (event.event_mode, by_role(event)) == ("THREATEN:violence", {"initiator": ["iran"]})

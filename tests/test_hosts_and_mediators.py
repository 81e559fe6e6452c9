"""Who hosts talks by its capital's name, and who says that it meets others as their mediator."""

from __future__ import annotations

import pytest
from wasata.curation.coder.rules import RulesCoder
from wasata.schema import Event, Report


def one(coder: RulesCoder, text: str) -> Event:
    (event,) = coder.code(Report(report_id="invented", text=text, language="ar")).events
    return event


@pytest.mark.parametrize(
    "text",
    [
        "تستضيف العاصمة الكينية نيروبي جولة مفاوضات بين الحكومة الإثيوبية وجبهة تيغراي.",
        "احتضنت العاصمة الكينية نيروبي محادثات بين الحكومة الإثيوبية وجبهة تيغراي.",
        "استضافت أمس العاصمة الكينية نيروبي مباحثات بين الحكومة الإثيوبية وجبهة تيغراي.",
    ],
)
def test_a_capital_hosts(coder: RulesCoder, text: str) -> None:
    event = one(coder, text)
    assert event.event_mode == "CONSULT:mediation"
    assert {(p.role, p.actor_id) for p in event.participants} == {
        ("party", "ethiopia"),
        ("party", "tplf"),
        ("mediator", "kenya"),
    }
    assert event.place is not None
    assert event.place.name == "Nairobi"


@pytest.mark.parametrize(
    "text",
    [
        "عقد الرئيس التوغولي، بصفته وسيطا في الأزمة، جلسة مباحثات مع وفدي كينيا وأوغندا.",
        "عقد الرئيس التوغولي فور غناسينغبي، بصفته وسيطا، جلسة مباحثات مع وفدي كينيا وأوغندا.",
        "اجتمعت توغو بصفتها وسيطا مع وفدي كينيا وأوغندا.",
    ],
)
def test_who_meets_others_as_mediator(coder: RulesCoder, text: str) -> None:
    event = one(coder, text)
    assert event.event_mode == "CONSULT:mediation"
    assert {(p.role, p.actor_id) for p in event.participants} == {
        ("party", "kenya"),
        ("party", "uganda"),
        ("mediator", "togo"),
    }


def test_who_visits_hosts_nobody(coder: RulesCoder) -> None:
    event = one(coder, "التقى الوفد الكيني نظيره الأوغندي في العاصمة التنزانية دودوما.")
    assert {(p.role, p.actor_id) for p in event.participants} == {("party", "kenya"), ("party", "uganda")}

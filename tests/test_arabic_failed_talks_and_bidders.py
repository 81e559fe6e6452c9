"""Arabic: talks that failed, whose invitation is accepted, who sends others to settle a quarrel, and the men of a clan."""

from __future__ import annotations

import pytest
from wasata.curation.coder.rules import RulesCoder
from wasata.schema import Event, Published, Report


def _events(coder: RulesCoder, text: str) -> list[Event]:
    report = Report(report_id="invented", text=text, language="ar", published=Published.parse("2023-06-14"))
    return coder.code(report).events


def _roles(event: Event, role: str) -> set[str | None]:
    return {p.actor_id for p in event.participants if p.role == role}


def test_a_meeting_that_failed_to_reach_a_deal_is_a_meeting(coder: RulesCoder) -> None:
    (event,) = _events(coder, "فشل اجتماع عقده ضباط روس مع وجهاء طفس في التوصل إلى اتفاق بشأن تسليم السلاح.")
    assert event.event_mode is None and event.event_type == "CONSULT"
    assert _roles(event, "party") == {"rus-forces", "notables"}


def test_a_meeting_held_tells_of_the_deal_it_came_to(coder: RulesCoder) -> None:
    (event,) = _events(coder, "عقد ضباط روس مع وجهاء طفس اتفاقا بشأن تسليم السلاح.")
    assert event.event_type == "AGREE" and _roles(event, "party") == {"rus-forces", "notables"}


def test_whose_invitation_to_talks_is_accepted_is_agreed_with(coder: RulesCoder) -> None:
    (event,) = _events(coder, "قبلت الحكومة الإثيوبية وجبهة تيغراي دعوة الاتحاد الأفريقي لإجراء محادثات سلام.")
    assert event.event_mode == "AGREE:mediation"
    assert _roles(event, "initiator") == {"ethiopia", "tplf"} and _roles(event, "recipient") == {"african-union"}


@pytest.mark.parametrize(
    ("text", "parties", "mediators"),
    [
        ("أوفد الصدر لجنة لحل الخلاف بين سرايا السلام وعصائب أهل الحق في العمارة.", {"saraya-al-salam", "aah"}, set()),
        ("توسطت بغداد لدى طهران وواشنطن لمنع التصعيد، بحسب مسؤول عراقي.", {"iran", "us"}, {"iraq-gov"}),
        (
            "بحث وفد من مجلس سوريا الديمقراطية مع مسؤولين روس في موسكو دور روسيا في الوساطة مع دمشق.",
            {"sdc"},
            {"russia"},
        ),
    ],
)
def test_who_settles_quarrels_of_others(coder: RulesCoder, text: str, parties: set[str], mediators: set[str]) -> None:
    (event,) = _events(coder, text)
    assert event.event_mode == "CONSULT:mediation"
    assert _roles(event, "party") == parties and _roles(event, "mediator") >= mediators


def test_a_peace_meeting_that_a_governor_led_brought_the_truce_about(coder: RulesCoder) -> None:
    (event,) = _events(
        coder, "توافقت قبيلتا المساليت والرزيقات على وقف العدائيات في الجنينة بعد مؤتمر صلح رعاه والي غرب دارفور."
    )
    assert _roles(event, "party") == {"masalit", "rizeigat"} and _roles(event, "mediator") == {"sudan"}
    assert event.event_type in ("AGREE", "RETREAT")


def test_men_of_a_clan_are_one_phrase_with_it(coder: RulesCoder) -> None:
    (event,) = _events(coder, "أطلق مسلحو قبيلة آل ناجع سراح أربعة جنود، وذلك عقب تدخل وجهاء المديرية.")
    assert event.event_mode == "RETREAT:release" and _roles(event, "initiator") == {"tribal-fighters"}
    assert _roles(event, "mediator") == {"notables"}

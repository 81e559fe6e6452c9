"""Proposals that go-betweens carry, what one side says to them, and words that only describe (Arabic)."""

from __future__ import annotations

import pytest
from wasata.curation.coder.rules import RulesCoder
from wasata.schema import Event, Report


def told(coder: RulesCoder, text: str) -> list[Event]:
    return list(coder.code(Report(report_id="invented", text=text, language="ar")).events)


def roles(event: Event) -> set[tuple[str, str]]:
    return {(str(p.role), p.actor_id) for p in event.participants}


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("سلمت أوغندا ردها إلى كينيا ورواندا على مقترح الهدنة.", "uganda"),
        ("أعلنت كينيا ورواندا تلقيهما ردا من أوغندا حول المقترح الأخير.", "uganda"),
        ("أرسلت كينيا ورواندا إلى أوغندا المقترح الجديد.", "uganda"),
    ],
)
def test_who_carries_proposals_mediates(coder: RulesCoder, text: str, party: str) -> None:
    (event,) = told(coder, text)
    assert event.event_mode == "CONSULT:mediation"
    assert roles(event) == {("party", party), ("mediator", "kenya"), ("mediator", "rwanda")}


def test_who_made_a_proposal_that_a_side_accepts(coder: RulesCoder) -> None:
    (event,) = told(coder, "وافقت حماس على المقترح الذي قدمته كينيا وأوغندا لوقف إطلاق النار.")
    assert roles(event) == {("initiator", "hamas"), ("mediator", "kenya"), ("mediator", "uganda")}


@pytest.mark.parametrize(
    ("text", "role"),
    [("وافقت كينيا على الهدنة.", "initiator"), ("وافقت كينيا وأوغندا على الهدنة.", "party")],
)
def test_one_side_alone_accepts(coder: RulesCoder, text: str, role: str) -> None:
    (event,) = told(coder, text)
    assert {told_as for told_as, _ in roles(event)} == {role}


def test_two_who_mediate_with_a_third(coder: RulesCoder) -> None:
    (event,) = told(coder, "قالت كينيا وأوغندا إن وساطتهما المشتركة مع رواندا بين حماس وإسرائيل مستمرة.")
    assert {actor for role, actor in roles(event) if role == "mediator"} == {"kenya", "uganda", "rwanda"}
    (other,) = told(coder, "قالت كينيا وأوغندا إن وساطتهما مع رواندا مستمرة.")
    assert ("party", "rwanda") in roles(other)


def test_what_a_declaration_is_about_is_not_declared(coder: RulesCoder) -> None:
    assert told(coder, "أعلنت كينيا وأوغندا أن لديهما أفكارا.") == []
    assert all(e.event_type != "AGREE" for e in told(coder, "أعلنت كينيا وأوغندا موقفهما بشأن وقف إطلاق النار."))
    (truce,) = told(coder, "أعلنت كينيا وأوغندا وقف إطلاق النار.")
    assert truce.event_type == "AGREE"


def test_who_holds_a_land_did_not_call_for_peace_there(coder: RulesCoder) -> None:
    (event,) = told(
        coder, "جاء ذلك بعد دعوة الرئيس الكيني أوغندا ورواندا إلى وقف القتال في الإقليم المحتل من قبل بوروندي."
    )
    assert roles(event) == {("initiator", "kenya"), ("recipient", "uganda"), ("recipient", "rwanda")}


def test_where_a_deal_was_signed_is_not_where_its_conflicts_are(coder: RulesCoder) -> None:
    (event,) = told(coder, "شهدت جوبا توقيع اتفاق سلام بين كينيا وأوغندا، لحل الصراعات في مدينة نيالا.")
    assert event.place is not None and event.place.place_id == "ssd-juba"


def test_staying_away_from_talks_is_a_refusal(coder: RulesCoder) -> None:
    (event,) = told(coder, "تخلفت أوغندا عن المشاركة في المحادثات.")
    assert (event.event_mode, roles(event)) == ("REJECT:meet", {("initiator", "uganda")})


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("وافقت الميليشيات التشادية المتصارعة على هدنة في سبها.", "party"),
        ("وافقت الميليشيات التشادية الكبيرة على هدنة في سبها.", "initiator"),
    ],
)
def test_people_who_fight_each_other_agree_with_each_other(coder: RulesCoder, text: str, role: str) -> None:
    (event,) = told(coder, text)
    assert {p.role for p in event.participants} == {role}


def test_who_quotes_somebody_carries_no_proposal(coder: RulesCoder) -> None:
    events = told(coder, "ونقلت الصحيفة عن مصدر في حماس أن المقترح الجديد قيد الدراسة.")
    assert all(event.event_mode != "CONSULT:mediation" for event in events)
    (event,) = told(coder, "نقلت كينيا المقترح إلى حماس.")
    assert roles(event) == {("mediator", "kenya"), ("party", "hamas")}

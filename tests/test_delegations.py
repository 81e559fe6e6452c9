"""Delegations told without their body, journeys to mediated talks, and efforts told by a relative clause (Arabic)."""

from __future__ import annotations

import pytest
from wasata.curation.coder.rules import RulesCoder
from wasata.schema import Event, Report
from wasata.schema.report import Published


def told(coder: RulesCoder, text: str, day: str | None = None) -> list[Event]:
    published = Published.parse(day) if day else None
    return list(coder.code(Report(report_id="invented", text=text, language="ar", published=published)).events)


def roles(event: Event) -> set[tuple[str, str]]:
    return {(str(p.role), p.actor_id) for p in event.participants}


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("وصل وفد من حماس إلى نيروبي. وقال مصدر إن الوفد التقى الرئيس الكيني.", {"hamas", "kenya"}),
        ("وصل وفد أمني أوغندي إلى نيروبي. والتقى الوفد الرئيس الكيني.", {"uganda", "kenya"}),
        ("أعلنت حماس أن وفدا قياديا التقى الرئيس الكيني في نيروبي.", {"hamas", "kenya"}),
        ("قال مصدر إن وفدا قياديا التقى الرئيس الكيني في نيروبي لبحث الهدنة.", {"kenya"}),
        ("قال الحوثيون إنهم ينتظرون الرد. والتقى الوفد الحكومي اليمني الرئيس الكيني.", {"yem-gov", "kenya"}),
    ],
)
def test_whose_a_delegation_is(coder: RulesCoder, text: str, parties: set[str]) -> None:
    met = {actor for event in told(coder, text) for role, actor in roles(event) if role == "party"}
    assert met == parties


def test_who_comes_to_mediated_talks_takes_part_in_them(coder: RulesCoder) -> None:
    text = "وصل وفد الحكومة اليمنية إلى نيروبي للمشاركة في مفاوضات مع جماعة الحوثي برعاية الأمم المتحدة."
    (event,) = told(coder, text)
    assert event.event_mode == "CONSULT:mediation"
    assert roles(event) == {("party", "yem-gov"), ("party", "houthis"), ("mediator", "un")}


@pytest.mark.parametrize(
    "efforts",
    ["الجهود التي تبذلها أوغندا لوقف القتال", "جهود الوساطة التي تقوم بها أوغندا", "الجهود التي قامت بها أوغندا"],
)
def test_whose_efforts_are_praised(coder: RulesCoder, efforts: str) -> None:
    (event,) = told(coder, f"أشادت كينيا ب{efforts}.")
    assert roles(event) == {("initiator", "kenya"), ("recipient", "uganda")}


def test_who_led_the_mediation_by_a_relative_clause(coder: RulesCoder) -> None:
    text = "وقعت كينيا وأوغندا اتفاقا في نيروبي، وحضر ممثلون عن الجزائر التي قادت الوساطة بين الطرفين."
    (event,) = told(coder, text)
    assert roles(event) == {("party", "kenya"), ("party", "uganda"), ("mediator", "algeria")}


def test_what_talks_are_about_is_none_of_the_words_their_verb_needs(coder: RulesCoder) -> None:
    (event,) = told(coder, "عقد الرئيس الكيني اجتماعا مع نظيره الأوغندي لبحث اتفاق وقف إطلاق النار.")
    assert (event.event_type, roles(event)) == ("CONSULT", {("party", "kenya"), ("party", "uganda")})
    (deal,) = told(coder, "عقدت كينيا اتفاقا مع أوغندا لوقف إطلاق النار.")
    assert deal.event_type == "AGREE"


def test_talks_are_between_the_sides_of_the_deal_they_are_about(coder: RulesCoder) -> None:
    (event,) = told(coder, "انطلقت في نيروبي محادثات لإحياء اتفاق سلام بين أوغندا ورواندا.")
    assert roles(event) == {("party", "uganda"), ("party", "rwanda")}


def test_two_deals_of_one_body_are_two(coder: RulesCoder) -> None:
    text = "وقعت كينيا اتفاقا مع أوغندا في نيروبي. وأعلنت أمس التوصل إلى اتفاق بين كينيا ورواندا."
    assert [roles(event) for event in told(coder, text)] == [
        {("party", "kenya"), ("party", "uganda")},
        {("party", "kenya"), ("party", "rwanda")},
    ]


@pytest.mark.parametrize(
    ("text", "mediators"),
    [
        ("سعت أوغندا إلى التوسط بين كينيا ورواندا.", {"uganda"}),
        ("تعمل أوغندا على تقريب وجهات النظر بين كينيا ورواندا.", {"uganda"}),
    ],
)
def test_who_tries_to_mediate(coder: RulesCoder, text: str, mediators: set[str]) -> None:
    (event,) = told(coder, text)
    assert {actor for role, actor in roles(event) if role == "mediator"} == mediators


def test_leaving_without_signing_is_a_refusal(coder: RulesCoder) -> None:
    (event,) = told(coder, "غادر حفتر موسكو دون التوقيع على اتفاق وقف إطلاق النار.")
    assert (event.event_mode, ("initiator", "lna") in roles(event)) == ("REJECT:meet", True)
    assert all(event.event_type != "REJECT" for event in told(coder, "غادر حفتر موسكو دون تأخير."))


def test_the_year_of_a_deal_is_no_day_of_what_is_told(coder: RulesCoder) -> None:
    text = "تسعى أوغندا إلى التوسط بين كينيا ورواندا لتنفيذ الاتفاق المبرم عام 2015."
    (event,) = told(coder, text, "2018-05-24")
    assert event.when is None or event.when.earliest is None

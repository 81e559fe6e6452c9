"""Who the sides of talks are and who stands between them, where words tell them together or only as both."""

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


def mediators(event: Event) -> set[str]:
    return {actor for role, actor in roles(event) if role == "mediator"}


def test_two_states_told_side_by_side(coder: RulesCoder) -> None:
    text = "دعت كينيا وأوغندا البورونديين إلى الحوار. ورحبت الدولتان ببدء المحادثات بين رواندا وتنزانيا."
    event = next(e for e in told(coder, text) if e.event_type == "SUPPORT")
    assert {actor for role, actor in roles(event) if role == "initiator"} == {"kenya", "uganda"}


def test_an_organisation_of_states_is_no_side_of_the_fighting(coder: RulesCoder) -> None:
    text = "اجتمع المبعوث الأممي فلان برئيس حكومة الوفاق في طرابلس. ويرفض طرفا القتال التفاوض منذ حملة قوات حفتر."
    event = next(e for e in told(coder, text) if e.event_type == "REJECT")
    assert {actor for role, actor in roles(event) if role == "initiator"} == {"gna", "lna"}


@pytest.mark.parametrize("sides", ["الأطراف اليمنية", "الفرقاء اليمنيين", "أطراف النزاع", "الأطراف المتحاربة"])
def test_the_sides_of_a_conflict_are_those_told_to_have_acted(coder: RulesCoder, sides: str) -> None:
    text = f"اتفقت الحكومة اليمنية والحوثيون على هدنة. ودعت كينيا {sides} إلى الالتزام بها."
    event = next(e for e in told(coder, text) if e.event_type == "REQUEST")
    assert roles(event) == {("initiator", "kenya"), ("recipient", "yem-gov"), ("recipient", "houthis")}


def test_sides_of_whom_nothing_is_told_are_nobody(coder: RulesCoder) -> None:
    (event,) = told(coder, "التقى وزير الخارجية الكيني نظيره الأوغندي ودعا أطراف النزاع إلى التهدئة.")[:1]
    assert roles(event) == {("party", "kenya"), ("party", "uganda")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("عقد اجتماع في باريس بين الحكومة السورية وقوات سوريا الديمقراطية والولايات المتحدة.", {"us"}),
        ("عقد اجتماع في القاهرة بين حماس وإسرائيل ومصر وقطر.", {"egypt", "qatar"}),
        ("عقد اجتماع في باريس بين الحكومة السورية وروسيا وتركيا.", set()),
        ("عقد اجتماع في القاهرة بين حماس ومصر وقطر.", set()),
        ("انطلقت محادثات بين كينيا وأوغندا بحضور ممثلين عن الأمم المتحدة والاتحاد الأفريقي.", {"un", "african-union"}),
        ("انطلقت محادثات بين كينيا وأوغندا بحضور وفد من قوات سوريا الديمقراطية.", set()),
    ],
)
def test_outsiders_among_the_sides(coder: RulesCoder, text: str, expected: set[str]) -> None:
    (event,) = told(coder, text, "2023-05-01")
    assert mediators(event) == expected


@pytest.mark.parametrize(
    ("people", "actor"),
    [
        ("قيادات في جماعة الحوثي", "houthis"),
        ("مسؤولين في الحكومة اليمنية", "yem-gov"),
        ("أعضاء في المجلس الانتقالي الجنوبي", "stc"),
    ],
)
def test_officials_are_of_the_body_they_are_in(coder: RulesCoder, people: str, actor: str) -> None:
    (event,) = told(coder, f"التقى الوزير الكيني {people}.")
    assert roles(event) == {("party", "kenya"), ("party", actor)}


def test_who_was_met_in_the_course_of_a_visit_was_met_there(coder: RulesCoder) -> None:
    (event,) = told(coder, "أنهى مبعوث الأمم المتحدة جهاد السلطحي زيارة إلى صنعاء التقى خلالها قيادات في جماعة الحوثي.")
    assert roles(event) == {("mediator", "un"), ("party", "houthis")}
    assert event.place is not None and event.place.place_id == "yem-sanaa"


def test_the_host_of_an_envoy_mediates_nothing(coder: RulesCoder) -> None:
    text = "استقبل الرئيس اللبناني الموفد الأمريكي فلان، وعرض معه وقف إطلاق النار بين إسرائيل وحزب الله."
    (event,) = told(coder, text)
    assert mediators(event) == {"us"}


@pytest.mark.parametrize(
    "text",
    [
        "أكد الرئيس الكيني استعداد بلاده للتوسط بين أوغندا ورواندا.",
        "أبدت كينيا استعدادها للعب دور الوسيط بين أوغندا ورواندا.",
        "أعربت كينيا عن رغبتها في التوسط بين أوغندا ورواندا.",
    ],
)
def test_who_is_willing_to_mediate_offers_it(coder: RulesCoder, text: str) -> None:
    (event,) = told(coder, text)
    assert event.event_mode == "AGREE:mediation"
    assert roles(event) == {("initiator", "kenya"), ("recipient", "uganda"), ("recipient", "rwanda")}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("بحث الرئيس الكيني مع نظيره الأوغندي تنفيذ اتفاق العاشر من مارس.", None),
        ("وقعت كينيا وأوغندا اتفاقا في العاشر من مارس.", "2024-03-10"),
    ],
)
def test_a_deal_named_by_its_day(coder: RulesCoder, text: str, day: str | None) -> None:
    (event,) = told(coder, text, "2024-03-12")
    assert (event.when.earliest.isoformat() if event.when and event.when.earliest else None) == day

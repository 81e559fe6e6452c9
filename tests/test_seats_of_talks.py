"""Where talks were held, and who came to mediate at them, by words that only Arabic puts so."""

from __future__ import annotations

import pytest
from invented_reports import english_events, only_event, roles_of
from wasata.curation.coder.rules import RulesCoder
from wasata.schema import Event, Report


def told(coder: RulesCoder, text: str) -> list[Event]:
    return list(coder.code(Report(report_id="invented", text=text, language="ar")).events)


def roles(event: Event) -> set[tuple[str, str]]:
    return {(str(p.role), p.actor_id) for p in event.participants}


def place(event: Event) -> str | None:
    return event.place.place_id if event.place is not None else None


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("عقد لقاء في العاصمة الكينية بين أوغندا ورواندا.", "ken-nairobi"),
        ("عقد لقاء بالعاصمة الكينية نيروبي بين أوغندا ورواندا.", "ken-nairobi"),
        ("عقد لقاء في العاصمة الكينية «نيروبي» بين أوغندا ورواندا.", "ken-nairobi"),
        ("جرت محادثات بين أوغندا ورواندا بالمغرب.", "MAR"),
        ("وقعت أوغندا ورواندا اتفاقا بجنوب أفريقيا.", "ZAF"),
        ("بحث الرئيس الأوغندي مع نظيره الرواندي في نيروبي سبل إنهاء الحرب.", "ken-nairobi"),
        ("اجتماع ثلاثي بين أوغندا ورواندا وبوروندي يهدف إلى إنهاء الخلاف، بدأ في نيروبي.", "ken-nairobi"),
        ("بحث الرئيس الأوغندي مع نظيره الرواندي الوضع في نيروبي.", None),
        ("قال مسؤول في العاصمة إن أوغندا التقت رواندا.", None),
    ],
)
def test_where_talks_were_held(coder: RulesCoder, text: str, where: str | None) -> None:
    assert [place(event) for event in told(coder, text)] == [where]


@pytest.mark.parametrize(
    ("text", "where", "mediators"),
    [
        ("استضافت نيروبي محادثات بين أوغندا ورواندا.", "ken-nairobi", {"kenya"}),
        ("استضافت القاهرة محادثات بين أوغندا ورواندا بشأن مدينة كمبالا.", "egy-cairo", {"egypt"}),
        ("استضافت جدة محادثات بين أوغندا ورواندا.", "sau-jeddah", {"saudi-arabia"}),
        ("استضافت جنيف محادثات بين أوغندا ورواندا برعاية الأمم المتحدة.", "che-geneva", {"un"}),
        ("استضافت كينيا محادثات بين أوغندا ورواندا.", None, {"kenya"}),
    ],
)
def test_the_city_that_hosts_is_where_they_were(
    coder: RulesCoder, text: str, where: str | None, mediators: set[str]
) -> None:
    (event,) = told(coder, text)
    assert place(event) == where
    assert {actor for role, actor in roles(event) if role == "mediator"} == mediators


def test_a_capital_is_no_part_of_a_name(coder: RulesCoder) -> None:
    (event,) = told(coder, "زار الرئيس الأوغندي فلان فليح نيروبي، حيث التقى الرئيس الكيني.")
    assert roles(event) == {("party", "uganda"), ("party", "kenya")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "وصل المبعوث الأمريكي إلى نيروبي لبحث هدنة تهدف إلى وقف الحرب بين أوغندا ورواندا.",
            ("CONSULT:mediation", {("mediator", "us"), ("party", "uganda"), ("party", "rwanda")}),
        ),
        ("وصل المبعوث الأممي إلى اليمن فلان فليح إلى عدن.", ("CONSULT:visit", {("party", "un")})),
        ("وصل المبعوث الأممي إلى عدن لبحث وقف إطلاق النار.", ("CONSULT:mediation", {("mediator", "un")})),
        ("وصل المبعوث الأمريكي إلى عدن لبحث وقف إطلاق النار.", ("CONSULT:mediation", {("mediator", "us")})),
        ("وصل المبعوث الأمريكي إلى عدن.", ("CONSULT:visit", {("party", "us")})),
    ],
)
def test_who_comes_to_mediate(coder: RulesCoder, text: str, expected: tuple[str, set[tuple[str, str]]]) -> None:
    (event,) = told(coder, text)
    assert (event.event_mode, roles(event)) == expected


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("تواصلت اجتماعات أوغندا مع رواندا.", None),
        ("تواصلت أوغندا مع رواندا.", "CONSULT:phone"),
    ],
)
def test_meetings_that_go_on_are_no_calls(coder: RulesCoder, text: str, mode: str | None) -> None:
    (event,) = told(coder, text)
    assert (event.event_mode, roles(event)) == (mode, {("party", "uganda"), ("party", "rwanda")})


@pytest.mark.parametrize(
    "text",
    [
        "ترأس الوفد الأوغندي فلان، فيما انطلقت المفاوضات بين كينيا ورواندا.",
        "ترأس الوفد الأوغندي فلان، وانطلقت المفاوضات بين كينيا ورواندا.",
    ],
)
def test_words_of_the_next_clause_are_not_the_verbs(coder: RulesCoder, text: str) -> None:
    assert [roles(event) for event in told(coder, text)] == [{("party", "kenya"), ("party", "rwanda")}]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("زار وزير الخارجية السعودي طهران أمس.", "Tehran"),
        ("زار الرئيس الفرنسي بيروت والتقى نظيره اللبناني.", "Beirut"),
    ],
)
def test_a_capital_visited_is_where_the_visit_was_and_its_state_who_was_visited(
    coder: RulesCoder, text: str, place: str
) -> None:
    event = only_event(coder, text)
    assert event.place.name == place
    assert len(roles_of(event)) == 2


def test_a_capital_visited_in_english() -> None:
    (event,) = english_events("The Saudi foreign minister visited Tehran on Monday.")
    assert event.place.name == "Tehran"
    assert roles_of(event) == {("party", "saudi-arabia"), ("party", "iran")}

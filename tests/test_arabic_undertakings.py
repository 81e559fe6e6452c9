"""What somebody says in the future that he himself will do is a promise or a threat, on the day he says so."""

from __future__ import annotations

from datetime import date

import pytest
from wasata.curation.coder.rules import RulesCoder
from wasata.schema import Event, Report
from wasata.schema.report import Published


def coded(coder: RulesCoder, text: str) -> list[Event]:
    published = Published.parse("2024-05-01")
    return list(coder.code(Report(report_id="invented", text=text, language="ar", published=published)).events)


def told(coder: RulesCoder, text: str) -> list[tuple[str, set[tuple[str, str | None]]]]:
    return [(e.event_mode or e.event_type, {(p.role, p.actor_id) for p in e.participants}) for e in coded(coder, text)]


@pytest.mark.parametrize(
    ("text", "mode", "roles"),
    [
        ("قالت كينيا إنها ستهاجم أوغندا.", "THREATEN:violence", {("initiator", "kenya"), ("recipient", "uganda")}),
        (
            "قال الرئيس الكيني إن بلاده ستهاجم أوغندا إذا عبرت قواتها الحدود.",
            "THREATEN:violence",
            {("initiator", "kenya"), ("recipient", "uganda")},
        ),
        (
            "أعلنت قطر أنها ستعلق وساطتها بين كينيا وأوغندا.",
            "THREATEN:mediation",
            {("initiator", "qatar"), ("recipient", "kenya"), ("recipient", "uganda")},
        ),
        ("أكدت حماس أنها ستفرج عن ثلاثة جنود.", "AGREE", {("initiator", "hamas"), ("detainee", "soldiers")}),
    ],
)
def test_who_says_what_he_will_do(coder: RulesCoder, text: str, mode: str, roles: set[tuple[str, str | None]]) -> None:
    [(found, given)] = told(coder, text)
    assert found == mode
    assert given >= {pair for pair in roles if pair[0] != "detainee"}


@pytest.mark.parametrize(
    "text",
    [
        "قال محلل سياسي إن كينيا ستهاجم أوغندا.",
        "قالت تنزانيا إن كينيا ستهاجم أوغندا.",
        "قال مصدر إن مئات المعتقلين سيفرج عنهم غدا.",
    ],
)
def test_what_others_say_that_somebody_will_do_binds_nobody(coder: RulesCoder, text: str) -> None:
    assert told(coder, text) == []


def test_a_promise_has_the_day_it_was_made(coder: RulesCoder) -> None:
    [event] = coded(coder, "أعلنت حماس أمس الثلاثاء أنها ستفرج عن ثلاثة جنود يوم السبت.")
    assert (event.when.earliest, event.when.latest) == (date(2024, 4, 30), date(2024, 4, 30))
    [event] = coded(coder, "أعلنت حماس أنها ستفرج عن ثلاثة جنود يوم السبت.")
    assert event.when.earliest is None


@pytest.mark.parametrize(
    "text",
    [
        "دخل اتفاق وقف الأعمال العدائية، الذي توصلت إليه كينيا وأوغندا، حيز التنفيذ.",
        "دخلت الهدنة في لبنان حيز التنفيذ فجر الأربعاء.",
        "بدأ اليوم سريان وقف إطلاق النار في غزة.",
    ],
)
def test_a_truce_in_force_needs_nobody_named(coder: RulesCoder, text: str) -> None:
    assert [mode for mode, _ in told(coder, text)] == ["RETREAT:ceasefire"]


def test_an_adjective_of_a_body_says_whose_people_are(coder: RulesCoder) -> None:
    assert told(coder, "قتل ثلاثة مسلحين حوثيين بغارة.") == [("ASSAULT:aerial", {("recipient", "houthis")})]
    assert told(coder, "أفرجت الحكومة اليمنية عن أسرى حوثيين.") == [
        ("RETREAT:release", {("initiator", "yem-gov"), ("detainee", "houthis")})
    ]


def test_a_community_beside_armed_people_is_no_second_side(coder: RulesCoder) -> None:
    [(_, roles)] = told(coder, "قتل ثلاثة مسلحين أكراد بغارة.")
    assert roles == {("recipient", "unidentified-gunmen")}

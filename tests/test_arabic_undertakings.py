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
        "دخل اتفاق وقف الأعمال العدائية في حلب، الذي توصلت إليه كينيا وأوغندا، حيز التنفيذ.",
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


@pytest.mark.parametrize(
    "text",
    [
        "وقعت كينيا وأوغندا اتفاقا لوقف إطلاق النار يبدأ مساء الاثنين.",
        "اتفقت كينيا وأوغندا على هدنة تسري اعتبارا من الاثنين.",
        "اتفقت كينيا وأوغندا على تمديد الهدنة حتى الأحد.",
        "اتفقت كينيا وأوغندا على هدنة بمناسبة عيد الفطر.",
    ],
)
def test_when_a_truce_begins_or_ends_is_no_day_of_its_signing(coder: RulesCoder, text: str) -> None:
    [event] = coded(coder, text)
    assert event.when.earliest is None


def test_a_curfew_is_in_force_from_its_day(coder: RulesCoder) -> None:
    [event] = coded(coder, "فرضت السلطات حظر تجول في درعا اعتبارا من مساء أمس الثلاثاء.")
    assert event.when.earliest == date(2024, 4, 30)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("اتفقت كينيا وأوغندا بشأن حلب، عقب لقاء جمع الرئيس الكيني بنظيره الأوغندي في أنقرة.", "أنقرة"),
    ],
)
def test_a_meeting_was_where_its_own_clause_says(coder: RulesCoder, text: str, place: str) -> None:
    meetings = [e for e in coded(coder, text) if e.event_type == "CONSULT"]
    assert [e.place.surface for e in meetings if e.place] == [place]


def test_what_an_offer_to_mediate_is_to_end_lies_elsewhere(coder: RulesCoder) -> None:
    [event] = coded(coder, "عرضت قطر التوسط بين كينيا وأوغندا لإنهاء القتال في حلب.")
    assert event.event_mode == "AGREE:mediation"
    assert event.place is None


def test_a_joint_mediation_has_every_mediator(coder: RulesCoder) -> None:
    text = "أعلنت الخارجية القطرية نجاح جهود الوساطة المشتركة مع مصر بين كينيا وأوغندا، والتي أسفرت عن التوصل إلى هدنة."
    roles = dict(told(coder, text))["CONSULT:mediation"]
    assert roles == {("party", "kenya"), ("party", "uganda"), ("mediator", "qatar"), ("mediator", "egypt")}


@pytest.mark.parametrize(
    ("text", "mode", "role"),
    [
        ("غادرت الحافلات التي تقل مقاتلي جيش الإسلام دوما باتجاه جرابلس.", "RETREAT:withdraw", "initiator"),
        ("بدأت عملية إجلاء مقاتلي جيش الإسلام من دوما.", "RETREAT:withdraw", "initiator"),
        ("استهدفت طائرة مسيرة حافلة تقل مقاتلين من جيش الإسلام.", "ASSAULT:drone", "recipient"),
    ],
)
def test_whom_a_vehicle_carries_does_and_suffers_as_it_does(coder: RulesCoder, text: str, mode: str, role: str) -> None:
    [(found, roles)] = told(coder, text)
    assert (found, (role, "jaysh-al-islam") in roles) == (mode, True)


def test_negotiators_called_home_are_a_withdrawal_from_talks(coder: RulesCoder) -> None:
    assert [mode for mode, _ in told(coder, "سحبت كينيا وفدها المفاوض.")] == ["SANCTION:withdraw"]

"""Arabic reports from the ground: who is freed, who only fell in a clash, what a protest is against, what followed what."""

from __future__ import annotations

import pytest
from wasata.curation.coder.rules import RulesCoder
from wasata.schema import Event, Published, Report

Roles = set[tuple[str | None, str | None]]


def _events(coder: RulesCoder, text: str) -> list[Event]:
    report = Report(report_id="invented", text=text, language="ar", published=Published.parse("2023-06-14"))
    return coder.code(report).events


def _told(coder: RulesCoder, text: str) -> list[tuple[str, Roles]]:
    events = _events(coder, text)
    return [(e.event_mode or e.event_type, {(p.role, p.actor_id) for p in e.participants}) for e in events]


@pytest.mark.parametrize(
    ("text", "mode", "roles"),
    [
        (
            "نجحت فصائل الجيش الحر في فك أسر ستة مدنيين.",
            "RETREAT:release",
            {("initiator", "fsa"), ("detainee", "civilians")},
        ),
        (
            "تمكن وجهاء نوى من فك قيد ثلاثة عمال.",
            "RETREAT:release",
            {("mediator", "notables"), ("detainee", "workers")},
        ),
        (
            "أطلقت رابطة أمهات المختطفين نداء لإنقاذ تسعة مختطفين مرضى إلى الأمم المتحدة.",
            "REQUEST",
            {("initiator", "prisoners-families"), ("recipient", "un")},
        ),
        (
            "أطلقت قسد في الرقة تسعة معتقلين.",
            "RETREAT:release",
            {("initiator", "sdf"), ("detainee", "detainees")},
        ),
        (
            "قال ناشطون إن النظام السوري طالب مسلحي المعارضة بتسليم أسلحتهم.",
            "REQUEST:yield",
            {("initiator", "syr-gov"), ("recipient", "syr-opposition")},
        ),
        (
            "تلا ذلك اعتقال قوات النظام أربعة طلاب في بصرى الشام.",
            "COERCE:arrest",
            {("initiator", "syr-gov-forces"), ("detainee", "students")},
        ),
        (
            "وتبع الحادثة احتجاز قسد ستة شبان من البلدة.",
            "COERCE:arrest",
            {("initiator", "sdf"), ("detainee", "youth")},
        ),
        (
            "قال بيان إن الحوثيين تواصل اختطاف سبعين مواطنا وإخفاء تسعة آخرين في تعز.",
            "COERCE:arrest",
            {("initiator", "houthis"), ("detainee", "civilians")},
        ),
        (
            "أفاد ناشطون بقيام دورية مشتركة بين الشرطة العسكرية والمخابرات التركية أمس باعتقال مدنيين في عفرين.",
            "COERCE:arrest",
            {("initiator", "sna"), ("initiator", "tur-forces"), ("detainee", "civilians")},
        ),
        (
            "شنت قسد الأحد حملة اعتقالات في عدة قرى، بسبب احتجاج السكان على ممارسات قسد.",
            "COERCE:arrest",
            {("initiator", "sdf")},
        ),
        (
            "عقد صلح عشائري بين عائلتي الفارس والجاسم من عشيرة الشعيطات في غرانيج.",
            "AGREE",
            {("party", "shaitat")},
        ),
        (
            "فشلت الجولة التفاوضية التي أجرتها الحكومة اليمنية مع جماعة الحوثي أمس في التوصل إلى اتفاق.",
            "CONSULT",
            {("party", "yem-gov"), ("party", "houthis")},
        ),
        (
            "اعتقلت قسد ستة شبان في الشحيل ووجهت لهم تهمة الانتماء إلى داعش.",
            "COERCE:arrest",
            {("initiator", "sdf"), ("detainee", "youth")},
        ),
        (
            'اعتقل فصيل "صقور الوادي"، الموالي لتركيا، مدنيا في عفرين.',
            "COERCE:arrest",
            {("initiator", "local-armed-groups"), ("detainee", "civilians")},
        ),
        ("نقلت اللجنة الدولية للصليب الأحمر جثامين تسعة مقاتلين أمس.", "RETREAT", {("mediator", "icrc")}),
        (
            "توقفت المعارك بين مجموعات مسلحة في الزاوية. وتم إنهاء المعارك استجابة لوساطة قام بها وجهاء المدينة.",
            "RETREAT:ceasefire",
            {("party", "local-armed-groups"), ("mediator", "notables")},
        ),
        (
            "تمت تسوية أوضاع عشرات المسلحين المطلوبين لقوات النظام في طفس.",
            "RETREAT:disarm",
            {("initiator", "unidentified-gunmen"), ("recipient", "syr-gov-forces")},
        ),
        (
            "سوى ستة مطلوبين لقوات النظام أوضاعهم في طفس.",
            "RETREAT:disarm",
            {("initiator", "criminals"), ("recipient", "syr-gov-forces")},
        ),
        (
            "احتجز أهالي قرية حزم ستة ضباط من قوات النظام.",
            "ASSAULT:abduct",
            {("initiator", "residents"), ("detainee", "syr-gov-forces")},
        ),
        (
            "أعلنت اللجنة الأمنية الفلسطينية العليا عن الاتفاق على وقف إطلاق النار بين مسلحي فتح وعصبة الأنصار.",
            "AGREE",
            {("party", "fatah"), ("party", "usbat-al-ansar")},
        ),
        ("وسط دعوات لتدخل شيوخ العشائر.", "REQUEST:mediation", {("recipient", "tribal-elders")}),
    ],
)
def test_who_did_it_to_whom(coder: RulesCoder, text: str, mode: str, roles: Roles) -> None:
    assert _told(coder, text) == [(mode, roles)]


@pytest.mark.parametrize(
    "text",
    [
        "إصابة طفل نتيجة اشتباكات عنيفة في بلدة الكشكية.",
        "أصيب ثلاثة مدنيين باشتباكات بين عائلتين من عشيرة الشعيطات في غرانيج.",
    ],
)
def test_whom_a_clash_hit_is_no_target(coder: RulesCoder, text: str) -> None:
    (event,) = _events(coder, text)
    assert event.event_type == "ASSAULT" and not any(p.role == "recipient" for p in event.participants)
    assert [c.kind for c in event.counts] == ["injured"]


@pytest.mark.parametrize(
    ("text", "against"),
    [
        ("نفذ ناشطون في تعز وقفة احتجاجية رفضا لممارسات جماعة الحوثي.", {"houthis"}),
        ("نظم ناشطون في تعز وقفة تنديدا باستمرار الحوثيين في اختطاف المدنيين.", {"houthis"}),
        ("تظاهر مئات الأهالي في كناكر رفضا لحصار قوات النظام للبلدة.", {"syr-gov-forces"}),
        ("دشن ناشطون أولى وقفاتهم الاحتجاجية أمس في عدن استنكارا لجرائم قوات صالح.", {"saleh-forces"}),
        ("نفذ ناشطون في تعز وقفة احتجاجية استنكارا لمقتل ثلاثة جنود من الجيش اليمني.", set()),
        ("تظاهر مئات الأهالي في كناكر تضامنا مع أهالي درعا.", set()),
    ],
)
def test_whose_deeds_a_protest_is_about_is_whom_it_is_against(coder: RulesCoder, text: str, against: set[str]) -> None:
    (event,) = _events(coder, text)
    assert event.event_mode == "PROTEST:demo"
    assert {p.actor_id for p in event.participants if p.role == "recipient"} == against


@pytest.mark.parametrize(
    "text",
    [
        "أطلقت لجنة الأسرى حملة للتضامن مع المعتقلين.",
        "طالب جامعي في الحسكة نال جائزة.",
    ],
)
def test_nobody_is_freed_or_asked(coder: RulesCoder, text: str) -> None:
    assert _events(coder, text) == []


@pytest.mark.parametrize(
    ("text", "sides", "counts"),
    [
        (
            "عقدت اللجنة اجتماعا في المخيم عقب تصاعد الاشتباكات بين مسلحي فتح وعصبة الأنصار، أدت لمقتل رجلين.",
            {"fatah", "usbat-al-ansar"},
            {("killed", 2)},
        ),
        (
            "عاد الهدوء إلى المدينة بعد اشتباكات بين عشيرتي البكارة والعكيدات أسفرت عن مقتل شاب وإصابة ستة.",
            {"baggara-syria", "aqidat"},
            {("killed", 1), ("injured", 6)},
        ),
    ],
)
def test_what_a_clash_led_to_is_its_toll(
    coder: RulesCoder, text: str, sides: set[str], counts: set[tuple[str, int]]
) -> None:
    (event,) = [e for e in _events(coder, text) if e.event_type == "ASSAULT"]
    assert {p.actor_id for p in event.participants if p.role == "party"} == sides
    assert {(c.kind, c.best) for c in event.counts} == counts


def test_people_freed_after_others_are_a_release_of_their_own(coder: RulesCoder) -> None:
    text = "أفرج أهالي قرية حزم أمس عن ضابطين من قوات النظام، عقب إطلاق سراح طالب من القرية."
    told = _told(coder, text)
    assert ("RETREAT:release", {("initiator", "residents"), ("detainee", "syr-gov-forces")}) in told
    assert ("RETREAT:release", {("detainee", "students")}) in told


def test_a_quarrel_that_breaks_out_between_clans_is_fought(coder: RulesCoder) -> None:
    (event,) = _events(coder, "تجدد النزاع بين عشيرتي الفارس والجاسم أمس، ما أدى إلى قتل رجلين وجرح ستة آخرين.")
    assert event.event_type == "ASSAULT" and {(c.kind, c.best) for c in event.counts} == {("killed", 2), ("injured", 6)}
    assert ("party", "tribal-fighters") in {(p.role, p.actor_id) for p in event.participants}
    assert not any(p.role == "initiator" for p in event.participants)

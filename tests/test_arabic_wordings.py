"""Wordings: the ways the Arabic press tells mediation, truces, releases and refusals, one plain sentence each."""

from __future__ import annotations

from functools import cache

import pytest
from wasata.curation import rules_coder
from wasata.curation.coder.rules import RulesCoder
from wasata.schema import Published, Report

A, B, M, W = "جماعة الحوثي", "الحكومة اليمنية", "سلطنة عمان", "وجهاء القبائل"

TOLD = [
    (f"اضطلعت {M} بدور الوسيط بين {A} و{B}", "CONSULT:mediation"),
    (f"كثفت {M} مساعيها لإنهاء القتال بين {A} و{B}", "CONSULT:mediation"),
    (f"شكل {W} لجنة صلح بين القبيلتين", "CONSULT:mediation"),
    (f"سلم المبعوث الأممي {A} مسودة اتفاق", "CONSULT:mediation"),
    ("ترأس المبعوث الأممي جلسة مباحثات بين جماعة الحوثي والحكومة اليمنية", "CONSULT:mediation"),
    (f"دخلت {A} و{B} في مفاوضات مباشرة", "CONSULT"),
    ("عقدت جامعة الدول العربية اجتماعا طارئا", "CONSULT:multilateral"),
    ("صادقت الحكومة الإسرائيلية على صفقة التبادل", "AGREE"),
    (f"قررت {M} إيفاد مبعوث للتوسط بين {A} و{B}", "AGREE:mediation"),
    (f"أعادت {A} خمسة أسرى إلى {B}", "RETREAT:release"),
    (f"خرج خمسة معتقلين من سجون {A}", "RETREAT:release"),
    (f"سلمت {A} مواقعها في مدينة تعز إلى قوات محايدة", "RETREAT:withdraw"),
    (f"توقفت الاشتباكات بين {A} و{B}", "RETREAT:ceasefire"),
    (f"نجح {W} في وقف الاشتباكات بين القبيلتين", "RETREAT:ceasefire"),
    ("أوقفت وساطة قبلية المواجهات بين القبيلتين", "RETREAT:ceasefire"),
    (f"دعت {B} {W} إلى التدخل لحل الخلاف", "REQUEST:mediation"),
    (f"ناشدت الأمم المتحدة {A} و{B} العودة إلى الحوار", "REQUEST:meet"),
    (f"أفشلت {A} جهود الوساطة", "REJECT:mediation"),
    (f"أعلنت {A} رفضها الحوار مع {B}", "REJECT:meet"),
    (f"اعتذرت {A} عن المشاركة في المحادثات", "REJECT:meet"),
    (f"أعلنت {A} رفضها الهدنة", "REJECT:yield"),
    (f"جمدت {A} المفاوضات", "SANCTION:withdraw"),
    (f"نقضت {A} الاتفاق", "SANCTION:withdraw"),
    ("استدعت مصر سفيرها لدى إسرائيل", "SANCTION:withdraw"),
    ("تمكنت وساطة قبلية من تحرير عشرين جنديا كانوا محتجزين لدى تنظيم القاعدة", "RETREAT:release"),
    ("علق الاتحاد الأفريقي المفاوضات بين الحكومة السودانية والحركة الشعبية - شمال", "SANCTION:mediation"),
    (f"علقت {A} المفاوضات مع {B}", "SANCTION:withdraw"),
    ("وصل وفد عماني إلى صنعاء للتشاور مع قيادة جماعة الحوثي حول الهدنة", "CONSULT:mediation"),
    ("طالب الخاطفون بإطلاق سراح أحد أبناء القبيلة", "REQUEST:yield"),
    (f"أقنع {W} القبيلتين بالصلح", "AGREE"),
    ("أخذت لجنة الوساطة هدنة بين القبيلتين", "AGREE"),
]

#: Sentences with the same words that tell no such act.
NOT_TOLD = [
    ("لم تتوقف الاشتباكات بين القبيلتين", "RETREAT:ceasefire"),
    (f"دعت الأمم المتحدة {A} إلى وقف الاشتباكات", "RETREAT:ceasefire"),
    ("خرج الموظفون من السجن بعد انتهاء الدوام", "RETREAT:release"),
    ("كثفت الشرطة جهودها لتنظيم المرور", "CONSULT:mediation"),
    ("أخذ الطلاب هدنة من الدراسة", "AGREE"),
]


@cache
def _coder() -> RulesCoder:
    return rules_coder()


def _modes(text: str) -> list[str]:
    report = Report(report_id="w-1", language="ar", published=Published.parse("2024-05-01"), text=text + ".")
    return [str(event.event_mode or event.event_type) for event in _coder().code(report).events]


@pytest.mark.parametrize(("text", "mode"), TOLD)
def test_a_plain_sentence_is_coded_by_its_wording(text: str, mode: str) -> None:
    assert _modes(text) == [mode]


@pytest.mark.parametrize(("text", "mode"), NOT_TOLD)
def test_the_same_words_elsewhere_are_no_such_act(text: str, mode: str) -> None:
    assert mode not in _modes(text)


#: What a word that denies makes of the act behind it, told of who says so.
REFRAINING = [
    ("قرر الائتلاف الوطني السوري عدم المشاركة في مشاورات جنيف", ["REJECT:meet"]),
    ("أعلنت جماعة الحوثي عدم الانسحاب من المدينة", ["REJECT:yield"]),
    ("قررت حركة حماس عدم الإفراج عن الأسرى", ["REJECT:yield"]),
    ("أكدت حركة حماس عدم استئناف المفاوضات", ["REJECT:meet"]),
    ("أعلنت إيران عدم إجراء محادثات مع الولايات المتحدة", []),
    ("أعلن الجيش السوري عدم وقوع اشتباكات في حلب", []),
    ("انتهت المحادثات بين حماس وإسرائيل دون اتفاق", ["CONSULT"]),
]

#: Who comes to talks that somebody else holds agrees to his mediation.
COMING = [
    ("وافقت جماعة الحوثي على المشاركة في محادثات برعاية سلطنة عمان", ["AGREE:mediation"]),
    ("أعلنت جماعة الحوثي استعدادها لحضور محادثات يرعاها الاتحاد الأفريقي", ["AGREE:mediation"]),
    ("دعت الأمم المتحدة جماعة الحوثي والحكومة اليمنية إلى الانخراط في مفاوضات برعايتها", ["REQUEST:mediation"]),
    ("أعلنت جماعة الحوثي استعدادها للمشاركة في محادثات مع الحكومة", ["AGREE"]),
    ("وافقت حركة حماس على وقف إطلاق النار في محادثات برعاية مصر", ["AGREE"]),
]


@pytest.mark.parametrize(("text", "modes"), REFRAINING + COMING)
def test_what_is_refused_or_consented_to(text: str, modes: list[str]) -> None:
    assert _modes(text) == modes


#: Who speaks for two clans is of them, and a dual takes its feminine verb.
SIDES = [
    ("اتفق أعيان قبيلتي التبو والطوارق في سبها على هدنة", {"tebu", "tuareg"}),
    ("اتفق مشايخ القبيلتين في شبوة على هدنة", {"tribal-fighters"}),
    ("اتفقت قبيلتان على هدنة في شبوة", {"tribal-fighters"}),
]


@pytest.mark.parametrize(("text", "sides"), SIDES)
def test_who_agrees_for_his_clan_is_of_it(text: str, sides: set[str]) -> None:
    report = Report(report_id="w-2", language="ar", published=Published.parse("2024-05-01"), text=text + ".")
    (event,) = _coder().code(report).events
    assert {p.actor_id for p in event.participants if p.role == "party"} == sides

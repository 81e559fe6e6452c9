"""Tolls and weapons of reports of force: who fell is counted once and whole, a bomb or strike is the subject that hit. Invented sentences."""

from __future__ import annotations

import pytest
from invented_reports import only_event, roles_of
from wasata.curation.coder.rules import RulesCoder
from wasata.schema import Published, Report


def tolls(coder: RulesCoder, text: str) -> dict[str, tuple[int | None, int | None]]:
    return {count.kind: (count.low, count.best) for count in only_event(coder, text).counts}


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("أسفر القصف على بلدة سرمين عن 15 قتيلا وعشرات الجرحى.", {"killed": (15, 15), "injured": (20, None)}),
        ("أسفر القصف على بلدة سرمين عن سقوط قتيل و3 جرحى.", {"killed": (1, 1), "injured": (3, 3)}),
        ("ما أدى إلى ارتقاء شهيدين بقصف على بلدة سرمين.", {"killed": (2, 2)}),
        ("سقط شهيد وأربعة جرحى بقصف على بلدة سرمين.", {"killed": (1, 1), "injured": (4, 4)}),
        ("ارتقت شهيدة وأصيب طفلان بقصف على بلدة سرمين.", {"killed": (1, 1), "injured": (2, 2)}),
        ("خمسة مدنيين استشهدوا وأصيب 12 آخرون بقصف على بلدة سرمين.", {"killed": (5, 5), "injured": (12, 12)}),
    ],
)
def test_the_fallen_are_counted(coder, text, counted):
    assert tolls(coder, text) == counted


@pytest.mark.parametrize(
    "text",
    [
        "أسفر القصف على بلدة سرمين عن 22 قتيلا وجريحا.",
        "أسفر القصف على بلدة سرمين عن عشرات القتلى والجرحى.",
        "مقتل وإصابة ستة مدنيين بقصف على بلدة سرمين.",
        "قتل وأصيب ستة مدنيين بقصف على بلدة سرمين.",
    ],
)
def test_a_number_of_dead_and_hurt_together_counts_neither(coder, text):
    assert tolls(coder, text) == {}


def test_those_fallen_keep_their_number_behind_whereof(coder):
    text = "هاجم مسلحون مجهولون نقطة لقوات سوريا الديمقراطية في بلدة هجين، مما أسفر عن مقتل ثلاثة من عناصرها."
    assert tolls(coder, text) == {"killed": (3, 3)}


@pytest.mark.parametrize(
    ("text", "mode", "roles"),
    [
        (
            "استهدفت غارة إسرائيلية مقرا لحزب الله في بلدة القصير.",
            "ASSAULT:aerial",
            {("initiator", "israel"), ("recipient", "hezbollah")},
        ),
        ("استهدفت غارات روسية محيط بلدة كنصفرة.", "ASSAULT:aerial", {("initiator", "rus-forces")}),
        (
            "استهدف قصف مدفعي تركي نقطة لقوات سوريا الديمقراطية في ريف منبج.",
            "ASSAULT:heavy-weapons",
            {("initiator", "tur-forces"), ("recipient", "sdf")},
        ),
        ("استهدفت عبوة ناسفة دورية لقسد في الشدادي.", "ASSAULT:explosives", {("recipient", "sdf")}),
        ("استهدفت سيارة مفخخة حاجزا لقوات النظام في تدمر.", "ASSAULT:explosives", {("recipient", "syr-gov-forces")}),
        (
            "استهدفت قوات النظام دورية لقسد بعبوة ناسفة في الشدادي.",
            "ASSAULT:explosives",
            {("initiator", "syr-gov-forces"), ("recipient", "sdf")},
        ),
    ],
)
def test_what_strikes_is_the_subject_straight_behind_its_verb(coder, text, mode, roles):
    event = only_event(coder, text)
    assert (event.event_mode, roles_of(event)) == (mode, roles)


def test_the_cause_of_death_keeps_what_it_struck(coder):
    text = "قتل مدني جراء استهداف طائرة مسيرة تابعة لقوات النظام سيارته في بلدة النيرب."
    event = only_event(coder, text)
    assert ("initiator", "syr-gov-forces") in roles_of(event)
    assert tolls(coder, text) == {"killed": (1, 1)}


def test_who_struck_what_no_lexicon_knows(coder):
    event = only_event(coder, "قتل ثلاثة مدنيين باستهداف قوات النظام حفل زفاف في بلدة سرمين.")
    assert ("initiator", "syr-gov-forces") in roles_of(event)
    struck = only_event(coder, "قتل عنصران باستهداف قوات النظام المتمركزة في كفرنبل.")
    assert ("recipient", "syr-gov-forces") in roles_of(struck)


@pytest.mark.parametrize(
    "text",
    [
        "انفجرت عبوة ناسفة بدورية للشرطة في بعقوبة، ما ألحق أضرارا بعجلة الدورية.",
        "قصفت قوات النظام بمدافع الهاون المرتفعات المحيطة ببلدة كنسبا.",
    ],
)
def test_words_of_war_are_not_off_topic(coder, text):
    assert only_event(coder, text).event_type == "ASSAULT"


def test_sport_stays_off_topic(coder):
    text = "شن المهاجم هجوما خطيرا على مرمى المنتخب وأطلق تسديدة في الدقيقة الأخيرة."

    assert coder.code(Report(report_id="r", text=text, language="ar")).events == []


@pytest.mark.parametrize("verb", ["رصد", "وثق", "سجل"])
def test_what_is_observed_on_a_day_is_of_that_day(coder, verb):

    text = f"{verb} المرصد السوري، أمس، انفجار عبوة ناسفة عند أطراف قرية الشعفة."
    report = Report(report_id="r", text=text, language="ar", published=Published.parse("2020-10-12"))
    (event,) = coder.code(report).events
    assert str(event.when.earliest) == "2020-10-11"
